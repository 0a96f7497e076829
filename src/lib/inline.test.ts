import { describe, expect, it } from '@jest/globals';
import { inlineText, inlineTree } from './inline';

describe( 'inline markup of a question', () => {
	it( 'keeps emphasis and lines', () => {
		expect( inlineTree( 'How do <em>you</em> decide?<br>Why?' ) ).toEqual( [
			'How do ',
			{ tag: 'em', children: [ 'you' ] },
			' decide?',
			{ tag: 'br', children: [] },
			'Why?',
		] );
	} );
	it( 'keeps no attribute, script or foreign element', () => {
		const html =
			'<b onclick="alert(1)">a</b><script>alert(2)</script><img src=x onerror=alert(3)><a href="javascript:alert(4)">b</a><!-- c -->';
		expect( inlineTree( html ) ).toEqual( [
			{ tag: 'b', children: [ 'a' ] },
			'b',
		] );
	} );
	it( 'has its words without markup', () => {
		expect( inlineText( 'How do <em>you</em><br>decide &amp; why?' ) ).toBe(
			'How do you decide & why?'
		);
	} );
} );
