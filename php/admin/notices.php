<?php
/**
 * Learning Log › Emails: how the sending goes, for managers. And where emails lead to in wp-admin.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Admin;

use LearningLog\Errors;
use LearningLog\Notices;

const NOTICES_PAGE = 'learning-log-notices';

/**
 * What is overdue for as long says that nothing sends it.
 */
const NOTICES_LATE_SECONDS = HOUR_IN_SECONDS;

/**
 * The page.
 */
function print_notices(): void {
	if ( ! Notices\can_see_log( get_current_user_id() ) ) {
		return;
	}
	echo '<div class="wrap"><h1>' . esc_html__( 'Emails', 'learning-log' ) . '</h1><hr class="wp-header-end"><p>'
		. esc_html__( 'What the Learning Log has told people by email in the last 30 days: how much of what, and to nobody by name. No email holds a word of an entry or a comment. Each person chooses for themselves what they are told, and how often.', 'learning-log' ) . '</p>';
	try {
		print_overdue( Notices\overdue( time() ), time() );
		print_tallies( Notices\tallies() );
	} catch ( Errors\Not_Read ) {
		echo '<div class="notice notice-error inline"><p>' . esc_html( Errors\storage_failed()->get_error_message() ) . '</p></div>';
	}
	echo '</div>';
}

/**
 * What waits, and what to do where nothing sends it.
 *
 * @param array{many: int, since: string} $overdue What is overdue.
 * @param int                             $now     Seconds of the Unix epoch.
 */
function print_overdue( array $overdue, int $now ): void {
	$since = Notices\seconds( $overdue['since'] );
	if ( 0 === $overdue['many'] ) {
		echo '<p>' . esc_html__( 'Nothing is waiting to be sent at this moment.', 'learning-log' ) . '</p>';
		return;
	}
	/* translators: 1: a number, 2: how long, such as "5 minutes". */
	$says = sprintf( _n( '%1$s notice is waiting to be sent, for %2$s.', '%1$s notices are waiting to be sent, the first of them for %2$s.', $overdue['many'], 'learning-log' ), number_format_i18n( $overdue['many'] ), human_time_diff( $since, $now ) );
	if ( $now - $since < NOTICES_LATE_SECONDS ) {
		echo '<p>' . esc_html( $says ) . '</p>';
		return;
	}
	echo '<div class="notice notice-warning inline"><p>' . esc_html( $says ) . ' ' . esc_html__( 'WordPress sends them by its scheduled tasks, which seem not to run, or your site’s mailer refuses them. Tools › Site Health says more about scheduled tasks; your host can call wp-cron.php every few minutes, and knows why mail is refused.', 'learning-log' ) . '</p></div>';
}

/**
 * What was done, day by day.
 *
 * @param list<Tally> $tallies How many of what.
 */
function print_tallies( array $tallies ): void {
	if ( ! $tallies ) {
		echo '<p>' . esc_html__( 'Nothing has been sent yet. The first emails go out when somebody shares an entry or comments on one, when a meeting is near, or when ground rules wait to be agreed to.', 'learning-log' ) . '</p>';
		return;
	}
	$kinds  = Notices\kind_names();
	$format = get_option( 'date_format' );
	echo '<table class="widefat striped" style="max-inline-size:60em"><thead><tr><th scope="col">' . esc_html__( 'Day', 'learning-log' ) . '</th><th scope="col">' . esc_html__( 'About', 'learning-log' )
		. '</th><th scope="col">' . esc_html__( 'How many', 'learning-log' ) . '</th><th scope="col">' . esc_html__( 'Outcome', 'learning-log' ) . '</th></tr></thead><tbody>';
	foreach ( $tallies as $tally ) {
		echo '<tr><td>' . esc_html( (string) wp_date( is_string( $format ) ? $format : 'Y-m-d', Notices\seconds( $tally['day'] . ' 12:00:00' ), new \DateTimeZone( 'UTC' ) ) ) . '</td><td>' . esc_html( $kinds[ $tally['kind'] ]['name'] ?? $tally['kind'] )
			. '</td><td>' . esc_html( number_format_i18n( $tally['many'] ) ) . '</td><td>' . esc_html( $tally['sent'] ? __( 'Sent', 'learning-log' ) : notice_failure( $tally['reason'] ) ) . '</td></tr>';
	}
	echo '</tbody></table>';
}

/**
 * Why notices were not sent.
 *
 * @param string $reason As the row has it.
 */
function notice_failure( string $reason ): string {
	return match ( $reason ) {
		'refused'     => __( 'Not sent: the site’s mailer refused it three times.', 'learning-log' ),
		'no_address'  => __( 'Not sent: the person’s account has no email address that works.', 'learning-log' ),
		'interrupted' => __( 'Perhaps sent: the server stopped while it was being handed over. It is not sent again, so that nobody gets it twice.', 'learning-log' ),
		default       => __( 'Not sent.', 'learning-log' ),
	};
}

/**
 * Where an email leads to, as far as it is at the desk.
 *
 * @param mixed $address What another filter answered.
 * @param mixed $place   One of the places of notices.
 * @param mixed $about   Post id of what is there, 0 for all.
 * @return mixed
 */
function filter_notice_address( $address, $place, $about ) {
	return 'desk' === $place ? add_query_arg( array_filter( [ 'page' => PAGE, 'entry' => is_int( $about ) ? $about : 0 ] ), admin_url( 'admin.php' ) ) : $address;
}
