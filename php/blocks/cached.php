<?php
/**
 * Pages behind a cache that ignores cookies: a person who is logged in gets the page rendered for nobody, and their notes come after it.
 *
 * A cookie without any identity tells the page in the browser that somebody is logged in. Its script then asks for the same page at an
 * address that no answer to may be kept, and takes the notes from it.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Blocks;

use const LearningLog\PLUGIN_FILE;

/**
 * Cookie that says that somebody is logged in, not who. blocks/note/visitor.ts reads it.
 */
const MARKER = 'learning_log_in';

/**
 * Parameter of addresses whose answers no cache may keep, whoever asks. src/front/mine.ts adds it.
 */
const FOR_ME = 'learning_log_for_me';

/**
 * Names of the script modules for a page rendered for nobody: one that looks for the cookie, one that brings the notes.
 */
const VISITOR_MODULE = 'learning-log-note-visitor';
const MINE_MODULE    = 'learning-log-note-mine';

/**
 * Whether this page was asked for at an address that no cache may keep.
 */
function is_for_me(): bool {
	return isset( $_GET[ FOR_ME ] ); // phpcs:ignore WordPress.Security.NonceVerification -- It changes nothing but headers and links.
}

/**
 * Keeps a page that was asked for in this way out of every cache, and takes the cookie from whoever is not logged in any more.
 */
function action_prepare_for_me(): void {
	if ( ! is_for_me() ) {
		return;
	}
	forbid_caching();
	if ( ! headers_sent() ) {
		header( 'Vary: Cookie', false );
	}
	if ( ! is_user_logged_in() ) {
		action_take_marker();
	}
}

/**
 * Gives the cookie to whoever logs in, for as long as they stay logged in.
 *
 * @param string $cookie Core's own cookie.
 * @param int    $expire When it ends; 0 with the browser's session.
 */
function action_give_marker( string $cookie, int $expire ): void {
	set_marker( '1', $expire );
}

/**
 * Takes the cookie away at log-out.
 */
function action_take_marker(): void {
	set_marker( '', time() - YEAR_IN_SECONDS );
}

/**
 * Gives the cookie to who is logged in without it: they were before the plugin was there, or something deleted it.
 */
function repair_marker(): void {
	if ( ! isset( $_COOKIE[ MARKER ] ) ) {
		set_marker( '1', 0 );
	}
}

/**
 * Sends the cookie. Scripts have to read it, so it is not HttpOnly.
 *
 * @param string $value  Its value.
 * @param int    $expire When it ends.
 */
function set_marker( string $value, int $expire ): void {
	if ( headers_sent() ) {
		return;
	}
	setcookie(
		MARKER,
		$value,
		[
			'expires'  => $expire,
			'path'     => COOKIEPATH,
			'domain'   => (string) COOKIE_DOMAIN,
			'secure'   => is_ssl(),
			'samesite' => 'Lax',
		]
	);
}

/**
 * An address of the site that no cache answers. Each is another one, for caches that keep what they must not.
 *
 * @param string $url The address, without a fragment.
 */
function past_caches( string $url ): string {
	return add_query_arg( FOR_ME, bin2hex( random_bytes( 8 ) ), $url );
}

/**
 * An address as links and forms of this page have to name it: past the caches when this page came past them.
 *
 * @param string $url The address, without a fragment.
 */
function address_from_here( string $url ): string {
	return is_for_me() ? past_caches( $url ) : $url;
}

/**
 * After logging in from a page that a cache may have kept, one comes back past it.
 *
 * @param string $to Where to.
 */
function filter_login_redirect( string $to ): string {
	if ( ! str_contains( $to, FOR_ME . '=' ) ) {
		return $to;
	}
	list( $url, $anchor ) = explode( '#', $to . '#', 3 );
	return past_caches( $url ) . ( '' === $anchor ? '' : '#' . $anchor );
}

/**
 * Sends whoever is logged in already straight back from the log-in page: a cache has told them otherwise. Core would show them the form.
 */
function action_send_back(): void {
	// phpcs:disable WordPress.Security.NonceVerification, WordPress.Security.ValidatedSanitizedInput -- It changes nothing; wp_safe_redirect() checks where to.
	$to   = $_GET['redirect_to'] ?? '';
	$asks = 'GET' === ( $_SERVER['REQUEST_METHOD'] ?? '' ) && empty( $_GET['reauth'] ) && empty( $_GET['interim-login'] );
	// phpcs:enable
	if ( $asks && is_user_logged_in() && is_string( $to ) && str_contains( $to, FOR_ME . '=' ) ) {
		wp_safe_redirect( filter_login_redirect( wp_unslash( $to ) ), 302, 'Learning Log' );
		exit;
	}
}

/**
 * Puts the module on the page that looks for the cookie. All others are named for it, and loaded only when it finds one.
 */
function enqueue_visitor_module(): void {
	$view = register_block_script_module_id( block_metadata(), 'viewScriptModule' );
	if ( ! $view ) {
		return;
	}
	register_built_module( MINE_MODULE, 'note/mine', [ [ 'id' => $view, 'import' => 'dynamic' ] ] );
	register_built_module( VISITOR_MODULE, 'note/visitor', [ [ 'id' => MINE_MODULE, 'import' => 'dynamic' ] ] );
	wp_enqueue_script_module( VISITOR_MODULE );
}

/**
 * Registers a script module that no block.json names.
 *
 * @param string                                                        $id    Its name in the page.
 * @param string                                                        $file  Its file in build/, without ending.
 * @param list<array{id: non-falsy-string, import: 'static'|'dynamic'}> $later What it may load beside what wp-scripts found.
 */
function register_built_module( string $id, string $file, array $later ): void {
	/** As wp-scripts has written it. @var array{dependencies: list<non-falsy-string>, version: string} $built */
	$built = require build_dir() . "/$file.asset.php";
	wp_register_script_module( $id, plugins_url( "build/$file.js", PLUGIN_FILE ), [ ...$built['dependencies'], ...$later ], $built['version'] );
}

/**
 * The line in which a note rendered for nobody says that it is being fetched for somebody. Its words come from here: modules have no
 * translations.
 */
function fetching_html(): string {
	return '<span class="learning-log-note__fetching" data-fetching="' . esc_attr__( 'Fetching your note…', 'learning-log' ) . '" data-failed="' . esc_attr__( 'Your note could not be fetched. Reload the page, or use the link above.', 'learning-log' ) . '"></span>';
}
