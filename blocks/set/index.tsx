import { registerBlockType } from '@wordpress/blocks';
import { people } from '@wordpress/icons';
import { registerSets } from '../../src/api/sets';
import metadata from './block.json';
import { Edit } from './edit';
import './style.css';

registerSets();

// The settings stand in block.json, which WordPress has read already; core's types ask for all of them again.
registerBlockType( metadata.name, {
	icon: people,
	edit: Edit,
	save: () => null,
} as unknown as Parameters< typeof registerBlockType >[ 1 ] );
