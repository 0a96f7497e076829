<?php
/**
 * A site of ProgressAlly, made from what is known of its storage (docs/data.md, "What an import reads"): table, definitions, files.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Legacy;

use PHPUnit\Framework\Attributes\Before;

/**
 * The table is made before the transaction of the class, since making one ends it on MariaDB; its rows come and go with each test.
 */
trait Source {
	private static string $attachments = '';

	public static function setUpBeforeClass(): void {
		require_once \LearningLog\PLUGIN_DIR . '/php/legacy/importer.php';
		self::make_table();
		parent::setUpBeforeClass();
	}

	public static function tearDownAfterClass(): void {
		parent::tearDownAfterClass();
		self::drop_table();
	}

	/**
	 * The table of the known version.
	 *
	 * @param string $more    Columns it has besides, as SQL.
	 * @param string $charset Its character set.
	 */
	protected static function make_table( string $more = '', string $charset = 'utf8mb4' ): void {
		global $wpdb;
		self::drop_table();
		// phpcs:ignore WordPress.DB.PreparedSQL -- Constants of this file.
		$made = $wpdb->query( "CREATE TABLE {$wpdb->prefix}progress_notes (id bigint(20) NOT NULL AUTO_INCREMENT, user_id bigint(20) NOT NULL, post_id bigint(20) NOT NULL, note_id bigint(20) NOT NULL, note_value longtext NOT NULL, status int(11) NOT NULL DEFAULT 0, approve_status int(11) NOT NULL DEFAULT 0, created datetime DEFAULT NULL, updated datetime DEFAULT NULL, $more PRIMARY KEY (id), KEY user_id (user_id), KEY post_id (post_id), KEY note_id (note_id)) DEFAULT CHARSET=$charset" );
		self::assertNotFalse( $made, $wpdb->last_error );
	}

	protected static function drop_table(): void {
		global $wpdb;
		$wpdb->query( "DROP TABLE IF EXISTS {$wpdb->prefix}progress_notes" );
	}

	/**
	 * A folder of its own for the files.
	 */
	#[Before]
	protected function begin_source(): void {
		self::$attachments = wp_get_upload_dir()['basedir'] . '/progressally-test-' . bin2hex( random_bytes( 4 ) );
		$folder            = self::$attachments;
		add_filter( 'learning_log_progressally_folder', static fn(): string => $folder );
	}

	/**
	 * A file of the folder, under the name that ProgressAlly gives it.
	 *
	 * @param string $name  Name of the file.
	 * @param string $bytes Its bytes.
	 */
	protected static function attachment( string $name, string $bytes ): string {
		is_dir( self::$attachments ) || mkdir( self::$attachments, 0777, true );
		$stored = '20200131_7_8_9_' . $name;
		file_put_contents( self::$attachments . '/' . $stored, $bytes );
		return $stored;
	}

	/**
	 * Empties the folder.
	 */
	protected static function remove_attachments(): void {
		foreach ( (array) glob( self::$attachments . '/*' ) as $path ) {
			unlink( (string) $path );
		}
		is_dir( self::$attachments ) && rmdir( self::$attachments );
	}

	/**
	 * Defines the notes of a page. Values are texts, as that plugin stores them.
	 *
	 * @param int                               $page  Post id.
	 * @param array<int, array<string, string>> $notes By number; what is left out is as it was preset.
	 */
	protected static function define_notes( int $page, array $notes ): void {
		$defined = array_map( static fn( array $note ): array => $note + [ 'name' => 'User-specific note', 'title' => 'Private Note', 'placeholder' => 'Click here to enter your note', 'select-type' => 'note' ], $notes );
		update_post_meta( $page, '_progressally_notes', [ 'max-notes' => max( array_keys( $notes ) ), 'notes' => $defined ] );
	}

