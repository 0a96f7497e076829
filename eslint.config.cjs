/**
 * WordPress's rules, and the walls between our folders: view → front → lib, schema; edit → editor → api → lib, schema; desk → api, front.
 */
const wpPlugin = require( '@wordpress/eslint-plugin' );

/**
 * A wall: these files may not import from those folders or packages.
 *
 * @param {string[]} files     Globs of the files behind the wall.
 * @param {string[]} forbidden Patterns of what they may not import.
 * @param {string}   message   Why.
 * @return {Object} A piece of configuration.
 */
const wall = ( files, forbidden, message ) => ( {
	files,
	rules: {
		'no-restricted-imports': [
			'error',
			{ patterns: [ { regex: forbidden.join( '|' ), message } ] },
		],
	},
} );

/**
 * Any path that leads into one of our folders, whether through src/ or from beside it.
 * @param {...any} names
 */
const folder = ( ...names ) =>
	names.map( ( name ) => `(^|/)(src/|\\.\\./)${ name }(/|$)` );

module.exports = [
	{
		ignores: [
			'**/build/**',
			'**/dist/**',
			'**/node_modules/**',
			'**/vendor/**',
			'.cache/**',
			'.site/**',
			// Browser tests run at the same time and leave what the browser loaded.
			'test-results/**',
			'src/schema/**',
		],
	},
	...wpPlugin.configs.recommended,
	...wpPlugin.configs[ 'test-unit' ].map( ( config ) => ( {
		...config,
		files: [ '**/?(*.)test.{js,jsx,ts,tsx}' ],
	} ) ),
	{
		// Types carry what TypeScript knows; a comment says what a function is for.
		rules: {
			'jsdoc/require-param': 'off',
			'jsdoc/require-param-type': 'off',
			'jsdoc/require-returns': 'off',
		},
	},
	{
		files: [
			'tools/**',
			'tests/e2e/**',
			'tests/caches/**',
			'tests/release/**',
			'tests/bench/**',
			'*.config.*',
		],
		rules: {
			'no-console': 'off',
			'import/no-extraneous-dependencies': 'off',
		},
	},
	{
		// Playwright hands a fixture on by a function called use; it is no React hook.
		files: [ 'tests/e2e/**', 'tests/caches/**', 'tests/release/**' ],
		rules: { 'react-hooks/rules-of-hooks': 'off' },
	},
	wall(
		[ 'src/lib/**' ],
		[ '^@wordpress/', ...folder( 'front', 'editor', 'api', 'desk' ) ],
		'lib holds pure functions: no WordPress package, nothing of ours but schema.'
	),
	wall(
		[ 'src/front/**' ],
		folder( 'editor', 'api', 'desk' ),
		'front → lib, schema.'
	),
	wall(
		[ 'blocks/*/{view,visitor}.ts' ],
		[
			...folder( 'editor', 'api', 'desk' ),
			'^\\.\\./(note|prompt|log|set)(/|$)',
		],
		'view → front → lib, schema; a block never imports a block.'
	),
	wall(
		[ 'src/api/**' ],
		folder( 'front', 'editor', 'desk' ),
		'api → lib, schema.'
	),
	wall(
		[ 'src/editor/**' ],
		folder( 'front', 'desk' ),
		'editor → api → lib, schema.'
	),
	wall(
		[ 'blocks/*/edit.tsx', 'blocks/*/index.tsx' ],
		[ ...folder( 'front', 'desk' ), '^\\.\\./(note|prompt|log|set)(/|$)' ],
		'edit → editor → api → lib, schema; a block never imports a block.'
	),
	wall(
		[ 'src/desk/**' ],
		folder( 'editor' ),
		'desk → api, front → lib, schema.'
	),
];
