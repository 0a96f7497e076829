/**
 * Builds what is released: `npm run zip` writes dist/learning-log.zip, which WordPress installs by upload.
 */
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import AdmZip from 'adm-zip';
import { RELEASED } from './lib/released.mjs';

const ROOT = path.resolve(
	path.dirname( fileURLToPath( import.meta.url ) ),
	'..'
);

/** The zip. */
export const ZIP = path.join( ROOT, 'dist', 'learning-log.zip' );

/**
 * Writes the zip from the built plugin.
 *
 * @return {string} Path of the zip.
 */
export function writeZip() {
	const zip = new AdmZip();
	for ( const name of RELEASED ) {
		const from = path.join( ROOT, name );
		if ( fs.statSync( from ).isDirectory() ) {
			zip.addLocalFolder( from, `learning-log/${ name }` );
		} else {
			zip.addLocalFile( from, 'learning-log' );
		}
	}
	fs.mkdirSync( path.dirname( ZIP ), { recursive: true } );
	zip.writeZip( ZIP );
	return ZIP;
}

if ( import.meta.url === pathToFileURL( process.argv[ 1 ] ?? '' ).href ) {
	const { status } = spawnSync(
		process.execPath,
		[ path.join( ROOT, 'tools', 'build.mjs' ) ],
		{ stdio: 'inherit' }
	);
	if ( status !== 0 ) {
		process.exit( status ?? 1 );
	}
	const to = writeZip();
	console.log(
		`${ path.relative( ROOT, to ) }: ${ Math.round( fs.statSync( to ).size / 1024 ) } KB`
	);
}
