/**
 * Plays random stories of three pages and two people, as many as asked for: `npm run fuzz -- --seeds 200 --steps 1000`.
 * What fails is printed with its seed; `--first <seed> --seeds 1` with the same steps plays it again.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = fileURLToPath( new URL( '..', import.meta.url ) );
const { values } = parseArgs( {
	options: {
		seeds: { type: 'string', default: '200' },
		steps: { type: 'string', default: '1000' },
		first: { type: 'string', default: '1' },
	},
} );
const { status } = spawnSync(
	`${ root }/node_modules/.bin/wp-scripts`,
	[ 'test-unit-js', '--ci', 'tests/queue', '-t', 'misplaced' ],
	{
		cwd: root,
		stdio: 'inherit',
		env: {
			...process.env,
			FUZZ_SEEDS: values.seeds,
			FUZZ_STEPS: values.steps,
			FUZZ_FIRST: values.first,
		},
	}
);
process.exit( status ?? 1 );
