import { Disabled } from '@wordpress/components';
import { __, _n, sprintf } from '@wordpress/i18n';
import {
	isReadByOthers,
	type Audience,
	type NoteAttributes,
} from '../lib/note';

/** What the audiences are called. */
export const READERS: Record< Audience, string > = {
	me: __( 'Only me', 'learning-log' ),
	coach: __( 'My coach', 'learning-log' ),
	set: __( 'My set', 'learning-log' ),
};

/** A small picture in the colour of the text, drawn by the style of the note (blocks/note/style/icons.css). */
const Picture = ( { name }: { name: 'lock' | 'people' | 'down' | 'clip' } ) => (
	<span className={ `learning-log-note__icon is-${ name }` } />
);

/** What participants are told before they type; the sentences of php/blocks/class-note.php. */
export function Hints( {
	audience,
	audiences,
	reply,
	note = '',
	words = 0,
}: Pick< NoteAttributes, 'audience' | 'audiences' | 'reply' > & {
	note?: string;
	words?: number;
} ) {
	const hints = [
		note,
		words > 0 &&
			sprintf(
				/* translators: %s: a number. */
				_n(
					'About %s word is enough.',
					'About %s words are enough.',
					words,
					'learning-log'
				),
				String( words )
			),
		{
			me: '',
			coach: __(
				'Your coach can read this as you write, unless you choose otherwise below.',
				'learning-log'
			),
			set: __(
				'Your set can read this as you write, unless you choose otherwise below.',
				'learning-log'
			),
		}[ audience ],
		{
			none: '',
			reply: __(
				'A reply is meant to follow: share this with whoever should answer.',
				'learning-log'
			),
			approve: __(
				'This is meant to be approved: share it with whoever should read it.',
				'learning-log'
			),
		}[ isReadByOthers( audiences ) ? reply : 'none' ],
	].filter( Boolean );
	return hints.length ? (
		<p className="learning-log-note__hint">{ hints.join( ' ' ) }</p>
	) : null;
}

/** The line under the field as participants see it; nothing in it can be pressed here. */
export function Bar( {
	audience,
	allowAttachments,
}: Pick< NoteAttributes, 'audience' | 'allowAttachments' > ) {
	return (
		<Disabled>
			<div className="learning-log-note__bar">
				<details className="learning-log-note__audience">
					<summary>
						<Picture
							name={ audience === 'me' ? 'lock' : 'people' }
						/>
						<span className="learning-log-note__current">
							{ READERS[ audience ] }
						</span>
						<Picture name="down" />
					</summary>
				</details>
				{ allowAttachments && (
					<span className="learning-log-note__add">
						<Picture name="clip" />
						<span>{ __( 'Add a file', 'learning-log' ) }</span>
					</span>
				) }
				<span className="learning-log-note__buttons">
					<button
						type="button"
						className="learning-log-note__save wp-element-button"
					>
						{ __( 'Save', 'learning-log' ) }
					</button>
				</span>
			</div>
		</Disabled>
	);
}
