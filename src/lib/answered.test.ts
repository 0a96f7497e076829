import { describe, expect, it } from '@jest/globals';
import { answeredIn } from './answered';

const asked = ( key: string, label: string ) => ( { key, label, help: '' } );

describe( 'the answers of an entry', () => {
	it( 'stand below their questions, in the order these were asked', () => {
		expect(
			answeredIn( {
				questions: [ asked( '2', 'What?' ), asked( '1', 'So what?' ) ],
				answers: { 1: 'It matters.', 2: 'We met.' },
			} )
		).toEqual( [
			{ key: '2', label: 'What?', text: 'We met.' },
			{ key: '1', label: 'So what?', text: 'It matters.' },
		] );
	} );
	it( 'leave out what nobody answered, and lose none whose question is gone', () => {
		expect(
			answeredIn( {
				questions: [ asked( 'what', 'What?' ) ],
				answers: { what: ' \n', old: 'Long ago.' },
			} )
		).toEqual( [ { key: 'old', label: '', text: 'Long ago.' } ] );
	} );
	it( 'have no question of their own in a note', () => {
		expect(
			answeredIn( { questions: [], answers: { text: 'I asked.' } } )
		).toEqual( [ { key: 'text', label: '', text: 'I asked.' } ] );
	} );
} );
