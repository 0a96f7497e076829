import { Button } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import type { Message } from '../../schema/message';
import { When } from '../review/fields';

/** What it was about. */
const aboutWords = ( {
	lesson,
	lesson_title: title,
	title: prompt,
}: Message ) => {
	if ( ! lesson ) {
		return __( 'The set as a whole', 'learning-log' );
	}
	return title || prompt
		? sprintf(
				/* translators: 1: title of a lesson, 2: what a prompt is called. */
				__( '%1$s · %2$s', 'learning-log' ),
				title,
				prompt
			)
		: __( 'A lesson that you cannot open', 'learning-log' );
};

interface Props {
	messages: Message[];
	onTakeBack: ( message: Message ) => void;
}

/** What was written to whom, the latest first. */
export function Sent( { messages, onTakeBack }: Props ) {
	return (
		<>
			<h4>{ __( 'Sent', 'learning-log' ) }</h4>
			<ul className="learning-log-messages__sent">
				{ messages.map( ( message ) => (
					<li key={ message.id }>
						<p>
							<strong>
								<bdi>{ message.person.name }</bdi>
							</strong>{ ' ' }
							{ message.kind === 'nudge'
								? __( 'Nudge', 'learning-log' )
								: __( 'Question', 'learning-log' ) }
							{ ' · ' }
							<bdi>{ aboutWords( message ) }</bdi>
							{ ' · ' }
							<When iso={ message.sent } />
							{ ! message.text && (
								<>
									{ ' · ' }
									<bdi>
										{ sprintf(
											/* translators: %s: name of a person. */
											__( 'by %s', 'learning-log' ),
											message.sender.name
										) }
									</bdi>
								</>
							) }
						</p>
						{ message.text && (
							<details>
								<summary>
									{ __( 'What I wrote', 'learning-log' ) }
								</summary>
								<p
									className="learning-log-messages__text"
									dir="auto"
								>
									{ message.text }
								</p>
							</details>
						) }
						{ message.can.take_back && (
							<Button
								variant="link"
								onClick={ () => onTakeBack( message ) }
							>
								{ __( 'Take it back', 'learning-log' ) }
							</Button>
						) }
					</li>
				) ) }
			</ul>
		</>
	);
}
