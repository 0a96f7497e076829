/**
 * How much script of ours a page loads, and when.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const BUILD = new URL( '../../build/', import.meta.url );

/** When a page loads what it does not load at once. Log: only My Learning Log does, which has the same script. */
const LATER = {
	writing: [ 'send', 'files' ],
	trouble: [ 'merge', 'left', 'login', 'veil', 'refused' ],
	opened: [ 'history', 'export' ],
	log: [ 'log' ],
};

/** When something is loaded, by its name. */
function whenOf( name ) {
	const [ part ] = name.split( '.' );
	const when = Object.keys( LATER ).find( ( key ) =>
		LATER[ key ].includes( part )
	);
	if ( ! when ) {
		throw new Error(
			`tests/bench/scripts.mjs does not say when a page loads ${ name }.`
		);
	}
	return when;
}

/** What a script loads later, by the hashes that it names: it puts their addresses together itself. */
const loadedLater = ( code ) =>
	readdirSync( BUILD ).filter( ( name ) => {
		const [ , hash = '' ] = name.match( /\.([0-9a-f]{8})\.js$/ ) ?? [];
		return hash !== '' && code.includes( hash );
	} );

/**
 * Script files of ours that a page loads, with what these load at once, and what they load later, and when.
 *
 * @param {string} url  Address of the site.
 * @param {string} html The page.
 * @return {Promise<{count: number, bytes: Function, heavy: string[]}>} Number of files loaded at once; bytes gzip of what is loaded at
 * these times; addresses of React and jQuery.
 */
export async function ourScripts( url, html ) {
	const ours = '/wp-content/plugins/learning-log/';
	const entries = [ ...html.matchAll( /<script[^>]*\ssrc="([^"]+)"/g ) ].map(
		( [ , src = '' ] ) => src
	);
	const files = new Map();
	const add = ( name, code, when ) =>
		files.set( name, {
			size: gzipSync( code, { level: 9 } ).length,
			when,
		} );
	const read = async ( address ) => {
		if ( ! address.includes( ours ) || files.has( address ) ) {
			return;
		}
		// A connection that is kept would be found dead where a part of the run lets the server wait.
		const answer = await fetch( address, {
			headers: { Connection: 'close' },
		} );
		const code = await answer.text();
		add( address, code, 'load' );
		for ( const name of loadedLater( code ) ) {
			if ( ! files.has( name ) ) {
				add(
					name,
					readFileSync( new URL( name, BUILD ) ),
					whenOf( name )
				);
			}
		}
		for ( const [ , name = '' ] of code.matchAll(
			/(?:from|import)\s*["'](\.[^"']+)["']/g
		) ) {
			await read( new URL( name, address ).href );
		}
	};
	for ( const entry of entries ) {
		await read( new URL( entry, url ).href );
	}
	const all = [ ...files.values() ];
	if ( ! all.length ) {
		throw new Error( 'A page that should load script of ours loads none.' );
	}
	const bytes = ( ...whens ) =>
		all
			.filter( ( { when } ) => whens.includes( when ) )
			.reduce( ( sum, { size } ) => sum + size, 0 );
	return {
		count: all.filter( ( { when } ) => when === 'load' ).length,
		bytes,
		heavy: entries.filter( ( src ) =>
			/\/(react|react-dom|jquery|wp-polyfill)[.-]|jquery/.test( src )
		),
	};
}
