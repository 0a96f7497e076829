/**
 * Real servers for tests and measurement, as root or not, without touching the system's own: each in a temporary directory
 * on the loopback, gone with this process.
 *
 *     const database = await startMariaDb();
 *     const fpm = await startPhpFpm();
 *     const { url, stop } = await startNginx( { site, fpm } ); // or startApache()
 *
 * A program that is not here throws Missing, which names its package.
 */
export { Missing } from './server-process.mjs';
export { startMariaDb } from './mariadb.mjs';
export { startPhpFpm } from './php-fpm.mjs';
export { startNginx } from './nginx.mjs';
export { startNginxCache } from './nginx-cache.mjs';
export { startApache } from './apache.mjs';
