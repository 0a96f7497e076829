/**
 * What wp-scripts builds of the blocks, and the desk beside them.
 */
import configs from '@wordpress/scripts/config/webpack.config.js';

const [ scripts, modules ] = configs;

export default [
	{
		...scripts,
		entry: async () => ( {
			...( await scripts.entry() ),
			desk: './src/desk/index.tsx',
			templates: './src/desk/templates/index.tsx',
			leaving: './src/front/leaving.ts',
		} ),
		// The desk carries DataViews, which WordPress does not serve; it is loaded on its own page alone.
		performance: { hints: false },
	},
	{
		...modules,
		// What is loaded later has no version in its address, so its name has one.
		output: {
			...modules.output,
			chunkFilename: '[name].[contenthash:8].js',
		},
		// For lessons rendered for nobody: php/blocks/cached.php.
		entry: async () => ( {
			...( await modules.entry() ),
			'note/visitor': './blocks/note/visitor.ts',
			'note/mine': './src/front/mine.ts',
		} ),
	},
];
