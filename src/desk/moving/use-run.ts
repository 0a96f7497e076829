import { useEffect, useRef, useState } from '@wordpress/element';
import type { Answer } from '../../api/ask';

interface Run {
	running: boolean;
	/** Why it ended before it was done, "" for no reason. */
	problem: string;
	/**
	 * Goes step by step.
	 *
	 * @param from   Where to begin.
	 * @param take   Takes the step after a place.
	 * @param onStep What to do with what it answers: says where the next step begins, null when there is none.
	 */
	run: < T, Place >(
		from: Place,
		take: ( place: Place ) => Promise< Answer< T > >,
		onStep: ( value: T ) => Place | null
	) => Promise< void >;
	stop: () => void;
}

/** Goes step by step until all is done, it is stopped, or a step fails. Who leaves the screen stops it too; the next run goes on from there. */
export function useRun(): Run {
	const [ running, setRunning ] = useState( false );
	const [ problem, setProblem ] = useState( '' );
	const current = useRef< object | null >( null );
	useEffect(
		() => () => {
			current.current = null;
		},
		[]
	);
	const stop = () => {
		current.current = null;
		setRunning( false );
	};
	const run: Run[ 'run' ] = async ( from, take, onStep ) => {
		const mine = {};
		current.current = mine;
		setRunning( true );
		setProblem( '' );
		let place: typeof from | null = from;
		while ( place !== null ) {
			const answer: Awaited< ReturnType< typeof take > > =
				await take( place );
			if ( current.current !== mine ) {
				return;
			}
			setProblem( answer.problem );
			place = answer.value === null ? null : onStep( answer.value );
		}
		stop();
	};
	return { running, problem, run, stop };
}
