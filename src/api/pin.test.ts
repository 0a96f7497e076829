import { expect, it } from '@jest/globals';
import apiFetch from '@wordpress/api-fetch';
import { pinTo } from './pin';

it( 'says with every request of ours, and with whatever else would be stored, whose page it is', async () => {
	const sent: unknown[] = [];
	apiFetch.setFetchHandler( async ( { headers } ) => {
		sent.push( new Headers( headers ).get( 'X-Learning-Log-User' ) );
	} );
	pinTo( 7, () => undefined );
	await apiFetch( { path: '/learning-log/v1/entries?scope=shared' } );
	await apiFetch( { method: 'PUT', path: '/learning-log/v1/sets/3' } );
	await apiFetch( { path: '/wp/v2/users/me' } );
	await apiFetch( { method: 'PUT', path: '/wp/v2/users/me' } );
	expect( sent ).toEqual( [ '7', '7', null, '7' ] );
} );

it( 'tells that somebody else is logged in where the site says so, and the request fails all the same', async () => {
	const codes = [
		'learning_log_user_changed',
		'learning_log_storage_failed',
	];
	const met: string[] = [];
	apiFetch.setFetchHandler( () => Promise.reject( { code: codes[ 0 ] } ) );
	pinTo( 7, () => met.push( String( codes[ 0 ] ) ) );
	for ( const code of [ ...codes ] ) {
		await expect(
			apiFetch( { path: '/learning-log/v1/me' } )
		).rejects.toEqual( { code } );
		codes.shift();
	}
	expect( met ).toEqual( [ 'learning_log_user_changed' ] );
} );

it( 'asks who is here where what is refused comes unread, as lists do', async () => {
	const unread = { status: 409 };
	apiFetch.setFetchHandler( ( { parse } ) =>
		Promise.reject(
			parse !== false ? { code: 'learning_log_user_changed' } : unread
		)
	);
	const met = new Promise( ( resolve ) =>
		pinTo( 7, () => resolve( 'another' ) )
	);
	await expect(
		apiFetch( { path: '/learning-log/v1/entries', parse: false } )
	).rejects.toBe( unread );
	await expect( met ).resolves.toBe( 'another' );
} );
