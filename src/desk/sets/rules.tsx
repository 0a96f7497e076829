import { Button, Spinner, TextareaControl } from '@wordpress/components';
import { useCallback, useEffect, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { loadRules, theirRulesOf, wordRules } from '../../api/people';
import type { GroundRules } from '../../schema/ground-rules';
import { useUnsaved } from '../leaving';
import { Problem } from '../problem';
import { Confirm } from './confirm';

/** The ground rules that new sets begin with. */
export function Rules() {
	const [ stored, setStored ] = useState< GroundRules | null >( null );
	const [ text, setText ] = useState( '' );
	const [ problem, setProblem ] = useState( '' );
	const [ theirs, setTheirs ] = useState< GroundRules | null >( null );
	const [ said, setSaid ] = useState( '' );
	const [ isResetting, reset ] = useState( false );
	const take = useCallback( ( rules: GroundRules ) => {
		setStored( rules );
		setText( rules.text );
		setTheirs( null );
		setProblem( '' );
	}, [] );
	useEffect( () => {
		void loadRules().then( ( answer ) => {
			setProblem( answer.problem );
			if ( answer.value ) {
				take( answer.value );
			}
		} );
	}, [ take ] );
	const isChanged = stored !== null && stored.text !== text;
	useUnsaved( isChanged );

	const save = async ( words: string | null, revision: number ) => {
		const answer = await wordRules( words, revision );
		setProblem( answer.problem );
		setTheirs( theirRulesOf( answer ) );
		if ( answer.value ) {
			take( answer.value );
			setSaid( __( 'Saved', 'learning-log' ) );
		}
	};
	return (
		<>
			<div className="learning-log-sets__header">
				<h1 tabIndex={ -1 }>
					{ __( 'Ground rules to begin with', 'learning-log' ) }
				</h1>
			</div>
			<Problem says={ problem } />
			{ ! stored && ! problem && <Spinner /> }
			{ stored && (
				<form
					className="learning-log-sets__form"
					onSubmit={ ( event ) => {
						event.preventDefault();
						void save( text, stored.revision );
					} }
				>
					{ theirs && (
						<section
							className="learning-log-sets__theirs"
							aria-label={ __( 'Two versions', 'learning-log' ) }
						>
							<h2>
								{ __(
									'Saved by somebody else',
									'learning-log'
								) }
							</h2>
							<p dir="auto" className="is-text">
								{ theirs.text }
							</p>
							<div className="learning-log-sets__row">
								<Button
									__next40pxDefaultSize
									variant="secondary"
									onClick={ () =>
										void save( text, theirs.revision )
									}
								>
									{ __( 'Keep mine', 'learning-log' ) }
								</Button>
								<Button
									__next40pxDefaultSize
									variant="secondary"
									onClick={ () => take( theirs ) }
								>
									{ __( 'Take theirs', 'learning-log' ) }
								</Button>
							</div>
						</section>
					) }
					<TextareaControl
						label={ __(
							'What a new set begins with',
							'learning-log'
						) }
						help={ __(
							'Sets that are there keep theirs; nobody is asked to agree again.',
							'learning-log'
						) }
						rows={ 16 }
						dir="auto"
						maxLength={ 20000 }
						value={ text }
						onChange={ ( value ) => {
							setText( value );
							setSaid( '' );
						} }
					/>
					<div className="learning-log-sets__row">
						<Button
							__next40pxDefaultSize
							variant="primary"
							type="submit"
							disabled={ ! isChanged }
							accessibleWhenDisabled
						>
							{ __( 'Save', 'learning-log' ) }
						</Button>
						{ ! stored.shipped && (
							<Button
								__next40pxDefaultSize
								variant="tertiary"
								onClick={ () => reset( true ) }
							>
								{ __(
									'Go back to those that ship',
									'learning-log'
								) }
							</Button>
						) }
						<span role="status">{ ! isChanged && said }</span>
					</div>
				</form>
			) }
			{ isResetting && stored && (
				<Confirm
					title={ __(
						'Go back to the ground rules that ship?',
						'learning-log'
					) }
					does={ __( 'Go back', 'learning-log' ) }
					isDestructive
					onClose={ () => reset( false ) }
					onConfirm={ () => {
						reset( false );
						void save( null, stored.revision );
					} }
				>
					<p>
						{ __(
							'Your own words are gone then. Sets that are there keep theirs.',
							'learning-log'
						) }
					</p>
				</Confirm>
			) }
		</>
	);
}
