<?php
/**
 * A comment that its writer took back: to them alone a line in its place says so, with the way to bring it back.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Blocks;

use LearningLog\Comments;
use LearningLog\Comments\Comment;
use LearningLog\Entries;

/**
 * Those of some comments that are in the trash beside those that are not, in the order in which they were said.
 *
 * @param list<Comment> $comments The thread.
 * @param list<Comment> $removed  What its reader has removed from it.
 * @return list<Comment>
 */
function with_removed( array $comments, array $removed ): array {
	$all = [ ...$comments, ...$removed ];
	usort( $all, static fn( Comment $one, Comment $other ): int => $one->id <=> $other->id );
	return $all;
}

/**
 * What brings a comment back: shown once it is removed, by a script also without leaving the page.
 *
 * @param Comment_Text $comment The comment.
 */
function comment_undo_html( Comment_Text $comment ): string {
	$until = '' === $comment->trash_until ? time() + Entries\TRASH_SECONDS : (int) strtotime( $comment->trash_until );
	/* translators: %s: a day. */
	$says = sprintf( __( 'Removed. You alone can bring it back, until %s.', 'learning-log' ), (string) wp_date( format( 'date_format' ), $until ) );
	$id   = $comment->element . '-gone';
	return '<form class="learning-log-log__undo" method="post" action="' . $comment->action( $comment->thread ) . '"' . hidden( ! $comment->is_removed() ) . '><p><span id="' . $id . '" role="status">' . esc_html( $says ) . '</span> <button type="submit" aria-describedby="' . $id . '">' . esc_html__( 'Undo', 'learning-log' ) . '</button></p>'
		. ( $comment->is_removed() ? '<details><summary>' . esc_html__( 'Show what it says', 'learning-log' ) . '</summary>' . text_html( $comment->stored ) . '</details>' : '' )
		. comment_hidden_fields( $comment, [ 'back' => '1' ] ) . '<input type="hidden" name="learning_log[answers][text]" value=""></form>';
}
