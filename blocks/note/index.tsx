import { registerBlockType } from '@wordpress/blocks';
import { pencil } from '@wordpress/icons';
import { registerLesson } from '../../src/api/lesson';
import { transforms } from '../../src/editor/transforms';
import metadata from './block.json';
import { Edit } from './edit';
import './editor.css';
import './style.css';

registerLesson();

// The settings stand in block.json, which WordPress has read already; core's types ask for all of them again.
registerBlockType( metadata.name, {
	icon: pencil,
	edit: Edit,
	save: () => null,
	transforms,
} as unknown as Parameters< typeof registerBlockType >[ 1 ] );
