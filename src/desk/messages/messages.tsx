import { Button, Notice, Spinner } from '@wordpress/components';
import { useCallback, useEffect, useRef, useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import { loadMessages, takeBack } from '../../api/messages';
import type { Message } from '../../schema/message';
import type { MessageSent } from '../../schema/message-sent';
import type { Progress } from '../../schema/progress';
import { Problem } from '../problem';
import { useTold } from '../use-told';
import { Compose } from './compose';
import { Sent } from './sent';
import { leftOutWords } from './words';

/** That it was sent: mail goes a little later, a question stands there at once. */
const sentWords = ( kind: Message[ 'kind' ] | undefined, names: string ) =>
	kind === 'nudge'
		? sprintf(
				/* translators: %s: names of people. */
				__(
					'For %s, by email in a few minutes; whoever has chosen to get no such emails gets none.',
					'learning-log'
				),
				names
			)
		: sprintf(
				/* translators: %s: names of people. */
				__( 'Sent to %s.', 'learning-log' ),
				names
			);

/** What came of sending, in sentences. */
function outcome(
	{ members }: Progress,
	{ sent, left_out: left }: MessageSent
) {
	const names = new Map( members.map( ( { id, name } ) => [ id, name ] ) );
	return [
		...( sent.length
			? [
					sentWords(
						sent[ 0 ]?.kind,
						sent.map( ( { person } ) => person.name ).join( ', ' )
					),
				]
			: [] ),
		...left.map( ( one ) =>
			leftOutWords( names.get( one.person ) ?? '', one )
		),
	];
}

interface Props {
	told: Progress;
	/** What is told of the set is not up to date any more. */
	onChanged: () => void;
}

/** What one can write, before one does. */
function Begin( { onOpen }: { onOpen: () => void } ) {
	return (
		<>
			<p>
				{ __(
					'A nudge by email, or a question that begins an entry, for those who share nothing there. It goes by what is shared: whoever writes for themselves alone is among them.',
					'learning-log'
				) }
			</p>
			<Button
				__next40pxDefaultSize
				variant="secondary"
				onClick={ onOpen }
			>
				{ __( 'Nudge or ask…', 'learning-log' ) }
			</Button>
		</>
	);
}

const NONE: never[] = [];

/** Writing to members of a set, and what was written to whom: who was reminded yesterday need not be today. */
export function Messages( { told, onChanged }: Props ) {
	const list = useTold(
		useCallback( () => loadMessages( told.set ), [ told.set ] )
	);
	const [ isOpen, setOpen ] = useState( false );
	const place = useRef< HTMLDivElement >( null );
	const turned = useRef( false );
	const turn = ( open: boolean ) => {
		turned.current = true;
		setOpen( open );
	};
	// The button that did it gives way to the form, and the other way round.
	useEffect( () => {
		if ( turned.current ) {
			turned.current = false;
			place.current
				?.querySelector< HTMLElement >( 'input:checked, button' )
				?.focus();
		}
	}, [ isOpen ] );
	const [ says, setSays ] = useState< string[] >( [] );
	const [ isDone, setDone ] = useState( true );
	const said = useRef< HTMLDivElement >( null );
	// The button that did it is gone with the form, or with what was taken back.
	useEffect( () => {
		if ( says.length ) {
			said.current?.focus();
		}
	}, [ says ] );
	const [ problem, setProblem ] = useState( '' );
	// Each form is begun anew, with what was taken back where there is something.
	const [ form, setForm ] = useState< { again: Message | null; at: number } >(
		{ again: null, at: 0 }
	);
	const begin = ( again: Message | null ) =>
		setForm( ( { at } ) => ( { again, at: at + 1 } ) );
	const onTakeBack = async ( message: Message ) => {
		const answer = await takeBack( message );
		setProblem( answer.problem );
		setSays( [] );
		setDone( true );
		if ( answer.value ) {
			setSays( [
				sprintf(
					/* translators: %s: name of a person. */
					__(
						'Taken back from %s. Your words are in the field again.',
						'learning-log'
					),
					message.person.name
				),
			] );
			begin( answer.value );
			setOpen( true );
		}
		await list.load();
	};
	return (
		<>
			<div ref={ place }>
				{ isOpen ? (
					<Compose
						key={ form.at }
						told={ told }
						again={ form.again }
						before={ list.told ?? NONE }
						onClose={ () => turn( false ) }
						onSent={ ( sent ) => {
							setProblem( '' );
							setSays( outcome( told, sent ) );
							setDone( sent.sent.length > 0 );
							// Where it was for nobody, the words stay in the field.
							if ( sent.sent.length ) {
								begin( null );
							}
							void list.load();
							onChanged();
						} }
					/>
				) : (
					<Begin onOpen={ () => turn( true ) } />
				) }
			</div>
			<div tabIndex={ -1 } ref={ said }>
				{ says.length > 0 && (
					<Notice
						status={ isDone ? 'success' : 'warning' }
						onRemove={ () => setSays( [] ) }
					>
						{ says.map( ( sentence ) => (
							<p key={ sentence }>
								<bdi>{ sentence }</bdi>
							</p>
						) ) }
					</Notice>
				) }
			</div>
			<Problem says={ problem } />
			<Problem says={ list.problem } onRetry={ list.load } />
			{ ! list.told && ! list.problem && <Spinner /> }
			{ list.told && list.told.length > 0 && (
				<Sent
					messages={ list.told }
					onTakeBack={ ( message ) => void onTakeBack( message ) }
				/>
			) }
		</>
	);
}
