<?php
/**
 * The rows of messages. Written by SQL of our own, as comments are: wp_insert_post() would change what people typed.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Messages;

use LearningLog\Errors;
use LearningLog\Sets;
use LearningLog\Storage;

/**
 * Prefix of the kind in its column.
 */
const KIND = 'learning-log/';

/**
 * Of a person to whom an opening was ever sent: only for them a lesson is asked whether some stand in it, so that it costs nobody else a query.
 */
const BEGUN = 'learning_log_begun';

/**
 * The beginning of the name of what was written to a person, about one thing where it is named.
 *
 * @param int    $recipient User id.
 * @param string $about     Lesson and prompt, "" for all.
 */
function beginning_of_name( int $recipient, string $about = '' ): string {
	return "to-$recipient-" . ( '' === $about ? '' : "$about-" );
}

/**
 * Messages by their numbers; those that were taken back only where they are asked for.
 *
 * @param int[] $ids      Post ids.
 * @param bool  $with_all Whether those that were taken back are among them.
 * @return array<int, Message> By post id.
 * @throws Errors\Not_Read When the database does not answer.
 */
function of_ids( array $ids, bool $with_all = false ): array {
	return $ids ? array_column( select( 'ID IN (' . implode( ',', array_map( 'intval', $ids ) ) . ')', $with_all ), null, 'id' ) : [];
}

/**
 * What was written through a set, the latest first.
 *
 * @param int $set    Post id.
 * @param int $most   How many at most.
 * @param int $offset How many to leave out.
 * @return list<Message>
 * @throws Errors\Not_Read When the database does not answer.
 */
function of_set( int $set, int $most, int $offset = 0 ): array {
	return select( "post_parent = $set", false, "ID DESC LIMIT $most OFFSET $offset" );
}

/**
 * How many there are.
 *
 * @param int $set Post id.
 * @throws Errors\Not_Read When the database does not answer.
 */
function count_of_set( int $set ): int {
	global $wpdb;
	return Storage\count_posts( (string) $wpdb->prepare( 'post_parent = %d AND post_type = %s AND post_status = %s', $set, POST_TYPE, STATUS ) );
}

/**
 * What was written through a set to some people about one thing. What another set's facilitators wrote is nothing to go by here: it would tell of it.
 *
 * @param int    $set    Post id.
 * @param int[]  $people User ids.
 * @param string $about  Lesson and prompt.
 * @return list<Message> Those that were taken back too.
 * @throws Errors\Not_Read When the database does not answer.
 */
function about( int $set, array $people, string $about ): array {
	global $wpdb;
	$names = array_map( static fn( int $user ): string => (string) $wpdb->prepare( 'post_name LIKE %s', $wpdb->esc_like( beginning_of_name( $user, $about ) ) . '%' ), $people );
	// A prompt's id may begin as another one's does.
	return $names ? array_values( array_filter( select( "post_parent = $set AND (" . implode( ' OR ', $names ) . ')', true ), static fn( Message $message ): bool => $message->about() === $about ) ) : [];
}

/**
 * What was written through a set to one of its members about one thing.
 *
 * @param int    $set       Post id.
 * @param int    $recipient User id.
 * @param string $about     Lesson and prompt.
 * @return list<Message>
 * @throws Errors\Not_Read When the database does not answer.
 */
function written_to( int $set, int $recipient, string $about ): array {
	return array_values( array_filter( about( $set, [ $recipient ], $about ), static fn( Message $message ): bool => ! $message->taken_back ) );
}

/**
 * The openings that a person was sent, in one lesson or in all of them.
 *
 * @param int $user   User id.
 * @param int $lesson Post id, 0 for all.
 * @return list<Message>
 * @throws Errors\Not_Read When the database does not answer.
 */
function openings_for( int $user, int $lesson = 0 ): array {
	global $wpdb;
	if ( $user <= 0 || '1' !== get_user_meta( $user, Sets\fact( BEGUN ), true ) ) {
		return [];
	}
	return select( (string) $wpdb->prepare( 'post_name LIKE %s AND post_mime_type = %s', $wpdb->esc_like( "to-$user-" . ( $lesson > 0 ? "$lesson-" : '' ) ) . '%', KIND . 'opening' ) );
}

/**
 * Stores messages, as part of a transaction that has locked their set. Reads them back: only what the database gives back byte for byte was sent.
 *
 * @param list<Message> $messages Without a number.
 * @return list<Message>|null With it; null where the database did not take them.
 * @throws Errors\Not_Read When it does not answer.
 */
