import { registerBlockType } from '@wordpress/blocks';
import { calendar } from '@wordpress/icons';
import metadata from './block.json';
import { Edit } from './edit';
import './style.css';

// The settings stand in block.json, which WordPress has read already; core's types ask for all of them again.
registerBlockType( metadata.name, {
	icon: calendar,
	edit: Edit,
	save: () => null,
} as unknown as Parameters< typeof registerBlockType >[ 1 ] );
