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
use LearningLog\Storage;

/**
 * Takes a person off what is remembered. That something was brought once stays, without a word of it and by the numbers of another plugin alone: else the next run
 * would bring back what was erased. That the person was erased stays in the same way, for what the other plugin still has of theirs, or will have.
 *
 * @param int $user User id.
 * @return bool Whether nothing is left.
 * @throws Errors\Not_Read When the database does not say.
 */
function forget_person( int $user ): bool {
	global $wpdb;
	if ( ( is_known( $user ) || source_tells_of( $user ) ) && ! mark_erased( $user ) ) {
		return false;
	}
	foreach ( files_aside( $user ) as $file ) {
		Files\remove_aside( $file['aside'] );
	}
	$wpdb->query( "UPDATE {$wpdb->posts} SET post_author = 0, post_parent = 0, post_content = '', post_content_filtered = '', post_title = '' WHERE " . theirs( $user ) ); // phpcs:ignore WordPress.DB.PreparedSQL -- Safe SQL.
	return ! is_known( $user );
}

/**
 * Remembers, once, that a person was erased.
 *
 * @param int $user User id.
 * @return bool Whether the database has it so.
 * @throws Errors\Not_Read When it does not answer.
 */
function mark_erased( int $user ): bool {
	global $wpdb;
	$mark = [
		'post_type'   => POST_TYPE,
		'post_status' => ERASED,
		'post_author' => 0,
		'post_name'   => erased_name( $user ),
	] + Storage\times( true ) + Storage\UNUSED;
	return erased_among( [ $user ] ) || $wpdb->insert( $wpdb->posts, $mark );
}

/**
 * Those of some people who were erased: nothing of theirs is brought.
 *
 * @param int[] $users User ids.
 * @return list<int>
 * @throws Errors\Not_Read When the database does not answer.
 */
function erased_among( array $users ): array {
	global $wpdb;
	$names = array_map( __NAMESPACE__ . '\erased_name', array_values( $users ) );
	// phpcs:ignore WordPress.DB.PreparedSQL.NotPrepared, WordPress.DB.PreparedSQLPlaceholders, WordPress.DB.PreparedSQL.InterpolatedNotPrepared -- Placeholders only.
	return $names ? array_map( 'intval', Storage\column( (string) $wpdb->prepare( "SELECT post_name FROM {$wpdb->posts} WHERE post_name IN (" . Storage\placeholders( $names ) . ') AND post_type = %s AND post_status = %s', [ ...$names, POST_TYPE, ERASED ] ), 'post_name' ) ) : [];
}

/**
 * Those of some people whose names may stand beside what they said: who are there and were not erased.
 *
 * @param int[] $users User ids.
 * @return list<int>
 * @throws Errors\Not_Read When the database does not answer.
 */
function people_nameable( array $users ): array {
	return array_values( array_diff( people_there( $users ), erased_among( array_unique( $users ) ) ) );
}

/**
 * Name of the mark of a person.
 *
 * @param int $user User id.
 */
function erased_name( int $user ): string {
	return "$user-erased";
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
