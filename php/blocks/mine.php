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
use LearningLog\Errors;
use LearningLog\Files;
use LearningLog\Prompts;
use LearningLog\Prompts\Prompt;
use WP_Post;

/**
 * Group of the object cache that lives as long as the request; action_register_blocks() sees to it.
 */
const MEMORY = 'learning_log_page';

/**
 * My entry for a prompt. The first note of a lesson reads the entries of all its prompts: one query a page.
 *
 * @param Prompt  $prompt What is asked.
 * @param WP_Post $lesson Where it is asked.
 */
function my_answer( Prompt $prompt, WP_Post $lesson ): ?Entry {
	$user = get_current_user_id();
	$name = $user . '-' . $lesson->ID;
	$mine = wp_cache_get( $name, MEMORY );
	$mine = is_array( $mine ) ? $mine : [];
	if ( ! array_key_exists( $prompt->key(), $mine ) ) {
		$keys  = [ $prompt->key() => key_of( $prompt->lesson, $prompt->id ) ] + ( $mine ? [] : or_end( static fn(): array => keys_of( $lesson ) ) );
		$mine += or_end( static fn(): array => Entries\find_answers( $user, array_values( $keys ) ) ) + array_fill_keys( array_keys( $keys ), null );
		wp_cache_set( $name, $mine, MEMORY );
	}
	return $mine[ $prompt->key() ] instanceof Entry ? $mine[ $prompt->key() ] : null;
}

/**
 * What the page cannot be made without. Where the database does not answer, the page ends: an empty note would say that nothing was written,
 * and other fields than those of the question that nothing can be saved.
 *
 * @template T
 * @param callable(): T $read Reads it.
 * @return T
 */
function or_end( callable $read ): mixed {
	try {
		return $read();
	} catch ( Errors\Not_Read ) {
		give_back( sent_form()['answers'] ?? [], Errors\notes_not_read() );
	}
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
		$ids     = array_values( array_unique( [ $entry->id, ...array_column( $entries, 'id' ) ] ) );
		$files  += or_end( static fn(): array => Files\for_entries( $ids ) );
		wp_cache_set( $name, $files, MEMORY );
	}
	/** @var array<int, list<array{id: int, name: string, type: string, size: int, url: string, thumbnail: string}>> $files */
	return $files[ $entry->id ];
}

/**
 * The keys of all answers to a lesson.
 *
 * @param WP_Post $lesson The lesson.
 * @return array<string, array{lesson: int, prompt: string}>
 */
function keys_of( WP_Post $lesson ): array {
	$keys = [];
	foreach ( Prompts\for_lesson( $lesson ) as $prompt ) {
		$keys[ $prompt->key() ] = key_of( $prompt->lesson, $prompt->id );
	}
	return $keys;
}

/**
 * What makes a person's answer unique.
 *
 * @param int    $lesson Post id.
 * @param string $prompt Prompt id.
 * @return array{lesson: int, prompt: string}
 */
function key_of( int $lesson, string $prompt ): array {
	return compact( 'lesson', 'prompt' );
}

/**
 * A piece of HTML that notes of a page share, made by the first of them.
 *
 * @param string             $name What it is, with all it depends on but the person and how text is carried.
 * @param callable(): string $make Makes it.
 */
function once( string $name, callable $make ): string {
	$name = get_current_user_id() . ( is_inserted_late() ? ' ' : '-' ) . $name;
	$made = wp_cache_get( $name, MEMORY );
	if ( ! is_string( $made ) ) {
		$made = $make();
		wp_cache_set( $name, $made, MEMORY );
	}
	return $made;
}

/**
 * Forgets what was read and made when something was saved during the same request, or when the language changes.
 */
function action_forget_answers(): void {
	wp_cache_flush_group( MEMORY );
}
