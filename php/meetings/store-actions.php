<?php
/**
 * The rows of actions. Their state, their end and whether a coach reads them stand in columns of their own, so that the database finds by them.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Meetings;

use LearningLog\Errors;
use LearningLog\Storage;

/**
 * Prefix of the state in its column.
 */
const STATE = 'learning-log/';

/**
 * Actions by a condition that is already safe SQL.
 *
 * @param string $where    Condition.
 * @param string $order    Order, and how many.
 * @param string $status   Their status.
 * @return list<Action>
 * @throws Errors\Not_Read When the database does not answer.
 */
function select_actions( string $where, string $order = 'ID', string $status = ACTION_STATUS ): array {
	global $wpdb;
	$rows = Storage\rows( "SELECT * FROM {$wpdb->posts} WHERE $where AND post_type = '" . ACTION_TYPE . "' AND post_status = '$status' ORDER BY $order" );
	return array_map( __NAMESPACE__ . '\decode_action', $rows );
}

/**
 * How many there are by such a condition.
 *
 * @param string $where  Condition.
 * @param string $status Their status.
 * @throws Errors\Not_Read When the database does not answer.
 */
function count_actions( string $where, string $status = ACTION_STATUS ): int {
	return Storage\count_posts( "$where AND post_type = '" . ACTION_TYPE . "' AND post_status = '$status'" );
}

/**
 * A page of those, newest first, and how many there are.
 *
 * @param string $where    Condition.
 * @param string $status   Their status.
 * @param int    $page     Page of the list, from 1.
 * @param int    $per_page Actions on a page.
 * @return array{list<Action>, int}
 * @throws Errors\Not_Read When the database does not answer.
 */
function page_of_actions( string $where, string $status, int $page, int $per_page ): array {
	$offset = ( $page - 1 ) * $per_page;
	return [ select_actions( $where, "ID DESC LIMIT $per_page OFFSET $offset", $status ), count_actions( $where, $status ) ];
}

/**
 * An action by its number.
 *
 * @param int    $id     Post id.
 * @param string $status Its status.
 * @throws Errors\Not_Read When the database does not answer.
 */
function find_action( int $id, string $status = ACTION_STATUS ): ?Action {
	return $id > 0 ? select_actions( "ID = $id", 'ID', $status )[0] ?? null : null;
}

/**
 * Actions by their numbers, those that are not in the trash.
 *
 * @param int[] $ids Post ids.
 * @return list<Action>
 * @throws Errors\Not_Read When the database does not answer.
 */
function actions_of_ids( array $ids ): array {
	return $ids ? select_actions( 'ID IN (' . implode( ',', array_map( 'intval', $ids ) ) . ')' ) : [];
}

/**
 * Whatever was taken in a set, also by who is not in it any more.
 *
 * @param int    $set    Post id.
 * @param string $status Their status.
 * @return list<Action>
 * @throws Errors\Not_Read When the database does not answer.
 */
function all_taken_in( int $set, string $status = ACTION_STATUS ): array {
	return select_actions( "post_parent = $set", 'ID', $status );
}

/**
 * The action that a request has made, in the trash or not.
 *
 * @param int    $owner    User id.
 * @param int    $set      Post id.
 * @param string $mutation UUID of the request.
 * @throws Errors\Not_Read When the database does not answer.
 */
function action_made_by( int $owner, int $set, string $mutation ): ?Action {
	global $wpdb;
	$where = (string) $wpdb->prepare( 'post_name = %s', action_name( $owner, $set, $mutation ) );
	return select_actions( $where )[0] ?? select_actions( $where, 'ID', ACTION_TRASHED )[0] ?? null;
}

/**
 * The condition for the actions of some people; of nobody, no action.
 *
 * @param int[] $owners User ids.
 * @return string Safe SQL.
 */
function owned_by( array $owners ): string {
	return 'post_author IN (' . implode( ',', array_map( 'intval', $owners ? $owners : [ 0 ] ) ) . ') AND post_author > 0';
}

/**
 * The condition for what is taken in a set by some people.
 *
 * @param int   $set    Post id.
 * @param int[] $owners User ids.
 * @return string Safe SQL.
 */
function taken_in( int $set, array $owners ): string {
	return "post_parent = $set AND " . owned_by( $owners );
}

/**
 * The condition for what some people share with their coaches.
 *
 * @param int[] $owners User ids.
 * @return string Safe SQL.
 */
function shared_by( array $owners ): string {
	return owned_by( $owners ) . " AND pinged = 'coach'";
}

/**
 * What a meeting hears about: what is open, and what was closed since a time.
 *
 * @param int    $set    Post id.
 * @param int[]  $owners User ids.
 * @param string $since  "Y-m-d H:i:s", UTC; "" for what is open alone.
 * @return list<Action>
 * @throws Errors\Not_Read When the database does not answer.
 */
function to_hear_about( int $set, array $owners, string $since ): array {
	global $wpdb;
	$closed = '' === $since ? '' : (string) $wpdb->prepare( ' OR to_ping >= %s', $since );
	return select_actions( taken_in( $set, $owners ) . " AND (post_mime_type = '" . STATE . "open'$closed)", 'post_author, ID' );
}

