/**
 * Where a text lives on the site: what it is called, how a change of it is sent, and what of the answer is the text.
 */
import { failingOf, storedOf } from '../lib/queue-answer';
import type { Answers, Stored } from '../lib/version';
import { request, type How, type Reply } from './rest';

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
	/** What it is called among the copies on this device, and by other tabs. */
	name: string;
	/** Sends a change of the entry with this number, 0 before the first save. */
	put: ( body: Body, entry: number, how: How ) => Promise< Reply >;
	read: ( data: unknown ) => Stored | null;
}

const GONE = [
	'learning_log_prompt_not_found',
	'learning_log_lesson_not_found',
];

/** An answer in its lesson. A question that is gone from there hides no answer to it: then the entry itself is changed. */
export const inLesson = ( lesson: number, prompt: string ): Address => ( {
	name: `${ lesson }/${ prompt }`,
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
