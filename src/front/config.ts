/**
 * What the page was given: whose it is, where the site answers, and the sentences of its language.
 */
import { getConfig } from '@wordpress/interactivity';
import type { Clock } from '../lib/clock';
import type { Limits } from '../lib/file-check';

export interface Config {
	restUrl: string;
	nonce: string;
	nonceUrl: string;
	loginUrl: string;
	deviceKey: string;
	user: number;
	locale: string;
	/** Address of My Learning Log, "" where the site has none. */
	logUrl?: string;
	clock: Clock;
	strings: Record< string, string >;
	files?: Limits;
}

/** What the page was given. */
export function config(): Config {
	return getConfig( 'learning-log' ) as Config;
}

/** A sentence of the page's language, with its gap filled in. */
export function say( name: string, value = '' ): string {
	return ( config().strings[ name ] ?? '' ).replace( '%s', () => value );
}
