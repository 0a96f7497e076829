import { createRoot } from '@wordpress/element';
import { Sets } from './sets';
import './sets.css';
import './parts.css';

const root = document.getElementById( 'learning-log-sets' );
if ( root ) {
	createRoot( root ).render(
		<Sets
			manages={ root.dataset.manages === '1' }
			me={ Number( root.dataset.me ) }
		/>
	);
}
