/**
 * What is made once stays, and whoever asks for it meanwhile waits for the same; what could not be made is made anew for whoever asks next.
 */
export function onceMade< Made >(): (
	name: string,
	make: () => Promise< Made | null >
) => Promise< Made | null > {
	const kept = new Map< string, Promise< Made | null > >();
	return ( name, make ) => {
		const there = kept.get( name );
		if ( there ) {
			return there;
		}
		const coming = make().then( ( made ) => {
			if ( made === null ) {
				kept.delete( name );
			}
			return made;
		} );
		kept.set( name, coming );
		return coming;
	};
}
