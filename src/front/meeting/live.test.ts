import {
	afterEach,
	beforeEach,
	describe,
	expect,
	it,
	jest,
} from '@jest/globals';
import { meetingWith } from '../../lib/meeting/samples';
import type { Meeting } from '../../schema/meeting';
import { follow, type Live } from './live';

jest.mock(
	'@wordpress/interactivity',
	() => ( {
		getConfig: () => ( {
			restUrl: '/',
			nonceUrl: '/nonce',
			nonce: 'first',
			user: 9,
			strings: {
				liveLost: 'lost',
				liveGone: 'gone',
				liveChanged: 'changed',
				loggedOut: 'logged out',
			},
		} ),
	} ),
	// The tests have no ES modules, as which alone it comes.
	{ virtual: true }
);

const meeting = ( revision: number, place = '' ): Meeting =>
	meetingWith( { revision, place } );

interface Asked {
	method: string;
	path: string;
	body: Record< string, unknown >;
	etag: string;
	answer: (
		status: number,
		data?: unknown,
		etag?: string
	) => Promise< void >;
	lose: () => Promise< void >;
}

/** What was asked of the site, each to be answered when a test wants it to. */
let asked: Asked[];
let shown: Meeting[];
let told: string;
let busy: boolean;
let live: Live;
let hidden: boolean;
let failsToShow: boolean;

/** Lets everything happen that waits for nothing. */
const settle = () => jest.advanceTimersByTimeAsync( 0 );

const pass = ( seconds: number ) =>
	jest.advanceTimersByTimeAsync( seconds * 1_000 );

function fetchNow( path: unknown, init?: RequestInit ): Promise< Response > {
	return new Promise( ( resolve, reject ) => {
		const headers = new Map( Object.entries( init?.headers ?? {} ) );
		asked.push( {
			method: init?.method ?? 'GET',
			path: String( path ),
			body: init?.body ? JSON.parse( String( init.body ) ) : {},
			etag: headers.get( 'If-None-Match' ) ?? '',
			answer( status, data, etag = '' ) {
				resolve( {
					status,
					ok: status < 300,
					headers: new Map( etag ? [ [ 'ETag', etag ] ] : [] ),
					json: async () => {
						if ( data === undefined ) {
							throw new Error( 'no JSON' );
						}
						return data;
					},
					text: async () => String( data ),
				} as unknown as Response );
				return settle();
			},
			lose() {
				reject( new Error( 'no connection' ) );
				return settle();
			},
		} );
	} );
}

/** The request that was made last. */
function latest( method = 'GET' ): Asked {
	const one = asked.findLast( ( request ) => request.method === method );
	if ( ! one ) {
		throw new Error( `no ${ method } was made` );
	}
	return one;
}

const numberOf = ( method: string ): number =>
	asked.filter( ( request ) => request.method === method ).length;

const see = ( is: boolean ): void => {
	hidden = ! is;
	document.dispatchEvent( new Event( 'visibilitychange' ) );
};

/** Presses what puts this where the set meets. */
const press = ( name: string, place = name ) =>
	live.change( name, () => ( { place } ) );

