/**
 * A meeting in which everything is written at the same moment: separate facts are separate writes, the rest is compared and set.
 */
import { randomUUID } from 'node:crypto';
import { wp } from '../lib/site.mjs';
import { ROOT } from './process.mjs';
import { mustBe } from './rig.mjs';
import { Visitor } from './visitor.mjs';

const ROUNDS = 6;

/** Somebody else with an account, logged in. */
async function another( { site, visitor } ) {
	const login = 'peer';
	const id = await wp(
		ROOT,
		site,
		'user',
		'create',
		login,
		`${ login }@test.example`,
		'--user_pass=learning',
		'--porcelain'
	);
	return {
		id: Number( id ),
		visitor: await new Visitor( visitor.url ).logIn( login, 'learning' ),
	};
}

/** A set that its two members run by themselves, without ground rules to agree to, and a meeting of it. */
async function meetingOf( visitor, members ) {
	const made = await visitor.rest( 'POST', '/sets', {
		json: {
			name: 'Mill set',
			type: 'in_house',
			mode: 'self_facilitated',
			contract: '',
		},
	} );
	const set = made.data.id;
	for ( const member of members ) {
		await visitor.rest( 'PUT', `/sets/${ set }/members/${ member }`, {
			json: {
				role: 'member',
				organisation: 'Northmill',
				confirmed: true,
			},
		} );
	}
	const planned = await visitor.rest( 'POST', `/sets/${ set }/meetings`, {
		json: { starts: '2030-01-07T09:00:00Z', mutation: randomUUID() },
	} );
	mustBe( 'a meeting is planned', planned.status === 201, planned );
	return { set, meeting: `/meetings/${ planned.data[ 0 ].id }` };
}

/** Two people's parts and attendance, an action sent twice and a turn of the clock by each, all at once: nothing is lost, and of the turns one is told of the other. */
export async function meetingAtOnce( rig ) {
	const people = [ { id: 1, visitor: rig.visitor }, await another( rig ) ];
	const [ me, peer ] = people;
	const { set, meeting } = await meetingOf(
		me.visitor,
		people.map( ( { id } ) => id )
	);
	const parts = {
		check_in: 'line',
		bid: 'line',
		issue: 'title',
		review: 'keep',
		[ `learning-${ me.id }` ]: 'line',
	};
	const words = ( kind, id, round ) => `${ kind } of ${ id }, ${ round }`;
	// A review is unnamed unless its author wants it otherwise, and then the other sees it as nobody's, and at the close alone.
	const named = { review: { unnamed: '' } };
	for ( let round = 0; round < ROUNDS; round++ ) {
		const send = ( { visitor }, verb, route, json ) =>
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
			send( me, 'POST', `/sets/${ set }/actions`, action ),
			send( me, 'POST', `/sets/${ set }/actions`, action ),
			send( me, 'PUT', meeting, turn( 1 ) ),
			send( peer, 'PUT', meeting, turn( 2 ) ),
			...people.flatMap( ( person ) => [
				...Object.entries( parts ).map( ( [ kind, key ] ) =>
					send( person, 'PUT', `${ meeting }/parts/${ kind }`, {
						answers: {
							[ key ]: words( kind, person.id, round ),
							...named[ kind ],
						},
						base_revision: round,
					} )
				),
				person.visitor.rest(
					'PUT',
					`${ meeting }/attendance/${ person.id }`,
					{ json: { state: round % 2 ? 'present' : 'apologies' } }
				),
			] ),
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
	const { data } = await peer.visitor.rest( 'GET', meeting );
	mustBe(
		'everything is there as each wrote it last',
		data.revision === 1 + ROUNDS &&
			data.last.length === ROUNDS &&
			data.attendance.length === people.length &&
			data.attendance.every( ( { state } ) => state === 'present' ) &&
			data.parts.length === people.length * Object.keys( parts ).length &&
			data.parts.every(
				( { user, kind, answers, revision } ) =>
					revision === ROUNDS &&
					answers[ parts[ kind ] ] === words( kind, user, ROUNDS - 1 )
			),
		data
	);
	return 4;
}
