import { Notice, Spinner } from '@wordpress/components';
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

/** What came of sending, in sentences. */
function outcome(
	{ members }: Progress,
	{ sent, left_out: left }: MessageSent
) {
	const names = new Map( members.map( ( { id, name } ) => [ id, name ] ) );
	return [
		...( sent.length
			? [
					sprintf(
						/* translators: %s: names of people. */
						__( 'Sent to %s.', 'learning-log' ),
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
	onClose: () => void;
}

/** Writing to members of a set, and what was written to whom. Loaded when somebody wants to. */
export function Messages( { told, onChanged, onClose }: Props ) {
	const list = useTold(
		useCallback( () => loadMessages( told.set ), [ told.set ] )
	);
	const [ says, setSays ] = useState< string[] >( [] );
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
		}
		await list.load();
	};
	return (
		<>
			<Compose
				key={ form.at }
				{ ...{ told, onClose } }
				again={ form.again }
				onSent={ ( sent ) => {
					setProblem( '' );
					setSays( outcome( told, sent ) );
					begin( null );
					void list.load();
					onChanged();
				} }
			/>
			<div tabIndex={ -1 } ref={ said }>
				{ says.length > 0 && (
					<Notice status="success" onRemove={ () => setSays( [] ) }>
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
