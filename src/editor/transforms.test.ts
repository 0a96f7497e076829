import { describe, expect, it, jest } from '@jest/globals';
import type { NoteAttributes } from '../lib/note';
import { promptTransforms, transforms } from './transforms';

// The editor's own would bring the whole editor along.
jest.mock( '@wordpress/blocks', () => ( {
	createBlock: ( name: string, attributes: object ) => ( {
		name,
		attributes,
	} ),
} ) );

const NOTE: NoteAttributes = {
	noteId: '7',
	title: 'Notes',
	prompt: 'What <em>happened</em>?',
	placeholder: 'Begin anywhere',
	rows: 12,
	allowAttachments: true,
	audiences: [ 'me', 'coach' ],
	audience: 'coach',
	reply: 'reply',
};
const { rows, ...KEPT } = NOTE;

const [ fromNote, fromParagraph ] = promptTransforms.from;
const [ toNote ] = promptTransforms.to;

describe( 'a note that becomes a prompt', () => {
	it( 'keeps its id, and with it its answers, its readers and what it asks', () => {
		expect( fromNote?.transform( NOTE as never ) ).toEqual( {
			name: 'learning-log/prompt',
			attributes: KEPT,
		} );
	} );

	it( 'is the same note when it becomes one again, without what a note has no place for', () => {
		expect(
			toNote?.transform( {
				...KEPT,
				template: 'gibbs',
				questions: [ { key: 'q1', label: 'Why?', help: '' } ],
				elements: [ 3 ],
				suggestedWords: 200,
			} as never )
		).toEqual( { name: 'learning-log/note', attributes: KEPT } );
	} );
} );

describe( 'a paragraph', () => {
	it( 'becomes a prompt that it introduces, and no id is made up for it', () => {
		expect(
			fromParagraph?.transform( {
				content: 'Before you <b>go</b>',
			} as never )
		).toEqual( {
			name: 'learning-log/prompt',
			attributes: { prompt: 'Before you <b>go</b>' },
		} );
	} );

	it( 'is what a note leaves of its title and question, and an empty one is left of nothing', () => {
		const [ toParagraph ] = transforms.to;
		const left = ( change: Partial< NoteAttributes > ) =>
			toParagraph
				?.transform( { ...NOTE, ...change } )
				.map( ( { attributes } ) => attributes.content );
		expect( left( {} ) ).toEqual( [
			'<strong>Notes</strong>',
			'What <em>happened</em>?',
		] );
		expect( left( { title: '' } ) ).toEqual( [
			'What <em>happened</em>?',
		] );
		expect( left( { prompt: '' } ) ).toEqual( [
			'<strong>Notes</strong>',
		] );
		expect( left( { title: '', prompt: '' } ) ).toEqual( [ '' ] );
	} );
} );
