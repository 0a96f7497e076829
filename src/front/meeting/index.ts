/**
 * The page of a meeting: what it shows while the meeting goes on.
 */
import { goingOn } from '../../lib/meeting/clock';
import type { Meeting } from '../../schema/meeting';
import { follow, type Live } from './live';
import { showLists } from './lists';
import { showNow, tick, whereSaid } from './now';
import { showOrder } from './order';

const SECOND = 1_000;

/** What is open before a meeting: what one can prepare. */
const BEFORE = [ 'check_in', 'bidding' ];

/** The steps that are worth seeing: the one the meeting is in, and who presents also while they write their actions. */
function stepsToSee( meeting: Meeting ): string[] | null {
	const station = goingOn( meeting );
	if ( ! station ) {
		return meeting.status === 'ended' ? null : BEFORE;
	}
	if ( station.phase === 'committing' ) {
		return [ 'actions', 'slot' ];
	}
	return station.step === 'review'
		? [ 'review', 'evaluation' ]
		: [ station.step ];
}

/** Opens the step that the meeting has come to, and closes the others unless somebody is writing there. */
function openSteps( root: HTMLElement, meeting: Meeting ): void {
	const seen = stepsToSee( meeting );
	const key = String( seen );
	if ( root.dataset.seen === key ) {
		return;
	}
	root.dataset.seen = key;
	root.querySelectorAll< HTMLDetailsElement >( '[data-step]' ).forEach(
		( section ) => {
			const { step = '' } = section.dataset;
			section.open =
				! seen ||
				seen.includes( step ) ||
				section.contains( root.ownerDocument.activeElement );
			section.classList.toggle(
				'is-now',
				!! goingOn( meeting ) && seen?.[ 0 ] === step
			);
		}
	);
}

/** Tells those who hear the page that the meeting has moved on; where it is when the page comes, its heading says. */
function hear( place: Element | null, where: string, first: boolean ): void {
	if ( place instanceof HTMLElement && place.dataset.where !== where ) {
		place.dataset.where = where;
		place.textContent = first ? '' : where;
	}
}

/** Follows the meeting of the page. */
export function begin( root: HTMLElement ): void {
	const panel = root.querySelector< HTMLElement >( '.learning-log-run__now' );
	if ( ! panel ) {
		return;
	}
	const order = root.querySelector< HTMLElement >(
		'.learning-log-run__order'
	);
	const status = root.querySelector( '.learning-log-run__live' );
	const heard = root.querySelector( '.learning-log-run__heard' );
	let latest: Live | null = null;
	const show = ( live: Live ): void => {
		const { meeting } = live;
		if ( meeting ) {
			hear( heard, whereSaid( meeting ), latest === null );
			showNow( panel, live );
			showLists( root, meeting, ( user, state ) =>
				live.note( `attendance/${ user }`, { state } )
			);
			openSteps( root, meeting );
		}
		if ( order ) {
			showOrder( order, live );
		}
		latest = live;
	};
	// A list is left alone while somebody chooses in it. What is taken out of the page loses the focus too, and is none of that.
	root.addEventListener( 'focusout', ( { target } ) => {
		if ( target instanceof HTMLSelectElement && target.isConnected ) {
			window.setTimeout( () => latest && show( latest ) );
		}
	} );
	follow( Number( root.dataset.meeting ), {
		show,
		busy: ( is ) => root.classList.toggle( 'is-changing', is ),
		tell( sentence ) {
			if ( status && status.textContent !== sentence ) {
				status.textContent = sentence;
			}
		},
	} );
	window.setInterval( () => {
		if ( latest && ! document.hidden ) {
			tick( panel, latest );
		}
	}, SECOND );
}
