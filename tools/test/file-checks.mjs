/**
 * What has to hold for files on every web server, asked from outside. Each function answers how many checks passed.
 */
import assert from 'node:assert/strict';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';

/** A PDF of some size: a head that the check knows, then noise. */
export const pdf = ( bytes ) =>
	Buffer.concat( [
		Buffer.from( '%PDF-1.4\n%\xE2\xE3\xCF\xD3\n' ),
		randomBytes( bytes ),
	] );
const sha = ( bytes ) => createHash( 'sha256' ).update( bytes ).digest( 'hex' );

const HEADERS = {
	'x-content-type-options': 'nosniff',
	'content-security-policy': "default-src 'none'; sandbox",
	'cross-origin-resource-policy': 'same-origin',
	'cache-control': 'private, no-store',
};

/** Every header that protects, whatever the server made of the answer. */
function assertProtected( answer, says ) {
	for ( const [ name, value ] of Object.entries( HEADERS ) ) {
		assert.equal( answer.headers[ name ], value, `${ says }: ${ name }` );
	}
	assert.match(
		answer.headers[ 'content-disposition' ] ?? '',
		/^attachment; filename="[^"]+"; filename\*=UTF-8''/,
		says
	);
}

/** The whole file, its head, and parts of it. */
async function checkParts( anna, file, content ) {
	const whole = await anna.request( file.url );
	assert.equal( whole.status, 200 );
	assert.equal( sha( whole.body ), sha( content ) );
	assert.equal( whole.headers[ 'content-type' ], 'application/pdf' );
	assert.equal(
		decodeURIComponent(
			whole.headers[ 'content-disposition' ].split( "UTF-8''" )[ 1 ]
		),
		'Rückblick.pdf'
	);
	const head = await anna.request( file.url, { method: 'HEAD' } );
	assert.deepEqual( [ head.status, head.body.length ], [ 200, 0 ] );
	// Apache drops the length of what FastCGI answers to HEAD.
	assert.ok(
		[ undefined, String( content.length ) ].includes(
			head.headers[ 'content-length' ]
		)
	);
	[ whole, head ].forEach( ( answer ) => assertProtected( answer, 'whole' ) );
	const last = content.length - 1;
	const ranges = [
		[ 'bytes=0-99', 0, 99 ],
		[ `bytes=${ last }-`, last, last ],
		[ 'bytes=-7', last - 6, last ],
		[ `bytes=70000-${ last + 5 }`, 70000, last ],
	];
	for ( const [ range, from, to ] of ranges ) {
		const part = await anna.request( file.url, { headers: { range } } );
		assert.equal( part.status, 206, range );
		assert.equal(
			part.headers[ 'content-range' ],
			`bytes ${ from }-${ to }/${ content.length }`
		);
		assert.equal(
			sha( part.body ),
			sha( content.subarray( from, to + 1 ) ),
			range
		);
		assertProtected( part, range );
	}
	const beyond = await anna.request( file.url, {
		headers: { range: `bytes=${ content.length }-` },
	} );
	assert.equal( beyond.status, 416 );
	return 7;
}

/** Others get nothing, and learn nothing. */
async function checkOthers( { ben, visitor }, file ) {
	const missing = file.url.replace( /\d+$/, '999999' );
	const [ refused, absent ] = [
		await ben.request( file.url ),
		await ben.request( missing ),
	];
	assert.deepEqual( [ refused.status, absent.status ], [ 404, 404 ] );
	assert.equal( refused.text, absent.text );
	for ( const url of [ file.url, missing ] ) {
		const sent = await visitor.request( url );
		assert.equal( sent.status, 302 );
		const back = new URL( sent.headers.location );
		assert.equal( back.pathname, '/wp-login.php' );
		assert.equal( back.searchParams.get( 'redirect_to' ), url );
		assert.equal( sent.headers[ 'cache-control' ], 'private, no-store' );
	}
	assert.equal(
		( await ben.rest( 'GET', `/files/${ file.id }` ) ).status,
		404
	);
	assert.equal(
		( await visitor.rest( 'GET', `/files/${ file.id }` ) ).status,
		401
	);
	return 4;
}

