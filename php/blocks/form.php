<?php
/**
 * The plain form: a note saved without script, by a POST to its lesson and a redirect back to it.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Blocks;

use LearningLog\Entries;
use LearningLog\Entries\Entry;
use LearningLog\Errors;
use LearningLog\Files;
use LearningLog\Prompts;
use LearningLog\Prompts\Prompt;
use WP_Error;
use WP_Post;

const NONCE = 'learning_log_note';

/**
 * Saves what a plain form sent: on success back to the note, else the page is shown with the typed text still in the field.
 */
function action_receive_form(): void {
	$form = sent_form();
	if ( ! $form ) {
		explain_dropped_form();
		return;
	}
	forbid_caching();
	$to = match ( true ) {
		isset( $form['about'] ) => receive_comment_form( $form ),
		isset( $form['meeting'] ) || isset( $form['set'] ) => receive_own_form( $form ),
		isset( $form['entry'] ) => receive_log_form( $form ),
		default                 => receive_form( $form ),
	};
	if ( null !== $to ) {
		wp_safe_redirect( $to, 303, 'Learning Log' );
		exit;
	}
}

/**
 * Says so when PHP threw a form away for its size: without this the page would come back empty, as if nothing had been typed.
 */
function explain_dropped_form(): void {
	$lesson = is_singular() && Files\body_was_dropped() ? get_queried_object() : null;
	if ( ! $lesson instanceof WP_Post || ! Prompts\asks( $lesson ) ) {
		return;
	}
	wp_die(
		'<p>' . esc_html( Errors\file_too_large( Files\max_bytes() )->get_error_message() ) . '</p><p>' . esc_html__( 'Nothing was saved. Go back: what you wrote is still there.', 'learning-log' ) . '</p>',
		esc_html__( 'Learning Log', 'learning-log' ),
		[
			'response'  => 413,
			'back_link' => true,
		]
	);
}

/**
 * Saves a form. Answers where to go, or null when the page is to be shown with what went wrong.
 *
 * @param SentForm $form What was sent.
 */
function receive_form( array $form ): ?string {
	$lesson = Prompts\readable( (int) $form['lesson'], get_current_user_id() );
	$prompt = $lesson ? or_end( static fn(): ?Prompt => Prompts\asked_of( $lesson, get_current_user_id() )[ $form['prompt'] ] ?? null ) : null;
	if ( ! $lesson || ! $prompt ) {
		give_back( $form['answers'], $lesson ? Errors\prompt_not_found() : Errors\lesson_not_found() );
	}
	$back = address_from_here( (string) get_permalink( $lesson ) ) . '#' . anchor( $prompt, $lesson );
	if ( 'theirs' === ( $form['keep'] ?? '' ) ) {
		return $back;
	}
	$saved = save_form( $prompt, $form );
	if ( is_wp_error( $saved ) ) {
		failed_form( $lesson, $prompt, refused_form( $form, $saved ) );
		return null;
	}
	$problem = change_files( $saved, $form );
	if ( ! $problem ) {
		return $back;
	}
	failed_form( $lesson, $prompt, refused_form( $form, $problem, $saved ) );
	return null;
}

/**
 * A form of which something could not be done, with the sentence that says what.
 *
 * @param SentForm   $form    What was sent.
 * @param WP_Error   $failure Why.
 * @param Entry|null $saved   The entry, when the text itself is stored.
 * @return RefusedForm
 */
function refused_form( array $form, WP_Error $failure, ?Entry $saved = null ): array {
	$trouble = $failure->get_error_message();
	if ( ! $saved ) {
		/* translators: %s: a sentence saying why. */
		$trouble = sprintf( __( 'Not saved: %s', 'learning-log' ), $trouble );
		$trouble = sent_files() ? $trouble . ' ' . __( 'Your files were not kept; please choose them again.', 'learning-log' ) : $trouble;
	}
	return [
		'answers' => $form['answers'],
		'choice'  => choice_to_show( $form['audience'] ?? 'me', $failure ),
		'user'    => (int) ( $form['user'] ?? 0 ),
		'failure' => $failure,
		'trouble' => $trouble,
		'stored'  => (bool) $saved,
	];
}

/**
 * The readers that a refused form shows chosen; null for those that are stored or preset.
 *
 * A form that cannot prove where it comes from may be another site's: it opens a note to nobody, not even as a preselection.
 *
 * @param string   $choice  What was sent.
 * @param WP_Error $failure Why it was refused.
 */
function choice_to_show( string $choice, WP_Error $failure ): ?string {
	return 'me' !== $choice && 'learning_log_form_expired' === $failure->get_error_code() ? null : $choice;
}

/**
 * Takes away and adds the files that a form says; a refused one leaves the others alone.
 *
 * @param Entry    $entry The entry, just saved.
 * @param SentForm $form  What was sent.
 */
function change_files( Entry $entry, array $form ): ?WP_Error {
	$trouble = [];
	if ( ! is_removed( $entry, (int) ( $form['remove'] ?? 0 ) ) ) {
		$trouble[] = Errors\storage_failed()->get_error_message();
	}
	foreach ( sent_files() as $sent ) {
		$added = Files\receive( $entry, [ 'file' => $sent ], file_mutation( $form, $sent ) );
		if ( is_wp_error( $added ) ) {
			/* translators: 1: name of a file, 2: a sentence saying why. */
			$trouble[] = sprintf( __( '%1$s was not added: %2$s', 'learning-log' ), $sent['name'], $added->get_error_message() );
		}
	}
	return $trouble ? Errors\files_left_out( implode( ' ', $trouble ) ) : null;
}

