import { describe, expect, it } from '@jest/globals';
import type { Progress } from '../schema/progress';
import { unshared } from './unshared';

type Step = Progress[ 'members' ][ 0 ][ 'steps' ][ 0 ];

const kept: Step = { state: 'private', entry: 0 };
const none: Step = { state: 'not_started', entry: 0 };
const shared: Step = { state: 'shared', entry: 7 };
const member = ( name: string, ...steps: Step[] ) => ( {
	id: 1,
	name,
	organisation: '',
	steps,
} );
const told = {
	members: [
		member( 'Ada', kept, none ),
		member( 'Bo', shared, none ),
		member( 'Cy', none, none ),
	],
};
const names = ( at: number | null ) =>
	unshared( told, at ).map( ( { name } ) => name );

describe( 'Who shares nothing', () => {
	it( 'is told for one prompt, whether or not something was written', () =>
		expect( names( 0 ) ).toEqual( [ 'Ada', 'Cy' ] ) );

	it( 'is everybody where nobody shares', () =>
		expect( names( 1 ) ).toEqual( [ 'Ada', 'Bo', 'Cy' ] ) );

	it( 'is, of the set as a whole, who shares nothing anywhere', () =>
		expect( names( null ) ).toEqual( [ 'Ada', 'Cy' ] ) );
} );
