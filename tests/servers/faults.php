<?php
/**
 * Saves while the database fails: `wp eval-file faults.php {socket}`, on MariaDB. What PHPUnit cannot do within its transaction.
 *
 * Prints for each fault the status, the text of the answer, and the text and number of rows that are there afterwards.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Servers;

use mysqli;
use WP_REST_Request;

$statements = array_intersect_key( require __DIR__ . '/statements.php', array_flip( [ 'begin', 'lock', 'twin', 'update', 'insert', 'elements', 'commit', 'read back' ] ) );

$other = new mysqli( 'localhost', 'root', '', 'wordpress', 0, (string) $args[0] );
wp_set_current_user( 1 );

$element = wp_insert_term( 'Element', 'learning_log_element' );
$publish = static fn(): int => (int) wp_insert_post(
	[
		'post_type'    => 'page',
		'post_status'  => 'publish',
		'post_title'   => 'Lesson',
		'post_content' => '<!-- wp:learning-log/note {"noteId":"1"} /-->',
	]
);
$lesson = static function () use ( $publish, $element ): int {
	$id = $publish();
	wp_set_object_terms( $id, [ (int) $element['term_id'] ], 'learning_log_element' );
	return $id;
};
$save   = static function ( int $lesson, string $text, int $base ) use ( $other ): array {
	$request = new WP_REST_Request( 'PUT', "/learning-log/v1/lessons/$lesson/prompts/1" );
	$request->set_header( 'Content-Type', 'application/json' );
	$request->set_body(
		(string) wp_json_encode(
			[
				'answers'       => [ 'text' => $text ],
				'base_revision' => $base,
				'keep'          => true,
				'mutation'      => wp_generate_uuid4(),
			]
		)
	);
	$answer = rest_do_request( $request );
	$rows   = $other->query( "SELECT post_content FROM wp_posts WHERE post_type = 'learning_log_entry' AND post_parent = $lesson" )->fetch_all();
	return [
		'status' => $answer->get_status(),
		'told'   => $answer->get_data()['answers']['text'] ?? null,
		'stored' => array_column( $rows, 0 ),
	];
};
$killed = static function ( string $pattern, callable $code ) use ( $other ): array {
	global $wpdb;
	$alive = true;
	$kill  = static function ( string $query ) use ( $pattern, &$alive, $other, $wpdb ): string {
		if ( $alive && preg_match( $pattern, $query ) ) {
			$alive = false;
			$other->query( 'KILL ' . mysqli_thread_id( $wpdb->dbh ) );
		}
		return $query;
	};
	add_filter( 'query', $kill );
	$seen = $code();
	remove_filter( 'query', $kill );
	return $seen;
};

$seen = [];
foreach ( $statements as $name => $pattern ) {
	$seen[ "first save, connection lost: $name" ] = $killed( $pattern, static fn(): array => $save( $lesson(), 'text', 0 ) );
	$at = $lesson();
	$save( $at, 'before', 0 );
	$seen[ "change, connection lost: $name" ] = $killed( $pattern, static fn(): array => $save( $at, 'text', 1 ) );
}

$at = $lesson();
$save( $at, 'before', 0 );
global $wpdb;
$wpdb->query( 'SET SESSION innodb_lock_wait_timeout = 1' );
$other->begin_transaction();
$other->query( "UPDATE wp_posts SET comment_count = comment_count WHERE post_parent = $at" );
$seen['locked'] = $save( $at, 'text', 1 );
$other->rollback();
$seen['free again'] = $save( $at, 'text', 1 );

echo wp_json_encode( $seen );
