<?php
/**
 * Reads and writes sets; who is in them is store-people.php's. Together the only code that queries them.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Sets;

/**
 * A set that is open; a trashed one is none.
 *
 * @param int $id Post id.
 */
function find( int $id ): ?Set {
	$post = $id > 0 ? get_post( $id ) : null;
	if ( ! $post instanceof \WP_Post || POST_TYPE !== $post->post_type || STATUS !== $post->post_status ) {
		return null;
	}
	$facts = json_decode( $post->post_content_filtered, true );
	$facts = is_array( $facts ) ? $facts : [];
	$text  = static fn( string $key, string $else = '' ): string => is_string( $facts[ $key ] ?? null ) ? $facts[ $key ] : $else;
	return new Set(
		$post->ID,
		$post->post_title,
		$text( 'type', TYPES[0] ),
		$text( 'mode', MODES[0] ),
		$post->menu_order,
		$text( 'starts' ),
		$text( 'ends' )
	);
}

/**
 * Name of a set, "" when there is none.
 *
 * @param int $id Post id.
 */
function name( int $id ): string {
	return find( $id )->name ?? '';
}

/**
 * Numbers of all open sets, newest first.
 *
 * @return int[]
 */
function all_ids(): array {
	global $wpdb;
	return array_map( 'intval', $wpdb->get_col( $wpdb->prepare( "SELECT ID FROM {$wpdb->posts} WHERE post_type = %s AND post_status = %s ORDER BY post_date DESC, ID DESC LIMIT 1000", POST_TYPE, STATUS ) ) );
}

/**
 * Stores a set, a new one when its id is 0.
 *
 * @param Set $set The set.
 * @return int Post id, 0 when it could not be stored.
 */
function store( Set $set ): int {
	$facts = [
		'type'   => $set->type,
		'mode'   => $set->mode,
		'starts' => $set->starts,
		'ends'   => $set->ends,
	];
	$id    = wp_insert_post(
		[
			'ID'                    => $set->id,
			'post_type'             => POST_TYPE,
			'post_status'           => STATUS,
			'post_title'            => addslashes( $set->name ),
			'post_content_filtered' => addslashes( (string) wp_json_encode( $facts ) ),
			'menu_order'            => $set->capacity,
		]
	);
	bump_circles();
	return (int) $id;
}

/**
 * Puts a set into the trash: from now on nothing is shared through it.
 *
 * @param int $id Post id.
 */
function trash( int $id ): bool {
	$done = (bool) wp_trash_post( $id );
	bump_circles();
	return $done;
}

/**
 * Which of some sets are open at this moment.
 *
 * @param int[] $sets Post ids.
 * @return int[]
 */
function open_ids( array $sets ): array {
	global $wpdb;
	if ( ! $sets ) {
		return [];
	}
	$in = implode( ',', array_map( 'intval', $sets ) );
	// phpcs:ignore WordPress.DB.PreparedSQL.InterpolatedNotPrepared -- Integers.
	return array_map( 'intval', $wpdb->get_col( $wpdb->prepare( "SELECT ID FROM {$wpdb->posts} WHERE ID IN ($in) AND post_type = %s AND post_status = %s", POST_TYPE, STATUS ) ) );
}

/**
 * Runs a change of a set's members while no other one can run: the set's own row is locked.
 *
 * @template T
 * @param int           $set    Post id.
 * @param callable(): T $change The change.
 * @return T
 */
function locked( int $set, callable $change ): mixed {
	global $wpdb;
	$wpdb->query( 'START TRANSACTION' );
	$wpdb->query( $wpdb->prepare( "UPDATE {$wpdb->posts} SET comment_count = comment_count WHERE ID = %d", $set ) );
	try {
		return $change();
	} finally {
		$wpdb->query( 'COMMIT' );
	}
}
