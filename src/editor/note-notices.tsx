import { Notice } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { useOldWording } from '../api/lesson';
import { inlineText } from '../lib/inline';
import type { NoteAttributes } from '../lib/note';
import type { Lesson } from '../schema/lesson';

/** Says that two notes share an id, and mends it where that is possible from here. */
export function SameId( {
	fixed,
	renew,
}: {
	fixed: boolean;
	renew: () => void;
} ) {
	if ( fixed ) {
		return (
			<Notice status="warning" isDismissible={ false }>
				{ __(
					'Another note of this lesson has the same id, so both show the same answer. This one can be changed where it was made, in its pattern.',
					'learning-log'
				) }
			</Notice>
		);
	}
	return (
		<Notice
			status="warning"
			isDismissible={ false }
			actions={ [
				{
					label: __( 'Give this one its own id', 'learning-log' ),
					onClick: renew,
				},
			] }
		>
			{ __(
				'Another note of this lesson has the same id, so both show the same answer.',
				'learning-log'
			) }
		</Notice>
	);
}

/** Offers the wording that the old plugin had for a note that was its tag until now. */
function OldWording( {
	wording,
	onUse,
}: {
	wording: Lesson[ 'prompts' ][ number ];
	onUse: ( wording: Partial< NoteAttributes > ) => void;
} ) {
	return (
		<Notice
			status="info"
			isDismissible={ false }
			actions={ [
				{
					label: __( 'Use this wording', 'learning-log' ),
					onClick: () =>
						onUse( {
							prompt: wording.question,
							placeholder: wording.placeholder,
							reply: wording.reply,
						} ),
				},
			] }
		>
			<p>{ __( 'The old note asked:', 'learning-log' ) }</p>
			<blockquote>{ inlineText( wording.question ) }</blockquote>
		</Notice>
	);
}

/**
 * Says that a note asks nothing, and offers what its old tag asked. Who has just put it in is about to write, and is told only after
 * leaving it.
 */
export function AsksNothing( {
	lesson,
	noteId,
	isSelected,
	onUse,
}: {
	/** Where its wording may be known; 0 for nowhere. */
	lesson: number;
	noteId: string;
	isSelected: boolean;
	onUse: ( wording: Partial< NoteAttributes > ) => void;
} ) {
	const wording = useOldWording( lesson, noteId );
	const [ wasLeft, setWasLeft ] = useState( ! isSelected );
	if ( ! isSelected && ! wasLeft ) {
		setWasLeft( true );
	}
	if ( wording && inlineText( wording.question ) ) {
		return <OldWording wording={ wording } onUse={ onUse } />;
	}
	return wasLeft ? (
		<Notice status="warning" isDismissible={ false }>
			{ __(
				'This note asks nothing yet: participants see an empty field. Write a question or a title.',
				'learning-log'
			) }
		</Notice>
	) : null;
}
