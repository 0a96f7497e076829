import { InspectorControls, useBlockProps } from '@wordpress/block-editor';
import { PanelBody, SelectControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { useSets } from '../../src/api/sets';

interface Props {
	attributes: { set: number };
	setAttributes: ( change: { set: number } ) => void;
}

/** What authors see: the roster of no set in particular. */
export function Edit( { attributes, setAttributes }: Props ) {
	const sets = useSets() ?? [];
	const chosen = sets.find( ( { id } ) => id === attributes.set );
	const known = attributes.set === 0 || chosen !== undefined;
	const options = [
		{
			value: '0',
			label: __( 'The sets of whoever reads it', 'learning-log' ),
		},
		...sets.map( ( { id, name } ) => ( {
			value: String( id ),
			label: name,
		} ) ),
		...( known
			? []
			: [
					{
						value: String( attributes.set ),
						label: __( 'A set you are not in', 'learning-log' ),
					},
				] ),
	];
	return (
		<>
			<InspectorControls>
				<PanelBody title={ __( 'Set', 'learning-log' ) }>
					<SelectControl
						label={ __( 'Which set is shown', 'learning-log' ) }
						help={ __(
							'To its members and facilitators alone. All others see nothing here, not even a gap.',
							'learning-log'
						) }
						value={ String( attributes.set ) }
						options={ options }
						onChange={ ( value ) =>
							setAttributes( { set: Number( value ) } )
						}
					/>
				</PanelBody>
			</InspectorControls>
			<div { ...useBlockProps() }>
				<div className="learning-log-set is-for-nobody">
					<p>
						<strong>
							{ chosen?.name ??
								__( 'Action Learning Set', 'learning-log' ) }
						</strong>
					</p>
					<p>
						{ __(
							'Here each member sees who is in their set. Whoever is not in it sees nothing.',
							'learning-log'
						) }
					</p>
				</div>
			</div>
		</>
	);
}
