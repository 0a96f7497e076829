import { describe, expect, it } from '@jest/globals';
import { wakeAt } from './queue';
import { TIMEOUT } from './queue-event';
import { ME, refused, stored, Text } from './queue-samples';
import { start } from './queue-state';

describe( 'a request', () => {
	it( 'is the only one on its way, however long it takes', () => {
		const text = new Text();
		text.type( 'ab' );
		text.pass( 1500 );
		text.type( 'abc' );
		text.pass( 30_000 );
		text.do( { type: 'save' } );
		expect( text.all( 'send' ) ).toHaveLength( 1 );
	} );
	it.each( [
		[ 'no network', 0, undefined ],
		[ 'a page of HTML with status 200', 200, undefined ],
		[ '502', 502, undefined ],
		[
			'a database that is away',
			503,
			refused( 'learning_log_storage_failed' ),
		],
		[ 'a refusal that is not ours', 403, undefined ],
		[
			'a route that is gone during an update',
			404,
			refused( 'rest_no_route' ),
		],
		[ 'too many requests', 429, refused( 'rest_too_many' ) ],
	] )(
		'that met %s is repeated with its own UUID, ever more patiently',
		( _, status, body ) => {
			const text = new Text();
			text.type( 'ab' );
			text.pass( 1500 );
			const times: number[] = [];
			for ( let attempt = 0; attempt < 8; attempt++ ) {
				const before = text.now;
				text.fail( status, body );
				expect( text.says() ).toMatch( /^kept/ );
				text.now = wakeAt( text.state, text.server );
				text.do( { type: 'tick' } );
				times.push( text.now - before );
			}
			expect(
				new Set(
					text.all( 'send' ).map( ( { change } ) => change.mutation )
				).size
			).toBe( 1 );
			expect( times.slice( 0, 3 ) ).toEqual( [ 2000, 4000, 8000 ] );
			expect( times.at( -1 ) ).toBe( 60_000 );
			text.confirm( 2 );
			expect( text.says() ).toBe( 'saved' );
		}
	);
	it( 'without an answer counts as lost after a while, and its late answer counts for nothing', () => {
		const text = new Text();
		text.type( 'ab' );
		text.pass( 1500 );
		const { attempt } = text.lastSent();
		text.pass( TIMEOUT + 5000 );
		expect( text.all( 'send' ) ).toHaveLength( 2 );
		text.type( 'abc' );
		text.do( {
			type: 'answered',
			attempt,
			entry: stored( 'ab', 2 ),
			same: true,
		} );
		expect( text.all( 'drop' ) ).toHaveLength( 0 );
		expect( text.state.base.revision ).toBe( 1 );
	} );
	it( 'does not leave while there is no network, and leaves when it is back', () => {
		const text = new Text();
		text.do( { type: 'offline' } );
		text.type( 'ab' );
		text.pass( 3_600_000 );
		expect( text.all( 'send' ) ).toHaveLength( 0 );
		expect( text.says() ).toBe( 'kept offline' );
		text.do( { type: 'online' } );
		text.pass( 1000 );
		expect( text.all( 'send' ) ).toHaveLength( 1 );
	} );
	it( 'leaves at once, as the last one, when the page goes', () => {
		const text = new Text();
		text.type( 'ab' );
		const effects = text.do( { type: 'hide' } );
		expect( effects.map( ( { type } ) => type ) ).toEqual(
			expect.arrayContaining( [ 'copy', 'send' ] )
		);
		expect( text.lastSent().last ).toBe( true );
	} );
	it( 'whose text comes back changed counts as not saved', () => {
		const text = new Text();
		text.type( 'a < b' );
		text.pass( 1500 );
		text.do( {
			type: 'answered',
			attempt: text.lastSent().attempt,
			entry: stored( 'a  b', 2 ),
			same: false,
		} );
		expect( text.all( 'drop' ) ).toHaveLength( 0 );
		expect( text.says() ).toBe( 'kept server' );
	} );
	it.each( [
		[ 413, undefined ],
		[ 413, refused( 'learning_log_text_too_long' ) ],
		[ 400, refused( 'rest_invalid_json' ) ],
		[ 404, refused( 'learning_log_prompt_not_found' ) ],
	] )(
		'that is refused (%d) is kept and not sent again until something changes',
		( status, body ) => {
			const text = new Text();
			text.type( 'ab' );
			text.pass( 1500 );
			text.fail( status, body );
			expect( text.says() ).toBe( 'needs refused' );
			text.pass( 3_600_000 );
			expect( text.all( 'send' ) ).toHaveLength( 1 );
			expect( text.all( 'drop' ) ).toHaveLength( 0 );
			text.type( 'abc' );
			text.pass( 1500 );
			expect( text.all( 'send' ) ).toHaveLength( 2 );
		}
	);
	it( 'goes on without readers who cannot be had', () => {
		const text = new Text();
		text.type( 'ab' );
		text.do( { type: 'readers', readers: { audience: 'set', set: 7 } } );
		text.pass( 0 );
		text.fail( 400, refused( 'learning_log_audience_not_offered' ) );
		expect( text.all( 'readersRefused' ) ).toHaveLength( 1 );
		expect( text.lastSent().change.version ).toMatchObject( {
			answers: { text: 'ab' },
			audience: 'me',
		} );
	} );
	it( 'is repeated for nobody who was shut out in the meantime', () => {
		const text = new Text(
			start( ME, stored( 'a', 1, { audience: 'coach' } ), true )
		);
		text.type( 'ab' );
		text.pass( 1500 );
		text.do( { type: 'readers', readers: { audience: 'me', set: 0 } } );
		text.fail( 0 );
		text.pass( 3000 );
		expect( text.all( 'send' ) ).toHaveLength( 2 );
		expect( text.lastSent().change.version.audience ).toBe( 'me' );
	} );
	it( 'takes what the site filled in for what was meant', () => {
		const text = new Text();
		text.type( 'ab' );
		text.do( { type: 'readers', readers: { audience: 'set', set: 0 } } );
		text.do( {
			type: 'answered',
			attempt: text.lastSent().attempt,
			entry: stored( 'ab', 2, { audience: 'set', set: 7 } ),
			same: true,
		} );
		text.pass( 60_000 );
		expect( text.all( 'send' ) ).toHaveLength( 1 );
		expect( text.state.typed.set ).toBe( 7 );
	} );
} );

