import { Button, Notice, Spinner } from '@wordpress/components';
import { useEffect, useRef, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { changeWords, loadWords, theirWordsOf } from '../../api/words';
import type { Words as Told } from '../../schema/words';
import type { WordsChange } from '../../schema/words-change';
import { useUnsaved } from '../leaving';
import { Problem } from '../problem';
import { useTold } from '../use-told';
import { loadAnew, takeDone, type Done } from './anew';
import { WordFields } from './word-fields';

type Choice = WordsChange[ 'words' ][ 0 ];

/** What is stored for some words, to be stored again. */
const stored = ( { words }: Told, names: string[] ): Choice[] =>
	words
		.filter( ( { name } ) => names.includes( name ) )
		.map( ( { name, one, many } ) => ( { name, one, many } ) );

const isSame = ( one: Choice | undefined, other: Choice | undefined ) =>
	one?.one === other?.one && one?.many === other?.many;

/** What the programme calls things. */
export function Words() {
	const { told, problem, load } = useTold( loadWords );
	return (
		<>
			<h1 tabIndex={ -1 }>{ __( 'Words', 'learning-log' ) }</h1>
			<p className="learning-log-page__about">
				{ __(
					'What your programme calls things. The words are used on every page, also here. Leave both fields of a row empty for the usual word. What people have written stays as it is.',
					'learning-log'
				) }
			</p>
			<Problem says={ problem } onRetry={ told ? undefined : load } />
			{ ! told && ! problem && <Spinner /> }
			{ told && <Form told={ told } /> }
		</>
	);
}

/** That words were chosen, on the page that has them by now, and the way back. */
function Chosen( { done, onUndo }: { done: Done; onUndo: () => void } ) {
	const place = useRef< HTMLDivElement >( null );
	useEffect( () => place.current?.focus(), [] );
	const says = done.before
		? __(
				'Saved. The words are used everywhere from now on.',
				'learning-log'
			)
		: __( 'It is as it was before.', 'learning-log' );
	return (
		<div
			ref={ place }
			role="group"
			tabIndex={ -1 }
			aria-label={ __( 'What was changed', 'learning-log' ) }
		>
			<Notice
				status="success"
				spokenMessage={ says }
				isDismissible={ false }
			>
				{ says }{ ' ' }
				{ done.before && (
					<Button variant="link" onClick={ onUndo }>
						{ __( 'Undo', 'learning-log' ) }
					</Button>
				) }
			</Notice>
		</div>
	);
}

/** All words in one form. What is typed stays while somebody else changes words: both are shown. */
function Form( { told }: { told: Told } ) {
	const [ words, setWords ] = useState( told );
	const [ typed, setTyped ] = useState< Record< string, Choice > >( {} );
	/** Words that somebody else has chosen while they were being typed here. */
	const [ theirs, setTheirs ] = useState< string[] >( [] );
	const [ problem, setProblem ] = useState( '' );
	const [ isRefused, setRefused ] = useState( false );
	const [ isBusy, setBusy ] = useState( false );
	const [ done, setDone ] = useState( takeDone );
	const changed = Object.values( typed ).filter(
		( one ) => ! isSame( one, stored( words, [ one.name ] )[ 0 ] )
	);
	useUnsaved( changed.length > 0 );
	const send = async ( choices: Choice[], isUndo: boolean ) => {
		const names = choices.map( ( { name } ) => name );
		const before = stored( words, names );
		setBusy( true );
		const answer = await changeWords( {
			base: words.version,
			words: choices,
		} );
		if ( answer.value ) {
			loadAnew( { before: isUndo ? null : before } );
			return;
		}
		setBusy( false );
		setDone( null );
		setProblem( answer.problem );
		setRefused( answer.code === 'learning_log_word_not_possible' );
		const now = theirWordsOf( answer );
		if ( now ) {
			setWords( now );
			setTheirs(
				stored( now, names )
					.filter(
						( one ) =>
							! isSame(
								one,
								before.find( ( { name } ) => name === one.name )
							)
					)
					.map( ( { name } ) => name )
			);
		}
	};
	return (
		<>
			{ done && (
				<Chosen
					done={ done }
					onUndo={ () => void send( done.before ?? [], true ) }
				/>
			) }
			<form
				className="learning-log-page__card learning-log-words__form"
				onSubmit={ ( event ) => {
					event.preventDefault();
					void send( changed, false );
				} }
			>
				{ words.words.map( ( word ) => (
					<WordFields
						key={ word.name }
						word={ word }
						value={ typed[ word.name ] ?? word }
						isTheirs={ theirs.includes( word.name ) }
						isRefused={ isRefused }
						onChange={ ( value ) =>
							setTyped( {
								...typed,
								[ word.name ]: { ...value, name: word.name },
							} )
						}
					/>
				) ) }
				<div className="learning-log-words__end">
					<Problem says={ problem } />
					<Button
						__next40pxDefaultSize
						variant="primary"
						type="submit"
						isBusy={ isBusy }
						disabled={ changed.length === 0 || isBusy }
						accessibleWhenDisabled
					>
						{ __( 'Save', 'learning-log' ) }
					</Button>
				</div>
			</form>
		</>
	);
}
