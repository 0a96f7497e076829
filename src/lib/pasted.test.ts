import { describe, expect, it } from '@jest/globals';
import { pastedLines } from './pasted';

describe( 'what was pasted', () => {
	it( 'is one person a line, or between commas and semicolons', () => {
		expect(
			pastedLines( 'Nina Berg\r\n ole@test.example; Max  Lund,\n\n,Eva' )
		).toEqual( [ 'Nina Berg', 'ole@test.example', 'Max Lund', 'Eva' ] );
	} );

	it( 'names each once', () => {
		expect( pastedLines( 'Nina\nOle\nNina' ) ).toEqual( [ 'Nina', 'Ole' ] );
	} );

	it( 'keeps a comma that belongs to a name', () => {
		expect(
			pastedLines( '"Berg, Nina" <nina@test.example>, Ole' )
		).toEqual( [ 'Berg, Nina <nina@test.example>', 'Ole' ] );
	} );
} );
