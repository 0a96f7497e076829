import apiFetch from '@wordpress/api-fetch';
import { inlineText } from '../lib/inline';
import type { Lesson } from '../schema/lesson';
import type { Mail } from '../schema/mail';
import type { Message } from '../schema/message';
import type { MessageDraft } from '../schema/message-draft';
import type { MessageNew } from '../schema/message-new';
import type { MessageSent } from '../schema/message-sent';
import type { AskedPrompt } from '../schema/progress';
import { ask, askWhole, queryOf, type Answer } from './ask';

/** What the facilitators of a set have written to its members, the latest first. */
export const loadMessages = ( set: number ) =>
	askWhole< Message >( `/sets/${ set }/messages` );

/** The mail as the first of the chosen members will get it. */
export const previewMessage = (
	set: number,
	draft: MessageDraft
): Promise< Answer< Mail > > =>
	ask( 'POST', `/sets/${ set }/messages/preview`, draft );

/** Writes to those of some members it is for. */
export const sendMessage = (
	set: number,
	message: MessageNew
): Promise< Answer< MessageSent > > =>
	ask( 'POST', `/sets/${ set }/messages`, message );

/** Takes a message back. */
export const takeBack = ( { id }: Message ): Promise< Answer< Message > > =>
	ask( 'DELETE', `/messages/${ id }` );

/** A page whose title was looked for. */
export interface Found {
	id: number;
	title: string;
}

/** Pages by their title, as the search of the site finds them; none where it does not answer. */
export async function findLessons( search: string ): Promise< Found[] > {
	const found = await apiFetch< Found[] >( {
		path: `/wp/v2/search?${ queryOf( { search, type: 'post', per_page: 20 } ) }`,
	} ).catch( () => [] );
	return found.map( ( { id, title } ) => ( {
		id,
		title: inlineText( title ),
	} ) );
}

/** What a lesson asks, as progress tells it; not what it shows of other pages. */
export async function loadAsked(
	lesson: number
): Promise< Answer< AskedPrompt[] > > {
	const answer = await ask< Lesson >( 'GET', `/lessons/${ lesson }` );
	const value =
		answer.value?.prompts
			.filter( ( { id } ) => ! id.includes( ':' ) )
			.map( ( { id, name, reply } ) => ( {
				lesson,
				lesson_title: answer.value?.title ?? '',
				id,
				title: name,
				reply,
			} ) ) ?? null;
	return { ...answer, value };
}
