/** How far something is that is done with several things: so many of so many. */
export interface Step {
	done: number;
	of: number;
}

/** Does something with one thing after the other, says before each how many are done, and null once it has ended. */
export async function oneByOne< Item, Came >(
	items: Item[],
	act: ( item: Item ) => Promise< Came >,
	onStep: ( step: Step | null ) => void
): Promise< Came[] > {
	const came: Came[] = [];
	try {
		for ( const item of items ) {
			onStep( { done: came.length, of: items.length } );
			came.push( await act( item ) );
		}
	} finally {
		onStep( null );
	}
	return came;
}
