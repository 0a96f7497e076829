/**
 * The entry next to the open one, or the first or last when none is open; 0 when there is no other. One that has left the list, as what was
 * opened leaves that of what was not, has its neighbours where it stood: in a list by date, which is one by number.
 */
export function neighbour( ids: number[], open: number, step: 1 | -1 ): number {
	const at = ids.indexOf( open );
	const falls = ids.every(
		( id, i ) => i === 0 || id < Number( ids[ i - 1 ] )
	);
	if ( at === -1 && open > 0 && falls ) {
		const beyond = ids.filter( ( id ) =>
			step === 1 ? id < open : id > open
		);
		return beyond[ step === 1 ? 0 : beyond.length - 1 ] ?? 0;
	}
	if ( at === -1 ) {
		return ( step === 1 ? ids[ 0 ] : ids[ ids.length - 1 ] ) ?? 0;
	}
	return ids[ at + step ] ?? 0;
}
