/**
 * Somebody else is logged in: what is one person's leaves the page until they are back. Loaded only then.
 *
 * What is unsent lies on the device by then, where the device keeps copies. What comes back into the page is kept in this tab,
 * encrypted with the person's own key; the key itself is forgotten, and the site hands it out to them alone.
 */
import { NOTHING_CAME } from '../lib/queue-event';
import { isAtRisk, isUnsaved, start, type State } from '../lib/queue-state';
import { isRecord } from '../lib/failure';
import { SOMEBODY_ELSE } from '../lib/somebody-else';
import type { Answers } from '../lib/version';
import { showAnswers } from './answers';
import { keyFrom } from './device';
import { hasFocus, part, type Note } from './note';
import { config, say } from './config';
import type { Queue } from './queue';
import { request } from './rest';
import { redraw } from './send/shown';
import { beforeReturn } from './send/who';

/** All that a note knows of a text. */
interface Known {
	state: State;
	opened: Answers;
	dropped: Answers;
}

/** A note that is put away. */
interface Away {
	/** Its element, out of the page. */
	element: Element;
	/** What stands in its place. */
	place: Element;
	/** Where the connection allows no encryption (no https), as it is. */
	known: Known | { iv: Uint8Array< ArrayBuffer >; data: ArrayBuffer };
}

const away = new Map< Note, Away >();
let key: Promise< CryptoKey > | null = null;

/** Takes the key from what the page was given; nobody needs it before its person is back. */
function takeKey(): Promise< CryptoKey > | null {
	const given = config();
	if ( given.deviceKey && 'subtle' in crypto ) {
		key = keyFrom( given.deviceKey );
	}
	given.deviceKey = '';
	const data = document.getElementById(
		'wp-script-module-data-@wordpress/interactivity'
	);
	if ( data?.textContent ) {
		data.textContent = data.textContent.replace(
			/("deviceKey":")[^"]*/,
			'$1'
		);
	}
	return key;
}

async function seal( known: Known ): Promise< Away[ 'known' ] > {
	const held = await takeKey();
	if ( ! held ) {
		return known;
	}
	const iv = crypto.getRandomValues( new Uint8Array( 12 ) );
	const data = await crypto.subtle.encrypt(
		{ name: 'AES-GCM', iv },
		held,
		new TextEncoder().encode( JSON.stringify( known ) )
	);
	return { iv, data };
}

async function unseal( known: Away[ 'known' ] ): Promise< Known > {
	if ( ! ( 'iv' in known ) ) {
		return known;
	}
	const json = await crypto.subtle.decrypt(
		{ name: 'AES-GCM', iv: known.iv },
		await keyFrom( config().deviceKey ),
		known.data
	);
	return JSON.parse( new TextDecoder().decode( json ) ) as Known;
}

/** What stands in the place of a note: the question, and whose turn it is. */
function placeFor( note: Note, element: Element, aloud: boolean ): Element {
	const { form } = note;
	const inner = document.createElement( 'div' );
	inner.className = 'learning-log-note is-away';
	inner.id = form.id;
	const state = document.createElement( 'p' );
	state.className = 'learning-log-note__state is-trouble';
	if ( aloud ) {
		state.setAttribute( 'role', 'status' );
		// A line that is there before it speaks is heard.
		requestAnimationFrame(
			() => ( state.textContent = say( 'needsuser' ) )
		);
	} else {
		state.textContent = say( 'needsuser' );
	}
	inner.append( state );
	for ( const name of [ 'question', 'session' ] ) {
		const copy = part( note, name )?.cloneNode( true );
		if ( copy instanceof HTMLElement ) {
			copy.hidden = false;
			inner[ name === 'question' ? 'prepend' : 'append' ]( copy );
		}
	}
	if ( element === form ) {
		return inner;
	}
	const place = element.cloneNode( false ) as Element;
	place.append( inner );
	return place;
}

