/**
 * Whether ten thousand shared entries page as fast as ten.
 */
import { logIn } from './client.mjs';
import { byTurns, ratio } from './measure.mjs';

/**
 * Measures the desk's list.
 *
 * @param {Object} site     startSite()'s.
 * @param {string} site.url Its address.
 * @param {Object} effort   byTurns()'s.
 * @return {Promise<Object[]>} Lines of the table.
 */
export async function measureDesk( { url }, effort ) {
	const henk = await logIn( url, 'henk' );
	const hilda = await logIn( url, 'hilda' );
	const list = ( page, more = '' ) =>
		`/wp-json/learning-log/v1/entries?scope=shared&per_page=10&page=${ page }${ more }`;
	const found = await byTurns( effort, {
		few: () => henk( 'GET', list( 1 ) ),
		many: () => hilda( 'GET', list( 1 ) ),
		deep: () => hilda( 'GET', list( 900 ) ),
		searched: () => hilda( 'GET', list( 1, '&search=tried' ) ),
	} );
	const { few } = found;
	const line = ( name, result, target ) => ( {
		name,
		ratio: ratio( result, few ),
		milliseconds: result.milliseconds,
		...( target ? { target } : {} ),
		note: `${ result.queries } queries`,
	} );
	return [
		{
			name: 'Desk: first page of 10 shared entries',
			milliseconds: few.milliseconds,
			note: `${ few.queries } queries`,
		},
		line( 'Desk: first page of 10,000', found.many, 1.2 ),
		line( 'Desk: page 900 of 10,000', found.deep ),
		line( 'Desk: search in 10,000', found.searched ),
	];
}
