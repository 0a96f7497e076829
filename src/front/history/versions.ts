/**
 * The earlier versions of a note, newest first: what each said, what changed afterwards, and the way back to it.
 */
import { changes, type Stretch } from '../../lib/changes';
import { inlineText } from '../../lib/inline';
import { uuid } from '../../lib/uuid';
import { sameAnswers, type Answers } from '../../lib/version';
import { answered, labelOf } from '../answers';
import type { Note } from '../note';
import { say } from '../config';
import { sentenceOf } from '../sentence';
import { tell } from '../state';
import { ask, askForPast, PER_PAGE, type Past } from './ask';
import { openDialog, type Dialog } from './dialog';
import { button, element, told, words } from './elements';
import { settle, showEntry, storedAnswers } from './host';
import { item, moment } from './item';

/** A stretch of text: what went is struck out, what came is underlined, and both are said. */
function mark( { type, text }: Stretch ): Node {
	if ( type === 'same' ) {
		return document.createTextNode( text );
	}
	const said = element(
		'span',
		'said',
		` [${ say( type === 'gone' ? 'gone' : 'came' ) }: `
	);
	return element(
		type === 'gone' ? 'del' : 'ins',
		'',
		said,
		text,
		element( 'span', 'said', '] ' )
	);
}

/** What became of each answer, under its question where there are several. */
const becameOf = ( note: Note, before: Past, after: Answers ): Node[] =>
	answered( note, { ...after, ...before.answers } ).flatMap( ( key ) =>
		told(
			before.labels[ key ] ?? labelOf( note, key ),
			...changes( before.answers[ key ] ?? '', after[ key ] ?? '' ).map(
				mark
			)
		)
	);

class Versions {
	private readonly list = element( 'div', 'list' );
	private readonly more = button( say( 'showOlder' ), () => this.load() );
	private page = 0;
	/** What followed the version that is added next. */
	private later: { answers: Answers; question: string | null };

	public constructor(
		private readonly note: Note,
		private readonly dialog: Dialog
	) {
		this.later = { answers: storedAnswers( note ), question: null };
		this.more.hidden = true;
		dialog.body.append( this.list, this.more );
	}

	/** Loads from the newest on. */
	public begin(): Promise< void > {
		this.page = 0;
		this.later = { answers: storedAnswers( this.note ), question: null };
		this.list.replaceChildren();
		return this.load();
	}

	private async load(): Promise< void > {
		const { dialog, note, more, list } = this;
		const first = this.page === 0;
		dialog.tell( say( 'loading' ) );
		const { list: found, failure } = await askForPast(
			`entries/${ note.context.entry }/revisions?page=${
				this.page + 1
			}&per_page=${ PER_PAGE }`
		);
		more.hidden = found.length < PER_PAGE && ! failure;
		more.textContent = say( failure ? 'again' : 'showOlder' );
		if ( failure ) {
			dialog.tell( say( 'notLoaded', sentenceOf( failure ) ), true );
			return;
		}
		this.page++;
		dialog.tell( first && found.length === 0 ? say( 'noVersions' ) : '' );
		const rows = found.map( ( past ) => this.row( past ) );
		list.append( ...rows );
		const [ newest ] = rows;
		if ( first && newest ) {
			newest.open = true;
		} else {
			newest?.querySelector( 'summary' )?.focus();
		}
	}

	private row( past: Past ): HTMLDetailsElement {
		const { answers, question } = this.later;
		this.later = { answers: past.answers, question: past.question };
		return item( this.note, past, () => {
			const asked = inlineText( past.question );
			const another =
				question !== null && inlineText( question ) !== asked;
			const same = sameAnswers( past.answers, answers );
			return [
				...( another
					? [ words( 'aside', say( 'askedThen', asked ) ) ]
					: [] ),
				...( same
					? [ element( 'p', 'aside', say( 'sameText' ) ) ]
					: [] ),
				...becameOf( this.note, past, answers ),
				element(
					'p',
					'ways',
					button( say( 'bringVersionBack' ), () =>
						this.restore( past )
					)
				),
			];
		} );
	}

	private async restore( past: Past ): Promise< void > {
		const { dialog, note } = this;
		if ( ! ( await settle( note ) ) ) {
			dialog.tell( say( 'unsettled' ), true );
			return;
		}
		const { data, failure } = await ask(
			'POST',
			`entries/${ note.context.entry }/revisions/${ past.id }/restore`,
			{ base_revision: note.context.revision, mutation: uuid() }
		);
		if ( ! failure && showEntry( note, data ) ) {
			dialog.close();
			tell(
				note,
				say( 'versionIsBack', moment( past.at ).textContent ?? '' )
			);
		} else if ( failure && showEntry( note, failure.entry ) ) {
			await this.begin();
			dialog.tell( say( 'changedMeanwhile' ), true );
		} else if ( failure ) {
			dialog.tell( say( 'notBroughtBack', sentenceOf( failure ) ), true );
		}
	}
}

/** What the marks mean, and the choice to read without them. */
function legend(): HTMLElement {
	const box = element( 'input' );
	box.type = 'checkbox';
	box.checked = true;
	const label = element(
		'label',
		'legend',
		box,
		element( 'span', '', say( 'markChanges' ) ),
		element( 'del', '', say( 'gone' ) ),
		element( 'ins', '', say( 'came' ) )
	);
	box.addEventListener( 'change', () =>
		box
			.closest( 'dialog' )
			?.classList.toggle( 'is-unmarked', ! box.checked )
	);
	return label;
}

/** Shows the earlier versions of a note. */
export async function openVersions( note: Note ): Promise< void > {
	const dialog = openDialog( say( 'versions' ), legend() );
	// What is typed is one of the versions one may want back.
	if ( await settle( note ) ) {
		await new Versions( note, dialog ).begin();
	} else {
		dialog.tell( say( 'unsettled' ), true );
	}
}
