/**
 * PDFs for specs, written here: a page for each text, a script that would ask something and a link that would lead away.
 */

/** Objects of a PDF, one after the other, with the table that says where each begins. */
function written( objects: string[], trailer: string ): Buffer {
	let text = '%PDF-1.4\n';
	const begins = objects.map( ( object, index ) => {
		const begin = text.length;
		text += `${ index + 1 } 0 obj\n${ object }\nendobj\n`;
		return begin;
	} );
	const table = text.length;
	text += `xref\n0 ${ objects.length + 1 }\n0000000000 65535 f \n`;
	for ( const begin of begins ) {
		text += `${ String( begin ).padStart( 10, '0' ) } 00000 n \n`;
	}
	text += `trailer\n<< /Size ${ objects.length + 1 } /Root 1 0 R ${ trailer } >>\nstartxref\n${ table }\n%%EOF\n`;
	return Buffer.from( text, 'latin1' );
}

/** A PDF with these pages. */
export function pdfOf( texts: string[], trailer = '' ): Buffer {
	const first = 4;
	const pages = texts.flatMap( ( text, index ) => {
		const stream = `BT /F1 24 Tf 72 700 Td (${ text }) Tj ET`;
		return [
			`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${ first + index * 2 + 1 } 0 R /Annots [ << /Type /Annot /Subtype /Link /Rect [0 0 595 842] /A << /S /URI /URI (https://elsewhere.example/) >> >> ] >>`,
			`<< /Length ${ stream.length } >>\nstream\n${ stream }\nendstream`,
		];
	} );
	const kids = texts
		.map( ( _, index ) => `${ first + index * 2 } 0 R` )
		.join( ' ' );
	return written(
		[
			"<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (app.alert('It runs'); this.window && window.alert(1);) >> >>",
			`<< /Type /Pages /Kids [ ${ kids } ] /Count ${ texts.length } >>`,
			'<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
			...pages,
		],
		trailer
	);
}

const CHECK = '0123456789abcdef0123456789abcdef';

/** One that asks for a password. */
export const lockedPdf = (): Buffer =>
	pdfOf(
		[ 'Locked' ],
		`/ID [ <${ CHECK }> <${ CHECK }> ] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${ CHECK }${ CHECK }> /U <${ CHECK }${ CHECK }> >>`
	);
