import { RadioControl, TextControl } from '@wordpress/components';
import { __, _n, sprintf } from '@wordpress/i18n';
import {
	CAPACITY,
	sizeOf,
	type SetDraft,
	type Slip,
} from '../../lib/set-draft';
import { MODES, monthsKept, TYPES } from './words';

interface Props {
	draft: SetDraft;
	slips: Slip[];
	/** How many members there are by now. */
	members: number;
	onChange: ( part: Partial< SetDraft > ) => void;
}

const SLIPS: Record< Slip, string > = {
	name: __( 'Please give the set a name.', 'learning-log' ),
	capacity: sprintf(
		/* translators: 1, 2: numbers of members. */
		__( 'A number from %1$d to %2$d, please.', 'learning-log' ),
		CAPACITY.least,
		CAPACITY.most
	),
	ends: __(
		'The last day is before the first. Please change one of them.',
		'learning-log'
	),
};

/** What is said below the number of places. */
function aboutSize( capacity: number, members: number ): string {
	if ( members > capacity ) {
		return sprintf(
			/* translators: %d: number of members. */
			_n(
				'%d member is in it already, who stays.',
				'%d members are in it already, who stay.',
				members,
				'learning-log'
			),
			members
		);
	}
	return {
		few: __(
			'With fewer than four there is little to draw on, and hardly anybody left when one is away.',
			'learning-log'
		),
		many: __(
			'With more than eight not everyone gets a turn. Two sets may be kinder.',
			'learning-log'
		),
		fine: __( 'Four to eight work well; six is usual.', 'learning-log' ),
	}[ sizeOf( capacity ) ];
}

const ABOUT_END = 'learning-log-sets-about-end';

/** What a last day does, and what goes on without one. */
function aboutEnd(): string {
	const months = monthsKept();
	return sprintf(
		/* translators: %d: number of months. */
		_n(
			'From the day after the last day, nothing is shared through the set any more; %d month later, what was said in its meetings is removed. Without a last day the set stays open, and everything said in it stays.',
			'From the day after the last day, nothing is shared through the set any more; %d months later, what was said in its meetings is removed. Without a last day the set stays open, and everything said in it stays.',
			months,
			'learning-log'
		),
		months
	);
}

const options = < Key extends string >( words: Record< Key, string > ) =>
	( Object.keys( words ) as Key[] ).map( ( value ) => ( {
		value,
		label: words[ value ],
	} ) );

/** Name, kind, size and days of a set. */
export function SetFacts( { draft, slips, members, onChange }: Props ) {
	const isOdd = sizeOf( draft.capacity ) !== 'fine';
	const slip = ( field: Slip ) => ( {
		'data-field': field,
		className: slips.includes( field ) ? 'has-slip' : undefined,
	} );
	const wrong = ( field: Slip ) => slips.includes( field );
	return (
		<>
			<div { ...slip( 'name' ) }>
				<TextControl
					__next40pxDefaultSize
					label={ __( 'Name', 'learning-log' ) }
					help={ wrong( 'name' ) ? SLIPS.name : undefined }
					aria-invalid={ wrong( 'name' ) }
					value={ draft.name }
					required
					maxLength={ 200 }
					onChange={ ( name ) => onChange( { name } ) }
				/>
			</div>
			<RadioControl
				label={ __( 'Where its members come from', 'learning-log' ) }
				selected={ draft.type }
				options={ options( TYPES ) }
				onChange={ ( type ) =>
					onChange( { type: type as SetDraft[ 'type' ] } )
				}
			/>
			<RadioControl
				label={ __( 'Who holds its meetings', 'learning-log' ) }
				selected={ draft.mode }
				options={ options( MODES ) }
				onChange={ ( mode ) =>
					onChange( { mode: mode as SetDraft[ 'mode' ] } )
				}
			/>
			<div
				{ ...slip( 'capacity' ) }
				className={ `is-short${ wrong( 'capacity' ) ? ' has-slip' : '' }${ isOdd ? ' is-odd' : '' }` }
			>
				<TextControl
					__next40pxDefaultSize
					type="number"
					label={ __( 'Room for how many members', 'learning-log' ) }
					help={
						wrong( 'capacity' )
							? SLIPS.capacity
							: aboutSize( draft.capacity, members )
					}
					aria-invalid={ wrong( 'capacity' ) }
					min={ CAPACITY.least }
					max={ CAPACITY.most }
					value={
						Number.isNaN( draft.capacity ) ? '' : draft.capacity
					}
					onChange={ ( capacity ) =>
						onChange( {
							capacity:
								capacity === '' ? NaN : Number( capacity ),
						} )
					}
				/>
			</div>
			<div className="learning-log-sets__pair">
				<TextControl
					__next40pxDefaultSize
					type="date"
					label={ __( 'First day (optional)', 'learning-log' ) }
					value={ draft.starts }
					onChange={ ( starts ) => onChange( { starts } ) }
				/>
				<div { ...slip( 'ends' ) }>
					<TextControl
						__next40pxDefaultSize
						type="date"
						label={ __( 'Last day (optional)', 'learning-log' ) }
						{ ...( wrong( 'ends' )
							? { help: SLIPS.ends }
							: { 'aria-describedby': ABOUT_END } ) }
						aria-invalid={ wrong( 'ends' ) }
						value={ draft.ends }
						onChange={ ( ends ) => onChange( { ends } ) }
					/>
				</div>
				<p id={ ABOUT_END } className="learning-log-sets__help">
					{ aboutEnd() }
				</p>
			</div>
		</>
	);
}
