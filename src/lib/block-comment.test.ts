import { describe, expect, it } from '@jest/globals';
import { serialiseAttributes } from './block-comment';

describe( 'attributes of a block', () => {
	it( 'come back as they were, and none of them ends the comment', () => {
		const attributes = { prompt: 'a --> b < "c" & d\\', noteId: '1' };
		const stored = serialiseAttributes( attributes );
		expect( stored ).not.toMatch( /--|<|>|&/ );
		expect( JSON.parse( stored ) ).toEqual( attributes );
	} );
} );
