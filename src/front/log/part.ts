/**
 * Where the texts of the log are saved, and what their forms do besides keeping words: loaded when somebody begins to write, or with a page
 * that has more than fields.
 */
import type { Context } from '../note';
import { offerEarlier } from './earlier';
import { begin as beginThread, said } from './thread';

export { inLog } from './address';

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
export const begin = ( form: HTMLFormElement, context: Context ): void =>
	context.about ? beginThread( form ) : offerEarlier( context );

/** A form was saved and is closed. */
export const closed = ( form: HTMLFormElement, context: Context ): void =>
	context.about ? said( form ) : read( context );
