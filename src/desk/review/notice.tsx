import { Button } from '@wordpress/components';
import type { ReactNode } from 'react';
import { __, sprintf } from '@wordpress/i18n';
import { meantBy, type Meant } from '../../lib/meant';
import type { Facets } from '../../schema/facets';
import { facts } from '../facts';

interface Props {
	title: string;
	children?: ReactNode;
}

/** A sentence where the list or an entry would be. */
export function Notice( { title, children }: Props ) {
	return (
		<div className="learning-log-desk__notice">
			<p className="learning-log-desk__notice-title">{ title }</p>
			{ children }
		</div>
	);
}

/** Says honestly why the desk is empty; in the same words to whoever reads it, so that it tells nothing of others. */
export function NothingShared() {
	return (
		<Notice title={ __( 'Nothing is shared with you', 'learning-log' ) }>
			{ facts().guide && (
				<p>
					<a href="?page=learning-log-guide">
						{ __(
							'This site is new: begin with the first steps',
							'learning-log'
						) }
					</a>
				</p>
			) }
			<p>
				{ __(
					'Participants choose, entry by entry, whether their coach or their set may read it. What they share with you appears here.',
					'learning-log'
				) }
			</p>
			<p>
				{ __(
					'Managing the programme or the site opens nothing: only those whom its author has chosen read an entry here.',
					'learning-log'
				) }
			</p>
		</Notice>
	);
}

/** Says that nothing new is there, and leads to the rest. */
export function AllOpened( { showAll }: { showAll: () => void } ) {
	return (
		<Notice
			title={ __(
				'You have opened everything that is shared with you',
				'learning-log'
			) }
		>
			<p>
				{ __(
					'What is shared from now on appears here. What its author has changed since you opened it is found by the filter “Opened”, what waits for a reply by “State”.',
					'learning-log'
				) }
			</p>
			<Button variant="secondary" onClick={ showAll }>
				{ __( 'Show all entries', 'learning-log' ) }
			</Button>
		</Notice>
	);
}

/** What leads to the entries that a search may have meant. */
function wordsFor( { kind, name }: Meant ): string {
	switch ( kind ) {
		case 'author':
			/* translators: %s: name of a person. */
			return sprintf( __( 'Entries by %s', 'learning-log' ), name );
		case 'lesson':
			return sprintf(
				/* translators: %s: title of a lesson. */
				__( 'Entries of the lesson %s', 'learning-log' ),
				name
			);
		case 'set':
			return sprintf(
				/* translators: %s: name of a set. */
				__( 'Entries shared with %s', 'learning-log' ),
				name
			);
	}
}

interface NothingFoundProps {
	/** Words that are looked for, "" for none. */
	search: string;
	facets: Facets;
	/** Shows the entries that may have been meant. */
	showMeant: ( meant: Meant ) => void;
	/** Looks in all entries; null where it does. */
	lookInAll: ( () => void ) | null;
	showAll: () => void;
}

/** That nothing is found, how a search looks, and ways on. */
export function NothingFound( props: NothingFoundProps ) {
	const { search, facets, showMeant, lookInAll, showAll } = props;
	return (
		<Notice
			title={ __(
				'Nothing shared with you matches this',
				'learning-log'
			) }
		>
			{ search && (
				<p>
					{ __(
						'A search finds texts and titles with all of these words, in any order; words in quotes as they stand. People and lessons are found by the filters.',
						'learning-log'
					) }
				</p>
			) }
			<p className="learning-log-page__ways">
				{ meantBy( search, facets ).map( ( meant ) => (
					<Button
						key={ meant.kind + meant.id }
						variant="secondary"
						onClick={ () => showMeant( meant ) }
					>
						<bdi>{ wordsFor( meant ) }</bdi>
					</Button>
				) ) }
				{ search && lookInAll && (
					<Button variant="secondary" onClick={ lookInAll }>
						{ __( 'Look in all entries', 'learning-log' ) }
					</Button>
				) }
				<Button variant="secondary" onClick={ showAll }>
					{ __( 'Show all entries', 'learning-log' ) }
				</Button>
			</p>
		</Notice>
	);
}

/**
 * Why something could not be loaded, and what to do.
 *
 * @param props
 * @param props.status HTTP status, 0 when nothing came.
 * @param props.retry  Asks again.
 */
export function LoadingFailed( {
	status,
	retry,
}: {
	status: number;
	retry: () => void;
} ) {
	if ( status === 401 || status === 403 ) {
		return (
			<Notice
				title={ __( 'You are no longer logged in', 'learning-log' ) }
			>
				<Button
					variant="secondary"
					onClick={ () => window.location.reload() }
				>
					{ __( 'Log in again', 'learning-log' ) }
				</Button>
			</Notice>
		);
	}
	return (
		<Notice
			title={
				status === 0
					? __( 'The site cannot be reached', 'learning-log' )
					: __( 'The site could not answer', 'learning-log' )
			}
		>
			<p>
				{ __(
					'Check your connection, or wait a moment, and try again.',
					'learning-log'
				) }
			</p>
			<Button variant="secondary" onClick={ retry }>
				{ __( 'Try again', 'learning-log' ) }
			</Button>
		</Notice>
	);
}
