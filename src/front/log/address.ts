/**
 * Where an entry of the log is saved: by its number, and before it has one as a free entry that bears the name of its draft. And where a
 * comment is: by its number, and before it has one with its entry.
 */
import { detailsOf, fieldsOf, textsOf } from '../../lib/details';
import { isRecord } from '../../lib/failure';
import { storedOf } from '../../lib/queue-answer';
import { sameAnswers, type Stored } from '../../lib/version';
import type { Address, Body } from '../send/address';
import { request, type Reply } from '../rest';
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

/** The refusal of a change that was made upon an older text, as it is one of any text. */
function asAnyConflict( reply: Reply ): Reply {
	const { data } = reply;
	return isRecord( data ) &&
		data.code === 'learning_log_comment_conflict' &&
		isRecord( data.data )
		? {
				...reply,
				data: {
					code: 'learning_log_entry_conflict',
					message: data.message,
					data: { entry: data.data.comment },
				},
			}
		: reply;
}

const inThread = ( about: number ): Address => ( {
	async put( { answers, base_revision: base, mutation }, comment, how ) {
		const said = { text: answers.text ?? '', mutation };
		return comment > 0
			? asAnyConflict(
					await request(
						'PUT',
						`comments/${ comment }`,
						{ ...said, base_revision: base },
						how
					)
				)
			: request( 'POST', `entries/${ about }/comments`, said, how );
	},
	read: commentOf,
} );

/** That of a text that does not stand in a lesson. */
export const inLog = ( where: Where ): Address =>
	where.about ? inThread( where.about ) : ofEntry( where );

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
