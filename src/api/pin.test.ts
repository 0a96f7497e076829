import { expect, it } from '@jest/globals';
import apiFetch from '@wordpress/api-fetch';
import { pinTo } from './pin';

it( 'says with every request of ours, and with no other, whose page it is', async () => {
	const sent: unknown[] = [];
	apiFetch.setFetchHandler( async ( { headers } ) => {
		sent.push( new Headers( headers ).get( 'X-Learning-Log-User' ) );
	} );
	pinTo( 7 );
	await apiFetch( { path: '/learning-log/v1/entries?scope=shared' } );
	await apiFetch( { method: 'PUT', path: '/learning-log/v1/sets/3' } );
	await apiFetch( { path: '/wp/v2/users/me' } );
	expect( sent ).toEqual( [ '7', '7', null ] );
} );
