<?php
/**
 * How far the members of a set are: their entries in lessons without a word of them, in one query with who they are.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Entries;

use LearningLog\Errors;
use LearningLog\Sets;
use LearningLog\Storage;

/**
 * The members of a set by name, each with what there is of theirs in lessons, by lesson and prompt: whether a person may read it there, and how it stands then.
 *
 * @param int $set    Post id.
 * @param int $viewer User id of a facilitator of the set.
 * @return array<int, array{member: array{id: int, name: string, organisation: string}, answers: array<string, Step>}> By user.
 * @throws Errors\Not_Read When the database does not answer.
 */
function steps_of_members( int $set, int $viewer ): array {
	global $wpdb;
	$today   = current_time( 'Y-m-d' );
	$entries = "e.post_author = m.user_id AND e.post_type = '" . POST_TYPE . "' AND e.post_status IN ('" . implode( "','", STATUSES ) . "') AND e.post_parent > 0 AND e.post_content <> ''";
	$seen    = "s.post_id = e.ID AND s.meta_key = '" . SEEN . "$viewer'";
	$columns = 'm.user_id, m.meta_value AS place, u.display_name, e.ID, e.post_author, e.post_name, e.post_parent, e.post_status, e.post_mime_type, e.post_content_filtered, e.pinged, e.comment_status, e.post_modified_gmt, e.menu_order, s.meta_value AS seen, c.umeta_id AS coached';
	$sql     = (string) $wpdb->prepare(
		"SELECT $columns FROM {$wpdb->usermeta} m JOIN {$wpdb->users} u ON u.ID = m.user_id LEFT JOIN {$wpdb->posts} e ON $entries LEFT JOIN {$wpdb->postmeta} s ON $seen" // phpcs:ignore WordPress.DB.PreparedSQL.InterpolatedNotPrepared -- Constants and integers.
		. " LEFT JOIN {$wpdb->usermeta} c ON c.user_id = m.user_id AND c.meta_key = %s WHERE m.meta_key = %s ORDER BY u.display_name, m.user_id",
		Sets\fact( Sets\COACH . $viewer ),
		Sets\fact( Sets\MEMBERSHIP . $set )
	);
	$found = [];
	foreach ( Storage\rows( $sql ) as $row ) {
		$user   = (int) $row['user_id'];
		$member = Sets\decode_member( $user, $set, $row['place'] );
		if ( 'member' !== $member?->role || ! $member->holds_on( $today ) ) {
			continue;
		}
		$found[ $user ] ??= [
			'member'  => [
				'id'           => $user,
				'name'         => Sets\typed_name( $row['display_name'] ),
				'organisation' => $member->organisation,
			],
			'answers' => [],
		];
		if ( isset( $row['ID'] ) && is_its_authors( $row ) ) {
			$found[ $user ]['answers'][ $row['post_parent'] . '-' . ( explode( '-', $row['post_name'], 3 )[2] ?? '' ) ] = decode_step( $row, $set );
		}
	}
	return $found;
}

/**
 * What such a row says of an entry.
 *
 * @param array<string, string> $row The row.
 * @param int                   $set Post id of the set that is looked at.
 * @return Step
 */
function decode_step( array $row, int $set ): array {
	$through = match ( $row['post_status'] ) {
		STATUSES['set']   => (string) $set === $row['pinged'] ? 'set' : '',
		STATUSES['coach'] => isset( $row['coached'] ) ? 'coach' : '',
		default           => '',
	};
	return [
		'entry'   => (int) $row['ID'],
		'lesson'  => (int) $row['post_parent'],
		'private' => asked_in_private( substr( $row['post_mime_type'], strlen( MIME_PREFIX ) ), decode_frame( Storage\facts_of( $row['post_content_filtered'] ) )->reply ),
		'through' => $through,
		'review'  => (string) ( array_search( $row['comment_status'], REVIEWS, true ) ?: 'none' ),
		'changed' => has_changed( $row['post_modified_gmt'], (int) $row['menu_order'], $row['seen'] ?? '' ),
	];
}
