/**
 * What wp-scripts builds of the blocks, and the desk beside them.
 */
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import configs from '@wordpress/scripts/config/webpack.config.js';
import CopyPlugin from 'copy-webpack-plugin';
import webpack from 'webpack';
import { OneModule } from './tools/one-module.mjs';

const [ scripts, modules ] = configs;

const NOTE = 'note/view';

// What is loaded later has no version in its address, so its name has one.
const output = {
	...modules.output,
	chunkFilename: '[name].[contenthash:8].js',
};

const require = createRequire( import.meta.url );
const PDF = require.resolve( 'pdfjs-dist/package.json' );

/**
 * What PDF.js reads once a PDF is opened (src/desk/review/pdf/open.ts), in a folder with its version in the name. Not its sandbox: no script of a
 * PDF runs. The worker ends in .js, since some servers know no type for .mjs and browsers then refuse it.
 */
const pdf = new CopyPlugin( {
	patterns: [
		[ 'LICENSE', '' ],
		[ 'legacy/build/pdf.worker.min.mjs', 'worker.js' ],
		[ 'wasm/!(*.js)', 'wasm/[name][ext]' ],
		[ 'cmaps/*', 'cmaps/[name][ext]' ],
		[ 'iccs/*', 'iccs/[name][ext]' ],
		[
			'standard_fonts/{FoxitDingbats.pfb,FoxitSymbol.pfb,LICENSE_FOXIT}',
			'fonts/[name][ext]',
		],
	].map( ( [ from, to ] ) => ( {
		context: dirname( PDF ),
		from,
		to: `pdf-${ require( PDF ).version }/${ to }`,
		// As it came.
		info: { minimized: true },
	} ) ),
} );

export default [
	{
		...scripts,
		entry: async () => ( {
			...( await scripts.entry() ),
			desk: './src/desk/index.tsx',
			words: './src/editor/words.ts',
			leaving: './src/front/leaving.ts',
		} ),
		// The desk carries DataViews, which WordPress does not serve; it is loaded on its own pages alone.
		performance: { hints: false },
		output: { ...scripts.output, chunkFilename: output.chunkFilename },
		// What keeps words in a lesson keeps them on the desk, all of it at once; what is only read or taken away says "lazy" where it is imported.
		module: {
			...scripts.module,
			parser: {
				...scripts.module.parser,
				javascript: { dynamicImportMode: 'eager' },
			},
		},
		plugins: [
			...scripts.plugins,
			pdf,
			new webpack.NormalModuleReplacementPlugin(
				/src\/front\/config\.ts$/,
				fileURLToPath(
					new URL(
						'src/desk/review/thread/config.ts',
						import.meta.url
					)
				)
			),
		],
	},
	{
		...modules,
		output,
		// For lessons rendered for nobody: php/blocks/cached.php.
		entry: async () => {
			const { [ NOTE ]: note, ...others } = await modules.entry();
			return {
				...others,
				'note/visitor': './blocks/note/visitor.ts',
				'note/mine': './src/front/mine.ts',
				// For a page with a meeting open on it: php/blocks/meeting.php.
				'set/meeting': './blocks/set/meeting.ts',
				// For the page of emails: php/blocks/log-zone.php.
				'log/zone': './blocks/log/zone.ts',
			};
		},
		optimization: {
			...modules.optimization,
			// What a part brings from elsewhere comes with it, not as a file of its own.
			splitChunks: {
				...modules.optimization.splitChunks,
				cacheGroups: {
					...modules.optimization.splitChunks.cacheGroups,
					defaultVendors: false,
				},
			},
		},
	},
	// What each lesson loads, by itself: nothing else is built of these modules.
	{
		...modules,
		output,
		entry: async () => ( { [ NOTE ]: ( await modules.entry() )[ NOTE ] } ),
		// Who imports from one of these is not led past it.
		optimization: { ...modules.optimization, sideEffects: false },
		plugins: [
			...modules.plugins,
			...[ 'first.ts', 'send/index.ts' ].map(
				( name ) =>
					new OneModule(
						fileURLToPath(
							new URL( `src/front/${ name }`, import.meta.url )
						)
					)
			),
		],
	},
];
