/**
 * How long it takes to bring a hundred thousand threads of ProgressAlly here, against WordPress inserting the same rows.
 */
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';
import { wp } from '../../tools/lib/site.mjs';

const HERE = path.dirname( fileURLToPath( import.meta.url ) );
const ROOT = path.resolve( HERE, '../..' );

/** Milliseconds that a thread may take: 300 threads a second. */
const A_THREAD = 3.33;

/**
 * Measures it by the command's own PHP. It leaves all of it behind.
 *
 * @param {Object} site        startSite()'s.
 * @param {string} site.folder Its folder.
 * @return {Promise<Object[]>} Lines of the table.
 */
export async function measureImport( { folder } ) {
	const { threads, floor, scan, again, whole, ...measured } = JSON.parse(
		await wp(
			ROOT,
			folder,
			'eval-file',
			'--use-include',
			path.join( HERE, 'import.php' )
		)
	);
	if ( ! whole ) {
		throw new Error( 'Not every thread was brought, and each once.' );
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
			name: 'Import: what there is, said first, in seconds',
			count: scan.seconds,
			target: 30,
			note: `${ inMegabytes( scan.memory ).toFixed( 0 ) } MB`,
		},
	];
}
