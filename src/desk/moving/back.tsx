import { Button } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { undoStep, type Progress, type Scan } from '../../api/moving';
import { Problem } from '../problem';
import { Confirm } from '../sets/confirm';
import { Tally, Way } from './tally';
import { BEGINNING, type Kept } from './use-kept';
import { useRun } from './use-run';

interface Props {
	scan: Scan;
	onChange: ( change: Partial< Kept > ) => void;
}

/** Takes an import back: what nobody has touched since. */
export function Back( { scan, onChange }: Props ) {
	const [ told, setTold ] = useState< Progress[] >( [] );
	const [ rows, setRows ] = useState( 0 );
	const [ asking, setAsking ] = useState( false );
	const { running, problem, run, stop } = useRun();
	const begin = () => {
		setAsking( false );
		setTold( [] );
		setRows( 0 );
		onChange( { place: BEGINNING, rows: 0, brought: false } );
		let place = 0;
		void run( place, undoStep, ( step ) => {
			setTold( ( before ) => [ ...before, step ] );
			setRows( ( before ) => before + ( step.counts.rows ?? 0 ) );
			// One that ends where it began could not go on.
			const isOver = step.done || step.after === place;
			place = step.after;
			return isOver ? null : place;
		} );
	};
	const ended = told.at( -1 )?.done
		? __( 'All done.', 'learning-log' )
		: __(
				'Not all of it is removed yet. Press the button again to go on.',
				'learning-log'
			);
	const total = told[ 0 ]?.total ?? scan.threads.many;
	return (
		<>
			<p>
				{ __(
					'ProgressAlly’s own data is as it was, so you can go back to it at any time: activate ProgressAlly, and hand the tags back to it on the Plugins screen. Bring the tags of converted lessons back first.',
					'learning-log'
				) }
			</p>
			<p>
				{ __(
					'You can also remove what was brought. Entries that somebody has changed, answered or added to since stay, and so does what ProgressAlly does not have any more; both are listed.',
					'learning-log'
				) }
			</p>
			<Problem says={ problem } />
			{ running && (
				<Way
					label={ __( 'Removing what was brought', 'learning-log' ) }
					done={ rows }
					total={ total }
				/>
			) }
			<p>
				<Button
					__next40pxDefaultSize
					variant="secondary"
					isDestructive={ ! running }
					onClick={ () => ( running ? stop() : setAsking( true ) ) }
				>
					{ running
						? __( 'Stop', 'learning-log' )
						: __( 'Remove what was brought', 'learning-log' ) }
				</Button>
			</p>
			<Tally
				steps={ told }
				says={ told.length > 0 && ! running ? ended : '' }
			/>
			{ asking && (
				<Confirm
					title={ __( 'Remove what was brought?', 'learning-log' ) }
					does={ __( 'Remove what was brought', 'learning-log' ) }
					isDestructive
					onConfirm={ begin }
					onClose={ () => setAsking( false ) }
				>
					<p>
						{ __(
							'Participants no longer find in their log what was brought and not touched since. It can be brought again: what ProgressAlly no longer has as it was brought stays here.',
							'learning-log'
						) }
					</p>
				</Confirm>
			) }
		</>
	);
}
