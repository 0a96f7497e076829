<?php
/**
 * What others said about an entry, below it, and a place to answer.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Blocks;

use LearningLog\Comments;
use LearningLog\Entries;
use LearningLog\Errors;
use LearningLog\Sets;

/**
 * Where it stands on the page.
 */
const THREAD = 'learning-log-thread';

/**
 * The thread of an entry of one's own; nothing where nobody has said anything and nobody could.
 *
 * Showing it notes that it was shown, also without a script: what is new is new once.
 *
 * @param Log_Item $item The entry.
 * @param int      $user User id of its author.
 * @throws Errors\Not_Read When the database does not answer.
 */
function log_thread_html( Log_Item $item, int $user ): string {
	$entry    = $item->entry;
	$count    = $item->comments();
	$comments = $count['all'] > 0 ? Comments\thread( $entry->id ) : [];
	$removed  = Comments\removed_by( $entry->id, $user );
	$drafts   = Comments\drafts_about( $entry->id, $user );
	$begun    = $drafts[0] ?? null;
	// Words that were begun are shown where they can be sent, also once nobody else would read them.
	$shared = $drafts || 'me' !== $entry->audience;
	if ( ! $comments && ! $removed && ! $shared ) {
		return '';
	}
	wp_interactivity_config( 'learning-log', [ 'strings' => comment_strings() ] );
	$theirs = array_column( array_filter( $comments, static fn( Comments\Comment $comment ): bool => $comment->author !== $user ), 'id' );
	$new    = $count['new'] > 0 ? array_slice( $theirs, -$count['new'] ) : [];
	$html   = '';
	$all    = with_removed( $comments, $removed );
	foreach ( Comments\present( $all, $user ) as $number => $shown ) {
		// What is brought back in its place can be changed there for as long as before.
		$shown['can']['edit'] = Comments\can_change( $all[ $number ], $user );
		$html .= log_comment_html( $shown, in_array( $shown['id'], $new, true ), $shown['author']['id'] === $user, $drafts[ $shown['id'] ] ?? null );
	}
	if ( $new ) {
		// Where it cannot be noted it stays new, and nothing is lost.
		Entries\see( $entry, $user, max( $new ) );
	}
	return '<section class="learning-log-log__thread" id="' . THREAD . '" aria-labelledby="' . THREAD . '-title"><h3 id="' . THREAD . '-title" tabindex="-1">' . esc_html__( 'Comments', 'learning-log' ) . '</h3>'
		. "<ol>$html</ol>" . ( $shared ? log_answer_html( $entry->id, (bool) $comments, $begun ) . log_said_html( $entry->id, $user ) : '' ) . '</section>';
}

/**
 * One comment: who, when, what; one's own with a field to change it in.
 *
 * @param array{id: int, entry: int, author: array{id: int, name: string}, text: string, revision: int, created: string, trash_until: string, can: array{edit: bool, delete: bool}} $shown The comment in the shape of schema/comment.json.
 * @param bool                                                                                                                                              $new   Whether it was not shown before.
 * @param bool                                                                                                                                              $own   Whether its reader wrote it.
 * @param Comments\Comment|null                                                                                                                             $begun How they have begun to change it.
 */
function log_comment_html( array $shown, bool $new, bool $own, ?Comments\Comment $begun ): string {
	$at   = (int) strtotime( $shown['created'] );
	$text = $own ? comment_form_html( new Comment_Text( $shown['entry'], $shown, refused_comment( $shown['entry'], $shown['id'] ), $begun ) ) : text_html( $shown['text'] );
	return '<li id="' . THREAD . '-' . $shown['id'] . '"' . ( '' === $shown['trash_until'] ? '' : ' class="is-removed"' ) . '>' . log_by_html( $shown['author']['name'], '<time datetime="' . esc_attr( $shown['created'] ) . '">'
		. esc_html( (string) wp_date( format( 'date_format' ) . ' ' . format( 'time_format' ), $at ) ) . '</time>'
		. ( $new ? ' <mark>' . esc_html__( 'New', 'learning-log' ) . '</mark>' : '' ) ) . $text . '</li>';
}

/**
 * Who, and when.
 *
 * @param string $name Name.
 * @param string $when Escaped.
 */
function log_by_html( string $name, string $when ): string {
	return '<p class="learning-log-log__by"><strong><bdi>' . carry( $name ) . '</bdi></strong> ' . $when . '</p>';
}

/**
 * The field to answer; put away where there is nothing to answer yet.
 *
 * @param int                   $entry   Post id.
 * @param bool                  $answers Whether something was said.
 * @param Comments\Comment|null $begun   What its reader has begun to say.
 */
function log_answer_html( int $entry, bool $answers, ?Comments\Comment $begun ): string {
	$refused = refused_comment( $entry, 0 );
	$form    = comment_form_html( new Comment_Text( $entry, null, $refused, $begun ) );
	return $answers ? $form : '<details' . ( $refused || $begun ? ' open' : '' ) . '><summary>' . esc_html__( 'Add a comment', 'learning-log' ) . icon( 'down' ) . "</summary>$form</details>";
}

/**
 * An empty comment: the view module shows one that was just said by it. What else can be done with it, the page offers when it is made anew.
 *
 * @param int $entry Post id.
 * @param int $user  User id.
 */
function log_said_html( int $entry, int $user ): string {
	$change = log_here( [ 'log_entry' => $entry ] );
	return '<template><li>' . log_by_html( Sets\person_name( $user ), '<time></time>' ) . '<div class="learning-log-log__said"></div><p class="learning-log-log__later"><a href="' . esc_url( $change ) . '">' . esc_html__( 'Change or remove', 'learning-log' ) . '</a></p></li></template>';
}
