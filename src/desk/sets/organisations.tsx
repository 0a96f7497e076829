import { Button, CheckboxControl, TextControl } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';
import {
	addOrganisation,
	changeOrganisation,
	removeOrganisation,
} from '../../api/people';
import type { Organisation } from '../../schema/organisation';
import { Problem } from '../problem';
import { Confirm } from './confirm';
import { names } from './words';

interface Props {
	all: Organisation[];
	onChanged: () => Promise< void >;
}

/** The organisations people come from, and which of them compete. */
export function Organisations( { all, onChanged }: Props ) {
	const [ name, setName ] = useState( '' );
	const [ problem, setProblem ] = useState( '' );
	const add = async () => {
		const answer = await addOrganisation( name );
		setProblem( answer.problem );
		if ( answer.value ) {
			setName( '' );
			await onChanged();
		}
	};
	return (
		<section
			className="learning-log-sets__form"
			aria-labelledby="learning-log-sets-organisations"
		>
			<h2 id="learning-log-sets-organisations">
				{ __( 'Organisations', 'learning-log' ) }
			</h2>
			<p className="learning-log-sets__help">
				{ __(
					'Two that compete are told of before their people come into one set.',
					'learning-log'
				) }
			</p>
			<ul className="learning-log-sets__people">
				{ all.map( ( one ) => (
					<One key={ one.id } { ...{ one, all, onChanged } } />
				) ) }
			</ul>
			<form
				className="learning-log-sets__change"
				onSubmit={ ( event ) => {
					event.preventDefault();
					void add();
				} }
			>
				<TextControl
					__next40pxDefaultSize
					label={ __( 'Add an organisation', 'learning-log' ) }
					help={ problem || undefined }
					aria-invalid={ problem !== '' }
					maxLength={ 200 }
					value={ name }
					onChange={ ( value ) => {
						setName( value );
						setProblem( '' );
					} }
				/>
				<Button
					__next40pxDefaultSize
					variant="secondary"
					type="submit"
					disabled={ name.trim() === '' }
					accessibleWhenDisabled
				>
					{ __( 'Add', 'learning-log' ) }
				</Button>
			</form>
		</section>
	);
}

/** One organisation. */
function One( { one, all, onChanged }: Props & { one: Organisation } ) {
	const [ draft, setDraft ] = useState< Organisation | null >( null );
	const [ problem, setProblem ] = useState( '' );
	const [ isRemoving, remove ] = useState( false );
	const rivals = one.competitors ?? [];
	const named = names(
		all
			.filter( ( { id } ) => rivals.includes( id ) )
			.map( ( { name } ) => name )
	);
	const done = async ( answer: { problem: string } ) => {
		setProblem( answer.problem );
		if ( ! answer.problem ) {
			setDraft( null );
			await onChanged();
		}
	};
	return (
		<li>
			<div>
				<strong dir="auto">{ one.name }</strong>
				<span dir="auto">
					{ [
						sprintf(
							/* translators: %d: number of people. */
							_n(
								'%d person',
								'%d people',
								one.people,
								'learning-log'
							),
							one.people
						),
						named &&
							sprintf(
								/* translators: %s: names of organisations. */
								__( 'competes with %s', 'learning-log' ),
								named
							),
					]
						.filter( Boolean )
						.join( ' · ' ) }
				</span>
			</div>
			<Button
				variant="tertiary"
				aria-expanded={ draft !== null }
				aria-label={ sprintf(
					/* translators: %s: name of an organisation. */
					__( 'Change %s', 'learning-log' ),
					one.name
				) }
				onClick={ () => setDraft( draft ? null : one ) }
			>
				{ __( 'Change', 'learning-log' ) }
			</Button>
			<Button
				variant="tertiary"
				isDestructive
				aria-label={ sprintf(
					/* translators: %s: name of an organisation. */
					__( 'Remove %s', 'learning-log' ),
					one.name
				) }
				onClick={ () => remove( true ) }
			>
				{ __( 'Remove', 'learning-log' ) }
			</Button>
			<Problem says={ problem } />
			{ draft && (
				<div className="learning-log-sets__change">
					<TextControl
						__next40pxDefaultSize
						label={ __( 'Name', 'learning-log' ) }
						maxLength={ 200 }
						value={ draft.name }
						onChange={ ( name ) => setDraft( { ...draft, name } ) }
					/>
					<fieldset>
						<legend>
							{ __( 'Competes with', 'learning-log' ) }
						</legend>
						{ all
							.filter( ( { id } ) => id !== one.id )
							.map( ( { id, name } ) => (
								<CheckboxControl
									key={ id }
									label={ name }
									checked={ (
										draft.competitors ?? []
									).includes( id ) }
									onChange={ ( is ) =>
										setDraft( {
											...draft,
											competitors: [
												...(
													draft.competitors ?? []
												).filter(
													( other ) => other !== id
												),
												...( is ? [ id ] : [] ),
											],
										} )
									}
								/>
							) ) }
					</fieldset>
					<Button
						__next40pxDefaultSize
						variant="secondary"
						onClick={ async () =>
							done( await changeOrganisation( draft ) )
						}
					>
						{ __( 'Save', 'learning-log' ) }
					</Button>
				</div>
			) }
			{ isRemoving && (
				<Confirm
					title={ sprintf(
						/* translators: %s: name of an organisation. */
						__( 'Remove %s?', 'learning-log' ),
						one.name
					) }
					does={ __( 'Remove', 'learning-log' ) }
					isDestructive
					onClose={ () => remove( false ) }
					onConfirm={ async () => {
						remove( false );
						await done( await removeOrganisation( one.id ) );
					} }
				>
					<p>
						{ __(
							'Its people stay, and belong to no organisation then. What stands on the rosters of sets stays too.',
							'learning-log'
						) }
					</p>
				</Confirm>
			) }
		</li>
	);
}
