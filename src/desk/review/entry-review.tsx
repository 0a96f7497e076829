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

interface Props {
	entry: Entry;
	/** Told of a failure that comes when another entry is shown by then. */
	onLate: ( says: string ) => void;
}

/** Says how an entry stands, takes that back, and tells what came of it. */
function useSaying( { entry, onLate }: Props ) {
	const [ busy, setBusy ] = useState( false );
	const [ problem, setProblem ] = useState( '' );
	const [ said, setSaid ] = useState< {
		of: number;
		from: State;
		to: State;
	} | null >( null );
	const [ answers, setAnswers ] = useState( 0 );
	const shown = useRef( 0 );
	useEffect( () => {
		shown.current = entry.id;
		setProblem( '' );
		return () => {
			shown.current = 0;
		};
	}, [ entry.id ] );
	const say = async ( state: State, undo = false ) => {
		setBusy( true );
		const answer = await review( entry, state, undo );
		if ( answer.problem && shown.current !== entry.id ) {
			onLate(
				sprintf(
					/* translators: 1: name of a person, 2: a sentence that says why something of theirs was not changed. */
					__( '%1$s: %2$s', 'learning-log' ),
					entry.author.name,
					answer.problem
				)
			);
		} else {
			setProblem( answer.problem );
		}
		setSaid(
			answer.problem || undo
				? null
				: { of: entry.id, from: entry.review, to: state }
		);
		setBusy( false );
		setAnswers( ( count ) => count + 1 );
	};
	const stands = said?.of === entry.id && said.to === entry.review;
	return {
		say,
		busy,
		problem,
		answers,
		// An approval may have completed a lesson, which stays so: it is reopened, not undone.
		before: stands && said.to !== 'approved' ? said.from : null,
	};
}

/** How an entry stands, who said so and when; and what whoever may review it can say. */
export function EntryReview( props: Props ) {
	const { entry } = props;
	const { say, busy, problem, answers, before } = useSaying( props );
	const place = useRef< HTMLElement >( null );
	useEffect( () => {
		const here = place.current;
		// The button that said it has gone, and the focus with it. Not to the one in its place: a key that is held would press that.
		if (
			answers > 0 &&
			here?.ownerDocument.activeElement === here?.ownerDocument.body
		) {
			here?.focus();
		}
	}, [ answers ] );
	if ( entry.review === 'none' && ! entry.can.review ) {
		return null;
	}
	const by = entry.review === 'waiting' ? '' : entry.reviewed_by.name;
	return (
		<section
			className="learning-log-desk__review"
			aria-label={ __( 'How it stands', 'learning-log' ) }
			tabIndex={ -1 }
			ref={ place }
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
				<div className="learning-log-desk__review-ways">
					{ before && (
						<Button
							variant="secondary"
							size="compact"
							disabled={ busy }
							accessibleWhenDisabled
							onClick={ () => say( before, true ) }
						>
							{ __( 'Undo', 'learning-log' ) }
						</Button>
					) }
					{ choicesFor( entry )
						.filter( ( state ) => state !== before )
						.map( ( state, at ) => (
							<Button
								key={ state }
								variant={
									at === 0 && ! before
										? 'secondary'
										: 'tertiary'
								}
								size="compact"
								disabled={ busy }
								accessibleWhenDisabled
								onClick={ () => say( state ) }
							>
								{ sayings()[ state ] }
							</Button>
						) ) }
				</div>
			) }
			{ problem && <p role="alert">{ problem }</p> }
		</section>
	);
}