describe( 'a meeting that is followed', () => {
	beforeEach( async () => {
		jest.useFakeTimers();
		[ asked, shown, told, busy ] = [ [], [], '', false ];
		[ hidden, failsToShow ] = [ false, false ];
		Object.defineProperty( document, 'hidden', {
			configurable: true,
			get: () => hidden,
		} );
		globalThis.fetch = fetchNow as typeof fetch;
		follow( 5, {
			show( now ) {
				live = now;
				if ( now.meeting ) {
					shown.push( now.meeting );
				}
				if ( failsToShow ) {
					throw new Error( 'cannot be shown' );
				}
			},
			busy( is ) {
				busy = is;
			},
			tell( sentence ) {
				told = sentence;
			},
		} );
		await latest().answer( 200, meeting( 1 ), 'one' );
	} );

	afterEach( async () => {
		// No page of one test looks on in the next.
		see( true );
		await settle();
		await latest().answer( 404, {
			code: 'learning_log_meeting_not_found',
		} );
		await pass( 60 );
		jest.useRealTimers();
	} );

	it( 'is asked for again and again; what has not changed is not shown again', async () => {
		expect( shown ).toHaveLength( 1 );
		await pass( 1.5 );
		expect( asked ).toHaveLength( 2 );
		expect( latest().etag ).toBe( 'one' );
		await latest().answer( 304 );
		expect( shown ).toHaveLength( 1 );
		expect( told ).toBe( '' );
		await pass( 1.5 );
		await latest().answer( 200, meeting( 1, 'Room 2' ), 'two' );
		expect( shown.at( -1 )?.place ).toBe( 'Room 2' );
		await pass( 1.5 );
		expect( latest().etag ).toBe( 'two' );
	} );

	it( 'is not asked for by a tab that nobody sees, and at once when it is seen again', async () => {
		see( false );
		await pass( 600 );
		expect( asked ).toHaveLength( 1 );
		see( true );
		expect( asked ).toHaveLength( 2 );
		// Seen twice while one is on its way: that one is enough.
		see( true );
		expect( asked ).toHaveLength( 2 );
	} );

	it( 'goes on after a lost connection, a site in trouble and a session that has ended, and says so meanwhile', async () => {
		await pass( 1.5 );
		await latest().lose();
		expect( told ).toBe( 'lost' );
		await pass( 1.5 );
		await latest().answer( 502 );
		expect( told ).toBe( 'lost' );
		await pass( 1.5 );
		await latest().answer( 401, { code: 'rest_not_logged_in' } );
		expect( told ).toBe( 'logged out' );
		await pass( 1.5 );
		await latest().answer( 304 );
		expect( told ).toBe( '' );
		expect( shown ).toHaveLength( 1 );
	} );

	it( 'gets a new nonce where the old one is too old', async () => {
		await pass( 1.5 );
		await latest().answer( 403, { code: 'rest_cookie_invalid_nonce' } );
		expect( latest().path ).toBe( '/nonce' );
		await latest().answer( 200, 'abc123' );
		await latest().answer( 200, meeting( 2 ) );
		expect( shown.at( -1 )?.revision ).toBe( 2 );
		expect( told ).toBe( '' );
	} );

	it( 'is asked for again after a page of somebody else’s that says it is not there', async () => {
		await pass( 1.5 );
		await latest().answer( 404, { code: 'rest_no_route' } );
		expect( told ).not.toBe( '' );
		expect( told ).not.toBe( 'gone' );
		await pass( 1.5 );
		await latest().answer( 200, meeting( 2 ) );
		expect( shown.at( -1 )?.revision ).toBe( 2 );
		expect( told ).toBe( '' );
	} );

	it( 'that is not open any more is not asked for again', async () => {
		await pass( 1.5 );
		await latest().answer( 404, { code: 'learning_log_not_found' } );
		expect( told ).toBe( 'gone' );
		await pass( 600 );
		see( true );
		expect( asked ).toHaveLength( 2 );
	} );

	it( 'never goes back to what an older answer tells', async () => {
		await pass( 1.5 );
		const older = latest();
		void press( 'begin' );
		await settle();
		await latest( 'PUT' ).answer( 200, meeting( 2, 'begin' ) );
		await older.answer( 200, meeting( 1, 'before' ), 'old' );
		expect( shown.at( -1 )?.place ).toBe( 'begin' );
		// It is asked anew, for all of it.
		await pass( 0 );
		expect( latest() ).not.toBe( older );
		expect( latest().etag ).toBe( '' );
		expect( shown.map( ( { revision } ) => revision ) ).toEqual( [ 1, 2 ] );
	} );

	it( 'is asked for anew where an answer of the same revision was made before what was noted meanwhile', async () => {
		await pass( 1.5 );
		const older = latest();
		void live.note( 'attendance/1', { state: 'present' } );
		await latest( 'PUT' ).answer( 200, [ { user: 1, state: 'present' } ] );
		await older.answer( 200, meeting( 1, 'before' ), 'old' );
		expect( shown ).toHaveLength( 1 );
		await pass( 0 );
		expect( latest().etag ).toBe( '' );
		await latest().answer( 200, meeting( 1, 'after' ), 'new' );
		expect( shown.at( -1 )?.place ).toBe( 'after' );
	} );

	it( 'is changed from what it is when the turn comes: what was pressed meanwhile waits', async () => {
		void press( 'order' );
		void live.change( 'begin', ( { place } ) => ( {
			place: `${ place }, begun`,
		} ) );
		await settle();
		expect( numberOf( 'PUT' ) ).toBe( 1 );
		expect( busy ).toBe( true );
		await latest( 'PUT' ).answer( 200, meeting( 2, 'order' ) );
		expect( latest( 'PUT' ).body ).toEqual( {
			place: 'order, begun',
			base_revision: 2,
		} );
		await latest( 'PUT' ).answer( 200, meeting( 3, 'order, begun' ) );
		expect( numberOf( 'PUT' ) ).toBe( 2 );
		expect( busy ).toBe( false );
	} );

	it( 'takes the same pressed twice as meant once, and pressed again when it was done as meant again', async () => {
		void press( 'next' );
		void press( 'next' );
		await settle();
		await latest( 'PUT' ).answer( 200, meeting( 2 ) );
		expect( numberOf( 'PUT' ) ).toBe( 1 );
		void press( 'next' );
		await settle();
		expect( numberOf( 'PUT' ) ).toBe( 2 );
		await latest( 'PUT' ).answer( 200, meeting( 3 ) );
	} );

	it( 'shows who was not first how it stands, says so until something else is pressed, and takes the same press again', async () => {
		void press( 'begin' );
		await settle();
		await latest( 'PUT' ).answer( 409, {
			code: 'learning_log_conflict',
			message: '',
			data: { status: 409, meeting: meeting( 7, 'theirs' ) },
		} );
		expect( shown.at( -1 )?.place ).toBe( 'theirs' );
		await pass( 1.5 );
		await latest().answer( 304 );
		expect( told ).toBe( 'changed' );
		void press( 'begin' );
		await settle();
		expect( latest( 'PUT' ).body.base_revision ).toBe( 7 );
		await latest( 'PUT' ).answer( 200, meeting( 8 ) );
		await latest().answer( 200, meeting( 8 ), 'eight' );
		expect( told ).toBe( '' );
	} );

	it( 'says that something was refused also where what was pressed after it was done', async () => {
		void press( 'order' );
		void press( 'begin' );
		await settle();
		await latest( 'PUT' ).answer( 409, {
			code: 'learning_log_conflict',
			message: '',
			data: { status: 409, meeting: meeting( 2, 'theirs' ) },
		} );
		await latest( 'PUT' ).answer( 200, meeting( 3, 'begin' ) );
		await latest().answer( 200, meeting( 3, 'begin' ), 'three' );
		expect( told ).toBe( 'changed' );
	} );

	it( 'takes what is pressed after a change that was lost', async () => {
		for ( const [ index, status ] of [ 0, 500, 401 ].entries() ) {
			void press( 'begin' );
			await settle();
			expect( numberOf( 'PUT' ) ).toBe( index + 1 );
			await ( status
				? latest( 'PUT' ).answer( status, {
						code: 'rest_not_logged_in',
					} )
				: latest( 'PUT' ).lose() );
			expect( told ).not.toBe( '' );
			expect( busy ).toBe( false );
		}
	} );

	it( 'takes what is pressed, and is asked for, after something that could not be shown', async () => {
		failsToShow = true;
		const failed = press( 'order' ).catch( String );
		await settle();
		await latest( 'PUT' ).answer( 200, meeting( 2 ) );
		expect( await failed ).toContain( 'cannot be shown' );
		failsToShow = false;
		void press( 'order' );
		await settle();
		expect( numberOf( 'PUT' ) ).toBe( 2 );
		await latest( 'PUT' ).answer( 200, meeting( 3 ) );
		expect( shown.at( -1 )?.revision ).toBe( 3 );
		expect( busy ).toBe( false );
	} );
} );
