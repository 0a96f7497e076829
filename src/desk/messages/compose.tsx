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
import type { Progress } from '../../schema/progress';
import { useUnsaved } from '../leaving';
import { Problem } from '../problem';
import { People } from './people';
import { ETIQUETTE, nameOf, nudgeFor } from './words';

type Kind = Message[ 'kind' ];

/** The set as a whole, among its prompts. */
const WHOLE = 'set';

interface Props {
	told: Progress;
	/** What was taken back, to be written anew. */
	again: Message | null;
	onSent: ( sent: MessageSent ) => void;
	onClose: () => void;
}

/** Where a form begins among the prompts: at that of what was taken back, else at the first where somebody shares nothing. */
const placeOf = ( told: Progress, again: Message | null ): string => {
	const at = told.prompts.findIndex( ( { lesson, id }, index ) =>
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

/** The mail as it will come. */
function Preview( {
	mail,
	kind,
	name,
}: {
	mail: Mail;
	kind: Kind;
	name: string;
} ) {
	return (
		<section
			className="learning-log-messages__preview"
			aria-label={ __( 'Preview', 'learning-log' ) }
		>
			<h4 tabIndex={ -1 } ref={ ( heading ) => heading?.focus() }>
				{ kind === 'nudge'
					? sprintf(
							/* translators: %s: name of a person. */
							__( 'The email as %s gets it', 'learning-log' ),
							name
						)
					: sprintf(
							/* translators: %s: name of a person. */
							__(
								'The email that tells %s of it',
								'learning-log'
							),
							name
						) }
			</h4>
			<p dir="auto">
				<strong>{ mail.subject }</strong>
			</p>
			<pre dir="auto">{ mail.text }</pre>
			<p>
				{ __(
					'After “No more emails about this” they get a link of their own, which stops such emails.',
					'learning-log'
				) }
			</p>
		</section>
	);
}

/** Writes to members: what, about what, to whom; then the preview; then it is sent. */
export function Compose( { told, again, onSent, onClose }: Props ) {
	const [ kind, setKind ] = useState< Kind >( again?.kind ?? 'nudge' );
	const [ place, setPlace ] = useState( placeOf( told, again ) );
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

	const at = place === WHOLE ? null : Number( place );
	const prompt = at === null ? undefined : told.prompts[ at ];
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
						setPlace( '0' );
					}
				} ) }
			/>
			<SelectControl
				__next40pxDefaultSize
				label={ __( 'About', 'learning-log' ) }
				value={ place }
				options={ [
					...told.prompts.map( ( one, index ) => ( {
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
			<People
				{ ...{ members } }
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
