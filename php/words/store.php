<?php
/**
 * Keeps what a site calls things: one option that is loaded with every page, and none where nothing was changed.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Words;

use LearningLog\Errors;
use LearningLog\Schema;
use LearningLog\Sets;
use LearningLog\Storage;
use WP_Error;

const OPTION = 'learning_log_words';

/**
 * What was stored. Read from what WordPress has loaded anyway: an option that is not there would cost each page a query.
 *
 * @return array<string, array{one: string, many: string}> By name.
 */
function stored(): array {
	return words_in( maybe_unserialize( Storage\raw_option( OPTION ) ) );
}

/**
 * What the words are at this moment, so that a change can say upon which words it was made.
 */
function version(): string {
	return md5( Storage\raw_option( OPTION ) );
}

/**
 * Whether a person may choose the words.
 *
 * @param int $user User id.
 */
function can_choose( int $user ): bool {
	return user_can( $user, Sets\MANAGE );
}

/**
 * Stores what the site calls things from now on; what is empty is called as usual, and what is left out as before.
 *
 * @param array<string, array{one: string, many: string}> $words By name.
 * @param string                                          $base  The version() that was seen when they were chosen.
 */
function choose( array $words, string $base ): ?WP_Error {
	$before = Storage\raw_option( OPTION );
	if ( md5( $before ) !== $base ) {
		return Errors\words_conflict( present() );
	}
	$known  = usual();
	$chosen = array_intersect_key( stored(), $known );
	foreach ( array_intersect_key( $words, $known ) as $name => $word ) {
		$one  = trim( $word['one'] );
		$many = trim( $word['many'] );
		if ( problem_with_word( $one ) || problem_with_word( $many ) ) {
			return Errors\word_not_possible( Schema\longest( 'word' ) );
		}
		unset( $chosen[ $name ] );
		if ( '' !== $one . $many ) {
			$chosen[ $name ] = [
				'one'  => '' === $one ? $many : $one,
				'many' => '' === $many ? $one : $many,
			];
		}
	}
	return match ( Storage\store_option( OPTION, $before, $chosen ? serialize( $chosen ) : '' ) ) { // phpcs:ignore WordPress.PHP.DiscouragedPHPFunctions.serialize_serialize -- As WordPress stores options.
		true    => null,
		false   => Errors\words_conflict( present() ),
		default => Errors\storage_failed(),
	};
}

/**
 * Whether a word cannot be put into sentences: markup would end up in pages as such, and "%" stands for what is put in later. src/lib/word-rule.ts
 * says the same (tests/fixtures/words.json).
 *
 * @param string $word The word.
 */
function problem_with_word( string $word ): bool {
	return 1 !== preg_match( '/^[^<>"%\\\\\p{Cc}]*$/Du', $word ) || mb_strlen( $word ) > Schema\longest( 'word' );
}
