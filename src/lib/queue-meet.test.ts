import { describe, expect, it } from '@jest/globals';
import { ME, stored, Text } from './queue-samples';
import { start } from './queue-state';

describe( 'a text that was changed elsewhere', () => {
	it( 'is shown where nothing was typed, and not under the caret', () => {
		const text = new Text();
		text.do( { type: 'seen', entry: stored( 'b', 2 ) } );
		expect( text.all( 'show' ).at( -1 )?.version.answers.text ).toBe( 'b' );
		text.do( { type: 'focus' } );
		text.do( { type: 'seen', entry: stored( 'c', 3 ) } );
		expect( text.state.typed.answers.text ).toBe( 'b' );
		text.do( { type: 'blur' } );
		expect( text.state.typed.answers.text ).toBe( 'c' );
	} );
	it( 'is said as long as it waits for the caret, and nothing of it afterwards', () => {
		const text = new Text();
		text.do( { type: 'focus' } );
		text.type( 'ab' );
		text.pass( 1500 );
		text.confirm( 2 );
		text.do( { type: 'seen', entry: stored( 'c', 3 ) } );
		expect( text.all( 'say' ).at( -1 )?.standing.is ).toBe( 'news' );
		expect( text.state.typed.answers.text ).toBe( 'ab' );
		text.do( { type: 'blur' } );
		expect( text.all( 'say' ).at( -1 )?.standing.is ).toBe( 'saved' );
	} );
	it( 'never replaces what is being typed, nor by news that are older', () => {
		const text = new Text();
		text.type( 'ab' );
		text.do( { type: 'seen', entry: stored( 'b', 2 ) } );
		expect( text.all( 'show' ) ).toHaveLength( 0 );
		text.pass( 1500 );
		text.confirm( 5 );
		text.do( { type: 'seen', entry: stored( 'b', 2 ) } );
		expect( text.state.typed.answers.text ).toBe( 'ab' );
	} );
	it( 'is merged, and what it replaces goes into the history', () => {
		const text = new Text();
		text.type( 'mine' );
		text.pass( 1500 );
		text.conflict( stored( 'theirs', 2 ) );
		const asked = text.all( 'merge' )[ 0 ];
		expect( asked ).toMatchObject( {
			base: { answers: { text: 'a' } },
			mine: { answers: { text: 'mine' } },
			theirs: { answers: { text: 'theirs' } },
		} );
		text.do( {
			type: 'merged',
			edition: asked?.edition ?? 0,
			merged: {
				version: { answers: { text: 'both' }, audience: 'me', set: 0 },
				apart: [],
			},
		} );
		expect( text.lastSent().change ).toMatchObject( {
			base_revision: 2,
			keep: true,
			version: { answers: { text: 'both' } },
		} );
	} );
	it( 'is merged once more when somebody typed on meanwhile', () => {
		const text = new Text();
		text.type( 'mine' );
		text.pass( 1500 );
		text.conflict( stored( 'theirs', 2 ) );
		text.type( 'mine too' );
		text.do( {
			type: 'merged',
			edition: text.all( 'merge' )[ 0 ]?.edition ?? 0,
			merged: {
				version: { answers: { text: 'old' }, audience: 'me', set: 0 },
				apart: [],
			},
		} );
		expect( text.all( 'merge' ).at( -1 )?.mine.answers.text ).toBe(
			'mine too'
		);
		expect( text.state.typed.answers.text ).toBe( 'mine too' );
	} );
	it.each( [
		[ 'mine', 'mine', true ],
		[ 'theirs', 'theirs', false ],
		[ 'both', 'theirs\n\nmine', true ],
	] as const )(
		'waits for a choice where it overlaps: %s',
		( how, left, again ) => {
			const text = new Text();
			text.type( 'mine' );
			text.pass( 1500 );
			text.conflict( stored( 'theirs', 2 ) );
			text.do( {
				type: 'merged',
				edition: text.all( 'merge' )[ 0 ]?.edition ?? 0,
				merged: null,
			} );
			expect( text.says() ).toBe( 'needs conflict' );
			text.pass( 3_600_000 );
			expect( text.all( 'send' ) ).toHaveLength( 1 );
			expect( text.all( 'drop' ) ).toHaveLength( 0 );
			text.do( { type: 'kept', how } );
			expect( text.state.typed.answers.text ).toBe( left );
			expect( text.all( 'send' ) ).toHaveLength( again ? 2 : 1 );

			expect( text.lastSent().change.keep ).toBe( again );
		}
	);
	it.each( [
		[ 'mine', 'my end' ],
		[ 'theirs', 'their end' ],
		[ 'both', 'their end\n\nmy end' ],
	] as const )(
		'is put before the person only where answers overlap; the others hold both changes: %s',
		( how, end ) => {
			const of = ( what: string, so: string, now: string ) => ( {
				answers: { what, so, now },
			} );
			const text = new Text(
				start( ME, stored( '', 1, of( 'a', 'b', 'c' ) ), true )
			);
			text.do( {
				type: 'typed',
				version: {
					...text.state.typed,
					...of( 'mine', 'b', 'my end' ),
				},
			} );
			text.pass( 1500 );
			text.conflict( stored( '', 2, of( 'a', 'theirs', 'their end' ) ) );
			text.do( {
				type: 'merged',
				edition: text.all( 'merge' )[ 0 ]?.edition ?? 0,
				merged: {
					version: {
						...text.state.typed,
						...of( 'mine', 'theirs', 'my end' ),
					},
					apart: [ 'now' ],
				},
			} );
			expect( text.says() ).toBe( 'needs conflict' );
			expect( text.all( 'show' ).at( -1 )?.version ).toMatchObject(
				of( 'mine', 'theirs', 'my end' )
			);
			text.do( { type: 'kept', how } );
			expect( text.lastSent().change ).toMatchObject( {
				base_revision: 2,
				version: of( 'mine', 'theirs', end ),
			} );
		}
	);
	it( 'puts before the person, too, what changed elsewhere while they choose', () => {
		const text = new Text();
		text.type( 'mine' );
		text.pass( 1500 );
		text.conflict( stored( 'theirs', 2 ) );
		text.do( {
			type: 'merged',
			edition: text.all( 'merge' )[ 0 ]?.edition ?? 0,
			merged: null,
		} );
		const entry = stored( '', 3, {
			answers: { text: 'theirs', more: 'x' },
		} );
		text.do( { type: 'seen', entry } );
		expect( text.state.apart ).toEqual( [ 'text', 'more' ] );
		text.do( { type: 'kept', how: 'both' } );
		expect( text.lastSent().change.version.answers ).toEqual( {
			text: 'theirs\n\nmine',
			more: 'x',
		} );
	} );
	it( 'is no conflict when it is what was sent from here', () => {
		const text = new Text();
		text.type( 'ab' );
		text.pass( 1500 );
		text.type( 'abc' );
		text.conflict( stored( 'ab', 2 ) );
		text.pass( 1500 );
		expect( text.all( 'merge' ) ).toHaveLength( 0 );
		expect( text.lastSent().change ).toMatchObject( { base_revision: 2 } );
	} );
	it( 'is the older one where the site was set back to a backup: the newer goes there again', () => {
		const text = new Text( start( ME, stored( 'newer', 7 ), true ) );
		text.type( 'newer still' );
		text.pass( 1500 );
		text.conflict( stored( 'old', 5 ) );
		expect( text.lastSent().change ).toMatchObject( {
			base_revision: 5,
			keep: true,
			version: { answers: { text: 'newer still' } },
		} );
	} );
} );

