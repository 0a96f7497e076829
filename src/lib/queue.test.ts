import { describe, expect, it } from '@jest/globals';
import { failingOf } from './queue-answer';
import { step, TO_DEVICE, wakeAt, type Server } from './queue';
import { TIMEOUT } from './queue-event';
import * as sends from './queue-server';
import { BURST, TO_SERVER } from './queue-server';
import {
	isAtRisk,
	start,
	type Effect,
	type Event,
	type State,
} from './queue-state';
import type { Stored } from './version';

const ME = 5;

const stored = (
	text: string,
	revision = 1,
	more: Partial< Stored > = {}
): Stored => ( {
	answers: { text },
	audience: 'me',
	set: 0,
	entry: revision ? 9 : 0,
	revision,
	modified: `r${ revision }`,
	...more,
} );

/** A text with its clock, and everything it asked for. */
class Text {
	public now = 1000;
	public effects: Effect[] = [];
	private uuids = 0;

	public constructor(
		public state: State = start( ME, stored( 'a' ), true ),
		public server: Server = sends
	) {}

	public do( event: Event ): Effect[] {
		const moment = {
			now: this.now,
			uuid: `uuid-${ ++this.uuids }`,
			luck: 1,
		};
		const [ state, effects ] = step(
			this.state,
			event,
			moment,
			this.server
		);
		this.state = state;
		this.effects.push( ...effects );
		return effects;
	}

	public type( text: string ): Effect[] {
		return this.do( {
			type: 'typed',
			version: { ...this.state.typed, answers: { text } },
		} );
	}

	/** Lets time pass, tick by tick, on a device that writes at once. */
	public pass( duration: number ): void {
		const until = this.now + duration;
		for (
			let at = wakeAt( this.state, this.server );
			at <= until;
			at = wakeAt( this.state, this.server )
		) {
			this.now = Math.max( this.now, at );
			for ( const effect of this.do( { type: 'tick' } ) ) {
				if ( effect.type === 'copy' ) {
					this.do( { type: 'copied', edition: effect.edition } );
				}
			}
		}
		this.now = until;
	}

	/** Every effect of one kind so far. */
	public all< Kind extends Effect[ 'type' ] >(
		type: Kind
	): Extract< Effect, { type: Kind } >[] {
		return this.effects.filter(
			( effect ): effect is Extract< Effect, { type: Kind } > =>
				effect.type === type
		);
	}

	public lastSent() {
		const sent = this.all( 'send' ).at( -1 );
		if ( ! sent ) {
			throw new Error( 'nothing was sent' );
		}
		return sent;
	}

	/** The site confirms the request on its way. */
	public confirm( revision: number ): void {
		const { attempt, change } = this.lastSent();
		const entry = { ...stored( '', revision ), ...change.version };
		this.do( { type: 'answered', attempt, entry, same: true } );
	}

	public fail( status: number, body: unknown = undefined ): void {
		this.do( {
			type: 'failed',
			attempt: this.lastSent().attempt,
			failing: failingOf( status, body ),
		} );
	}

	public conflict( entry: Stored ): void {
		this.fail( 409, {
			code: 'learning_log_entry_conflict',
			data: { entry: { ...entry, id: entry.entry } },
		} );
	}

	public says(): string {
		const said = this.all( 'say' ).at( -1 )?.standing;
		return `${ said?.is } ${ said?.need ?? said?.why ?? '' }`.trim();
	}
}

const refused = ( code: string ) => ( { code, message: code, data: {} } );

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
	it( 'goes at log-out, and nothing happens after', () => {
		const text = new Text();
		text.type( 'ab' );
		text.pass( 300 );
		text.do( { type: 'logout' } );
		expect( text.all( 'drop' ) ).toHaveLength( 1 );
		text.pass( 60_000 );
		expect( text.all( 'send' ) ).toHaveLength( 0 );
	} );
} );

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

