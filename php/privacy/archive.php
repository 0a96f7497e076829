<?php
/**
 * What WordPress's export cannot hold: the bytes of files, and every text exactly as it was typed. Both are added to its archive.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Privacy;

use LearningLog\Comments;
use LearningLog\Comments\Comment;
use LearningLog\Entries;
use LearningLog\Entries\Entry;
use LearningLog\Errors;
use LearningLog\Files;
use LearningLog\Files\File;
use LearningLog\Imports;
use LearningLog\Meetings;
use LearningLog\Messages;
use ZipArchive;

/**
 * Folder of ours in the archive.
 */
const FOLDER = 'learning-log/';

/**
 * Longest name that file systems take, in bytes: to most writings that is fewer characters than a name may have.
 */
const MOST_NAME_BYTES = 255;

/**
 * Adds them to an archive that WordPress has just written.
 *
 * @param mixed $archive Path of the archive.
 * @param mixed $url     Its address.
 * @param mixed $html    Path of the report.
 * @param mixed $request Number of the request.
 * @param mixed $json    Path of the report as data.
 */
function action_complete_archive( $archive, $url, $html, $request, $json ): void {
	$asked = is_numeric( $request ) ? wp_get_user_request( (int) $request ) : false;
	$user  = $asked ? person( $asked->email ) : 0;
	$zip   = new ZipArchive();
	if ( ! $user || ! is_string( $archive ) || ! has_written( $user ) || true !== $zip->open( $archive ) ) {
		return;
	}
	require_once ABSPATH . 'wp-admin/includes/file.php';
	// Hundreds of megabytes may have to be copied.
	set_time_limit( 0 );
	$texts    = (string) wp_tempnam( 'learning-log' );
	$comments = (string) wp_tempnam( 'learning-log' );
	$meetings = (string) wp_tempnam( 'learning-log' );
	$borrowed = [];
	try {
		$made = write_texts( $user, $texts ) && write_comments( $user, $comments ) && write_meetings( $user, $meetings );
		$zip->addFile( $texts, FOLDER . 'entries.json' );
		$zip->addFile( $comments, FOLDER . 'comments.json' );
		$zip->addFile( $meetings, FOLDER . 'meetings.json' );
		add_files( $zip, $user, $borrowed );
		foreach ( Imports\unread_of_person( $user ) as $row => $bytes ) {
			$zip->addFromString( FOLDER . "progressally-$row.txt", $bytes );
		}
		foreach ( Imports\refused_of_person( $user ) as $number => $file ) {
			$path = Files\path( $file['aside'] );
			is_file( $path ) && $zip->addFromString( FOLDER . "progressally-files/$number-" . sanitize_file_name( $file['name'] ), (string) file_get_contents( $path ) );
		}
	} catch ( Errors\Not_Read ) {
		$made = false;
	}
	$closed = $zip->close();
	array_map( 'wp_delete_file', [ $texts, $comments, $meetings, ...$borrowed ] );
	if ( ! $made || ! $closed ) {
		// WordPress would, after this.
		array_map( 'wp_delete_file', array_filter( [ $html, $json ], 'is_string' ) );
		wp_send_json_error( __( 'The entries and files of the Learning Log could not be added to the export. Is there room on the disk?', 'learning-log' ) );
	}
}

/**
 * Whether there is a text of a person's.
 *
 * @param int $user User id.
 */
function has_written( int $user ): bool {
	return Entries\of_person( $user, 1 ) || Comments\of_person( $user, 1 ) || Meetings\said_by( $user, 1 ) || Meetings\actions_by( $user, 1 ) || Messages\of_person( $user, 1 ) || Imports\has_person( $user );
}

/**
 * Writes entries with their earlier versions and threads as JSON.
 *
 * @param int    $user User id.
 * @param string $path Where to.
 */
function write_texts( int $user, string $path ): bool {
	return write_list( $path, texts_of( $user ) );
}

/**
 * Some of them from an offset on.
 *
 * @param int $user User id.
 * @return callable( int ): list<array<string, mixed>>
 */
function texts_of( int $user ): callable {
	return static function ( int $offset ) use ( $user ): array {
		$entries = Entries\of_person( $user, EXPORT_AT_ONCE, $offset );
		$threads = Comments\threads( array_column( $entries, 'id' ) );
		$told    = [];
		foreach ( Entries\present( $entries, $user ) as $number => $shown ) {
			$entry    = $entries[ $number ];
			$versions = array_map( static fn( Entry $version ): array => [ 'revision' => $version->revision, 'answers' => $version->answers, 'saved' => Entries\iso( $version->modified ) ], Entries\all_versions( $entry ) );
			$told[]   = $shown + [ 'versions' => $versions, 'thread' => Comments\present( $threads[ $entry->id ] ?? [], $user ), 'archived' => archived_names( $entry->id ) ];
		}
		return $told;
	};
}

/**
 * Writes what a person said or has begun to say about entries, those of others too, as JSON.
 *
 * @param int    $user User id.
 * @param string $path Where to.
 */
function write_comments( int $user, string $path ): bool {
	return write_list( $path, comments_of( $user ) );
}

/**
 * Some of them from an offset on.
 *
 * @param int $user User id.
 * @return callable( int ): list<array<string, mixed>>
 */
