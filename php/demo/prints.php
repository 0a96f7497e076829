<?php
/**
 * How each thing of the demo was when it was made: what looks different by now is somebody's, and stays.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Demo;

use LearningLog\Comments;
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
 * @param array<string, array<int, string>> $own Name by number, by kind.
 * @return array<string, array<int, string>> Print by number, by kind.
 * @throws Errors\Not_Read When the database does not answer.
 */
function prints( array $own ): array {
	$ids = static fn( string $kind ): array => array_keys( $own[ $kind ] ?? [] );
	return [
		'entries'       => printed( array_merge( ...array_map( __NAMESPACE__ . '\entries_made', $ids( 'people' ) ) ), __NAMESPACE__ . '\entry_print' ),
		'sets'          => printed( $ids( 'sets' ), __NAMESPACE__ . '\set_print' ),
		'pages'         => printed( $ids( 'pages' ), __NAMESPACE__ . '\page_print' ),
		'people'        => printed( $ids( 'people' ), __NAMESPACE__ . '\person_print' ),
		'elements'      => $own['elements'] ?? [],
		'organisations' => $own['organisations'] ?? [],
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
 * An entry: its text, who reads it, how it stands, whether anybody said something about it or has begun to, its files. "" where it is gone.
 *
 * @param int $id Post id.
 * @throws Errors\Not_Read When the database does not answer.
 */
function entry_print( int $id ): string {
	$entry = Entries\find_many( [ $id ], '1 = 1', [ ...array_values( Entries\STATUSES ), Entries\TRASHED ] )[ $id ] ?? null;
	$files = array_map( static fn( File $file ): string => $file->key, Files\find_for( [ $id ] ) );
	return $entry instanceof Entry ? hashed( [ $entry->revision, $entry->audience, $entry->set, $entry->title, $entry->answers, $entry->review, $entry->talked || Comments\ids_about( $id ), $files ] ) : '';
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
 * A person. "" where they are gone, from here at least.
 *
 * @param int  $id    User id.
 * @param bool $going Whether a removal has begun with them: WordPress takes their role before their row.
 */
function person_print( int $id, bool $going = false ): string {
	$user  = get_userdata( $id );
	$roles = array_values( $user->roles ?? [] );
	if ( ! $user || ( ! $roles && is_elsewhere( $id ) ) ) {
		return '';
	}
	$role = people()[ $user->user_login ][1] ?? '';
	return hashed( [ $user->user_login, $user->user_email, $user->display_name, $going && ! $roles ? [ $role ] : $roles ] );
}

/**
 * Whether a person is also of another site of the network: their account is not the demo's to remove.
 *
 * @param int $id User id.
 */
function is_elsewhere( int $id ): bool {
	return is_multisite() && array_diff( array_keys( get_blogs_of_user( $id, true ) ), [ get_current_blog_id() ] );
}

/**
 * A print.
 *
 * @param list<mixed> $facts What it tells apart.
 */
function hashed( array $facts ): string {
	return md5( (string) wp_json_encode( $facts ) );
}