describe( 'a text that was changed elsewhere', () => {
	it( 'is shown where nothing was typed, and not under the caret', () => {
		const text = new Text();
		text.do( { type: 'seen', entry: stored( 'b', 2 ) } );
		expect( text.all( 'show' ).at( -1 )?.version.answers.text ).toBe( 'b' );
		text.do( { type: 'focus' } );
		text.do( { type: 'seen', entry: stored( 'c', 3 ) } );
		expect( text.state.typed.answers.text ).toBe( 'b' );
		text.do( { type: 'blur' } );
		expect( text.state.typed.answers.text ).toBe( 'c' );
	} );
	it( 'never replaces what is being typed, nor by news that are older', () => {
		const text = new Text();
		text.type( 'ab' );
		text.do( { type: 'seen', entry: stored( 'b', 2 ) } );
		expect( text.all( 'show' ) ).toHaveLength( 0 );
		text.pass( 1500 );
		text.confirm( 5 );
		text.do( { type: 'seen', entry: stored( 'b', 2 ) } );
		expect( text.state.typed.answers.text ).toBe( 'ab' );
	} );
	it( 'is merged, and what it replaces goes into the history', () => {
		const text = new Text();
		text.type( 'mine' );
		text.pass( 1500 );
		text.conflict( stored( 'theirs', 2 ) );
		const asked = text.all( 'merge' )[ 0 ];
		expect( asked ).toMatchObject( {
			base: { answers: { text: 'a' } },
			mine: { answers: { text: 'mine' } },
			theirs: { answers: { text: 'theirs' } },
		} );
		text.do( {
			type: 'merged',
			edition: asked?.edition ?? 0,
			merged: {
				version: { answers: { text: 'both' }, audience: 'me', set: 0 },
				apart: [],
			},
		} );
		expect( text.lastSent().change ).toMatchObject( {
			base_revision: 2,
			keep: true,
			version: { answers: { text: 'both' } },
		} );
	} );
	it( 'is merged once more when somebody typed on meanwhile', () => {
		const text = new Text();
		text.type( 'mine' );
		text.pass( 1500 );
		text.conflict( stored( 'theirs', 2 ) );
		text.type( 'mine too' );
		text.do( {
			type: 'merged',
			edition: text.all( 'merge' )[ 0 ]?.edition ?? 0,
			merged: {
				version: { answers: { text: 'old' }, audience: 'me', set: 0 },
				apart: [],
			},
		} );
		expect( text.all( 'merge' ).at( -1 )?.mine.answers.text ).toBe(
			'mine too'
		);
		expect( text.state.typed.answers.text ).toBe( 'mine too' );
	} );
	it.each( [
		[ 'mine', 'mine', true ],
		[ 'theirs', 'theirs', false ],
		[ 'both', 'theirs\n\nmine', true ],
	] as const )(
		'waits for a choice where it overlaps: %s',
		( how, left, again ) => {
			const text = new Text();
			text.type( 'mine' );
			text.pass( 1500 );
			text.conflict( stored( 'theirs', 2 ) );
			text.do( {
				type: 'merged',
				edition: text.all( 'merge' )[ 0 ]?.edition ?? 0,
				merged: null,
			} );
			expect( text.says() ).toBe( 'needs conflict' );
			text.pass( 3_600_000 );
			expect( text.all( 'send' ) ).toHaveLength( 1 );
			expect( text.all( 'drop' ) ).toHaveLength( 0 );
			text.do( { type: 'kept', how } );
			expect( text.state.typed.answers.text ).toBe( left );
			expect( text.all( 'send' ) ).toHaveLength( again ? 2 : 1 );

			expect( text.lastSent().change.keep ).toBe( again );
		}
	);
	it.each( [
		[ 'mine', 'my end' ],
		[ 'theirs', 'their end' ],
		[ 'both', 'their end\n\nmy end' ],
	] as const )(
		'is put before the person only where answers overlap; the others hold both changes: %s',
		( how, end ) => {
			const of = ( what: string, so: string, now: string ) => ( {
				answers: { what, so, now },
			} );
			const text = new Text(
				start( ME, stored( '', 1, of( 'a', 'b', 'c' ) ), true )
			);
			text.do( {
				type: 'typed',
				version: {
					...text.state.typed,
					...of( 'mine', 'b', 'my end' ),
				},
			} );
			text.pass( 1500 );
			text.conflict( stored( '', 2, of( 'a', 'theirs', 'their end' ) ) );
			text.do( {
				type: 'merged',
				edition: text.all( 'merge' )[ 0 ]?.edition ?? 0,
				merged: {
					version: {
						...text.state.typed,
						...of( 'mine', 'theirs', 'my end' ),
					},
					apart: [ 'now' ],
				},
			} );
			expect( text.says() ).toBe( 'needs conflict' );
			expect( text.all( 'show' ).at( -1 )?.version ).toMatchObject(
				of( 'mine', 'theirs', 'my end' )
			);
			text.do( { type: 'kept', how } );
			expect( text.lastSent().change ).toMatchObject( {
				base_revision: 2,
				version: of( 'mine', 'theirs', end ),
			} );
		}
	);
	it( 'puts before the person, too, what changed elsewhere while they choose', () => {
		const text = new Text();
		text.type( 'mine' );
		text.pass( 1500 );
		text.conflict( stored( 'theirs', 2 ) );
		text.do( {
			type: 'merged',
			edition: text.all( 'merge' )[ 0 ]?.edition ?? 0,
			merged: null,
		} );
		const entry = stored( '', 3, {
			answers: { text: 'theirs', more: 'x' },
		} );
		text.do( { type: 'seen', entry } );
		expect( text.state.apart ).toEqual( [ 'text', 'more' ] );
		text.do( { type: 'kept', how: 'both' } );
		expect( text.lastSent().change.version.answers ).toEqual( {
			text: 'theirs\n\nmine',
			more: 'x',
		} );
	} );
	it( 'is no conflict when it is what was sent from here', () => {
		const text = new Text();
		text.type( 'ab' );
		text.pass( 1500 );
		text.type( 'abc' );
		text.conflict( stored( 'ab', 2 ) );
		text.pass( 1500 );
		expect( text.all( 'merge' ) ).toHaveLength( 0 );
		expect( text.lastSent().change ).toMatchObject( { base_revision: 2 } );
	} );
	it( 'is the older one where the site was set back to a backup: the newer goes there again', () => {
		const text = new Text( start( ME, stored( 'newer', 7 ), true ) );
		text.type( 'newer still' );
		text.pass( 1500 );
		text.conflict( stored( 'old', 5 ) );
		expect( text.lastSent().change ).toMatchObject( {
			base_revision: 5,
			keep: true,
			version: { answers: { text: 'newer still' } },
		} );
	} );
} );

