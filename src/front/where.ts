/**
 * Where a text lives, and what it is called for that among the copies on this device and by other tabs.
 */
import { placeOf } from '../lib/copy';
import { config } from './config';

export interface Where {
	lesson: number;
	prompt: string;
	/** In the log: reflection template of a free entry, "" for none. */
	template?: string | undefined;
	/** Entry that it is a comment on; the prompt is the number of the comment then, or "new". */
	about?: number | undefined;
}

/** In a lesson and in the log an answer is one text: what lies on the device for one is found by the other. */
export function nameOf( { lesson, prompt, template, about }: Where ): string {
	if ( about ) {
		return `about/${ about }/${ prompt }`;
	}
	return lesson || template === undefined
		? `${ lesson }/${ prompt }`
		: `0/${ prompt }/${ template }`;
}

/** What its copies on this device are called. */
export function placeFor( where: Where ): string {
	const { restUrl, user } = config();
	const { pathname, search } = new URL( restUrl );
	return placeOf( pathname + search, user, nameOf( where ) );
}
