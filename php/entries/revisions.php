<?php
/**
 * The history of an entry: WordPress revisions, written verbatim.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Entries;

use LearningLog\Storage;

/**
 * Writing within this time makes one version of the history, not one for each save.
 */
const KEEP_EVERY_SECONDS = 5 * MINUTE_IN_SECONDS;

/**
 * Whether the version about to be overwritten belongs into the history.
 *
 * @param Entry                             $before What is stored now.
 * @param array{audience: string, set: int} $shared Who will read what will be stored.
 * @param int                               $now    Unix time.
 */
function is_worth_keeping( Entry $before, array $shared, int $now ): bool {
	$reshared = $before->audience !== $shared['audience'] || $before->set !== $shared['set'];
	return $reshared || $now - $before->frame->kept_at >= KEEP_EVERY_SECONDS;
}

/**
 * Puts a version into the history. The row of a revision keeps its audience in to_ping, since its own status is "inherit".
 *
 * @param Entry $version What was stored.
 */
function keep_version( Entry $version ): bool {
	global $wpdb;
	$columns  = encode( draft_of( $version ) );
	$audience = $columns['post_status'];
	unset( $columns['post_status'] );
	return (bool) $wpdb->insert(
		$wpdb->posts,
		$columns + [
			'post_type'         => 'revision',
			'post_status'       => 'inherit',
			'post_name'         => $version->id . '-revision-v1',
			'post_parent'       => $version->id,
			'post_author'       => $version->author,
			'post_mime_type'    => MIME_PREFIX . $version->kind,
			'menu_order'        => $version->revision,
			'to_ping'           => $audience,
			'post_date'         => get_date_from_gmt( $version->modified ),
			'post_date_gmt'     => $version->modified,
			'post_modified'     => get_date_from_gmt( $version->modified ),
			'post_modified_gmt' => $version->modified,
		] + Storage\UNUSED
	);
}

/**
 * An entry as something that could be stored again.
 *
 * @param Entry $entry The entry.
 */
function draft_of( Entry $entry ): Draft {
	return new Draft( $entry->kind, $entry->author, $entry->lesson, $entry->prompt, $entry->title, $entry->answers, $entry->audience, $entry->set, $entry->frame );
}
