/**
 * A note as the page came: what stands in it, what of it is stored, and the queue of its text.
 */
import { start } from '../lib/queue-state';
import { uuid } from '../lib/uuid';
import { sameAnswers, type Answers, type Stored } from '../lib/version';
import { readersOf } from './audience';
import { config } from './config';
import { found, remember, type Context, type Extras, type Note } from './note';
import { Queue } from './queue';
import { sayOf, settled, typed } from './save';

/** What the page says is stored. */
function storedIn(
	form: HTMLFormElement,
	answers: Answers,
	context: Context
): Stored {
	return {
		answers,
		...readersOf( form.dataset.readers ?? 'me' ),
		entry: context.entry,
		revision: context.revision,
		modified: form.querySelector( 'time' )?.dateTime ?? '',
	};
}

/** Where the text of a note lives beside its lesson, and what belongs to it beside the answers. */
export interface Place {
	template?: string;
	extras?: Extras;
}

/** Gets to know a note when the page starts. */
export function meet(
	root: Element | null,
	context: Context,
	{ template, extras }: Place = {}
): void {
	const parts = found( root );
	if ( ! parts ) {
		return;
	}
	const { form, fields, field } = parts;
	const textsOf = ( text: ( area: HTMLTextAreaElement ) => string ) =>
		Object.fromEntries(
			Array.from( fields, ( [ key, area ] ) => [ key, text( area ) ] )
		);
	const came = {
		...textsOf( ( { defaultValue } ) => defaultValue ),
		...extras?.came(),
	};
	const present = {
		...textsOf( ( { value } ) => value ),
		...extras?.present(),
	};
	// A form that came back from the server unsaved holds text that is stored nowhere.
	const unsaved = Boolean( form.dataset.unsaved );
	const stored = storedIn( form, unsaved ? {} : came, context );
	const { lesson, prompt, about } = context;
	const state = start( config().user, stored, true );
	if ( unsaved ) {
		// It waits for its person, who was asked to look at it; what it replaces stays in the history.
		state.typed = { ...state.typed, answers: present };
		state.mutation = uuid();
		state.keep = true;
		state.need = context.conflict ? 'conflict' : 'refused';
	}
	const where = { lesson, prompt, template, about };
	const note: Note = {
		form,
		fields,
		field,
		context,
		extras,
		queue: new Queue( state, where, {
			note: () => note,
			say: ( standing ) => sayOf( note, standing ),
			settled: () => settled( note ),
		} ),
		before: 'me',
		opened: stored.answers,
		dropped: {},
		closing: false,
		waiting: [],
		uploads: Promise.resolve(),
		sending: 0,
	};
	remember( note );
	note.queue.begin();
	if ( ! unsaved && ! sameAnswers( present, came ) ) {
		// Typed before this script arrived.
		typed( note );
	}
}