/**
 * Stores a new action, as part of a transaction.
 *
 * @param Action $action   The action.
 * @param string $mutation UUID of the request that makes it.
 * @return int Post id, 0 when the database did not take it.
 */
function insert_action( Action $action, string $mutation ): int {
	global $wpdb;
	$row = [
		'post_type'   => ACTION_TYPE,
		'post_status' => ACTION_STATUS,
		'post_author' => $action->owner,
		'post_parent' => $action->set,
		'post_name'   => action_name( $action->owner, $action->set, $mutation ),
		'menu_order'  => 1,
	];
	return $wpdb->insert( $wpdb->posts, $row + encode_action( $action ) + Storage\times( true ) + Storage\UNUSED ) ? (int) $wpdb->insert_id : 0;
}

/**
 * Stores a change of an action, as part of a transaction, if it is what it was.
 *
 * @param Action $before As it is.
 * @param Action $action As it is to be.
 */
function update_action( Action $before, Action $action ): bool {
	global $wpdb;
	$same    = [
		'ID'          => $before->id,
		'menu_order'  => $before->revision,
		'post_type'   => ACTION_TYPE,
		'post_author' => $before->owner,
	];
	$changed = $wpdb->update( $wpdb->posts, [ 'menu_order' => $before->revision + 1 ] + encode_action( $action ) + Storage\times( false ), $same );
	wp_cache_delete( $before->id, 'posts' );
	return (bool) $changed;
}

/**
 * Moves an action into the trash or out of it, as part of a transaction.
 *
 * @param Action $action The action.
 * @param bool   $trash  Whether into it.
 */
function move_action( Action $action, bool $trash ): bool {
	global $wpdb;
	$columns = [
		'post_status'  => $trash ? ACTION_TRASHED : ACTION_STATUS,
		'post_excerpt' => $trash ? current_time( 'mysql', true ) : '',
	];
	$same    = [
		'ID'          => $action->id,
		'post_type'   => ACTION_TYPE,
		'post_author' => $action->owner,
	];
	$changed = $wpdb->update( $wpdb->posts, $columns, $same );
	wp_cache_delete( $action->id, 'posts' );
	return (bool) $changed;
}

/**
 * Removes for good what went to the trash before a time.
 *
 * @param string $before "Y-m-d H:i:s", UTC.
 */
function forget_actions_trashed_before( string $before ): void {
	global $wpdb;
	$wpdb->query( $wpdb->prepare( "DELETE FROM {$wpdb->posts} WHERE post_type = %s AND post_status = %s AND post_excerpt < %s", ACTION_TYPE, ACTION_TRASHED, $before ) );
}

/**
 * How many that would be.
 *
 * @param string $before "Y-m-d H:i:s", UTC.
 * @throws Errors\Not_Read When the database does not answer.
 */
function count_actions_trashed_before( string $before ): int {
	global $wpdb;
	return count_actions( (string) $wpdb->prepare( 'post_excerpt < %s', $before ), ACTION_TRASHED );
}

/**
 * The name of a row: a repeat of a request finds what it stored before, and it says whose it is.
 *
 * @param int    $owner    User id.
 * @param int    $set      Post id.
 * @param string $mutation UUID of the request.
 */
function action_name( int $owner, int $set, string $mutation ): string {
	return $owner . '-' . $set . '-' . $mutation;
}

/**
 * The columns of an action, but for its revision and whose it is.
 *
 * @param Action $action The action.
 * @return array<string, string>
 */
function encode_action( Action $action ): array {
	$facts = [
		'due'       => $action->due,
		'meeting'   => $action->meeting,
		'mutations' => $action->mutations,
	];
	return [
		'post_content'          => (string) wp_json_encode( $action->texts() ),
		'post_content_filtered' => (string) wp_json_encode( $facts ),
		'post_mime_type'        => STATE . $action->state,
		'to_ping'               => $action->closed,
		'pinged'                => $action->coach ? 'coach' : '',
	];
}

/**
 * The action that a row holds. Its name says whose it is: WordPress hands rows to others when it deletes a person.
 *
 * @param array<string, string> $row A row of the posts table.
 */
function decode_action( array $row ): Action {
	$texts = Storage\facts_of( $row['post_content'] );
	$facts = Storage\facts_of( $row['post_content_filtered'] );
	return new Action(
		(int) $row['ID'],
		(int) $row['post_parent'],
		str_starts_with( $row['post_name'], $row['post_author'] . '-' ) ? (int) $row['post_author'] : 0,
		Storage\number_of( $facts, 'meeting' ),
		Storage\text_of( $texts, 'what' ),
		Storage\text_of( $texts, 'first_step' ),
		Storage\text_of( $facts, 'due' ),
		substr( $row['post_mime_type'], strlen( STATE ) ),
		Storage\text_of( $texts, 'outcome' ),
		Storage\text_of( $texts, 'learning' ),
		'coach' === $row['pinged'],
		(int) $row['menu_order'],
		$row['post_date_gmt'],
		$row['post_modified_gmt'],
		$row['to_ping'],
		ACTION_TRASHED === $row['post_status'] ? $row['post_excerpt'] : '',
		texts_of( $facts['mutations'] ?? null ),
		explode( '-', $row['post_name'], 3 )[2] ?? ''
	);
}
