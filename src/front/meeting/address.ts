/**
 * Where something of one's own in a meeting is saved: a part of it by its kind, an action by its number, or before it has one by the UUID
 * that its form bears.
 */
import { detailKey, isDetail, type Answers } from '../../lib/version';
import { isRecord } from '../../lib/failure';
import { textsOf } from '../../lib/details';
import { storedOf } from '../../lib/queue-answer';
import type { Address, Body } from '../send/address';
import { request, type Reply } from '../rest';
import type { Where } from '../where';

const ACTION = 'action-';
const CHOICES = [ 'urgency', 'unnamed' ];
const WORDS = [ 'what', 'first_step', 'outcome', 'learning' ];

/** What is chosen beside the words, by the name the site has for it. */
const choicesIn = ( answers: Answers ): Answers =>
	Object.fromEntries(
		Object.entries( answers )
			.filter( ( [ key ] ) => isDetail( key ) )
			.map( ( [ key, value ] ) => [ key.slice( 1 ), value ] )
	);

/** A refusal of one text of ours as it is one of any. */
export function asConflictOf( reply: Reply, name: 'part' | 'action' ): Reply {
	const { data } = reply;
	return isRecord( data ) &&
		data.code === `learning_log_${ name }_conflict` &&
		isRecord( data.data )
		? {
				...reply,
				data: {
					code: 'learning_log_entry_conflict',
					message: data.message,
					data: { entry: data.data[ name ] },
				},
			}
		: reply;
}

/** What the site tells of a part, as the queue needs it: it is stored under its meeting. */
function partOf( meeting: number, data: unknown ) {
	if ( ! isRecord( data ) || ! isRecord( data.answers ) ) {
		return null;
	}
	const answers: Record< string, unknown > = {};
	for ( const [ key, value ] of Object.entries( data.answers ) ) {
		answers[ CHOICES.includes( key ) ? detailKey( key ) : key ] = value;
	}
	return storedOf( { ...data, id: meeting, answers } );
}

const ofPart = ( meeting: number, kind: string ): Address => ( {
	async put( { answers, base_revision: base, mutation }, _entry, how ) {
		const path = `meetings/${ meeting }/parts/${ kind }`;
		const change = {
			answers: { ...textsOf( answers ), ...choicesIn( answers ) },
			base_revision: base,
			mutation,
		};
		return asConflictOf(
			await request( 'PUT', path, change, how ),
			'part'
		);
	},
	read: ( data ) => partOf( meeting, data ),
	at: `meetings/${ meeting }/parts/${ kind }`,
} );

/** An action can be closed once it says what happened and what was learned; until then how it stands waits in the page. */
const canClose = ( { outcome = '', learning = '' }: Answers ): boolean =>
	outcome.trim() !== '' && learning.trim() !== '';

function fieldsOf( { answers }: Pick< Body, 'answers' > ) {
	const { due = '', state = 'open', coach = '' } = choicesIn( answers );
	return {
		...textsOf( answers ),
		due,
		state: canClose( answers ) ? state : 'open',
		coach: coach === 'yes',
	};
}

/** Stored before with another text, by a page whose answer was lost: both are put together, as after any save in between. */
function metBefore( reply: Reply, sent: ReturnType< typeof fieldsOf > ): Reply {
	const { status, data } = reply;
	const differs =
		isRecord( data ) &&
		WORDS.some(
			( key ) =>
				( data[ key ] ?? '' ) !==
				( ( sent as Record< string, unknown > )[ key ] ?? '' )
		);
	return status === 200 && differs
		? {
				status: 409,
				data: {
					code: 'learning_log_entry_conflict',
					message: '',
					data: { status: 409, entry: data },
				},
			}
		: reply;
}

function ofAction(
	set: number,
	uuid: string,
	keys: readonly string[],
	meeting: number
): Address {
	let waits = '';
	return {
		async put( body, action, how ) {
			const { base_revision: base, mutation } = body;
			const fields = fieldsOf( body );
			const asked = body.answers[ detailKey( 'state' ) ] ?? '';
			waits = asked !== fields.state ? asked : '';
			if ( action > 0 ) {
				const change = { ...fields, base_revision: base, mutation };
				return asConflictOf(
					await request( 'PUT', `actions/${ action }`, change, how ),
					'action'
				);
			}
			const { state: _open, ...first } = fields;
			const path = `sets/${ set }/actions`;
			const added = { ...first, meeting, mutation: uuid };
			return metBefore(
				await request( 'POST', path, added, how ),
				fields
			);
		},
		read( data ) {
			if ( ! isRecord( data ) || typeof data.what !== 'string' ) {
				return null;
			}
			const answers: Record< string, unknown > = {
				[ detailKey( 'due' ) ]: data.due ?? '',
				[ detailKey( 'coach' ) ]: data.coach ? 'yes' : '',
			};
			for ( const key of keys ) {
				answers[ key ] = data[ key ] ?? '';
			}
			if ( keys.includes( 'outcome' ) ) {
				answers[ detailKey( 'state' ) ] = waits || data.state;
			}
			return storedOf( { ...data, answers } );
		},
	};
}

/** That of a text in a meeting or a set; null for a comment, which has a number or is new. */
export function inMeeting( { about = 0, prompt }: Where ): Address | null {
	if ( /^(new|\d+)$/.test( prompt ) ) {
		return null;
	}
	if ( ! prompt.startsWith( ACTION ) ) {
		return ofPart( about, prompt );
	}
	const form = document.getElementById( `learning-log-${ prompt }` );
	const keys = WORDS.filter( ( key ) =>
		form?.querySelector( `[name="learning_log[answers][${ key }]"]` )
	);
	const of = form?.querySelector< HTMLInputElement >(
		'[name="learning_log[of]"]'
	);
	const meeting = Number( of?.value ?? 0 );
	return ofAction( about, prompt.slice( ACTION.length ), keys, meeting );
}
