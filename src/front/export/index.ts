/**
 * Taking one's log away: what, as what, how far it is, and the file at the end. Loaded when asked for.
 */
import type { Whose } from '../../lib/export/headings';
import { TooLarge } from '../../lib/export/zip';
import { dayOf } from '../../lib/clock';
import { usableLocale } from '../../lib/locale';
import { openLogin } from '../login';
import { config, say } from '../config';
import type { Trouble } from './ask';
import { button, choices, element } from './elements';
import {
	KINDS,
	startExport,
	type Exported,
	type Format,
	type Progress,
} from './run';
import { blobSink, chosenSink } from './sink';

const FORMATS: readonly Format[] = [ 'page', 'docx', 'csv', 'json', 'zip' ];

const isFormat = ( value: unknown ): value is Format =>
	FORMATS.some( ( format ) => format === value );

/** A number as people write it. */
const counted = ( count: number ): string =>
	count.toLocaleString( usableLocale( config().locale ) );

/** How many entries, in words. */
const countOf = ( count: number ): string =>
	say( count === 1 ? 'oneEntry' : 'entries', counted( count ) );

/** A part of the whole as people write it. */
const share = ( part: number ): string =>
	part.toLocaleString( usableLocale( config().locale ), {
		style: 'percent',
	} );

let made = 0;

class ExportDialog {
	private readonly dialog = element( 'dialog', 'dialog' );
	private readonly heading: HTMLElement;
	private readonly body = element( 'div', 'body' );
	private readonly state = element( 'p', 'state' );
	private ends = new AbortController();
	private format: Format = 'page';
	private filtered: boolean;
	private url = '';

	public constructor(
		host: HTMLElement,
		private readonly query: URLSearchParams,
		private readonly whose: Whose
	) {
		this.heading = element( 'h2', 'title', this.word( 'exportTitle' ) );
		this.filtered = query.size > 0;
		const { dialog, heading, body, state } = this;
		heading.id = `learning-log-export-${ ++made }`;
		heading.tabIndex = -1;
		state.setAttribute( 'role', 'status' );
		dialog.setAttribute( 'aria-labelledby', heading.id );
		dialog.append( heading, state, body );
		dialog.addEventListener( 'close', () => this.end() );
		host.append( dialog );
		this.ask();
		dialog.showModal();
		heading.focus();
	}

	/** A sentence, which may be another for what others share. */
	private word( name: string ): string {
		return (
			( this.whose === 'shared' && say( `${ name }-shared` ) ) ||
			say( name )
		);
	}

	private end(): void {
		this.ends.abort();
		URL.revokeObjectURL( this.url );
		this.dialog.remove();
	}

	/** Shows one step in place of the one before. */
	private show( sentence: string, ...step: Node[] ): void {
		this.state.textContent = sentence;
		this.state.classList.remove( 'is-trouble' );
		this.body.replaceChildren( ...step );
		this.heading.focus();
	}

	private tellTrouble( sentence: string ): void {
		this.state.textContent = sentence;
		this.state.classList.add( 'is-trouble' );
	}

	private readonly closing = ( word: string ): HTMLButtonElement =>
		button( say( word ), () => this.dialog.close() );

	/** What, and as what. */
	private ask( sentence = '' ): void {
		const form = element( 'form', 'form' );
		const chosen = this.query.get( 'include' )?.split( ',' ).length ?? 0;
		if ( chosen ) {
			form.append(
				element( 'p', '', say( 'exportChosen', countOf( chosen ) ) )
			);
		} else if ( this.query.size ) {
			form.append(
				choices( 'what', say( 'exportWhat' ), [
					{ value: 'shown', label: say( 'exportShown' ) },
					{ value: 'all', label: this.word( 'exportAll' ) },
				] )
			);
		}
		const start = element( 'button', 'button', say( 'exportStart' ) );
		start.classList.add( 'wp-element-button' );
		form.append(
			choices(
				'format',
				say( 'exportHow' ),
				FORMATS.map( ( value ) => ( {
					value,
					label: this.word( `format-${ value }` ),
					hint: this.word( `format-${ value }-hint` ),
				} ) )
			),
			element( 'p', 'note', this.word( 'exportNote' ) ),
			element( 'p', 'ways', start, this.closing( 'exportClose' ) )
		);
		form.addEventListener( 'submit', ( event ) => {
			event.preventDefault();
			const sent = new FormData( form );
			const format = sent.get( 'format' );
			this.filtered = sent.get( 'what' ) === 'shown' || chosen > 0;
			this.format = isFormat( format ) ? format : 'page';
			void this.run();
		} );
		this.show( sentence, form );
	}

	private fileName(): string {
		const { clock } = config();
		const today = dayOf( new Date().toISOString(), clock.offset );
		return `learning-log-${ today }.${ KINDS[ this.format ].ending }`;
	}

