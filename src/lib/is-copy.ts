/**
 * Whether something has all that something else has, and the same of it, whatever it has besides.
 *
 * @param copy     What may be a copy.
 * @param original What it may be a copy of.
 */
export const isCopy = < Thing extends object >(
	copy: Thing,
	original: Thing
): boolean =>
	( Object.keys( original ) as ( keyof Thing )[] ).every(
		( key ) => copy[ key ] === original[ key ]
	);
