/**
 * The commands of WP-CLI as people run them, on a real site: what they say, what they write and what they leave alone; killed and run again.
 */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { demoed } from './commands-demo.mjs';
import { onSite } from './commands-rig.mjs';
import { has, hasExtension, need, temp } from './process.mjs';

/** What was typed by Anna and by Bert, byte for byte. */
const textOf = ( login ) => `Canary of ${ login }: a < b & "c" -- 5' 🙂 \\n`;
const OURS = `post_type LIKE 'learning%'`;

/** What every command has in common. */
async function strangers( site ) {
	for ( const [ command, says ] of [
		[ 'export --user=nobody', /nobody/ ],
		[ 'export', /--user=/ ],
		[ 'progressally import --coaches=4711', /coach/i ],
		[ 'progressally convert --post=4711', /no such lesson/ ],
		[ 'verify --format=xml', /format/ ],
		[ 'export --user=anna --file=/nowhere/anna.json', /not be written/ ],
		[ 'export --user=anna --dir=/proc/anna', /not be written/ ],
	] ) {
		await site.leavesAll( `${ command } changes nothing`, async () => {
			const ran = await site.run( command );
			site.check(
				'says why it cannot, with exit code 1 and nothing on stdout',
				ran.code === 1 && says.test( ran.stderr ) && ran.stdout === '',
				ran
			);
		} );
	}
}

/** Only what is the person's, all of it, and only where it was asked for. */
async function exported( site ) {
	const folder = path.join( temp, 'export' );
	const told = await site.leavesAll( 'an export writes no row', () =>
		site.json( 'export --user=anna' )
	);
	site.check(
		'the text comes back byte for byte',
		told.entries[ 0 ].answers.text === textOf( 'anna' ),
		told.entries[ 0 ]
	);
	site.check(
		'the person’s files are listed, with their hash',
		told.files.length === 1 &&
			/^[0-9a-f]{64}$/.test( told.files[ 0 ].sha256 ),
		told.files
	);
	site.check(
		'nothing of anybody else’s is in it',
		! JSON.stringify( told ).includes( 'Canary of bert' ),
		told
	);
	for ( const command of [
		'export --user=anna@test.example',
		`export --user=anna --dry-run --dir=${ folder }`,
	] ) {
		const table = await site.run( command );
		site.check(
			'a table says how much there is, and no word of it',
			/entries\s+251/.test( table.stdout ) &&
				! table.stdout.includes( 'Canary' ),
			table
		);
	}
	site.check( 'a dry run makes no folder', ! fs.existsSync( folder ), 0 );
	for ( const time of [ 'first', 'second' ] ) {
		await site.run( `export --user=anna --dir=${ folder }` );
		site.check(
			`the ${ time } time, the folder has the export and the files as they were`,
			fs.readFileSync(
				path.join( folder, told.files[ 0 ].path ),
				'utf8'
			) === 'Bytes of anna' &&
				JSON.parse(
					fs.readFileSync(
						path.join( folder, 'learning-log.json' ),
						'utf8'
					)
				).entries.length === 251 &&
				fs.readdirSync( folder ).length === 2,
			fs.readdirSync( folder )
		);
	}
}

/** What is past its time, and nothing else. */
async function purged( site ) {
	const left = () =>
		[
			...site
				.rows( `SELECT ID, post_type FROM wp_posts WHERE ${ OURS }` )
				.map( ( row ) => JSON.stringify( row ) ),
			...fs.readdirSync( site.files ).sort(),
		].join( '\n' );
	const counts = ( report, of ) =>
		Object.fromEntries(
			report
				.filter( ( one ) => one[ of ] > 0 )
				.map( ( one ) => [ one.what, one[ of ] ] )
		);
	for ( const [ digit, days ] of [
		[ 'a', 2 ],
		[ 'b', 0 ],
	] ) {
		const bytes = path.join( site.files, digit.repeat( 32 ) );
		const time = Date.now() / 1000 - days * 24 * 3600;
		fs.writeFileSync( bytes, 'Nobody’s' );
		fs.utimesSync( bytes, time, time );
	}
	const wanted = JSON.stringify( { entries: 240, notices: 1, files: 1 } );
	const plan = await site.leavesAll( 'a dry run removes nothing', () =>
		site.json( 'purge --dry-run' )
	);
	site.check(
		'it says what would go',
		JSON.stringify( counts( plan, 'left' ) ) === wanted,
		plan
	);
	const back = site.remember();
	const done = await site.json( 'purge' );
	site.check(
		'as much goes',
		JSON.stringify( counts( done, 'removed' ) ) === wanted &&
			JSON.stringify( counts( done, 'left' ) ) === '{}',
		done
	);
	site.check(
		'what is not past its time stays',
		site.rows( `SELECT ID FROM wp_posts WHERE post_status = 'log_trash'` )
			.length === 10 &&
			fs.existsSync( path.join( site.files, 'b'.repeat( 32 ) ) ),
		left()
	);
	await site.leavesAll( 'a second run changes nothing', () =>
		site.json( 'purge' )
	);
	back();
	await site.survives( 'purge', [ 100, 900 ], left );
}