describe( 'an entry that was removed elsewhere', () => {
	const gone = { type: 'gone', entry: 9 } as const;
	it( 'leaves nothing where nobody writes, and is not made anew as an entry of nothing', () => {
		const text = new Text( start( ME, stored( 'a', 3 ), true ) );
		text.do( { type: 'save' } );
		text.do( gone );
		expect( text.all( 'gone' ) ).toEqual( [ { type: 'gone', entry: 9 } ] );
		expect( text.state.typed ).toEqual( {
			answers: { text: '' },
			audience: 'me',
			set: 0,
		} );
		text.pass( 60_000 );
		expect( text.all( 'send' ) ).toHaveLength( 0 );
		expect( text.says() ).toBe( 'quiet' );
		text.type( 'anew' );
		text.pass( 60_000 );
		expect( text.lastSent().change ).toMatchObject( {
			base_revision: 0,
			version: { answers: { text: 'anew' }, audience: 'me' },
		} );
	} );
	it( 'takes no word from whoever is typing: the next save makes a new entry', () => {
		const text = new Text();
		text.do( { type: 'focus' } );
		text.type( 'ab' );
		text.do( gone );
		expect( text.state.typed.answers.text ).toBe( 'ab' );
		text.pass( 1500 );
		expect( text.lastSent().change ).toMatchObject( {
			version: { answers: { text: 'ab' } },
		} );
		text.do( {
			type: 'answered',
			attempt: text.lastSent().attempt,
			entry: stored( 'ab', 2, { entry: 10 } ),
			same: true,
		} );
		text.do( { type: 'blur' } );
		expect( text.all( 'gone' ) ).toHaveLength( 0 );
		expect( text.state.typed.answers.text ).toBe( 'ab' );
	} );
	it( 'takes nothing that is on its way either, although the caret has left', () => {
		const text = new Text();
		text.type( 'ab' );
		text.pass( 1500 );
		text.do( gone );
		expect( text.state.typed.answers.text ).toBe( 'ab' );
		expect( text.all( 'gone' ) ).toHaveLength( 0 );
	} );
	it( 'stays under the caret until it has left', () => {
		const text = new Text();
		text.do( { type: 'focus' } );
		text.do( gone );
		expect( text.state.typed.answers.text ).toBe( 'a' );
		text.do( { type: 'blur' } );
		expect( text.state.typed.answers.text ).toBe( '' );
	} );
	it( 'is no other than the one this text is', () => {
		const text = new Text();
		text.do( { type: 'gone', entry: 8 } );
		expect( text.state.typed.answers.text ).toBe( 'a' );
	} );
} );
