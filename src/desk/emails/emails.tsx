import { Button, Notice, Spinner } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { loadNotices } from '../../api/notices';
import type { NoticesLog } from '../../schema/notices';
import { Problem } from '../problem';
import { useTold } from '../use-told';
import { Log } from './log';
import { waitingWords } from './words';

/** How the sending of emails goes: numbers, and nobody by name. */
export function Emails() {
	const { told, problem, load } = useTold( loadNotices );
	const [ isBusy, setBusy ] = useState( false );
	const look = async () => {
		setBusy( true );
		await load();
		setBusy( false );
	};
	return (
		<>
			<div className="learning-log-page__header">
				<h1 tabIndex={ -1 }>{ __( 'Emails', 'learning-log' ) }</h1>
				<Button
					__next40pxDefaultSize
					variant="secondary"
					isBusy={ isBusy }
					onClick={ () => void look() }
				>
					{ __( 'Look again', 'learning-log' ) }
				</Button>
			</div>
			<p className="learning-log-page__about">
				{ __(
					'What the Learning Log has told people by email in the last 30 days: how much of what, and to nobody by name. No email holds a word of an entry or a comment. Each person chooses for themselves what they are told, and how often.',
					'learning-log'
				) }
			</p>
			<Problem says={ problem } onRetry={ told ? undefined : load } />
			{ ! told && ! problem && <Spinner /> }
			<div role="status">{ told && <Waiting { ...told.waiting } /> }</div>
			{ told && (
				<Log done={ told.done } waits={ told.waiting.many > 0 } />
			) }
		</>
	);
}

/** What waits, and what to do where nothing sends it. */
function Waiting( waiting: NoticesLog[ 'waiting' ] ) {
	const { status, says } = waitingWords( waiting );
	return (
		<Notice
			status={ status }
			isDismissible={ false }
			politeness="polite"
			spokenMessage={ null }
		>
			{ says }
		</Notice>
	);
}
