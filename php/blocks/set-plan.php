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
 * @param int    $set     Post id of the set.
 * @param int    $planned How many meetings it has, cancelled ones counted: until there is another, the form asks for the same one, whoever presses.
 * @param string $place   Where the set met last.
 * @param string $anchor  Where on the page the form stands.
 */
function plan_form_html( int $set, int $planned, string $place, string $anchor ): string {
	$refused = refused_plan( $set );
	$field   = static fn( string $name, string $value ): string => '<input type="hidden" name="' . PLAN . '[' . $name . ']" value="' . esc_attr( $value ) . '">';
	return '<details class="learning-log-run__plan"' . ( $refused ? ' open' : '' ) . '><summary>' . esc_html__( 'Plan the next meeting', 'learning-log' ) . '</summary><form method="post" action="' . esc_url( own_page_url() ) . '#' . $anchor . '">'
		. ( $refused ? '<p role="alert" class="learning-log-set__trouble">' . esc_html( $refused['trouble'] ) . '</p>' : '' )
		. '<p><label>' . esc_html__( 'When it begins', 'learning-log' ) . ' <input type="datetime-local" required name="' . PLAN . '[starts]" value="' . esc_attr( $refused['starts'] ?? '' ) . '"></label> '
		. '<label>' . esc_html__( 'Where, or the address of the call', 'learning-log' ) . ' <input type="text" maxlength="500" dir="auto" name="' . PLAN . '[place]" value="' . carry( $refused['place'] ?? $place ) . '"></label></p>'
		. $field( 'set', (string) $set ) . $field( 'mutation', $refused['mutation'] ?? uuid_from( "plan-$set-$planned" ) ) . $field( 'user', (string) get_current_user_id() ) . $field( 'nonce', wp_create_nonce( PLAN ) )
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
		// Who presses again where another was planned meanwhile means one more.
		$again = 'learning_log_meeting_conflict' === $problem->get_error_code() ? array_diff_key( $form, [ 'mutation' => '' ] ) : $form;
		refused_plan( (int) $form['set'], [ 'trouble' => $problem->get_error_message() ] + $again );
		return;
	}
	wp_safe_redirect( own_page_url() . '#' . ( asked_meeting() > 0 ? RUN : next_anchor( (int) $form['set'] ) ), 303, 'Learning Log' );
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
		return is_wp_error( $planned ) ? $planned : problem_with_planned( $planned['meetings'][0], $plan );
	} catch ( Errors\Not_Read ) {
		return Errors\storage_failed();
	}
}

/**
 * Says that what is planned is not what was asked for: somebody else pressed first.
 *
 * @param Meeting                                                    $planned The meeting that the form stands for.
 * @param array{starts: string, place: string, ...<string, string>} $plan    What was asked for.
 */
function problem_with_planned( Meeting $planned, array $plan ): ?WP_Error {
	return Meetings\is_as_asked( $planned, $plan ) ? null : Errors\meeting_planned( Meetings\present_dates( $planned ), meeting_time( (int) strtotime( $planned->starts . ' UTC' ) ) );
}

/**
 * What was sent for a set and not stored, with why; null where nothing was.
 *
 * @param int                        $set  Post id of the set.
 * @param array<string, string>|null $form What was refused just now.
 * @return array<string, string>|null
 */
function refused_plan( int $set, ?array $form = null ): ?array {
	static $refused  = [];
	$refused[ $set ] = $form ?? $refused[ $set ] ?? null;
	return $refused[ $set ];
}
