/**
 * Reads the old `[progressally_note …]` tag, in whatever state years of copying have left its quotes.
 * php/prompts/old-tag.php does the same by the same rules, and one table of fixtures (tests/fixtures/old-tags.json) holds both to it.
 */
import rules from '../../php/prompts/old-tag-rules.json';
import { isRecord } from './failure';
import type { Audience, Buttons, NoteAttributes } from './note';

export interface OldTag {
	start: number;
	length: number;
	/** What follows the tag's name. */
	body: string;
}

/** What a tag means; 0 and false for what is missing or makes no sense. */
interface OldTagMeaning {
	note_id: number;
	post_id: number;
	size: number;
	allow_attachment: boolean;
}

/** The same with the words that the tag has for the buttons of its note; not there where it has none. */
export type WordedTag = OldTagMeaning & { buttons?: Buttons };

/** What the old plugin knew of a note (php/prompts/definition.php). */
export interface OldNote {
	/** Inline HTML. */
	question: string;
	placeholder: string;
	reply: NoteAttributes[ 'reply' ];
	audience: Audience;
}

/** The block by which the old plugin put the same into a lesson. */
export const OLD_BLOCK = 'progressally-gutenberg/shortcode';

const char = ( code: string ): string =>
	String.fromCodePoint( parseInt( code, 16 ) );
const anyOf = ( codes: readonly string[] ): RegExp =>
	new RegExp(
		`[${ codes.map( ( code ) => `\\u${ code }` ).join( '' ) }]`,
		'g'
	);

const ENTITIES: Readonly< Record< string, string > > = rules.entities;
const SINGLES = anyOf( rules.singles );
const DOUBLES = anyOf( rules.doubles );
const SPACES = anyOf( rules.spaces );

/**
 * Every old tag in a text, in order. It ends at the first "]", as it does for WordPress; a look-alike or a tag escaped as
 * `[[…]]` is none.
 */
export function oldTagsIn( content: string ): OldTag[] {
	const pattern = new RegExp(
		`(\\[?)(\\[${ rules.tag }(?![\\w-])([^\\]]*)\\])(\\]?)`,
		'gi'
	);
	const tags: OldTag[] = [];
	for ( const match of content.matchAll( pattern ) ) {
		const [ , before = '', tag = '', body = '', after = '' ] = match;
		if ( ! before || ! after ) {
			tags.push( {
				start: match.index + before.length,
				length: tag.length,
				body,
			} );
		}
	}
	return tags;
}

/** Character references of the rules, and numeric ones, as the characters they mean. */
function decodeEntities( text: string ): string {
	return text.replace(
		/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+));/gi,
		( whole, decimal?: string, hex?: string, name?: string ) => {
			const code = name
				? ENTITIES[ name ]
				: ( hex ?? Number( decimal ).toString( 16 ) );
			return code && parseInt( code, 16 ) <= 0x10ffff
				? char( code )
				: whole;
		}
	);
}

