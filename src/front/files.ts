/**
 * Files of a note: checked before they are sent, sent one after the other, each with its own bar and its own way out.
 */
import { failureOf, isRecord, type Failure } from '../lib/failure';
import { endingOf, reasonAgainst, sizeOf } from '../lib/file-check';
import { uuid } from '../lib/uuid';
import type { File as EntryFile } from '../schema/file';
import { hasFocus, part, type Note } from './note';
import { config, say } from './config';
import { remove } from './rest';
import { save } from './save';
import { sentenceOf } from './sentence';
import { made } from './template';
import { upload } from './upload';

/**
 * Bytes that may be under way when their request is ended: the network was handed more than the page has heard of. A file
 * with less left may arrive whole, so it is let through and removed.
 */
const UNDER_WAY = 256 * 1024;

const isKept = ( value: unknown ): value is EntryFile =>
	isRecord( value ) &&
	typeof value.id === 'number' &&
	typeof value.url === 'string';

function fill( row: HTMLElement, name: string, text: string ): void {
	row.querySelectorAll( `.is-${ name }` ).forEach( ( element ) => {
		element.textContent = text;
	} );
}

/** Says name, kind and size. */
function describe( row: HTMLElement, name: string, size: number ): void {
	fill( row, 'name', name );
	fill( row, 'kind', endingOf( name ).slice( 0, 4 ) );
	fill( row, 'size', sizeOf( size, config().locale ) );
}

/** Reads out what happened; the rows show it. */
const announce = ( note: Note, sentence: string ): void =>
	part( note, 'told' )?.replaceChildren( sentence );

/** Takes a row away and keeps the focus in the note. */
function drop( note: Note, row: HTMLElement ): void {
	const hadFocus = hasFocus( row );
	row.remove();
	if ( hadFocus ) {
		part( note, 'choose' )?.focus();
	}
}

/** The row of a file that is stored. */
function keptRow( file: EntryFile ): HTMLElement | null {
	const row = made( 'kept-row' );
	const link = row?.querySelector( 'a' );
	const picture = row?.querySelector( 'img' );
	if ( ! row || ! link || ! picture ) {
		return null;
	}
	describe( row, file.name, file.size );
	link.href = file.url;
	picture.hidden = file.thumbnail === '';
	if ( file.thumbnail ) {
		picture.src = file.thumbnail;
		row.querySelector( '.is-kind' )?.remove();
	}
	row.querySelector( 'button' )?.setAttribute( 'value', String( file.id ) );
	return row;
}

/** Says why a file could not be taken away. */
function stays( note: Note, row: HTMLElement, failure: Failure ): void {
	fill( row, 'why', sentenceOf( failure ) );
	announce( note, sentenceOf( failure ) );
}

/** Shows the files of an entry as the site tells of them, in place of those shown so far. */
export function showFiles( note: Note, files: unknown ): void {
	const rows = Array.isArray( files )
		? files.filter( isKept ).map( keptRow )
		: [];
	part( note, 'files' )?.replaceChildren(
		...rows.filter( ( row ) => row !== null )
	);
}

/** What a file belongs to: the entry, the comment, or the draft of one; 0 where there is none yet. */
const numberOf = ( { context: { about, prompt, entry } }: Note ): number =>
	( about && Number( prompt ) ) || entry;

/** One file on its way: a row with its bar, to be cancelled, tried again or put aside. */
class Sending {
	private readonly mutation = uuid();
	private readonly ends = new AbortController();
	private readonly row: HTMLElement | null;
	private wanted = true;
	private left = 0;

	public constructor(
		private readonly note: Note,
		private readonly file: File
	) {
		this.row = made( 'sending-row' );
		if ( this.row ) {
			describe( this.row, file.name, file.size );
			part( note, 'files' )?.append( this.row );
		}
		this.button( '.is-stop' )?.addEventListener( 'click', () =>
			this.stop()
		);
		this.button( '.is-again' )?.addEventListener( 'click', () => {
			// The focus would go with the button.
			this.button( '.is-stop' )?.focus();
			this.start();
		} );
	}

	/** Says why it will not be sent. */
	public refuse( sentence: string, again: boolean ): void {
		const { row, file, note } = this;
		row?.classList.add( 'is-refused' );
		fill( row ?? note.form, 'why', sentence );
		this.show( { bar: false, again } );
		announce( note, `${ file.name }: ${ sentence }` );
	}

