<?php
/**
 * The plain form of an entry in the log: saved without script, by a POST to its own address.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Blocks;

use LearningLog\Entries;
use LearningLog\Entries\Entry;
use LearningLog\Errors;
use WP_Error;
use WP_Post;

/**
 * Saves a form of the log. Answers where to go, or null when the page is to be shown with what went wrong.
 *
 * @param SentForm $form What was sent.
 */
function receive_log_form( array $form ): ?string {
	$page = is_singular() ? get_queried_object() : null;
	$text = sent_text( $form, get_current_user_id() );
	if ( ! $page instanceof WP_Post || ! $text ) {
		give_back( $form['answers'], Errors\entry_not_found() );
	}
	if ( 'theirs' === ( $form['keep'] ?? '' ) ) {
		return $text->url();
	}
	$saved = save_log_form( $text, $form );
	if ( is_wp_error( $saved ) ) {
		failed_form( $page, $text->asks(), refused_form( $form, $saved ) );
		return null;
	}
	$problem = change_files( $saved, $form );
	if ( ! $problem ) {
		return log_here( [ 'log_entry' => $saved->id ] );
	}
	failed_form( $page, $text->asks(), refused_form( $form, $problem, $saved ) );
	return null;
}

/**
 * The text that a form of the log is for; null when it is not this person's, or not there.
 *
 * @param SentForm $form What was sent.
 * @param int      $user User id.
 */
function sent_text( array $form, int $user ): ?Log_Text {
	$entry = (int) ( $form['entry'] ?? 0 );
	try {
		if ( $entry > 0 ) {
			$stored = Entries\own( $entry, $user );
			return $stored ? new Log_Text( log_items( [ $stored ], $user )[0] ) : null;
		}
		return wp_is_uuid( $form['prompt'] ) ? draft_text( $form['prompt'], $form['template'] ?? '', $user ) : null;
	} catch ( Errors\Not_Read ) {
		give_back( $form['answers'], Errors\notes_not_read() );
	}
}

/**
 * Saves text, readers and what it says besides.
 *
 * @param Log_Text $text What is written.
 * @param SentForm $form What was sent.
 */
function save_log_form( Log_Text $text, array $form ): Entry|WP_Error {
	$user    = get_current_user_id();
	$problem = problem_with_sender( $form );
	if ( $problem ) {
		return $problem;
	}
	$save = save_of_form( $user, $text->asks(), $form ) + sent_details();
	if ( $text->item ) {
		return Entries\save_entry( $text->item->entry, $save );
	}
	$made = Entries\save_free(
		$user,
		$save + [
			'template' => $text->template,
			'mutation' => $text->prompt,
		]
	);
	if ( is_wp_error( $made ) ) {
		return $made;
	}
	// Sent before, and changed since: what is there now is what the change is made of.
	return $made['first'] || $made['entry']->answers === $save['answers'] ? $made['entry'] : Entries\conflict( $made['entry'] );
}

/**
 * What a form says besides its text; left out what it has no field for.
 *
 * @return array{kind?: string, title?: string, event_date?: string, event_kind?: string, minutes?: int, elements?: list<int>}
 */
function sent_details(): array {
	// phpcs:disable WordPress.Security.NonceVerification.Missing, WordPress.Security.ValidatedSanitizedInput -- save_log_form() checks the nonce; the store checks each value.
	$sent = is_array( $_POST['learning_log'] ?? null ) && is_array( $_POST['learning_log']['details'] ?? null ) ? wp_unslash( $_POST['learning_log']['details'] ) : [];
	// phpcs:enable
	$details = [];
	foreach ( [ 'kind', 'title', 'event_date', 'event_kind' ] as $name ) {
		if ( is_string( $sent[ $name ] ?? null ) ) {
			$details[ $name ] = $sent[ $name ];
		}
	}
	if ( $sent ) {
		$details['minutes']  = is_numeric( $sent['minutes'] ?? null ) ? max( 0, (int) $sent['minutes'] ) : 0;
		$details['elements'] = array_map( 'intval', array_values( is_array( $sent['elements'] ?? null ) ? array_filter( $sent['elements'], 'is_numeric' ) : [] ) );
	}
	return $details;
}
