import { ProgressBar } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import type { Progress } from '../../api/moving';
import { countOf, numberOf, toldOf } from './words';

/** How far something is, in a bar and in words. */
export function Way( {
	label,
	done,
	total,
}: {
	label: string;
	done: number;
	total: number;
} ) {
	return (
		<div className="learning-log-moving__way">
			<ProgressBar
				aria-label={ label }
				value={
					total > 0 ? Math.min( 100, ( 100 * done ) / total ) : 0
				}
			/>
			<p role="status">
				{ sprintf(
					/* translators: 1: a number, 2: a number that is larger. */
					__( '%1$s of %2$s', 'learning-log' ),
					numberOf( done ),
					numberOf( total )
				) }
			</p>
		</div>
	);
}

/** How a run ended, in a sentence that is said; what its steps did, added up, and what of it one should look at. */
export function Tally( { steps, says }: { steps: Progress[]; says: string } ) {
	const counts: Record< string, number > = {};
	for ( const step of steps ) {
		for ( const [ name, many ] of Object.entries( step.counts ) ) {
			counts[ name ] = ( counts[ name ] ?? 0 ) + many;
		}
	}
	const lines = Object.entries( counts ).filter(
		( [ name, many ] ) => name !== 'rows' && many > 0
	);
	const told = steps.flatMap( ( step ) => step.told );
	return (
		<>
			<p role="status">{ says }</p>
			{ lines.length > 0 && (
				<ul>
					{ lines.map( ( [ name, many ] ) => (
						<li
							key={ name }
						>{ `${ countOf( name ) }: ${ numberOf( many ) }` }</li>
					) ) }
				</ul>
			) }
			{ told.length > 0 && (
				<details className="learning-log-moving__point">
					<summary>
						{ sprintf(
							/* translators: %s: a number. */
							__( 'To look at (%s)', 'learning-log' ),
							numberOf( told.length )
						) }
					</summary>
					<ul>
						{ told
							.slice( 0, 200 )
							.map( ( { row, what }, index ) => (
								<li
									key={ index }
								>{ `${ row > 0 ? `#${ row }: ` : '' }${ toldOf( what ) }` }</li>
							) ) }
					</ul>
				</details>
			) }
		</>
	);
}
