<?php
/**
 * Where in a site something of the old plugin stands: read batch by batch, by the rows' own numbers, so that a site of any size takes the same
 * memory.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Imports;

use LearningLog\Prompts;
use LearningLog\Storage;
use WP_Post;

/**
 * Post meta of a lesson whose tags became blocks: what was there, and for which content that can be put back.
 */
const CONVERTED = '_learning_log_converted';

/**
 * What hold no lesson, whatever stands in it.
 */
const NO_LESSONS = [ 'revision', 'nav_menu_item', 'attachment', 'customize_changeset', 'oembed_cache', 'user_request', 'wp_global_styles', 'wp_navigation' ];

/**
 * What the types of our own posts begin with: what people write is searched by nobody.
 */
const OURS = 'learning_';

/**
 * How many posts that include a pattern are read at once.
 */
const INCLUDING_AT_ONCE = 200;

/**
 * Post meta that is read by itself, or says nothing of what a page shows.
 */
const NO_CONTENT_META = [ Prompts\DEFINITIONS, '_progressally_post_meta', '_progressally_setting', CONVERTED, Prompts\KEPT, '_wp_old_slug', '_elementor_controls_usage', '_elementor_css', '_elementor_page_assets' ];

/**
 * The next posts in whose content the old plugin's name stands.
 *
 * @param int $after Post id of the last one that was read.
 * @param int $limit How many at most.
 * @return list<HoldingPost>
 */
function posts_holding( int $after, int $limit ): array {
	global $wpdb;
	$types = Storage\placeholders( NO_LESSONS );
	return array_map(
		__NAMESPACE__ . '\holding_post',
		Storage\rows( (string) $wpdb->prepare( "SELECT ID, post_type, post_status, post_title, post_content FROM {$wpdb->posts} WHERE ID > %d AND post_content LIKE %s AND post_type NOT IN ($types) AND SUBSTRING(post_type, 1, 9) <> %s AND post_status <> 'auto-draft' ORDER BY ID LIMIT %d", $after, '%progressally%', ...[ ...NO_LESSONS, OURS, $limit ] ) ) // phpcs:ignore WordPress.DB.PreparedSQL.InterpolatedNotPrepared,WordPress.DB.PreparedSQLPlaceholders -- Placeholders.
	);
}

/**
 * The next rows of post meta in which the old plugin's name stands, of posts that are no versions of others.
 *
 * @param int $after Number of the last row that was read.
 * @param int $limit How many at most.
 * @return list<array{row: int, key: string, value: string, post: HoldingPost}>
 */
function meta_holding( int $after, int $limit ): array {
	global $wpdb;
	$types = Storage\placeholders( NO_LESSONS );
	$keys  = Storage\placeholders( NO_CONTENT_META );
	$found = Storage\rows( (string) $wpdb->prepare( "SELECT m.meta_id, m.meta_key, m.meta_value, p.ID, p.post_type, p.post_status, p.post_title, '' AS post_content FROM {$wpdb->postmeta} m JOIN {$wpdb->posts} p ON p.ID = m.post_id WHERE m.meta_id > %d AND m.meta_value LIKE %s AND m.meta_key NOT IN ($keys) AND p.post_type NOT IN ($types) AND SUBSTRING(p.post_type, 1, 9) <> %s ORDER BY m.meta_id LIMIT %d", $after, '%progressally%', ...[ ...NO_CONTENT_META, ...NO_LESSONS, OURS, $limit ] ) ); // phpcs:ignore WordPress.DB.PreparedSQL.InterpolatedNotPrepared,WordPress.DB.PreparedSQLPlaceholders -- Placeholders.
	return array_map(
		static fn( array $row ): array => [
			'row'   => (int) $row['meta_id'],
			'key'   => (string) $row['meta_key'],
			'value' => (string) $row['meta_value'],
			'post'  => holding_post( $row ),
		],
		$found
	);
}

/**
 * All posts that include a synced pattern.
 *
 * @param int $pattern Post id.
 * @return list<int> Post ids.
 */
