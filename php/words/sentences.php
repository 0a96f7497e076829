<?php
/**
 * Puts a site's words into the sentences of the plugin, as they are translated and before anything is put into them: never into what people
 * wrote.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Words;

use const LearningLog\PLUGIN_DIR;

/**
 * "I set out", "set up": no set.
 */
const NO_SET = '(?! (?:out|up|back|aside|off)\b)';

/**
 * Begins to change sentences, where the site has chosen a word. Nothing is asked or filtered otherwise.
 */
function action_begin(): void {
	if ( ! chosen() ) {
		return;
	}
	foreach ( [ 'gettext', 'gettext_with_context', 'ngettext', 'ngettext_with_context' ] as $kind ) {
		add_filter( $kind . '_learning-log', __NAMESPACE__ . '\filter_sentence' );
	}
	add_action( 'admin_enqueue_scripts', __NAMESPACE__ . '\action_give_to_scripts', 1, 0 );
}

/**
 * A sentence with the words of the site.
 *
 * @param mixed $sentence Translated.
 */
function filter_sentence( mixed $sentence ): mixed {
	return is_string( $sentence ) && ! is_asking() ? in_words( $sentence, plan() ) : $sentence;
}

/**
 * The plan of this request's language and words, made once.
 *
 * @return array{pattern: string, words: array<string, string>, articles: bool}
 */
function plan(): array {
	static $plans = [];
	$key = determine_locale() . ' ' . wp_json_encode( stored() );
	/** One that was made. @var array<string, array{pattern: string, words: array<string, string>, articles: bool}> $plans */
	$plans[ $key ] ??= new_plan( determine_locale() );
	return $plans[ $key ];
}

/**
 * What is looked for and what stands in its place.
 *
 * @param string $locale Language.
 * @return array{pattern: string, words: array<string, string>, articles: bool}
 */
function new_plan( string $locale ): array {
	$words = [];
	$usual = usual();
	foreach ( array_intersect_key( chosen(), $usual ) as $name => $word ) {
		$words[ mb_strtolower( $usual[ $name ]['many'] ) ] = $word['many'];
		$words[ mb_strtolower( $usual[ $name ]['one'] ) ]  = $word['one'];
	}
	// Those that are not chosen are found as well: "Action Learning Set" holds an action and a set.
	foreach ( $usual as $word ) {
		$words += [
			mb_strtolower( $word['many'] ) => $word['many'],
			mb_strtolower( $word['one'] )  => $word['one'],
		];
	}
	$found = array_map( 'strval', array_keys( $words ) );
	usort( $found, static fn( string $one, string $other ): int => strlen( $other ) <=> strlen( $one ) );
	// Escaped so that JavaScript takes it too.
	$parts = array_map( static fn( string $word ): string => preg_replace( '~[\\\\^$.*+?()[\]{}|/]~', '\\\\$0', $word ) . ( 'set' === $word ? NO_SET : '' ), $found );
	return [
		'pattern'  => '(?<![\p{L}\p{N}_@-])(?:(an?)( ))?(' . implode( '|', $parts ) . ')(?![\p{L}\p{N}_])',
		'words'    => $words,
		'articles' => str_starts_with( $locale, 'en' ),
	];
}

/**
 * A sentence in the words of a plan. What stands in markup stays.
 *
 * @param string                                                             $sentence The sentence.
 * @param array{pattern: string, words: array<string, string>, articles: bool} $plan     The plan.
 */
function in_words( string $sentence, array $plan ): string {
	$change = static function ( array $found ) use ( $plan ): string {
		[ $whole, $article, $space, $word ] = $found;
		$next = $plan['words'][ mb_strtolower( $word ) ] ?? $word;
		if ( mb_strtolower( $next ) === mb_strtolower( $word ) ) {
			return $whole;
		}
		$capital = mb_strtoupper( mb_substr( $word, 0, 1 ) ) === mb_substr( $word, 0, 1 );
		$next    = $capital ? mb_strtoupper( mb_substr( $next, 0, 1 ) ) . mb_substr( $next, 1 ) : $next;
		if ( $plan['articles'] && '' !== $article ) {
			$article = substr( $article, 0, 1 ) . ( preg_match( '/^[aeiou]/i', $next ) ? 'n' : '' );
		}
		return $article . $space . $next;
	};
	$changed = preg_replace_callback( '/<[^>]*>(*SKIP)(*FAIL)|' . $plan['pattern'] . '/iu', $change, $sentence );
	return is_string( $changed ) ? $changed : $sentence;
}

/**
 * Gives the scripts of wp-admin and of the editor the same: what does it there stands behind WordPress's own script of translations, before any
 * that has sentences.
 */
function action_give_to_scripts(): void {
	$path = PLUGIN_DIR . '/build/words.js';
	if ( is_file( $path ) ) {
		$plan = (string) wp_json_encode( plan(), JSON_HEX_TAG | JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE );
		wp_add_inline_script( 'wp-i18n', "window.learningLogWords = $plan;\n" . file_get_contents( $path ) );
	}
}
