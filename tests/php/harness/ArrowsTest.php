<?php
/**
 * Who may call whom in php/ (design.md section 2), frozen in one table.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Harness;

use LearningLog\Tests\TestCase;

final class ArrowsTest extends TestCase {
	/**
	 * The rooms; they may call each other, Storage, Schema and Errors, and nothing that stands in front of them.
	 */
	private const ROOMS = [ 'Entries', 'Comments', 'Elements', 'Templates', 'Prompts', 'Files', 'Sets', 'Meetings', 'Messages', 'Notices', 'Words', 'Settings', 'Guide', 'Imports', 'People', 'Privacy', 'Checks', 'Demo' ];

	/**
	 * Folder by folder: what it may call beside itself. "rooms" stands for all rooms.
	 */
	private const ARROWS = [
		'schema'  => [],
		'errors'  => [],
		'storage' => [ 'Errors' ],
		'entries' => [ 'rooms', 'Storage', 'Schema', 'Errors' ],
		'comments' => [ 'rooms', 'Storage', 'Schema', 'Errors' ],
		'elements' => [ 'rooms', 'Storage', 'Schema', 'Errors' ],
		'templates' => [ 'rooms', 'Storage', 'Schema', 'Errors' ],
		'prompts' => [ 'rooms', 'Storage', 'Schema', 'Errors' ],
		'files'   => [ 'rooms', 'Storage', 'Schema', 'Errors' ],
		'sets'    => [ 'rooms', 'Storage', 'Schema', 'Errors' ],
		'meetings' => [ 'rooms', 'Storage', 'Schema', 'Errors' ],
		'messages' => [ 'rooms', 'Storage', 'Schema', 'Errors' ],
		'notices' => [ 'rooms', 'Storage', 'Schema', 'Errors' ],
		'words'   => [ 'rooms', 'Storage', 'Schema', 'Errors' ],
		'imports' => [ 'rooms', 'Storage', 'Schema', 'Errors' ],
		'people'  => [ 'rooms' ],
		'demo'    => [ 'rooms', 'Storage', 'Errors' ],
		'checks'  => [ 'rooms', 'Storage', 'Errors' ],
		'guide'   => [ 'rooms', 'Errors' ],
		'settings' => [ 'rooms', 'Storage', 'Errors' ],
		'privacy' => [ 'rooms', 'Errors' ],
		// The importer of ProgressAlly is asked by its routes and commands alone.
		'rest'    => [ 'rooms', 'Schema', 'Errors', 'Legacy' ],
		'cli'     => [ 'rooms', 'Errors', 'Legacy' ],
		'blocks'  => [ 'rooms', 'Schema', 'Errors' ],
		'admin'   => [ 'rooms', 'Schema', 'Errors' ],
		// An old tag renders the same note as the block.
		'lms'     => [ 'rooms' ],
		'legacy'  => [ 'rooms', 'Schema', 'Errors', 'Blocks' ],
	];

	/**
	 * Only these files of a room send SQL, and what Storage does for them.
	 */
	private const STORES = '/^(store|listing|revisions)(-[a-z-]+)?\.php$/';

	/**
	 * The room of each post type and taxonomy; no other folder names it.
	 */
	private const TYPES = [
		'learning_log_entry'   => 'entries',
		'learning_log_comment' => 'comments',
		'learning_log_file'    => 'files',
		'learning_log_element' => 'elements',
		'learning_set'         => 'sets',
		'learning_template'    => 'templates',
		'learning_set_meeting' => 'meetings',
		'learning_set_action'  => 'meetings',
		'learning_log_notice'  => 'notices',
		'learning_log_import'  => 'imports',
		'learning_log_message' => 'messages',
	];

	/**
	 * Every PHP file in a folder of php/: folder, path, tokens.
	 *
	 * @return list<array{string, string, list<\PhpToken>}>
	 */
	private static function files(): array {
		$found = [];
		foreach ( (array) glob( dirname( __DIR__, 3 ) . '/php/*/*.php' ) as $path ) {
			$path    = (string) $path;
			$found[] = [ basename( dirname( $path ) ), $path, \PhpToken::tokenize( (string) file_get_contents( $path ) ) ];
		}
		self::assertGreaterThan( 10, count( $found ) );
		return $found;
	}

	/**
	 * The namespaces of the table, for a pattern.
	 */
	private static function names(): string {
		return implode( '|', array_map( 'ucfirst', array_keys( self::ARROWS ) ) );
	}

	public function test_the_table_has_a_row_for_every_folder_and_for_none_that_is_gone(): void {
		$folders = array_map( 'basename', (array) glob( dirname( __DIR__, 3 ) . '/php/*', GLOB_ONLYDIR ) );
		$rows    = array_keys( self::ARROWS );
		sort( $rows );
		self::assertSame( $rows, $folders );
	}

	public function test_calls_follow_the_arrows(): void {
		$wrong = [];
		foreach ( self::files() as [ $folder, $path, $tokens ] ) {
			$allowed = array_merge( [ ucfirst( $folder ) ], self::ARROWS[ $folder ] ?? [] );
			$allowed = in_array( 'rooms', $allowed, true ) ? array_merge( $allowed, self::ROOMS ) : $allowed;
			foreach ( $tokens as $token ) {
				if ( $token->is( [ T_NAME_QUALIFIED, T_NAME_FULLY_QUALIFIED ] ) && preg_match( '/^\\\\?(?:LearningLog\\\\)?(' . self::names() . ')(?:\\\\|$)/', $token->text, $name ) && ! in_array( $name[1], $allowed, true ) ) {
					$wrong[] = "$folder/" . basename( $path ) . ":{$token->line} calls {$token->text}";
				}
			}
		}
		self::assertSame( [], $wrong );
	}

	public function test_only_stores_send_sql(): void {
		$wrong = [];
		foreach ( self::files() as [ $folder, $path, $tokens ] ) {
			$is_store = 'storage' === $folder || ( in_array( ucfirst( $folder ), self::ROOMS, true ) && preg_match( self::STORES, basename( $path ) ) );
			foreach ( $is_store ? [] : $tokens as $token ) {
				if ( $token->is( T_VARIABLE ) && '$wpdb' === $token->text ) {
					$wrong[] = "$folder/" . basename( $path ) . ":{$token->line}";
				}
			}
		}
		self::assertSame( [], $wrong );
	}

	public function test_a_post_type_is_named_in_its_own_room_only(): void {
		$wrong = [];
		foreach ( self::files() as [ $folder, $path, $tokens ] ) {
			foreach ( $tokens as $token ) {
				$literal = $token->is( T_CONSTANT_ENCAPSED_STRING ) ? self::TYPES[ trim( $token->text, '\'"' ) ] ?? false : false;
				$by_name = $token->is( [ T_NAME_QUALIFIED, T_NAME_FULLY_QUALIFIED ] ) && preg_match( '/(' . self::names() . ')\\\\POST_TYPE$/', $token->text, $name ) ? strtolower( $name[1] ) : false;
				$owner   = false !== $literal ? $literal : $by_name;
				if ( false !== $owner && $owner !== $folder ) {
					$wrong[] = "$folder/" . basename( $path ) . ":{$token->line} names {$token->text}";
				}
			}
		}
		self::assertSame( [], $wrong );
	}
}
