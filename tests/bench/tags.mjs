/**
 * How long it takes to find ProgressAlly's tags in ten thousand lessons and to make blocks of them, against WordPress inserting the same rows.
 */
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';
import { wp } from '../../tools/lib/site.mjs';

const HERE = path.dirname( fileURLToPath( import.meta.url ) );
const ROOT = path.resolve( HERE, '../..' );

/**
 * Measures it by the command's own PHP. It leaves the lessons behind.
 *
 * @param {Object} site        startSite()'s.
 * @param {string} site.folder Its folder.
 * @return {Promise<Object[]>} Lines of the table.
 */
export async function measureTags( { folder } ) {
	const { lessons, converted, floor, scan, convert } = JSON.parse(
		await wp(
			ROOT,
			folder,
			'eval-file',
			'--use-include',
			path.join( HERE, 'tags.php' )
		)
	);
	if ( scan.found < lessons || convert.found < converted ) {
		throw new Error( 'Not every lesson was found, or converted.' );
	}
	const against = ( seconds ) => {
		const value = seconds / floor;
		return { value, low: value, high: value };
	};
	return [
		{
			name: 'Tags: finding them in a lesson, against inserting it',
			ratio: against( scan.seconds / lessons ),
			milliseconds: ( scan.seconds / lessons ) * 1000,
			target: 1,
		},
		{
			name: 'Tags: finding them in 10,000 lessons, in seconds',
			count: scan.seconds,
			target: 30,
		},
		{
			name: 'Tags: memory for it, in MB',
			count: scan.memory / 1048576,
			target: 128,
		},
		{
			name: 'Tags: converting a lesson, against inserting it',
			ratio: against( convert.seconds / convert.found ),
			milliseconds: ( convert.seconds / convert.found ) * 1000,
		},
	];
}
