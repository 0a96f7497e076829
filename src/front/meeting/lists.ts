/**
 * What everybody of a set reads of a meeting, made anew when somebody has written. php/blocks/meeting-lists.php makes the same lists for the
 * page as it comes.
 */
import type { Meeting } from '../../schema/meeting';
import { config, say } from '../config';
import { showText } from '../show-text';
import { choice, made, put } from './made';

type Part = Meeting[ 'parts' ][ 0 ];

/** What somebody who runs the meeting notes about another. */
export type Attend = ( user: number, state: string ) => unknown;

const STATES = [ 'none', 'present', 'apologies', 'absent', 'left' ];

export const nameOf = ( { people }: Meeting, user: number ): string =>
	people.find( ( { id } ) => id === user )?.name ??
	say( user > 0 ? 'left' : 'someone' );

function said( text: string ): HTMLElement | null {
	if ( text.trim() === '' ) {
		return null;
	}
	const element = made( 'div', { class: 'learning-log-run__said' } );
	showText( element, text );
	return element;
}

const who = ( name: string, mark: Node | string | null ): HTMLElement =>
	made(
		'p',
		{ class: 'learning-log-run__who' },
		made( 'strong', {}, made( 'bdi', {}, name ) ),
		mark === null || mark === '' ? null : ' ',
		typeof mark === 'string' && mark !== ''
			? made( 'small', {}, mark )
			: mark || null
	);

const partsOf = ( { parts }: Meeting, kind: string ): Part[] =>
	parts.filter( ( part ) => part.kind === kind );

const answersOf = (
	meeting: Meeting,
	user: number,
	kind: string
): Record< string, string > =>
	partsOf( meeting, kind ).find( ( part ) => part.user === user )?.answers ??
	{};

function attendanceOf(
	meeting: Meeting,
	{ id, name }: Meeting[ 'people' ][ 0 ],
	attend: Attend
): Node | string {
	const state =
		meeting.attendance.find( ( { user } ) => user === id )?.state ?? 'none';
	if ( ! meeting.can.run ) {
		return state === 'none' ? '' : say( `attendance-${ state }` );
	}
	return choice(
		say( 'attendanceOf', name ),
		Object.fromEntries(
			STATES.map( ( value ) => [ value, say( `attendance-${ value }` ) ] )
		),
		state,
		( value ) => attend( id, value )
	);
}

function peopleIn( meeting: Meeting, attend: Attend ): HTMLElement[] {
	return meeting.people.map( ( person ) => {
		const { mood = '', line = '' } = answersOf(
			meeting,
			person.id,
			'check_in'
		);
		const last = meeting.last.filter( ( { user } ) => user === person.id );
		const actions = last.map( ( { what, state } ) =>
			made(
				'li',
				{},
				made( 'bdi', {}, what ),
				' ',
				made( 'small', {}, say( `action-${ state }` ) )
			)
		);
		return made(
			'li',
			{ 'data-user': String( person.id ) },
			who( person.name, attendanceOf( meeting, person, attend ) ),
			actions.length ? made( 'ul', {}, ...actions ) : null,
			said( [ mood, line ].filter( Boolean ).join( ' · ' ) )
		);
	} );
}

function bidsIn( meeting: Meeting ): HTMLElement[] {
	return meeting.people.flatMap( ( { id, name } ) => {
		const { line = '', urgency = '' } = answersOf( meeting, id, 'bid' );
		const text = said( line );
		return text
			? [
					made(
						'li',
						{ 'data-user': String( id ) },
						who( name, say( `urgency-${ urgency }` ) ),
						text
					),
				]
			: [];
	} );
}

/** What others wrote of one kind. */
function linesIn(
	meeting: Meeting,
	kind: string,
	keys: string[]
): HTMLElement | null {
	const rows = partsOf( meeting, kind ).flatMap( ( { user, answers } ) => {
		const texts = keys
			.map( ( key ) => said( answers[ key ] ?? '' ) )
			.filter( ( text ) => text !== null );
		return texts.length && user !== config().user
			? [ made( 'li', {}, who( nameOf( meeting, user ), '' ), ...texts ) ]
			: [];
	} );
	return rows.length ? made( 'ul', {}, ...rows ) : null;
}

function slotsIn( meeting: Meeting ): HTMLElement[] {
	return meeting.slots.map( ( { presenter, done } ) => {
		const { title = '', want = '' } = answersOf(
			meeting,
			presenter,
			'issue'
		);
		return made(
			'li',
			{ 'data-user': String( presenter ) },
			who( nameOf( meeting, presenter ), done ? say( 'orderDone' ) : '' ),
			said( title ),
			said( want ),
			linesIn( meeting, `learning-${ presenter }`, [ 'line' ] )
		);
	} );
}

/** Shows a list, unless somebody is choosing in it. */
function list( root: HTMLElement, name: string, rows: Node[] ): void {
	const place = root.querySelector( `[data-live="${ name }"]` );
	const focused = root.ownerDocument.activeElement;
	const busy =
		focused instanceof HTMLSelectElement && place?.contains( focused );
	if ( place && ! busy ) {
		put( place, ...rows );
	}
}

/** Forms of one's own that only some have: those who present their issue, all others what it taught them. */
function showForms( root: HTMLElement, { slots }: Meeting ): void {
	const { user } = config();
	const presents = slots.map( ( { presenter } ) => presenter );
	root.querySelectorAll< HTMLFormElement >(
		'form[id^="learning-log-part-learning-"], form[id="learning-log-part-issue"]'
	).forEach( ( form ) => {
		const presenter =
			Number( form.id.replace( 'learning-log-part-learning-', '' ) ) ||
			user;
		// Nobody's words are taken from under their hands.
		const holds =
			form.contains( root.ownerDocument.activeElement ) ||
			Array.from( form.querySelectorAll( 'textarea' ) ).some(
				( { value } ) => value !== ''
			);
		form.hidden = ! holds && ! presents.includes( presenter );
	} );
}

/** Whether one comes is asked until the meeting begins, or until somebody has noted that one is there. */
function showComing(
	root: HTMLElement,
	{ status, attendance }: Meeting
): void {
	const form = root.querySelector< HTMLElement >(
		'.learning-log-run__coming'
	);
	const { user } = config();
	if ( form ) {
		form.hidden =
			status !== 'scheduled' ||
			attendance.some(
				( mine ) =>
					mine.user === user &&
					! [ 'none', 'apologies' ].includes( mine.state )
			);
	}
}

/** Shows a meeting as it is now. */
export function showLists(
	root: HTMLElement,
	meeting: Meeting,
	attend: Attend
): void {
	list( root, 'people', peopleIn( meeting, attend ) );
	list( root, 'bids', bidsIn( meeting ) );
	list( root, 'slots', slotsIn( meeting ) );
	const review = linesIn( meeting, 'review', [ 'keep', 'change' ] );
	list( root, 'reviews', review ? [ review ] : [] );
	const levels = [ 'myself', 'set', 'programme' ];
	const whole = linesIn( meeting, 'evaluation', levels );
	list( root, 'evaluations', whole ? [ whole ] : [] );
	showForms( root, meeting );
	showComing( root, meeting );
}
