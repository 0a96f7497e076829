/**
 * How long it takes to bring a hundred thousand threads of ProgressAlly here with their files, against WordPress inserting the same rows, and to take
 * them back.
 */
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';
import { wp } from '../../tools/lib/site.mjs';

const HERE = path.dirname( fileURLToPath( import.meta.url ) );
const ROOT = path.resolve( HERE, '../..' );

/** Milliseconds that a thread may take: 300 threads a second. */
const A_THREAD = 3.33;

/**
 * Measures it by the command's own PHP.
 *
 * @param {Object} site         startSite()'s.
 * @param {string} site.folder  Its folder.
 * @param {Object} effort
 * @param {number} effort.files How many files there are.
 * @return {Promise<Object[]>} Lines of the table.
 */
export async function measureImport( { folder }, { files } ) {
	process.env.LEARNING_LOG_BENCH_FILES = String( files );
	const measured = JSON.parse(
		await wp(
			ROOT,
			folder,
			'eval-file',
			'--use-include',
			path.join( HERE, 'import.php' )
		)
	);
	const { threads, floor, scan, again, filed, undo, counts } = measured;
	const after = measured.files;
	if ( ! measured.whole || ! measured.back ) {
		throw new Error(
			`Not every thread and file was brought, each once, and taken back: ${ JSON.stringify(
				counts
			) }`
		);
	}
	const { seconds, memory } = measured.import;
	const value = seconds / threads / floor;
	const inMegabytes = ( bytes ) => bytes / 1048576;
	return [
		{
			name: 'Import: a thread, against its rows by wp_insert_post',
			ratio: { value, low: value, high: value },
			milliseconds: ( seconds / threads ) * 1000,
			target: 1,
		},
		{
			name: 'Import: milliseconds a thread',
			count: ( seconds / threads ) * 1000,
			target: A_THREAD,
			note: `${ threads } threads, ${ Math.round(
				threads / seconds
			) } a second; a second run ${ again.seconds.toFixed( 1 ) } s`,
		},
		{
			name: 'Import: memory, in MB',
			count: inMegabytes( memory ),
			target: 128,
		},
		{
			name: 'Import: milliseconds a file',
			count: after ? ( filed.seconds / after ) * 1000 : 0,
			note: `${ after } of ${ files } files in ${ filed.seconds.toFixed( 0 ) } s`,
		},
		{
			name: 'Import: memory while files come, in MB',
			count: inMegabytes( filed.memory ),
			target: 128,
		},
		{
			name: 'Import taken back: milliseconds a thread',
			count: ( undo.seconds / threads ) * 1000,
			note: `${ Math.round( threads / undo.seconds ) } a second`,
		},
		{
			name: 'Import taken back: memory, in MB',
			count: inMegabytes( undo.memory ),
			target: 128,
		},
		{
			name: 'Import: what there is, said first, in seconds',
			count: scan.seconds,
			target: 30,
			note: `${ inMegabytes( scan.memory ).toFixed( 0 ) } MB`,
		},
	];
}