/** Empties what the page shows of a text. */
function empty( note: Note ): void {
	note.fields.forEach( ( field ) => {
		field.value = '';
		field.defaultValue = '';
	} );
	note.opened = {};
	note.dropped = {};
	showAnswers( note, {} );
	const { extras } = note;
	extras?.show(
		Object.fromEntries(
			Object.keys( extras.present() ).map( ( name ) => [ name, '' ] )
		)
	);
	[ 'mine', 'theirs' ].forEach( ( name ) =>
		part( note, name )?.replaceChildren()
	);
}

const NO_TEXT = { answers: {}, audience: 'me', set: 0, modified: '' } as const;

/** Whether the newest text is still on its way to the device. */
const isBeingCopied = ( state: State ): boolean =>
	state.device && isUnsaved( state ) && state.copied !== state.edition;

/** Lets a queue stand still, and takes over all it knows of its text. */
function rest( queue: Queue ): State {
	const { state } = queue;
	queue.resting = { atRisk: isAtRisk( state ) };
	queue.state = {
		...start( state.user, { ...state.base, ...NO_TEXT }, state.device ),
		need: 'user',
	};
	return state;
}

/**
 * Lets it go on where it stopped. What it waited for may have come while it heard nothing: nobody knows what became of a change on its way,
 * which is sent again as the same one, and all else is asked for anew.
 */
function wake( queue: Queue, state: State ): void {
	const { flight } = state;
	queue.state = { ...state, writing: 0, merging: 0, fetching: 0 };
	queue.resting = null;
	if ( flight ) {
		queue.do( {
			type: 'failed',
			attempt: flight.attempt,
			failing: NOTHING_CAME,
		} );
	}
	queue.do( { type: navigator.onLine ? 'online' : 'offline' } );
}

/** Puts a note away, once what is unsent lies on the device. */
export async function veil( note: Note ): Promise< void > {
	const { queue, form, opened, dropped } = note;
	if ( away.has( note ) ) {
		return;
	}
	if ( isBeingCopied( queue.state ) ) {
		if ( queue.state.writing === 0 ) {
			queue.do( { type: 'hide' } );
		}
		return;
	}
	// With all around the text: its thread, of a log its title, its readers, what was answered before.
	const element =
		form.closest(
			'.learning-log-log, .wp-block-learning-log-note, .wp-block-learning-log-prompt'
		) ?? form;
	const place = placeFor( note, element, away.size === 0 );
	const hadFocus = hasFocus( form );
	const known = { state: rest( queue ), opened, dropped };
	const kept: Away = { element, place, known };
	away.set( note, kept );
	empty( note );
	// The desk puts away all else with it.
	document.dispatchEvent( new Event( SOMEBODY_ELSE ) );
	document
		.querySelectorAll( 'dialog.learning-log-history__dialog' )
		.forEach( ( dialog ) => dialog.remove() );
	element.replaceWith( place );
	if ( hadFocus ) {
		place
			.querySelector< HTMLElement >( '.learning-log-note__session' )
			?.focus();
	}
	beforeReturn( bringBack );
	kept.known = await seal( known );
}

/** Asks for the key again: whoever is logged in gets their own. */
async function fetchKey(): Promise< boolean > {
	if ( config().deviceKey === '' && key ) {
		const { data } = await request( 'GET', 'me/key' );
		config().deviceKey =
			isRecord( data ) && typeof data.key === 'string' ? data.key : '';
		return config().deviceKey !== '';
	}
	return true;
}

/** Brings everything back as it was. Answers whether it could. */
async function bringBack(): Promise< boolean > {
	if ( ! ( await fetchKey() ) ) {
		return false;
	}
	for ( const [ note, { element, place, known } ] of away ) {
		const { state, opened, dropped } = await unseal( known );
		Object.assign( note, { opened, dropped } );
		place.replaceWith( element );
		away.delete( note );
		// Its person is back: that is all it needed.
		wake( note.queue, { ...state, need: null } );
		redraw( note );
	}
	key = null;
	return true;
}