	/** Sends it when its turn comes. */
	public start(): void {
		const { note, row } = this;
		row?.classList.remove( 'is-refused' );
		if ( row ) {
			fill( row, 'why', '' );
		}
		this.show( { bar: true, again: false } );
		this.left = this.file.size;
		note.sending++;
		note.uploads = note.uploads
			.then( () => this.send() )
			.finally( () => note.sending-- );
	}

	private async send(): Promise< void > {
		const { note, ends } = this;
		if ( ! this.wanted ) {
			return;
		}
		// A file belongs to an entry or a comment: without one the note is saved first, with what is typed so far.
		const { about } = note.context;
		if (
			! numberOf( note ) &&
			! ( ( await save( note, true ) ) && numberOf( note ) )
		) {
			this.refuse(
				say( about ? 'fileNeedsWords' : 'fileNeedsNote' ),
				true
			);
			return;
		}
		const { status, data } = await upload(
			`${ about ? 'comments' : 'entries' }/${ numberOf( note ) }`,
			this.file,
			this.mutation,
			( share ) => this.progress( share ),
			ends.signal
		);
		if ( isKept( data ) ) {
			await this.arrived( data );
		} else if ( this.wanted ) {
			this.failed( failureOf( status, data ) );
		}
	}

	private async arrived( file: EntryFile ): Promise< void > {
		const { note, row } = this;
		const kept = keptRow( file );
		// Cancelled too late to stop it: what the person wanted gone goes, or is seen.
		if ( ! this.wanted ) {
			const failure = await remove( `files/${ file.id }` );
			if ( failure && kept ) {
				part( note, 'files' )?.append( kept );
				stays( note, kept, failure );
			}
			return;
		}
		const hadFocus = hasFocus( row );
		if ( kept ) {
			row?.replaceWith( kept );
		}
		if ( hadFocus ) {
			kept?.querySelector( 'a' )?.focus();
		}
		announce( note, say( 'fileAdded', file.name ) );
	}

	private failed( failure: Failure ): void {
		const tooLarge =
			failure.code === 'unreadable' && failure.status === 413;
		this.refuse(
			tooLarge ? say( 'file-size' ) : sentenceOf( failure ),
			failure.status !== 413 && failure.status !== 415
		);
	}

	private stop(): void {
		this.wanted = false;
		if ( this.left > UNDER_WAY ) {
			this.ends.abort();
		}
		if ( this.row ) {
			announce( this.note, say( 'fileCancelled', this.file.name ) );
			drop( this.note, this.row );
		}
	}

	private progress( share: number ): void {
		this.left = this.file.size * ( 1 - share );
		const bar = this.row?.querySelector( 'progress' );
		if ( bar ) {
			bar.value = share;
		}
	}

	private show( { bar, again }: { bar: boolean; again: boolean } ): void {
		this.row
			?.querySelector( 'progress' )
			?.toggleAttribute( 'hidden', ! bar );
		this.button( '.is-again' )?.toggleAttribute( 'hidden', ! again );
		this.button( '.is-stop' )?.replaceChildren(
			say( bar ? 'cancel' : 'dismiss' )
		);
	}

	private button( selector: string ): HTMLButtonElement | null {
		return this.row?.querySelector( selector ) ?? null;
	}
}

/** Adds files to a note: the good ones are sent, each refusal stands in its own row. */
export function addFiles( note: Note, files: Iterable< File > ): void {
	const limits = config().files;
	const list = part( note, 'files' );
	if ( ! limits || ! list ) {
		return;
	}
	for ( const file of files ) {
		const beside = list.querySelectorAll(
			':scope > li:not(.is-refused)'
		).length;
		const reason = reasonAgainst( file, beside, limits );
		const sending = new Sending( note, file );
		if ( reason ) {
			sending.refuse( say( `file-${ reason }` ), false );
		} else {
			sending.start();
		}
	}
}

/** Takes a file away for good, after its row has asked. */
export async function removeFile(
	note: Note,
	button: HTMLButtonElement
): Promise< void > {
	const row = button.closest( 'li' );
	const name = row?.querySelector( '.is-name' )?.textContent ?? '';
	const failure = await remove( `files/${ button.value }` );
	if ( ! row ) {
		return;
	}
	if ( failure ) {
		stays( note, row, failure );
	} else {
		drop( note, row );
		announce( note, say( 'fileRemoved', name ) );
	}
}
