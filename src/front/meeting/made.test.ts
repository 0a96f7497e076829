import { describe, expect, it, jest } from '@jest/globals';
import { button, choice, made, put } from './made';

const place = (): HTMLElement => document.createElement( 'div' );

const row = ( name: string, words: string, act = () => {} ) =>
	made(
		'li',
		{},
		made( 'small', {}, words ),
		button( name, act, { 'data-does': name } )
	);

describe( 'what is put in a place', () => {
	it( 'leaves a button in the page that is the same, whatever changes around it, so that a press which has begun is one', () => {
		const panel = place();
		const act = jest.fn();
		put(
			panel,
			made( 'p', {}, 'Not begun' ),
			row( 'begin', 'nobody', act ),
			row( 'last', '' )
		);
		const begin = panel.querySelector( 'button' );
		const away = jest.spyOn( Element.prototype, 'remove' );
		put(
			panel,
			made( 'h4', {}, 'Order' ),
			made( 'p', {}, 'Not begun yet' ),
			row( 'begin', 'Nina' ),
			row( 'more', '' )
		);
		expect( panel.querySelector( 'button' ) ).toBe( begin );
		expect( away.mock.contexts ).not.toContain( begin );
		away.mockRestore();
		begin?.click();
		expect( act ).toHaveBeenCalledTimes( 1 );
		expect( panel.innerHTML ).toBe(
			'<h4>Order</h4><p>Not begun yet</p><li><small>Nina</small><button type="button" data-does="begin">begin</button></li><li><small></small><button type="button" data-does="more">more</button></li>'
		);
	} );

	it( 'is always what was to be put there', () => {
		const panel = place();
		const orders = [ 'abc', 'cab', '', 'b', 'bdb', 'abcd', 'dcba' ];
		for ( const order of orders ) {
			const rows = () =>
				[ ...order ].map( ( name ) => row( name, `is ${ name }` ) );
			put( panel, ...rows() );
			const wanted = place();
			wanted.append( ...rows() );
			expect( panel.innerHTML ).toBe( wanted.innerHTML );
		}
	} );

	it( 'makes a choice anew that shows what was refused', () => {
		const panel = place();
		const once = () =>
			choice( 'Timing', { a: 'A', b: 'B' }, 'a', () => {} );
		put( panel, once() );
		const select = panel.querySelector( 'select' );
		put( panel, once() );
		expect( panel.querySelector( 'select' ) ).toBe( select );
		if ( select ) {
			select.value = 'b';
		}
		put( panel, once() );
		expect( panel.querySelector( 'select' )?.value ).toBe( 'a' );
	} );
} );
