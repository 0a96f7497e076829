import { Button, Spinner } from '@wordpress/components';
import { useCallback, useEffect, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { loadSet, type WholeSet } from '../../api/set-changes';
import { NEW_SET } from '../../lib/set-draft';
import { Problem } from '../problem';
import { Progress } from '../progress/progress';
import { Attendance } from './attendance';
import { Meetings } from './meetings';
import { Members } from './members';
import { SetForm } from './set-form';
import type { Said } from './sets';
import { hrefOf, LIST } from './use-place';
import { Ways } from './ways';

export type Tab = '' | 'people' | 'rules' | 'meetings' | 'progress';

const TABS: [ Tab, string ][] = [
	[ '', __( 'About', 'learning-log' ) ],
	[ 'people', __( 'People', 'learning-log' ) ],
	[ 'rules', __( 'Ground rules', 'learning-log' ) ],
	[ 'meetings', __( 'Meetings', 'learning-log' ) ],
	[ 'progress', __( 'Progress', 'learning-log' ) ],
];

interface Props {
	/** Number of the set, 0 for a new one. */
	id: number;
	tab: string;
	manages: boolean;
	me: number;
	say: ( said: Said | null ) => void;
	onTab: ( tab: Tab ) => void;
	onFormed: ( id: number ) => void;
	onRemoved: ( id: number, text: string ) => void;
	onBack: () => void;
	/** The set is not there for this person any more. */
	onLeft: () => void;
}

const nameOf = ( whole: WholeSet | null, isThere: boolean ): string =>
	whole?.set.name ??
	( isThere ? '…' : __( 'Not one of your sets', 'learning-log' ) );

/** The page of one set. */
export function SetPage( props: Props ) {
	const { id, manages, me, say, onTab } = props;
	const tab = TABS.find( ( [ name ] ) => name === props.tab )?.[ 0 ] ?? '';
	const [ whole, setWhole ] = useState< WholeSet | null >( null );
	const [ problem, setProblem ] = useState( '' );
	const [ isThere, setThere ] = useState( true );
	const load = useCallback( async () => {
		const answer = await loadSet( id );
		setProblem( answer.problem );
		setThere( answer.code !== 'learning_log_set_not_found' );
		if ( answer.value ) {
			setWhole( answer.value );
		}
	}, [ id ] );
	useEffect( () => {
		if ( id > 0 ) {
			void load();
		}
	}, [ id, load ] );

	// How far the members are is for the facilitators of this set alone.
	const mine = whole?.members.find( ( member ) => member.id === me );
	const facilitates = mine?.role === 'facilitator';
	const tabs = TABS.filter(
		( [ name ] ) => name !== 'progress' || facilitates
	);
	return (
		<section aria-labelledby="learning-log-sets-title">
			<Button
				variant="link"
				href={ hrefOf( LIST ) }
				onClick={ ( event: { preventDefault: () => void } ) => {
					event.preventDefault();
					props.onBack();
				} }
			>
				{ __( 'All sets', 'learning-log' ) }
			</Button>
			<header className="learning-log-sets__header">
				<h1 id="learning-log-sets-title" tabIndex={ -1 } dir="auto">
					{ id === 0
						? __( 'A new set', 'learning-log' )
						: nameOf( whole, isThere ) }
				</h1>
			</header>
			<Problem says={ problem } onRetry={ isThere ? load : undefined } />
			{ id === 0 && (
				<SetForm
					tab=""
					stored={ null }
					agreement={ null }
					members={ [] }
					start={ { ...NEW_SET, contract: '' } }
					manages={ manages }
					onSaved={ ( set ) => props.onFormed( set.id ) }
					onRemoved={ props.onRemoved }
				/>
			) }
			{ id > 0 && ! whole && ! problem && <Spinner /> }
			{ whole && (
				<>
					<Ways
						label={ __( 'Parts of this set', 'learning-log' ) }
						ways={ tabs.map( ( [ name, label ] ) => [
							name,
							label,
							hrefOf( { view: 'sets', set: id, tab: name } ),
						] ) }
						at={ tab }
						onGo={ onTab }
					/>
					<SetForm
						tab={ tab }
						stored={ whole.set }
						agreement={ whole.agreement }
						members={ whole.members }
						manages={ manages }
						onSaved={ ( set ) => {
							setWhole( { ...whole, set } );
							void load();
						} }
						onRemoved={ props.onRemoved }
					/>
					{ tab === 'people' && (
						<Members
							{ ...{ whole, manages, me, say } }
							onChanged={ load }
							onLeft={ props.onLeft }
						/>
					) }
					{ tab === 'progress' && facilitates && (
						<Progress set={ id } />
					) }
					{ tab === 'meetings' && (
						<>
							<Meetings
								set={ whole.set }
								isMine={ mine !== undefined }
							/>
							<Attendance set={ id } />
						</>
					) }
				</>
			) }
		</section>
	);
}
