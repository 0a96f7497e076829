import { createRoot } from '@wordpress/element';
import { registerEntities } from '../api/entities';
import { Desk } from './desk';
import './desk.css';

const root = document.getElementById( 'learning-log-desk' );
if ( root ) {
	registerEntities();
	createRoot( root ).render(
		<Desk lessonUrl={ root.dataset.lessonUrl ?? '' } />
	);
}
