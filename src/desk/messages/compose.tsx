import {
	Button,
	RadioControl,
	SelectControl,
	TextareaControl,
} from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';
import { previewMessage, sendMessage } from '../../api/messages';
import { unshared } from '../../lib/unshared';
import { uuid } from '../../lib/uuid';
import type { Mail } from '../../schema/mail';
import type { Message } from '../../schema/message';
import type { MessageSent } from '../../schema/message-sent';
import type { AskedPrompt, Progress } from '../../schema/progress';
import { useUnsaved } from '../leaving';
import { Problem } from '../problem';
import { AnotherLesson } from './another-lesson';
import { People } from './people';
import { Preview } from './preview';
import { ETIQUETTE, nameOf, nudgeFor } from './words';

type Kind = Message[ 'kind' ];

/** The set as a whole, among its prompts. */
const WHOLE = 'set';

interface Props {
	told: Progress;
	/** What was taken back, to be written anew. */
	again: Message | null;
	/** What was written to members before, the latest first. */
	before: Message[];
	onSent: ( sent: MessageSent ) => void;
	onClose: () => void;
}

/** The prompt of what was taken back, where it is none of a lesson in which something is shared. */
const moreOf = ( told: Progress, again: Message | null ): AskedPrompt[] =>
	again &&
	again.lesson > 0 &&
	! told.prompts.some( ( { lesson } ) => lesson === again.lesson )
		? [
				{
					lesson: again.lesson,
					lesson_title: again.lesson_title,
					id: again.prompt,
					title: again.title,
					reply: 'none',
				},
			]
		: [];

/** Where a form begins among the prompts: at that of what was taken back, else at the first where somebody shares nothing. */
const placeOf = ( told: Progress, again: Message | null ): string => {
	const prompts = [ ...told.prompts, ...moreOf( told, again ) ];
	const at = prompts.findIndex( ( { lesson, id }, index ) =>
		again
			? lesson === again.lesson && id === again.prompt
			: unshared( told, index ).length > 0
	);
	return at === -1 ? WHOLE : String( at );
};

/** What it does, beside the field. */
const HELP: Record< Kind, string > = {
	nudge: __(
		'It goes by email, as it stands here, with your name. Whoever has chosen to get no such emails gets none.',
		'learning-log'
	),
	opening: __(
		'It stands below the question, in the lesson and in their log, for this person and you alone. They are told by email that there is a question, without its words.',
		'learning-log'
	),
};

