/**
 * What a save costs, against a bare authenticated route that does one indexed UPDATE.
 */
import { randomUUID } from 'node:crypto';
import { json, logIn, upload } from './client.mjs';
import { byTurns, ratio } from './measure.mjs';

const TEXT = 'What I tried, and what came of it. '
	.repeat( 60 )
	.slice( 0, 2048 );
const WITHOUT = { 'X-Bench-Without': '1' };

/** A PDF of 100 kB, as far as anybody looks at it. */
const pdf = () =>
	Buffer.concat( [
		Buffer.from( '%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\n' ),
		Buffer.alloc( 100 * 1024, '% nothing to see here\n' ),
		Buffer.from( '\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n' ),
	] );

/**
 * Saves one answer again and again, each time on the revision of the last.
 *
 * @param {Function} send      logIn()'s.
 * @param {Object}   at        `lesson`, `prompt`, and the `user` who writes.
 * @param {Object}   [headers] More headers.
 */
export function writer( send, at, headers = {} ) {
	const { lesson, prompt, user } = at;
	let entry = { id: 0, revision: 0 };
	const save = async () => {
		const body = {
			answers: { text: TEXT },
			base_revision: entry.revision,
			mutation: randomUUID(),
		};
		const answer = await send(
			'PUT',
			`/wp-json/learning-log/v1/lessons/${ lesson }/prompts/${ prompt }`,
			json( body, { 'X-Learning-Log-User': user, ...headers } )
		);
		entry = answer.status < 300 ? JSON.parse( answer.text ) : entry;
		return answer;
	};
	return { save, entry: () => entry };
}

/** Sends one file to an entry; it is deleted, untimed, before the next. */
function sender( send, entry ) {
	return async () => {
		const answer = await send(
			'POST',
			`/wp-json/learning-log/v1/entries/${ entry }/files`,
			upload( 'notes.pdf', pdf(), randomUUID() )
		);
		if ( answer.status === 201 ) {
			await send(
				'DELETE',
				`/wp-json/learning-log/v1/files/${ JSON.parse( answer.text ).id }`
			);
		}
		return answer;
	};
}

/**
 * Measures saving.
 *
 * @param {Object} site       startSite()'s.
 * @param {string} site.url   Its address.
 * @param {Object} site.facts What seed.php made.
 * @param {Object} effort     byTurns()'s.
 * @return {Promise<Object[]>} Lines of the table.
 */
export async function measureSaving( { url, facts }, effort ) {
	const send = await logIn( url, 'jonas' );
	// Another text each time: an UPDATE that changes nothing writes nothing, and would be no floor for one that does.
	const bare = ( headers ) => () =>
		send(
			'PUT',
			`/wp-json/bench/v1/bare/${ facts.bare }`,
			json( { text: randomUUID() + TEXT.slice( 36 ) }, headers )
		);
	const at = ( lesson, prompt ) => ( { lesson, prompt, user: facts.jonas } );
	const { saving, sending } = facts.lessons;

	// The first save, of a lesson that nobody has seen since its author saved it, and the second, which puts the first into the history:
	// counted once, they cannot be repeated.
	const counted = writer( send, at( saving, 2 ) );
	const first = await counted.save();
	const kept = await counted.save();

	const usual = writer( send, at( saving, 1 ) );
	const owner = writer( send, at( sending, 1 ) );
	await owner.save();
	const found = await byTurns( effort, {
		floor: bare( WITHOUT ),
		again: bare( WITHOUT ),
		loaded: bare( {} ),
		save: usual.save,
		upload: sender( send, owner.entry().id ),
	} );
	const { floor, again, loaded, save } = found;
	const file = found.upload;
	const times = ( result ) => ratio( result, floor );
	return [
		{
			name: 'Bare route, without the plugin (the floor)',
			milliseconds: floor.milliseconds,
			note: `${ floor.queries } queries`,
		},
		{
			name: 'The floor against itself: the noise',
			ratio: times( again ),
		},
		{
			name: 'Bare route, with the plugin active',
			ratio: times( loaded ),
			milliseconds: loaded.milliseconds,
			note: `${ loaded.queries } queries`,
		},
		{
			name: 'Save of 2 kB',
			ratio: times( save ),
			milliseconds: save.milliseconds,
			target: 1.2,
		},
		{
			name: 'Save of 2 kB, against the bare route with the plugin',
			ratio: ratio( save, loaded ),
		},
		{
			name: 'Queries of a save, the whole request',
			count: save.queries,
			target: 14,
			note: `${ save.queries - floor.queries } more than the floor`,
		},
		{
			name: 'Queries of a first save, in a transaction',
			count: first.queries,
			target: 14,
		},
		{
			name: 'Queries of a save that keeps a version, in a transaction',
			count: kept.queries,
			target: 14,
		},
		{
			name: 'Memory of a save above the floor, MB',
			count: ( save.memory - floor.memory ) / 2 ** 20,
			target: 1,
		},
		{
			name: 'Upload of a 100 kB file',
			ratio: times( file ),
			milliseconds: file.milliseconds,
			target: 1.9,
			note: `${ file.queries } queries`,
		},
		{
			name: 'Save and upload, two requests',
			ratio: {
				value: times( save ).value + times( file ).value,
				low: times( save ).low + times( file ).low,
				high: times( save ).high + times( file ).high,
			},
			milliseconds: save.milliseconds + file.milliseconds,
		},
	];
}
