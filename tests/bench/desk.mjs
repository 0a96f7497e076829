/**
 * Whether ten thousand shared entries page as fast as ten.
 */
import { randomUUID } from 'node:crypto';
import { json, logIn } from './client.mjs';
import { byTurns, ratio } from './measure.mjs';

const FILTERS = [
	[ 'waiting', '&review=waiting', 'what waits' ],
	[ 'changed', '&changed=true', 'changed since it was opened' ],
	[ 'organisation', '&organisation=Northmill', 'one organisation' ],
	[ 'unseenAnew', '&unseen=true', 'never opened' ],
];

/**
 * Measures the desk's list.
 *
 * @param {Object} site       startSite()'s.
 * @param {string} site.url   Its address.
 * @param {Object} site.facts What seed.php made.
 * @param {Object} effort     byTurns()'s.
 * @return {Promise<Object[]>} Lines of the table.
 */
export async function measureDesk( { url, facts }, effort ) {
	const henk = await logIn( url, 'henk' );
	const hilda = await logIn( url, 'hilda' );
	const list = ( page, more = '' ) =>
		`/wp-json/learning-log/v1/entries?scope=shared&per_page=10&page=${ page }${ more }`;
	// A list that nobody has asked for in the last minute: nothing is kept of its size.
	let day = 0;
	const unknown = () =>
		`&before=${ new Date( Date.UTC( 2200, 0, ++day ) ).toISOString().slice( 0, 10 ) }`;
	const found = await byTurns( effort, {
		few: () => henk( 'GET', list( 1 ) ),
		many: () => hilda( 'GET', list( 1 ) ),
		deep: () => hilda( 'GET', list( 900 ) ),
		manyAnew: () => hilda( 'GET', list( 1, unknown() ) ),
		deepAnew: () => hilda( 'GET', list( 900, unknown() ) ),
		searched: () => hilda( 'GET', list( 1, '&search=tried' ) ),
		unseen: () => hilda( 'GET', list( 1, '&unseen=true' ) ),
		...Object.fromEntries(
			FILTERS.map( ( [ name, filter ] ) => [
				name,
				() => hilda( 'GET', list( 1, filter + unknown() ) ),
			] )
		),
		count: () => hilda( 'GET', '/wp-json/learning-log/v1/me' ),
		bare: () =>
			hilda(
				'PUT',
				`/wp-json/bench/v1/bare/${ facts.bare }`,
				json( { text: randomUUID() } )
			),
	} );
	const { few } = found;
	const line = ( name, result, target ) => ( {
		name,
		ratio: ratio( result, few ),
		milliseconds: result.milliseconds,
		...( target ? { target } : {} ),
		note: `${ result.queries } queries`,
	} );
	const above = ( name, result, target ) => ( {
		...line( `${ name }, against the bare route`, result, target ),
		ratio: ratio( result, found.bare ),
	} );
	return [
		{
			name: 'Desk: first page of 10 shared entries',
			milliseconds: few.milliseconds,
			note: `${ few.queries } queries`,
		},
		line( 'Desk: first page of 10,000', found.many, 1.2 ),
		line( 'Desk: page 900 of 10,000', found.deep, 1.2 ),
		line( 'Desk: first page, its list first asked for', found.manyAnew ),
		line( 'Desk: page 900, its list first asked for', found.deepAnew ),
		line( 'Desk: search in 10,000', found.searched ),
		above( 'Desk: never opened, of 10,000', found.unseen, 1.5 ),
		...FILTERS.map( ( [ name, , says ] ) =>
			above( `Desk: ${ says }, first asked for`, found[ name ], 3 )
		),
		above( 'Desk: how many were never opened', found.count ),
	];
}
