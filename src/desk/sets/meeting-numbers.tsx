import { __ } from '@wordpress/i18n';
import { NumberField } from './number-field';

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
