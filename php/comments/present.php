<?php
/**
 * Comments in the shape of schema/comment.json, and drafts in that of schema/comment-draft.json, for REST and for the page.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Comments;

use LearningLog\Entries;
use LearningLog\Files;
use LearningLog\Sets;

/**
 * Comments as others see them; names in a number of queries that does not grow with the thread.
 *
 * Whoever calls this has made sure that their entry may be read.
 *
 * @param list<Comment> $comments The comments.
 * @param int           $viewer   User id of who asks.
 * @return list<array{id: int, entry: int, author: array{id: int, name: string}, text: string, revision: int, created: string, modified: string, trash_until: string, begun: bool, files: list<ShownFile>, can: array{edit: bool, delete: bool}}>
 */
function present( array $comments, int $viewer ): array {
	cache_users( array_filter( array_column( $comments, 'author' ) ) );
	$begun = changes_begun( array_column( $comments, 'entry' ), $viewer );
	$files = Files\for_entries( array_column( $comments, 'id' ) );
	return array_map( static fn( Comment $comment ): array => present_one( $comment, $viewer, in_array( $comment->id, $begun, true ), $files[ $comment->id ] ), $comments );
}

/**
 * One comment as others see it.
 *
 * @param Comment         $comment The comment.
 * @param int             $viewer  User id of who asks.
 * @param bool            $begun   Whether they have begun to change it.
 * @param list<ShownFile> $files   Its files.
 * @return array{id: int, entry: int, author: array{id: int, name: string}, text: string, revision: int, created: string, modified: string, trash_until: string, begun: bool, files: list<ShownFile>, can: array{edit: bool, delete: bool}}
 */
function present_one( Comment $comment, int $viewer, bool $begun, array $files ): array {
	$can = '' === $comment->trashed && can_change( $comment, $viewer );
	return [
		'id'          => $comment->id,
		'entry'       => $comment->entry,
		'author'      => [
			'id'   => $comment->author,
			'name' => Sets\person_name( $comment->author ),
		],
		'text'        => $comment->text,
		'revision'    => $comment->revision,
		'created'     => Entries\iso( $comment->created ),
		'modified'    => Entries\iso( $comment->modified ),
		'trash_until' => trash_until( $comment ),
		'begun'       => $begun,
		'files'       => $files,
		'can'         => [
			'edit'   => $can,
			'delete' => $can,
		],
	];
}

/**
 * What a person has begun, as they see it; without a number where there is nothing, and a comment that was said as it stands then.
 *
 * The revision of a change of a comment goes up with the comment as well as with the draft (basis_of()).
 *
 * @param int          $entry Post id of the entry it is about.
 * @param Comment|null $draft The draft.
 * @param Comment|null $said  The comment that is changed; null for one that is yet to be said.
 * @return array{id: int, entry: int, text: string, revision: int, modified: string, files: list<ShownFile>}
 */
function present_draft( int $entry, ?Comment $draft, ?Comment $said = null ): array {
	$now    = $draft ?? $said;
	// A change has none of its own: they are its comment's.
	$bearer = $said->id ?? $draft->id ?? 0;
	return [
		'id'       => $draft->id ?? 0,
		'entry'    => $entry,
		'text'     => $now->text ?? '',
		'revision' => $draft ? revision_of( $draft ) : $said->revision ?? 0,
		'modified' => $now ? Entries\iso( $now->modified ) : '',
		'files'    => $bearer > 0 ? Files\for_entries( [ $bearer ] )[ $bearer ] : [],
	];
}
