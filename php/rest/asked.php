<?php
/**
 * Which of our routes a request is for, as far as that is known while plugins load.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Rest;

const NAME = 'learning-log/v1';

/**
 * The route of ours, without our name, that answers this request and nothing else does; "" where that is not sure. A page whose address merely
 * looks like one is no such request.
 */
function asked_for(): string {
	// phpcs:disable WordPress.Security.NonceVerification, WordPress.Security.ValidatedSanitizedInput -- Only looked into; it decides what is loaded.
	$plain = $_GET['rest_route'] ?? null;
	$path  = strtok( is_string( $_SERVER['REQUEST_URI'] ?? null ) ? $_SERVER['REQUEST_URI'] : '', '?' );
	// phpcs:enable
	if ( is_admin() || 'index.php' !== ( $GLOBALS['pagenow'] ?? '' ) ) {
		return '';
	}
	if ( null !== $plain ) {
		return is_string( $plain ) && str_starts_with( $plain, '/' . NAME . '/' ) ? substr( $plain, strlen( '/' . NAME . '/' ) ) : '';
	}
	return explode( '/' . rest_get_url_prefix() . '/' . NAME . '/', (string) $path, 2 )[1] ?? '';
}

/**
 * Whether it is a save, or what a lesson asks is asked for: somebody who writes sends one every few seconds.
 */
function is_save(): bool {
	return str_starts_with( asked_for(), 'lessons/' );
}
