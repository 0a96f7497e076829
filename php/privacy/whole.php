<?php
/**
 * All that one person wrote and that is kept about them, as one JSON and beside it their files: for `wp learning-log export`. What they wrote, the
 * list of files and what an import could not read come some at a time, so a long log takes no more memory than a short one.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Privacy;

use LearningLog\Comments;
use LearningLog\Entries;
use LearningLog\Files;
use LearningLog\Files\File;
use LearningLog\Imports;
use LearningLog\Meetings;
use LearningLog\Messages;
use LearningLog\Messages\Message;

/**
 * How much there is of a person's.
 *
 * @param int $user User id.
 * @return array{person: array<string, mixed>, entries: int, comments: int, messages: int, meetings: int, actions: int, files: int, bytes: int}
 */
function summary( int $user ): array {
	$many  = static function ( callable $some ) use ( $user ): int {
		$count = 0;
		do {
			$found  = count( (array) $some( $user, EXPORT_AT_ONCE, $count ) );
			$count += $found;
		} while ( EXPORT_AT_ONCE === $found );
		return $count;
	};
	$files = 0;
	$bytes = 0;
	foreach ( files_of( $user ) as $file ) {
		++$files;
		$bytes += $file->size;
	}
	return [
		'person'   => person_of( $user ),
		'entries'  => $many( Entries\of_person( ... ) ),
		'comments' => $many( Comments\of_person( ... ) ),
		'messages' => $many( Messages\of_person( ... ) ),
		'meetings' => $many( Meetings\said_by( ... ) ),
		'actions'  => $many( Meetings\actions_by( ... ) ),
		'files'    => $files,
		'bytes'    => $bytes,
	];
}

/**
 * Who a person is.
 *
 * @param int $user User id.
 * @return array<string, mixed>
 */
function person_of( int $user ): array {
	$person = get_userdata( $user );
	return [
		'id'    => $user,
		'login' => $person->user_login ?? '',
		'name'  => $person->display_name ?? '',
	];
}

/**
 * Writes all of it as JSON. A file is whole or not there.
 *
 * @param int    $user User id.
 * @param string $path Where to; "php://stdout" too.
 */
function write_all( int $user, string $path ): bool {
	$stream = str_starts_with( $path, 'php://' );
	$part   = $stream ? $path : $path . Files\PART;
	// A folder that is not there warns; the answer is what counts.
	$out     = @fopen( $part, 'wb' );
	if ( $out && ! $stream ) {
		make_private( $part );
	}
	$written = $out && write_sections( $out, $user ) && fclose( $out );
	if ( $stream ) {
		return $written;
	}
	$kept = $written && rename( $part, $path );
	$kept || ! is_file( $part ) || unlink( $part );
	return $kept;
}

/**
 * Writes it section by section.
 *
 * @param resource $out  Where to.
 * @param int      $user User id.
 */
function write_sections( $out, int $user ): bool {
	$lists   = [
		'facts'    => told_facts( $user ),
		'entries'  => each_of( texts_of( $user ) ),
		'comments' => each_of( comments_of( $user ) ),
		'messages' => each_of( static fn( int $offset ): array => array_map( static fn( Message $message ): array => array_filter( message_rows( $message, $user, true ) ), Messages\of_person( $user, EXPORT_AT_ONCE, $offset ) ) ),
		'meetings' => each_of( meetings_of( $user ) ),
		'unread'   => shown_unread( $user ),
		'files'    => shown_files( $user ),
	];
	$written = fwrite( $out, '{"person":' . wp_json_encode( person_of( $user ), JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES ) );
	foreach ( $lists as $name => $items ) {
		$written = $written && fwrite( $out, ",\n\"$name\":" ) && write_items( $out, $items );
	}
	return $written && fwrite( $out, "}\n" );
}

/**
 * What was moved here and could not be read, in base64: these bytes are no text.
 *
 * @param int $user User id.
 * @return iterable<array{row: int, base64: string}>
 */
function shown_unread( int $user ): iterable {
	foreach ( Imports\unread_of_person( $user ) as $row => $bytes ) {
		yield [
			'row'    => $row,
			'base64' => base64_encode( $bytes ),
		];
	}
}

/**
 * What the list of files says of each.
 *
 * @param int $user User id.
 * @return iterable<array<string, mixed>>
 */
function shown_files( int $user ): iterable {
	foreach ( files_of( $user ) as $file ) {
		yield [
			'id'     => $file->id,
			'of'     => $file->parent,
			'name'   => $file->name,
			'type'   => $file->type,
			'size'   => $file->size,
			'sha256' => $file->sha256,
			'path'   => archived_name( $file ),
		];
	}
}

/**
 * Copies the files of a person into a folder, under the names that the JSON gives them. One that is there already as it was is not copied again.
 *
 * @param int    $user   User id.
 * @param string $folder Path.
 * @return iterable<string, bool> By name: whether it is there.
 */
function copy_files( int $user, string $folder ): iterable {
	foreach ( files_of( $user ) as $file ) {
		$to    = $folder . '/' . archived_name( $file );
		$from  = Files\path( $file->key );
		$there = has_bytes_of( $file, $to ) || ( wp_mkdir_p( dirname( $to ) ) && is_file( $from ) && copy( $from, $to ) && has_bytes_of( $file, $to ) );
		if ( $there ) {
			make_private( $to );
		}
		yield archived_name( $file ) => $there;
	}
}

/**
 * Leaves a file to who runs the command: nobody else on the server is to read it. Some file systems know no such thing, and warn.
 *
 * @param string $path Where it is.
 */
function make_private( string $path ): void {
	@chmod( $path, 0600 );
}

/**
 * Whether there are the bytes of a file.
 *
 * @phpstan-impure
 * @param File   $file The file.
 * @param string $path Where.
 */
function has_bytes_of( File $file, string $path ): bool {
	return is_file( $path ) && hash_file( 'sha256', $path ) === $file->sha256;
}