describe( 'an entry that was removed elsewhere', () => {
	const gone = { type: 'gone', entry: 9 } as const;
	it( 'leaves nothing where nobody writes, and is not made anew as an entry of nothing', () => {
		const text = new Text( start( ME, stored( 'a', 3 ), true ) );
		text.do( { type: 'save' } );
		text.do( gone );
		expect( text.all( 'gone' ) ).toEqual( [ { type: 'gone', entry: 9 } ] );
		expect( text.state.typed ).toEqual( {
			answers: { text: '' },
			audience: 'me',
			set: 0,
		} );
		text.pass( 60_000 );
		expect( text.all( 'send' ) ).toHaveLength( 0 );
		expect( text.says() ).toBe( 'quiet' );
		text.type( 'anew' );
		text.pass( 60_000 );
		expect( text.lastSent().change ).toMatchObject( {
			base_revision: 0,
			version: { answers: { text: 'anew' }, audience: 'me' },
		} );
	} );
	it( 'takes no word from whoever is typing: the next save makes a new entry', () => {
		const text = new Text();
		text.do( { type: 'focus' } );
		text.type( 'ab' );
		text.do( gone );
		expect( text.state.typed.answers.text ).toBe( 'ab' );
		text.pass( 1500 );
		expect( text.lastSent().change ).toMatchObject( {
			version: { answers: { text: 'ab' } },
		} );
		text.do( {
			type: 'answered',
			attempt: text.lastSent().attempt,
			entry: stored( 'ab', 2, { entry: 10 } ),
			same: true,
		} );
		text.do( { type: 'blur' } );
		expect( text.all( 'gone' ) ).toHaveLength( 0 );
		expect( text.state.typed.answers.text ).toBe( 'ab' );
	} );
	it( 'takes nothing that is on its way either, although the caret has left', () => {
		const text = new Text();
		text.type( 'ab' );
		text.pass( 1500 );
		text.do( gone );
		expect( text.state.typed.answers.text ).toBe( 'ab' );
		expect( text.all( 'gone' ) ).toHaveLength( 0 );
	} );
	it( 'stays under the caret until it has left', () => {
		const text = new Text();
		text.do( { type: 'focus' } );
		text.do( gone );
		expect( text.state.typed.answers.text ).toBe( 'a' );
		text.do( { type: 'blur' } );
		expect( text.state.typed.answers.text ).toBe( '' );
	} );
	it( 'is no other than the one this text is', () => {
		const text = new Text();
		text.do( { type: 'gone', entry: 8 } );
		expect( text.state.typed.answers.text ).toBe( 'a' );
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