function posts_including( int $pattern ): array {
	global $wpdb;
	$ids   = [];
	$after = 0;
	do {
		$rows = Storage\rows( (string) $wpdb->prepare( "SELECT ID, post_content FROM {$wpdb->posts} WHERE ID > %d AND post_content LIKE %s AND post_type <> 'revision' AND SUBSTRING(post_type, 1, 9) <> %s AND post_status NOT IN ('auto-draft', 'trash') AND ID <> %d ORDER BY ID LIMIT %d", $after, '%' . $wpdb->esc_like( '"ref":' . $pattern ) . '%', OURS, $pattern, INCLUDING_AT_ONCE ) );
		foreach ( $rows as $row ) {
			$after = (int) $row['ID'];
			if ( 1 === preg_match( '~<!--\s+wp:block\s+\{[^>]*"ref":' . $pattern . '\b~', (string) $row['post_content'] ) ) {
				$ids[] = $after;
			}
		}
	} while ( count( $rows ) === INCLUDING_AT_ONCE );
	return $ids;
}

/**
 * The next posts whose tags were converted.
 *
 * @param int $after Post id of the last one.
 * @param int $limit How many at most.
 * @return list<int> Post ids.
 */
function converted_after( int $after, int $limit ): array {
	global $wpdb;
	return Storage\numbers( (string) $wpdb->prepare( "SELECT post_id FROM {$wpdb->postmeta} WHERE meta_key = %s AND post_id > %d ORDER BY post_id LIMIT %d", CONVERTED, $after, $limit ), 'post_id' );
}

/**
 * Puts content in the place of other content, if that is still there; a version of what was there is kept. What else is kept about it comes
 * with it or not at all.
 *
 * Authors' markup is not cleaned on the way: it was there before, and whoever acts here may have fewer rights than they.
 *
 * @param WP_Post         $post  The post.
 * @param string          $old   What is believed to be there.
 * @param string          $new   What is to be there.
 * @param callable(): bool $after Keeps what else is kept; false when the database did not take it.
 * @return string "" when done; else why not: "edited", "filtered", "storage".
 */
function swap_content( WP_Post $post, string $old, string $new, callable $after ): string {
	$problem = 'storage';
	$cleans  = false !== has_filter( 'content_save_pre', 'wp_filter_post_kses' );
	$cleans && kses_remove_filters();
	try {
		$done = Storage\atomically(
			static function () use ( $post, $old, $new, $after, &$problem ): string|false {
				if ( ! Storage\lock_post( $post->ID ) ) {
					return false;
				}
				if ( stored_content( $post->ID ) !== $old ) {
					$problem = 'edited';
					return '';
				}
				keep_version( $post );
				$updated = wp_update_post(
					[
						'ID'           => $post->ID,
						'post_content' => wp_slash( $new ),
					],
					true
				);
				if ( is_wp_error( $updated ) ) {
					return false;
				}
				if ( stored_content( $post->ID ) !== $new ) {
					$problem = 'filtered';
					return '';
				}
				return $after() ? 'done' : false;
			}
		);
	} finally {
		$cleans && kses_init_filters();
	}
	if ( 'done' === $done ) {
		return '';
	}
	// What the rolled back change has left in the caches never was.
	clean_post_cache( $post );
	wp_cache_delete( $post->ID, 'post_meta' );
	return $problem;
}

/**
 * Content as it is stored.
 *
 * @param int $post Post id.
 */
function stored_content( int $post ): string {
	global $wpdb;
	return (string) ( Storage\rows( (string) $wpdb->prepare( "SELECT post_content FROM {$wpdb->posts} WHERE ID = %d", $post ) )[0]['post_content'] ?? '' );
}

/**
 * Keeps what is there as a version, unless the latest one holds the same.
 *
 * @param WP_Post $post The post.
 */
function keep_version( WP_Post $post ): void {
	if ( ! wp_revisions_enabled( $post ) ) {
		return;
	}
	$latest = wp_get_latest_revision_id_and_total_count( $post );
	$there  = is_array( $latest ) && $latest['latest_id'] > 0 ? get_post( $latest['latest_id'] ) : null;
	if ( ! $there instanceof WP_Post || $there->post_content !== $post->post_content ) {
		_wp_put_post_revision( $post );
	}
}

/**
 * A post as the search for tags needs it.
 *
 * @param array<string, string|null> $row Its row.
 * @return HoldingPost
 */
function holding_post( array $row ): array {
	return [
		'id'      => (int) $row['ID'],
		'type'    => (string) $row['post_type'],
		'status'  => (string) $row['post_status'],
		'title'   => (string) $row['post_title'],
		'content' => (string) $row['post_content'],
	];
}
