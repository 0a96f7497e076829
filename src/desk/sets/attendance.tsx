import { useCallback } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';
import { loadAttendance } from '../../api/meetings';
import type { SetAttendance } from '../../schema/set-attendance';
import { Problem } from '../problem';
import { useTold } from '../use-told';
import { inWords } from './site-time';
import { names } from './words';

type Held = SetAttendance[ 'meetings' ][ 0 ];
type Person = SetAttendance[ 'people' ][ 0 ];

const STATES: Record< keyof Held[ 'counts' ], string > = {
	present: __( 'There', 'learning-log' ),
	left: __( 'Left early', 'learning-log' ),
	apologies: __( 'Apologies', 'learning-log' ),
	absent: __( 'Not there', 'learning-log' ),
};

const ORDER = [ 'present', 'left', 'apologies', 'absent' ] as const;

/** Who of the set there is of some, in the order of names; those who have left it together. */
function whose( ids: number[], people: Person[] ): string[] {
	const seen = people
		.filter( ( { id } ) => ids.includes( id ) )
		.map( ( { name } ) => name );
	return ids.length > seen.length
		? [ ...seen, __( 'Somebody who has left', 'learning-log' ) ]
		: seen;
}

/** Who was at a meeting, or how many: as much of it as this person is told. */
function said( { counts, attendance }: Held, people: Person[] ): string {
	return ORDER.filter( ( state ) => counts[ state ] > 0 )
		.map( ( state ) =>
			sprintf(
				/* translators: 1: what is known of some people's coming, such as "There", 2: their names, or how many they are. */
				__( '%1$s: %2$s', 'learning-log' ),
				STATES[ state ],
				attendance.length
					? names(
							whose(
								attendance
									.filter( ( one ) => one.state === state )
									.map( ( { user } ) => user ),
								people
							)
						)
					: String( counts[ state ] )
			)
		)
		.join( ' · ' );
}

/** Who was at the meetings so far: by name for those in the set, as numbers for who manages it. Never in order of how often. */
export function Attendance( { set }: { set: number } ) {
	const { told, problem, load } = useTold(
		useCallback( () => loadAttendance( set ), [ set ] )
	);
	if ( problem ) {
		return <Problem says={ problem } onRetry={ load } />;
	}
	const people = told?.people.filter( ( { of } ) => of > 0 ) ?? [];
	if ( ! told?.meetings.length ) {
		return null;
	}
	return (
		<section
			className="learning-log-sets__form"
			aria-labelledby="learning-log-sets-there"
		>
			<h2 id="learning-log-sets-there">
				{ __( 'Who was there', 'learning-log' ) }
			</h2>
			<ol className="learning-log-sets__people">
				{ told.meetings.map( ( held ) => (
					<li key={ held.id }>
						<div>
							<strong>
								<time dateTime={ held.starts }>
									{ inWords( held.starts ) }
								</time>
							</strong>
							<span dir="auto">
								{ said( held, told.people ) ||
									__( 'It was not noted.', 'learning-log' ) }
							</span>
						</div>
					</li>
				) ) }
			</ol>
			{ people.length > 0 && (
				<ul className="learning-log-sets__people">
					{ people.map( ( { id, name, there, of } ) => (
						<li key={ id }>
							<div>
								<strong dir="auto">{ name }</strong>
								<span>
									{ sprintf(
										/* translators: 1: at how many meetings somebody was, 2: how many there were. */
										_n(
											'There at %1$d of %2$d meeting',
											'There at %1$d of %2$d meetings',
											of,
											'learning-log'
										),
										there,
										of
									) }
								</span>
							</div>
						</li>
					) ) }
				</ul>
			) }
			{ told.people.length === 0 && (
				<p className="learning-log-sets__help">
					{ __(
						'Only people in the set see names.',
						'learning-log'
					) }
				</p>
			) }
		</section>
	);
}
