/**
 * Where the texts of the log are saved, and what their forms do besides keeping words: loaded when somebody begins to write, or with a page
 * that has more than fields.
 */
import { isDraft, type Context } from '../note';
import type { Address } from '../send/address';
import type { Where } from '../where';
import { inLog as addressInLog } from './address';
import { offerEarlier } from './earlier';
import { begin as beginThread } from './thread';
import * as actionForm from '../meeting/action-form';

/** Where a text is saved. A page that could not be furnished when it came, without a connection, is by now. */
export function inLog( where: Where ): Address {
	if ( where.about ) {
		document
			.querySelectorAll< HTMLFormElement >( '.learning-log-log__comment' )
			.forEach( beginThread );
	}
	return addressInLog( where );
}

/** The page as it is read, once something was changed: its heading and its facts come from the server. */
function read( { entry }: Context ): void {
	const url = new URL( window.location.href );
	for ( const name of [ 'log_write', 'log_template', 'learning_log_edit' ] ) {
		url.searchParams.delete( name );
	}
	url.searchParams.set( 'log_entry', String( entry ) );
	window.location.assign( url );
}

/** A form has begun. */
export function begin( form: HTMLFormElement, context: Context ): void {
	if ( context.about ) {
		beginThread( form );
		actionForm.begin( form, context );
	} else {
		offerEarlier( context );
	}
}

/** A form was saved and is closed; the place of the next comment stays open. */
export function closed( _form: HTMLFormElement, context: Context ): void {
	context.editing ||= isDraft( context );
	if ( context.about ) {
		actionForm.closed( context );
	} else {
		read( context );
	}
}