function comments_of( int $user ): callable {
	return static function ( int $offset ) use ( $user ): array {
		$said = Comments\of_person( $user, EXPORT_AT_ONCE, $offset );
		return array_map( static fn( array $shown, Comment $comment ): array => $shown + [ 'sent' => $comment->sent, 'changes' => $comment->changes, 'archived' => archived_names( $comment->id ) ], Comments\present( $said, $user ), $said );
	};
}

/**
 * Writes a list as JSON, some of it at a time: memory stays the same for any log.
 *
 * @param string                                           $path Where to.
 * @param callable( int ): list<array<string, mixed>> $some Answers EXPORT_AT_ONCE items from an offset on; none at its end.
 */
function write_list( string $path, callable $some ): bool {
	$out = fopen( $path, 'wb' );
	return $out && write_items( $out, each_of( $some ) ) && fclose( $out );
}

/**
 * All items of such a list, one after the other.
 *
 * @param callable( int ): list<array<string, mixed>> $some Answers EXPORT_AT_ONCE items from an offset on; none at its end.
 * @return iterable<array<string, mixed>>
 */
function each_of( callable $some ): iterable {
	for ( $offset = 0, $items = $some( 0 ); $items; $offset += EXPORT_AT_ONCE, $items = $some( $offset ) ) {
		foreach ( $items as $item ) {
			yield $item;
		}
	}
}

/**
 * Writes a list to where something was written before.
 *
 * @param resource                       $out   Where to.
 * @param iterable<array<string, mixed>> $items The list.
 */
function write_items( $out, iterable $items ): bool {
	$written = fwrite( $out, '[' );
	$before  = "\n";
	foreach ( $items as $item ) {
		$json    = wp_json_encode( $item, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES );
		$written = $written && $json && fwrite( $out, $before . $json );
		$before  = ",\n";
	}
	return $written && fwrite( $out, "\n]\n" );
}

/**
 * Adds the files of entries and comments, under the names the report gives them. Where their directory is a stream wrapper's, they are borrowed first.
 *
 * @param ZipArchive   $zip      The archive.
 * @param int          $user     User id.
 * @param list<string> $borrowed Paths of what was borrowed, to be deleted once the archive is closed.
 */
function add_files( ZipArchive $zip, int $user, array &$borrowed ): void {
	$missing = [];
	foreach ( files_of( $user ) as $file ) {
		is_added( $zip, $file, $borrowed ) || $missing[] = archived_name( $file );
	}
	if ( $missing ) {
		$zip->addFromString( FOLDER . __( 'Files that could not be read', 'learning-log' ) . '.txt', implode( "\r\n", $missing ) );
	}
}

/**
 * The files of a person's entries and comments.
 *
 * @param int $user User id.
 * @return iterable<File>
 */
function files_of( int $user ): iterable {
	foreach ( [ 'LearningLog\Entries\of_person', 'LearningLog\Comments\of_person' ] as $of_person ) {
		for ( $offset = 0, $theirs = $of_person( $user, EXPORT_AT_ONCE ); $theirs; $offset += EXPORT_AT_ONCE, $theirs = $of_person( $user, EXPORT_AT_ONCE, $offset ) ) {
			yield from Files\find_for( array_column( $theirs, 'id' ) );
		}
	}
}

/**
 * Adds one file.
 *
 * @param ZipArchive   $zip      The archive.
 * @param File         $file     The file.
 * @param list<string> $borrowed Paths of what was borrowed.
 * @return bool Whether it could be read.
 */
function is_added( ZipArchive $zip, File $file, array &$borrowed ): bool {
	$path = Files\path( $file->key );
	if ( is_file( $path ) && wp_is_stream( $path ) ) {
		$borrowed[] = (string) wp_tempnam( $file->key );
		$path       = copy( $path, (string) end( $borrowed ) ) ? (string) end( $borrowed ) : '';
	}
	if ( ! is_file( $path ) || ! $zip->addFile( $path, FOLDER . archived_name( $file ) ) ) {
		return false;
	}
	// Pictures and PDFs are packed already.
	$zip->setCompressionName( FOLDER . archived_name( $file ), ZipArchive::CM_STORE );
	return true;
}

/**
 * What a file is called in the archive: two may bear one name, so each has its number, no name leads out of the folder, and none is longer than
 * file systems take.
 *
 * @param File $file The file.
 */
function archived_name( File $file ): string {
	$plain  = trim( (string) preg_replace( '/[\x00-\x1f\x7f<>:"\/\\\\|?*]/u', '_', $file->name ), '. ' );
	$number = $file->id . '-';
	$ending = 1 === preg_match( '/\.\w{1,12}$/D', $plain, $found ) ? $found[0] : '';
	$stem   = mb_strcut( substr( $plain, 0, strlen( $plain ) - strlen( $ending ) ), 0, MOST_NAME_BYTES - strlen( $number . $ending ), 'UTF-8' );
	return 'files/' . $number . ( '' === $stem ? '_' : $stem ) . $ending;
}

/**
 * What the files of an entry or a comment are called in the archive.
 *
 * @param int $parent Post id.
 * @return list<string>
 */
function archived_names( int $parent ): array {
	return array_map( static fn( File $file ): string => FOLDER . archived_name( $file ), Files\find_for( [ $parent ] ) );
}
