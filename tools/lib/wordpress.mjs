/**
 * WordPress 7.1, WP-CLI and the SQLite drop-in: taken from one npm package, verified, unpacked once into a cache that
 * `npm start` and `npm test` share.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import * as os from 'node:os';
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
 * Copies WordPress with the SQLite drop-in and the plugin into a folder and installs it.
 *
 * @param {string} root Folder of the repository.
 * @param {string} site Folder of the site.
 * @param {string} url  Address it will have.
 */
export function installSite( root, site, url ) {
	const { wordpress, sqlite } = unpackWordPress( root );
	const content = path.join( site, 'wp-content' );
	const dropIn = path.join(
		content,
		'plugins',
		'sqlite-database-integration'
	);
	fs.cpSync( wordpress, site, { recursive: true } );
	fs.rmSync( path.join( content, 'languages' ), {
		recursive: true,
		force: true,
	} );
	fs.cpSync( sqlite, dropIn, { recursive: true } );
	const code = fs.readFileSync( path.join( dropIn, 'db.copy' ), 'utf8' );
	fs.writeFileSync(
		path.join( content, 'db.php' ),
		code.replaceAll(
			'{SQLITE_PLUGIN}',
			'sqlite-database-integration/load.php'
		)
	);
	fs.symlinkSync( root, path.join( content, 'plugins', 'learning-log' ) );
	wp(
		root,
		site,
		'config',
		'create',
		'--dbname=wordpress',
		'--dbuser=none',
		'--skip-check',
		'--force'
	);
	wp(
		root,
		site,
		'core',
		'install',
		`--url=${ url }`,
		'--title=People-Centred Change',
		'--admin_user=admin',
		'--admin_password=learning',
		'--admin_email=admin@northmill.example',
		'--skip-email'
	);
	wp( root, site, 'rewrite', 'structure', '/%postname%/' );
	wp( root, site, 'plugin', 'activate', 'learning-log' );
}

/**
 * Runs a WP-CLI command on a site.
 *
 * @param {string}    root Folder of the repository.
 * @param {string}    site Folder of the site.
 * @param {...string} args Command.
 * @return {string} What it printed.
 */
export function wp( root, site, ...args ) {
	const { cli } = unpackWordPress( root );
	const { status, stdout, stderr } = spawnSync(
		'php',
		[
			'-d',
			'memory_limit=512M',
			'-d',
			'error_reporting=22527',
			cli,
			`--path=${ site }`,
			'--allow-root',
			...args,
		],
		{ encoding: 'utf8' }
	);
	if ( status !== 0 ) {
		throw new Error(
			`wp ${ args.join( ' ' ) }${ os.EOL }${ stdout }${ stderr }`
		);
	}
	return stdout;
}
