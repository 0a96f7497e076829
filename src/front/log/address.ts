/**
 * Where an entry of the log is saved: by its number, and before it has one as a free entry that bears the name of its draft. And where a
 * comment is: by its number, and before it has one as a draft beside its entry's thread, or, once it is sent, in it.
 */
import { detailsOf, fieldsOf, textsOf } from '../../lib/details';
import { isRecord } from '../../lib/failure';
import { storedOf } from '../../lib/queue-answer';
import { SENT, sameAnswers, type Stored } from '../../lib/version';
import type { Address, Body } from '../send/address';
import { request, type Reply } from '../rest';
import { inMeeting } from '../meeting/address';
import type { Where } from '../where';

/** A draft that was stored already, with another text, by another tab: both texts are put together, as after any save in between. */
function overtaken( reply: Reply, { answers }: Body ): Reply {
	const stored = reply.status === 200 ? storedOf( reply.data ) : null;
	return stored && ! sameAnswers( stored.answers, textsOf( answers ) )
		? {
				status: 409,
				data: {
					code: 'learning_log_entry_conflict',
					message: '',
					data: { status: 409, entry: reply.data },
				},
			}
		: reply;
}

/** A comment as the queue needs it, or null for anything else that came. */
function commentOf( value: unknown ): Stored | null {
	return isRecord( value ) && typeof value.text === 'string'
		? storedOf( { ...value, answers: { text: value.text } } )
		: null;
}

/** What was begun; or, once it was sent by a pressing, what was said, of which nothing is a draft any more. */
function begunOf( value: unknown, pressing: string ): Stored | null {
	const found = commentOf( value );
	if ( ! found || ! isRecord( value ) ) {
		return null;
	}
	const sent = value.author !== undefined;
	return {
		...found,
		revision: sent ? 0 : found.revision,
		answers: { ...found.answers, [ SENT ]: sent ? pressing : '' },
	};
}

/** The refusal of a change that was made upon an older text, as it is one of any text. */
function asAnyConflict( reply: Reply ): Reply {
	const { data } = reply;
	return isRecord( data ) &&
		/^learning_log_(comment|draft)_conflict$/.test( String( data.code ) ) &&
		isRecord( data.data )
		? {
				...reply,
				data: {
					code: 'learning_log_entry_conflict',
					message: data.message,
					data: { entry: data.data.comment ?? data.data.draft },
				},
			}
		: reply;
}

/** Of a comment that was said. */
const ofComment: Address = {
	async put( { answers, base_revision: base, mutation }, comment, how ) {
		const change = {
			text: answers.text ?? '',
			base_revision: base,
			mutation,
		};
		return asAnyConflict(
			await request( 'PUT', `comments/${ comment }`, change, how )
		);
	},
	read: commentOf,
	// Whoever changes an older one is told.
	at: '',
};

/** Of one that is yet to be said. */
function inThread( thread: string ): Address {
	let pressing = '';
	return {
		async put( { answers, base_revision: base, mutation }, draft, how ) {
			pressing = answers[ SENT ] ?? '';
			const body = {
				text: answers.text ?? '',
				draft,
				base_revision: base,
				mutation: pressing || mutation,
			};
			return asAnyConflict(
				pressing
					? await request( 'POST', thread, body, how )
					: await request( 'PUT', `${ thread }/draft`, body, how )
			);
		},
		read: ( data ) => begunOf( data, pressing ),
		at: `${ thread }/draft`,
	};
}

const inTalk = ( { about, prompt }: Where ): Address =>
	prompt === 'new' ? inThread( `entries/${ about }/comments` ) : ofComment;

/** That of a text that does not stand in a lesson. */
export const inLog = ( where: Where ): Address =>
	where.about ? ( inMeeting( where ) ?? inTalk( where ) ) : ofEntry( where );

const ofEntry = ( { prompt, template }: Where ): Address => ( {
	async put( body, entry, how ) {
		const { answers, audience, set } = body;
		const fields = fieldsOf( answers );
		const texts = textsOf( answers );
		if ( entry > 0 ) {
			const change = { ...body, ...fields, answers: texts };
			return request( 'PUT', `entries/${ entry }`, change, how );
		}
		const first = {
			...fields,
			...( template ? { template } : {} ),
			answers: texts,
			audience,
			set,
			mutation: prompt,
		};
		return overtaken(
			await request( 'POST', 'entries', first, how ),
			body
		);
	},
	read( data ) {
		const stored = storedOf( data );
		return stored && isRecord( data )
			? {
					...stored,
					answers: { ...stored.answers, ...detailsOf( data ) },
				}
			: null;
	},
} );
