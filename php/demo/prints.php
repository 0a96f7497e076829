<?php
/**
 * How each thing of the demo was when it was made: what looks different by now is somebody's, and stays.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Demo;

use LearningLog\Elements;
use LearningLog\Entries;
use LearningLog\Entries\Entry;
use LearningLog\Errors;
use LearningLog\Files;
use LearningLog\Files\File;
use LearningLog\Meetings;
use LearningLog\Meetings\Meeting;
use LearningLog\Messages;
use LearningLog\Sets;
use WP_Post;

/**
 * All that was made, once it is whole.
 *
 * @param Demo               $demo The demo.
 * @param array<string, int> $ids  Numbers of people by login.
 * @param array<string, int> $sets Numbers of sets by name.
 * @return array<string, array<int, string>> Print by number, by kind.
 * @throws Errors\Not_Read When the database does not answer.
 */
function prints( array $demo, array $ids, array $sets ): array {
	$pages   = array_merge( ...array_map( __NAMESPACE__ . '\posts_of', array_values( $ids ) ) );
	$entries = array_merge( ...array_map( __NAMESPACE__ . '\entries_made', array_values( $ids ) ) );
	$new     = static fn( array $term ): bool => $term['id'] > $demo['from']['terms'];
	return [
		'entries'       => printed( $entries, __NAMESPACE__ . '\entry_print' ),
		'sets'          => printed( array_values( $sets ), __NAMESPACE__ . '\set_print' ),
		'pages'         => printed( $pages, __NAMESPACE__ . '\page_print' ),
		'people'        => printed( array_values( $ids ), __NAMESPACE__ . '\person_print' ),
		'elements'      => array_column( array_filter( Elements\all(), $new ), 'name', 'id' ),
		'organisations' => array_column( array_filter( Sets\organisations(), $new ), 'name', 'id' ),
	];
}

/**
 * The prints of some things.
 *
 * @param int[]                 $ids   Numbers.
 * @param callable(int): string $print Answers the print of one.
 * @return array<int, string>
 */
function printed( array $ids, callable $print ): array {
	return array_combine( $ids, array_map( $print, $ids ) );
}

/**
 * The entries of a person that the demo made, and not they.
 *
 * @param int $user User id.
 * @return list<int> Post ids.
 */
function entries_made( int $user ): array {
	$is_ours = static fn( Entry $entry ): bool => 1 === $entry->revision && array_intersect( array_map( 'strval', array_keys( $entry->frame->mutations ) ), uuids_written() );
	return array_column( array_filter( Entries\of_person( $user, 200 ), $is_ours ), 'id' );
}

/**
 * An entry: its text, who reads it, how it stands, whether anybody said something about it, its files. "" where it is gone.
 *
 * @param int $id Post id.
 */
function entry_print( int $id ): string {
	$entry = Entries\find_many( [ $id ], '1 = 1', [ ...array_values( Entries\STATUSES ), Entries\TRASHED ] )[ $id ] ?? null;
	$files = array_map( static fn( File $file ): string => $file->key, Files\find_for( [ $id ] ) );
	return $entry instanceof Entry ? hashed( [ $entry->revision, $entry->audience, $entry->set, $entry->title, $entry->answers, $entry->review, $entry->talked, $files ] ) : '';
}

/**
 * A set: itself, who is in it, its meetings and all that was said in them, its actions, what was written through it. "" where it is gone.
 *
 * @param int $id Post id.
 * @throws Errors\Not_Read When the database does not answer.
 */
function set_print( int $id ): string {
	$set      = Sets\find( $id );
	$meetings = Meetings\of_sets( [ $id ] );
	$said     = array_map( static fn( Meeting $meeting ): array => Meetings\said_in( $meeting->id ), $meetings );
	return $set ? hashed( [ $set, Sets\members( [ $id ] ), $meetings, $said, Meetings\all_taken_in( $id ), Meetings\all_taken_in( $id, Meetings\ACTION_TRASHED ), Messages\count_of_set( $id ) ] ) : '';
}

/**
 * A page. "" where it is gone.
 *
 * @param int $id Post id.
 */
function page_print( int $id ): string {
	$post = get_post( $id );
	return $post instanceof WP_Post ? hashed( [ $post->post_title, $post->post_content, $post->post_excerpt, $post->post_status, $post->post_name, $post->post_parent, $post->post_author ] ) : '';
}

/**
 * A person. "" where they are gone.
 *
 * @param int $id User id.
 */
function person_print( int $id ): string {
	$user = get_userdata( $id );
	return $user ? hashed( [ $user->user_login, $user->user_email, $user->display_name, array_values( $user->roles ) ] ) : '';
}

/**
 * A print.
 *
 * @param list<mixed> $facts What it tells apart.
 */
function hashed( array $facts ): string {
	return md5( (string) wp_json_encode( $facts ) );
}