/** The body with plain quotes and spaces and nothing else that is not the author's. */
function plainBody( body: string ): string {
	return decodeEntities( decodeEntities( body ) )
		.replace( /<\/?[a-z][^>]*>/gi, ' ' )
		.replace( SINGLES, "'" )
		.replace( DOUBLES, '"' )
		.replace( SPACES, ' ' )
		.replace( /\\+(["'])/g, '$1' );
}

/** The attributes of a tag as written, names in lower case with "_"; unknown ones too. */
export function oldTagAttributes( body: string ): Record< string, string > {
	const name = '[A-Za-z][\\w-]*\\s*=';
	// A quoted value ends at a quote that the next name or the end follows: "Don't save" keeps its apostrophe, a missing space does no harm.
	const value = `(?:"(.*?)"(?=\\s*(?:${ name }|\\/?\\s*$))|'(.*?)'(?=\\s*(?:${ name }|\\/?\\s*$))|(\\S*))`;
	const pattern = new RegExp(
		`(?<![\\w-])([A-Za-z][\\w-]*)\\s*=\\s*${ value }`,
		'gs'
	);
	const attributes: Record< string, string > = {};
	for ( const match of plainBody( body ).matchAll( pattern ) ) {
		const [ , key = '', double, single, bare = '' ] = match;
		attributes[ key.toLowerCase().replace( /-/g, '_' ) ] = (
			double ??
			single ??
			bare.replace( /^['"/]+|['"/]+$/g, '' )
		).trim();
	}
	return attributes;
}

/** What a tag means, by the rules. */
export function oldTagMeaning(
	attributes: Readonly< Record< string, string > >
): OldTagMeaning {
	const number = ( key: string ): number =>
		Number(
			/^0*(\d{1,15})(?!\d)/.exec( attributes[ key ] ?? '' )?.[ 1 ] ?? 0
		);
	return {
		note_id: number( 'note_id' ),
		post_id: number( 'post_id' ),
		size: number( 'size' ),
		allow_attachment: rules.yes.includes(
			( attributes.allow_attachment ?? '' ).toLowerCase()
		),
	};
}

/** The words of its own that a tag has for the buttons of its note, by the rules. */
function buttonsOf(
	attributes: Readonly< Record< string, string > >
): Pick< WordedTag, 'buttons' > {
	const said = Object.entries( rules.buttons )
		.map( ( [ button, name ] ) => [ button, attributes[ name ] ] )
		.filter( ( [ , word ] ) => word );
	return said.length ? { buttons: Object.fromEntries( said ) } : {};
}

/** What the tags mean that some content consists of; nothing when there is anything else, or a tag that no block can stand for. */
export function loneTags( content: string ): WordedTag[] {
	const tags = oldTagsIn( content );
	const rest = tags.reduceRight(
		( text, { start, length } ) =>
			text.slice( 0, start ) + text.slice( start + length ),
		content
	);
	const meanings = tags.map( ( { body } ) => {
		const attributes = oldTagAttributes( body );
		return { ...oldTagMeaning( attributes ), ...buttonsOf( attributes ) };
	} );
	const whole =
		plainBody( rest ).trim() === '' &&
		meanings.every( ( { note_id: id, post_id: page } ) => id && ! page );
	return whole ? meanings : [];
}

/**
 * The note that an old tag stands for, as attributes of a block. php/prompts/definition.php makes the same (tests/fixtures/old-notes.json).
 *
 * @param tag      What the tag says.
 * @param known    What the old plugin knew of its note.
 * @param untitled What a note is called of which nothing is known.
 */
export const oldNote = (
	tag: WordedTag,
	known: OldNote | undefined,
	untitled: string
): Omit< NoteAttributes, 'audiences' > => ( {
	noteId: String( tag.note_id ),
	title: known?.question ? '' : untitled,
	prompt: known?.question ?? '',
	placeholder: known?.placeholder ?? '',
	rows: Math.max( 2, Math.min( 40, tag.size || 8 ) ),
	allowAttachments: tag.allow_attachment,
	audience: known?.audience ?? 'me',
	reply: known?.reply ?? 'none',
	...( tag.buttons && { buttons: tag.buttons } ),
} );

/** What a block of the old plugin means, as it stands in content; null where it is no note. Files were always allowed in it. */
export function oldBlockMeaning( content: string ): OldTagMeaning | null {
	const json =
		/^<!--\s+wp:progressally-gutenberg\/shortcode\s+(\{.*\})\s+\/?-->/s.exec(
			content.trim()
		)?.[ 1 ];
	let said: unknown;
	try {
		said = JSON.parse( json ?? '' );
	} catch {
		return null;
	}
	if ( ! isRecord( said ) || said.shortcode_type !== 'note' ) {
		return null;
	}
	const meaning = oldTagMeaning( {
		note_id: String( said.param_note_id ?? '' ),
		post_id: String( said.current_post_id ?? '' ),
		allow_attachment: 'yes',
	} );
	return meaning.note_id ? meaning : null;
}
