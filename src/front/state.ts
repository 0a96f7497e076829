/**
 * The line that says how a note stands, and beside it, for those who hear the page, what of it is news.
 */
import { timeOfDay } from '../lib/clock';
import type { Standing } from '../lib/queue-state';
import { atOnce, hear, silent, speak, speaksAt } from '../lib/voice';
import { isDraft, type Context, type Note } from './note';
import { config, say } from './config';

let voice = silent< Context >();
let timer = 0;
/** What a note's news says. */
const sentences = new WeakMap< Context, string >();

function readOut(): void {
	const { voice: after, news } = speak( voice, Date.now() );
	voice = after;
	if ( news ) {
		const [ context ] = news;
		context.said = sentences.get( context ) ?? '';
	}
	window.clearTimeout( timer );
	const at = speaksAt( voice );
	if ( at !== Infinity ) {
		timer = window.setTimeout( readOut, at - Date.now() );
	}
}

/** Reads out that things stand otherwise: neither each "Saving…" nor each minute of "Saved", which come and go while one writes. */
function readNews(
	context: Context,
	sentence: string,
	{ is, need, why }: Standing
): void {
	if ( is === 'needs' || is === 'held' ) {
		const news = `${ is } ${ need } ${ why } ${ sentence }`;
		if ( voice.said.get( context ) !== news ) {
			voice = atOnce( voice, context, news, Date.now() );
			context.said = sentence;
		}
	} else if ( is !== 'saving' ) {
		sentences.set( context, sentence );
		voice = hear( voice, context, `${ is } ${ why }` );
		readOut();
	}
}

/** Says something in answer to what the person has just done. */
function answer( { context }: Note, sentence: string, trouble: boolean ): void {
	context.trouble = trouble;
	context.state = sentence;
	context.said = sentence;
	voice = atOnce( voice, context, sentence, Date.now() );
}

/** Says something of the moment. */
export function tell( note: Note, sentence: string ): void {
	note.context.loggedOut = false;
	answer( note, sentence, false );
}

/** Says what went wrong. */
export function tellTrouble( note: Note, sentence: string ): void {
	answer( note, sentence, true );
}

/** A comment that is yet to be said, or a change of one, is a draft until it is sent. */
function kindOf( { context, queue }: Note, { is, sent }: Standing ): string {
	if ( ! context.about ) {
		return '';
	}
	if ( sent || ( is === 'saved' && ! queue.state.base.entry ) ) {
		return 'comment';
	}
	return isDraft( context ) ? 'draft' : 'change';
}

/** Says how the text stands. */
export function tellStanding(
	note: Note,
	standing: Standing,
	refusal: string
): void {
	const { context } = note;
	const { is, need, why, modified, memory } = standing;
	const more: Partial< Record< Standing[ 'is' ], string | null > > = {
		saving: memory ? 'Only' : '',
		kept: why,
		needs: need,
	};
	const name = is + ( more[ is ] ?? '' );
	const value = need
		? refusal || say( 'refused' )
		: timeOfDay( modified, config().clock );
	const kind = kindOf( note, standing );
	const sentence = say( kind + name, value ) || say( name, value );
	context.state = sentence;
	readNews( context, sentence, standing );
	context.trouble = is === 'needs' || is === 'held';
	context.loggedOut = need === 'login' || need === 'user';
}