	/**
	 * A turn of a participant's.
	 *
	 * @param int                                                    $author User id.
	 * @param string                                                 $text   What was typed.
	 * @param int                                                    $time   Unix time.
	 * @param array<int, array{name: string, path: string, type: string}> $files Files by number.
	 * @return array<string, mixed>
	 */
	protected static function said( int $author, string $text, int $time, array $files = [] ): array {
		return [ 'a' => $author, 'v' => $text, 's' => 0, 't' => $time, 'f' => 'text' ] + ( $files ? [ 'att' => $files ] : [] );
	}

	/**
	 * A turn of an administrator's.
	 *
	 * @param int    $author User id.
	 * @param string $text   What was typed.
	 * @param int    $time   Unix time.
	 * @param string $format "text" or "html".
	 * @param array<int, array{name: string, path: string, type: string}> $files Files by number.
	 * @return array<string, mixed>
	 */
	protected static function replied( int $author, string $text, int $time, string $format = 'text', array $files = [] ): array {
		return [ 's' => 1, 'f' => $format ] + self::said( $author, $text, $time, $files );
	}

	/**
	 * A row of the table.
	 *
	 * @param int                          $user  User id.
	 * @param int                          $page  Post id.
	 * @param int                          $note  Number of the note.
	 * @param array<mixed>|string          $turns Its turns, or its bytes as they are.
	 * @param array<string, string|int>    $more  Columns that differ.
	 * @return int Its number.
	 */
	protected static function thread( int $user, int $page, int $note, array|string $turns, array $more = [] ): int {
		global $wpdb;
		$columns = $more + [
			'user_id'        => $user,
			'post_id'        => $page,
			'note_id'        => $note,
			'note_value'     => is_string( $turns ) ? $turns : serialize( $turns ),
			'status'         => 3,
			'approve_status' => 0,
			'created'        => '2020-01-31 09:00:00',
			'updated'        => '2020-02-01 09:00:00',
		];
		self::assertSame( 1, $wpdb->insert( $wpdb->prefix . 'progress_notes', $columns ), $wpdb->last_error );
		return (int) ( $more['id'] ?? $wpdb->insert_id );
	}

	/**
	 * What the table holds of a thread by now.
	 *
	 * @param int                       $row  Its number.
	 * @param array<mixed>              $turns Its turns.
	 * @param array<string, string|int> $more Columns that differ.
	 */
	protected static function go_on( int $row, array $turns, array $more = [] ): void {
		global $wpdb;
		$wpdb->update( $wpdb->prefix . 'progress_notes', $more + [ 'note_value' => serialize( $turns ) ], [ 'id' => $row ] );
	}

	/**
	 * All that there is of ProgressAlly, to see that nothing of it was touched.
	 */
	protected static function source_as_it_is(): string {
		global $wpdb;
		$files = [];
		foreach ( (array) glob( self::$attachments . '/*' ) as $path ) {
			$files[ (string) $path ] = md5_file( (string) $path );
		}
		return (string) wp_json_encode( [ $wpdb->get_results( "SELECT * FROM {$wpdb->prefix}progress_notes ORDER BY id" ), $wpdb->get_results( "SELECT * FROM {$wpdb->postmeta} WHERE meta_key LIKE '\\_progressally%' ORDER BY meta_id" ), $files ] );
	}

	/**
	 * Does something that a write ends, as a killed process does: what was not committed is gone.
	 *
	 * @param int               $write The write that is the last, from 1.
	 * @param callable(): mixed $does  What is done.
	 * @return bool Whether it came so far.
	 */
	protected static function is_killed_at( int $write, callable $does ): bool {
		global $wpdb;
		$killer = static function ( string $query ) use ( &$write ): string {
			if ( preg_match( '/^\s*(INSERT|UPDATE|DELETE|COMMIT|RELEASE)/i', $query ) && 0 === --$write ) {
				throw new \RuntimeException( 'Killed' );
			}
			return $query;
		};
		add_filter( 'query', $killer, 1 );
		try {
			$does();
			return false;
		} catch ( \RuntimeException ) {
			$wpdb->query( 'ROLLBACK' );
			return true;
		} finally {
			remove_filter( 'query', $killer, 1 );
		}
	}
}
