import { createRoot } from '@wordpress/element';
import { registerEntities } from '../api/entities';
import { pinTo } from '../api/pin';
import { config } from '../front/config';
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
	// Takes it out of the page, with the key to what lies on the device: whoever comes next finds neither.
	config();
	pinTo( given.me, keepFor( root, given.me, given.loginUrl ) );
	registerEntities();
	createRoot( root ).render( <App facts={ given } /> );
}
