import { TextControl } from '@wordpress/components';
import { useEffect, useRef, useState } from '@wordpress/element';

interface Props {
	label: string;
	help?: string;
	value: number;
	least: number;
	most: number;
	disabled?: boolean;
	onChange: ( value: number ) => void;
}

/** A whole number between two others. What is typed on the way to one is let be until the field is left; what counts is always one of them. */
export function NumberField( props: Props ) {
	const { label, help, value, least, most, onChange } = props;
	const [ typed, setTyped ] = useState( String( value ) );
	const told = useRef( value );
	// Not by typing: what was typed gives way to it.
	useEffect( () => {
		if ( value !== told.current ) {
			told.current = value;
			setTyped( String( value ) );
		}
	}, [ value ] );
	return (
		<TextControl
			__next40pxDefaultSize
			type="number"
			label={ label }
			help={ help }
			min={ least }
			max={ most }
			disabled={ props.disabled }
			value={ typed }
			onChange={ ( text ) => {
				setTyped( text );
				told.current = Math.max(
					least,
					Math.min( most, Math.round( Number( text ) ) || least )
				);
				onChange( told.current );
			} }
			onBlur={ () => setTyped( String( value ) ) }
		/>
	);
}
