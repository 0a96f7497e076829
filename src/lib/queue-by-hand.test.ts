import { describe, expect, it } from '@jest/globals';
import { TO_DEVICE } from './queue';
import { ME, refused, stored, Text } from './queue-samples';
import { isAtRisk, start } from './queue-state';

describe( 'a text that is sent by hand', () => {
	const byHand = () => new Text( start( ME, stored( '', 0 ), true, true ) );

	/** Another page finds the last copy. */
	const found = ( text: Text ): Text => {
		const copy = text.all( 'copy' ).at( -1 )?.copy;
		const other = byHand();
		other.do( { type: 'found', copies: copy ? [ copy ] : [] } );
		return other;
	};

	it( 'lies on the device, and nothing else ever makes it leave', () => {
		const text = byHand();
		text.type( 'half' );
		expect( text.says() ).toBe( 'quiet' );
		text.pass( TO_DEVICE );
		expect( text.says() ).toBe( 'kept draft' );
		text.pass( 60_000 );
		text.do( { type: 'hide' } );
		text.do( { type: 'offline' } );
		text.do( { type: 'online' } );
		text.pass( 60_000 );
		expect( text.all( 'send' ) ).toHaveLength( 0 );
		expect( isAtRisk( text.state ) ).toBe( true );
	} );

	it( 'leaves at once when it is sent, and again with its own UUID until its fate is known', () => {
		const text = byHand();
		text.type( 'whole' );
		text.pass( TO_DEVICE );
		text.do( { type: 'save' } );
		expect( text.says() ).toBe( 'saving' );
		const { mutation } = text.lastSent().change;
		text.fail( 0 );
		text.pass( 5_000 );
		expect( text.all( 'send' ) ).toHaveLength( 2 );
		expect( text.lastSent().change.mutation ).toBe( mutation );
		text.confirm( 1 );
		expect( text.says() ).toBe( 'saved' );
		expect( text.all( 'drop' ) ).toHaveLength( 1 );
	} );

	it( 'is not sent while nothing stands there', () => {
		const text = byHand();
		text.do( { type: 'save' } );
		text.pass( 60_000 );
		expect( text.all( 'send' ) ).toHaveLength( 0 );
	} );

	it( 'what is typed after it was sent waits to be sent again', () => {
		const text = byHand();
		text.type( 'one' );
		text.do( { type: 'save' } );
		text.type( 'one two' );
		text.confirm( 1 );
		text.pass( 60_000 );
		expect( text.says() ).toBe( 'kept draft' );
		expect( text.all( 'send' ) ).toHaveLength( 1 );
		text.do( { type: 'save' } );
		expect( text.lastSent().change ).toMatchObject( {
			base_revision: 1,
			version: { answers: { text: 'one two' } },
		} );
	} );

	it( 'comes back from a dead page as it was: unsent if it was, on its way if it was sent', () => {
		const text = byHand();
		text.type( 'half' );
		text.pass( TO_DEVICE );
		const unsent = found( text );
		unsent.pass( 60_000 );
		expect( unsent.state.typed.answers ).toEqual( { text: 'half' } );
		expect( unsent.all( 'send' ) ).toHaveLength( 0 );
		text.do( { type: 'save' } );
		text.pass( TO_DEVICE );
		expect( found( text ).lastSent().change.mutation ).toBe(
			text.lastSent().change.mutation
		);
	} );

	it( 'sent without a connection it leaves by itself once there is one, also from the next page', () => {
		const text = byHand();
		text.do( { type: 'offline' } );
		text.type( 'whole' );
		text.do( { type: 'save' } );
		text.pass( TO_DEVICE );
		expect( text.says() ).toBe( 'kept offline' );
		expect( found( text ).all( 'send' ) ).toHaveLength( 1 );
		text.do( { type: 'online' } );
		text.pass( 1_000 );
		expect( text.all( 'send' ) ).toHaveLength( 1 );
	} );

	it( 'gives its place to the next one once it is stored, and not before', () => {
		const text = byHand();
		text.type( 'one' );
		text.do( { type: 'save' } );
		text.do( { type: 'anew' } );
		expect( text.state.typed.answers ).toEqual( { text: 'one' } );
		text.confirm( 1 );
		text.do( { type: 'anew' } );
		expect( text.state ).toMatchObject( {
			typed: { answers: { text: '' } },
			base: { entry: 0, revision: 0 },
		} );
		text.type( 'two' );
		text.do( { type: 'save' } );
		expect( text.lastSent().change.base_revision ).toBe( 0 );
	} );

	it( 'what was refused waits with its words until it is sent again', () => {
		const text = byHand();
		text.type( 'mine' );
		text.do( { type: 'save' } );
		text.fail( 404, refused( 'learning_log_comment_not_open' ) );
		expect( text.says() ).toBe( 'needs refused' );
		text.type( 'mine still' );
		text.pass( 60_000 );
		expect( text.says() ).toBe( 'kept draft' );
		expect( text.all( 'send' ) ).toHaveLength( 1 );
	} );
} );
