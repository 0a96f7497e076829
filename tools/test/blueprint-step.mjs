/**
 * The blueprint for Playground, as far as it can be checked without starting it.
 */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { Failed, has, must, need, ROOT, temp } from './process.mjs';

/** By name. */
export const blueprintStep = {
	async blueprint() {
		need( has( 'php' ), 'no php' );
		const { validateBlueprint } =
			await import( '@wp-playground/blueprints' );
		const { ZIP } = await import( '../zip.mjs' );
		const file = path.join( ROOT, 'blueprint.json' );
		const blueprint = JSON.parse( fs.readFileSync( file, 'utf8' ) );
		const result = validateBlueprint( blueprint );
		if ( ! result.valid ) {
			throw new Failed( JSON.stringify( result.errors, null, 2 ) );
		}
		const step = ( name ) =>
			blueprint.steps.find( ( one ) => one.step === name );
		const named = path.join(
			ROOT,
			step( 'installPlugin' ).pluginData.path
		);
		if ( named !== ZIP ) {
			throw new Failed( `It installs ${ named }, not ${ ZIP }` );
		}
		const code = path.join( temp, 'blueprint.php' );
		fs.writeFileSync( code, step( 'runPHP' ).code );
		await must( 'php', [ '-l', code ] );
		return 3;
	},
};
