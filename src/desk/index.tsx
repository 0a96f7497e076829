import { createRoot } from '@wordpress/element';
import { registerEntities } from '../api/entities';
import { pinTo } from '../api/pin';
import { App } from './app';
import { facts, rootOfDesk } from './facts';
import { keepFor } from './whose';
import './desk.css';
import './moving/moving.css';
import './guide/guide.css';
import './people/people.css';
import './settings/settings.css';
import './elements/elements.css';
import './templates/templates.css';
import './words/words.css';
import './emails/emails.css';
import './review/review.css';
import './review/entry.css';
import './review/pdf/pdf.css';

const root = rootOfDesk();
if ( root ) {
	const given = facts();
	pinTo( given.me, keepFor( root, given.me, given.loginUrl ) );
	registerEntities();
	createRoot( root ).render( <App facts={ given } /> );
}
