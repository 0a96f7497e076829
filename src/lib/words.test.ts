import { describe, expect, it } from '@jest/globals';
import { inWords, type Plan } from './words';

const plan: Plan = {
	pattern:
		'(?<![\\p{L}\\p{N}_@-])(?:(an?)( ))?(action learning sets|action learning set|facilitators|facilitator|elements|element|set(?! (?:out|up)\\b))(?![\\p{L}\\p{N}_])',
	words: {
		facilitators: 'set advisers',
		facilitator: 'adviser',
		elements: 'modules',
		element: 'module',
		'action learning set': 'Action Learning Set',
	},
	articles: true,
};

describe( "a site's words in a sentence", () => {
	it.each( [
		[
			'Facilitators of %s, a facilitator',
			'Set advisers of %s, an adviser',
		],
		[ 'An Element of "elements"', 'A Module of "modules"' ],
		[ 'facilitating, elementary, facilitator_id', null ],
		[ 'An Action Learning Set', null ],
		[ '<a class="element">Element</a>', '<a class="element">Module</a>' ],
	] )( '%s', ( sentence, then ) => {
		expect( inWords( sentence, plan ) ).toBe( then ?? sentence );
	} );
} );
