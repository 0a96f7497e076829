import { Button, SelectControl, TextControl } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { wholesFor } from '../../lib/element-tree';
import type { ListedElement } from '../../schema/element';
import { ELEMENTNAME_LONGEST } from '../../schema/element-name';
import { useUnsaved } from '../leaving';
import { Problem } from '../problem';

interface Props {
	/** Those that are there. */
	all: ListedElement[];
	/** Number of the one that is changed, 0 for a new one. */
	id: number;
	name: string;
	parent: number;
	/** What it is to be done by. */
	does: string;
	/** Label of the name. */
	label: string;
	/** Stores it; a sentence that says why not, "" where it was stored. */
	onSave: ( name: string, parent: number ) => Promise< string >;
	onClose?: () => void;
}

/** What an Element is called, and of which other one it is a part. */
export function ElementForm( props: Props ) {
	const { all, id, onClose } = props;
	const [ name, setName ] = useState( props.name );
	const [ parent, setParent ] = useState( props.parent );
	const [ problem, setProblem ] = useState( '' );
	const [ isBusy, setBusy ] = useState( false );
	const wholes = wholesFor( all, id );
	const isChanged =
		name !== props.name || ( id > 0 && parent !== props.parent );
	useUnsaved( isChanged );
	const save = async () => {
		setBusy( true );
		const why = await props.onSave( name.trim(), parent );
		setBusy( false );
		setProblem( why );
		if ( ! why && ! id ) {
			setName( '' );
		}
	};
	return (
		<form
			className="learning-log-elements__form"
			onSubmit={ ( event ) => {
				event.preventDefault();
				void save();
			} }
		>
			<TextControl
				__next40pxDefaultSize
				label={ props.label }
				dir="auto"
				maxLength={ ELEMENTNAME_LONGEST }
				value={ name }
				onChange={ ( value ) => {
					setName( value );
					setProblem( '' );
				} }
			/>
			{ wholes.length > 0 && (
				<SelectControl
					__next40pxDefaultSize
					label={ __( 'Part of', 'learning-log' ) }
					value={ String( parent ) }
					options={ [
						{
							value: '0',
							label: __( 'No other Element', 'learning-log' ),
						},
						...wholes.map( ( one ) => ( {
							value: String( one.id ),
							label: '— '.repeat( one.depth ) + one.name,
						} ) ),
					] }
					onChange={ ( value ) => setParent( Number( value ) ) }
				/>
			) }
			<div className="learning-log-elements__row">
				<Button
					__next40pxDefaultSize
					variant={ id ? 'primary' : 'secondary' }
					type="submit"
					isBusy={ isBusy }
					disabled={ name.trim() === '' || ! isChanged || isBusy }
					accessibleWhenDisabled
				>
					{ props.does }
				</Button>
				{ onClose && (
					<Button
						__next40pxDefaultSize
						variant="tertiary"
						onClick={ onClose }
					>
						{ __( 'Cancel', 'learning-log' ) }
					</Button>
				) }
			</div>
			<Problem says={ problem } />
		</form>
	);
}
