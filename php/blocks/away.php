<?php
/**
 * A question that was asked of somebody and has no answer, put away where they are shown it, and brought back: by plain forms. In a lesson these stand
 * behind the note's own form, since no form stands in another; their buttons name them.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Blocks;

use LearningLog\Messages;
use LearningLog\Messages\Message;
use LearningLog\Sets;
use WP_Error;

/**
 * Name of the form's fields, and of its nonce.
 */
const AWAY_FORM = 'learning_log_away';

/**
 * The forms of some openings.
 *
 * @param list<Message> $openings The openings.
 * @param bool          $wait     Whether they have no answer yet; else there is nothing to put away.
 * @return list<string>
 */
function away_forms( array $openings, bool $wait ): array {
	return $wait ? array_map( __NAMESPACE__ . '\away_form_html', $openings ) : [];
}

/**
 * One of them: it puts away what is there, and brings back what is not.
 *
 * @param Message $message What was asked.
 */
function away_form_html( Message $message ): string {
	$field = static fn( string $name, string $value ): string => '<input type="hidden" name="' . AWAY_FORM . '[' . $name . ']" value="' . esc_attr( $value ) . '">';
	return '<form method="post" id="' . away_form_id( $message ) . '" action="' . esc_url( log_here() ) . '">' . $field( 'message', (string) $message->id ) . $field( 'away', $message->put_away ? '0' : '1' )
		. $field( 'user', (string) get_current_user_id() ) . $field( 'nonce', wp_create_nonce( AWAY_FORM ) ) . '</form>';
}

/**
 * Its id in the page.
 *
 * @param Message $message What was asked.
 */
function away_form_id( Message $message ): string {
	return "learning-log-away-{$message->id}";
}

/**
 * The button that puts an opening away, with why it could not be.
 *
 * @param Message $message What was asked.
 */
function away_button_html( Message $message ): string {
	return '<p class="learning-log-note__asker"><button type="submit" class="learning-log-note__away" form="' . away_form_id( $message ) . '">' . esc_html__( 'Put this question away', 'learning-log' ) . '</button></p>' . away_trouble_html( $message );
}

/**
 * What stands in place of one that was put away.
 *
 * @param Message $message What was asked.
 */
function put_away_html( Message $message ): string {
	/* translators: %s: name of a person. */
	$says = sprintf( esc_html__( 'You have put away a question from %s. Nobody is told.', 'learning-log' ), '<bdi>' . carry( Sets\person_name( $message->sender ) ) . '</bdi>' );
	return '<div class="learning-log-note__opening is-away"><p class="learning-log-note__asker">' . $says . ' <button type="submit" class="learning-log-note__away" form="' . away_form_id( $message ) . '">' . esc_html__( 'Bring it back', 'learning-log' ) . '</button></p>' . away_trouble_html( $message ) . '</div>';
}

/**
 * Those that were put away, at the end of what is asked in the log; open just after one was.
 *
 * @param list<Message> $away Them.
 */
function log_put_away_html( array $away ): string {
	if ( ! $away ) {
		return '';
	}
	$open = isset( $_GET['log_away'] ) ? ' open' : ''; // phpcs:ignore WordPress.Security.NonceVerification.Recommended -- Says only what is open.
	/* translators: %s: a number. */
	$many = sprintf( _n( '%s question put away', '%s questions put away', count( $away ), 'learning-log' ), number_format_i18n( count( $away ) ) );
	return '<details class="learning-log-log__away"' . $open . '><summary>' . esc_html( $many ) . '</summary><ul><li>' . implode( '</li><li>', array_map( __NAMESPACE__ . '\put_away_html', $away ) ) . '</li></ul></details>';
}

/**
 * Why it could not be done.
 *
 * @param Message $message What was asked.
 */
function away_trouble_html( Message $message ): string {
	$trouble = away_trouble( $message->id );
	return '' === $trouble ? '' : '<p role="alert">' . esc_html( $trouble ) . '</p>';
}

/**
 * Does what the form says, and goes back to where it stood; what could not be done is said there.
 */
function action_receive_away(): void {
	// phpcs:disable WordPress.Security.NonceVerification.Missing, WordPress.Security.ValidatedSanitizedInput -- Looked into by put_away_by_form().
	$sent = $_POST[ AWAY_FORM ] ?? null;
	// phpcs:enable
	if ( ! is_array( $sent ) || ! is_singular() ) {
		return;
	}
	forbid_caching();
	$form = array_map( static fn( mixed $value ): string => is_string( $value ) ? wp_unslash( $value ) : '', $sent );
	$id   = (int) ( $form['message'] ?? 0 );
	$done = put_away_by_form( $form );
	if ( is_wp_error( $done ) ) {
		away_trouble( $id, $done->get_error_message() );
		return;
	}
	$asked = Messages\of_ids( [ $id ] )[ $id ] ?? null;
	$back  = $asked && get_queried_object_id() === $asked->lesson ? log_here( [], "learning-log-note-{$asked->prompt}" ) : log_here( $asked?->put_away ? [ 'log_away' => '1' ] : [], 'learning-log-openings' );
	wp_safe_redirect( $back, 303, 'Learning Log' );
	exit;
}

/**
 * Puts away, or brings back, for whoever is logged in, if it is they who were shown the form.
 *
 * @param array<mixed> $form What was sent.
 * @return true|WP_Error
 */
function put_away_by_form( array $form ): bool|WP_Error {
	$text = static fn( string $name ): string => is_string( $form[ $name ] ?? null ) ? $form[ $name ] : '';
	return problem_with_plain_form( $text( 'user' ), $text( 'nonce' ), AWAY_FORM )
		?? or_end( static fn(): bool|WP_Error => Messages\put_away( (int) $text( 'message' ), get_current_user_id(), '0' !== $text( 'away' ) ) );
}

/**
 * Why it could not be done, "" when all is well.
 *
 * @param int         $id   Post id of the opening.
 * @param string|null $says The sentence, to be remembered.
 */
function away_trouble( int $id, ?string $says = null ): string {
	static $troubles = [];
	if ( null !== $says ) {
		$troubles[ $id ] = $says;
	}
	return $troubles[ $id ] ?? '';
}
