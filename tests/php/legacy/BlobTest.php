<?php
/**
 * Reading what ProgressAlly serialized, as it is and damaged.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Legacy;

use LearningLog\Legacy;
use LearningLog\Tests\TestCase;

final class BlobTest extends TestCase {
	use Source;

	/**
	 * Blobs, and what is read of them: how they were put right, why they cannot be read, the texts.
	 *
	 * @return iterable<string, array{string, string, string, list<string>}>
	 */
	public static function blobs(): iterable {
		$turns  = [ self::said( 7, "Zoë said: “a;b\";s:1:x\" 🙂\n", 1580000000 ), self::replied( 1, 'Good.', 1580000100 ) ];
		$whole  = serialize( $turns );
		$texts  = array_column( $turns, 'v' );
		$moved  = str_replace( 'http://old.example', 'https://new.example.org', serialize( [ self::said( 7, 'See http://old.example/page', 1 ), self::replied( 1, 'Yes', 2 ) ] ) );
		$latin  = (string) mb_convert_encoding( serialize( [ self::said( 7, 'Zoë “wrote” – ß', 1 ) ] ), 'UTF-8', 'Windows-1252' );
		$quoted = str_replace( 'old.example', 'longer.example', serialize( [ self::said( 7, 'He said "old.example"; then left', 1 ) ] ) );
		yield 'as it is'                       => [ $whole, '', '', $texts ];
		yield 'lengths after a search and replace' => [ $moved, 'lengths', '', [ 'See https://new.example.org/page', 'Yes' ] ];
		yield 'an emoji that was lost'         => [ str_replace( '🙂', '?', $whole ), 'lengths', '', [ str_replace( '🙂', '?', $texts[0] ), 'Good.' ] ];
		yield 'quotes and semicolons in a text whose length is wrong' => [ $quoted, 'lengths', '', [ 'He said "longer.example"; then left' ] ];
		yield 'encoded twice, with the five bytes that Windows-1252 lacks' => [ str_replace( [ "\u{201D}" ], [ "\u{9D}" ], $latin ), 'encoding', '', [ 'Zoë “wrote” – ß' ] ];
		yield 'cut off'                        => [ substr( $whole, 0, 60 ), '', 'damaged', [] ];
		yield 'nothing'                        => [ '', '', 'empty', [] ];
		yield 'no turns'                       => [ 'a:0:{}', '', '', [] ];
		yield 'an object'                      => [ serialize( [ [ 'v' => new \ArrayObject() ] ] ), '', 'object', [] ];
		yield 'an object, its lengths broken'  => [ 'a:1:{i:0;O:8:"stdClass":1:{s:9:"v";s:1:"x";}}', '', 'damaged', [] ];
		yield 'turns that are none'            => [ serialize( [ 'text' ] ), '', 'shape', [] ];
		yield 'another value'                  => [ serialize( 'text' ), '', 'damaged', [] ];
		yield 'more parts than it has'         => [ str_replace( 'a:2:{', 'a:3:{', $moved ), '', 'damaged', [] ];
		yield 'deeper than anything of its'    => [ str_repeat( 'a:1:{i:0;', 30 ) . 'i:1;' . str_repeat( '}', 30 ), '', 'damaged', [] ];
	}

	/**
	 * One of them.
	 *
	 * @dataProvider blobs
	 *
	 * @param string       $value    What is stored.
	 * @param string       $repaired How it is put right.
	 * @param string       $problem  Why it cannot be read.
	 * @param list<string> $texts    What was said.
	 */
	public function test_a_thread_is_read_or_refused_whole( string $value, string $repaired, string $problem, array $texts ): void {
		$row    = [ 'id' => 1, 'user' => 7, 'post' => 8, 'note' => 9, 'value' => $value, 'status' => 0, 'approval' => 0, 'created' => '', 'updated' => '' ];
		$thread = Legacy\thread_of( $row );
		self::assertSame( [ $problem, $texts ], [ $thread['problem'], array_column( $thread['turns'], 'text' ) ] );
		self::assertSame( '' === $problem ? $repaired : $thread['repaired'], $thread['repaired'] );
	}

	public function test_reading_makes_no_object_and_runs_nothing(): void {
		$value = serialize( [ [ 'v' => 'x', 'evil' => new Waking() ] ] );
		Waking::$woken = 0;
		self::assertSame( 'object', Legacy\unserialize_safely( $value )['problem'] );
		self::assertSame( 'damaged', Legacy\unserialize_safely( str_replace( 's:1:"v"', 's:5:"v"', $value ) )['problem'] );
		self::assertSame( 0, Waking::$woken );
	}

	public function test_a_path_never_leads_out_of_the_folder(): void {
		$files = [ 1 => [ 'name' => 'a.pdf', 'path' => '../../wp-config.php', 'type' => 'local' ], 2 => [ 'name' => '', 'path' => 'C:\\b.pdf' ], 3 => [ 'path' => '..' ], 4 => 'x', 5 => [ 'path' => "c\0.pdf" ] ];
		self::assertSame( [ 1 => [ 'name' => 'a.pdf', 'path' => 'wp-config.php' ], 2 => [ 'name' => 'b.pdf', 'path' => 'b.pdf' ] ], Legacy\files_in( $files ) );
		self::assertSame( '', Legacy\attachment( '../../wp-config.php' ) );
	}
}

/**
 * Notes that it was made out of a text.
 */
final class Waking {
	public static int $woken = 0;

	public function __wakeup(): void {
		++self::$woken;
	}

	public function __destruct() {
		++self::$woken;
	}
}
