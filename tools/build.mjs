/**
 * Builds the blocks into build/: `npm run build`.
 */
import { rmSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath( new URL( '..', import.meta.url ) );
// With script modules wp-scripts builds twice into one folder and therefore does not empty it.
rmSync( `${ root }/build`, { recursive: true, force: true } );
const { status } = spawnSync(
	`${ root }/node_modules/.bin/wp-scripts`,
	[
		'build',
		'--experimental-modules',
		'--source-path=blocks',
		'--blocks-manifest',
	],
	{ cwd: root, stdio: 'inherit' }
);
process.exit( status ?? 1 );
