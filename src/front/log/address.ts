/**
 * Where an entry of the log is saved: by its number, and before it has one as a free entry that bears the name of its draft. And where a
 * comment is: as a draft beside its entry's thread, or, once it is sent, in it; and where a change of one is: as a draft beside it.
 */
import { detailsOf, fieldsOf, textsOf } from '../../lib/details';
import { isRecord } from '../../lib/failure';
import { storedOf } from '../../lib/queue-answer';
import {
	SAID,
	SENT,
	sameAnswers,
	type Answers,
	type Stored,
} from '../../lib/version';
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

/** What was begun; or, once it was sent by a pressing, what was said. */
function begunOf( value: unknown, pressing: string ): Stored | null {
	const found = commentOf( value );
	if ( ! found || ! isRecord( value ) ) {
		return null;
	}
	const sent = value.author === undefined ? ( value.sent ?? '' ) : pressing;
	return {
		...found,
		answers: { ...found.answers, [ SENT ]: String( sent ) },
	};
}

/** The refusal of a change that was made upon an older text, as it is one of any text. */
function asAnyConflict( reply: Reply ): Reply {
	const { data } = reply;
	if (
		! isRecord( data ) ||
		! /^learning_log_(comment|draft)_conflict$/.test(
			String( data.code )
		) ||
		! isRecord( data.data ) ||
		! isRecord( data.data.draft )
	) {
		return reply;
	}
	const { draft, comment } = data.data;
	// Beside a draft that is still there stands what was said: that is no later version of it.
	const sent = comment && draft.id ? SAID : '';
	return {
		...reply,
		data: {
			code: 'learning_log_entry_conflict',
			message: data.message,
			data: { entry: { ...draft, sent } },
		},
	};
}

/** What is saved as a draft until it is sent to where it is said. */
const asDraft = (
	method: 'POST' | 'PUT',
	at: string,
	said: Partial< Stored >
): Address => {
	let sent: Answers = {};
	const pressing = () => sent[ SENT ] ?? '';
	return {
		async put( { answers, base_revision: base, mutation }, draft, how ) {
			sent = answers;
			const body = {
				text: answers.text ?? '',
				draft,
				base_revision: base,
				mutation: pressing() || mutation,
			};
			return asAnyConflict(
				pressing()
					? await request( method, at, body, how )
					: await request( 'PUT', `${ at }/draft`, body, how )
			);
		},
		read( data ) {
			const found = begunOf( data, pressing() );
			if ( found?.answers[ SENT ] && found.answers[ SENT ] !== SAID ) {
				return { ...found, ...said };
			}
			// What was emptied is no draft any more, and no change of what was said.
			return found && ! found.entry && sent.text === ''
				? { ...found, answers: { ...found.answers, text: '' } }
				: found;
		},
		at: `${ at }/draft`,
	};
};

/** Once it is sent nothing of a comment is a draft any more; what was changed can be changed again. */
const inTalk = ( { about, prompt }: Where ): Address =>
	prompt === 'new'
		? asDraft( 'POST', `entries/${ about }/comments`, { revision: 0 } )
		: asDraft( 'PUT', `comments/${ prompt }`, { entry: 0 } );

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
