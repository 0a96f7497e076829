import { Button, Notice } from '@wordpress/components';
import type { Action } from '@wordpress/dataviews/wp';
import { useMemo, useRef, useState } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';
import { review, see } from '../../api/review';
import { oneByOne, type Step } from '../../lib/one-by-one';
import { choicesFor } from '../../lib/review-choices';
import type { Entry } from '../../schema/entry';
import { takeEntries } from './take';

/** What was done with several entries. */
type What = 'opened' | 'closed' | 'approved' | 'undone';

/** What came of something that was done with several entries. */
interface Done {
	what: What;
	entries: { before: Entry; now: Entry | null }[];
	/** Why some of them stay as they are: whose, and a sentence. */
	refused: string[];
}

type Act = (
	entry: Entry
) => Promise< { value: Entry | object | null; problem: string } >;

/** What came of it in a sentence. */
function wordsFor( { what, entries: { length } }: Done ): string {
	switch ( what ) {
		case 'opened':
			return sprintf(
				/* translators: %d: number of entries. */
				_n(
					'%d entry marked as opened.',
					'%d entries marked as opened.',
					length,
					'learning-log'
				),
				length
			);
		case 'closed':
			return sprintf(
				/* translators: %d: number of entries. */
				_n(
					'%d entry marked as closed.',
					'%d entries marked as closed.',
					length,
					'learning-log'
				),
				length
			);
		case 'approved':
			return sprintf(
				/* translators: %d: number of entries. */
				_n(
					'%d entry approved.',
					'%d entries approved.',
					length,
					'learning-log'
				),
				length
			);
		case 'undone':
			return sprintf(
				/* translators: %d: number of entries. */
				_n(
					'%d entry is as it was before.',
					'%d entries are as they were before.',
					length,
					'learning-log'
				),
				length
			);
	}
}

const isEntry = ( value: object | null ): value is Entry =>
	value !== null && 'review' in value;

/** Does something with one entry after the other: each keeps its own rules, and what one refuses stops no other. */
async function withEach(
	what: What,
	items: Entry[],
	act: Act,
	onStep: ( step: Step | null ) => void
): Promise< Done > {
	const done: Done = { what, entries: [], refused: [] };
	await oneByOne(
		items,
		async ( before ) => {
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
				const now = isEntry( value ) ? value : null;
				done.entries.push( { before, now } );
			}
		},
		onStep
	);
	return done;
}

/** What can be done with several entries at once, how far it is, and what came of it. */
export function useBulk() {
	const [ result, setResult ] = useState< Done | null >( null );
	const [ step, setStep ] = useState< Step | null >( null );
	const last = useRef< Promise< void > >( Promise.resolve() );
	const { actions, undo } = useMemo( () => {
		const run = ( what: What, items: Entry[], act: Act ) => {
			// One after the other; the list shows that its button is busy until then.
			last.current = last.current.then( async () => {
				setResult( null );
				setResult( await withEach( what, items, act, setStep ) );
			} );
			return last.current;
		};
		const stand = ( state: 'closed' | 'approved' ) => ( items: Entry[] ) =>
			run( state, items, ( entry ) => review( entry, state ) );
		const all: Action< Entry >[] = [
			{
				id: 'seen',
				label: __( 'Mark as opened', 'learning-log' ),
				supportsBulk: true,
				isEligible: ( entry ) =>
					! entry.can.edit &&
					( entry.unseen || entry.changed_since_seen ),
				callback: ( items ) =>
					run( 'opened', items, ( { id, revision } ) =>
						see( id, { revision } )
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
			{
				id: 'export',
				label: __( 'Take with me', 'learning-log' ),
				supportsBulk: true,
				callback: async ( items ) => {
					const ids = items.map( ( { id } ) => id ).join( ',' );
					const problem = await takeEntries(
						new URLSearchParams( { include: ids } )
					);
					setResult(
						problem
							? {
									what: 'opened',
									entries: [],
									refused: [ problem ],
								}
							: null
					);
				},
			},
		];
		return {
			actions: all,
			undo: ( { entries }: Done ) => {
				const before = new Map(
					entries.map( ( one ) => [ one.before.id, one.before ] )
				);
				void run(
					'undone',
					entries.flatMap( ( { now } ) => now ?? [] ),
					( now ) =>
						review(
							now,
							before.get( now.id )?.review ?? 'waiting',
							true
						)
				);
			},
		};
	}, [] );
	return { actions, step, result, setResult, undo };
}

/** Says how far it is, then what came of it, and takes it back. */
export function BulkResult( {
	step,
	result,
	setResult,
	undo,
}: Omit< ReturnType< typeof useBulk >, 'actions' > ) {
	if ( step ) {
		return (
			<Notice
				status="info"
				isDismissible={ false }
				// Once, not with each entry.
				spokenMessage={ __( 'Working…', 'learning-log' ) }
			>
				<span aria-busy="true">
					{ sprintf(
						/* translators: 1: which entry it is, such as 3; 2: number of entries. */
						__( 'Working: entry %1$d of %2$d…', 'learning-log' ),
						step.done + 1,
						step.of
					) }
				</span>
			</Notice>
		);
	}
	if ( ! result || ( ! result.entries.length && ! result.refused.length ) ) {
		return null;
	}
	const { what, entries, refused } = result;
	const completes = entries.some(
		( { now } ) => now?.review === 'approved' && now.lesson > 0
	);
	return (
		<Notice
			status={ refused.length ? 'warning' : 'success' }
			// In words: WordPress cannot read a button out of what replaces another notice.
			spokenMessage={ [
				...( entries.length ? [ wordsFor( result ) ] : [] ),
				...refused,
			].join( ' ' ) }
			onRemove={ () => setResult( null ) }
		>
			{ entries.length > 0 && (
				<p>
					{ wordsFor( result ) }{ ' ' }
					{ ( what === 'closed' || what === 'approved' ) && (
						<Button variant="link" onClick={ () => undo( result ) }>
							{ __( 'Undo', 'learning-log' ) }
						</Button>
					) }
				</p>
			) }
			{ what === 'approved' && completes && (
				<p>
					{ __(
						'A lesson that was completed by approving stays completed, also after Undo.',
						'learning-log'
					) }
				</p>
			) }
			{ refused.map( ( says, at ) => (
				<p key={ at }>
					<bdi>{ says }</bdi>
				</p>
			) ) }
		</Notice>
	);
}