/** Writes to members: what, about what, to whom; then the preview; then it is sent. */
export function Compose( props: Props ) {
	const { told, again, before, onSent, onClose } = props;
	const [ kind, setKind ] = useState< Kind >( again?.kind ?? 'nudge' );
	const [ place, setPlace ] = useState( placeOf( told, again ) );
	const [ more, setMore ] = useState< AskedPrompt[] >(
		moreOf( told, again )
	);
	const [ chosen, setChosen ] = useState< number[] >(
		again ? [ again.person.id ] : []
	);
	const [ typed, setTyped ] = useState( again?.text ?? null );
	const [ mail, setMail ] = useState< Mail | null >( null );
	const [ problem, setProblem ] = useState( '' );
	const [ isBusy, setBusy ] = useState( false );
	// Sent again after an answer was lost, it is the same; once changed, another.
	const [ mutation, setMutation ] = useState( uuid );
	useUnsaved( typed !== null && typed !== '' );

	const prompts = [ ...told.prompts, ...more ];
	const at = place === WHOLE ? null : Number( place );
	const prompt = at === null ? undefined : prompts[ at ];
	const members = unshared( told, at );
	const people = members.filter( ( { id } ) => chosen.includes( id ) );
	const text = typed ?? ( kind === 'nudge' ? nudgeFor( prompt ) : '' );
	const message = {
		kind,
		lesson: prompt?.lesson ?? 0,
		prompt: prompt?.id ?? '',
		people: people.map( ( { id } ) => id ),
		text,
	};
	const missing =
		( kind === 'opening' &&
			! prompt &&
			__( 'Please choose what it is about.', 'learning-log' ) ) ||
		( ! people.length &&
			__( 'Please choose to whom it goes.', 'learning-log' ) ) ||
		( ! text.trim() && __( 'Please write something.', 'learning-log' ) ) ||
		'';
	/** What was looked at is not what would be sent. */
	const changing =
		< T, >( set: ( value: T ) => void ) =>
		( value: T ) => {
			set( value );
			setMail( null );
			setProblem( '' );
			setMutation( uuid() );
		};
	const go = async () => {
		if ( missing ) {
			setProblem( missing );
			return;
		}
		setBusy( true );
		if ( mail ) {
			const answer = await sendMessage( told.set, {
				...message,
				mutation,
			} );
			setProblem( answer.problem );
			if ( answer.value ) {
				onSent( answer.value );
			}
		} else {
			const answer = await previewMessage( told.set, message );
			setProblem( answer.problem );
			setMail( answer.value );
		}
		setBusy( false );
	};
	return (
		<form
			className="learning-log-messages__form"
			noValidate
			onSubmit={ ( event ) => {
				event.preventDefault();
				void go();
			} }
		>
			<RadioControl
				label={ __( 'What', 'learning-log' ) }
				selected={ kind }
				options={ [
					{
						value: 'nudge',
						label: __( 'A nudge by email', 'learning-log' ),
					},
					{
						value: 'opening',
						label: __(
							'A question that begins an entry',
							'learning-log'
						),
					},
				] }
				onChange={ changing( ( value: string ) => {
					const next = value === 'opening' ? 'opening' : 'nudge';
					setKind( next );
					if ( next === 'opening' && place === WHOLE ) {
						setPlace( prompts.length ? '0' : '' );
					}
				} ) }
			/>
			<SelectControl
				__next40pxDefaultSize
				label={ __( 'About', 'learning-log' ) }
				value={ place }
				options={ [
					...prompts.map( ( one, index ) => ( {
						value: String( index ),
						label: nameOf( one ),
					} ) ),
					...( kind === 'nudge'
						? [
								{
									value: WHOLE,
									label: __(
										'The set as a whole',
										'learning-log'
									),
								},
							]
						: [] ),
				] }
				onChange={ changing( setPlace ) }
			/>
			<AnotherLesson
				onProblem={ setProblem }
				onFound={ changing( ( found: AskedPrompt[] ) => {
					const known = told.prompts.findIndex(
						( { lesson } ) => lesson === found[ 0 ]?.lesson
					);
					setMore( known === -1 ? found : [] );
					setPlace(
						String( known === -1 ? told.prompts.length : known )
					);
				} ) }
			/>
			<People
				{ ...{ members } }
				before={ before.filter(
					( one ) =>
						one.kind === kind &&
						one.lesson === message.lesson &&
						one.prompt === message.prompt
				) }
				chosen={ message.people }
				onChoose={ changing( setChosen ) }
			/>
			<div className="learning-log-messages__words">
				<TextareaControl
					label={ __( 'Message', 'learning-log' ) }
					help={ HELP[ kind ] }
					rows={ 7 }
					dir="auto"
					value={ text }
					onChange={ changing( setTyped ) }
				/>
				<ul>
					{ ETIQUETTE.map( ( sentence ) => (
						<li key={ sentence }>{ sentence }</li>
					) ) }
				</ul>
			</div>
			{ mail && (
				<Preview
					{ ...{ mail, kind } }
					name={ people[ 0 ]?.name ?? '' }
				/>
			) }
			<Problem says={ problem } />
			<div className="learning-log-messages__ways">
				<Button
					__next40pxDefaultSize
					variant="primary"
					type="submit"
					isBusy={ isBusy }
					disabled={ isBusy }
					accessibleWhenDisabled
				>
					{ mail
						? sprintf(
								/* translators: %d: number of people. */
								_n(
									'Send to %d person',
									'Send to %d people',
									people.length,
									'learning-log'
								),
								people.length
							)
						: __( 'Preview', 'learning-log' ) }
				</Button>
				<Button
					__next40pxDefaultSize
					variant="tertiary"
					onClick={ onClose }
				>
					{ __( 'Cancel', 'learning-log' ) }
				</Button>
			</div>
		</form>
	);
}
