import { describe, expect, it } from '@jest/globals';
import { TO_DEVICE, wakeAt } from './queue';
import { TIMEOUT } from './queue-event';
import { ME, stored, Text } from './queue-samples';
import { BURST, TO_SERVER } from './queue-server';
import { isAtRisk, start } from './queue-state';
import * as sends from './queue-server';

describe( 'what is typed', () => {
	it( 'lies on the device within 300 ms and is sent a second after the last key', () => {
		const text = new Text();
		text.type( 'ab' );
		text.pass( 200 );
		text.type( 'abc' );
		text.pass( TO_DEVICE - 200 );
		expect(
			text.all( 'copy' ).map( ( { copy } ) => copy.answers.text )
		).toEqual( [ 'abc' ] );
		text.pass( TO_SERVER - TO_DEVICE + 199 );
		expect( text.all( 'send' ) ).toHaveLength( 0 );
		text.pass( 1 );
		expect( text.lastSent().change ).toMatchObject( {
			base_revision: 1,
			version: { answers: { text: 'abc' } },
		} );
	} );
	it( 'in a long burst is sent every ten seconds, and copied all the time', () => {
		const text = new Text();
		for ( let key = 0; key < 300; key++ ) {
			text.type( 'x'.repeat( key + 2 ) );
			text.pass( 100 );
			if ( text.state.flight ) {
				text.confirm( text.state.base.revision + 1 );
			}
		}
		expect( text.all( 'send' ) ).toHaveLength( 30_000 / BURST );
		expect( text.all( 'copy' ).length ).toBeGreaterThan( 80 );
	} );
	it( 'is not sent again when it is as stored', () => {
		const text = new Text();
		text.type( 'ab' );
		text.type( 'a' );
		text.pass( 60_000 );
		expect( text.all( 'send' ) ).toHaveLength( 0 );
		expect( text.says() ).toBe( 'saved' );
	} );
	it( 'is not stored as a note of nothing because readers were chosen', () => {
		const text = new Text( start( ME, stored( '', 0 ), true ) );
		text.do( { type: 'readers', readers: { audience: 'coach', set: 0 } } );
		text.pass( 60_000 );
		expect( text.all( 'send' ) ).toHaveLength( 0 );
		text.type( 'x' );
		text.pass( 60_000 );
		expect( text.lastSent().change.version.audience ).toBe( 'coach' );
	} );
	it( 'may be nothing where an entry is asked for, and carries what a save may carry and no more', () => {
		const text = new Text( start( ME, stored( '', 0 ), true ) );
		text.do( { type: 'save' } );
		expect( text.lastSent().change ).toEqual( {
			mutation: expect.stringMatching( /^uuid/ ),
			base_revision: 0,
			keep: false,
			version: { answers: { text: '' }, audience: 'me', set: 0 },
		} );
	} );
} );

describe( 'the copy on the device', () => {
	it( 'stays when an older text is confirmed, and goes with the newest', () => {
		const text = new Text();
		text.type( 'ab' );
		text.pass( 1500 );
		text.type( 'abc' );
		text.confirm( 2 );
		expect( text.all( 'drop' ) ).toHaveLength( 0 );
		text.pass( 1500 );
		expect( text.all( 'copy' ).at( -1 )?.copy ).toMatchObject( {
			answers: { text: 'abc' },
			base_revision: 2,
			base: { answers: { text: 'ab' } },
		} );
		text.confirm( 3 );
		expect( text.all( 'drop' ) ).toHaveLength( 1 );
		expect( text.says() ).toBe( 'saved' );
	} );
	it( 'is never made where the person or the device does not want it, and that is said', () => {
		const text = new Text();
		text.do( { type: 'device', usable: false, forget: true } );
		text.type( 'ab' );
		text.pass( 900 );
		expect( text.all( 'copy' ) ).toHaveLength( 0 );
		expect( isAtRisk( text.state ) ).toBe( true );
		text.do( { type: 'offline' } );
		expect( text.says() ).toBe( 'held offline' );
		expect( text.state.said?.memory ).toBe( true );
	} );
	it( 'brings everything back after a crash, with the change that may be stored already', () => {
		const before = new Text();
		before.type( 'ab' );
		before.pass( 1500 );
		before.type( 'abc' );
		before.pass( 300 );
		const copy = before.all( 'copy' ).at( -1 )?.copy;
		const sent = before.lastSent().change;
		// The first change was stored, its answer lost, the tab killed.
		const text = new Text( start( ME, stored( 'ab', 2 ), true ) );
		text.do( { type: 'found', copies: copy ? [ copy ] : [] } );
		expect( text.state.typed.answers.text ).toBe( 'abc' );
		expect( text.lastSent().change ).toEqual( sent );
		text.do( {
			type: 'answered',
			attempt: text.lastSent().attempt,
			entry: stored( 'ab', 2 ),
			same: true,
		} );
		expect( text.lastSent().change ).toMatchObject( {
			base_revision: 2,
			version: { answers: { text: 'abc' } },
		} );
		text.confirm( 3 );
		expect( text.all( 'drop' ).at( -1 )?.taken ).toEqual( [
			copy?.mutation,
		] );
		expect( text.all( 'merge' ) ).toHaveLength( 0 );
	} );
	it( 'that a page sent as it went is no text of somebody else for whoever types on at once', () => {
		const before = new Text();
		before.type( 'ab' );
		before.do( { type: 'hide' } );
		const copy = before.all( 'copy' ).at( -1 )?.copy;
		const sent = before.lastSent().change;
		const text = new Text();
		text.do( { type: 'offline' } );
		text.do( { type: 'found', copies: copy ? [ copy ] : [] } );
		text.type( 'abc' );
		text.do( { type: 'online' } );
		text.pass( 1000 );
		expect( text.lastSent().change ).toEqual( sent );
		text.confirm( 2 );
		text.pass( 1000 );
		expect( text.lastSent().change ).toMatchObject( {
			base_revision: 2,
			version: { answers: { text: 'abc' } },
		} );
	} );
	it( 'goes at log-out, nothing is sent or kept there after, and the page says so', () => {
		const text = new Text();
		text.type( 'ab' );
		text.pass( 300 );
		text.do( { type: 'logout' } );
		expect( text.all( 'drop' ) ).toHaveLength( 1 );
		const copies = text.all( 'copy' ).length;
		text.type( 'abc' );
		text.pass( 60_000 );
		expect( text.all( 'send' ) ).toHaveLength( 0 );
		expect( text.all( 'copy' ) ).toHaveLength( copies );
		expect( text.state.said ).toMatchObject( {
			is: 'needs',
			need: 'login',
		} );
		text.do( { type: 'session', user: ME } );
		text.pass( 1000 );
		expect( text.lastSent().change.version.answers ).toEqual( {
			text: 'abc',
		} );
		expect( text.all( 'copy' ).at( -1 )?.copy.answers ).toEqual( {
			text: 'abc',
		} );
	} );
	it( 'stays away where the computer is shared, also once its person is back after a log-out', () => {
		const text = new Text();
		text.do( { type: 'device', usable: false, forget: true } );
		text.do( { type: 'logout' } );
		text.do( { type: 'session', user: ME } );
		text.type( 'ab' );
		text.pass( 300 );
		expect( text.all( 'copy' ) ).toHaveLength( 0 );
	} );
	it( 'is not said to be saved where one writes on after a log-out elsewhere: it is sent, and its refusal asks who is there', () => {
		const text = new Text();
		text.do( { type: 'logout' } );
		expect( text.all( 'login' ) ).toHaveLength( 0 );
		text.type( 'ab' );
		expect( text.state.said ).toMatchObject( { is: 'saving' } );
		text.pass( 1000 );
		expect( text.all( 'send' ) ).toHaveLength( 1 );
		expect( text.all( 'copy' ) ).toHaveLength( 0 );
	} );
} );

