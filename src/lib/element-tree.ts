/**
 * Elements that are parts of one another, in the order in which one reads them.
 */
interface Part {
	id: number;
	name: string;
	parent?: number;
}

/** An Element with how deep it lies. */
export type Placed< T > = T & { depth: number };

/** All Elements, each behind the one it is a part of. One whose whole is not among them stands for itself. */
export function inTree< T extends Part >( all: T[] ): Placed< T >[] {
	const known = new Set( all.map( ( { id } ) => id ) );
	const parts = new Map< number, T[] >();
	for ( const one of all ) {
		const whole = known.has( one.parent ?? 0 ) ? ( one.parent ?? 0 ) : 0;
		parts.set( whole, [ ...( parts.get( whole ) ?? [] ), one ] );
	}
	const below = ( whole: number, depth: number ): Placed< T >[] => {
		return ( parts.get( whole ) ?? [] ).flatMap( ( one ) => [
			{ ...one, depth },
			...below( one.id, depth + 1 ),
		] );
	};
	const placed = below( 0, 0 );
	const ids = new Set( placed.map( ( { id } ) => id ) );
	// Should two ever be parts of each other, they are shown all the same.
	return [
		...placed,
		...all
			.filter( ( { id } ) => ! ids.has( id ) )
			.map( ( one ) => ( { ...one, depth: 0 } ) ),
	];
}

/** Those that an Element can be a part of: not itself, and none of its own parts. */
export function wholesFor< T extends Part >(
	all: T[],
	id: number
): Placed< T >[] {
	const tree = inTree( all );
	const at = tree.findIndex( ( one ) => one.id === id );
	const depth = tree[ at ]?.depth ?? 0;
	if ( at < 0 ) {
		return tree;
	}
	const next = tree.findIndex(
		( one, index ) => index > at && one.depth <= depth
	);
	return [
		...tree.slice( 0, at ),
		...( next < 0 ? [] : tree.slice( next ) ),
	];
}
