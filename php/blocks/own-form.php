<?php
/**
 * Plain forms on the page of a set: what one wrote in a meeting, an action, whether one is coming. Without script each is a POST to its page.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Blocks;

use LearningLog\Errors;
use LearningLog\Meetings;
use LearningLog\Sets;
use WP_Error;

/**
 * Saves what one wrote in a meeting, or an action. Answers where to go, or null when the page is to be shown with what went wrong.
 *
 * @param SentForm $form What was sent.
 */
function receive_own_form( array $form ): ?string {
	$is_part = isset( $form['meeting'] );
	$element = $is_part ? 'learning-log-part-' . $form['prompt'] : 'learning-log-' . $form['prompt'];
	try {
		$problem = problem_with_sender( $form );
		$failure = match ( true ) {
			(bool) $problem                      => $problem,
			'theirs' === ( $form['keep'] ?? '' ) => null,
			$is_part                             => save_part_as_form_says( $form ),
			default                              => save_action_as_form_says( $form ),
		};
	} catch ( Errors\Not_Read ) {
		$failure = Errors\storage_failed();
	}
	if ( ! $failure ) {
		return own_page_url() . '#' . $element;
	}
	if ( ! has_place( $form, $failure ) ) {
		give_back( $form['answers'], $failure );
	}
	refused_own(
		$element,
		[
			'answers' => $form['answers'],
			'details' => sent_choices(),
			'failure' => $failure,
		]
	);
	return null;
}

/**
 * Whether the page that is about to be shown has a field for what was typed.
 *
 * @param SentForm $form    What was sent.
 * @param WP_Error $failure Why it was not saved.
 */
function has_place( array $form, WP_Error $failure ): bool {
	if ( in_array( $failure->get_error_code(), [ 'learning_log_part_not_found', 'learning_log_part_forbidden' ], true ) ) {
		return false;
	}
	try {
		$meeting = isset( $form['meeting'] ) || asked_meeting() > 0 ? opened_meeting( 0 ) : null;
		$set     = $meeting ? Sets\find( $meeting->set ) : null;
		return isset( $form['meeting'] )
			? $set && (int) $form['meeting'] === asked_meeting() && ! Sets\not_agreed( $set )
			: Log_Query::here()->actions || Sets\is_member( (int) ( $form['set'] ?? 0 ), get_current_user_id() );
	} catch ( Errors\Not_Read ) {
		return false;
	}
}

/**
 * Saves a part of a meeting; answers with why not.
 *
 * @param SentForm $form What was sent.
 */
function save_part_as_form_says( array $form ): ?WP_Error {
	$meeting = (int) ( $form['meeting'] ?? 0 );
	$stored  = 'both' === ( $form['keep'] ?? '' ) ? Meetings\find_part( $meeting, get_current_user_id(), $form['prompt'] )->answers ?? [] : [];
	$answers = joined_answers( $form, $stored ) + sent_choices();
	$saved   = Meetings\save_part( $meeting, get_current_user_id(), $form['prompt'], $answers, (int) ( $form['revision'] ?? 0 ) );
	return is_wp_error( $saved ) ? $saved : null;
}

/**
 * What was typed, with what is stored before it where both were chosen.
 *
 * @param SentForm              $form   What was sent.
 * @param array<string, string> $stored What is stored by now.
 * @return array<string, string>
 */
function joined_answers( array $form, array $stored ): array {
	$answers = $form['answers'];
	foreach ( $stored ? $answers : [] as $key => $text ) {
		$answers[ $key ] = both_texts( $stored[ $key ] ?? '', $text );
	}
	return $answers;
}

/**
 * What was chosen beside the text.
 *
 * @return array<string, string>
 */
function sent_choices(): array {
	// phpcs:disable WordPress.Security.NonceVerification.Missing, WordPress.Security.ValidatedSanitizedInput -- problem_with_sender() checks the nonce; the room checks each value.
	$sent = is_array( $_POST['learning_log'] ?? null ) && is_array( $_POST['learning_log']['details'] ?? null ) ? wp_unslash( $_POST['learning_log']['details'] ) : [];
	// phpcs:enable
	/** By name. @var array<string, string> $chosen */
	$chosen = array_filter( $sent, 'is_string' );
	return $chosen;
}

/**
 * Remembers a form that was refused until it is rendered; without one, tells.
 *
 * @param string          $element Id of its element.
 * @param RefusedOwn|null $form    The form.
 * @return RefusedOwn|null
 */
function refused_own( string $element, ?array $form = null ): ?array {
	static $refused = [];
	$key            = get_current_user_id() . '-' . $element;
	if ( $form ) {
		$refused[ $key ] = $form;
	}
	return $refused[ $key ] ?? null;
}
