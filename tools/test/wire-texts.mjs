/**
 * Texts over the wire, through everything that reads a request: nginx, PHP's own parsers and MariaDB. Ten thousand of them stand in
 * tests/php/entries/ByteFidelityTest.php.
 */
import { randomInt, randomUUID } from 'node:crypto';
import { mustBe, noteOf, save } from './rig.mjs';

const TEXTS = 60;
const MEGABYTE = 1024 * 1024;
const KNOWN_TROUBLE = [ '\0', '\r\n', '\n', '\\', '"', '<', '&amp;', '%', '+' ];

/** A character of any plane; half of a surrogate pair is none. */
function character() {
	if ( randomInt( 4 ) === 0 ) {
		return KNOWN_TROUBLE[ randomInt( KNOWN_TROUBLE.length ) ];
	}
	const code = randomInt( 17 ) * 0x10000 + randomInt( 0x10000 );
	return code >= 0xd800 && code <= 0xdfff
		? 'a'
		: String.fromCodePoint( code );
}

const anyText = () =>
	Array.from( { length: randomInt( 200 ) }, character ).join( '' );

/** What a browser would send with the form of a note, but for the text. */
async function fieldsOf( visitor, { url, note } ) {
	const { text } = await visitor.request( url );
	const fields = Object.fromEntries(
		Array.from(
			text.matchAll( /name="learning_log\[(\w+)\]" value="([^"]*)"/g ),
			( [ , name, value ] ) => [ name, value ]
		).filter( ( [ name ] ) =>
			[ 'user', 'nonce', 'lesson' ].includes( name )
		)
	);
	mustBe( 'the page has a form', fields.nonce, text );
	return { ...fields, prompt: note, audience: 'me' };
}

/** A form as browsers send it, in each of the two ways they have. */
function sendForm( visitor, url, fields, multipart ) {
	const named = Object.entries( fields ).map( ( [ name, value ] ) => [
		name === 'text'
			? 'learning_log[answers][text]'
			: `learning_log[${ name }]`,
		value,
	] );
	const boundary = `----${ randomUUID() }`;
	return visitor.request( url, {
		method: 'POST',
		headers: {
			'content-type': multipart
				? `multipart/form-data; boundary=${ boundary }`
				: 'application/x-www-form-urlencoded',
		},
		body: multipart
			? named
					.map(
						( [ name, value ] ) =>
							`--${ boundary }\r\nContent-Disposition: form-data; name="${ name }"\r\n\r\n${ value }\r\n`
					)
					.join( '' ) + `--${ boundary }--\r\n`
			: new URLSearchParams( named ).toString(),
	} );
}

/** Through REST, and through the plain form in both ways. */
async function textsComeBack( visitor, place ) {
	const { at, url } = place;
	const fields = await fieldsOf( visitor, place );
	let revision = 0;
	for ( let number = 0; number < TEXTS; number++ ) {
		const text = anyText();
		const { data } = await save( visitor, at, text, revision );
		mustBe( 'REST tells the text it got', data.answers.text === text, [
			text,
			data,
		] );
		for ( const multipart of [ false, true ] ) {
			revision = ( await noteOf( visitor, at ) ).revision;
			// In a field there is one kind of line end, and browsers send it as CR LF.
			const typed = anyText().replace( /\r\n?/g, '\n' );
			const sent = typed.replaceAll( '\n', '\r\n' );
			const { status } = await sendForm(
				visitor,
				url,
				{ ...fields, revision, text: sent },
				multipart
			);
			const stored = await noteOf( visitor, at );
			mustBe(
				'a form stores the text that was in its field',
				status === 303 && stored.answers.text === typed,
				[ status, multipart, typed, stored ]
			);
			revision = stored.revision;
		}
	}
	return TEXTS * 3;
}

/** Half a surrogate pair, and a megabyte, are refused with a reason, and nothing is stored of them. */
async function othersAreRefused( visitor, place ) {
	const { at, url } = place;
	const before = await noteOf( visitor, at );
	const fields = await fieldsOf( visitor, place );
	const long = 'x'.repeat( MEGABYTE );
	const refusals = [
		[ 'half a pair \ud83d', 400, 'learning_log_text_not_readable' ],
		[ '\ude42 the other half', 400, 'learning_log_text_not_readable' ],
		[ long, 413, 'learning_log_text_too_long' ],
	];
	for ( const [ text, status, code ] of refusals ) {
		const answer = await save( visitor, at, text, before.revision );
		mustBe(
			`refused with ${ code }`,
			answer.status === status && answer.data.code === code,
			[ answer.status, answer.data ]
		);
	}
	const page = await sendForm(
		visitor,
		url,
		{ ...fields, revision: before.revision, text: long },
		false
	);
	mustBe(
		'a form whose text is too long gives it back',
		page.status !== 303 && page.text.includes( long ),
		[ page.status, page.headers ]
	);
	const after = await noteOf( visitor, at );
	mustBe(
		'nothing is stored of what was refused',
		after.revision === before.revision && after.hash === before.hash,
		[ before.revision, after.revision ]
	);
	return refusals.length + 2;
}

/** All of it, on one note. */
export async function textsOverTheWire( { visitor, id, lastNote } ) {
	const note = `${ lastNote }`;
	const { data } = await visitor.rest( 'GET', `/lessons/${ id }` );
	const place = { note, at: `${ id }/prompts/${ note }`, url: data.url };
	return (
		( await textsComeBack( visitor, place ) ) +
		( await othersAreRefused( visitor, place ) )
	);
}
