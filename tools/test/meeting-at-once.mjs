/**
 * A meeting in which everything is written at the same moment: separate facts are separate writes, the rest is compared and set.
 */
import { randomUUID } from 'node:crypto';
import { mustBe } from './rig.mjs';

const ROUNDS = 6;

/** A set that its one member runs by themselves, without ground rules to agree to, and a meeting of it. */
async function meetingOf( visitor, me ) {
	const made = await visitor.rest( 'POST', '/sets', {
		json: {
			name: 'Mill set',
			type: 'in_house',
			mode: 'self_facilitated',
			contract: '',
		},
	} );
	const set = made.data.id;
	await visitor.rest( 'PUT', `/sets/${ set }/members/${ me }`, {
		json: { role: 'member', organisation: 'Northmill', confirmed: true },
	} );
	const planned = await visitor.rest( 'POST', `/sets/${ set }/meetings`, {
		json: { starts: '2030-01-07T09:00:00Z', mutation: randomUUID() },
	} );
	mustBe( 'a meeting is planned', planned.status === 201, planned );
	return { set, meeting: `/meetings/${ planned.data[ 0 ].id }` };
}

/** Parts, attendance, an action sent twice and two turns of the clock, all at once: nothing is lost, and of the turns one is told of the other. */
export async function meetingAtOnce( { visitor } ) {
	const me = 1;
	const { set, meeting } = await meetingOf( visitor, me );
	const parts = {
		check_in: 'line',
		bid: 'line',
		issue: 'title',
		review: 'keep',
		[ `learning-${ me }` ]: 'line',
	};
	for ( let round = 0; round < ROUNDS; round++ ) {
		const send = ( verb, route, json ) =>
			visitor.rest( verb, route, {
				json: { mutation: randomUUID(), ...json },
			} );
		const action = { what: `action ${ round }`, mutation: randomUUID() };
		const turn = ( gone ) => ( {
			run: {
				step: 'check_in',
				slot: 0,
				phase: '',
				since: 0,
				gone,
				timeout: false,
			},
			base_revision: 1 + round,
		} );
		const [ acted, again, one, other, ...said ] = await Promise.all( [
			send( 'POST', `/sets/${ set }/actions`, action ),
			send( 'POST', `/sets/${ set }/actions`, action ),
			send( 'PUT', meeting, turn( 1 ) ),
			send( 'PUT', meeting, turn( 2 ) ),
			...Object.entries( parts ).map( ( [ kind, key ] ) =>
				send( 'PUT', `${ meeting }/parts/${ kind }`, {
					answers: { [ key ]: `${ kind } ${ round }` },
					base_revision: round,
				} )
			),
			visitor.rest( 'PUT', `${ meeting }/attendance/${ me }`, {
				json: { state: round % 2 ? 'present' : 'apologies' },
			} ),
		] );
		mustBe(
			'separate facts never conflict',
			said.every( ( { status } ) => status === 200 || status === 201 ),
			said.map( ( { status, data } ) => [ status, data ] )
		);
		mustBe(
			'an action sent twice is taken once',
			[ acted.status, again.status ].sort().join() === '200,201' &&
				acted.data.id === again.data.id,
			[ acted, again ]
		);
		mustBe(
			'of two turns of the clock one holds, and the other is shown it',
			[ one.status, other.status ].sort().join() === '200,409',
			[ one.status, other.status ]
		);
	}
	const { data } = await visitor.rest( 'GET', meeting );
	mustBe(
		'everything is there as it was written last',
		data.revision === 1 + ROUNDS &&
			data.last.length === ROUNDS &&
			data.parts.length === Object.keys( parts ).length &&
			data.parts.every(
				( { kind, answers, revision } ) =>
					revision === ROUNDS &&
					answers[ parts[ kind ] ] === `${ kind } ${ ROUNDS - 1 }`
			),
		data
	);
	return 4;
}
