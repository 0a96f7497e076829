/**
 * A change of one's own comment that was begun in time and can be saved no more: what was written is said as another comment, as in the log
 * (php/blocks/comment-fields.php). What is typed on is kept as before.
 */
import { __, sprintf } from '@wordpress/i18n';
import { failureOf } from '../../../lib/failure';
import { isUnsaved } from '../../../lib/queue-state';
import type { Comment } from '../../../schema/comment';
import { withSender } from '../../../front/later';
import { noteOf, type Note } from '../../../front/note';
import { request, withFreshNonce } from '../../../front/rest';
import { sentenceOf } from '../../../front/sentence';
import { tellTrouble } from '../../../front/state';
import type { Kept } from './forms';

/** Whether a comment was begun to be changed and cannot be any more. */
export const isLate = ( {
	begun,
	can,
	trash_until: until,
}: Comment ): boolean => begun && ! can.edit && until === '';

export const lateSentence = ( when: string ): string =>
	sprintf(
		/* translators: %s: time of day, such as 10:42, or a date. */
		__(
			'Change begun %s. This comment cannot be changed any more, but you can add what you wrote as another one.',
			'learning-log'
		),
		when
	);

const late = new WeakSet< Kept >();

/** Makes of a form that changes a comment one that says another. */
export function becomeLate( kept: Kept, { entry }: Comment ): void {
	const { form } = kept;
	const note = noteOf( form );
	const save = form.querySelector( '.learning-log-note__save' );
	if ( late.has( kept ) || ! note || ! save ) {
		return;
	}
	late.add( kept );
	form.querySelectorAll(
		'.learning-log-note__edit, .learning-log-log__remove'
	).forEach( ( element ) => element.remove() );
	save.textContent = __( 'Add it as another comment', 'learning-log' );
	// Repeated, it is said once; with another text it is another comment.
	const mutation = crypto.randomUUID();
	const act = ( event: Event ) => {
		event.preventDefault();
		event.stopImmediatePropagation();
		void sayAnother( note, kept, entry, mutation );
	};
	const named = ( { submitter }: SubmitEvent ) =>
		submitter instanceof HTMLButtonElement && submitter.name !== '';
	form.addEventListener(
		'submit',
		( event ) => {
			// Which of two texts stays is chosen as before.
			if ( ! named( event ) ) {
				act( event );
			}
		},
		true
	);
	form.addEventListener(
		'keydown',
		( event ) => {
			if ( event.key === 'Enter' && ( event.metaKey || event.ctrlKey ) ) {
				act( event );
			}
		},
		true
	);
}

/** Says it. The change that was begun is dropped once that is done. */
async function sayAnother(
	note: Note,
	kept: Kept,
	entry: number,
	mutation: string
): Promise< void > {
	const { context, field, form, queue } = note;
	if ( context.busy || field.value.trim() === '' ) {
		return;
	}
	context.busy = true;
	const { status, data } = await withFreshNonce( () =>
		request( 'POST', `entries/${ entry }/comments`, {
			text: field.value,
			mutation,
		} )
	);
	context.busy = false;
	if ( status !== 200 && status !== 201 ) {
		tellTrouble( note, sentenceOf( failureOf( status, data ) ) );
		return;
	}
	await withSender( note, ( { cancel } ) => cancel( note ) );
	// It is said: there is nothing to bring back.
	context.dropped = false;
	form.closest( 'section' )
		?.querySelector< HTMLElement >( '.learning-log-desk__answer textarea' )
		?.focus();
	if ( isUnsaved( queue.state ) ) {
		note.waiting.push( () => kept.onSent() );
	} else {
		kept.onSent();
	}
}
