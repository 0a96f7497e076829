<?php
/**
 * What I said in meetings and my actions as a file to take away: a spreadsheet by RFC 4180, as src/lib/export/csv.ts makes of entries.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Blocks;

use LearningLog\Errors;
use LearningLog\Meetings;
use LearningLog\Meetings\Action;
use LearningLog\Sets;

/**
 * Parameter of its address.
 */
const SAID_FILE = 'learning_log_said';

/**
 * The file of one person: nothing in it is another's.
 *
 * @param int $user User id.
 * @throws Errors\Not_Read When the database does not answer.
 */
function said_file( int $user ): string {
	$names = Sets\own_names( $user );
	$left  = __( 'A set you were in', 'learning-log' );
	$lines = [ [ __( 'Date', 'learning-log' ), __( 'Set', 'learning-log' ), __( 'What', 'learning-log' ), __( 'Question', 'learning-log' ), __( 'My words', 'learning-log' ) ] ];
	foreach ( Meetings\said_by( $user, PHP_INT_MAX ) as $one ) {
		foreach ( own_words( $one['part'] ) as list( $question, $words ) ) {
			$lines[] = [ local_day( $one['starts'] ), $names[ $one['set'] ] ?? $left, part_name( $one['part'] ), $question, $words ];
		}
	}
	foreach ( Meetings\actions_by( $user, PHP_INT_MAX ) as $action ) {
		foreach ( action_words( $action ) as $question => $words ) {
			$lines[] = [ local_day( $action->created ), $names[ $action->set ] ?? $left, __( 'My action', 'learning-log' ), $question, $words ];
		}
	}
	// The mark tells programs that it is UTF-8.
	return "\u{FEFF}" . implode( '', array_map( static fn( array $line ): string => implode( ',', array_map( __NAMESPACE__ . '\csv_field', $line ) ) . "\r\n", $lines ) );
}

/**
 * What an action says, by what is asked.
 *
 * @param Action $action The action.
 * @return array<string, string>
 */
function action_words( Action $action ): array {
	return array_filter(
		[
			__( 'What I will do', 'learning-log' ) => $action->what,
			__( 'My first step', 'learning-log' )  => $action->first_step,
			__( 'By when', 'learning-log' )        => $action->due,
			__( 'How it stands', 'learning-log' )  => Meetings\action_states()[ $action->state ] ?? $action->state,
			__( 'What happened', 'learning-log' )  => $action->outcome,
			__( 'What I learned from it', 'learning-log' ) => $action->learning,
		],
		static fn( string $words ): bool => '' !== trim( $words )
	);
}

/**
 * A day where the site is.
 *
 * @param string $at "Y-m-d H:i:s", UTC.
 */
function local_day( string $at ): string {
	return (string) wp_date( 'Y-m-d', (int) strtotime( "$at UTC" ) );
}

/**
 * A field: what a spreadsheet would take for a formula has an apostrophe before it, also where another cell may begin (src/lib/export/csv.ts).
 *
 * @param string $text What it says.
 */
function csv_field( string $text ): string {
	$safe = ( preg_match( '/^\'*[=+\-@\t\r\n\x{FF1D}\x{FF0B}\x{FF0D}\x{FF20}]/u', $text ) ? "'" : '' )
		. preg_replace( '/(?<!^)([;\t\r\n])(?=[ \x{A0}"\']*(?:[=@\x{FF1D}\x{FF20}]|[+\-\x{FF0B}\x{FF0D}][^;\t\r\n]*[(|]))/u', "\$1'", $text );
	return preg_match( '/[",\r\n]/', $safe ) ? '"' . str_replace( '"', '""', $safe ) . '"' : $safe;
}

/**
 * Hands it to whoever is logged in.
 */
function action_serve_said(): void {
	// phpcs:disable WordPress.Security.NonceVerification, WordPress.Security.ValidatedSanitizedInput -- Reading one's own changes nothing; only whether it is there counts.
	$asked = $_GET[ SAID_FILE ] ?? null;
	// phpcs:enable
	if ( ! is_string( $asked ) || is_admin() ) {
		return;
	}
	forbid_caching();
	// Not auth_redirect(): the cookie it looks for is sent to wp-admin alone.
	if ( ! is_user_logged_in() ) {
		wp_safe_redirect( wp_login_url( add_query_arg( SAID_FILE, '1', home_url( '/' ) ) ) );
		exit;
	}
	try {
		$file = said_file( get_current_user_id() );
	} catch ( Errors\Not_Read ) {
		wp_die( esc_html__( 'This cannot be read at the moment. Please try again in a minute.', 'learning-log' ), '', [ 'response' => 503 ] );
	}
	header( 'Content-Type: text/csv; charset=utf-8' );
	header( 'X-Content-Type-Options: nosniff' );
	header( 'Content-Disposition: attachment; filename="learning-log-meetings-' . local_day( gmdate( 'Y-m-d H:i:s' ) ) . '.csv"' );
	echo $file; // phpcs:ignore WordPress.Security.EscapeOutput -- No HTML: a spreadsheet, which is downloaded.
	exit;
}
