/**
 * What the desk's page was given. Stands in for src/front/config.ts, which asks the Interactivity API: that is not on this page
 * (webpack.config.js).
 */
import type { Config } from '../../../front/config';

let given: Config | null = null;

/** What the page was given; taken out of it, since a key is among it. */
export function config(): Config {
	if ( ! given ) {
		const place = document.getElementById( 'learning-log-lent' );
		given = JSON.parse( place?.textContent ?? '{}' ) as Config;
		place?.remove();
	}
	return given;
}

/** A sentence of the page's language, with its gap filled in. */
export function say( name: string, value = '' ): string {
	return ( config().strings[ name ] ?? '' ).replace( '%s', () => value );
}
