import { Button } from '@wordpress/components';
import { useRef, useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import { placeMember, takeOut, type WholeSet } from '../../api/set-changes';
import type { Member } from '../../schema/member';
import { Coaching } from './coaching';
import { Confirm } from './confirm';
import { FindPeople } from './find-people';
import { MemberRow } from './member-row';
import { PastePeople } from './paste-people';
import type { Said } from './sets';
import { usePlacing } from './use-placing';

interface Props {
	whole: WholeSet;
	manages: boolean;
	me: number;
	say: ( said: Said | null ) => void;
	onChanged: () => Promise< void >;
	onLeft: () => void;
}

/** Who is in a set, and who is to be. */
export function Members( props: Props ) {
	const { whole, manages, me, say, onChanged } = props;
	const { set, members, agreement, coaching } = whole;
	// Each tells what it cannot do where it was asked to.
	const changing = usePlacing( set.id, onChanged );
	const adding = usePlacing( set.id, onChanged );
	const [ leaving, setLeaving ] = useState< Member | null >( null );
	const [ isPasting, paste ] = useState( false );
	const heading = useRef< HTMLHeadingElement >( null );
	const ids = members.map( ( { id } ) => id );
	const order = ( { role }: Member ) => ( role === 'facilitator' ? 0 : 1 );
	const sorted = [ ...members ].sort(
		( one, other ) =>
			order( one ) - order( other ) ||
			one.name.localeCompare( other.name )
	);
	const count = members.filter( ( { role } ) => role === 'member' ).length;
	const isFull = count >= ( set.capacity ?? 0 );

	const remove = async ( member: Member ) => {
		setLeaving( null );
		const { problem } = await takeOut( set.id, member.id );
		if ( problem ) {
			say( { text: problem, isProblem: true } );
			return;
		}
		if ( member.id === me && ! manages ) {
			props.onLeft();
			return;
		}
		await onChanged();
		heading.current?.focus();
		say( {
			text: sprintf(
				/* translators: %s: name of a person. */
				__( '%s is no longer in this set.', 'learning-log' ),
				member.name
			),
			undo: async () => {
				const { id, name, role, organisation = '' } = member;
				const answer = await placeMember(
					set.id,
					{ id, name, role, organisation },
					true
				);
				say(
					answer.problem
						? { text: answer.problem, isProblem: true }
						: null
				);
				await onChanged();
			},
		} );
	};
	return (
		<div className="learning-log-sets__form">
			<section aria-labelledby="learning-log-sets-people">
				<h2
					id="learning-log-sets-people"
					tabIndex={ -1 }
					ref={ heading }
				>
					{ sprintf(
						/* translators: 1: how many members a set has, 2: how many it has room for. */
						__( 'Members: %1$d of %2$d', 'learning-log' ),
						count,
						set.capacity ?? 0
					) }
				</h2>
				{ members.length === 0 && (
					<p>
						{ __(
							'Nobody is in this set yet. Find its people below.',
							'learning-log'
						) }
					</p>
				) }
				<ul className="learning-log-sets__people">
					{ sorted.map( ( member ) => (
						<MemberRow
							key={ member.id }
							{ ...{ member, me } }
							agreed={
								member.role === 'member' && set.contract
									? agreement.agreed.includes( member.id )
									: null
							}
							onChange={ ( place ) =>
								changing.place( [ place ] )
							}
							onRemove={ () => setLeaving( member ) }
						/>
					) ) }
				</ul>
				{ changing.problems }
			</section>
			<Coaching
				set={ set.id }
				{ ...{ coaching, members, manages } }
				onChanged={ onChanged }
			/>
			<section aria-labelledby="learning-log-sets-find">
				<header className="learning-log-sets__header">
					<h2 id="learning-log-sets-find">
						{ isPasting
							? __( 'Add many at once', 'learning-log' )
							: __( 'Add people', 'learning-log' ) }
					</h2>
					<Button
						variant="link"
						onClick={ () => paste( ! isPasting ) }
					>
						{ isPasting
							? __( 'Find them one by one', 'learning-log' )
							: __( 'Paste many names', 'learning-log' ) }
					</Button>
				</header>
				{ adding.problems }
				{ isFull && (
					<p>
						{ __(
							'This set is full. Give it room for more members under About; facilitators take no place.',
							'learning-log'
						) }
					</p>
				) }
				{ isPasting ? (
					<PastePeople
						present={ ids }
						onPlace={ adding.place }
						onDone={ () => paste( false ) }
					/>
				) : (
					<FindPeople
						present={ ids }
						manages={ manages }
						isFull={ isFull }
						onPlace={ ( place ) => adding.place( [ place ] ) }
					/>
				) }
			</section>
			{ changing.dialog }
			{ adding.dialog }
			{ leaving && (
				<Confirm
					title={ sprintf(
						/* translators: %s: name of a person. */
						__( 'Take %s out of this set?', 'learning-log' ),
						leaving.name
					) }
					does={ __( 'Take out', 'learning-log' ) }
					isDestructive
					onConfirm={ () => void remove( leaving ) }
					onClose={ () => setLeaving( null ) }
				>
					<p>
						{ __(
							'From this moment they read nothing of this set any more, and the set reads nothing they shared with it. What they wrote stays theirs. Coaching that came with this set ends.',
							'learning-log'
						) }
					</p>
					<p>
						{ __(
							'Whoever comes back is asked to agree to the ground rules again.',
							'learning-log'
						) }
					</p>
				</Confirm>
			) }
		</div>
	);
}
