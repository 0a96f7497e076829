import { Disabled, Icon } from '@wordpress/components';
import { __, _n, sprintf } from '@wordpress/i18n';
import type { Audience, NoteAttributes } from '../lib/note';

/** The pictures of php/blocks/note-form.php, icon(); a test holds them to each other, and the sentences. */
const PATHS = {
	lock: 'M7 10V8a5 5 0 0 1 10 0v2M6 10h12v10H6z',
	people: 'M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7Zm-6.5 9a6.5 6.5 0 0 1 13 0M16 4.5a3.5 3.5 0 0 1 0 6.500M18 14.500a6.500 6.500 0 0 1 3.500 5.500',
	down: 'm6 9 6 6 6-6',
	clip: 'm20 11-8.500 8.500a5 5 0 0 1-7-7L13 4a3.400 3.400 0 0 1 4.800 4.800L9.500 17a1.700 1.700 0 0 1-2.400-2.400L14.500 7.300',
};

/** What the audiences are called. */
export const READERS: Record< Audience, string > = {
	me: __( 'Only me', 'learning-log' ),
	coach: __( 'My coach', 'learning-log' ),
	set: __( 'My set', 'learning-log' ),
};

/** A small picture in the colour of the text. */
function Picture( { name }: { name: keyof typeof PATHS } ) {
	return (
		<Icon
			icon={
				<svg
					className="learning-log-note__icon"
					viewBox="0 0 24 24"
					width="18"
					height="18"
					fill="none"
					stroke="currentColor"
					strokeWidth="1.7"
					strokeLinecap="round"
					strokeLinejoin="round"
					aria-hidden="true"
					focusable="false"
				>
					<path d={ PATHS[ name ] } />
				</svg>
			}
			size={ 18 }
		/>
	);
}

/** What participants are told before they type; the sentences of php/blocks/class-note.php. */
export function Hints( {
	audience,
	reply,
	note = '',
	words = 0,
}: Pick< NoteAttributes, 'audience' | 'reply' > & {
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
		}[ reply ],
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
						<span>
							<Picture
								name={ audience === 'me' ? 'lock' : 'people' }
							/>
						</span>
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
