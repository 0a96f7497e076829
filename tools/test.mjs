/**
 * Runs everything: `npm test`. One part: `npm test -- --only=phpunit-sqlite [filter]`. Several: `--only=types,phpstan`.
 *
 * Sets itself up on a fresh clone. Nothing hangs: each step has a time limit after which it and its children are killed.
 * The last line stands alone: `N passed, N failed`.
 */
import fs from 'node:fs';
import { readOptions } from './lib/options.mjs';
import { Missing } from './lib/servers.mjs';
import { blueprintStep } from './test/blueprint-step.mjs';
import { commandsSteps } from './test/commands-steps.mjs';
import { CI, Failed, MINUTE, NotRun } from './test/process.mjs';
import { killsSteps } from './test/kills-steps.mjs';
import { racesSteps } from './test/races-steps.mjs';
import { serverSteps } from './test/server-steps.mjs';
import { startSteps } from './test/start-steps.mjs';
import { setUp } from './test/set-up.mjs';
import { staticSteps } from './test/static-steps.mjs';
import { wordpressSteps } from './test/wordpress-steps.mjs';

/** All steps. The long ones come first. */
const { build, ...codeSteps } = staticSteps;
const { playground, ...startStep } = startSteps;
const { 'e2e-phone': phone, caches, zip, ...longest } = wordpressSteps;
const STEPS = {
	build,
	...longest,
	playground,
	'e2e-phone': phone,
	caches,
	zip,
	...startStep,
	...commandsSteps,
	...serverSteps,
	...racesSteps,
	...killsSteps,
	...codeSteps,
	...blueprintStep,
};

const USAGE = `npm test                                  everything
npm test -- --only=<part>[,<part>]        some parts
npm test -- --only=<part> <filter>        tests of a part, as PHPUnit, Playwright or Jest filter them

Parts: ${ Object.keys( STEPS ).join( ', ' ) }`;
const { values, word: filter } = readOptions(
	USAGE,
	{ only: { type: 'string' } },
	true
);
const only = values.only?.split( ',' );
if ( filter && ! only ) {
	console.error( 'A filter needs its part: --only=<part> <filter>.' );
	process.exit( 1 );
}
// On a fresh clone each part needs the build: pages without scripts would fail as if the scripts did.
const fresh = ! fs.existsSync( new URL( '../build', import.meta.url ) );
const names = Object.keys( STEPS ).filter(
	( name ) => ! only || only.includes( name ) || ( fresh && name === 'build' )
);
let passed = 0;
let failed = 0;

/** Runs one step and prints its line. */
async function step( name ) {
	const began = Date.now();
	const line = ( text ) =>
		console.log(
			`${ name.padEnd( 16 ) } ${ ( ( Date.now() - began ) / 1000 ).toFixed( 1 ).padStart( 6 ) } s  ${ text }`
		);
	try {
		const count = ( await STEPS[ name ]( filter ) ) ?? 1;
		passed += count;
		line( `${ count } passed` );
	} catch ( error ) {
		if ( error instanceof NotRun || error instanceof Missing ) {
			failed += CI ? 1 : 0;
			line( `not run: ${ error.message }` );
			return;
		}
		passed += error.passed ?? 0;
		failed += error.failed ?? 1;
		line( `${ error.passed ?? 0 } passed, ${ error.failed ?? 1 } FAILED` );
		console.log(
			String( error instanceof Failed ? error.message : error.stack )
				.trim()
				.replace( /^/gm, '    ' )
		);
	}
}

/** Runs all steps that were asked for, two at a time. Until the build is there, only what does not look at what it makes. */
async function runAll() {
	failed += await setUp();
	const left = names.filter( ( name ) => name !== 'build' );
	let built = left.length === names.length;
	const next = () => {
		const place = left.findIndex( ( name ) => built || name in codeSteps );
		return place < 0 ? undefined : left.splice( place, 1 )[ 0 ];
	};
	const work = async () => {
		for ( let name = next(); name; name = next() ) {
			await step( name );
		}
	};
	const building = built
		? Promise.resolve()
		: step( 'build' ).then( () => {
				built = true;
			} );
	await Promise.all( [
		building.then( work ),
		work()
			.then( () => building )
			.then( work ),
	] );
}

const unknown = only?.filter( ( name ) => ! STEPS[ name ] ) ?? [];
if ( unknown.length ) {
	console.log(
		`No such part: ${ unknown.join( ', ' ) }. There are: ${ Object.keys( STEPS ).join( ', ' ) }`
	);
	failed++;
}
// All in all under 30 minutes, whatever happens.
const limit = setTimeout( () => {
	console.log(
		`Stopped after 28 minutes.\n${ passed } passed, ${ failed + 1 } failed`
	);
	process.exit( 1 );
}, 28 * MINUTE );
try {
	await runAll();
} catch ( error ) {
	failed++;
	console.log( `Set-up FAILED\n${ error.message }` );
}
clearTimeout( limit );
console.log( `${ passed } passed, ${ failed } failed` );
process.exit( failed ? 1 : 0 );
