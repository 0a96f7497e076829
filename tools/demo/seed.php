<?php
/**
 * The demo course: people, sets, coaches and lessons. Every text and person is made up. Safe to run again.
 */

declare( strict_types=1 );

use LearningLog\Sets;

if ( username_exists( 'jonas' ) ) {
	return;
}
$people = [
	'tessa' => [ 'Tessa Lind', 'author', '' ],
	'mira'  => [ 'Mira Kovac', 'learning_log_manager', '' ],
	'amira' => [ 'Amira Osei', 'learning_log_facilitator', 'Northmill' ],
	'henk'  => [ 'Henk Visser', 'learning_log_facilitator', 'Quayside' ],
	'jonas' => [ 'Jonas Weber', 'subscriber', 'Northmill' ],
	'priya' => [ 'Priya Nair', 'subscriber', 'Northmill' ],
	'lena'  => [ 'Lena Sorensen', 'subscriber', 'Northmill' ],
	'tomas' => [ 'Tomas Novak', 'subscriber', 'Northmill' ],
	'ruth'  => [ 'Ruth Adeyemi', 'subscriber', 'Northmill' ],
	'owen'  => [ 'Owen Price', 'subscriber', 'Northmill' ],
	'sara'  => [ 'Sara Lindqvist', 'subscriber', 'Quayside' ],
	'ivan'  => [ 'Ivan Petrov', 'subscriber', 'Brightwell' ],
	'noor'  => [ 'Noor Haddad', 'subscriber', 'Fenland Foods' ],
	'emma'  => [ 'Emma Clarke', 'subscriber', 'Fenland Foods' ],
];
$ids    = [];
foreach ( $people as $login => [ $name, $role ] ) {
	$ids[ $login ] = (int) wp_insert_user(
		[
			'user_login'   => $login,
			'user_pass'    => 'learning',
			'user_email'   => $login . '@learning-log.example',
			'display_name' => $name,
			'role'         => $role,
		]
	);
}
$sets = [
	[ 'Mill set', 'in_house', [ 'jonas', 'priya', 'lena', 'tomas', 'ruth', 'owen' ], [ 'amira' ] ],
	[ 'Harbour set', 'cross_company', [ 'sara', 'ivan', 'noor', 'emma', 'priya' ], [ 'henk' ] ],
	[ 'Facilitators’ set', 'facilitators', [ 'amira', 'henk' ], [ 'mira' ] ],
];
foreach ( $sets as [ $name, $type, $members, $facilitators ] ) {
	$set = Sets\store( new Sets\Set( 0, $name, $type, 'facilitated', 6, '', '' ) );
	foreach ( [ 'member' => $members, 'facilitator' => $facilitators ] as $role => $logins ) {
		foreach ( $logins as $login ) {
			Sets\join( new Sets\Member( $ids[ $login ], $set, $role, $people[ $login ][2] ) );
		}
	}
}
foreach ( [ 'jonas', 'priya', 'lena' ] as $participant ) {
	Sets\store_coach( $ids[ $participant ], $ids['amira'], true );
}
$note    = static fn( string $id, string $title, string $question ): string => '<!-- wp:learning-log/note ' . wp_json_encode( [ 'noteId' => $id, 'title' => $title, 'prompt' => $question ], JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES ) . ' /-->';
$say     = static fn( string $text ): string => "<!-- wp:paragraph -->\n<p>$text</p>\n<!-- /wp:paragraph -->";
$lessons = [
	'Job Design'  => [
		$say( 'A job people can take pride in has a whole task, room to decide how, and someone to learn from. Most jobs have grown without anyone ever drawing them.' ),
		$note( '1', 'To take with you', 'Which part of your own job would you draw differently, and why is it as it is?' ),
	],
	'Empowerment' => [
		$say( 'Nobody can be empowered by announcement. People take decisions when they know what they may decide, have what they need for it, and have seen that a mistake is looked at and not punished.' ),
		$say( 'Think of one decision that is usually passed upwards where you work. Who has the knowledge to take it? What would that person need?' ),
		$note( '4', 'Learning Log Questions', 'What did you try, and what happened?' ),
		$note( '5', 'Personal Reflection Notes', 'What does this tell you about the way <em>you</em> decide?' ),
	],
];
$first   = 0;
foreach ( $lessons as $title => $blocks ) {
	$page  = wp_insert_post(
		[
			'post_type'    => 'page',
			'post_status'  => 'publish',
			'post_author'  => $ids['tessa'],
			'post_title'   => $title,
			'post_content' => wp_slash( implode( "\n\n", $blocks ) ),
		]
	);
	$first = (int) $page;
}
update_option( 'show_on_front', 'page' );
update_option( 'page_on_front', $first );