/**
 * Takes away the file that a form says, if it is one of the entry's; answers false when it is still there.
 *
 * @param Entry $entry The entry.
 * @param int   $id    Post id of the file, 0 for none.
 */
function is_removed( Entry $entry, int $id ): bool {
	try {
		$file = $id > 0 ? Files\find( $id ) : null;
		return ! $file || $file->parent !== $entry->id || Files\delete( $file );
	} catch ( Errors\Not_Read ) {
		return false;
	}
}

/**
 * Ends with a page that holds the text when there is no note to put it into: nobody loses what was typed.
 *
 * @param array<string, string> $answers What was typed, by question key.
 * @param WP_Error              $failure Why it has no place.
 * @return never
 */
function give_back( array $answers, WP_Error $failure ): void {
	$failure = Errors\status_of( $failure ) < 500 && Errors\was_lost() ? Errors\storage_failed() : $failure;
	wp_die(
		'<p>' . esc_html( $failure->get_error_message() ) . '</p>' . returned_text_html( $answers ), // phpcs:ignore WordPress.Security.EscapeOutput -- Escaped there.
		esc_html__( 'Learning Log', 'learning-log' ),
		[ 'response' => (int) Errors\status_of( $failure ) ]
	);
}

/**
 * Text that was not saved, to be copied.
 *
 * @param array<string, string> $answers What was typed, by question key.
 */
function returned_text_html( array $answers ): string {
	$text = implode( "\n\n", array_filter( $answers, static fn( string $answer ): bool => '' !== $answer ) );
	return '' === $text ? '' : '<p><label>' . esc_html__( 'What you wrote, to copy:', 'learning-log' ) . '<br><textarea class="learning-log-note__field" rows="8" cols="60" readonly dir="auto">' . carry_textarea( $text ) . '</textarea></label></p>';
}

/**
 * Saves text and readers.
 *
 * @param Prompt   $prompt What is answered.
 * @param SentForm $form   What was sent.
 */
function save_form( Prompt $prompt, array $form ): Entry|WP_Error {
	$problem = problem_with_sender( $form );
	if ( $problem ) {
		return $problem;
	}
	$user = get_current_user_id();
	try {
		return Entries\save_answer( $user, $prompt, save_of_form( $user, $prompt, $form ) );
	} catch ( Errors\Not_Read ) {
		return Errors\storage_failed();
	}
}

/**
 * Why whoever sent a form may not save with it, or null: nobody is logged in, or somebody else, or it may come from another site.
 *
 * @param SentForm $form What was sent.
 */
function problem_with_sender( array $form ): ?WP_Error {
	$user = get_current_user_id();
	if ( ! $user ) {
		return Errors\login_required();
	}
	if ( (string) $user !== ( $form['user'] ?? '' ) ) {
		return Errors\user_changed();
	}
	if ( wp_verify_nonce( $form['nonce'] ?? '', NONCE ) ) {
		return null;
	}
	return isset( $form['gone'] ) || isset( $form['back'] ) ? Errors\page_expired() : Errors\form_expired();
}

/**
 * What the store is asked to save.
 *
 * @param int      $user   User id.
 * @param Prompt   $prompt What is answered.
 * @param SentForm $form   What was sent.
 * @return array{answers: array<string, string>, audience?: string, set?: int, base_revision: int, keep: bool}
 */
function save_of_form( int $user, Prompt $prompt, array $form ): array {
	$answers = $form['answers'];
	if ( 'both' === ( $form['keep'] ?? '' ) ) {
		$stored = Entries\find_answer( $user, $prompt->lesson, $prompt->id )->answers ?? [];
		foreach ( $answers as $key => $text ) {
			$answers[ $key ] = both_texts( $stored[ $key ] ?? '', $text );
		}
	}
	$save = [
		'answers'       => $answers,
		'base_revision' => (int) ( $form['revision'] ?? 0 ),
		// What was chosen over another text: that one can be found again.
		'keep'          => '' !== ( $form['keep'] ?? '' ),
	];
	if ( preg_match( '/^(?:me|coach|set)(?::(\d+))?$/D', $form['audience'] ?? '', $chosen ) ) {
		$save['audience'] = explode( ':', $chosen[0] )[0];
		$save['set']      = (int) ( $chosen[1] ?? 0 );
	}
	return $save;
}

/**
 * Both texts of a conflict as one, each with every line end it has; once where they do not differ.
 *
 * @param string $theirs What is stored.
 * @param string $mine   What was sent.
 */
function both_texts( string $theirs, string $mine ): string {
	if ( '' === $mine || $mine === $theirs ) {
		return $theirs;
	}
	return '' === $theirs ? $mine : "$theirs\n\n$mine";
}

/**
 * Remembers the form of which something could not be done until its note is rendered; without a form, tells.
 *
 * @param WP_Post          $lesson  Where.
 * @param Prompt           $prompt  What was answered.
 * @param RefusedForm|null $refused The form.
 * @return RefusedForm|null
 */
function failed_form( WP_Post $lesson, Prompt $prompt, ?array $refused = null ): ?array {
	static $failed = [];
	if ( ! $refused && ! $failed ) {
		return null;
	}
	$key = get_current_user_id() . '-' . anchor( $prompt, $lesson ) . '-' . $lesson->ID;
	if ( $refused ) {
		$failed[ $key ] = $refused;
	}
	return $failed[ $key ] ?? null;
}
