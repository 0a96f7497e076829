<?php
/**
 * The next date, said where the set is together: a plain form for whoever may plan its meetings, members too where nobody facilitates.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Blocks;

use LearningLog\Errors;
use LearningLog\Meetings;
use LearningLog\Meetings\Meeting;
use WP_Error;

/**
 * Name of its fields.
 */
const PLAN = 'learning_log_plan';

/**
 * The form, with what it held where it was refused.
 *
 * @param Meeting $meeting The meeting at which the next one is planned.
 */
function plan_form_html( Meeting $meeting ): string {
	// Until the set has another meeting, cancelled ones counted, the form asks for the same one: pressed twice it is planned once.
	$planned = count( Meetings\of_sets( [ $meeting->set ] ) );
	$refused = refused_plan();
	$field   = static fn( string $name, string $value ): string => '<input type="hidden" name="' . PLAN . '[' . $name . ']" value="' . esc_attr( $value ) . '">';
	return '<details class="learning-log-run__plan"' . ( $refused ? ' open' : '' ) . '><summary>' . esc_html__( 'Plan the next meeting', 'learning-log' ) . '</summary><form method="post" action="' . esc_url( own_page_url() ) . '#' . RUN . '">'
		. ( $refused ? '<p role="alert" class="learning-log-set__trouble">' . esc_html( $refused['trouble'] ) . '</p>' : '' )
		. '<p><label>' . esc_html__( 'When it begins', 'learning-log' ) . ' <input type="datetime-local" required name="' . PLAN . '[starts]" value="' . esc_attr( $refused['starts'] ?? '' ) . '"></label> '
		. '<label>' . esc_html__( 'Where, or the address of the call', 'learning-log' ) . ' <input type="text" maxlength="500" dir="auto" name="' . PLAN . '[place]" value="' . carry( $refused['place'] ?? $meeting->place ) . '"></label></p>'
		. $field( 'set', (string) $meeting->set ) . $field( 'mutation', $refused['mutation'] ?? uuid_from( "plan-$meeting->set-" . get_current_user_id() . "-$planned" ) ) . $field( 'user', (string) get_current_user_id() ) . $field( 'nonce', wp_create_nonce( PLAN ) )
		. '<p><button type="submit">' . esc_html__( 'Plan it', 'learning-log' ) . '</button></p></form></details>';
}

/**
 * Plans the meeting that somebody asked for; what could not be done is said on the page.
 */
function action_receive_plan(): void {
	// phpcs:disable WordPress.Security.NonceVerification.Missing, WordPress.Security.ValidatedSanitizedInput -- Looked into by plan_by_form().
	$sent = $_POST[ PLAN ] ?? null;
	// phpcs:enable
	if ( ! is_array( $sent ) || ! is_singular() ) {
		return;
	}
	forbid_caching();
	$form    = array_map( static fn( mixed $value ): string => is_string( $value ) ? wp_unslash( $value ) : '', $sent ) + array_fill_keys( [ 'set', 'starts', 'place', 'mutation', 'user', 'nonce' ], '' );
	$problem = plan_by_form( $form );
	if ( $problem ) {
		refused_plan( [ 'trouble' => $problem->get_error_message() ] + $form );
		return;
	}
	wp_safe_redirect( own_page_url() . '#' . RUN, 303, 'Learning Log' );
	exit;
}

/**
 * Plans it for whoever is logged in, if it is they who were shown the form; answers with why not.
 *
 * @param array<string, string> $form What was sent.
 */
function plan_by_form( array $form ): ?WP_Error {
	$problem = problem_with_plain_form( $form['user'], $form['nonce'], PLAN );
	$starts  = date_create_immutable( $form['starts'], wp_timezone() );
	if ( $problem || ! $starts || '' === $form['starts'] ) {
		return $problem ?? Errors\meeting_not_possible();
	}
	$plan = [
		'starts'   => gmdate( 'Y-m-d\TH:i:s\Z', $starts->getTimestamp() ),
		'place'    => $form['place'],
		'mutation' => $form['mutation'],
	];
	try {
		$planned = Meetings\plan( (int) $form['set'], get_current_user_id(), $plan );
		return is_wp_error( $planned ) ? $planned : null;
	} catch ( Errors\Not_Read ) {
		return Errors\storage_failed();
	}
}

/**
 * Remembers a form that was refused until it is rendered; without one, tells.
 *
 * @param array<string, string>|null $form The form, with why.
 * @return array<string, string>|null
 */
function refused_plan( ?array $form = null ): ?array {
	static $refused = null;
	$refused        = $form ?? $refused;
	return $refused;
}
