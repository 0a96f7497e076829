<?php
/**
 * Whether the bytes are private: a canary is put among them and asked for over HTTP, as a stranger would.
 *
 * Only a canary that was really asked for and really refused counts as safe. "Could not ask" does not.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Files;

use WP_Error;
use WP_Upgrader;

const CHECK_OPTION = 'learning_log_files_check';

/**
 * How long a good result holds, should the daily check fail to run, and how soon a bad one is looked at again.
 */
const GOOD_SECONDS  = 2 * DAY_IN_SECONDS;
const AGAIN_SECONDS = 5 * MINUTE_IN_SECONDS;

/**
 * A request to oneself can wait for itself on a server with a single worker.
 */
const TIMEOUT_SECONDS = 5;

/**
 * The latest result: "safe", "readable" or "unknown", why, and when. One of another directory or address is none.
 *
 * @return array{state: string, reason: string, checked: int}
 */
function latest_check(): array {
	$kept = get_option( CHECK_OPTION );
	$kept = is_array( $kept ) && ( $kept['of'] ?? '' ) === checked_place() ? $kept : [];
	return [
		'state'   => is_string( $kept['state'] ?? null ) ? $kept['state'] : 'unknown',
		'reason'  => is_string( $kept['reason'] ?? null ) ? $kept['reason'] : 'never',
		'checked' => is_int( $kept['checked'] ?? null ) ? $kept['checked'] : 0,
	];
}

/**
 * Keeps that there is no result yet: an option that is missing costs each page with files a query.
 */
function action_begin_checks(): void {
	add_option( CHECK_OPTION, [], '', true );
}

/**
 * What a result is about.
 */
function checked_place(): string {
	return md5( directory() . ' ' . implode( ' ', public_addresses() ) );
}

/**
 * Whether a result is too old to rely on.
 *
 * @param array{state: string, reason: string, checked: int} $result The result.
 */
function is_due( array $result ): bool {
	return time() - $result['checked'] > ( 'safe' === $result['state'] ? GOOD_SECONDS : AGAIN_SECONDS );
}

/**
 * Whether the page says beforehand that no file is taken: not while the next upload would look again anyway.
 */
function refuses_uploads(): bool {
	$result = latest_check();
	return 'safe' !== $result['state'] && ! is_due( $result );
}

/**
 * Whether files may be taken now; looks again when the latest result is too old.
 *
 * One request looks while all others go by what is known: should every worker of the server ask the server something, none
 * would be left to answer.
 */
function may_receive(): bool {
	$result = latest_check();
	if ( is_due( $result ) && lock_check() ) {
		$result = check();
		WP_Upgrader::release_lock( CHECK_OPTION );
	}
	return 'safe' === $result['state'];
}

/**
 * Whether this request is the one that looks; core's own lock, which a request that died does not keep.
 */
function lock_check(): bool {
	require_once ABSPATH . 'wp-admin/includes/class-wp-upgrader.php';
	return WP_Upgrader::create_lock( CHECK_OPTION, MINUTE_IN_SECONDS );
}

/**
 * Looks, and remembers what came out.
 *
 * @return array{state: string, reason: string, checked: int}
 */
function check(): array {
	[ $state, $reason ] = look();
	$result             = [
		'state'   => $state,
		'reason'  => $reason,
		'checked' => time(),
	];
	// Autoloaded: a lesson page reads it with no query of its own.
	update_option( CHECK_OPTION, $result + [ 'of' => checked_place() ], true );
	return $result;
}

/**
 * Asks for a canary and, to know that asking works at all, for a file that is public.
 *
 * @return array{string, string} State and reason.
 */
function look(): array {
	if ( ! prepare_directory() ) {
		return [ 'unknown', 'unwritable' ];
	}
	$addresses = public_addresses();
	if ( ! $addresses ) {
		return [ 'safe', 'outside' ];
	}
	$key     = new_key();
	$control = 'learning-log-check-' . $key . '.txt';
	$public  = wp_get_upload_dir();
	try {
		if ( ! file_put_contents( path( $key ), $key ) || ! file_put_contents( $public['basedir'] . '/' . $control, $key ) ) {
			return [ 'unknown', 'unwritable' ];
		}
		if ( 'read' !== ask( $public['baseurl'] . '/' . $control, $key ) ) {
			return [ 'unknown', 'unreached' ];
		}
		return worst_answer( $addresses, $key );
	} finally {
		array_map( 'wp_delete_file', [ path( $key ), $public['basedir'] . '/' . $control ] );
	}
}

/**
 * What the canary's addresses answer, in every spelling that a server might take for the same.
 *
 * @param string[] $addresses Where the directory may be reached.
 * @param string   $key       The canary, in name and content.
 * @return array{string, string} State and reason.
 */
function worst_answer( array $addresses, string $key ): array {
	foreach ( $addresses as $address ) {
		foreach ( spellings( $address, $key ) as $spelling ) {
			$answer = ask( $spelling, $key );
			if ( 'refused' !== $answer ) {
				return 'read' === $answer ? [ 'readable', 'read' ] : [ 'unknown', 'unreached' ];
			}
		}
	}
	return [ 'safe', 'refused' ];
}

/**
 * An address in every spelling that a server might take for the same.
 *
 * @param string $address Address of the directory.
 * @param string $key     Name of the canary.
 * @return string[]
 */
function spellings( string $address, string $key ): array {
	$last = wp_basename( $address );
	$up   = substr( $address, 0, -strlen( $last ) );
	return [
		"$address/$key",
		"$address//$key",
		"$up/$last/$key",
		$up . strtoupper( $last ) . "/$key",
		$up . '%' . bin2hex( substr( $last, 0, 1 ) ) . substr( $last, 1 ) . "/$key",
		"$up./$last/%2e/$key",
	];
}

/**
 * Asks for an address: "read" when the canary came back, "refused" when the server said no, "failed" when nothing is known.
 *
 * @param string $address Address.
 * @param string $key     What the file holds.
 */
function ask( string $address, string $key ): string {
	$settings = [
		'timeout'     => TIMEOUT_SECONDS,
		'redirection' => 3,
		'headers'     => [ 'Cache-Control' => 'no-cache' ],
		// The same as core's own requests to itself.
		'sslverify'   => (bool) apply_filters( 'https_local_ssl_verify', false ),
	];
	$response = wp_remote_get( $address, $settings );
	if ( $response instanceof WP_Error ) {
		return 'failed';
	}
	if ( str_contains( wp_remote_retrieve_body( $response ), $key ) && wp_remote_retrieve_response_code( $response ) < 300 ) {
		return 'read';
	}
	return in_array( wp_remote_retrieve_response_code( $response ), [ 400, 401, 403, 404, 410 ], true ) ? 'refused' : 'failed';
}
