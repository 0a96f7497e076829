import { Button } from '@wordpress/components';
import { useRef } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { download } from '@wordpress/icons';
import { filtersOf, type DeskView } from '../../lib/desk-view';

/** Takes what the list shows off the site, or all that is shared with the person. Their authors see that they did. */
export function ExportButton( { view }: { view: DeskView } ) {
	const button = useRef< HTMLButtonElement >( null );
	const open = async () => {
		// Not with the desk: few days see it.
		const { openExport } = await import(
			/* webpackMode: "lazy", webpackChunkName: "desk-export" */ '../../front/export'
		);
		const desk =
			button.current?.closest< HTMLElement >( '.learning-log-desk' );
		if ( desk ) {
			openExport( desk, filtersOf( view ), 'shared' );
		}
	};
	return (
		<Button
			ref={ button }
			icon={ download }
			label={ __( 'Take entries with you', 'learning-log' ) }
			onClick={ () => void open() }
			__next40pxDefaultSize
		/>
	);
}
