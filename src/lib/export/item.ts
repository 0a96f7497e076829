/**
 * An entry as it is taken away: what GET /entries tells of it, read once for every kind of file.
 */
import { dayOf } from '../clock';
import { isRecord } from '../failure';

/** A sentence or word in the person's language; "%s" in it gives way to the value. */
export type Say = ( name: string, value?: string ) => string;

export interface Asked {
	key: string;
	/** Plain text, "" where the lesson asked nothing. */
	question: string;
	/** What was typed, byte for byte. */
	answer: string;
}

export interface ItemFile {
	id: number;
	name: string;
	size: number;
	url: string;
}

/** What somebody said about an entry. */
export interface Said {
	by: string;
	/** The day it was said, "2026-11-26". */
	date: string;
	/** Byte for byte. */
	text: string;
	files: ItemFile[];
}

export interface Item {
	id: number;
	/** Who wrote it. */
	author: string;
	/** Where they belong, "" where nothing is known. */
	organisation: string;
	kind: string;
	title: string;
	/** What its author called it, else what its prompt is called. */
	named: string;
	/** Title of the lesson, "" for a free entry. */
	lesson: string;
	/** The day it is about, "2026-11-26". */
	date: string;
	/** Kind of event, "" where none was said. */
	event: string;
	/** 0 where none were said. */
	minutes: number;
	elements: string[];
	template: string;
	audience: string;
	set: number;
	asked: Asked[];
	files: ItemFile[];
	/** How it stands, "none" where nothing is expected. */
	review: string;
	/** How many comments there are on it. */
	comments: number;
	/** Those comments, oldest first. */
	thread: Said[];
	/** The entry as the site told it. */
	raw: Record< string, unknown >;
}

/** What reading an entry needs to know. */
export interface Reading {
	/** Seconds that the site is ahead of UTC. */
	offset: number;
	/** The words of inline HTML. */
	plain: ( html: string ) => string;
}

const text = ( value: unknown ): string =>
	typeof value === 'string' ? value : '';
const number = ( value: unknown ): number =>
	typeof value === 'number' ? value : 0;
const records = ( value: unknown ): Record< string, unknown >[] =>
	Array.isArray( value ) ? value.filter( isRecord ) : [];

/** Questions with their answers in the order they were asked; an answer whose question is not known any more comes after them. */
function askedOf(
	raw: Record< string, unknown >,
	plain: Reading[ 'plain' ]
): Asked[] {
	const answers = isRecord( raw.answers ) ? raw.answers : {};
	const labels = new Map(
		records( raw.questions ).map( ( { key, label } ) => [
			text( key ),
			text( label ),
		] )
	);
	const keys = new Set( [ ...labels.keys(), ...Object.keys( answers ) ] );
	const whole = plain( text( raw.question ) );
	return [ ...keys ]
		.map( ( key ) => ( {
			key,
			question: labels.get( key ) ?? ( keys.size === 1 ? whole : '' ),
			answer: text( answers[ key ] ),
		} ) )
		.filter( ( { key, answer } ) => answer !== '' || key in answers );
}

/** What it is called, as its author's log calls it (php/blocks/class-log-item.php): the title they gave it, else what it answers, else what its prompt is called. */
function titleOf(
	raw: Record< string, unknown >,
	plain: Reading[ 'plain' ]
): string {
	const own = raw.lesson === 0 ? text( raw.title ).trim() : '';
	return own || plain( text( raw.question ) ).trim() || text( raw.title );
}

/** Files of an entry or a comment, as the site told them. */
export const filesOf = ( raw: Record< string, unknown > ): ItemFile[] =>
	records( raw.files ).map( ( file ) => ( {
		id: number( file.id ),
		name: text( file.name ),
		size: number( file.size ),
		url: text( file.url ),
	} ) );

/** All that go along with an entry: its own, then those of what was said about it. */
export const allFiles = ( { files, thread }: Item ): ItemFile[] => [
	...files,
	...thread.flatMap( ( said ) => said.files ),
];

function threadOf(
	raw: Record< string, unknown >,
	{ offset }: Reading
): Said[] {
	return records( raw.thread ).map( ( said ) => ( {
		by: isRecord( said.author ) ? text( said.author.name ) : '',
		date: dayOf( text( said.created ), offset ),
		text: text( said.text ),
		files: filesOf( said ),
	} ) );
}

/** Reads an entry, with its thread where that was put into it; null when it is none. */
export function itemOf( raw: unknown, reading: Reading ): Item | null {
	if ( ! isRecord( raw ) || typeof raw.id !== 'number' ) {
		return null;
	}
	return {
		id: raw.id,
		author: isRecord( raw.author ) ? text( raw.author.name ) : '',
		organisation: text( raw.organisation ),
		kind: text( raw.kind ),
		title: titleOf( raw, reading.plain ),
		named: text( raw.title ),
		lesson: text( raw.lesson_title ),
		date:
			text( raw.event_date ) ||
			dayOf( text( raw.created ), reading.offset ),
		event: text( raw.event_kind ),
		minutes: number( raw.minutes ),
		elements: records( raw.elements ).map( ( { name } ) => text( name ) ),
		template: text( raw.template ),
		audience: text( raw.audience ),
		set: number( raw.set ),
		asked: askedOf( raw, reading.plain ),
		files: filesOf( raw ),
		review: text( raw.review ) || 'none',
		comments: number( raw.comments ),
		thread: threadOf( raw, reading ),
		raw,
	};
}
