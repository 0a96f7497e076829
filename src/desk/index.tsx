import { createRoot } from '@wordpress/element';
import { registerEntities } from '../api/entities';
import { App } from './app';
import { facts, rootOfDesk } from './facts';
import './desk.css';
import './review/review.css';
import './review/entry.css';

const root = rootOfDesk();
if ( root ) {
	registerEntities();
	createRoot( root ).render( <App facts={ facts() } /> );
}
