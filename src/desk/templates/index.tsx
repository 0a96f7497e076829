import { createRoot } from '@wordpress/element';
import { Templates } from './templates';
import './templates.css';

const root = document.getElementById( 'learning-log-templates' );
if ( root ) {
	createRoot( root ).render( <Templates /> );
}
