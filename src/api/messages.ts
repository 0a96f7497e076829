import type { Mail } from '../schema/mail';
import type { Message } from '../schema/message';
import type { MessageDraft } from '../schema/message-draft';
import type { MessageNew } from '../schema/message-new';
import type { MessageSent } from '../schema/message-sent';
import { ask, askWhole, type Answer } from './ask';

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
