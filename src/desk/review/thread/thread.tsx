import { Button, Notice } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { askState } from '../../../api/review';
import { useThread } from '../../../api/use-thread';
import { isInHand } from '../../../lib/thread';
import type { Comment } from '../../../schema/comment';
import type { Entry } from '../../../schema/entry';
import { EntryText } from '../../entry-text';
import { EntryFiles } from '../entry-files';
import { When } from '../fields';
import { Etiquette } from './etiquette';
import { Answer, OwnComment } from './own-form';

import './thread.css';

const TITLE = 'learning-log-thread-title';

/** One comment: who, when, what. */
function Said( {
	comment,
	me,
	isNew,
	onSent,
}: {
	comment: Comment;
	me: number;
	isNew: boolean;
	onSent: () => void;
} ) {
	const { author, created, text } = comment;
	return (
		<li>
			<p className="learning-log-log__by">
				<strong>
					<bdi>
						{ author.name ||
							__( 'Someone who has left', 'learning-log' ) }
					</bdi>
				</strong>{ ' ' }
				<When iso={ created } />
				{ isNew && <mark>{ __( 'New', 'learning-log' ) }</mark> }
			</p>
			{ isInHand( comment, me ) ? (
				<OwnComment { ...{ comment, onSent } } />
			) : (
				<>
					<div className="learning-log-log__said">
						<EntryText text={ text } />
					</div>
					<EntryFiles files={ comment.files } />
				</>
			) }
		</li>
	);
}

/** What was said about an entry, and a place to answer. */
export function Thread( { entry, me }: { entry: Entry; me: number } ) {
	const { comments, newAfter, problem, reload } = useThread( entry, me );
	const onSent = () => {
		reload();
		void askState( entry.id );
	};
	return (
		<section
			className="learning-log-log__thread learning-log-desk__thread"
			aria-labelledby={ TITLE }
		>
			<h3 id={ TITLE }>{ __( 'Comments', 'learning-log' ) }</h3>
			{ problem && (
				<Notice status="error" isDismissible={ false }>
					{ problem }{ ' ' }
					<Button variant="link" onClick={ reload }>
						{ __( 'Try again', 'learning-log' ) }
					</Button>
				</Notice>
			) }
			{ comments && comments.length > 0 && (
				<ol>
					{ comments.map( ( comment ) => (
						<Said
							key={ comment.id }
							{ ...{ comment, me, onSent } }
							isNew={
								comment.id > newAfter &&
								comment.author.id !== me
							}
						/>
					) ) }
				</ol>
			) }
			<Answer entry={ entry.id } onSent={ onSent } />
			{ entry.author.id !== me && <Etiquette /> }
		</section>
	);
}

/** What one had begun to say about an entry that one may not read any more: the words are one's own. */
export function Begun( { entry }: { entry: number } ) {
	const [ isBegun, setBegun ] = useState( false );
	return (
		<section
			className="learning-log-log__thread learning-log-desk__thread"
			aria-labelledby={ TITLE }
			hidden={ ! isBegun }
		>
			<h3 id={ TITLE }>
				{ __( 'What you had begun to say', 'learning-log' ) }
			</h3>
			<p>
				{ __(
					'It is kept for you alone. While the entry is not shared with you it cannot be sent; copy it, or clear the field to drop it.',
					'learning-log'
				) }
			</p>
			<Answer
				entry={ entry }
				onSent={ () => undefined }
				onBegun={ setBegun }
			/>
		</section>
	);
}
