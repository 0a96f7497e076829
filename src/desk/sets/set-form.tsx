import { Button } from '@wordpress/components';
import { useEffect, useRef, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { changeSet, formSet, theirsOf } from '../../api/set-changes';
import {
	setDraftOf,
	slipsOf,
	type SetDraft,
	type Slip,
} from '../../lib/set-draft';
import type { Agreement } from '../../schema/agreement';
import type { Member } from '../../schema/member';
import type { ActionLearningSet } from '../../schema/set';
import { useUnsaved } from '../leaving';
import { Problem } from '../problem';
import { Contract } from './contract';
import { Removal } from './removal';
import { SetFacts } from './set-facts';
import type { Tab } from './set-page';
import { Theirs } from './theirs';

interface Props {
	tab: Tab;
	/** As it is stored; null for a new one. */
	stored: ActionLearningSet | null;
	start?: SetDraft;
	agreement: Agreement | null;
	members: Member[];
	manages: boolean;
	onSaved: ( set: ActionLearningSet ) => void;
	onRemoved: ( id: number, text: string ) => void;
}

const same = ( one: SetDraft, other: SetDraft ): boolean =>
	JSON.stringify( one ) === JSON.stringify( other );

/**
 * What a set is, and its ground rules: one draft, which stays while one looks at the other parts of the set. Those are saved one by one and
 * are not in it.
 */
export function SetForm( props: Props ) {
	const { tab, stored, agreement, members, manages } = props;
	const [ base, setBase ] = useState( () =>
		stored ? setDraftOf( stored ) : ( props.start as SetDraft )
	);
	const [ draft, setDraft ] = useState( base );
	const [ revision, setRevision ] = useState( stored?.revision ?? 0 );
	const [ slips, setSlips ] = useState< Slip[] >( [] );
	const [ problem, setProblem ] = useState( '' );
	const [ said, setSaid ] = useState( '' );
	const [ theirs, setTheirs ] = useState< ActionLearningSet | null >( null );
	const [ isBusy, setBusy ] = useState( false );
	const form = useRef< HTMLFormElement >( null );
	const isChanged = ! same( draft, base );
	useUnsaved( isChanged );
	useEffect( () => {
		if ( ! stored ) {
			form.current?.querySelector( 'input' )?.focus();
		}
	}, [ stored ] );

	const change = ( part: Partial< SetDraft > ) => {
		const next = { ...draft, ...part };
		setDraft( next );
		setSaid( '' );
		setSlips(
			slips.filter( ( slip ) => slipsOf( next ).includes( slip ) )
		);
	};
	const taken = ( set: ActionLearningSet ) => {
		setBase( setDraftOf( set ) );
		setDraft( setDraftOf( set ) );
		setRevision( set.revision );
		setTheirs( null );
		setProblem( '' );
	};
	const save = async ( upon: number ) => {
		const found = slipsOf( draft );
		setSlips( found );
		if ( found.length ) {
			requestAnimationFrame( () =>
				form.current
					?.querySelector< HTMLElement >(
						`[data-field="${ found[ 0 ] }"] input`
					)
					?.focus()
			);
			return;
		}
		setBusy( true );
		const { contract, ...facts } = draft;
		const answer = stored
			? await changeSet( stored.id, { ...facts, contract }, upon )
			: await formSet( facts );
		setBusy( false );
		setTheirs( theirsOf( answer ) );
		setProblem( answer.problem );
		if ( answer.value ) {
			taken( answer.value );
			setSaid( __( 'Saved', 'learning-log' ) );
			props.onSaved( answer.value );
		}
	};
	const isShown = tab === '' || tab === 'rules';
	return (
		<form
			ref={ form }
			className="learning-log-sets__form"
			noValidate
			hidden={ ! isShown && ! isChanged }
			onSubmit={ ( event ) => {
				event.preventDefault();
				void save( revision );
			} }
		>
			<Problem says={ problem } />
			{ theirs && (
				<Theirs
					mine={ draft }
					theirs={ setDraftOf( theirs ) }
					onTake={ () => taken( theirs ) }
					onKeep={ () => {
						setBase( setDraftOf( theirs ) );
						setRevision( theirs.revision );
						setTheirs( null );
						void save( theirs.revision );
					} }
				/>
			) }
			{ ! isShown && isChanged && (
				<p>
					{ __(
						'What you changed about this set is not saved yet.',
						'learning-log'
					) }
				</p>
			) }
			{ tab === '' && (
				<SetFacts
					draft={ draft }
					slips={ slips }
					members={
						members.filter( ( { role } ) => role === 'member' )
							.length
					}
					onChange={ change }
				/>
			) }
			{ tab === 'rules' && agreement && (
				<Contract
					text={ draft.contract }
					isChanged={ draft.contract !== base.contract }
					{ ...{ agreement, members } }
					onChange={ ( contract ) => change( { contract } ) }
				/>
			) }
			{ ( isShown || isChanged ) && (
				<div className="learning-log-sets__row">
					<Button
						__next40pxDefaultSize
						variant="primary"
						type="submit"
						isBusy={ isBusy }
						disabled={
							isBusy || ( stored !== null && ! isChanged )
						}
						accessibleWhenDisabled
					>
						{ stored
							? __( 'Save', 'learning-log' )
							: __( 'Form the set', 'learning-log' ) }
					</Button>
					{ stored && isChanged && (
						<Button
							__next40pxDefaultSize
							variant="tertiary"
							onClick={ () => setDraft( base ) }
						>
							{ __( 'Undo my changes', 'learning-log' ) }
						</Button>
					) }
					<span role="status">{ ! isChanged && said }</span>
				</div>
			) }
			{ tab === '' && stored && manages && (
				<Removal set={ stored } onRemoved={ props.onRemoved } />
			) }
		</form>
	);
}
