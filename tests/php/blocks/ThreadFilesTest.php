<?php
/**
 * Files that go along with a comment from its lesson, without script.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Blocks;

use LearningLog\Comments;
use LearningLog\Entries;
use LearningLog\Files;
use LearningLog\Tests\Files\Uploads;
use LearningLog\Tests\TestCase;

final class ThreadFilesTest extends TestCase {
	use InLesson;
	use Uploads;

	/**
	 * Files that a browser sends along with a form.
	 *
	 * @param array<string, string> $files Content by name.
	 */
	private static function attach( array $files ): void {
		$_FILES['learning_log_files'] = [
			'name'     => array_keys( $files ),
			'tmp_name' => array_map( self::temporary( ... ), array_values( $files ) ),
			'error'    => array_fill( 0, count( $files ), UPLOAD_ERR_OK ),
		];
	}

	public function test_files_go_along_without_script_and_one_that_is_refused_leaves_words_and_the_others_alone(): void {
		self::prepare_files();
		try {
			$entry = $this->world->answer( '1', 'Mine', 'set' );
			$this->say( $entry, 'What then?' );
			$query = $this->ask( 'author' );
			self::attach( [ 'good.txt' => 'Some notes', 'bad.exe' => 'MZ' ] );
			self::assertNull( $this->send( $entry, 'See these' ) );
			$said = Comments\thread( $entry->id )[1];
			self::assertSame( [ 'good.txt' ], array_column( Files\find_for( [ $said->id ] ), 'name' ) );
			self::assertStringContainsString( 'bad.exe was not added', $this->shown( $query ) );
			$html = $this->page();
			self::assertSame( 1, substr_count( $html, '>good.txt<' ) - substr_count( $html, '> <bdi class="is-name">good.txt<' ) );
			$_FILES = [];
			$this->ask( 'author' );
			$file = Files\find_for( [ $said->id ] )[0];
			self::assertNotNull( $this->send( $entry, 'See these, and', [ 'comment' => (string) $said->id, 'revision' => '1', 'remove' => (string) $file->id ] ) );
			self::assertSame( [], Files\find_for( [ $said->id ] ) );
			self::assertSame( 'See these', Comments\find( $said->id )?->text, 'Nothing is said by it' );
			self::assertSame( 'See these, and', Comments\begun_change( $said->id, $entry->author )?->text, 'And nothing that was typed is lost' );
		} finally {
			$_FILES = [];
			self::remove_files();
		}
	}

	public function test_a_form_that_is_sent_twice_says_it_once_and_keeps_its_files_once(): void {
		self::prepare_files();
		try {
			$entry = $this->world->answer( '1', 'Mine', 'set' );
			$this->ask( 'author' );
			foreach ( [ 'first', 'again' ] as $time ) {
				self::attach( [ 'notes.txt' => 'Some notes', 'more.txt' => 'Some notes' ] );
				self::assertNotNull( $this->send( $entry, 'See these' ), $time );
			}
			$thread = Comments\thread( $entry->id );
			self::assertCount( 1, $thread );
			self::assertSame( [ 'notes.txt', 'more.txt' ], array_column( Files\find_for( [ $thread[0]->id ] ), 'name' ) );
		} finally {
			$_FILES = [];
			self::remove_files();
		}
	}

	public function test_a_file_stays_where_what_was_typed_could_not_be_kept(): void {
		self::prepare_files();
		try {
			$entry = $this->world->answer( '1', 'Mine', 'set' );
			$this->ask( 'author' );
			self::attach( [ 'notes.txt' => 'Some notes' ] );
			$this->send( $entry, 'See these' );
			$_FILES = [];
			$said   = Comments\thread( $entry->id )[0];
			$file   = Files\find_for( [ $said->id ] )[0];
			self::assertNull( $this->send( $entry, str_repeat( 'x', Entries\MAX_TEXT_BYTES + 1 ), [ 'comment' => (string) $said->id, 'revision' => '1', 'remove' => (string) $file->id ] ) );
			self::assertNotNull( Files\find( $file->id ) );
		} finally {
			$_FILES = [];
			self::remove_files();
		}
	}

	/**
	 * Forms that name a comment to which their sender may add nothing: another's, and one's own of long ago.
	 *
	 * @return iterable<string, array{string, array<string, string>}>
	 */
	public static function forms_with_files(): iterable {
		yield 'of another, taken as it is' => [ 'facilitator', [ 'keep' => 'theirs' ] ];
		yield 'of another, to be changed' => [ 'facilitator', [ 'revision' => '1' ] ];
		yield 'own, taken as it is' => [ 'author', [ 'keep' => 'theirs' ] ];
		yield 'own, brought back' => [ 'author', [ 'back' => '1' ] ];
	}

	/**
	 * A file is no way around the rules of the text.
	 *
	 * @dataProvider forms_with_files
	 *
	 * @param string                $by   Whose comment it is.
	 * @param array<string, string> $more What the form says.
	 */
	public function test_nobody_adds_a_file_by_a_form_to_a_comment_whose_text_they_could_not_change( string $by, array $more ): void {
		global $wpdb;
		self::prepare_files();
		try {
			$entry = $this->world->answer( '1', 'Mine', 'set' );
			$id    = $this->say( $entry, 'Said', $by );
			$wpdb->query( "UPDATE {$wpdb->posts} SET post_date_gmt = '2020-01-01 00:00:00' WHERE ID = $id" );
			$this->ask( 'author' );
			self::attach( [ 'late.txt' => 'Some notes' ] );
			$this->send( $entry, 'Said', $more + [ 'comment' => (string) $id ] );
			self::assertSame( [], Files\find_for( [ $id ] ) );
		} finally {
			$_FILES = [];
			self::remove_files();
		}
	}

	public function test_nobody_takes_anothers_file_away_by_a_form(): void {
		self::prepare_files();
		try {
			$this->world->answer( '2', 'Mine too', 'set' );
			$entry = $this->world->answer( '1', 'Mine', 'set' );
			$id    = $this->say( $entry, 'What then?' );
			$said  = Comments\find( $id );
			self::assertNotNull( $said );
			$file = Files\add( $said, self::temporary( 'x' ), 'theirs.txt', '' );
			self::assertInstanceOf( Files\File::class, $file );
			self::assertStringContainsString( 'theirs.txt', $this->page() );
			self::assertStringNotContainsString( 'value="' . $file->id . '"', $this->page() );
			$this->ask( 'author' );
			self::assertNull( $this->send( $entry, '', [ 'remove' => (string) $file->id ] ) );
			self::assertNotNull( Files\find( $file->id ) );
		} finally {
			self::remove_files();
		}
	}
}
