<?php
/**
 * Passwords of the browser tests' people are hashed in a moment: nobody attacks them, and each test logs several people in.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

add_filter( 'wp_hash_password_options', static fn(): array => [ 'cost' => 4 ] );
