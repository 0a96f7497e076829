<?php
/**
 * What the commands are tried on: people, a lesson, entries, some of them past their time, and a table of ProgressAlly. Run by `wp eval-file`.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

use LearningLog\Entries;
use LearningLog\Files;
use LearningLog\Notices;
use LearningLog\Prompts;
use LearningLog\Storage;

global $wpdb;
$people = [];
foreach ( [ 'anna', 'bert' ] as $login ) {
	$people[ $login ] = (int) wp_insert_user( [ 'user_login' => $login, 'user_pass' => 'learning', 'user_email' => "$login@test.example", 'display_name' => ucfirst( $login ) ] );
}
$page = (int) wp_insert_post(
	wp_slash(
		[
			'post_type'    => 'page',
			'post_status'  => 'publish',
			'post_title'   => 'Empowerment',
			'post_content' => "<!-- wp:learning-log/note {\"noteId\":\"1\"} /-->\n\n<!-- wp:paragraph -->\n<p>[progressally_note note_id='4' allow_attachment='yes']</p>\n<!-- /wp:paragraph -->",
		]
	)
);
foreach ( $people as $login => $person ) {
	$entry = Entries\save_answer( $person, Prompts\find( get_post( $page ), '1' ), [ 'answers' => [ 'text' => "Canary of $login: a < b & \"c\" -- 5' 🙂 \\n" ], 'base_revision' => 0 ] );
	$notes = wp_tempnam( 'notes' );
	file_put_contents( $notes, "Bytes of $login" );
	// Nobody serves this site, so its self-test is left out.
	Files\keep( $entry, Files\clean( $notes, 'txt' ), 'my notes.txt', '', Files\room() );
	unlink( $notes );
}

// Past their time: more than one run of the daily work takes; and what is not.
for ( $number = 0; $number < 250; $number++ ) {
	$days = $number < 240 ? 31 : 29;
	$wpdb->insert( $wpdb->posts, [ 'post_type' => Entries\POST_TYPE, 'post_status' => Entries\TRASHED, 'post_author' => $people['anna'], 'post_name' => "{$people['anna']}-0-old-$number", 'post_content' => 'Canary in the trash', 'post_content_filtered' => '{"keys":["text"]}', 'post_mime_type' => 'learning-log/log', 'to_ping' => 'log_me', 'post_excerpt' => gmdate( 'Y-m-d H:i:s', time() - $days * DAY_IN_SECONDS ), 'menu_order' => 1 ] + Storage\times( true ) + Storage\UNUSED );
}
foreach ( [ 31, 29 ] as $days ) {
	$wpdb->insert( $wpdb->posts, [ 'post_type' => Notices\POST_TYPE, 'post_status' => Notices\SENT, 'post_author' => $people['bert'], 'post_name' => "{$people['bert']}-entry-1-$days", 'post_modified_gmt' => gmdate( 'Y-m-d H:i:s', time() - $days * DAY_IN_SECONDS ) ] + Storage\times( true ) + Storage\UNUSED );
}

// ProgressAlly: threads of two people, one of them in conversation with the administrator, and one that cannot be read.
$wpdb->query( "CREATE TABLE {$wpdb->prefix}progress_notes (id bigint(20) NOT NULL AUTO_INCREMENT, user_id bigint(20) NOT NULL, post_id bigint(20) NOT NULL, note_id bigint(20) NOT NULL, note_value longtext NOT NULL, status int(11) NOT NULL DEFAULT 0, approve_status int(11) NOT NULL DEFAULT 0, created datetime DEFAULT NULL, updated datetime DEFAULT NULL, PRIMARY KEY (id))" );
$said = static fn( int $by, string $text, int $minute, int $admin = 0 ): array => [ 'a' => $by, 'v' => $text, 's' => $admin, 't' => 1580461200 + 60 * $minute, 'f' => 'text' ];
for ( $number = 1; $number <= 12; $number++ ) {
	$by    = $people[ $number % 2 ? 'anna' : 'bert' ];
	$turns = [ $said( $by, "Old canary $number", $number ), $said( 1, "What surprised you in $number?", $number + 20, 1 ), $said( $by, "That it was me, $number", $number + 40 ) ];
	$wpdb->insert( $wpdb->prefix . 'progress_notes', [ 'user_id' => $by, 'post_id' => $page, 'note_id' => 3 + $number, 'note_value' => 12 === $number ? 'a:1:{' : serialize( $turns ), 'status' => 1, 'created' => '2020-01-31 09:00:00', 'updated' => '2020-01-31 10:00:00' ] );
}
update_post_meta( $page, '_progressally_notes', [ 'notes' => [ 4 => [ 'title' => 'What did you try?', 'select-type' => 'qa' ] ] ] );
