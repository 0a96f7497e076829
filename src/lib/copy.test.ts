import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { placeOf, shelfOf, writeCopy, type Copy } from './copy';
import { isExpired, KEPT_FOR, readCopy } from './copy-read';

const NOW = 1_800_000_000_000;

const copyWith = ( text: string ): Copy => ( {
	answers: { text },
	audience: 'set',
	set: 12,
	entry: 4,
	base_revision: 3,
	base: { answers: { text: 'before' }, audience: 'me', set: 0 },
	mutation: '0b0e7d3a-0000-4000-8000-000000000001',
	keep: false,
	sent: {
		mutation: '0b0e7d3a-0000-4000-8000-000000000002',
		base_revision: 3,
		keep: true,
		version: { answers: { text: 'half' }, audience: 'me', set: 0 },
	},
	at: NOW,
} );

describe( 'a copy on the device', () => {
	it( 'comes back byte for byte, lone surrogates and all', () => {
		fc.assert(
			fc.property( fc.string( { unit: 'binary' } ), ( text ) => {
				const copy = copyWith( `${ text }\uD800 \r\n\0` );
				expect( readCopy( writeCopy( copy ), NOW ) ).toEqual( copy );
			} )
		);
	} );
	it( 'is gone after seven days, also when a clock was wrong', () => {
		const json = writeCopy( copyWith( 'x' ) );
		expect( readCopy( json, NOW + KEPT_FOR ) ).not.toBeNull();
		expect( readCopy( json, NOW + KEPT_FOR + 1 ) ).toBeNull();
		expect( isExpired( NOW + KEPT_FOR + 1, NOW ) ).toBe( true );
	} );
	it( 'is nothing when it is not whole', () => {
		const whole = writeCopy( copyWith( 'text' ) );
		for ( let end = 0; end < whole.length; end++ ) {
			expect( readCopy( whole.slice( 0, end ), NOW ) ).toBeNull();
		}
	} );
	it.each( [
		'answers',
		'audience',
		'set',
		'entry',
		'base_revision',
		'base',
		'mutation',
		'keep',
		'sent',
		'at',
	] )( 'is nothing without %s, or with something else there', ( name ) => {
		const copy: Record< string, unknown > = { ...copyWith( 'text' ) };
		copy[ name ] = [ 'else' ];
		expect( readCopy( JSON.stringify( copy ), NOW ) ).toBeNull();
		delete copy[ name ];
		expect( readCopy( JSON.stringify( copy ), NOW ) ).toBeNull();
	} );
	it( 'stands on the shelf of its site and person, and of no other', () => {
		const place = placeOf( '/wp/', 12, '8/3' );
		expect( place.startsWith( shelfOf( '/wp/', 12 ) ) ).toBe( true );
		expect( place.startsWith( shelfOf( '/wp/', 1 ) ) ).toBe( false );
		expect( placeOf( '/wp/', 12, '8/30' ).startsWith( place ) ).toBe(
			false
		);
	} );
} );
