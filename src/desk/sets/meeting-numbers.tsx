import { SelectControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { NumberField } from './number-field';
import { PRESETS } from './words';

interface Props {
	value: number;
	help?: string;
	onChange: ( value: number ) => void;
}

/** How long a meeting is planned to take. */
export const Length = ( props: Props ) => (
	<NumberField
		label={ __( 'Minutes', 'learning-log' ) }
		least={ 15 }
		most={ 720 }
		{ ...props }
	/>
);

/** How few may meet. */
export const Quorum = ( props: Props ) => (
	<NumberField
		label={ __( 'Fewest members', 'learning-log' ) }
		least={ 1 }
		most={ 20 }
		{ ...props }
	/>
);

export type Preset = keyof typeof PRESETS;

const timings = ( Object.keys( PRESETS ) as Preset[] ).map( ( value ) => ( {
	value,
	label: PRESETS[ value ],
} ) );

/** What the slots of a meeting are timed by, before it says otherwise. */
export const Timing = ( {
	value,
	onChange,
}: {
	value: Preset;
	onChange: ( value: Preset ) => void;
} ) => (
	<SelectControl
		__next40pxDefaultSize
		label={ __( 'Time for each presenter', 'learning-log' ) }
		help={ __(
			'In the meeting it can be changed for each of them.',
			'learning-log'
		) }
		value={ value }
		options={ timings }
		onChange={ onChange }
	/>
);
