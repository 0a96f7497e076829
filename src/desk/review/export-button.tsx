import { Button } from '@wordpress/components';
import { useRef, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { download } from '@wordpress/icons';
import { filtersOf, type DeskView } from '../../lib/desk-view';

/** What takes entries away; not loaded with the desk, since few days see it. */
const exporting = () =>
	import(
		/* webpackMode: "lazy", webpackChunkName: "desk-export" */ '../../front/export'
	).catch( () => null );

/** Takes what the list shows off the site, or all that is shared with the person. Their authors see that they did. */
export function ExportButton( { view }: { view: DeskView } ) {
	const button = useRef< HTMLButtonElement >( null );
	const [ failed, setFailed ] = useState( false );
	const open = async () => {
		const part = await exporting();
		const desk =
			button.current?.closest< HTMLElement >( '.learning-log-desk' );
		setFailed( ! part );
		if ( part && desk ) {
			part.openExport( desk, filtersOf( view ), 'shared' );
		}
	};
	return (
		<>
			{ failed && (
				<p role="alert">
					{ __(
						'This could not be loaded. Please try again.',
						'learning-log'
					) }
				</p>
			) }
			<Button
				ref={ button }
				icon={ download }
				label={ __( 'Take entries with you', 'learning-log' ) }
				onClick={ () => void open() }
				__next40pxDefaultSize
			/>
		</>
	);
}
