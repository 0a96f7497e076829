import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { csv } from './csv';
import { dayInWords } from './headings';
import { json } from './json';
import { page } from './page';
import {
	ABOUT,
	arriving,
	bytesOf,
	item,
	readCsv,
	told,
	whole,
} from './samples';
import { encoded, zip } from './zip';

/** All planes, and what one kind of file or another stumbles over. */
const anyText = fc
	.array(
		fc.oneof(
			fc.string( { unit: 'binary', maxLength: 30 } ),
			fc.constantFrom(
				...[ '\0', '\r\n', '\r', '\n', '"', '""', ',', ';', "'", '=' ],
				...[ '+', '-', '@', '\t', '\uFEFF', '\u2028', '</script>' ],
				...[ '&amp;', '\\', '\\u0000', ']}', '🙂', '\uFFFE', '\u202E' ]
			)
		),
		{ maxLength: 12 }
	)
	.map( ( pieces ) => pieces.join( '' ) );

const PER_RUN = 25;
const RUNS = 400;
const LARGE = 1_000_000;

const itemsOf = ( texts: string[] ) =>
	texts.map( ( text, index ) =>
		item( {
			id: index + 1,
			title: texts[ index - 1 ] ?? '',
			answers: { what: text },
		} )
	);
const noPath = () => '';

async function throughJson( texts: string[] ): Promise< unknown[] > {
	const read = JSON.parse(
		await whole( json( arriving( itemsOf( texts ) ), ABOUT, noPath ) )
	);
	return read.entries.map(
		( entry: { answers: { what: string } } ) => entry.answers.what
	);
}

async function throughCsv( texts: string[] ): Promise< unknown[] > {
	const [ , ...rows ] = readCsv(
		await whole( csv( arriving( itemsOf( texts ) ), ABOUT, 1 ) )
	);
	return rows.map( ( row ) => row.at( -1 ) );
}

async function throughZip( texts: string[] ): Promise< unknown[] > {
	const archive = unzipSync(
		await bytesOf(
			zip(
				texts.map( ( text, index ) => ( {
					name: `${ index }`,
					bytes: encoded( [ text ] ),
					packs: index % 2 === 0,
				} ) ),
				new Date( ABOUT.now )
			)
		)
	);
	return texts.map( ( _, index ) =>
		strFromU8( archive[ `${ index }` ] ?? new Uint8Array( 1 ) )
	);
}

/** Which ways change a text of these. */
async function changedBy( texts: string[] ): Promise< string[] > {
	const ways = { throughJson, throughCsv, throughZip };
	const changed: string[] = [];
	for ( const [ name, through ] of Object.entries( ways ) ) {
		const back = await through( texts );
		if ( texts.some( ( text, index ) => text !== back[ index ] ) ) {
			changed.push( name );
		}
	}
	return changed;
}

describe( 'JSON, CSV and zip', () => {
	it( 'give ten thousand random texts back unchanged', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.array( anyText, { minLength: PER_RUN, maxLength: PER_RUN } ),
				async ( texts ) => {
					expect( await changedBy( texts ) ).toEqual( [] );
				}
			),
			{ numRuns: RUNS }
		);
	}, 240_000 );

	it( 'give a megabyte back unchanged', async () => {
		const texts = fc
			.sample( anyText, 3 )
			.map( ( text ) =>
				`${ text }a🙂`
					.repeat( LARGE / ( text.length + 1 ) )
					.slice( 0, LARGE )
			)
			// Not in the middle of a pair.
			.map( ( text ) => text.replace( /[\uD800-\uDBFF]$/, '' ) );
		expect( await changedBy( texts ) ).toEqual( [] );
	}, 120_000 );
} );

describe( 'the data', () => {
	it( 'tells what the site told, but for what one may do there', async () => {
		const { entries } = JSON.parse(
			await whole( json( arriving( [ item() ] ), ABOUT, noPath ) )
		);
		const { can, ...rest } = told();
		expect( entries ).toEqual( [ rest ] );
	} );
} );

describe( 'the page to print', () => {
	it( 'holds no markup of what was written, whatever that is', async () => {
		const evil = '<img src=x onerror=alert(1)>"&\r</p>';
		const html = await whole(
			page(
				arriving( [
					item( {
						title: evil,
						lesson_title: evil,
						questions: [ { key: 'what', label: evil, help: '' } ],
						answers: { what: evil },
						elements: [ { id: 1, name: evil } ],
						files: [ { id: 1, name: evil, size: 1, url: evil } ],
					} ),
				] ),
				{ ...ABOUT, name: evil, locale: evil },
				() => `files/${ evil }`
			)
		);
		expect( html ).not.toContain( '<img' );
		expect( html ).not.toContain( '\r' );
		expect( html ).toContain( '&lt;img src=x onerror=alert(1)&gt;' );
	} );

	it( 'names month, day, kind of event, lesson, readers, question and answer', async () => {
		const html = await whole(
			page(
				arriving( [ item( { title: 'Night shift' } ) ] ),
				ABOUT,
				noPath
			)
		);
		for ( const part of [
			'<h2>November 2026</h2>',
			'Night shift</h3>',
			dayInWords( '2026-11-26', 'en-GB' ),
			'event-set_meeting',
			'inLesson Empowerment',
			'readBy mySet Harbour',
			'What happened?</p>',
			'I asked.</p>',
		] ) {
			expect( html ).toContain( part );
		}
	} );
} );
