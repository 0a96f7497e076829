import { Button } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';
import { importStep, type Progress, type Scan } from '../../api/moving';
import { Problem } from '../problem';
import { Tally, Way } from './tally';
import { BEGINNING, type Kept } from './use-kept';
import { useRun } from './use-run';
import { numberOf } from './words';

interface Props {
	scan: Scan;
	kept: Kept;
	onChange: ( change: Partial< Kept > ) => void;
	onNext: () => void;
}

/** Brings what was written, a little at a time. It can be stopped, left and repeated: what is here already is not brought twice. */
export function Bring( { scan, kept, onChange, onNext }: Props ) {
	const [ told, setTold ] = useState< Progress[] >( [] );
	const { running, problem, run, stop } = useRun();
	const begin = () => {
		let rows = kept.rows;
		setTold( [] );
		void run(
			kept.place,
			( place ) =>
				importStep(
					place,
					kept.audiences,
					kept.coaches.map( ( { id } ) => id )
				),
			( step ) => {
				rows += step.counts.rows ?? 0;
				setTold( ( before ) => [ ...before, step ] );
				const place = { phase: step.phase, after: step.after };
				onChange(
					step.done
						? { place: BEGINNING, rows: 0, brought: true }
						: { place, rows }
				);
				return step.done ? null : place;
			}
		);
	};
	const isUnderWay = kept.place.after > 0 || kept.place.phase === 'files';
	const total = told.at( -1 )?.total ?? scan.threads.many;
	return (
		<>
			<p>
				{ __(
					'Each conversation becomes an entry of its author, with the replies, times, approvals and files it has. Nobody gets an email. You can stop, close this page and go on later; running it again brings only what is new, so ProgressAlly may stay in use until you are ready.',
					'learning-log'
				) }
			</p>
			<Problem says={ problem } />
			{ running && (
				<Way
					label={
						kept.place.phase === 'files'
							? __( 'Bringing files', 'learning-log' )
							: __( 'Bringing conversations', 'learning-log' )
					}
					done={ kept.rows }
					total={ total }
				/>
			) }
			<p className="learning-log-moving__ways">
				<Button
					__next40pxDefaultSize
					variant={ kept.brought ? 'secondary' : 'primary' }
					onClick={ running ? stop : begin }
				>
					{ ( running && __( 'Stop', 'learning-log' ) ) ||
						( isUnderWay && __( 'Go on', 'learning-log' ) ) ||
						( kept.brought &&
							__( 'Bring what is new since', 'learning-log' ) ) ||
						sprintf(
							/* translators: %s: a number. */
							_n(
								'Bring %s conversation',
								'Bring %s conversations',
								scan.threads.many,
								'learning-log'
							),
							numberOf( scan.threads.many )
						) }
				</Button>
				{ kept.brought && ! running && (
					<Button
						__next40pxDefaultSize
						variant="primary"
						onClick={ onNext }
					>
						{ __( 'Go on to the lessons', 'learning-log' ) }
					</Button>
				) }
			</p>
			<Tally
				steps={ told }
				says={
					kept.brought && ! running
						? __( 'All done.', 'learning-log' )
						: ''
				}
			/>
		</>
	);
}
