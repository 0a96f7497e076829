import { Button, Notice } from '@wordpress/components';
import type { Action } from '@wordpress/dataviews/wp';
import { useMemo, useState } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';
import { review, see } from '../../api/review';
import { choicesFor } from '../../lib/review-choices';
import type { Entry } from '../../schema/entry';

/** What came of something that was done with several entries. */
export interface Done {
	entries: { before: Entry; now: Entry | null }[];
	/** Why some of them stay as they are: whose, and a sentence. */
	refused: string[];
}

/** Does something with one entry after the other: each keeps its own rules, and what one refuses stops no other. */
async function withEach(
	items: Entry[],
	act: ( entry: Entry ) => Promise< { value: unknown; problem: string } >
): Promise< Done > {
	const done: Done = { entries: [], refused: [] };
	for ( const before of items ) {
		const { value, problem } = await act( before );
		if ( problem ) {
			done.refused.push(
				sprintf(
					/* translators: 1: name of a person, 2: a sentence that says why something of theirs was not changed. */
					__( '%1$s: %2$s', 'learning-log' ),
					before.author.name,
					problem
				)
			);
		} else {
			done.entries.push( { before, now: value as Entry } );
		}
	}
	return done;
}

/** What can be done with several entries at once, and what came of it. */
export function useBulk(): {
	actions: Action< Entry >[];
	result: Done | null;
	setResult: ( result: Done | null ) => void;
} {
	const [ result, setResult ] = useState< Done | null >( null );
	const actions = useMemo< Action< Entry >[] >( () => {
		const stand = ( state: 'closed' | 'approved' ) => ( items: Entry[] ) =>
			void withEach( items, ( entry ) => review( entry, state ) ).then(
				setResult
			);
		return [
			{
				id: 'seen',
				label: __( 'Mark as opened', 'learning-log' ),
				supportsBulk: true,
				isEligible: ( entry ) =>
					! entry.can.edit &&
					( entry.unseen || entry.changed_since_seen ),
				callback: ( items ) =>
					void withEach( items, ( { id } ) => see( id ) ).then(
						( { refused } ) => setResult( { entries: [], refused } )
					),
			},
			{
				id: 'close',
				label: __( 'Mark as closed', 'learning-log' ),
				supportsBulk: true,
				isEligible: ( entry ) =>
					choicesFor( entry ).includes( 'closed' ),
				callback: stand( 'closed' ),
			},
			{
				id: 'approve',
				label: __( 'Approve', 'learning-log' ),
				supportsBulk: true,
				isEligible: ( entry ) =>
					choicesFor( entry ).includes( 'approved' ),
				callback: stand( 'approved' ),
			},
		];
	}, [] );
	return { actions, result, setResult };
}

/** Says what came of it, and takes it back. */
export function BulkResult( {
	result,
	setResult,
}: Pick< ReturnType< typeof useBulk >, 'result' | 'setResult' > ) {
	if ( ! result || ( ! result.entries.length && ! result.refused.length ) ) {
		return null;
	}
	const undo = () =>
		void withEach(
			result.entries.flatMap( ( { now } ) => now ?? [] ),
			( now ) =>
				review(
					now,
					result.entries.find(
						( { before } ) => before.id === now.id
					)?.before.review ?? 'waiting'
				)
		).then( ( { refused } ) => setResult( { entries: [], refused } ) );
	return (
		<Notice
			status={ result.refused.length ? 'warning' : 'success' }
			onRemove={ () => setResult( null ) }
		>
			{ result.entries.length > 0 && (
				<p>
					{ sprintf(
						/* translators: %d: number of entries. */
						_n(
							'%d entry changed.',
							'%d entries changed.',
							result.entries.length,
							'learning-log'
						),
						result.entries.length
					) }{ ' ' }
					<Button variant="link" onClick={ undo }>
						{ __( 'Undo', 'learning-log' ) }
					</Button>
				</p>
			) }
			{ result.refused.map( ( says, at ) => (
				<p key={ at }>
					<bdi>{ says }</bdi>
				</p>
			) ) }
		</Notice>
	);
}
