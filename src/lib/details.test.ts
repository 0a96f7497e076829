import { describe, expect, it } from '@jest/globals';
import { detailsOf, fieldsOf, textsOf } from './details';
import { isEmpty } from './version';

const entry = {
	kind: 'log',
	lesson: 0,
	title: 'On the way home',
	event_date: '2026-11-24',
	event_kind: 'workplace',
	minutes: 20,
	elements: [
		{ id: 12, name: 'Jobs' },
		{ id: 3, name: 'Voice' },
	],
};

describe( 'what an entry says besides its text', () => {
	it( 'goes to the server as it came from there', () => {
		expect( fieldsOf( { text: 'a', ...detailsOf( entry ) } ) ).toEqual( {
			kind: 'log',
			title: 'On the way home',
			event_date: '2026-11-24',
			event_kind: 'workplace',
			minutes: 20,
			elements: [ 3, 12 ],
		} );
	} );
	it( 'is no answer to a question: neither sent among them, nor a text', () => {
		const answers = { text: '', ...detailsOf( entry ) };
		expect( textsOf( answers ) ).toEqual( { text: '' } );
		expect( isEmpty( answers ) ).toBe( true );
	} );
	it( 'leaves the title of an answer in a lesson alone', () => {
		expect(
			fieldsOf( detailsOf( { ...entry, lesson: 7 } ) )
		).not.toHaveProperty( 'title' );
	} );
	it( 'says of a facilitator’s log that it is one', () => {
		expect(
			fieldsOf( detailsOf( { ...entry, kind: 'facilitator' } ) )
		).toHaveProperty( 'kind', 'facilitator' );
	} );
	it( 'is nothing where nothing was said', () => {
		expect( fieldsOf( detailsOf( { lesson: 0 } ) ) ).toEqual( {
			title: '',
			event_date: '',
			event_kind: '',
			minutes: 0,
			elements: [],
		} );
	} );
} );
