/**
 * The demo beside what a site has of its own: made once, however often it is killed and run again; taken away but for what somebody has changed.
 */
import { wp } from '../lib/site.mjs';
import { Failed, ROOT } from './process.mjs';

/** What there is of the demo, without the numbers and times that differ from run to run. */
const shape = ( site ) =>
	[
		`SELECT post_type, post_status, post_title, COUNT(*) AS many, SUM(menu_order) AS revisions FROM wp_posts
		WHERE post_type NOT LIKE '%notice' AND post_type <> 'revision' GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`,
		`SELECT user_login, display_name FROM wp_users ORDER BY 1`,
		`SELECT t.name, tt.taxonomy, COUNT(r.object_id) AS many FROM wp_terms t JOIN wp_term_taxonomy tt ON tt.term_id = t.term_id
		LEFT JOIN wp_term_relationships r ON r.term_taxonomy_id = tt.term_taxonomy_id GROUP BY t.term_id ORDER BY 2, 1`,
		`SELECT substr(meta_key, 1, 22) AS name, COUNT(*) AS many FROM wp_usermeta WHERE meta_key LIKE 'learning_log%' GROUP BY 1 ORDER BY 1`,
		`SELECT substr(meta_key, 1, 22) AS name, COUNT(*) AS many FROM wp_postmeta WHERE meta_key LIKE '_learning_log%' AND meta_key NOT LIKE '%prompts' GROUP BY 1 ORDER BY 1`,
	]
		.flatMap( ( sql ) => site.rows( sql ) )
		.map( ( row ) => JSON.stringify( row ) )
		.join( '\n' );

/** All rows that people can tell apart. Options remember when something was changed last. */
const kept = ( site ) =>
	site
		.all()
		.split( '\n' )
		.filter( ( row ) => ! row.startsWith( 'wp_options ' ) );

/** It is refused where it would stand beside people unasked, or among people of the same names. */
async function refused( site ) {
	for ( const [ command, says ] of [
		[ 'demo', /--yes/ ],
		[ 'demo --dry-run', /--yes/ ],
	] ) {
		await site.leavesAll( `${ command } is refused`, async () => {
			const ran = await site.run( command );
			site.check(
				'it says what it would stand beside',
				ran.code === 1 && says.test( ran.stderr ),
				ran
			);
		} );
	}
	const back = site.remember();
	await wp( ROOT, site.site, 'user', 'create', 'jonas', 'j@test.example' );
	await site.leavesAll( 'nobody is taken for one of the demo', async () => {
		const ran = await site.run( 'demo --yes' );
		site.check(
			'it says who is called so',
			ran.code === 1 && ran.stderr.includes( 'jonas' ),
			ran
		);
	} );
	back();
}

/** A command that changes nothing, and says how the demo stands. */
async function saysState( site, rule, command, state ) {
	const told = await site.leavesAll( rule, () => site.json( command ) );
	site.check( `it says "${ state }"`, told.state === state, told );
}

/** It is made beside all else, once. */
async function made( site ) {
	const before = kept( site );
	await saysState(
		site,
		'a dry run makes nothing',
		'demo --yes --dry-run',
		'to_make'
	);
	await site.survives( 'demo --yes', [ 60, 90, 350 ], () => shape( site ) );
	const after = kept( site );
	site.check(
		'nothing of the site’s own is changed',
		before.every( ( row ) => after.includes( row ) ),
		before.filter( ( row ) => ! after.includes( row ) )
	);
	site.check(
		'the front page stays the site’s',
		site.rows(
			`SELECT option_value FROM wp_options WHERE option_name = 'show_on_front'`
		)[ 0 ].option_value === 'posts',
		0
	);
	await saysState(
		site,
		'a second run changes nothing',
		'demo --yes',
		'there'
	);
	site.check( 'it is whole', ( await site.json( 'verify' ) ).wrong === 0, 0 );
	const knows = await wp(
		ROOT,
		site.site,
		'user',
		'check-password',
		'mira',
		'learning'
	).then(
		() => true,
		() => false
	);
	site.check( 'nobody can guess how its people log in', ! knows, 0 );
	return before;
}

/** What somebody changed stays with what it stands on, and is told. */
async function changedStays( site ) {
	const back = site.remember();
	const [ { ID: page } ] = site.rows(
		`SELECT ID FROM wp_posts WHERE post_title = 'Job Design' AND post_type = 'page'`
	);
	await wp( ROOT, site.site, 'post', 'update', page, '--post_content=Mine' );
	site.write(
		`UPDATE wp_posts SET menu_order = 2, post_content = 'Changed by Owen' WHERE post_type = 'learning_log_entry' AND post_content LIKE 'With me, I think.%'`
	);
	const plan = await site.leavesAll( 'a dry run removes nothing', () =>
		site.json( 'demo --remove --dry-run' )
	);
	const done = await site.json( 'demo --remove' );
	const reasons = ( { stays } ) =>
		stays.map( ( { what, why } ) => `${ what } ${ why }` ).join();
	site.check(
		'it says what it would do, and that it has',
		plan.state === 'to_remove' && done.state === 'removed',
		[ plan, done ]
	);
	site.check(
		'what it said, it does: two things were changed, and others are needed for them',
		reasons( plan ) === reasons( done ) &&
			[
				'entries changed',
				'pages changed',
				'pages needed',
				'people needed',
			].every( ( reason ) => reasons( done ).includes( reason ) ),
		[ plan, done ]
	);
	const people = site
		.rows( `SELECT user_login FROM wp_users ORDER BY 1` )
		.map( ( row ) => row.user_login )
		.join();
	site.check(
		'the words are there, with who wrote them',
		people === 'admin,anna,bert,owen,tessa' &&
			site.rows(
				`SELECT ID FROM wp_posts WHERE post_content IN ('Mine', 'Changed by Owen') AND post_type <> 'revision'`
			).length === 2,
		people
	);
	await site.leavesAll( 'a second removal changes nothing', () =>
		site.json( 'demo --remove' )
	);
	back();
}

/** All of it goes, and nothing else. */
async function removed( site, before ) {
	await site.survives( 'demo --remove', [ 300, 215, 60 ], () =>
		shape( site ).replace( /.*(twentytwenty|"footer").*\n/g, '' )
	);
	const after = kept( site );
	const gone = before.filter( ( row ) => ! after.includes( row ) );
	const left = site.rows(
		`SELECT ID FROM wp_posts WHERE post_author > 1 AND post_author NOT IN ( SELECT ID FROM wp_users )`
	);
	if ( gone.length || left.length ) {
		throw new Failed( JSON.stringify( { gone, left } ) );
	}
	await saysState(
		site,
		'there is nothing left to remove',
		'demo --remove',
		'none'
	);
	site.check(
		'the rest is whole',
		( await site.json( 'verify' ) ).wrong === 0,
		0
	);
}

/** All of it. */
export async function demoed( site ) {
	await refused( site );
	const before = await made( site );
	await changedStays( site );
	await removed( site, before );
}
