/**
 * Puts a person's own notes into a page that a cache had kept for nobody: asks for the same page past the cache and takes them from it.
 */
import { uuid } from '../lib/uuid';

/** Parameter of addresses that no cache answers: FOR_ME of php/blocks/cached.php. */
const FOR_ME = 'learning_log_for_me';

const MINUTE = 60_000;

/** Fields of a thread. */
const COMMENT = 'form.learning-log-log__comment[method="post"]';

interface ServerData {
	config?: Record< string, unknown >;
}

/** What WordPress's own router brings later HTML to life with. */
interface Hydration {
	parseServerData: ( dom?: Document ) => ServerData;
	populateServerData: ( data: ServerData ) => void;
	toVdom: ( root: Element ) => unknown;
	getRegionRootFragment: ( region: Element ) => unknown;
	render: ( vdom: unknown, into: unknown ) => void;
}

/** The notes of this page that are nobody's. */
const places = (): HTMLElement[] =>
	Array.from(
		document.querySelectorAll( '.learning-log-note.is-for-nobody' )
	);

/** Says in each note how its fetching goes; aloud once for all. */
function tell( state: 'fetching' | 'failed' | null ): void {
	places().forEach( ( place, index ) => {
		const line = place.querySelector< HTMLElement >(
			'.learning-log-note__fetching'
		);
		if ( line ) {
			if ( index === 0 ) {
				line.setAttribute( 'role', 'status' );
			}
			line.textContent = ( state && line.dataset[ state ] ) ?? '';
		}
	} );
}

/** This page's address, past any cache. */
function address(): URL {
	const url = new URL( window.location.href );
	url.searchParams.set( FOR_ME, uuid() );
	return url;
}

/** The page as it is for whoever is logged in. */
async function fetchPage(): Promise< Document > {
	const response = await fetch( address(), {
		cache: 'no-store',
		credentials: 'same-origin',
		signal: AbortSignal.timeout( MINUTE ),
	} );
	if ( ! response.ok ) {
		throw new Error( `The page answered ${ response.status }.` );
	}
	const page = new DOMParser().parseFromString(
		await response.text(),
		'text/html'
	);
	// Read without script, what they hold would be part of the page.
	page.querySelectorAll( 'noscript' ).forEach( ( part ) => part.remove() );
	return page;
}

/** The notes of a page that are somebody's, by the id of their element. */
const notesOf = ( page: Document ): Map< string, HTMLFormElement > =>
	new Map(
		Array.from(
			page.querySelectorAll< HTMLFormElement >(
				'form.learning-log-note[method="post"]'
			),
			( note ) => [ note.id, note ]
		)
	);

/** Gives this page what its notes need beside themselves: whose they are, sentences, empty rows for files, how threads look. Nothing else of the other. */
function furnish( page: Document, hydration: Hydration ): void {
	const here = hydration.parseServerData();
	const there = hydration.parseServerData( page );
	hydration.populateServerData( {
		...here,
		config: {
			...here.config,
			'learning-log': there.config?.[ 'learning-log' ],
		},
	} );
	page.querySelectorAll( 'template[class^="learning-log-note__"]' ).forEach(
		( row ) => document.body.append( document.importNode( row, true ) )
	);
	page.querySelectorAll( '[id^="learning-log-log-style"]' ).forEach(
		( style ) => document.head.append( document.importNode( style, true ) )
	);
}

/** Puts a note in the place of nobody's, and answers it. Who stood in the old one stands in the new one. */
function put(
	place: HTMLElement,
	note: HTMLFormElement,
	hydration: Hydration
): HTMLElement {
	const focused = place.contains( place.ownerDocument.activeElement );
	// It fills an element of the same kind, and would leave another one standing beside.
	const region = document.createElement( 'form' );
	// Whole before it is in the page: WordPress's emoji script would take a field that comes by itself for text, and put pictures into it.
	document.createElement( 'div' ).append( region );
	hydration.render(
		hydration.toVdom( note ),
		hydration.getRegionRootFragment( region )
	);
	place.replaceWith( region );
	if ( focused ) {
		region
			.querySelector< HTMLElement >(
				':is(.learning-log-note__field, .learning-log-note__edit):not([hidden])'
			)
			?.focus( { preventScroll: true } );
	}
	return region;
}

/** Puts the thread that stands below a note below its new one: whole, before it is in the page. */
function putThread(
	note: HTMLElement,
	thread: HTMLElement,
	hydration: Hydration
): void {
	const section = document.importNode( thread, true );
	const dead = section.querySelectorAll< HTMLElement >( COMMENT );
	thread
		.querySelectorAll< HTMLFormElement >( COMMENT )
		.forEach( ( form, index ) => {
			const place = dead[ index ];
			if ( place ) {
				put( place, form, hydration );
			}
		} );
	note.after( section );
}

/** Puts all of them in. */
async function putIn( page: Document ): Promise< void > {
	// By name: a WordPress that has it no more would refuse to start this whole file otherwise.
	const interactivity = '@wordpress/interactivity';
	const { privateApis } = ( await import(
		/* webpackIgnore: true */ interactivity
	) ) as { privateApis: ( consent: string ) => unknown };
	const hydration = privateApis(
		'I acknowledge that using private APIs means my theme or plugin will inevitably break in the next version of WordPress.'
	) as Hydration;
	furnish( page, hydration );
	// Before the notes: they call it as they start.
	const view = 'learning-log-note-view-script-module';
	await import( /* webpackIgnore: true */ view );
	const notes = notesOf( page );
	for ( const place of places() ) {
		const note = notes.get( place.id );
		const thread = note?.nextElementSibling;
		const region = note && put( place, note, hydration );
		if (
			region &&
			thread instanceof HTMLElement &&
			thread.matches( 'section.learning-log-log__thread' )
		) {
			putThread( region, thread, hydration );
		}
	}
}

/** Hides what is personal in a page that the browser keeps for Back, and makes it anew when it comes back: it may be for somebody else. */
function guardReturn(): void {
	window.addEventListener( 'pagehide', ( { persisted } ) => {
		document.documentElement.style.visibility = persisted ? 'hidden' : '';
	} );
	window.addEventListener( 'pageshow', ( { persisted } ) => {
		if ( persisted ) {
			window.location.reload();
		}
	} );
}

/** Brings the notes, or leaves the way to log in. */
async function bring(): Promise< void > {
	tell( 'fetching' );
	let page: Document;
	try {
		page = await fetchPage();
	} catch {
		tell( 'failed' );
		return;
	}
	if ( ! notesOf( page ).size ) {
		// Nobody is logged in; with this answer the site has taken the cookie away.
		tell( null );
		return;
	}
	guardReturn();
	try {
		await putIn( page );
	} catch {
		// A WordPress that does this in another way: then the whole page past the cache, in which nothing has to be put in.
		window.location.replace( address() );
		return;
	}
	tell( null );
}

if ( ! document.querySelector( '.learning-log-log.is-for-nobody' ) ) {
	void bring();
} else if ( ! new URL( window.location.href ).searchParams.has( FOR_ME ) ) {
	// A log is a whole page, links included. One that came past the cache and is nobody's all the same stays: nobody is logged in.
	window.location.replace( address() );
}
