/**
 * The forms of comments on the desk, made of those that the page was lent (php/blocks/desk.php). Each is a note to src/front: copies on the
 * device, drafts on the site, two versions beside each other. One that was made stays for as long as the page, with what stands in it, also
 * while its entry is not shown: what is on its way goes on.
 */
import { timeOfDay } from '../../../lib/clock';
import { onceMade } from '../../../lib/once';
import { SENT } from '../../../lib/version';
import type { Comment } from '../../../schema/comment';
import { config, say } from '../../../front/config';
import { filesWait, withPart } from '../../../front/later';
import { placeInLog } from '../../../front/log';
import { begin as beginThread } from '../../../front/log/thread';
import { meet } from '../../../front/meet';
import { areSending, noteOf, type Context } from '../../../front/note';
import { wouldLose } from '../../../front/page';
import { showText } from '../../../front/show-text';
import { exact } from '../words';
import { ACTIONS } from './actions';
import { begunAt, type Begun } from './begun';
import { enliven } from './directives';
import { becomeLate, isLate, lateSentence } from './late';

/** A form, and what stands around it: what brings a removed comment back, what removes it. */
export interface Kept {
	nodes: Element[];
	form: HTMLFormElement;
	/** Whether something stands in it that is not sent. */
	isBegun: () => boolean;
	/** Called when it was sent. */
	onSent: () => void;
}

const keep = onceMade< Kept >();

/** The elements of a form, for an entry and a comment. */
function made( name: 'new' | 'own', entry: number, comment: number ) {
	const lent = document.querySelector< HTMLTemplateElement >(
		`template.learning-log-lent.is-${ name }`
	);
	const place = document.createElement( 'template' );
	place.innerHTML = ( lent?.innerHTML ?? '' )
		.replaceAll( lent?.dataset.entry ?? '', String( entry ) )
		.replaceAll( lent?.dataset.comment ?? '', String( comment ) );
	// They look for each other around them.
	const around = document.createElement( 'div' );
	around.append( ...place.content.children );
	return [ ...around.children ];
}

/** When it was saved last, as the state line says it. */
function whenOf( iso: string ): string {
	const at = new Date( iso );
	return at.toDateString() === new Date().toDateString()
		? timeOfDay( iso, config().clock )
		: exact( iso );
}

/** What makes of its buttons and links those of wp-admin, on the page they are on. */
function dress( form: HTMLFormElement ): void {
	form.querySelectorAll( '.learning-log-note__save' ).forEach( ( button ) =>
		button.classList.add(
			'components-button',
			'is-primary',
			'is-next-40px-default-size'
		)
	);
	form.querySelectorAll< HTMLAnchorElement >(
		'a:not(.learning-log-note__session)'
	).forEach( ( link ) => link.setAttribute( 'href', '#' ) );
	const session = form.querySelector< HTMLAnchorElement >(
		'.learning-log-note__session'
	);
	if ( session ) {
		const url = new URL( session.href );
		url.searchParams.set( 'redirect_to', window.location.href );
		session.href = url.href;
	}
}

/** Begins the life of a form. */
function begin(
	nodes: Element[],
	begun: Begun,
	standing: Partial< Context >,
	sentence: ( when: string ) => string
): Kept | null {
	const form = nodes.find( ( node ) =>
		node.matches( '.learning-log-log__comment' )
	);
	const field = form?.querySelector( 'textarea' );
	if ( ! ( form instanceof HTMLFormElement ) || ! field ) {
		return null;
	}
	field.defaultValue = begun.text;
	dress( form );
	const context = enliven(
		form,
		{
			...( JSON.parse( form.dataset.wpContext ?? '{}' ) as Context ),
			entry: begun.id,
			revision: begun.revision,
		},
		ACTIONS
	);
	meet( form, context, placeInLog( form, context ) );
	const note = noteOf( form );
	if ( ! note ) {
		return null;
	}
	beginThread( form );
	if ( Array.isArray( begun.files ) && begun.files.length ) {
		void withPart( 'files', ( { showFiles } ) =>
			showFiles( note, begun.files )
		);
	}
	Object.assign( context, standing );
	if ( begun.id ) {
		context.state = sentence( whenOf( begun.modified ) );
	}
	const there: Kept = {
		nodes,
		form,
		isBegun: () =>
			field.value !== '' ||
			form.querySelector( '.learning-log-note__files > li' ) !== null,
		onSent: () => undefined,
	};
	const { extras } = note;
	const meets = extras?.meets;
	if ( extras ) {
		extras.meets = ( effect ) => {
			const met = meets?.( effect ) ?? false;
			if ( effect.type === 'saved' && effect.entry.answers[ SENT ] ) {
				there.onSent();
			}
			return met;
		};
	}
	// The same function for every form: the browser keeps it once.
	window.addEventListener( 'beforeunload', guard );
	return there;
}

function guard( event: BeforeUnloadEvent ): void {
	if ( wouldLose() || areSending() || filesWait() ) {
		event.preventDefault();
	}
}

/** The place for what one has to say about an entry; null where it could not be had now. */
export const formFor = ( entry: number ): Promise< Kept | null > =>
	keep( `${ entry }/new`, async () => {
		const begun = await begunAt( `entries/${ entry }/comments` );
		return begun && begin( made( 'new', entry, 0 ), begun, {}, draftSaved );
	} );

const draftSaved = ( when: string ): string => say( 'draftsaved', when );
const changeSaved = ( when: string ): string => say( 'changesaved', when );

/** One's own comment, to be read, changed and removed, or said as another one where that came too late; null where it could not be had now. */
export async function formOf( comment: Comment ): Promise< Kept | null > {
	const { entry, id } = comment;
	const there = await keep( `${ entry }/${ id }`, async () => {
		const begun = await begunAt( `comments/${ id }` );
		return begun && ownForm( comment, begun );
	} );
	if ( there && isLate( comment ) ) {
		becomeLate( there, comment );
	}
	return there;
}

function ownForm( comment: Comment, begun: Begun ): Kept | null {
	const nodes = made( 'own', comment.entry, comment.id );
	const isBegun = begun.id > 0;
	for ( const node of nodes ) {
		showText(
			node.querySelector( '.learning-log-note__text' ),
			comment.text
		);
		if ( isBegun ) {
			node.querySelector( 'textarea' )?.after( asSaid( comment.text ) );
		}
	}
	showRemoved( nodes, comment.trash_until );
	return begin(
		nodes,
		isBegun
			? begun
			: { ...begun, text: comment.text, revision: comment.revision },
		{ editing: isBegun, cancellable: isBegun },
		isLate( comment ) ? lateSentence : changeSaved
	);
}

/** What was said, while a change of it is begun: php/blocks/comment-form.php has the same. */
function asSaid( text: string ): HTMLTextAreaElement {
	const area = document.createElement( 'textarea' );
	area.className = 'learning-log-log__as-said';
	area.hidden = true;
	area.disabled = true;
	area.value = text;
	return area;
}

/** Shows of a comment that it was removed, and until when it can be brought back. */
function showRemoved( nodes: Element[], until: string ): void {
	const undo = nodes.find( ( node ) =>
		node.matches( '.learning-log-log__undo' )
	);
	if ( until && undo ) {
		undo.removeAttribute( 'hidden' );
		undo.querySelector( '[role=status]' )?.replaceChildren(
			say( 'removed', exact( until ) )
		);
	}
}
