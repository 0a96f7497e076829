const UNITS = [ 'byte', 'kilobyte', 'megabyte', 'gigabyte' ];

/**
 * A file's size as people say it.
 *
 * @param bytes  The size.
 * @param locale Language tag, "" for the browser's.
 */
export function fileSize( bytes: number, locale: string ): string {
	const power = Math.min(
		UNITS.length - 1,
		bytes > 0 ? Math.floor( Math.log10( bytes ) / 3 ) : 0
	);
	return new Intl.NumberFormat( locale || undefined, {
		style: 'unit',
		unit: UNITS[ power ] ?? 'byte',
		unitDisplay: power ? 'short' : 'long',
		maximumFractionDigits: power > 1 ? 1 : 0,
	} ).format( bytes / 1000 ** power );
}
