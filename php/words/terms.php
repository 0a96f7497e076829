<?php
/**
 * The words of the programme that a site may call otherwise: "set adviser" for facilitator, "module" for Element.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Words;

/**
 * The usual words, in the language of the request, singular and plural: what sentences of the interface call things where the site says nothing.
 *
 * @return array<string, array{one: string, many: string}> By name.
 */
function usual(): array {
	is_asking( true );
	$usual = [
		'learning_log'        => [ __( 'Learning Log', 'learning-log' ), _x( 'Learning Logs', 'several of them', 'learning-log' ) ],
		'action_learning_set' => [ __( 'Action Learning Set', 'learning-log' ), __( 'Action Learning Sets', 'learning-log' ) ],
		'set'                 => [ _x( 'set', 'an Action Learning Set, within a sentence', 'learning-log' ), _x( 'sets', 'Action Learning Sets, within a sentence', 'learning-log' ) ],
		'facilitator'         => [ _x( 'facilitator', 'within a sentence', 'learning-log' ), _x( 'facilitators', 'within a sentence', 'learning-log' ) ],
		'coach'               => [ _x( 'coach', 'within a sentence', 'learning-log' ), _x( 'coaches', 'within a sentence', 'learning-log' ) ],
		'member'              => [ _x( 'member', 'within a sentence', 'learning-log' ), _x( 'members', 'within a sentence', 'learning-log' ) ],
		'presenter'           => [ _x( 'presenter', 'within a sentence', 'learning-log' ), _x( 'presenters', 'within a sentence', 'learning-log' ) ],
		'meeting'             => [ _x( 'meeting', 'within a sentence', 'learning-log' ), _x( 'meetings', 'within a sentence', 'learning-log' ) ],
		'action'              => [ _x( 'action', 'within a sentence', 'learning-log' ), _x( 'actions', 'within a sentence', 'learning-log' ) ],
		'element'             => [ _x( 'Element', 'within a sentence', 'learning-log' ), _x( 'Elements', 'within a sentence', 'learning-log' ) ],
	];
	is_asking( false );
	return array_map(
		static fn( array $word ): array => [
			'one'  => $word[0],
			'many' => $word[1],
		],
		$usual
	);
}

/**
 * Whether the usual words are being asked for: they are sentences of ours themselves, and stay.
 *
 * @param bool|null $now Whether from now on.
 */
function is_asking( ?bool $now = null ): bool {
	static $asking = false;
	$asking = $now ?? $asking;
	return (bool) $asking;
}

/**
 * What this site calls them; only those it has changed.
 *
 * @return array<string, array{one: string, many: string}> By name.
 */
function chosen(): array {
	/**
	 * Filters what a site calls things, by name: facilitator, set, element … each singular ("one") and plural ("many").
	 *
	 * @param array<string, array{one: string, many: string}> $words The words that were changed.
	 */
	$words = words_in( apply_filters( 'learning_log_words', stored() ) );
	return array_filter( $words, static fn( array $word ): bool => '' !== $word['one'] && '' !== $word['many'] && ! problem_with_word( $word['one'] ) && ! problem_with_word( $word['many'] ) );
}

/**
 * What of something that came from elsewhere are words.
 *
 * @param mixed $sent Words by name.
 * @return array<string, array{one: string, many: string}>
 */
function words_in( mixed $sent ): array {
	$words = [];
	foreach ( is_array( $sent ) ? $sent : [] as $name => $word ) {
		if ( is_array( $word ) && is_string( $word['one'] ?? null ) && is_string( $word['many'] ?? null ) ) {
			$words[ (string) $name ] = [
				'one'  => $word['one'],
				'many' => $word['many'],
			];
		}
	}
	return $words;
}

/**
 * All words in the shape of schema/words.json.
 *
 * @return array{version: string, words: list<array{name: string, one: string, many: string, usual_one: string, usual_many: string}>}
 */
function present(): array {
	$chosen = chosen();
	$words  = [];
	foreach ( usual() as $name => $usual ) {
		$words[] = [
			'name'       => $name,
			'one'        => $chosen[ $name ]['one'] ?? '',
			'many'       => $chosen[ $name ]['many'] ?? '',
			'usual_one'  => $usual['one'],
			'usual_many' => $usual['many'],
		];
	}
	return [
		'version' => version(),
		'words'   => $words,
	];
}
