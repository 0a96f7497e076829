/**
 * How a file can be shown in place, and whether it is one that is drawn.
 *
 * Files are served to be taken, in a sandbox (php/files/serve.php): no document of anybody's runs on this site, so a PDF is not framed;
 * the desk draws it (src/desk/review/pdf). Pictures and recordings are no documents.
 */
const PDF = 'application/pdf';
const PICTURES = [ 'image/jpeg', 'image/png', 'image/webp', 'image/gif' ];

/** Whether it is a PDF. */
export const isPdf = ( type: string ): boolean => type === PDF;

/** What a browser shows a file of this type as; null where it has to be taken. */
export function inPlace( type: string ): 'image' | 'video' | 'audio' | null {
	if ( PICTURES.includes( type ) ) {
		return 'image';
	}
	const [ kind ] = type.split( '/' );
	return kind === 'video' || kind === 'audio' ? kind : null;
}
