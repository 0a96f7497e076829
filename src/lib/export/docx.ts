/**
 * A Word document (Office Open XML), written while it is made: the parts of it that text with headings needs.
 */
import {
	answeredOf,
	countOf,
	dayInWords,
	factsOf,
	monthInWords,
	nameOf,
	titleOf,
	type About,
} from './headings';
import type { Asked, Item, ItemFile, Said } from './item';
import { isRtl, xmlText } from './markup';
import { encoded, zip, type ZipMember } from './zip';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE =
	'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const PART = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

const TYPES = `${ XML }<Types xmlns="${ PACKAGE }/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${ PART }.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${ PART }.styles+xml"/><Override PartName="/word/settings.xml" ContentType="${ PART }.settings+xml"/><Override PartName="/word/footer1.xml" ContentType="${ PART }.footer+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`;

const relations = ( list: [ type: string, target: string ][] ): string =>
	`${ XML }<Relationships xmlns="${ PACKAGE }/relationships">${ list
		.map(
			( [ type, target ], index ) =>
				`<Relationship Id="rId${
					index + 1
				}" Type="${ type }" Target="${ target }"/>`
		)
		.join( '' ) }</Relationships>`;

const RELATIONS = relations( [
	[ `${ OFFICE }/officeDocument`, 'word/document.xml' ],
	[
		`${ PACKAGE }/relationships/metadata/core-properties`,
		'docProps/core.xml',
	],
] );

const WORD_RELATIONS = relations( [
	[ `${ OFFICE }/styles`, 'styles.xml' ],
	[ `${ OFFICE }/settings`, 'settings.xml' ],
	[ `${ OFFICE }/footer`, 'footer1.xml' ],
] );

/** Without it, Word opens a document as one of 2007. */
const SETTINGS = `${ XML }<w:settings xmlns:w="${ WORD }"><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`;

const FOOTER = `${ XML }<w:ftr xmlns:w="${ WORD }"><w:p><w:pPr><w:pStyle w:val="Facts"/><w:jc w:val="center"/></w:pPr><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:ftr>`;

interface Style {
	id: string;
	name: string;
	/** Of the paragraph. */
	layout: string;
	/** Of its letters. */
	letters: string;
}

const space = ( before: number, after: number ): string =>
	`<w:spacing w:before="${ before }" w:after="${ after }"/>`;
const size = ( half: number ): string =>
	`<w:sz w:val="${ half }"/><w:szCs w:val="${ half }"/>`;

const STYLES: Style[] = [
	{
		id: 'Title',
		name: 'Title',
		layout: space( 0, 60 ),
		letters: size( 48 ),
	},
	{
		id: 'Heading1',
		name: 'heading 1',
		layout: `<w:keepNext/>${ space( 480, 120 ) }<w:outlineLvl w:val="0"/>`,
		letters: `<w:color w:val="595959"/>${ size( 26 ) }`,
	},
	{
		id: 'Heading2',
		name: 'heading 2',
		layout: `<w:keepNext/><w:pBdr><w:top w:val="single" w:sz="4" w:space="8" w:color="BFBFBF"/></w:pBdr>${ space(
			360,
			40
		) }<w:outlineLvl w:val="1"/>`,
		letters: `<w:b/><w:bCs/>${ size( 28 ) }`,
	},
	{
		id: 'Facts',
		name: 'Facts',
		layout: space( 0, 120 ),
		letters: `<w:color w:val="595959"/>${ size( 19 ) }`,
	},
	{
		id: 'Question',
		name: 'Question',
		layout: `<w:keepNext/>${ space( 180, 60 ) }`,
		letters: '<w:i/><w:iCs/>',
	},
	{
		id: 'Answer',
		name: 'Answer',
		layout: space( 0, 80 ),
		letters: '',
	},
	{
		id: 'By',
		name: 'By',
		layout: `<w:keepNext/>${ space( 120, 40 ) }<w:ind w:left="340"/>`,
		letters: `<w:color w:val="595959"/>${ size( 19 ) }`,
	},
	{
		id: 'Comment',
		name: 'Comment',
		layout: `${ space( 0, 80 ) }<w:ind w:left="340"/>`,
		letters: '',
	},
];

function styles( locale: string ): string {
	const made = STYLES.map(
		( { id, name, layout, letters } ) =>
			`<w:style w:type="paragraph"${
				/^(Title|Heading)/.test( id ) ? '' : ' w:customStyle="1"'
			} w:styleId="${ id }"><w:name w:val="${ name }"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr>${ layout }</w:pPr><w:rPr>${ letters }</w:rPr></w:style>`
	);
	return `${ XML }<w:styles xmlns:w="${ WORD }"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:eastAsia="Calibri" w:cs="Calibri"/>${ size(
		22
	) }<w:lang w:val="${ xmlText(
		locale
	) }"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>${ made.join(
		''
	) }</w:styles>`;
}

const core = ( about: About ): string =>
	`${ XML }<cp:coreProperties xmlns:cp="${ PACKAGE }/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${ xmlText(
		titleOf( about )
	) }</dc:title><dc:creator>${ xmlText(
		about.whose === 'mine' ? about.name : ''
	) }</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">${ about.now.replace(
		/\.\d+/,
		''
	) }</dcterms:created></cp:coreProperties>`;

/** A line with its tabs. */
const run = ( line: string, rtl: boolean ): string =>
	`<w:r>${ rtl ? '<w:rPr><w:rtl/></w:rPr>' : '' }${ line
		.split( '\t' )
		.map(
			( piece ) => `<w:t xml:space="preserve">${ xmlText( piece ) }</w:t>`
		)
		.join( '<w:tab/>' ) }</w:r>`;

/** One paragraph for each line of a text. */
function paragraphs( style: string, text: string, keep = false ): string {
	return text
		.split( /\r\n|\r|\n/ )
		.map( ( line ) => {
			const rtl = isRtl( line );
			return `<w:p><w:pPr><w:pStyle w:val="${ style }"/>${
				keep ? '<w:keepNext/>' : ''
			}${ rtl ? '<w:bidi/>' : '' }</w:pPr>${
				line ? run( line, rtl ) : ''
			}</w:p>`;
		} )
		.join( '' );
}

const asked = ( { question, answer }: Asked ): string =>
	( question ? paragraphs( 'Question', question ) : '' ) +
	paragraphs( 'Answer', answer );

/** The names of files, where there are some. */
const named = ( files: ItemFile[], say: About[ 'say' ] ): string =>
	files.length
		? paragraphs(
				'Facts',
				say(
					'withFiles',
					files.map( ( { name } ) => name ).join( ', ' )
				)
			)
		: '';

function thread( { thread: said }: Item, { say, locale }: About ): string {
	const one = ( { by, date, text, files }: Said ): string =>
		paragraphs( 'By', `${ by }, ${ dayInWords( date, locale ) }` ) +
		paragraphs( 'Comment', text ) +
		named( files, say );
	return said.length
		? paragraphs( 'Facts', say( 'comments' ), true ) +
				said.map( one ).join( '' )
		: '';
}

function entry( item: Item, about: About ): string {
	return (
		paragraphs( 'Heading2', nameOf( item, about.say ) ) +
		paragraphs( 'Facts', factsOf( item, about ).join( ' · ' ), true ) +
		answeredOf( item ).map( asked ).join( '' ) +
		named( item.files, about.say ) +
		thread( item, about )
	);
}

async function* body(
	items: AsyncIterable< Item >,
	about: About
): AsyncGenerator< string > {
	const { say, locale, today } = about;
	yield `${ XML }<w:document xmlns:w="${ WORD }" xmlns:r="${ OFFICE }"><w:body>`;
	yield paragraphs( 'Title', titleOf( about ) );
	yield paragraphs(
		'Facts',
		[
			countOf( about ),
			say( 'takenOn', dayInWords( today, locale ) ),
		].join( ' · ' )
	);
	let month = '';
	for await ( const item of items ) {
		const now = monthInWords( item.date, locale );
		if ( now !== month ) {
			month = now;
			yield paragraphs( 'Heading1', month );
		}
		yield entry( item, about );
	}
	yield '<w:sectPr><w:footerReference w:type="default" r:id="rId3"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1417" w:right="1417" w:bottom="1417" w:left="1417" w:header="708" w:footer="708" w:gutter="0"/></w:sectPr></w:body></w:document>';
}

/**
 * The document, piece by piece.
 *
 * @param items The entries.
 * @param about What else it needs.
 */
export function docx(
	items: AsyncIterable< Item >,
	about: About
): AsyncGenerator< Uint8Array > {
	const part = (
		name: string,
		texts: AsyncIterable< string > | Iterable< string >
	): ZipMember => ( { name, bytes: encoded( texts ), packs: true } );
	return zip(
		[
			part( '[Content_Types].xml', [ TYPES ] ),
			part( '_rels/.rels', [ RELATIONS ] ),
			part( 'docProps/core.xml', [ core( about ) ] ),
			part( 'word/_rels/document.xml.rels', [ WORD_RELATIONS ] ),
			part( 'word/settings.xml', [ SETTINGS ] ),
			part( 'word/styles.xml', [ styles( about.locale ) ] ),
			part( 'word/footer1.xml', [ FOOTER ] ),
			part( 'word/document.xml', body( items, about ) ),
		],
		new Date( about.now )
	);
}
