<?php
/**
 * What the person reading the page has written in a lesson, read once.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Blocks;

use LearningLog\Entries;
use LearningLog\Entries\Entry;
use LearningLog\Files;
use LearningLog\Prompts;
use LearningLog\Prompts\Prompt;
use WP_Post;

const MEMORY = 'learning_log_page';

/**
 * My entry for a prompt. The first note of a lesson reads the entries of all its prompts: one query a page.
 *
 * @param Prompt  $prompt What is asked.
 * @param WP_Post $lesson Where it is asked.
 */
function my_answer( Prompt $prompt, WP_Post $lesson ): ?Entry {
	wp_cache_add_non_persistent_groups( MEMORY );
	$user = get_current_user_id();
	$name = $user . '-' . $lesson->ID;
	$mine = wp_cache_get( $name, MEMORY );
	$mine = is_array( $mine ) ? $mine : [];
	if ( ! array_key_exists( $prompt->key(), $mine ) ) {
		$mine += read_answers( $user, [ $prompt->key() => $prompt ] + ( $mine ? [] : prompts_by_key( $lesson ) ) );
		wp_cache_set( $name, $mine, MEMORY );
	}
	return $mine[ $prompt->key() ] instanceof Entry ? $mine[ $prompt->key() ] : null;
}

/**
 * The files of my entry for a prompt. The first note that may have some reads those of the whole lesson: one query a page.
 *
 * @param Prompt     $prompt What is asked.
 * @param WP_Post    $lesson Where it is asked.
 * @param Entry|null $entry  My entry.
 * @return list<array{id: int, name: string, type: string, size: int, url: string, thumbnail: string}>
 */
function my_files( Prompt $prompt, WP_Post $lesson, ?Entry $entry ): array {
	if ( ! $entry || ! $prompt->allow_attachments ) {
		return [];
	}
	$name  = 'files-' . $entry->author . '-' . $lesson->ID;
	$files = wp_cache_get( $name, MEMORY );
	$files = is_array( $files ) ? $files : [];
	if ( ! isset( $files[ $entry->id ] ) ) {
		$mine    = wp_cache_get( $entry->author . '-' . $lesson->ID, MEMORY );
		$entries = array_filter( is_array( $mine ) ? $mine : [], static fn( $one ): bool => $one instanceof Entry );
		$files  += Files\for_entries( array_values( array_unique( [ $entry->id, ...array_column( $entries, 'id' ) ] ) ) );
		wp_cache_set( $name, $files, MEMORY );
	}
	/** @var array<int, list<array{id: int, name: string, type: string, size: int, url: string, thumbnail: string}>> $files */
	return $files[ $entry->id ];
}

/**
 * Everything a lesson asks, by the key of its answer.
 *
 * @param WP_Post $lesson The lesson.
 * @return array<string, Prompt>
 */
function prompts_by_key( WP_Post $lesson ): array {
	$prompts = [];
	foreach ( Prompts\for_lesson( $lesson ) as $prompt ) {
		$prompts[ $prompt->key() ] = $prompt;
	}
	return $prompts;
}

/**
 * A person's answers to some prompts, null where there is none.
 *
 * @param int                   $user    User id.
 * @param array<string, Prompt> $prompts By key.
 * @return array<string, Entry|null>
 */
function read_answers( int $user, array $prompts ): array {
	$keys    = array_map(
		static fn( Prompt $prompt ): array => [
			'lesson' => $prompt->lesson,
			'prompt' => $prompt->id,
		],
		array_values( $prompts )
	);
	return Entries\find_answers( $user, $keys ) + array_fill_keys( array_keys( $prompts ), null );
}

/**
 * Forgets what was read when something was saved during the same request.
 */
function action_forget_answers(): void {
	wp_cache_flush_group( MEMORY );
}