	private async run(): Promise< void > {
		const { format, query, filtered, whose } = this;
		const { type } = KINDS[ format ];
		// Only an archive can be large; and a page is to be opened, not put away.
		const sink =
			format === 'zip'
				? await chosenSink( this.fileName(), type )
				: blobSink( type );
		if ( ! sink ) {
			return;
		}
		const ends = ( this.ends = new AbortController() );
		const bar = element( 'progress', 'bar' );
		bar.setAttribute( 'aria-label', say( 'exportMaking' ) );
		const counts = element( 'p', 'counts' );
		const stop = button( say( 'exportCancel' ), () => ends.abort() );
		this.show(
			say( 'exportMaking' ),
			bar,
			counts,
			element( 'p', 'ways', stop )
		);
		try {
			const exported = await startExport( {
				...{ whose, format, sink },
				query: filtered ? query : new URLSearchParams(),
				signal: ends.signal,
				stuck: ( trouble ) => this.wait( trouble, stop, ends.signal ),
				onProgress: ( progress ) =>
					showProgress( progress, bar, counts ),
			} );
			this.done( exported );
		} catch ( failure ) {
			this.failed( failure, ends.signal );
		}
	}

	private failed( failure: unknown, signal: AbortSignal ): void {
		if ( ! this.dialog.isConnected ) {
			return;
		}
		if ( signal.aborted ) {
			this.ask( say( 'exportCancelled' ) );
			return;
		}
		this.ask();
		this.tellTrouble(
			failure instanceof TooLarge
				? this.word( 'exportTooLarge' )
				: say( 'exportFailed' )
		);
	}

	/** Says why it does not go on, until the person lets it. */
	private wait(
		trouble: Trouble,
		stop: HTMLElement,
		signal: AbortSignal
	): Promise< void > {
		return new Promise( ( resolve, reject ) => {
			const end = () => reject( signal.reason );
			const goOn = () => {
				signal.removeEventListener( 'abort', end );
				ways.forEach( ( way ) => way.remove() );
				this.state.textContent = say( 'exportMaking' );
				this.state.classList.remove( 'is-trouble' );
				stop.focus();
				resolve();
			};
			const ways = [ button( say( 'exportGoOn' ), goOn ) ];
			if ( trouble === 'login' || trouble === 'user' ) {
				ways.unshift(
					button( say( 'exportLogin' ), () => openLogin( goOn ) )
				);
			}
			signal.addEventListener( 'abort', end, { once: true } );
			this.tellTrouble( say( `exportStuck-${ trouble }` ) );
			stop.before( ...ways );
			ways[ 0 ]?.focus();
		} );
	}

	private done( { entries, missing, blob }: Exported ): void {
		if ( entries === 0 ) {
			this.ask( say( 'exportNothing' ) );
			return;
		}
		const ways = element( 'p', 'ways', this.closing( 'exportClose' ) );
		const step: Node[] = [ ways ];
		if ( blob ) {
			ways.prepend( this.link( blob ) );
		}
		if ( missing.length ) {
			step.unshift(
				element( 'p', '', say( 'exportMissing' ) ),
				element(
					'ul',
					'missing',
					...missing.map( ( path ) => {
						const name = element(
							'li',
							'',
							path.split( '/' ).at( -1 ) ?? path
						);
						name.dir = 'auto';
						return name;
					} )
				)
			);
		}
		this.show(
			say( blob ? 'exportReady' : 'exportSaved', countOf( entries ) ),
			...step
		);
	}

	/** The file: downloaded at once, or opened by a click of its own, since browsers open nothing by themselves. */
	private link( blob: Blob ): HTMLAnchorElement {
		URL.revokeObjectURL( this.url );
		this.url = URL.createObjectURL( blob );
		const link = element( 'a', 'button' );
		link.classList.add( 'wp-element-button' );
		link.href = this.url;
		if ( this.format === 'page' ) {
			link.target = '_blank';
			link.textContent = say( 'exportOpen' );
		} else {
			link.download = this.fileName();
			link.textContent = say( 'exportDownload' );
			link.click();
		}
		return link;
	}
}

function showProgress(
	{ what, done, all }: Progress,
	bar: HTMLProgressElement,
	counts: HTMLElement
): void {
	bar.max = Math.max( all, 1 );
	bar.value = done;
	counts.textContent =
		what === 'writing'
			? say( 'exportWriting', share( done / all ) )
			: say(
					what === 'files' ? 'exportFiles' : 'exportEntries',
					[ done, all ].map( counted ).join( ' / ' )
				);
}

/**
 * Opens the dialog in which a person takes their log away, or what others share with them.
 *
 * @param host  Where it stands in the page.
 * @param query What the filters show, in the words of GET /entries; empty where they show everything.
 * @param whose Whose entries.
 */
export function openExport(
	host: HTMLElement,
	query: URLSearchParams,
	whose: Whose = 'mine'
): void {
	new ExportDialog( host, query, whose );
}
