import { Button } from '@wordpress/components';
import { useEffect, useRef, useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import { review } from '../../api/review';
import { choicesFor } from '../../lib/review-choices';
import type { Entry } from '../../schema/entry';
import { exact, relative, stateWords } from './words';

type State = Entry[ 'review' ];

/** How an entry stands, in a word; nothing where nothing is expected. */
export function StateBadge( { state }: { state: State } ) {
	return state === 'none' ? null : (
		<span className={ `learning-log-desk__state is-${ state }` }>
			{ stateWords( state ) }
		</span>
	);
}

/** What the button says that makes an entry stand so. */
const sayings = (): Partial< Record< State, string > > => ( {
	waiting: __( 'Reopen', 'learning-log' ),
	approved: __( 'Approve', 'learning-log' ),
	answered: __( 'Mark as answered', 'learning-log' ),
	closed: __( 'Mark as closed', 'learning-log' ),
} );

/** How an entry stands, who said so and when; and what whoever may review it can say. */
export function EntryReview( { entry }: { entry: Entry } ) {
	const [ busy, setBusy ] = useState( false );
	const [ problem, setProblem ] = useState( '' );
	/** What was said here, and how it stood before; nothing after Undo. */
	const [ said, setSaid ] = useState< { from: State; to: State } | null >();
	const ways = useRef< HTMLDivElement >( null );
	const before = said?.to === entry.review ? said.from : null;
	const say = async ( state: State ) => {
		setBusy( true );
		const answer = await review( entry, state );
		setProblem( answer.problem );
		setSaid(
			answer.problem || state === before
				? null
				: { from: entry.review, to: state }
		);
		setBusy( false );
	};
	useEffect( () => {
		const here = ways.current;
		// The button that said it has gone, and the focus with it.
		if (
			said !== undefined &&
			here?.ownerDocument.activeElement === here?.ownerDocument.body
		) {
			here?.querySelector( 'button' )?.focus();
		}
	}, [ said ] );
	if ( entry.review === 'none' && ! entry.can.review ) {
		return null;
	}
	const by = entry.review === 'waiting' ? '' : entry.reviewed_by.name;
	return (
		<section
			className="learning-log-desk__review"
			aria-label={ __( 'How it stands', 'learning-log' ) }
		>
			<p role="status">
				<StateBadge state={ entry.review } />
				{ entry.reviewed_at && entry.review !== 'none' && (
					<>
						{ ' ' }
						<time
							dateTime={ entry.reviewed_at }
							title={ exact( entry.reviewed_at ) }
						>
							{ by
								? sprintf(
										/* translators: 1: name of a person, 2: how long ago, such as "2 hours ago". */
										__( '%1$s, %2$s', 'learning-log' ),
										by,
										relative( entry.reviewed_at )
									)
								: relative( entry.reviewed_at ) }
						</time>
					</>
				) }
			</p>
			{ entry.can.review && (
				<div className="learning-log-desk__review-ways" ref={ ways }>
					{ [
						...( before ? [ before ] : [] ),
						...choicesFor( entry ).filter(
							( state ) => state !== before
						),
					].map( ( state, at ) => (
						<Button
							key={ state }
							variant={ at === 0 ? 'secondary' : 'tertiary' }
							size="compact"
							disabled={ busy }
							accessibleWhenDisabled
							onClick={ () => say( state ) }
						>
							{ state === before
								? __( 'Undo', 'learning-log' )
								: sayings()[ state ] }
						</Button>
					) ) }
				</div>
			) }
			{ problem && <p role="alert">{ problem }</p> }
		</section>
	);
}
