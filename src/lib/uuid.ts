/**
 * Bytes in lowercase hexadecimal.
 *
 * @param bytes As many as there are.
 */
export const hex = ( bytes: Uint8Array ): string =>
	Array.from( bytes, ( byte ) =>
		byte.toString( 16 ).padStart( 2, '0' )
	).join( '' );

/** A UUID, also where the page has no https and so no crypto.randomUUID(). */
export const uuid = (): string =>
	hex( crypto.getRandomValues( new Uint8Array( 16 ) ) ).replace(
		/(.{8})(.{4}).(.{3}).(.{3})/,
		'$1-$2-4$3-8$4-'
	);