describe( 'as long as the part of the script that sends is not there', () => {
	const alone = () => new Text( start( ME, stored( 'a' ), true ), null );

	it( 'is asked for once somebody is about to write, and not before', () => {
		const text = alone();
		text.pass( 60_000 );
		expect( text.all( 'fetch' ) ).toHaveLength( 0 );
		text.do( { type: 'focus' } );
		text.type( 'ab' );
		expect( text.all( 'fetch' ) ).toHaveLength( 1 );
	} );

	it( 'each word lies on the device a moment later, and nothing is said to be sent', () => {
		const text = alone();
		text.type( 'ab' );
		text.pass( TO_DEVICE );
		expect( text.all( 'copy' ).at( -1 )?.copy.answers ).toEqual( {
			text: 'ab',
		} );
		text.pass( 10_000 );
		expect( text.all( 'send' ) ).toHaveLength( 0 );
	} );

	it( 'a part that cannot be had is asked for again, ever more patiently, and the text is said to be kept', () => {
		const text = alone();
		text.type( 'ab' );
		text.pass( TO_DEVICE );
		const waits: number[] = [];
		for ( let attempt = 0; attempt < 8; attempt++ ) {
			text.do( { type: 'unfetched' } );
			expect( text.says() ).toBe( 'kept network' );
			const before = text.now;
			text.now = wakeAt( text.state, null );
			text.do( { type: 'tick' } );
			waits.push( text.now - before );
		}
		expect( waits ).toEqual( [
			2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000, 60_000,
		] );
		expect( text.all( 'fetch' ) ).toHaveLength( 9 );
	} );

	it( 'one that never answers counts as one that cannot be had', () => {
		const text = alone();
		text.type( 'ab' );
		text.pass( TIMEOUT );
		expect( text.says() ).toBe( 'kept network' );
	} );

	it( 'nothing is asked for without a connection, and at once when there is one again', () => {
		const text = alone();
		text.do( { type: 'offline' } );
		text.type( 'ab' );
		text.pass( 60_000 );
		expect( text.says() ).toBe( 'kept offline' );
		expect( text.all( 'fetch' ) ).toHaveLength( 0 );
		text.do( { type: 'online' } );
		expect( text.all( 'fetch' ) ).toHaveLength( 1 );
	} );

	it( 'Save is not forgotten: it is tried at once, and sent as soon as that part is there', () => {
		const text = alone();
		text.type( 'ab' );
		text.do( { type: 'unfetched' } );
		text.do( { type: 'save' } );
		expect( text.all( 'fetch' ) ).toHaveLength( 2 );
		text.server = sends;
		text.do( { type: 'fetched' } );
		expect( text.lastSent().change.version.answers ).toEqual( {
			text: 'ab',
		} );
	} );

	it( 'the change is sent with the UUID that its copy bears', () => {
		const text = alone();
		text.type( 'ab' );
		text.pass( TO_DEVICE );
		text.server = sends;
		text.do( { type: 'fetched' } );
		text.pass( TO_SERVER );
		expect( text.lastSent().change.mutation ).toBe(
			text.all( 'copy' ).at( -1 )?.copy.mutation
		);
	} );

	it( 'what is typed back to what is stored leaves nothing on the device', () => {
		const text = alone();
		text.type( 'ab' );
		text.pass( TO_DEVICE );
		text.type( 'a' );
		expect( text.all( 'drop' ) ).toHaveLength( 1 );
		expect( isAtRisk( text.state ) ).toBe( false );
	} );
} );
