import { describe, expect, it } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { docx } from './docx';
import { json } from './json';
import { page } from './page';
import { ABOUT, arriving, bytesOf, item, whole } from './samples';

const SAID = 'Thank you <b> & "you".\n\nWhat did you do before?';

const discussed = () =>
	item( {
		comments: 1,
		comments_new: 1,
		thread: [
			{
				id: 3,
				author: { id: 9, name: 'Amira <Osei>' },
				text: SAID,
				created: '2026-11-25T23:30:00Z',
			},
		],
	} );

const path = () => '';

describe( 'a question that was left out', () => {
	const skipped = () => item( { answers: { what: 'I asked.', next: '' } } );

	it( 'is not printed without an answer, and stays in the data', async () => {
		const html = await whole(
			page( arriving( [ skipped() ] ), ABOUT, path )
		);
		expect( html ).toContain( 'What happened?' );
		expect( html ).not.toContain( 'What is next?' );
		const files = unzipSync(
			await bytesOf( docx( arriving( [ skipped() ] ), ABOUT ) )
		);
		expect(
			strFromU8( files[ 'word/document.xml' ] ?? new Uint8Array() )
		).not.toContain( 'What is next?' );
		const made = JSON.parse(
			await whole( json( arriving( [ skipped() ] ), ABOUT, path ) )
		);
		expect( made.entries[ 0 ].answers ).toHaveProperty( 'next', '' );
	} );
} );

describe( 'an answer to several questions', () => {
	it( 'is called by what they are about, and by its title where that is not said', () => {
		const titled = ( question: string ) =>
			item( { title: 'Questions', question } ).title;
		expect( titled( 'Choose <b>one</b> form.' ) ).toBe(
			'Choose one form.'
		);
		expect( titled( '' ) ).toBe( 'Questions' );
	} );

	it( 'of which there is but one is called by it, which is not said twice, unless its author gave a title', async () => {
		const one = ( lesson: number ) =>
			item( {
				lesson,
				title: 'Questions',
				question: 'What now?',
				questions: [],
				answers: { text: 'This.' },
			} );
		expect( one( 5 ).title ).toBe( 'What now?' );
		expect( one( 5 ).asked[ 0 ]?.question ).toBe( 'What now?' );
		expect( one( 0 ).title ).toBe( 'Questions' );
		const html = await whole(
			page( arriving( [ one( 5 ) ] ), ABOUT, path )
		);
		expect( html.split( 'What now?' ) ).toHaveLength( 2 );
	} );
} );

describe( 'an entry on the page to print', () => {
	const breaks = async ( answer: string ): Promise< boolean > =>
		(
			await whole(
				page(
					arriving( [ item( { answers: { what: answer } } ) ] ),
					ABOUT,
					path
				)
			)
		).includes( '<article class="is-long">' );

	it( 'stays on one sheet unless it has many lines, and pages are counted', async () => {
		expect( await breaks( 'A line\n'.repeat( 8 ) ) ).toBe( false );
		expect( await breaks( 'A line\n'.repeat( 20 ) ) ).toBe( true );
		expect( await breaks( 'word '.repeat( 400 ) ) ).toBe( true );
		expect( await whole( page( arriving( [] ), ABOUT, path ) ) ).toContain(
			'counter(page)'
		);
	} );
} );

describe( 'a thread that is taken away', () => {
	it( 'stands under its entry on the page, with name and day, and nothing of it is markup', async () => {
		const html = await whole(
			page( arriving( [ discussed(), item( { id: 13 } ) ] ), ABOUT, path )
		);
		expect( html ).toContain(
			'<p class="by"><bdi>Amira &lt;Osei&gt;</bdi>, Thursday, 26 November 2026</p><p class="answer" dir="auto">Thank you &lt;b&gt; &amp; &quot;you&quot;.\n\nWhat did you do before?</p>'
		);
		expect( html.split( 'class="thread"' ) ).toHaveLength( 2 );
		expect( html.indexOf( 'I asked.' ) ).toBeLessThan(
			html.indexOf( 'Thank you' )
		);
	} );

	it( 'stands under its entry in the Word document', async () => {
		const files = unzipSync(
			await bytesOf( docx( arriving( [ discussed() ] ), ABOUT ) )
		);
		const text = strFromU8(
			files[ 'word/document.xml' ] ?? new Uint8Array()
		);
		expect( text ).toContain( 'Amira &lt;Osei&gt;, Thursday' );
		expect( text.indexOf( 'I asked.' ) ).toBeLessThan(
			text.indexOf( 'Thank you &lt;b&gt;' )
		);
		expect( text ).toContain( 'What did you do before?' );
	} );

	it( 'is in the data byte for byte, and what is new to whom is not', async () => {
		const made = JSON.parse(
			await whole( json( arriving( [ discussed() ] ), ABOUT, path ) )
		);
		expect( made.entries[ 0 ].thread[ 0 ].text ).toBe( SAID );
		expect( made.entries[ 0 ].comments ).toBe( 1 );
		expect( made.entries[ 0 ] ).not.toHaveProperty( 'comments_new' );
	} );
} );
