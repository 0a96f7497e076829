/**
 * Builds the blocks and the desk into build/: `npm run build`.
 */
import { renameSync, rmSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath( new URL( '..', import.meta.url ) );
// Built beside and put in place whole: a site that runs meanwhile never sees half of it. That folder starts empty, because
// with script modules wp-scripts builds twice into one and therefore does not empty it.
const fresh = `${ root }/.cache/build`;
rmSync( fresh, { recursive: true, force: true } );
const { status } = spawnSync(
	`${ root }/node_modules/.bin/wp-scripts`,
	[
		'build',
		'--experimental-modules',
		'--source-path=blocks',
		`--output-path=${ fresh }`,
		'--blocks-manifest',
	],
	{ cwd: root, stdio: 'inherit' }
);
if ( status === 0 ) {
	rmSync( `${ root }/build`, { recursive: true, force: true } );
	renameSync( fresh, `${ root }/build` );
}
process.exit( status ?? 1 );