function insert_all( array $messages ): ?array {
	global $wpdb;
	$stored = [];
	foreach ( $messages as $message ) {
		$row = [
			'post_type'             => POST_TYPE,
			'post_status'           => STATUS,
			'post_author'           => $message->sender,
			'post_parent'           => $message->set,
			'post_name'             => $message->name(),
			'post_mime_type'        => KIND . $message->kind,
			'post_title'            => $message->title,
			'post_content'          => $message->text,
			'post_content_filtered' => (string) wp_json_encode( [ 'sender' => $message->sender ] ),
		];
		$id  = false !== $wpdb->insert( $wpdb->posts, $row + Storage\times( true ) + Storage\UNUSED ) ? (int) $wpdb->insert_id : 0;
		$now = of_ids( [ $id ] )[ $id ] ?? null;
		if ( $now?->text !== $message->text ) {
			return null;
		}
		if ( 'opening' === $message->kind ) {
			update_user_meta( $message->recipient, Sets\fact( BEGUN ), '1' );
			if ( '1' !== Sets\fact_now( $message->recipient, BEGUN ) ) {
				return null;
			}
		}
		$stored[] = $now;
	}
	return $stored;
}

/**
 * Takes a message back, as part of a transaction that has locked its set.
 *
 * @param int $id Post id.
 * @return bool Whether the database took it.
 */
function store_taken_back( int $id ): bool {
	global $wpdb;
	return false !== $wpdb->update( $wpdb->posts, [ 'post_status' => TAKEN_BACK ] + Storage\times( false ), [ 'ID' => $id, 'post_type' => POST_TYPE ] );
}

/**
 * Puts an opening away, or brings it back. Nothing else of its row changes: no time of it, which others are told.
 *
 * @param int  $id   Post id.
 * @param bool $away Whether it is put away.
 * @return bool Whether the database took it.
 */
function store_away( int $id, bool $away ): bool {
	global $wpdb;
	return false !== $wpdb->update( $wpdb->posts, [ 'to_ping' => $away ? '1' : '' ], [ 'ID' => $id, 'post_type' => POST_TYPE ] );
}

/**
 * Removes what has had its time: nudges, which have reached who they were for, and what was taken back.
 *
 * @param string $before "Y-m-d H:i:s", UTC.
 * @return bool Whether the database took it.
 */
function forget_before( string $before ): bool {
	global $wpdb;
	return false !== $wpdb->query( "DELETE FROM {$wpdb->posts} WHERE " . past_before( $before ) ); // phpcs:ignore WordPress.DB.PreparedSQL.NotPrepared -- Safe SQL.
}

/**
 * How many that would be.
 *
 * @param string $before "Y-m-d H:i:s", UTC.
 * @throws Errors\Not_Read When the database does not answer.
 */
function count_before( string $before ): int {
	return Storage\count_posts( past_before( $before ) );
}

/**
 * The condition for them.
 *
 * @param string $before "Y-m-d H:i:s", UTC.
 * @return string Safe SQL.
 */
function past_before( string $before ): string {
	global $wpdb;
	return (string) $wpdb->prepare( 'post_type = %s AND post_status IN (%s, %s) AND post_modified_gmt < %s AND (post_mime_type = %s OR post_status = %s)', POST_TYPE, STATUS, TAKEN_BACK, $before, KIND . 'nudge', TAKEN_BACK );
}

/**
 * Messages by a condition that is already safe SQL.
 *
 * @param string $where    Condition.
 * @param bool   $with_all Whether those that were taken back are among them.
 * @param string $order    Order, and how many.
 * @return list<Message>
 * @throws Errors\Not_Read When the database does not answer.
 */
function select( string $where, bool $with_all = false, string $order = 'ID' ): array {
	global $wpdb;
	$statuses = $with_all ? "'" . STATUS . "','" . TAKEN_BACK . "'" : "'" . STATUS . "'";
	return array_map( __NAMESPACE__ . '\decode', Storage\rows( "SELECT * FROM {$wpdb->posts} WHERE $where AND post_type = '" . POST_TYPE . "' AND post_status IN ($statuses) ORDER BY $order" ) );
}

/**
 * The message that a row holds. WordPress hands rows of who leaves to others, and none of them has written this.
 *
 * @param array<string, string> $row A row of the posts table.
 */
function decode( array $row ): Message {
	$sender = Storage\number_of( Storage\facts_of( $row['post_content_filtered'] ), 'sender' );
	// "to-{recipient}-{lesson}-{prompt}-{UUID}", and a UUID has 36 characters.
	$parts = explode( '-', substr( $row['post_name'], 0, -37 ), 4 );
	return new Message(
		(int) $row['ID'],
		substr( $row['post_mime_type'], strlen( KIND ) ),
		(int) $row['post_parent'],
		(int) $row['post_author'] === $sender ? $sender : 0,
		(int) ( $parts[1] ?? 0 ),
		(int) ( $parts[2] ?? 0 ),
		$parts[3] ?? '',
		$row['post_title'],
		$row['post_content'],
		substr( $row['post_name'], -36 ),
		$row['post_date_gmt'],
		TAKEN_BACK === $row['post_status'],
		'' !== $row['to_ping']
	);
}
