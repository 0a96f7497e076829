<?php
/**
 * Writes what the people of the demo have written, as they would: answers, one person's log, files. What is there already stays as it is.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Demo;

use LearningLog\Elements;
use LearningLog\Entries;
use LearningLog\Entries\Entry;
use LearningLog\Errors;
use LearningLog\Files;
use LearningLog\Files\File;
use LearningLog\Prompts;
use WP_Error;
use WP_Post;

/**
 * The UUID of something that the demo makes: a run that comes to it again finds it.
 *
 * @param string $what Its name.
 */
function uuid( string $what ): string {
	$hash = md5( "learning-log-demo $what" );
	return substr( $hash, 0, 8 ) . '-' . substr( $hash, 8, 4 ) . '-4' . substr( $hash, 13, 3 ) . '-8' . substr( $hash, 17, 3 ) . '-' . substr( $hash, 20 );
}

/**
 * Those of all entries that it writes.
 *
 * @return list<string>
 */
function uuids_written(): array {
	/** Answers. @var list<array{string, string, string}> $answers */
	$answers = require __DIR__ . '/data/entries.php';
	$log     = array_keys( (array) require __DIR__ . '/data/log.php' );
	return array_values( array_merge( array_map( static fn( array $answer ): string => uuid( "$answer[0] $answer[1] $answer[2]" ), $answers ), array_map( static fn( int|string $number ): string => uuid( "log $number" ), $log ) ) );
}

/**
 * Writes an answer in a lesson.
 *
 * @param array{string, string, string, string, string, string|array<string, string>} $answer  Login, lesson, note, audience, set, text or answers.
 * @param array<string, int>                                                          $ids     Numbers of people by login.
 * @param array<string, int>                                                          $lessons Numbers of lessons by title.
 * @param array<string, int>                                                          $sets    Numbers of sets by name.
 * @return bool|WP_Error Whether it is there.
 * @throws Errors\Not_Read When the database does not answer.
 */
function write_answer( array $answer, array $ids, array $lessons, array $sets ): bool|WP_Error {
	[ $login, $title, $note, $audience, $set, $text ] = $answer;
	if ( Entries\rows_named( Entries\row_name( $ids[ $login ], $lessons[ $title ], $note ) ) ) {
		return true;
	}
	$lesson = get_post( $lessons[ $title ] );
	$prompt = $lesson instanceof WP_Post ? Prompts\find( $lesson, $note ) : null;
	$saved  = $prompt ? Entries\save_answer(
		$ids[ $login ],
		$prompt,
		[
			'answers'       => is_array( $text ) ? $text : [ 'text' => $text ],
			'audience'      => $audience,
			'set'           => $sets[ $set ] ?? 0,
			'base_revision' => 0,
			'mutation'      => uuid( "$login $title $note" ),
		]
	) : Errors\prompt_not_found();
	return is_wp_error( $saved ) ? $saved : true;
}

/**
 * Writes an entry of a person's own log.
 *
 * @param array{int, string, int, list<string>, string, string, string, string} $written Days ago, kind of event, minutes, Elements, title, audience, set, text.
 * @param int                                                                   $number  Which one it is.
 * @param int                                                                   $author  User id.
 * @param array<string, int>                                                    $sets    Numbers of sets by name.
 * @return bool|WP_Error Whether it is there.
 */
function write_free( array $written, int $number, int $author, array $sets ): bool|WP_Error {
	[ $ago, $kind, $minutes, $names, $title, $audience, $set, $text ] = $written;

	$meant = array_filter( Elements\all(), static fn( array $element ): bool => (bool) array_filter( $names, static fn( string $name ): bool => str_contains( $element['name'], $name ) ) );
	$saved = Entries\save_free(
		$author,
		[
			'kind'       => 'log',
			'title'      => $title,
			'answers'    => [ 'text' => $text ],
			'audience'   => $audience,
			'set'        => $sets[ $set ] ?? 0,
			'event_date' => (string) wp_date( 'Y-m-d', time() - $ago * DAY_IN_SECONDS ),
			'event_kind' => $kind,
			'minutes'    => $minutes,
			'elements'   => array_column( $meant, 'id' ),
			'mutation'   => uuid( "log $number" ),
		]
	);
	return is_wp_error( $saved ) ? $saved : true;
}

/**
 * Adds a file, checked and cleaned as any upload. The self-test is left out: a command does not know who serves the site.
 *
 * @param array{string, string, string, string, string} $file    Login, lesson, note, file, its name.
 * @param array<string, int>                            $ids     Numbers of people by login.
 * @param array<string, int>                            $lessons Numbers of lessons by title.
 * @return bool|WP_Error Whether it is there.
 */
function add_file( array $file, array $ids, array $lessons ): bool|WP_Error {
	[ $login, $title, $note, $path, $name ] = $file;

	$entry = Entries\find_answers( $ids[ $login ], [ $lessons[ $title ] ] )[ $lessons[ $title ] ][ $note ] ?? null;
	if ( ! $entry instanceof Entry || Files\find_upload( $entry->id, uuid( $name ) ) ) {
		return true;
	}
	$path  = __DIR__ . '/files/' . $path;
	$clean = Files\clean( $path, Files\extension_of( $name ) );
	if ( is_wp_error( $clean ) ) {
		return $clean;
	}
	$kept = Files\keep( $entry, $clean, $name, uuid( $name ), Files\room() );
	if ( $clean['path'] !== $path ) {
		Files\remove_workspace( dirname( $clean['path'] ) );
	}
	return $kept instanceof File ? true : $kept;
}
