<?php
/**
 * What others said about an entry, below it, and a place to answer: in the log, and in the lesson that it answers.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Blocks;

use LearningLog\Comments;
use LearningLog\Comments\Talk;
use LearningLog\Entries;
use LearningLog\Entries\Entry;
use LearningLog\Errors;
use LearningLog\Sets;
use WP_Post;

/**
 * Where it stands on the page of the log.
 */
const THREAD = 'learning-log-thread';

/**
 * In a lesson a thread longer than the first shows as many of its newest comments as the second; the others are a click away.
 */
const THREAD_FOLDS = 6;
const THREAD_OPEN  = 4;

/**
 * Where it stands on a page. A lesson has several.
 *
 * @param int          $entry  Post id.
 * @param WP_Post|null $lesson Whose page it is, null for the log.
 */
function thread_id( int $entry, ?WP_Post $lesson ): string {
	return THREAD . ( $lesson ? "-$entry" : '' );
}

/**
 * The thread of an entry of one's own, on the page of the log; nothing where nobody has said anything and nobody could.
 *
 * @param Entry $entry The entry.
 * @param int   $user  User id of its author.
 * @param int   $said  Post id of a comment: what was said before it; 0 for the newest.
 * @throws Errors\Not_Read When the database does not answer.
 */
function log_thread_html( Entry $entry, int $user, int $said ): string {
	$talk = Comments\talks_about( [ $entry->id ], $user, $said )[ $entry->id ];
	cache_users( array_column( $talk->said, 'author' ) );
	return $talk->is_empty() && 'me' === $entry->audience ? '' : thread_html( $talk, $entry, $user, null, $said > 0 );
}

/**
 * A thread.
 *
 * Showing it notes that it was shown, also without a script: what is new is new once.
 *
 * @param Talk         $talk    What was said.
 * @param Entry        $entry   What about.
 * @param int          $user    User id of its author, who reads it.
 * @param WP_Post|null $lesson  Whose page it stands on, null for the log.
 * @param bool         $earlier Whether it is an earlier part of the thread, which is answered below its end.
 */
function thread_html( Talk $talk, Entry $entry, int $user, ?WP_Post $lesson = null, bool $earlier = false ): string {
	make_personal( true );
	wp_interactivity_config( 'learning-log', [ 'strings' => comment_strings() ] );
	$id = thread_id( $entry->id, $lesson );
	// Words that were begun are shown where they can be sent, also once nobody else would read them.
	$shared = $talk->drafts || 'me' !== $entry->audience;
	$html   = earlier_comments_html( $talk, $entry->id, $lesson ) . thread_comments_html( $talk, $user, $lesson );
	$ends   = $shared ? thread_answer_html( $talk, $entry->id, $lesson ) . thread_said_html( $entry->id, $user, $lesson ) : '';
	$ends   = $earlier ? thread_link_html( log_here( [ 'log_entry' => $entry->id ], THREAD ), __( 'Later comments', 'learning-log' ) ) : $ends;
	if ( $talk->new && ! $talk->behind ) {
		// All up to one comment counts as shown, so this part stays new as long as an earlier one was not. So it does where it cannot be noted, and nothing is lost.
		Entries\see( $entry, $user, max( $talk->new ) );
	}
	$title = $lesson ? 'p' : 'h3';
	return '<section class="learning-log-log__thread' . ( $lesson ? ' is-in-lesson' : '' ) . '" id="' . $id . '" aria-labelledby="' . $id . '-title"><' . $title . ' class="learning-log-log__talk" id="' . $id . '-title" tabindex="-1">' . esc_html__( 'Comments', 'learning-log' ) . "</$title>"
		. $html . $ends . '</section>';
}

/**
 * The way to what was said before: a page holds so much (Comments\TALK_ROWS), and nothing that was said disappears. Nothing where all is there.
 *
 * @param Talk         $talk   What is shown.
 * @param int          $entry  Post id.
 * @param WP_Post|null $lesson Whose page it stands on, null for the log.
 */
function earlier_comments_html( Talk $talk, int $entry, ?WP_Post $lesson ): string {
	if ( 0 === $talk->first ) {
		return '';
	}
	$log = log_url( [ 'log_entry' => $entry ] );
	$url = $lesson ? ( '' === $log ? '' : $log . '#' . THREAD ) : log_here(
		[
			'log_entry' => $entry,
			'log_said'  => $talk->first,
		],
		THREAD
	);
	return '' === $url ? '<p>' . esc_html__( 'There are earlier comments, for which this page has no room.', 'learning-log' ) . '</p>' : thread_link_html( $url, __( 'Earlier comments', 'learning-log' ) );
}

/**
 * A link to another part of a thread.
 *
 * @param string $url  Address.
 * @param string $text What it says.
 */
function thread_link_html( string $url, string $text ): string {
	return '<p class="learning-log-log__later"><a href="' . esc_url( $url ) . '">' . esc_html( $text ) . '</a></p>';
}

/**
 * What was said, oldest first; in a lesson the older ones of a long thread are folded away, up to the first that is new or in hand.
 *
 * @param Talk         $talk   What was said.
 * @param int          $user   User id of who reads it.
 * @param WP_Post|null $lesson Whose page it stands on, null for the log.
 */
