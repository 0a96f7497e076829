/**
 * What was answered to a template before, shown beside what is being written when somebody asks for it.
 */
import { isRecord } from '../../lib/failure';
import { usableLocale } from '../../lib/locale';
import { ask } from '../history/ask';
import type { Context } from '../note';
import { config, say } from '../config';
import { showText } from '../show-text';

const MOST = 5;

function textOf( entry: Record< string, unknown > ): string {
	const answers = isRecord( entry.answers ) ? entry.answers : {};
	const questions = Array.isArray( entry.questions ) ? entry.questions : [];
	const labels = new Map< unknown, unknown >(
		questions
			.filter( isRecord )
			.map( ( { key, label } ) => [ key, label ] as const )
	);
	return Object.entries( answers )
		.filter( ( [ , text ] ) => typeof text === 'string' && text.trim() )
		.map( ( [ key, text ] ) =>
			[ labels.get( key ), text ].filter( Boolean ).join( '\n' )
		)
		.join( '\n\n' );
}

function itemOf( entry: Record< string, unknown > ): HTMLElement {
	const item = document.createElement( 'article' );
	const when = document.createElement( 'h3' );
	const text = document.createElement( 'div' );
	const day = String( entry.event_date || entry.created ).slice( 0, 10 );
	when.textContent = new Date( `${ day }T12:00:00` ).toLocaleDateString(
		usableLocale( config().locale ),
		{ dateStyle: 'long' }
	);
	showText( text, textOf( entry ) );
	item.append( when, text );
	return item;
}

/** What is being written is stored already, and is none of what came before. */
async function open(
	link: HTMLAnchorElement,
	context: Context
): Promise< void > {
	const panel = document.createElement( 'aside' );
	panel.className = 'learning-log-log__beside';
	panel.setAttribute( 'aria-label', link.textContent ?? '' );
	panel.setAttribute( 'role', 'status' );
	link.parentElement?.after( panel );
	panel.textContent = say( 'loading' );
	const { data } = await ask(
		'GET',
		`entries?scope=mine&template=${ link.dataset.template ?? '' }&orderby=date&per_page=${ MOST + 1 }`
	);
	const entries = Array.isArray( data )
		? data
				.filter( isRecord )
				.filter( ( { id } ) => id !== context.entry )
				.slice( 0, MOST )
		: null;
	panel.replaceChildren( ...( entries ?? [] ).map( itemOf ) );
	if ( ! entries?.length ) {
		panel.textContent = entries
			? ( link.dataset.none ?? '' )
			: say( 'network' );
	}
}

/** The link opens and closes it, as a button does; with script it leads nowhere else. */
function offer( link: HTMLAnchorElement, context: Context ): void {
	link.setAttribute( 'role', 'button' );
	link.setAttribute( 'aria-expanded', 'false' );
	link.addEventListener( 'keydown', ( event ) => {
		if ( event.key === ' ' ) {
			event.preventDefault();
			link.click();
		}
	} );
	link.addEventListener( 'click', ( event ) => {
		event.preventDefault();
		const shown = document.querySelector( '.learning-log-log__beside' );
		link.setAttribute( 'aria-expanded', String( ! shown ) );
		if ( shown ) {
			shown.remove();
		} else {
			void open( link, context );
		}
	} );
}

/** What was answered before is not needed to keep what is written now: where it does not come, its link leads to the list. */
export function offerEarlier( context: Context ): void {
	const link = document.querySelector< HTMLAnchorElement >(
		'.learning-log-log__earlier > a'
	);
	if ( link ) {
		offer( link, context );
	}
}
