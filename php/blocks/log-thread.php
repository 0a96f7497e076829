<?php
/**
 * What others said about an entry, below it, and a plain form to answer there.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Blocks;

use LearningLog\Comments;
use LearningLog\Entries;
use LearningLog\Errors;
use WP_Error;

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
	$shared   = 'me' !== $entry->audience;
	if ( ! $comments && ! $shared ) {
		return '';
	}
	$theirs = array_column( array_filter( $comments, static fn( Comments\Comment $comment ): bool => $comment->author !== $user ), 'id' );
	$new    = $count['new'] > 0 ? array_slice( $theirs, -$count['new'] ) : [];
	$html   = '';
	foreach ( Comments\present( $comments, $user ) as $shown ) {
		$html .= log_comment_html( $shown, in_array( $shown['id'], $new, true ) );
	}
	if ( $new ) {
		// Where it cannot be noted it stays new, and nothing is lost.
		Entries\see( $entry, $user, max( $new ) );
	}
	return '<section class="learning-log-log__thread" id="' . THREAD . '" aria-labelledby="' . THREAD . '-title"><h3 id="' . THREAD . '-title">' . esc_html__( 'Comments', 'learning-log' ) . '</h3>'
		. ( '' === $html ? '' : "<ol>$html</ol>" ) . ( $shared ? log_answer_html( $entry, (bool) $comments ) : '' ) . '</section>';
}

/**
 * One comment: who, when, what.
 *
 * @param array{id: int, author: array{id: int, name: string}, text: string, created: string} $shown The comment in the shape of schema/comment.json.
 * @param bool                                                                                  $new   Whether it was not shown before.
 */
function log_comment_html( array $shown, bool $new ): string {
	$at = (int) strtotime( $shown['created'] );
	return '<li id="' . THREAD . '-' . $shown['id'] . '"><p class="learning-log-log__by"><strong><bdi>' . carry( $shown['author']['name'] ) . '</bdi></strong> <time datetime="' . esc_attr( $shown['created'] ) . '">'
		. esc_html( (string) wp_date( format( 'date_format' ) . ' ' . format( 'time_format' ), $at ) ) . '</time>'
		. ( $new ? ' <mark>' . esc_html__( 'New', 'learning-log' ) . '</mark>' : '' ) . '</p>' . text_html( $shown['text'] ) . '</li>';
}

/**
 * The form to answer; put away where there is nothing to answer yet.
 *
 * @param Entries\Entry $entry   The entry.
 * @param bool          $answers Whether something was said.
 */
function log_answer_html( Entries\Entry $entry, bool $answers ): string {
	$refused = refused_comment( $entry->id );
	$trouble = $refused ? '<p class="learning-log-log__trouble" role="alert" id="' . THREAD . '-trouble">' . esc_html( $refused['trouble'] ) . '</p>' : '';
	$hidden  = static fn( string $name, string $value ): string => '<input type="hidden" name="learning_log[' . $name . ']" value="' . esc_attr( $value ) . '">';
	$form    = '<form method="post" action="#' . THREAD . '-answer" class="learning-log-log__answer" id="' . THREAD . '-answer">' . $trouble
		. '<label><span>' . esc_html__( 'Your comment', 'learning-log' ) . '</span><textarea name="learning_log[answers][text]" rows="3" required dir="auto"' . ( $refused ? ' aria-invalid="true" aria-describedby="' . THREAD . '-trouble"' : '' ) . '>' . carry_textarea( $refused['text'] ?? '' ) . '</textarea></label>'
		. $hidden( 'lesson', '0' ) . $hidden( 'prompt', $refused['mutation'] ?? wp_generate_uuid4() ) . $hidden( 'about', (string) $entry->id ) . $hidden( 'user', (string) $entry->author ) . $hidden( 'nonce', wp_create_nonce( NONCE ) )
		. '<p><span>' . esc_html__( 'Whoever can read the entry can read this too.', 'learning-log' ) . '</span> <button type="submit" class="wp-element-button">' . esc_html__( 'Add comment', 'learning-log' ) . '</button></p></form>';
	return $answers || $refused ? $form : '<details><summary>' . esc_html__( 'Add a comment', 'learning-log' ) . icon( 'down' ) . "</summary>$form</details>";
}

/**
 * Receives the form. Answers where to go, or null when the page is to be shown with what went wrong.
 *
 * @param SentForm $form What was sent.
 */
function receive_comment_form( array $form ): ?string {
	$user     = get_current_user_id();
	$entry    = (int) ( $form['about'] ?? 0 );
	$text     = $form['answers']['text'] ?? '';
	$mutation = wp_is_uuid( $form['prompt'] ) ? $form['prompt'] : '';
	$said     = problem_with_sender( $form ) ?? Comments\add( $entry, $user, $text, $mutation );
	if ( ! is_wp_error( $said ) ) {
		return log_here( [ 'log_entry' => $entry ], THREAD . '-' . $said['comment']->id );
	}
	if ( ! is_singular() || ! shows_thread( $entry, $user ) ) {
		give_back( $form['answers'], $said );
	}
	refused_comment( $entry, $text, $said, $mutation );
	return null;
}

/**
 * Whether the page that is about to be shown has a place for what was typed about an entry.
 *
 * @param int $entry Post id.
 * @param int $user  User id.
 */
function shows_thread( int $entry, int $user ): bool {
	try {
		$own = Entries\own( $entry, $user );
	} catch ( Errors\Not_Read ) {
		return false;
	}
	return $own && 'me' !== $own->audience && Log_Query::here()->entry === $entry;
}

/**
 * Remembers a comment that was refused until its form is rendered; without one, tells.
 *
 * @param int           $entry    Post id.
 * @param string        $text     What was typed.
 * @param WP_Error|null $failure  Why it was refused.
 * @param string        $mutation Its UUID: the database may have taken it, and a repeat is not a second one.
 * @return array{text: string, trouble: string, mutation: string}|null
 */
function refused_comment( int $entry, string $text = '', ?WP_Error $failure = null, string $mutation = '' ): ?array {
	static $refused = [];
	$key            = get_current_user_id() . '-' . $entry;
	if ( $failure ) {
		$refused[ $key ] = [
			'text'     => $text,
			/* translators: %s: a sentence saying why. */
			'trouble'  => sprintf( __( 'Not added: %s', 'learning-log' ), $failure->get_error_message() ),
			'mutation' => $mutation,
		];
	}
	return $refused[ $key ] ?? null;
}
