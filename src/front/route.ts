/**
 * A route with what is asked of it. Where the site has plain addresses the route is itself a parameter, and all else follows it as one more.
 */
import { config } from './config';

export const routed = ( path: string ): string =>
	config().restUrl.includes( '?' ) ? path.replace( '?', '&' ) : path;
