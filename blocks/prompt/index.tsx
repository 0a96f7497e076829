import { registerBlockType } from '@wordpress/blocks';
import { formatListNumbered } from '@wordpress/icons';
import { registerTemplates } from '../../src/api/templates';
import { promptTransforms } from '../../src/editor/transforms';
import metadata from './block.json';
import { Edit } from './edit';
import './editor.css';

registerTemplates();

// The settings stand in block.json, which WordPress has read already; core's types ask for all of them again.
registerBlockType( metadata.name, {
	icon: formatListNumbered,
	edit: Edit,
	save: () => null,
	transforms: promptTransforms,
} as unknown as Parameters< typeof registerBlockType >[ 1 ] );
