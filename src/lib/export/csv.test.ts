import { describe, expect, it } from '@jest/globals';
import { csv, defused } from './csv';
import { ABOUT, arriving, item, readCsv, whole } from './samples';

const rowsOf = async ( ...changes: Record< string, unknown >[] ) =>
	readCsv(
		await whole(
			csv(
				arriving( changes.map( ( change ) => item( change ) ) ),
				ABOUT,
				2
			)
		)
	);

describe( 'the spreadsheet', () => {
	it( 'begins with the columns of a CPD record', async () => {
		const [ heads ] = await rowsOf( {} );
		expect( heads?.slice( 0, 6 ) ).toEqual( [
			'column-date',
			'column-activity',
			'column-element',
			'column-time',
			'column-learned',
			'column-applied',
		] );
	} );

	it( 'has one row for each entry, all of one width', async () => {
		const rows = await rowsOf( {}, { answers: {} }, { questions: [] } );
		expect( rows ).toHaveLength( 4 );
		expect( new Set( rows.map( ( row ) => row.length ) ).size ).toBe( 1 );
	} );

	it( 'tells the day where the site is, what kind of event, the lesson, Element and minutes', async () => {
		const [ , row ] = await rowsOf( {} );
		expect( row?.slice( 0, 4 ) ).toEqual( [
			'2026-11-26',
			'event-set_meeting: Empowerment',
			'Employee Voice',
			'90',
		] );
	} );

	it( 'tells the date of the event where there is one', async () => {
		const [ , row ] = await rowsOf( { event_date: '2026-02-03' } );
		expect( row?.[ 0 ] ).toBe( '2026-02-03' );
	} );

	it( 'calls an answer what its prompt is called, since the question has a column of its own', async () => {
		const [ heads, row ] = await rowsOf( {
			title: 'Personal Reflection Notes',
			question: 'What happened?',
		} );
		expect( row?.[ heads?.indexOf( 'column-title' ) ?? -1 ] ).toBe(
			'Personal Reflection Notes'
		);
	} );

	it( 'ends each row with each question and its answer', async () => {
		const [ , row ] = await rowsOf( {} );
		expect( row?.slice( -4 ) ).toEqual( [
			'What happened?',
			'I asked.',
			'What is next?',
			'I ask again.',
		] );
	} );

	it( 'begins with a byte order mark and ends its lines as RFC 4180 wants', async () => {
		const text = await whole( csv( arriving( [ item() ] ), ABOUT, 2 ) );
		expect( text.startsWith( '\uFEFF' ) ).toBe( true );
		expect( text.endsWith( '\r\n' ) ).toBe( true );
		expect( text.split( '\r\n' ) ).toHaveLength( 3 );
	} );

	it.each( [
		'=1+1',
		'+1',
		'-1',
		'@SUM(A1)',
		'\t=1',
		'\r=1',
		'\n=1',
		'＝1',
		"'=1",
		"''=1",
	] )( 'makes a formula harmless: %j', ( text ) => {
		expect( defused( text ) ).toBe( `'${ text }` );
	} );

	it.each( [
		[ 'Fine;=HYPERLINK(A1)', "Fine;'=HYPERLINK(A1)" ],
		[ 'Fine\n =1', "Fine\n' =1" ],
		[ 'Fine\r\n"=1"', 'Fine\r\n\'"=1"' ],
		[ "Fine;-1+cmd|'/C calc'!A0", "Fine;'-1+cmd|'/C calc'!A0" ],
		[ 'Two things:\n- one\n- another', 'Two things:\n- one\n- another' ],
	] )(
		'makes one harmless where another cell may begin: %j',
		( text, safe ) => {
			expect( defused( text ) ).toBe( safe );
		}
	);

	it.each( [ '', "'tis", '1', '(=)', ' =' ] )(
		'leaves other texts alone: %j',
		( text ) => {
			expect( defused( text ) ).toBe( text );
		}
	);

	it( 'never lets a cell begin like a formula, whatever the column', async () => {
		const evil = '=HYPERLINK("http://x.example","y")';
		const text = await whole(
			csv(
				arriving( [
					item( {
						title: evil,
						lesson_title: evil,
						elements: [ { id: 1, name: evil } ],
						questions: [ { key: 'what', label: evil, help: '' } ],
						answers: { what: evil },
						files: [ { id: 1, name: evil, size: 1, url: '' } ],
					} ),
				] ),
				{ ...ABOUT, sets: new Map( [ [ 7, evil ] ] ) },
				1
			)
		);
		expect( text ).not.toMatch( /(^|,|\n)"?=/ );
	} );
} );
