/**
 * Measuring by turns: what slows the machine down for a while slows all of them down.
 */

/** The one in the middle. */
export function median( numbers ) {
	const sorted = [ ...numbers ].sort( ( a, b ) => a - b );
	const half = Math.floor( sorted.length / 2 );
	return sorted.length % 2
		? sorted[ half ]
		: ( sorted[ half - 1 ] + sorted[ half ] ) / 2;
}

/**
 * Runs several requests by turns, A B C A B C …, in rounds.
 *
 * @param {Object}                                    effort
 * @param {number}                                    effort.rounds Rounds.
 * @param {number}                                    effort.turns  Turns of a round.
 * @param {Object<string, (turn: number) => Promise>} requests      By name; each answers what client.mjs does.
 * @return {Promise<Object<string, Object>>} By name: `milliseconds` (median of all), `rounds` (median of each round),
 *                                           `queries` and `memory` (highest), `status` (of the last).
 */
export async function byTurns( { rounds, turns }, requests ) {
	const names = Object.keys( requests );
	const results = Object.fromEntries(
		names.map( ( name ) => [
			name,
			{ all: [], rounds: [], queries: 0, memory: 0 },
		] )
	);
	const turn = async ( name, number, times ) => {
		const answer = await requests[ name ]( number );
		if ( answer.status < 200 || answer.status > 299 ) {
			throw new Error(
				`${ name }: ${ answer.status } ${ answer.text.slice( 0, 500 ) }`
			);
		}
		times?.push( answer.milliseconds );
		return answer;
	};
	// Every worker has to have seen every request before it counts.
	for ( let number = 0; number < 12; number++ ) {
		for ( const name of names ) {
			await turn( name, number );
		}
	}
	for ( let round = 0; round < rounds; round++ ) {
		const times = Object.fromEntries(
			names.map( ( name ) => [ name, [] ] )
		);
		for ( let number = 0; number < turns; number++ ) {
			for ( const name of names ) {
				const answer = await turn( name, number, times[ name ] );
				const result = results[ name ];
				result.status = answer.status;
				result.queries = Math.max( result.queries, answer.queries );
				result.memory = Math.max( result.memory, answer.memory );
			}
		}
		for ( const name of names ) {
			results[ name ].rounds.push( median( times[ name ] ) );
			results[ name ].all.push( ...times[ name ] );
		}
	}
	for ( const result of Object.values( results ) ) {
		result.milliseconds = median( result.all );
		delete result.all;
	}
	return results;
}

/**
 * How many times as long one took as another: the median over the rounds, with the lowest and highest of them.
 *
 * @param {Object} a What byTurns() says of one.
 * @param {Object} b And of the other.
 */
export function ratio( a, b ) {
	const each = a.rounds.map( ( time, round ) => time / b.rounds[ round ] );
	return {
		value: median( each ),
		low: Math.min( ...each ),
		high: Math.max( ...each ),
	};
}

/** How many times as long, where both are ratios to floors of their own time. */
export const against = ( now, before ) => ( {
	value: now.value / before.value,
	low: now.low / before.high,
	high: now.high / before.low,
} );
