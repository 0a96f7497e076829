import { describe, expect, it } from '@jest/globals';
import { atOnce, hear, PAUSE, silent, speak, speaksAt } from './voice';

/** A page of notes, second by second. */
class Page {
	public now = 0;
	public aloud: [ number, string, string ][] = [];
	private voice = silent< string >();

	public news( who: string, sentence: string, urgent = false ): void {
		if ( urgent ) {
			this.voice = atOnce( this.voice, who, sentence, this.now );
			this.aloud.push( [ this.now, who, sentence ] );
		} else {
			this.voice = hear( this.voice, who, sentence );
			this.speak();
		}
	}

	public pass( duration: number ): void {
		const until = this.now + duration;
		while ( speaksAt( this.voice ) <= until ) {
			this.now = speaksAt( this.voice );
			this.speak();
		}
		this.now = until;
	}

	private speak(): void {
		const { voice, news } = speak( this.voice, this.now );
		this.voice = voice;
		if ( news ) {
			this.aloud.push( [ this.now, ...news ] );
		}
	}
}

describe( 'what is read out', () => {
	it( 'is not more than one piece of news in ten seconds, whatever happens to however many notes', () => {
		const page = new Page();
		for ( let second = 0; second < 120; second++ ) {
			page.news( `note ${ second % 3 }`, `news ${ second }` );
			page.pass( 1000 );
		}
		page.pass( 60_000 );
		const times = page.aloud.map( ( [ at ] ) => at );
		expect( times.length ).toBeGreaterThanOrEqual( 12 );
		times.forEach( ( at, place ) => {
			expect(
				at - ( times[ place - 1 ] ?? -PAUSE )
			).toBeGreaterThanOrEqual( PAUSE );
		} );
	} );
	it( 'is in the end how each note stands', () => {
		const page = new Page();
		page.news( 'a', 'Saved' );
		page.news( 'b', 'Kept' );
		page.news( 'a', 'Kept' );
		page.news( 'b', 'Saved' );
		page.pass( 60_000 );
		expect( page.aloud ).toEqual( [
			[ 0, 'a', 'Saved' ],
			[ PAUSE, 'a', 'Kept' ],
			[ 2 * PAUSE, 'b', 'Saved' ],
		] );
	} );
	it( 'is nothing where things stand again as was said', () => {
		const page = new Page();
		page.news( 'a', 'Saved' );
		page.news( 'a', 'Kept' );
		page.news( 'a', 'Saved' );
		page.pass( 60_000 );
		expect( page.aloud ).toEqual( [ [ 0, 'a', 'Saved' ] ] );
	} );
	it( 'needs the person: at once, in the place of what waited, and then it is quiet for ten seconds', () => {
		const page = new Page();
		page.news( 'a', 'Saved' );
		page.pass( 1000 );
		page.news( 'a', 'Kept' );
		page.news( 'a', 'Needs you', true );
		page.pass( 1000 );
		page.news( 'a', 'Saved' );
		page.pass( 60_000 );
		expect( page.aloud ).toEqual( [
			[ 0, 'a', 'Saved' ],
			[ 1000, 'a', 'Needs you' ],
			[ 1000 + PAUSE, 'a', 'Saved' ],
		] );
	} );
} );
