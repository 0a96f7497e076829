/**
 * How a change of a text is sent to where it lives, and what of the answer is the text.
 */
import { failingOf, storedOf } from '../../lib/queue-answer';
import type { Answers, Stored } from '../../lib/version';
import { request, type How, type Reply } from '../rest';
import { load } from '../sender';
import type { Where } from '../where';

/** A change on its way. */
export interface Body {
	answers: Answers;
	audience?: string;
	set?: number;
	base_revision: number;
	mutation: string;
	[ more: string ]: unknown;
}

export interface Address {
	/** Sends a change of the entry with this number, 0 before the first save. */
	put: ( body: Body, entry: number, how: How ) => Promise< Reply >;
	read: ( data: unknown ) => Stored | null;
	/** Where it can be asked for, where that is not at its entry's own address. */
	at?: string;
}

const GONE = [
	'learning_log_prompt_not_found',
	'learning_log_lesson_not_found',
];

/** An answer in its lesson. A question that is gone from there hides no answer to it: then the entry itself is changed. */
const inLesson = ( { lesson, prompt }: Where ): Address => ( {
	async put( body, entry, how ) {
		const path = `lessons/${ lesson }/prompts/${ prompt }`;
		const reply = await request( 'PUT', path, body, how );
		const gone =
			entry > 0 &&
			GONE.includes( failingOf( reply.status, reply.data ).code );
		return gone ? request( 'PUT', `entries/${ entry }`, body, how ) : reply;
	},
	read: storedOf,
} );

/** That of a text; what knows those of the log is loaded for them alone. */
export async function addressOf( where: Where ): Promise< Address > {
	if ( where.template === undefined ) {
		return inLesson( where );
	}
	const { inLog } = await load(
		() => import( /* webpackChunkName: "log" */ '../log/part' )
	);
	return inLog( where );
}
