<?php
/**
 * Free entries: what a person writes into their log by themselves, in no lesson.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Entries;

use LearningLog\Errors;
use LearningLog\Templates;
use WP_Error;

/**
 * Makes a free entry.
 *
 * It is called by the UUID of the save that made it, as an answer is called by its prompt: a repeat, or a second request at the same time,
 * finds it and stores nothing.
 *
 * @param int  $author User id.
 * @param Save $save   What was sent.
 * @return array{entry: Entry, first: bool}|WP_Error Whether this request stored it.
 */
function save_free( int $author, array $save ): array|WP_Error {
	$name = strtolower( $save['mutation'] ?? '' );
	try {
		$before = find_free( $author, $name );
		if ( $before ) {
			return [
				'entry' => $before,
				'first' => false,
			];
		}
		$draft = has_room( $author ) ? draft_of_free( $author, $name, $save ) : Errors\log_full( most_free() );
		if ( $draft instanceof WP_Error ) {
			return $draft;
		}
		$stored = insert( $draft );
		$entry  = $stored ? saved( $stored['id'], $stored['revision'], $draft, null ) : ( null === $stored ? find_free( $author, $name ) : null );
		if ( ! $entry instanceof Entry ) {
			return $entry ?? Errors\storage_failed();
		}
		return [
			'entry' => $entry,
			'first' => (bool) $stored,
		];
	} catch ( Errors\Not_Read ) {
		return Errors\storage_failed();
	}
}

/**
 * How many free entries one person can have, those in the trash included: a lesson asks for one answer to each question, and here nothing
 * else would end what a script writes.
 */
function most_free(): int {
	/**
	 * Filters how many free entries one person can have.
	 *
	 * @param int $entries 10,000: one a day for 27 years.
	 */
	$entries = apply_filters( 'learning_log_free_entries_per_person', 10000 );
	return is_numeric( $entries ) ? (int) $entries : 0;
}

/**
 * Whether one more free entry of a person fits.
 *
 * @param int $author User id.
 */
function has_room( int $author ): bool {
	return count_up_to( "post_author = $author AND post_parent = 0", most_free() ) < most_free();
}

/**
 * What a free entry will be, or why it cannot be stored.
 *
 * @param int    $author User id.
 * @param string $name   What it is called: the UUID of its first save.
 * @param Save   $save   What was sent.
 */
function draft_of_free( int $author, string $name, array $save ): Draft|WP_Error {
	$template = Templates\find( $save['template'] ?? '' );
	if ( ! $template && '' !== ( $save['template'] ?? '' ) ) {
		return Errors\template_unknown();
	}
	$facilitates = (bool) $template?->is_for_facilitators();
	$kind        = $facilitates ? 'facilitator' : ( $save['kind'] ?? 'note' );
	if ( 'facilitator' === $kind && ! $facilitates ) {
		return Errors\kind_not_possible();
	}
	$questions = $template->questions ?? [];
	$keys      = $questions ? array_column( $questions, 'key' ) : [ 'text' ];
	$problem   = problem_with_answers( $save['answers'], $keys ) ?? problem_with_facts( null, $save );
	if ( $problem ) {
		return $problem;
	}
	$frame  = new Frame( template: $template->id ?? '', questions: $questions );
	$draft  = new Draft( $kind, $author, 0, $name, '', [], 'me', 0, $frame, [] );
	$shared = audience_of( null, $draft, array_keys( STATUSES ), $save );
	return $shared instanceof WP_Error ? $shared : complete( null, $draft, $save, $shared, $name, false );
}
