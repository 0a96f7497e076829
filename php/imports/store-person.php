<?php
/**
 * What an import remembers of one person: for the tools by which people take their data away or have it erased.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Imports;

use LearningLog\Errors;
use LearningLog\Files;

/**
 * Takes a person off what is remembered. That something was brought once stays, without a word of it and by the numbers of another plugin alone: else the next run
 * would bring back what was erased.
 *
 * @param int $user User id.
 * @return bool Whether nothing is left.
 * @throws Errors\Not_Read When the database does not say.
 */
function forget_person( int $user ): bool {
	global $wpdb;
	foreach ( files_aside( $user ) as $file ) {
		Files\remove_aside( $file['aside'] );
	}
	$wpdb->query( "UPDATE {$wpdb->posts} SET post_author = 0, post_parent = 0, post_content = '', post_content_filtered = '', post_title = '' WHERE " . theirs( $user ) ); // phpcs:ignore WordPress.DB.PreparedSQL -- Safe SQL.
	return ! is_known( $user );
}

/**
 * A person's files that were refused.
 *
 * @param int $user User id.
 * @return list<RecordFile>
 * @throws Errors\Not_Read When the database does not answer.
 */
function files_aside( int $user ): array {
	$files = array_merge( ...array_values( array_map( static fn( Record $record ): array => array_values( $record->files ), records_of( $user ) ) ) );
	return array_values( array_filter( $files, static fn( array $file ): bool => '' !== $file['aside'] ) );
}