describe( 'who is logged in', () => {
	it( 'is asked once where the nonce is old, and the same change goes again', () => {
		const text = new Text();
		text.type( 'ab' );
		text.pass( 1500 );
		const { change } = text.lastSent();
		text.fail( 403, refused( 'rest_cookie_invalid_nonce' ) );
		expect( text.all( 'renew' ) ).toHaveLength( 1 );
		text.do( { type: 'renewed' } );
		expect( text.lastSent().change ).toEqual( change );
		text.confirm( 2 );
		expect( text.all( 'login' ) ).toHaveLength( 0 );
	} );
	it( 'may log in again in place: nothing is sent before, everything after', () => {
		const text = new Text();
		text.type( 'ab' );
		text.pass( 1500 );
		text.fail( 403, refused( 'rest_cookie_invalid_nonce' ) );
		text.do( { type: 'expired' } );
		expect( text.all( 'login' ) ).toHaveLength( 1 );
		text.type( 'abc' );
		text.pass( 3_600_000 );
		expect( text.all( 'send' ) ).toHaveLength( 1 );
		expect( text.all( 'copy' ).at( -1 )?.copy.answers.text ).toBe( 'abc' );
		text.do( { type: 'session', user: ME } );
		text.confirm( 2 );
		text.pass( 1500 );
		text.confirm( 3 );
		expect( text.says() ).toBe( 'saved' );
	} );
	it( 'is somebody else: nothing is sent, shown or thrown away until the owner is back', () => {
		const text = new Text();
		text.type( 'ab' );
		text.pass( 1500 );
		text.fail( 409, refused( 'learning_log_user_changed' ) );
		expect( text.says() ).toBe( 'needs user' );
		text.do( { type: 'save' } );
		text.do( { type: 'session', user: 6 } );
		text.do( { type: 'session', user: 0 } );
		text.pass( 3_600_000 );
		expect( text.all( 'send' ) ).toHaveLength( 1 );
		expect( text.all( 'drop' ) ).toHaveLength( 0 );
		text.do( { type: 'session', user: ME } );
		expect( text.all( 'send' ) ).toHaveLength( 2 );
	} );
} );
