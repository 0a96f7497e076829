<?php
/**
 * Tells whoever runs the site whether files are private, and what to do when they are not.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Files;

const HEALTH_TEST = 'learning-log-files';

/**
 * Adds the test to Site Health. It asks the site over HTTP, so it runs after the screen has loaded.
 *
 * @param array<string, array<string, array<string, mixed>>> $tests Tests by kind.
 * @return array<string, array<string, array<string, mixed>>>
 */
function filter_site_health( array $tests ): array {
	$tests['async'][ HEALTH_TEST ] = [
		'label'             => __( 'Files of the Learning Log are private', 'learning-log' ),
		'test'              => HEALTH_TEST,
		'async_direct_test' => __NAMESPACE__ . '\test_privacy',
	];
	return $tests;
}

/**
 * Answers the test from its screen.
 */
function action_test_privacy(): void {
	check_ajax_referer( 'health-check-site-status' );
	if ( ! current_user_can( 'view_site_health_checks' ) ) {
		wp_send_json_error();
	}
	wp_send_json_success( test_privacy() );
}

/**
 * Looks now and says what came out.
 *
 * @return array<string, mixed>
 */
function test_privacy(): array {
	$result = check();
	$safe   = 'safe' === $result['state'];
	return [
		'label'       => $safe ? __( 'Files of the Learning Log are private', 'learning-log' ) : __( 'Files of the Learning Log may not be private', 'learning-log' ),
		'status'      => $safe ? 'good' : 'critical',
		'badge'       => [
			'label' => __( 'Learning Log', 'learning-log' ),
			'color' => $safe ? 'blue' : 'red',
		],
		'description' => '<p>' . esc_html( explained( $result['reason'] ) ) . '</p>' . ( $safe ? '' : remedy_html() ),
		'actions'     => '',
		'test'        => HEALTH_TEST,
	];
}

/**
 * What a result means.
 *
 * @param string $reason Reason of the result.
 */
function explained( string $reason ): string {
	return match ( $reason ) {
		'refused'    => __( 'A trial file was put where participants’ files lie and asked for over the web, as a stranger would. The web server refused it.', 'learning-log' ),
		'outside'    => __( 'Participants’ files lie outside everything the web server hands out, so no address leads to them.', 'learning-log' ),
		'read'       => __( 'Anyone who knows its address can read a file that participants share with few people: the web server handed out a trial file. No more files are accepted until this is mended.', 'learning-log' ),
		'unwritable' => __( 'The directory for participants’ files cannot be written to, so it could not be checked whether they are private. No files are accepted until it can.', 'learning-log' ),
		'never'      => __( 'It has not been checked yet whether participants’ files are private. The check runs with the first file, and every day.', 'learning-log' ),
		default      => __( 'It could not be checked whether participants’ files are private, because this site could not reach itself over the web. That does not count as safe: no files are accepted until the check succeeds.', 'learning-log' ),
	};
}

/**
 * What to do: a directory elsewhere, or lines for the web server.
 */
function remedy_html(): string {
	if ( '' !== accel_location() ) {
		return '<p>' . esc_html__( 'Make sure that nginx hands out this location to itself only:', 'learning-log' ) . '</p><pre><code>' . esc_html( 'location ^~ ' . accel_location() . " {\n\tinternal;\n\t…\n}" ) . '</code></pre>';
	}
	$path  = (string) wp_parse_url( public_addresses()[0] ?? '', PHP_URL_PATH );
	$lines = "location ^~ $path/ {\n\treturn 404;\n}";
	return '<p>' . esc_html__( 'The best way: choose a directory outside the web root, in wp-config.php.', 'learning-log' ) . '</p>'
		. '<pre><code>' . esc_html( "define( 'LEARNING_LOG_FILES_DIR', '/path/outside/the/web/root' );" ) . '</code></pre>'
		. '<p>' . esc_html__( 'Or close the directory in the web server. Apache reads the .htaccess file in it where AllowOverride permits; for nginx, add these lines to the server block, before other locations:', 'learning-log' ) . '</p>'
		. '<pre><code>' . esc_html( $lines ) . '</code></pre>';
}

/**
 * Tells administrators, and nobody else, that files are not accepted and why.
 */
function action_warn(): void {
	$result = current_user_can( 'manage_options' ) ? latest_check() : null;
	if ( ! $result || 'safe' === $result['state'] || 'never' === $result['reason'] ) {
		return;
	}
	wp_admin_notice(
		'<strong>' . esc_html__( 'Learning Log:', 'learning-log' ) . '</strong> ' . esc_html( explained( $result['reason'] ) ) . ' <a href="' . esc_url( admin_url( 'site-health.php' ) ) . '">' . esc_html__( 'What to do', 'learning-log' ) . '</a>',
		[ 'type' => 'error' ]
	);
}