function thread_comments_html( Talk $talk, int $user, ?WP_Post $lesson ): string {
	$all   = with_removed( $talk->said, $talk->removed );
	$items = [];
	$open  = $lesson && count( $all ) > THREAD_FOLDS ? count( $all ) - THREAD_OPEN : 0;
	foreach ( $all as $number => $comment ) {
		$draft = $talk->drafts[ $comment->id ] ?? null;
		$shown = Comments\present_one( $comment, $user, (bool) $draft, $talk->files[ $comment->id ] ?? [] );
		// What is brought back in its place can be changed there for as long as before.
		$shown['can']['edit'] = Comments\can_change( $comment, $user );
		$new  = in_array( $comment->id, $talk->new, true );
		$own  = Comments\is_own( $comment, $user );
		$open = $new || ( $own && is_in_hand( $comment, $shown['can']['edit'], $draft ) ) ? min( $open, $number ) : $open;

		$items[] = thread_comment_html( $shown, $new, $own, $draft, $lesson );
	}
	$earlier = implode( '', array_slice( $items, 0, $open ) );
	/* translators: %s: a number of comments. */
	$says = sprintf( _n( '%s earlier comment', '%s earlier comments', $open, 'learning-log' ), number_format_i18n( $open ) );
	return ( '' === $earlier ? '' : '<details class="is-earlier"><summary>' . esc_html( $says ) . icon( 'down' ) . "</summary><ol>$earlier</ol></details>" ) . '<ol>' . implode( '', array_slice( $items, $open ) ) . '</ol>';
}

/**
 * Whether its writer may be about to do something with one of their own.
 *
 * @param Comments\Comment      $comment    The comment.
 * @param bool                  $changeable Whether they can change it.
 * @param Comments\Comment|null $begun      How they have begun to.
 */
function is_in_hand( Comments\Comment $comment, bool $changeable, ?Comments\Comment $begun ): bool {
	return $changeable || $begun || refused_comment( $comment->entry, $comment->id );
}

/**
 * One comment: who, when, what; one's own with a field to change it in.
 *
 * @param array{id: int, entry: int, author: array{id: int, name: string}, text: string, revision: int, created: string, trash_until: string, files: list<ShownFile>, can: array{edit: bool, delete: bool}} $shown  The comment in the shape of schema/comment.json.
 * @param bool                                                                                                                                              $new    Whether it was not shown before.
 * @param bool                                                                                                                                              $own    Whether its reader wrote it.
 * @param Comments\Comment|null                                                                                                                             $begun  How they have begun to change it.
 * @param WP_Post|null                                                                                                                                      $lesson Whose page it stands on, null for the log.
 */
function thread_comment_html( array $shown, bool $new, bool $own, ?Comments\Comment $begun, ?WP_Post $lesson ): string {
	$text = $own ? comment_form_html( new Comment_Text( $shown['entry'], $shown, refused_comment( $shown['entry'], $shown['id'] ), $begun, $lesson, $shown['files'] ) ) : text_html( $shown['text'] ) . ( $shown['files'] ? said_files_html( $shown['files'] ) : '' );
	return '<li id="' . thread_id( $shown['entry'], $lesson ) . '-' . $shown['id'] . '"' . ( '' === $shown['trash_until'] ? '' : ' class="is-removed"' ) . '>' . thread_by_html( $shown['author']['name'], '<time datetime="' . esc_attr( $shown['created'] ) . '">'
		. esc_html( moment_of( $shown['created'] ) ) . '</time>'
		. ( $new ? ' <mark>' . esc_html__( 'New', 'learning-log' ) . '</mark>' : '' ) ) . $text . '</li>';
}

/**
 * Who, and when.
 *
 * @param string $name Name.
 * @param string $when Escaped.
 */
function thread_by_html( string $name, string $when ): string {
	return '<p class="learning-log-log__by"><strong><bdi>' . carry( $name ) . '</bdi></strong> ' . $when . '</p>';
}

/**
 * The field to answer; put away where there is nothing to answer yet.
 *
 * @param Talk         $talk   What was said, and what its reader has begun to say.
 * @param int          $entry  Post id.
 * @param WP_Post|null $lesson Whose page it stands on, null for the log.
 */
function thread_answer_html( Talk $talk, int $entry, ?WP_Post $lesson ): string {
	$refused = refused_comment( $entry, 0 );
	$begun   = $talk->drafts[0] ?? null;
	$form    = comment_form_html( new Comment_Text( $entry, null, $refused, $begun, $lesson, $talk->files[ $begun->id ?? 0 ] ?? [] ) );
	return $talk->said ? $form : '<details' . ( $refused || $begun ? ' open' : '' ) . '><summary>' . esc_html__( 'Add a comment', 'learning-log' ) . icon( 'down' ) . "</summary>$form</details>";
}

/**
 * An empty comment: the view module shows one that was just said by it. What else can be done with it, the page offers when it is made anew.
 *
 * @param int          $entry  Post id.
 * @param int          $user   User id.
 * @param WP_Post|null $lesson Whose page it stands on, null for the log.
 */
function thread_said_html( int $entry, int $user, ?WP_Post $lesson ): string {
	return '<template><li>' . thread_by_html( Sets\person_name( $user ), '<time></time>' ) . '<div class="learning-log-log__said"></div>' . said_files_html( [] ) . '<p class="learning-log-log__later"><a href="' . esc_url( thread_url( $entry, $lesson ) ) . '">' . esc_html__( 'Change or remove', 'learning-log' ) . '</a></p></li></template>';
}

/**
 * Address of the page that a thread stands on.
 *
 * @param int          $entry  Post id.
 * @param WP_Post|null $lesson Whose page it is, null for the log.
 */
function thread_url( int $entry, ?WP_Post $lesson ): string {
	return $lesson ? address_from_here( (string) get_permalink( $lesson ) ) : log_here( [ 'log_entry' => $entry ] );
}
