import { ComboboxControl } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import type { Person } from '../../schema/person';
import { usePeople } from './use-people';

const SHOWN = 20;

interface Props {
	label: string;
	/** Who cannot be chosen. */
	without?: number[];
	onChoose: ( person: Person ) => void;
}

/** Finds one of the people of the site by their name. The field is empty again after each. */
export function FindPerson( { label, without = [], onChoose }: Props ) {
	const [ search, setSearch ] = useState( '' );
	const { people } = usePeople( search, false, SHOWN );
	const free = people.filter( ( { id } ) => ! without.includes( id ) );
	return (
		<ComboboxControl
			__next40pxDefaultSize
			label={ label }
			placeholder={ __( 'Type a name', 'learning-log' ) }
			value=""
			options={ free.map( ( { id, name } ) => ( {
				value: String( id ),
				label: name,
			} ) ) }
			onFilterValueChange={ setSearch }
			onChange={ ( to ) => {
				const chosen = free.find( ( { id } ) => String( id ) === to );
				if ( chosen ) {
					onChoose( chosen );
				}
			} }
		/>
	);
}
