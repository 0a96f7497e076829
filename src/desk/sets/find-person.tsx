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
	/** Who stands in the field. Without anybody it is empty again after each. */
	chosen?: Pick< Person, 'id' | 'name' > | undefined;
	onChoose: ( person: Person ) => void;
	onClear?: () => void;
}

/** Finds one of the people of the site by their name. */
export function FindPerson( props: Props ) {
	const { label, without = [], chosen, onChoose, onClear } = props;
	const [ search, setSearch ] = useState( '' );
	const { people } = usePeople( search, false, SHOWN );
	const others = people.filter(
		( { id } ) => id !== chosen?.id && ! without.includes( id )
	);
	return (
		<ComboboxControl
			__next40pxDefaultSize
			label={ label }
			placeholder={ __( 'Type a name', 'learning-log' ) }
			value={ chosen ? String( chosen.id ) : '' }
			options={ [ ...( chosen ? [ chosen ] : [] ), ...others ].map(
				( { id, name } ) => ( {
					value: String( id ),
					label: name,
				} )
			) }
			onFilterValueChange={ setSearch }
			onChange={ ( to ) => {
				const found = others.find( ( { id } ) => String( id ) === to );
				if ( found ) {
					onChoose( found );
				} else if ( ! to ) {
					onClear?.();
				}
			} }
		/>
	);
}
