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
	$mine = answers_read( $user );
	if ( ! isset( $mine[ $prompt->lesson ] ) ) {
		$lessons = array_diff( [ $prompt->lesson, ...Prompts\pages_of( $lesson ) ], array_keys( $mine ) );
		$mine   += or_end( static fn(): array => Entries\find_answers( $user, $lessons ) );
		wp_cache_set( "answers-$user", $mine, MEMORY );
	}
	return $mine[ $prompt->lesson ][ $prompt->id ] ?? null;
}

/**
 * A person's entries, as far as this page has read them.
 *
 * @param int $user User id.
 * @return array<int, array<string, Entry>> By lesson, then by prompt.
 */
function answers_read( int $user ): array {
	/** @var array<int, array<string, Entry>>|false $read */
	$read = wp_cache_get( "answers-$user", MEMORY );
	return is_array( $read ) ? $read : [];
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
 * The files of my entry for a prompt. The first note that may have some reads those of all entries read so far: one query a page.
 *
 * @param Prompt     $prompt What is asked.
 * @param Entry|null $entry  My entry.
 * @return list<ShownFile>
 */
function my_files( Prompt $prompt, ?Entry $entry ): array {
	if ( ! $entry || ! $prompt->allow_attachments ) {
		return [];
	}
	/** @var array<int, list<ShownFile>>|false $files */
	$files = wp_cache_get( "files-$entry->author", MEMORY );
	$files = is_array( $files ) ? $files : [];
	if ( ! isset( $files[ $entry->id ] ) ) {
		$ids    = array_column( array_merge( ...array_map( 'array_values', answers_read( $entry->author ) ) ), 'id' );
		$files += or_end( static fn(): array => Files\for_entries( array_diff( array_unique( [ $entry->id, ...$ids ] ), array_keys( $files ) ) ) );
		wp_cache_set( "files-$entry->author", $files, MEMORY );
	}
	return $files[ $entry->id ];
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
