/**
 * The released zip, on a WordPress that never saw the plugin.
 */
import { execFileSync } from 'node:child_process';
import { expect, test } from '../e2e/fixtures';

const ZIP = process.env.LEARNING_LOG_ZIP ?? '';

test( 'the zip holds what a site needs and nothing of how it was made', () => {
	const names = execFileSync( 'unzip', [ '-Z1', ZIP ], { encoding: 'utf8' } )
		.trim()
		.split( '\n' );
	expect(
		names.filter( ( name ) => ! name.startsWith( 'learning-log/' ) )
	).toEqual( [] );
	expect(
		names.filter( ( name ) =>
			/\.(map|tsx?|mjs|cjs|sh|yml|lock|dist|md|xml)$|(^|\/)(\.|tests?\/|tools\/|src\/|node_modules\/|vendor\/|package)/.test(
				name
			)
		)
	).toEqual( [] );
	for ( const needed of [
		'plugin.php',
		'readme.txt',
		'php/namespace.php',
		'php/schema/entry.json',
		'build/blocks-manifest.php',
		'build/note/render.php',
		'build/desk.js',
	] ) {
		expect( names ).toContain( `learning-log/${ needed }` );
	}
} );

test( 'uploaded to a clean WordPress it is installed, and a participant saves a note', async ( {
	page,
	logInAs,
	programme,
	note,
} ) => {
	await logInAs( 'admin' );
	await page.goto( '/wp-admin/plugin-install.php?tab=upload' );
	await page.locator( '#pluginzip' ).setInputFiles( ZIP );
	await page.getByRole( 'button', { name: 'Install Now' } ).click();
	await page.getByRole( 'link', { name: 'Activate Plugin' } ).click();
	await expect( page.getByText( 'Plugin activated.' ) ).toBeVisible();

	const nina = await programme.person();
	const { url } = await programme.lesson( [
		{ noteId: '1', prompt: 'What did you try?' },
	] );
	await logInAs( nina.login );
	await page.goto( url );
	await note( '1' ).answer( 'It works where it was never built.' );
	await page.reload();
	await expect( note( '1' ).root ).toContainText(
		'It works where it was never built.'
	);
} );
