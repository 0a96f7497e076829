import { describe, expect, it } from '@jest/globals';
import { screenAt, titleOn } from './desk-screen';

const here = 'https://site.example/wp-admin/admin.php?page=learning-log&set=3';
const screens = {
	'learning-log': 'Learning Log',
	'learning-log-sets': 'Action Learning Sets',
};

describe( 'a screen of the desk', () => {
	it( 'is found by its page, whatever else its address says', () => {
		expect(
			screenAt(
				'?page=learning-log-sets&set=5&tab=people',
				here,
				screens
			)
		).toBe( 'learning-log-sets' );
		expect( screenAt( here, here, screens ) ).toBe( 'learning-log' );
	} );

	it( 'is nowhere else: not where one has none, not on another page, not on another site, not where a page is only scrolled', () => {
		for ( const href of [
			'?page=learning-log-templates',
			'?page=toString',
			'?page=learning-log-words',
			'edit.php?page=learning-log',
			'edit-tags.php?taxonomy=learning_log_element',
			'https://elsewhere.example/wp-admin/admin.php?page=learning-log',
			'?page=learning-log#wpbody-content',
			'admin.php',
		] ) {
			expect( screenAt( href, here, screens ) ).toBe( '' );
		}
	} );

	it( 'names itself in the title of the document, before the site', () => {
		expect(
			titleOn( 'Sets ‹ Sets of ours — WordPress', 'Sets', 'Learning Log' )
		).toBe( 'Learning Log ‹ Sets of ours — WordPress' );
		expect( titleOn( '(2) Sets', 'Sets', 'Learning Log' ) ).toBe(
			'Learning Log'
		);
	} );
} );
