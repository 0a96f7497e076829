/**
 * What must hold whatever happens: no word is lost, shown to the wrong person, read before it was sent, or said twice.
 */
import { readCopy } from '../../src/lib/copy-read';
import { isUnsaved } from '../../src/lib/queue-state';
import { letterOf, type Device, type Kind, type Page } from './parties';
import { wordsOf, type Server } from './server';
import { Threads } from './threads';

/** A promise that was broken. */
export class Lost extends Error {}

/** What of the world is looked at. */
interface Seen {
	now: number;
	readonly kind: Kind;
	readonly server: Server;
	readonly devices: Device[];
	readonly pages: Page[];
}

export class Promises {
	/** Words that must never be lost: acknowledged, or on a device. */
	private readonly owed = new Set< string >();
	private readonly released = new Set< string >();
	/** Words of what was sent by hand: no others may be read by anybody else. */
	private readonly said = new Set< string >();
	/** Revisions upon which somebody chose to share. */
	private readonly shared = new Map< number, number >();
	/** How often each person has sent something. */
	private readonly presses = new Map< number, number >();

	public constructor( private readonly world: Seen ) {}

	/** A text was acknowledged, or lies on a device. */
	public owe( text = '' ): void {
		wordsOf( text ).forEach( ( word ) => this.owed.add( word ) );
	}

	/** Its person has dropped words on purpose. */
	public release( words: string[], unless: string[] = [] ): void {
		words
			.filter( ( word ) => ! unless.includes( word ) )
			.forEach( ( word ) => this.released.add( word ) );
	}

	/** Its person means a text to be read. */
	public speak( text = '' ): void {
		wordsOf( text ).forEach( ( word ) => this.said.add( word ) );
	}

	/** A person has sent something. */
	public press( user: number ): void {
		this.presses.set( user, ( this.presses.get( user ) ?? 0 ) + 1 );
	}

	/** A person has chosen readers, upon a revision. */
	public share( user: number, revision: number ): void {
		const before = this.shared.get( user ) ?? -1;
		this.shared.set( user, Math.max( before, revision ) );
	}

	/** Where each word of a person can be found now. */
	private places( user: number ): Set< string > {
		const texts: string[] = [];
		for ( const device of this.world.devices ) {
			for ( const { user: owner, json } of device.records.values() ) {
				const copy =
					owner === user ? readCopy( json, this.world.now ) : null;
				texts.push( copy?.answers.text ?? '' );
			}
		}
		for ( const { state, user: owner } of this.world.pages ) {
			if ( state && owner === user ) {
				texts.push(
					state.typed.answers.text ?? '',
					state.theirs?.answers.text ?? ''
				);
			}
		}
		const places = this.world.server.words( user );
		texts.flatMap( wordsOf ).forEach( ( word ) => places.add( word ) );
		return places;
	}

	/** What a person has typed, is owed, and cannot be found in some places. */
	private without( user: number, places: Set< string > ): string[] {
		return [ ...this.owed ].filter(
			( word ) =>
				word.startsWith( letterOf( user ) ) &&
				! this.released.has( word ) &&
				! places.has( word )
		);
	}

	/** Words of a person that are nowhere. */
	public missing( user: number ): string[] {
		return this.without( user, this.places( user ) );
	}

	/** A person has logged out, warned that what is not sent goes: only the server owes it now. */
	public leave( user: number ): void {
		this.release( this.without( user, this.world.server.words( user ) ) );
	}

	/** What must hold after each step. */
	public check(): void {
		for ( const user of [ 1, 2 ] ) {
			const missing = this.missing( user );
			if ( missing.length > 0 ) {
				throw new Lost( `lost: ${ missing.join( ', ' ) }` );
			}
			this.checkOwner( user, 'on the server', [
				...this.world.server.words( user ),
			] );
			this.checkSaid( user );
			const row = this.world.server.rows.get( user );
			if (
				row?.audience === 'set' &&
				( this.shared.get( user ) ?? -1 ) < row.narrowed
			) {
				throw new Lost(
					`shared with the set against the will of ${ user }`
				);
			}
		}
		for ( const { state, user } of this.world.pages ) {
			if ( state ) {
				this.checkOwner( user, 'on the screen', [
					state.typed.answers.text ?? '',
					state.theirs?.answers.text ?? '',
				] );
			}
		}
	}

	private checkSaid( user: number ): void {
		if ( this.world.kind === 'notes' ) {
			return;
		}
		const early = this.world.server
			.readByOthers( user )
			.filter( ( word ) => ! this.said.has( word ) );
		const times =
			this.world.server instanceof Threads
				? this.world.server.saidBy( user ).length
				: 0;
		if ( times > ( this.presses.get( user ) ?? 0 ) ) {
			throw new Lost( `said more often than sent by ${ user }` );
		}
		if ( early.length > 0 ) {
			throw new Lost(
				`read before it was sent: ${ early.join( ', ' ) }`
			);
		}
	}

	private checkOwner( user: number, where: string, texts: string[] ): void {
		const foreign = texts
			.flatMap( wordsOf )
			.filter( ( word ) => ! word.startsWith( letterOf( user ) ) );
		if ( foreign.length > 0 ) {
			throw new Lost(
				`${ where } of ${ user }: ${ foreign.join( ', ' ) }`
			);
		}
	}

	/** Whether something of a person is not certain to be stored. */
	public isWaiting( user: number ): boolean {
		return this.world.pages.some(
			( { state } ) => state?.user === user && isUnsaved( state )
		);
	}

	/** What must hold once all faults have ended. */
	public checkSettled( user: number ): void {
		const there = this.world.server.words( user );
		const missing = this.without( user, there );
		const copies = this.world.devices.flatMap( ( { records } ) =>
			[ ...records.values() ].filter( ( record ) => record.user === user )
		).length;
		const waiting = this.isWaiting( user );
		if ( missing.length > 0 || waiting || copies > 0 ) {
			throw new Lost(
				`after recovery of ${ user }: not on the server ${ missing.join( ', ' ) || 'nothing' }; ${ waiting ? 'a page waits' : 'no page waits' }; copies left ${ copies }`
			);
		}
	}
}
