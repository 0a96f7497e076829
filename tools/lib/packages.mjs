/**
 * The npm packages: whether they are those of the lock file.
 */
import * as fs from 'node:fs';
import * as path from 'node:path';

const writtenAt = ( file ) =>
	fs.statSync( file, { throwIfNoEntry: false } )?.mtimeMs ?? 0;

/**
 * Whether packages have to be installed: none are there, or the lock file has changed since.
 *
 * @param {string} root Folder of the repository.
 */
export const packagesAreStale = ( root ) =>
	writtenAt( path.join( root, 'node_modules', '.package-lock.json' ) ) <
	writtenAt( path.join( root, 'package-lock.json' ) );
