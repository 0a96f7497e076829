/**
 * What one wrote before to the same template or about the same Element, shown beside what is being written when somebody asks for it.
 */
import { dayOf } from '../../lib/clock';
import { isRecord } from '../../lib/failure';
import { usableLocale } from '../../lib/locale';
import { ask } from '../history/ask';
import type { Context } from '../note';
import { config, say } from '../config';
import { showText } from '../show-text';

const MOST = 5;

/** What was answered, each with its question; "" where one question was asked, which names the whole. */
function answersOf(
	entry: Record< string, unknown >
): { label: string; text: string }[] {
	const answers = isRecord( entry.answers ) ? entry.answers : {};
	const questions = Array.isArray( entry.questions ) ? entry.questions : [];
	const labels = new Map< unknown, unknown >(
		questions
			.filter( isRecord )
			.map( ( { key, label } ) => [ key, label ] as const )
	);
	return Object.entries( answers )
		.map( ( [ key, text ] ) => ( {
			label: String( labels.get( key ) ?? '' ),
			text: String( text ),
		} ) )
		.filter( ( { text } ) => text.trim() );
}

/** The day, and what it is called or where it was written. */
function headingOf( entry: Record< string, unknown > ): string {
	const { clock, locale } = config();
	const day =
		String( entry.event_date ) ||
		dayOf( String( entry.created ), clock.offset );
	const said = new Date( `${ day }T12:00:00` ).toLocaleDateString(
		usableLocale( locale ),
		{ dateStyle: 'long' }
	);
	return [ said, entry.title || entry.lesson_title ]
		.filter( Boolean )
		.join( ' · ' );
}

function itemOf( entry: Record< string, unknown > ): HTMLElement {
	const item = document.createElement( 'article' );
	const heading = document.createElement( 'h3' );
	heading.dir = 'auto';
	heading.textContent = headingOf( entry );
	item.append( heading );
	for ( const { label, text } of answersOf( entry ) ) {
		const asked = document.createElement( 'h4' );
		const answer = document.createElement( 'div' );
		asked.dir = 'auto';
		asked.textContent = label;
		showText( answer, text );
		item.append( ...( label ? [ asked ] : [] ), answer );
	}
	return item;
}

/**
 * Asks for them. What is being written is stored already, and is none of what came before.
 *
 * @param panel   Where they are shown.
 * @param link    Says what they have in common.
 * @param context What is being written.
 */
async function fill(
	panel: HTMLElement,
	link: HTMLElement,
	context: Context
): Promise< void > {
	const status = document.createElement( 'p' );
	status.setAttribute( 'role', 'status' );
	panel.append( status );
	status.textContent = say( 'loading' );
	const { data } = await ask(
		'GET',
		`entries?scope=mine&${ link.dataset.filter ?? '' }&orderby=date&per_page=${ MOST + 1 }`
	);
	const entries = Array.isArray( data )
		? data
				.filter( isRecord )
				.filter(
					( entry ) =>
						entry.id !== context.entry &&
						answersOf( entry ).length > 0
				)
				.slice( 0, MOST )
		: null;
	if ( entries?.length ) {
		panel.replaceChildren( ...entries.map( itemOf ) );
	} else {
		status.textContent = entries
			? ( link.dataset.none ?? '' )
			: say( 'network' );
	}
}

function panelFor( link: HTMLAnchorElement ): HTMLElement {
	const panel = document.createElement( 'aside' );
	panel.className = 'learning-log-log__beside';
	panel.setAttribute(
		'aria-label',
		link.getAttribute( 'aria-label' ) ?? link.textContent ?? ''
	);
	link.parentElement?.after( panel );
	return panel;
}

/** The link opens and closes it, as a button does; with script it leads nowhere else. */
function offer( link: HTMLAnchorElement, context: Context ): void {
	let panel: HTMLElement | null = null;
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
		link.setAttribute( 'aria-expanded', String( ! panel ) );
		if ( panel ) {
			panel.remove();
			panel = null;
		} else {
			panel = panelFor( link );
			void fill( panel, link, context );
		}
	} );
}

/** What one wrote before is not needed to keep what is written now: where it does not come, its links lead to the list. */
export function offerEarlier( context: Context ): void {
	document
		.querySelectorAll< HTMLAnchorElement >(
			'.learning-log-log__earlier > a'
		)
		.forEach( ( link ) => offer( link, context ) );
}
