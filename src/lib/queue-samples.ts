/**
 * A text with its clock, for tests of its queue.
 */
import { failingOf } from './queue-answer';
import { step, wakeAt, type Server } from './queue';
import * as sends from './queue-server';
import { start, type Effect, type Event, type State } from './queue-state';
import type { Stored } from './version';

export const ME = 5;

export const stored = (
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
export class Text {
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

export const refused = ( code: string ) => ( {
	code,
	message: code,
	data: {},
} );
