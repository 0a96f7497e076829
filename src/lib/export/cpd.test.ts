import { describe, expect, it } from '@jest/globals';
import { cpdOf } from './cpd';
import { item } from './samples';

describe( 'what was learned and applied', () => {
	it( 'comes from the questions of the template that ask for it', () => {
		const entry = item( {
			template: 'quick',
			answers: {
				what: 'We met.',
				taken: 'Ask first.',
				next: 'On Monday.',
			},
		} );
		expect( cpdOf( entry ) ).toEqual( {
			learned: 'Ask first.',
			applied: 'On Monday.',
		} );
	} );

	it( 'joins the answers of several questions, without empty ones', () => {
		const entry = item( {
			template: 'gibbs',
			questions: [],
			answers: {
				evaluation: 'Well.',
				analysis: ' \n',
				conclusion: 'More time.',
			},
		} );
		expect( cpdOf( entry ).learned ).toBe( 'Well.\n\nMore time.' );
	} );

	it.each( [ '', 'our-own' ] )(
		'is the whole text where nobody said which is which: template "%s"',
		( template ) => {
			const entry = item( { template } );
			expect( cpdOf( entry ) ).toEqual( {
				learned: 'I asked.\n\nI ask again.',
				applied: '',
			} );
		}
	);

	it( 'leaves no text out where a template was changed so that no question fits', () => {
		const entry = item( {
			template: 'quick',
			questions: [],
			answers: { else: 'Something' },
		} );
		expect( cpdOf( entry ).learned ).toBe( 'Something' );
	} );
} );
