import { describe, expect, it } from '@jest/globals';
import { isCopy } from './is-copy';

describe( 'a copy', () => {
	const author = { name: 'Ada' };
	const entry = { id: 4, author, unseen: true };

	it( 'is one with all that the original has, and with something besides', () => {
		expect( isCopy( { ...entry }, entry ) ).toBe( true );
		expect(
			isCopy< object >( { ...entry, position: undefined }, entry )
		).toBe( true );
	} );

	it( 'is none where anything became another, or went', () => {
		expect( isCopy( { ...entry, unseen: false }, entry ) ).toBe( false );
		expect( isCopy( { ...entry, author: { ...author } }, entry ) ).toBe(
			false
		);
		expect( isCopy< object >( { id: 4, author }, entry ) ).toBe( false );
	} );
} );