/** Says what is wrong, and shows nothing that anybody wrote. */
async function verified( site ) {
	const healthy = await site.leavesAll( 'it only reads', () =>
		site.json( 'verify' )
	);
	site.check( 'nothing is wrong', healthy.wrong === 0, healthy );
	const back = site.remember();
	const [ entry ] = site.rows(
		`SELECT ID FROM wp_posts WHERE post_content LIKE 'Canary of anna%'`
	);
	site.write(
		`UPDATE wp_posts SET post_status = 'publish' WHERE ID = ${ entry.ID }`
	);
	fs.unlinkSync(
		path.join(
			site.files,
			site.rows(
				`SELECT post_name FROM wp_posts WHERE post_type = 'learning_log_file' ORDER BY ID`
			)[ 0 ].post_name
		)
	);
	const told = await site.leavesAll( 'it only reads', () =>
		site.json( 'verify', 1 )
	);
	site.check(
		'each finding has its code, its row and what to do',
		told.findings.map( ( { code } ) => code ).join() ===
			'entry_public,file_bytes' &&
			told.findings[ 0 ].id === Number( entry.ID ) &&
			told.findings.every( ( one ) => one.says && one.do ),
		told
	);
	const table = await site.run( 'verify' );
	site.check(
		'nothing that anybody wrote is shown',
		table.code === 1 &&
			table.stdout.includes( 'entry_public' ) &&
			! ( JSON.stringify( told ) + table.stdout + table.stderr ).match(
				/Canary|my notes/
			),
		table
	);
	back();
}

/** Moving from ProgressAlly, and back. */
async function moved( site ) {
	const source = () =>
		JSON.stringify( site.rows( `SELECT * FROM wp_progress_notes` ) );
	const lesson = () =>
		site.rows(
			`SELECT post_content FROM wp_posts WHERE post_title = 'Empowerment' AND post_type = 'page'`
		)[ 0 ].post_content;
	const ours = () =>
		site
			.rows(
				`SELECT p.post_type, p.post_status, p.post_author, p.post_content, p.menu_order, e.post_name AS entry
				FROM wp_posts p LEFT JOIN wp_posts e ON e.ID = p.post_parent AND e.post_type = 'learning_log_entry'
				WHERE p.${ OURS } ORDER BY 1, 2, 3, 4, 6`
			)
			.map( ( row ) => JSON.stringify( row ) )
			.join( '\n' );
	const before = { source: source(), lesson: lesson(), ours: ours() };
	const there = await site.leavesAll( 'a scan only reads', () =>
		site.json( 'progressally scan --dry-run' )
	);
	site.check( 'it finds the threads', there.threads.many === 12, there );
	const back = site.remember();
	const plan = await site.leavesAll( 'a dry run brings nothing', () =>
		site.json( 'progressally import --coaches=1 --dry-run' )
	);
	const done = await site.json( 'progressally import --coaches=1' );
	site.check(
		'what it said, it does: eleven threads, one lies aside',
		plan.counts.imported === 11 &&
			done.counts.imported === 11 &&
			done.counts.aside === 1,
		[ plan, done ]
	);
	await site.leavesAll( 'a second run brings nothing', () =>
		site.json( 'progressally import --coaches=1' )
	);
	const aside = await site.run( 'progressally aside 12' );
	site.check(
		'what could not be read is kept',
		aside.stdout === 'a:1:{',
		aside
	);
	back();
	await site.survives( 'progressally import --coaches=1', [ 2, 9 ], ours );
	await site.leavesAll( 'a dry run takes nothing back', () =>
		site.json( 'progressally undo --dry-run' )
	);
	await site.survives( 'progressally undo', [ 8 ], ours );
	site.check( 'nothing is left of it', ours() === before.ours, ours() );
	await site.leavesAll( 'a second undo changes nothing', () =>
		site.json( 'progressally undo' )
	);
	await site.leavesAll( 'a dry run converts nothing', () =>
		site.json( 'progressally convert --dry-run' )
	);
	const [ converted ] = await site.json( 'progressally convert' );
	site.check(
		'the tag is a block, whoever runs it',
		converted.state === 'converted' &&
			! lesson().includes( '[progressally' ),
		[ converted, lesson() ]
	);
	await site.leavesAll( 'a second run converts nothing', () =>
		site.json( 'progressally convert' )
	);
	await site.json( 'progressally convert --undo' );
	site.check(
		'the lesson is as it was, and ProgressAlly’s table, too',
		lesson() === before.lesson && source() === before.source,
		lesson()
	);
}

/** A site; what WordPress plans for itself when it is loaded first is none of the commands' doing. */
async function newSite( name, prepare ) {
	need( has( 'php' ), 'no php' );
	need(
		hasExtension( 'posix' ),
		'no posix in PHP, by which commands are killed'
	);
	const site = await onSite( name, prepare );
	await site.json( 'verify' );
	return site;
}

/** By name; each answers the number of checks that passed. */
export const commandsSteps = {
	async commands() {
		const site = await newSite( 'commands', 'site.php' );
		for ( const part of [ strangers, exported, verified, moved, purged ] ) {
			await part( site );
		}
		return site.passed;
	},
	async 'commands-demo'() {
		const site = await newSite( 'commands-demo', 'site.php' );
		await demoed( site );
		return site.passed;
	},
};
