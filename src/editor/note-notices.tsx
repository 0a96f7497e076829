import { Notice } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { useOldWording } from '../api/lesson';
import { inlineText } from '../lib/inline';
import type { NoteAttributes } from '../lib/note';

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
export function OldWording( {
	lesson,
	noteId,
	onUse,
}: {
	lesson: number;
	noteId: string;
	onUse: ( wording: Partial< NoteAttributes > ) => void;
} ) {
	const wording = useOldWording( lesson, noteId );
	if ( ! wording || ! inlineText( wording.question ) ) {
		return null;
	}
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
