import { describe, expect, it } from '@jest/globals';
import { mergeVersions } from './merge';
import { ME, stored, Text } from './queue-samples';
import { start } from './queue-state';
import { SAID, SENT } from './version';

/** A comment, or a change of one, that is being written; what it says, and whether it is sent. */
class Draft extends Text {
	public constructor( text: string, revision: number ) {
		super(
			start(
				ME,
				stored( text, revision, { answers: { text, [ SENT ]: '' } } ),
				true
			)
		);
	}

	public write( text: string, sent = '' ): void {
		this.do( {
			type: 'typed',
			version: { ...this.state.typed, answers: { text, [ SENT ]: sent } },
		} );
	}

	public press( text: string ): void {
		this.write( text, 'pressed' );
		this.do( { type: 'save' } );
	}

	/** Puts two versions together as the page does. */
	public merge(): void {
		const asked = this.all( 'merge' ).at( -1 );
		if ( asked ) {
			const { edition, base, mine, theirs } = asked;
			this.do( {
				type: 'merged',
				edition,
				merged: mergeVersions( base, mine, theirs ),
			} );
		}
	}

	public get text(): string | undefined {
		return this.state.typed.answers.text;
	}
}

describe( 'a text that is a draft until it is sent', () => {
	it( 'is saved as any, and gives its place to the next one once it is sent and stored, and not before', () => {
		const text = new Draft( '', 0 );
		text.write( 'one' );
		text.pass( 1000 );
		expect( text.lastSent().change.version.answers[ SENT ] ).toBe( '' );
		text.confirm( 1 );
		text.press( 'one' );
		text.do( { type: 'anew' } );
		expect( text.text ).toBe( 'one' );
		text.confirm( 2 );
		text.do( { type: 'anew' } );
		expect( text.state ).toMatchObject( {
			typed: { answers: { text: '' } },
			base: { entry: 0, revision: 0 },
		} );
	} );

	const asSaid = stored( 'elsewhere', 4, {
		answers: { text: 'elsewhere', [ SENT ]: SAID },
	} );

	it.each( [ 'begun', 'begun, and more' ] )(
		'what was said elsewhere meanwhile never takes the place of "%s": both are put before its person',
		( typed ) => {
			const text = new Draft( 'begun', 3 );
			text.press( typed );
			text.conflict( asSaid );
			text.merge();
			expect( text.state ).toMatchObject( {
				need: 'conflict',
				apart: [ 'text' ],
			} );
			expect( text.text ).toBe( typed );
			text.write( 'begun' );
			text.do( { type: 'blur' } );
			expect( text.text ).toBe( 'begun' );
		}
	);

	it.each( [
		[ 'mine', 'begun' ],
		[ 'theirs', 'elsewhere' ],
		[ 'both', 'elsewhere\n\nbegun' ],
	] as const )(
		'"%s" is saved, so that no other draft is left, and is not sent by the choice',
		( how, answer ) => {
			const text = new Draft( 'begun', 3 );
			text.press( 'begun' );
			text.conflict( asSaid );
			text.merge();
			text.do( { type: 'kept', how } );
			text.pass( 1000 );
			expect( text.lastSent().change ).toMatchObject( {
				base_revision: 4,
				version: { answers: { text: answer, [ SENT ]: '' } },
			} );
		}
	);
} );
