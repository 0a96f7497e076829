<?php
/**
 * Reads and writes sets; who is in them is store-people.php's. Together the only code that queries them.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Sets;

use LearningLog\Errors;
use LearningLog\Storage;

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
	$facts = Storage\facts_of( $post->post_content_filtered );
	return new Set(
		$post->ID,
		$post->post_title,
		Storage\text_of( $facts, 'type' ),
		Storage\text_of( $facts, 'mode' ),
		Storage\number_of( $facts, 'capacity' ),
		Storage\text_of( $facts, 'starts' ),
		Storage\text_of( $facts, 'ends' ),
		$post->menu_order,
		$post->post_content,
		Storage\number_of( $facts, 'contract_version' )
	);
}

/**
 * Several open sets in one query, not in one each.
 *
 * @param int[] $ids Post ids.
 * @return array<int, Set> By number, in the order asked for.
 */
function find_many( array $ids ): array {
	_prime_post_caches( $ids, false, false );
	return array_filter( array_map( __NAMESPACE__ . '\find', array_combine( $ids, $ids ) ) );
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
 * @throws Errors\Not_Read When the database does not answer.
 */
function all_ids(): array {
	global $wpdb;
	return Storage\numbers( (string) $wpdb->prepare( "SELECT ID FROM {$wpdb->posts} WHERE post_type = %s AND post_status = %s ORDER BY post_date DESC, ID DESC", POST_TYPE, STATUS ) );
}

/**
 * Stores a set, a new one when its id is 0, a changed one if nobody has changed it since. By SQL: wp_insert_post() runs KSES, which makes
 * "R&amp;D" of a set named "R&D".
 *
 * @param Set $set The set, with the revision it was changed upon.
 * @return int|null Post id, 0 when somebody was first, null when the database did not take it.
 */
function store( Set $set ): ?int {
	global $wpdb;
	$facts   = [
		'type'     => $set->type,
		'mode'     => $set->mode,
		'capacity' => $set->capacity,
		'starts'   => $set->starts,
		'ends'     => $set->ends,
		'contract_version' => $set->contract_version,
	];
	$columns = [
		'post_title'            => $set->name,
		'post_content'          => $set->contract,
		'post_content_filtered' => (string) wp_json_encode( $facts ),
		'menu_order'            => $set->revision + 1,
	];
	$is      = [
		'post_type'   => POST_TYPE,
		'post_status' => STATUS,
	];
	$stored  = $set->id > 0
		? $wpdb->update(
			$wpdb->posts,
			$columns + Storage\times( false ),
			$is + [
				'ID'         => $set->id,
				'menu_order' => $set->revision,
			]
		)
		: $wpdb->insert( $wpdb->posts, $columns + $is + Storage\times( true ) + Storage\UNUSED );
	$id      = $set->id > 0 ? $set->id : (int) $wpdb->insert_id;
	clean_post_cache( $id );
	bump_circles();
	tell_change( $id );
	if ( false === $stored ) {
		return null;
	}
	return $stored > 0 ? $id : 0;
}

/**
 * Puts a set into the trash: from now on nothing is shared through it. By SQL: core's own way runs KSES over the name and the ground rules,
 * deletes at once where a site keeps no trash, and for good after thirty days.
 *
 * @param int $id Post id.
 * @return bool Whether there was one.
 */
function trash( int $id ): bool {
	return store_status( $id, STATUS, 'trash', Storage\times( false ) );
}

/**
 * Brings a set back from the trash. By SQL, as all else: core would make a draft of it.
 *
 * @param int $id Post id.
 * @return bool Whether there was one.
 */
function untrash( int $id ): bool {
	$back = store_status( $id, 'trash', STATUS, [] );
	// Of a set that core itself put there, or an earlier version of this.
	delete_post_meta( $id, '_wp_trash_meta_status' );
	delete_post_meta( $id, '_wp_trash_meta_time' );
	return $back;
}

/**
 * Gives a set another status.
 *
 * @param int                   $id    Post id.
 * @param string                $from  Status that it has.
 * @param string                $to    Status that it gets.
 * @param array<string, string> $times Times that change with it.
 * @return bool Whether there was one with that status.
 */
function store_status( int $id, string $from, string $to, array $times ): bool {
	global $wpdb;
	$moved = $wpdb->update(
		$wpdb->posts,
		[ 'post_status' => $to ] + $times,
		[
			'ID'          => $id,
			'post_type'   => POST_TYPE,
			'post_status' => $from,
		]
	);
	clean_post_cache( $id );
	bump_circles();
	tell_change( $id );
	return $moved > 0;
}

/**
 * Which of some sets are open at this moment: neither taken away nor over.
 *
 * @param int[] $sets Post ids.
 * @return int[]
 * @throws Errors\Not_Read When the database does not answer.
 */
function open_ids( array $sets ): array {
	global $wpdb;
	if ( ! $sets ) {
		return [];
	}
	$in = implode( ',', array_map( 'intval', $sets ) );
	// phpcs:ignore WordPress.DB.PreparedSQL.InterpolatedNotPrepared -- Integers.
	$rows = Storage\rows( (string) $wpdb->prepare( "SELECT ID, post_content_filtered FROM {$wpdb->posts} WHERE ID IN ($in) AND post_type = %s AND post_status = %s", POST_TYPE, STATUS ) );
	return array_map( static fn( array $row ): int => (int) $row['ID'], array_values( array_filter( $rows, static fn( array $row ): bool => ! is_over( $row['post_content_filtered'] ) ) ) );
}

/**
 * Whether the last day of a set is past: from then on nothing is shared through it.
 *
 * @param string $facts What its row says of it, JSON.
 */
function is_over( string $facts ): bool {
	$ends = Storage\text_of( Storage\facts_of( $facts ), 'ends' );
	return '' !== $ends && $ends < current_time( 'Y-m-d' );
}

/**
 * Sets whose last day was before another, and sets that were put into the trash before it. A set that was changed since is none of them: a
 * last day may be mistyped, and what was said would be gone in the next night.
 *
 * @param string $day "Y-m-d".
 * @return list<int>
 * @throws Errors\Not_Read When the database does not answer.
 */
function over_before( string $day ): array {
	global $wpdb;
	$rows = Storage\rows( (string) $wpdb->prepare( "SELECT ID, post_status, post_modified_gmt, post_content_filtered FROM {$wpdb->posts} WHERE post_type = %s", POST_TYPE ) );
	$over = array_filter(
		$rows,
		static function ( array $row ) use ( $day ): bool {
			$changed = substr( $row['post_modified_gmt'], 0, 10 );
			$ends    = 'trash' === $row['post_status'] ? $changed : Storage\text_of( Storage\facts_of( $row['post_content_filtered'] ), 'ends' );
			return '' !== $ends && max( $ends, $changed ) < $day;
		}
	);
	return array_map( static fn( array $row ): int => (int) $row['ID'], array_values( $over ) );
}

/**
 * Open sets whose last day is between two days.
 *
 * @param string $from  "Y-m-d".
 * @param string $until "Y-m-d".
 * @return array<int, string> Last day, "Y-m-d", by set.
 * @throws Errors\Not_Read When the database does not answer.
 */
function ending_between( string $from, string $until ): array {
	global $wpdb;
	$rows = Storage\rows( (string) $wpdb->prepare( "SELECT ID, post_content_filtered FROM {$wpdb->posts} WHERE post_type = %s AND post_status = %s", POST_TYPE, STATUS ) );
	$ends = [];
	foreach ( $rows as $row ) {
		$day = Storage\text_of( Storage\facts_of( $row['post_content_filtered'] ), 'ends' );
		if ( '' !== $day && $from <= $day && $day <= $until ) {
			$ends[ (int) $row['ID'] ] = $day;
		}
	}
	return $ends;
}

/**
 * Tells that a set is gone for good: whoever deletes its row, it is not this plugin.
 *
 * @param mixed $id   Post id.
 * @param mixed $post The post.
 */
function action_tell_deletion( $id, $post ): void {
	if ( is_int( $id ) && $post instanceof \WP_Post && POST_TYPE === $post->post_type ) {
		do_action( 'learning_log_set_deleted', $id );
	}
}
