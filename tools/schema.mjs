/**
 * Writes src/schema/*.ts from php/schema/*.json: `npm run schema`. With --check it writes nothing and fails when they differ.
 */
import {
	readFileSync,
	readdirSync,
	writeFileSync,
	existsSync,
	mkdirSync,
} from 'node:fs';
import { basename } from 'node:path';
import { compile } from 'json-schema-to-typescript';

const FROM = new URL( '../php/schema/', import.meta.url );
const TO = new URL( '../src/schema/', import.meta.url );
const check = process.argv.includes( '--check' );
const stale = [];

/** The largest number allowed, where the whole shape is a number: code counts up to it. */
const maximumOf = ( { title, maximum } ) =>
	maximum === undefined
		? ''
		: `\nexport const ${ title.toUpperCase() }_MAXIMUM = ${ maximum };\n`;

mkdirSync( TO, { recursive: true } );
for ( const name of readdirSync( FROM ).filter( ( file ) =>
	file.endsWith( '.json' )
) ) {
	const schema = JSON.parse( readFileSync( new URL( name, FROM ), 'utf8' ) );
	const types =
		( await compile( schema, schema.title, {
			bannerComment: `/** Generated from php/schema/${ name } by \`npm run schema\`; do not edit. */`,
			ignoreMinAndMaxItems: true,
			style: { useTabs: true, singleQuote: true },
		} ) ) + maximumOf( schema );
	const target = new URL( `${ basename( name, '.json' ) }.ts`, TO );
	if ( ! existsSync( target ) || readFileSync( target, 'utf8' ) !== types ) {
		stale.push( name );
		if ( ! check ) {
			writeFileSync( target, types );
		}
	}
}
if ( check && stale.length ) {
	console.error(
		`src/schema is not what php/schema says (${ stale.join( ', ' ) }). Run: npm run schema`
	);
	process.exit( 1 );
}