/** Nothing of the directory comes out by its own address, however it is spelled (trust.md T9). */
async function checkDirect( { visitor, anna }, { folder, address }, content ) {
	const names = fs.readdirSync( folder );
	const key = names.find( ( name ) => /^[0-9a-f]{32}$/.test( name ) );
	assert.ok( key, 'The bytes are there' );
	const name = path.basename( address );
	const above = address.slice( 0, -name.length );
	const spellings = [
		`${ address }/${ key }`,
		`${ address }//${ key }`,
		`${ above }/${ name }/${ key }`,
		`${ above }./${ name }/${ key }`,
		`${ above }x/../${ name }/${ key }`,
		`${ above }%6c${ name.slice( 1 ) }/${ key }`,
		`${ above }${ name.replace( '-', '%2d' ) }/${ key }`,
		`${ address }/%2e/${ key }`,
		`${ above }${ name }%2f${ key }`,
		`${ above }${ name.toUpperCase() }/${ key }`,
		`${ address }/${ key }/`,
		`${ address }/${ key }.`,
		`${ address }/${ key }%20`,
		`${ address }/${ key }%00`,
		`${ address }/${ key }/x.php`,
		`${ address }/${ key }?x=1`,
		`${ address }/`,
		address,
		`${ address }/index.php`,
		`${ address }/.htaccess`,
		`${ address }/web.config`,
	];
	for ( const who of [ visitor, anna ] ) {
		for ( const spelling of spellings ) {
			const answer = await who.request( spelling );
			assert.ok(
				! answer.body.includes( content.subarray( 0, 64 ) ) &&
					! answer.text.includes( key ),
				`${ spelling } hands out the file`
			);
			assert.ok( answer.status !== 200, `${ spelling } answers 200` );
		}
	}
	return spellings.length;
}

/** Too large for PHP, in each of the two ways PHP has of saying so. */
async function checkTooLarge( anna, entry ) {
	for ( const megabytes of [ 13, 17 ] ) {
		const answer = await anna.upload(
			entry,
			'long.pdf',
			pdf( megabytes * 1024 * 1024 )
		);
		assert.equal( answer.status, 413, `${ megabytes } MB` );
		assert.equal( answer.data.code, 'learning_log_file_too_large' );
		assert.equal( answer.data.data.limit, 12 * 1024 * 1024 );
	}
	return 2;
}

/** Uploads at the same moment: together they pass no limit, and one sent many times is one file. */
export async function checkTogether( { anna }, entry, files ) {
	const mutation = randomUUID();
	const same = await Promise.all(
		Array.from( { length: 6 }, () =>
			anna.upload( entry, 'same.txt', Buffer.from( 'x' ), { mutation } )
		)
	);
	assert.equal( new Set( same.map( ( { data } ) => data.id ) ).size, 1 );
	const room = files - 1;
	const others = await Promise.all(
		Array.from( { length: room + 4 }, ( _, number ) =>
			anna.upload( entry, `${ number }.txt`, Buffer.from( 'x' ) )
		)
	);
	const count = ( status ) =>
		others.filter( ( answer ) => answer.status === status ).length;
	assert.deepEqual( [ count( 201 ), count( 413 ) ], [ room, 4 ] );
	const stored = await anna.rest( 'GET', `/entries/${ entry }` );
	assert.equal( stored.data.files.length, files );
	for ( const { id } of stored.data.files ) {
		await anna.rest( 'DELETE', `/files/${ id }` );
	}
	return 2;
}

/**
 * Everything, on a server that keeps the directory closed. `place` names the directory, and the address that would lead to it.
 */
export async function checkServer( people, entry, place ) {
	const { anna } = people;
	const content = pdf( 3 * 1024 * 1024 + 17 );
	const sent = await anna.upload( entry, 'Rückblick.pdf', content );
	assert.equal( sent.status, 201, sent.text );
	const file = sent.data;
	let passed = 1;
	passed += await checkParts( anna, file, content );
	passed += await checkOthers( people, file );
	passed += await checkDirect( people, place, content );
	passed += await checkTooLarge( anna, entry );
	const gone = await anna.rest( 'DELETE', `/files/${ file.id }` );
	assert.equal( gone.status, 200 );
	assert.equal( ( await anna.request( file.url ) ).status, 404 );
	return passed + 1;
}
