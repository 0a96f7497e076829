<?php
/**
 * Ten thousand lessons with ProgressAlly's tags, and how long it takes to find and convert them: `wp eval-file`, for tags.mjs. Prints JSON.
 *
 * @package LearningLog
 */

// phpcs:disable

use LearningLog\Legacy;

const LESSONS      = 10000;
const BY_WORDPRESS = 500;
const CONVERTED    = 500;
const AT_ONCE      = 100;
const DEFINITION   = [ 'max-notes' => '2', 'notes' => [ 1 => [ 'title' => 'What did you try?', 'select-type' => 'qa' ], 2 => [ 'title' => 'And then?', 'select-type' => 'note' ] ] ];

require_once LearningLog\PLUGIN_DIR . '/php/legacy/importer.php';
kses_remove_filters();

$times = static function ( callable $work ): array {
	wp_cache_flush();
	function_exists( 'memory_reset_peak_usage' ) && memory_reset_peak_usage();
	$begun = microtime( true );
	$found = $work();
	return [ 'seconds' => microtime( true ) - $begun, 'memory' => memory_get_peak_usage(), 'found' => $found ];
};
$content = str_repeat( "<!-- wp:paragraph -->\n<p>Some words of a lesson, “as they are”.</p>\n<!-- /wp:paragraph -->\n\n", 60 )
	. "<!-- wp:shortcode -->\n[progressally_note note_id='1' allow_attachment='yes']\n<!-- /wp:shortcode -->\n\n<!-- wp:paragraph -->\n<p>Then: [progressally_note note_id=’2′]</p>\n<!-- /wp:paragraph -->";

// What WordPress itself takes to insert some of them.
$floor = $times( static function () use ( $content ): int {
	for ( $number = 0; $number < BY_WORDPRESS; $number++ ) {
		update_post_meta( wp_insert_post( [ 'post_type' => 'page', 'post_status' => 'publish', 'post_title' => "Tagged $number", 'post_name' => "tagged-$number", 'post_content' => wp_slash( $content ) ] ), '_progressally_notes', DEFINITION );
	}
	return BY_WORDPRESS;
} );
global $wpdb;
for ( $number = BY_WORDPRESS; $number < LESSONS; $number += AT_ONCE ) {
	$rows = [];
	for ( $one = $number; $one < $number + AT_ONCE; $one++ ) {
		$rows[] = $wpdb->prepare( "(%s, %s, 'page', 'publish', %s, '', '', '', '', '2020-01-31 09:00:00', '2020-01-31 09:00:00', '2020-01-31 09:00:00', '2020-01-31 09:00:00')", "Tagged $one", "tagged-$one", $content );
	}
	$wpdb->query( "INSERT INTO $wpdb->posts (post_title, post_name, post_type, post_status, post_content, post_excerpt, to_ping, pinged, post_content_filtered, post_date, post_date_gmt, post_modified, post_modified_gmt) VALUES " . implode( ',', $rows ) );
}
$wpdb->query( $wpdb->prepare( "INSERT INTO $wpdb->postmeta (post_id, meta_key, meta_value) SELECT ID, '_progressally_notes', %s FROM $wpdb->posts WHERE post_name LIKE 'tagged-%%' AND post_modified = '2020-01-31 09:00:00'", serialize( DEFINITION ) ) );
$wpdb->query( "ANALYZE TABLE $wpdb->posts, $wpdb->postmeta" );
$scan    = $times( static fn(): int => Legacy\lessons_report()['lessons']['many'] );
$convert = $times( static function (): int {
	for ( $done = 0, $after = 0; $done < CONVERTED; $after = $step['next'] ) {
		$step  = Legacy\convert_next( $after, AT_ONCE, false, null );
		$done += count( array_filter( $step['lessons'], static fn( array $lesson ): bool => 'converted' === $lesson['state'] && [ '1', '2' ] === $lesson['notes'] ) );
		if ( 0 === $step['next'] ) {
			break;
		}
	}
	return $done;
} );

echo wp_json_encode(
	[
		'lessons'   => LESSONS,
		'converted' => CONVERTED,
		'floor'     => $floor['seconds'] / BY_WORDPRESS,
		'scan'      => $scan,
		'convert'   => $convert,
	]
);
