import { Button } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { download } from '@wordpress/icons';
import { filtersOf, type DeskView } from '../../lib/desk-view';
import { takeEntries } from './take';

/** Takes what the list shows off the site, or all that is shared with the person. Their authors see that they did. */
export function ExportButton( { view }: { view: DeskView } ) {
	const [ problem, setProblem ] = useState( '' );
	return (
		<>
			{ problem && <p role="alert">{ problem }</p> }
			<Button
				icon={ download }
				label={ __( 'Take entries with you', 'learning-log' ) }
				onClick={ () =>
					void takeEntries( filtersOf( view ) ).then( setProblem )
				}
				__next40pxDefaultSize
			/>
		</>
	);
}
