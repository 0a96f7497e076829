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
	if ( ! is_shown_again( $form, $failure ) ) {
		give_back( $form['answers'], $failure );
	}
	refused_own(
		$element,
		[
			'answers' => $form['answers'],
			// A form that cannot prove where it comes from opens nothing to anybody, not even as a preselection.
			'details' => 'learning_log_form_expired' === $failure->get_error_code() ? [] : sent_choices() + [ 'unnamed' => '' ],
			'failure' => $failure,
		]
	);
	return null;
}

/**
 * Saves a part of a meeting; answers with why not.
 *
 * @param SentForm $form What was sent.
 */
function save_part_as_form_says( array $form ): ?WP_Error {
	$meeting = (int) ( $form['meeting'] ?? 0 );
	$stored  = 'both' === ( $form['keep'] ?? '' ) ? Meetings\find_part( $meeting, get_current_user_id(), $form['prompt'] )->answers ?? [] : [];
	// A box that is not ticked is not sent.
	$choices = sent_choices() + ( in_array( $form['prompt'], Meetings\UNNAMED, true ) ? [ 'unnamed' => '' ] : [] );
	$answers = joined_answers( $form, $stored ) + $choices;
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
