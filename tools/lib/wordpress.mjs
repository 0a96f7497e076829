/**
 * WordPress 7.1, WP-CLI and the SQLite drop-in: taken from one npm package, verified, unpacked once into a cache that
 * `npm start` and `npm test` share.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';

const PACKAGE = 'wp-studio@1.22.0';
const INTEGRITY =
	'sha512-boMtahkhgWDKKyNTBA1uTK5ghnAmxXhDY6KeQCO9FmcI3/o+YOSq8JwYW5ZYnxHCxH14Jf/mD6CJTBvTWl2Ytw==';
const INSIDE = 'package/dist/cli/wp-files/';

/**
 * The unpacked files, from the cache where they are there already.
 *
 * @param {string} root Folder of the repository.
 * @return {{folder: string, wordpress: string, cli: string, sqlite: string}} Folders, and the WP-CLI file.
 */
export function unpackWordPress( root ) {
	const target = path.join( root, '.cache', 'wordpress' );
	if ( ! fs.existsSync( target ) ) {
		fs.mkdirSync( path.dirname( target ), { recursive: true } );
		const temp = fs.mkdtempSync( path.join( root, '.cache', 'new-' ) );
		try {
			execFileSync(
				'npm',
				[ 'pack', PACKAGE, '--silent', '--pack-destination', temp ],
				{ stdio: 'pipe' }
			);
			const [ name = '' ] = fs
				.readdirSync( temp )
				.filter( ( file ) => file.endsWith( '.tgz' ) );
			const tarball = path.join( temp, name );
			const sum = createHash( 'sha512' )
				.update( fs.readFileSync( tarball ) )
				.digest( 'base64' );
			if ( `sha512-${ sum }` !== INTEGRITY ) {
				throw new Error(
					`${ PACKAGE } is not the one we know: sha512-${ sum }`
				);
			}
			const files = path.join( temp, 'files' );
			fs.mkdirSync( files );
			const wanted = [
				'latest/wordpress',
				'wp-cli',
				'sqlite-database-integration',
			].map( ( one ) => INSIDE + one );
			execFileSync( 'tar', [
				'-xzf',
				tarball,
				'-C',
				files,
				'--strip-components=4',
				...wanted,
			] );
			// Renamed when whole: a second start, or a killed one, never sees half of it.
			fs.renameSync( files, target );
		} finally {
			fs.rmSync( temp, { recursive: true, force: true } );
		}
	}
	return {
		folder: target,
		wordpress: path.join( target, 'latest', 'wordpress' ),
		cli: path.join( target, 'wp-cli', 'wp-cli.phar' ),
		sqlite: path.join( target, 'sqlite-database-integration' ),
	};
}

/**
 * The WordPress that sites are made from: ours, or the one that WP_DIR (a folder) or WP_ZIP (its zip) names.
 *
 * @param {string} root Folder of the repository.
 * @return {Promise<string>} Folder.
 */
export async function wordpressFolder( root ) {
	const { WP_DIR, WP_ZIP } = process.env;
	const folder = WP_ZIP
		? await unzip( root, path.resolve( WP_ZIP ) )
		: path.resolve( WP_DIR || unpackWordPress( root ).wordpress );
	if ( ! fs.existsSync( path.join( folder, 'wp-settings.php' ) ) ) {
		throw new Error(
			`There is no WordPress in ${ folder }: WP_DIR names the folder that wp-settings.php is in, WP_ZIP a zip of WordPress.`
		);
	}
	return folder;
}

/** Unpacks a zip of WordPress into the cache; its own folder "wordpress" is what counts. */
async function unzip( root, zip ) {
	if ( ! fs.existsSync( zip ) ) {
		throw new Error( `WP_ZIP names no file: ${ zip }` );
	}
	const sum = createHash( 'sha256' ).update( fs.readFileSync( zip ) );
	const target = path.join(
		root,
		'.cache',
		`zip-${ sum.digest( 'hex' ).slice( 0, 16 ) }`
	);
	if ( ! fs.existsSync( target ) ) {
		// Not at the top: it is installed only after this file was read on a fresh clone.
		const { default: AdmZip } = await import( 'adm-zip' );
		new AdmZip( zip ).extractAllTo( `${ target }-new` );
		fs.renameSync( `${ target }-new`, target );
	}
	return path.join( target, 'wordpress' );
}
