/**
 * Where an entry of the log is saved: by its number, and before it has one as a free entry that bears the name of its draft.
 */
import { detailsOf, fieldsOf, textsOf } from '../../lib/details';
import { isRecord } from '../../lib/failure';
import { storedOf } from '../../lib/queue-answer';
import { sameAnswers } from '../../lib/version';
import type { Address, Body } from './address';
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

export const inLog = ( { prompt, template }: Where ): Address => ( {
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
