<?php
/**
 * Files of ProgressAlly come by the same checks as what somebody adds today.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Legacy;

use LearningLog\Comments;
use LearningLog\Entries;
use LearningLog\Files;
use LearningLog\Imports;
use LearningLog\Legacy;
use LearningLog\Privacy;
use LearningLog\Tests\Files\Samples;
use LearningLog\Tests\Files\Uploads;
use LearningLog\Tests\TestCase;

final class ImportFilesTest extends TestCase {
	use Source;
	use Uploads;

	private int $anna;

	protected function setUp(): void {
		parent::setUp();
		self::prepare_files();
		$this->anna = $this->factory->user( 'Anna' );
	}

	protected function tearDown(): void {
		self::remove_files();
		self::remove_attachments();
		parent::tearDown();
	}

	/**
	 * Imports everything.
	 *
	 * @return array{counts: array<string, int>, told: list<string>}
	 */
	private static function import(): array {
		$choice = [ 'audiences' => [], 'coaches' => [] ];
		$all    = Legacy\no_step();
		do {
			$all = Legacy\add_steps( $all, Legacy\import_step( $all['phase'], $all['after'], $choice, false, 0.0 ) );
		} while ( ! $all['done'] );
		return [ 'counts' => array_filter( $all['counts'] ), 'told' => array_column( $all['told'], 'what' ) ];
	}

	/**
	 * Files as a turn names them.
	 *
	 * @param array<string, string> $files Bytes by name.
	 * @return array<int, array{name: string, path: string, type: string}>
	 */
	private static function attached( array $files ): array {
		$attached = [];
		foreach ( $files as $name => $bytes ) {
			$attached[ count( $attached ) + 1 ] = [ 'name' => $name, 'path' => '' === $bytes ? "gone-$name" : self::attachment( $name, $bytes ), 'type' => 'local' ];
		}
		return $attached;
	}

	public function test_files_are_kept_refused_or_told_missing_and_the_folder_stays_as_it_is(): void {
		$attached = self::attached( [ 'Zoë’s plan.pdf' => Samples::pdf(), 'photo.jpg' => Samples::photo(), 'evil.svg' => '<svg onload="x"/>', 'fake.pdf' => 'MZ', 'lost.pdf' => '' ] );
		self::thread( $this->anna, 7, 4, [ self::said( $this->anna, 'With files', 1580461200, $attached ), self::replied( 1, ' ', 1580461260, 'text', [ 1 => [ 'name' => 'answer.txt', 'path' => self::attachment( 'answer.txt', 'Well done' ), 'type' => 'local' ] ] ) ], [ 'status' => 1 ] );
		$before = self::source_as_it_is();
		$done   = self::import();
		self::assertSame( [ 'rows' => 1, 'imported' => 1, 'comments' => 1, 'files' => 3, 'files_missing' => 1, 'files_refused' => 2 ], $done['counts'] );
		self::assertSame( [ 'kind: 20200131_7_8_9_evil.svg', 'content: 20200131_7_8_9_fake.pdf', 'missing: gone-lost.pdf' ], $done['told'] );
		[ $entry ] = Entries\of_person( $this->anna, 9 );
		$files     = Files\find_for( [ $entry->id ] );
		self::assertSame( [ 'Zoë’s plan.pdf', 'photo.jpg' ], array_column( $files, 'name' ) );
		[ $comment ] = \LearningLog\Comments\thread( $entry->id );
		self::assertSame( [ 'answer.txt' ], array_column( Files\find_for( [ $comment->id ] ), 'name' ), 'A file of a reply is the reply’s' );
		self::assertSame( Samples::pdf(), file_get_contents( Files\path( $files[0]->key ) ) );
		self::assertStringNotContainsString( 'Canarycam', (string) file_get_contents( Files\path( $files[1]->key ) ), 'Pictures are drawn anew' );
		self::assertSame( 'answer.txt', $comment->text, 'A turn of files alone says which' );
		$aside = Imports\files_aside( $this->anna );
		self::assertSame( [ '<svg onload="x"/>', 'MZ' ], array_map( static fn( array $file ): string => (string) file_get_contents( Files\path( $file['aside'] ) ), $aside ) );
		self::assertSame( [ [ 'evil.svg', 'kind' ], [ 'fake.pdf', 'content' ] ], array_map( static fn( array $one ): array => [ $one['name'], $one['why'] ], Legacy\scan()['brought']['refused']['first'] ) );
		self::assertSame( $before, self::source_as_it_is() );
		$stored = $this->stored();
		self::assertSame( [ 'rows' => 1, 'unchanged' => 1 ], self::import()['counts'] );
		self::assertSame( $stored, $this->stored() );
		array_map( static fn( string $name ): bool => touch( Files\path( $name ), time() - 2 * DAY_IN_SECONDS ), $stored );
		self::assertSame( 0, Files\sweep(), 'What lies aside stays' );
	}

	public function test_while_uploads_are_not_safe_files_wait_and_come_later(): void {
		self::web_server( static fn(): int => 200 );
		self::thread( $this->anna, 7, 4, [ self::said( $this->anna, 'With a file', 1580461200, self::attached( [ 'plan.pdf' => Samples::pdf() ] ) ) ] );
		self::assertSame( [ 'rows' => 1, 'imported' => 1, 'files_waiting' => 1 ], self::import()['counts'] );
		self::assertSame( [ 1, [] ], [ Imports\record_counts()['waiting'], Imports\files_aside( $this->anna ) ] );
		self::web_server( static fn( string $address ): int => str_contains( $address, '/learning-log-check-' ) ? 200 : 403 );
		Files\check();
		self::assertSame( [ 'rows' => 1, 'unchanged' => 1, 'files' => 1 ], self::import()['counts'] );
		self::assertSame( 0, Imports\record_counts()['waiting'] );
	}

	/**
	 * Whose file it is.
	 *
	 * @return iterable<string, array{bool}>
	 */
	public static function whose(): iterable {
		yield 'of the entry' => [ false ];
		yield 'of a reply' => [ true ];
	}

	/**
	 * @dataProvider whose
	 *
	 * @param bool $of_reply Whether the second file is a reply's.
	 */
	public function test_a_file_does_not_come_to_what_its_author_shares_wider_in_that_very_moment( bool $of_reply ): void {
		$set   = $this->factory->set( 'Blue', [ $this->anna => 'member' ] );
		$files = self::attached( [ 'one.txt' => 'One', 'two.txt' => 'Two' ] );
		$turns = $of_reply
			? [ self::said( $this->anna, 'First', 1580461200, [ 1 => $files[1] ] ), self::replied( 1, 'And?', 1580461260, 'text', [ 1 => $files[2] ] ) ]
			: [ self::said( $this->anna, 'First', 1580461200, $files ) ];
		self::thread( $this->anna, 7, 4, $turns );
		$choice = [ 'audiences' => [], 'coaches' => [] ];
		Legacy\import_step( 'texts', 0, $choice, false, 0.0 );
		[ $entry ] = Entries\of_person( $this->anna, 9 );
		// Between the first file and the transaction that stores the second.
		$begun = 0;
		$widen = static function ( string $query ) use ( &$begun, $entry, $set ): string {
			if ( preg_match( '/^(SAVEPOINT|START TRANSACTION)/', $query ) && 2 === ++$begun ) {
				self::assertInstanceOf( Entries\Entry::class, Entries\save_entry( $entry, [ 'answers' => [], 'audience' => 'set', 'set' => $set, 'base_revision' => 1 ] ) );
			}
			return $query;
		};
		add_filter( 'query', $widen, 1 );
		$done = self::import();
		self::assertGreaterThan( 2, $begun );
		self::assertSame( [ 2, [ 'shared_here' ] ], [ $done['counts']['files'], $done['told'] ] );
		$held = static fn( int $of ): array => array_map( static fn( Files\File $file ): string => (string) file_get_contents( Files\path( $file->key ) ), Files\find_for( [ $of, ...Comments\ids_about( $of ) ] ) );
		$mine = array_values( array_filter( Entries\of_person( $this->anna, 9 ), static fn( Entries\Entry $one ): bool => $one->id !== $entry->id ) );
		self::assertSame( [ [ 'One' ], 1, 'me', [ 'Two' ] ], [ $held( $entry->id ), count( $mine ), $mine[0]->audience, $held( $mine[0]->id ) ] );
		self::assertCount( 2, $this->stored(), 'No bytes are left over' );
	}

	public function test_a_file_does_not_come_to_what_its_author_shared_wider_meanwhile(): void {
		$ben = $this->factory->user( 'Ben' );
		$set = $this->factory->set( 'Harbour', [ $this->anna => 'North', $ben => 'South' ], [ $this->factory->user( 'Fay', 'learning_log_facilitator' ) ] );
		$row = self::thread( $this->anna, 7, 4, [ self::said( $this->anna, 'Text', 1580461200, self::attached( [ 'one.txt' => 'One', 'lost.txt' => '' ] ) ) ] );
		Legacy\import_rows( 0, [ 'audiences' => [], 'coaches' => [] ], [] );
		[ $entry ] = Entries\of_person( $this->anna, 9 );
		$shared    = Entries\save_entry( $entry, [ 'answers' => [], 'audience' => 'set', 'set' => $set, 'base_revision' => 1 ] );
		self::assertInstanceOf( Entries\Entry::class, $shared );
		self::assertSame( [ 'shared_here', 'missing: gone-lost.txt' ], self::import()['told'] );
		[ $entry, $beside ] = Entries\of_person( $this->anna, 9 );
		self::assertSame( [ [], [ 'one.txt' ] ], array_map( static fn( int $id ): array => array_column( Files\find_for( [ $id ] ), 'name' ), [ $entry->id, $beside->id ] ) );
		self::assertSame( [ 'me', '', null ], [ $beside->audience, $beside->answers['text'], Files\readable( Files\find_for( [ $beside->id ] )[0]->id, $ben ) ] );
		self::assertSame( [ 'rows' => 1, 'unchanged' => 1 ], self::import()['counts'] );
		self::go_on( $row, [ self::said( $this->anna, 'Text', 1580461200, self::attached( [ 'one.txt' => 'One', 'two.txt' => 'Two' ] ) ), self::said( $this->anna, 'Later', 1580461260, self::attached( [ 'three.txt' => 'Three' ] ) ) ] );
		self::import();
		[ $comment ] = \LearningLog\Comments\thread( $beside->id );
		self::assertSame( [ [], [ 'one.txt' ], [ 'three.txt' ] ], array_map( static fn( int $id ): array => array_column( Files\find_for( [ $id ] ), 'name' ), [ $entry->id, $beside->id, $comment->id ] ) );
	}

	public function test_files_of_what_lies_in_the_trash_wait_until_it_is_back_or_gone(): void {
		self::thread( $this->anna, 7, 4, [ self::said( $this->anna, 'Text', 1580461200, self::attached( [ 'one.txt' => 'One' ] ) ), self::said( $this->anna, 'Comment', 1580461260, self::attached( [ 'two.txt' => 'Two' ] ) ), self::said( $this->anna, 'Other', 1580461320, self::attached( [ 'three.txt' => 'Three' ] ) ) ] );
		Legacy\import_rows( 0, [ 'audiences' => [], 'coaches' => [] ], [] );
		[ $entry ]         = Entries\of_person( $this->anna, 9 );
		[ $said, $other ] = Comments\thread( $entry->id );
		$waits             = false;
		self::assertTrue( Comments\move_to_trash( $said, $waits ) );
		Entries\trash( $entry, 1 );
		$done = self::import();
		self::assertSame( [ [ 'rows' => 1, 'unchanged' => 1, 'files_waiting' => 3 ], [ 'in_trash: 20200131_7_8_9_one.txt', 'in_trash: 20200131_7_8_9_two.txt', 'in_trash: 20200131_7_8_9_three.txt' ] ], [ $done['counts'], $done['told'] ] );
		self::assertSame( [], $this->stored() );
		$trashed = Entries\find_trashed( $entry->id );
		self::assertNotNull( $trashed );
		self::assertNotInstanceOf( \WP_Error::class, Entries\restore( $trashed ) );
		self::assertSame( [ 'rows' => 1, 'unchanged' => 1, 'files' => 2, 'files_waiting' => 1 ], self::import()['counts'] );
		$here = static fn(): array => array_map( static fn( int $id ): array => array_column( Files\find_for( [ $id ] ), 'name' ), [ $entry->id, $said->id, $other->id ] );
		self::assertSame( [ [ 'one.txt' ], [], [ 'three.txt' ] ], $here() );
		$back = Comments\find_trashed( $said->id );
		self::assertNotNull( $back );
		self::assertInstanceOf( Comments\Comment::class, Comments\restore( $back, $this->anna ) );
		self::assertSame( [ 'rows' => 1, 'unchanged' => 1, 'files' => 1 ], self::import()['counts'] );
		self::assertSame( [ [ 'one.txt' ], [ 'two.txt' ], [ 'three.txt' ] ], $here() );
	}

	public function test_files_of_what_was_removed_for_good_do_not_wait(): void {
		self::thread( $this->anna, 7, 4, [ self::said( $this->anna, 'Text', 1580461200, self::attached( [ 'one.txt' => 'One' ] ) ) ] );
		Legacy\import_rows( 0, [ 'audiences' => [], 'coaches' => [] ], [] );
		Entries\erase( $this->anna, Entries\of_person( $this->anna, 9 )[0]->id );
		self::assertSame( [ 'rows' => 1, 'unchanged' => 1 ], self::import()['counts'] );
		self::assertSame( [ [], 0 ], [ $this->stored(), Imports\record_counts()['waiting'] ] );
	}

	public function test_a_refused_file_goes_for_good_with_its_entry(): void {
		$ben = $this->factory->user( 'Ben' );
		foreach ( [ $this->anna, $ben ] as $user ) {
			self::thread( $user, 7, 4, [ self::said( $user, 'Text', 1580461200, self::attached( [ "$user.svg" => '<svg/>', "$user.txt" => 'Mine' ] ) ) ] );
		}
		self::import();
		self::assertCount( 4, $this->stored() );
		[ $entry ] = Entries\of_person( $this->anna, 9 );
		Entries\trash( $entry, 1 );
		self::assertCount( 2, Imports\refused( 9 ), 'In the trash it waits with its entry' );
		$this->fail_queries( '/^UPDATE.*learning_log_import/s' );
		self::assertFalse( Entries\erase( $this->anna, $entry->id ) );
		remove_all_filters( 'query', 2 );
		self::assertSame( [ 4, 2 ], [ count( $this->stored() ), count( Imports\refused( 9 ) ) ], 'All of it or nothing' );
		self::assertTrue( Entries\erase( $this->anna, $entry->id ) );
		self::assertSame( [ "$ben.svg" ], array_column( Imports\refused( 9 ), 'name' ) );
		self::assertSame( [ 2, [] ], [ count( $this->stored() ), Imports\files_aside( $this->anna ) ] );
		self::assertSame( [ 'rows' => 2, 'unchanged' => 2 ], self::import()['counts'] );
		self::assertSame( [ 2, 1 ], [ count( $this->stored() ), Imports\count_refused() ], 'Nor does it come back' );
	}

	public function test_a_refused_file_goes_for_good_with_its_comment(): void {
		$row = self::thread( $this->anna, 7, 4, [ self::said( $this->anna, 'Text', 1580461200, self::attached( [ 'one.svg' => '<svg/>' ] ) ), self::said( $this->anna, 'Comment', 1580461260, self::attached( [ 'two.svg' => '<svg/>' ] ) ) ] );
		self::import();
		[ $said ] = Comments\thread( Entries\of_person( $this->anna, 9 )[0]->id );
		$waits    = false;
		self::assertTrue( Comments\move_to_trash( $said, $waits ) );
		Comments\forget_trashed_before( '2020-01-01 00:00:00' );
		self::assertCount( 2, Imports\refused( 9 ), 'It can still be brought back' );
		Comments\forget_trashed_before( gmdate( 'Y-m-d H:i:s', time() + 60 ) );
		self::assertSame( [ [ 'one.svg' ], 1 ], [ array_column( Imports\refused( 9 ), 'name' ), count( $this->stored() ) ] );
		self::go_on( $row, [ self::said( $this->anna, 'Text', 1580461200, self::attached( [ 'one.svg' => '<svg/>' ] ) ), self::said( $this->anna, 'Comment', 1580461260, self::attached( [ 'two.svg' => '<svg/>' ] ) ) ], [ 'status' => 1 ] );
		self::import();
		self::assertSame( [ 1, 1, 0 ], [ count( Imports\refused( 9 ) ), count( $this->stored() ), Imports\record_counts()['waiting'] ], 'Nor does it come back' );
	}

	public function test_pretending_counts_files_and_writes_none(): void {
		$admin = $this->factory->user( 'Admin', 'administrator' );
		self::thread( $this->anna, 7, 4, [ self::said( $this->anna, 'Text', 1580461200, self::attached( [ 'one.txt' => 'One', 'lost.txt' => '', 'evil.svg' => '<svg/>' ] ) ) ] );
		Legacy\import_rows( 0, [ 'audiences' => [], 'coaches' => [] ], [] );
		global $wpdb;
		$rows   = static fn(): array => (array) $wpdb->get_results( "SELECT * FROM {$wpdb->posts} ORDER BY ID" );
		$before = $rows();
		$answer = $this->rest( 'POST', '/progressally/import', [ 'phase' => 'files', 'after' => 0, 'dry_run' => true ], $admin )->get_data();
		self::assertSame( [ true, 2, 1 ], [ $answer['done'], $answer['counts']->files, $answer['counts']->files_missing ] );
		self::assertEquals( [ $before, [] ], [ $rows(), $this->stored() ] );
	}

	public function test_a_run_that_dies_between_a_file_and_its_record_brings_it_once(): void {
		self::thread( $this->anna, 7, 4, [ self::said( $this->anna, 'With files', 1580461200, self::attached( [ 'one.pdf' => Samples::pdf(), 'two.txt' => 'Two', 'three.svg' => '<svg/>' ] ) ) ] );
		$killer = static function ( string $query ): string {
			if ( preg_match( '/^UPDATE \S*posts\S* SET .*log_import/s', $query ) ) {
				throw new \RuntimeException( 'Killed' );
			}
			return $query;
		};
		add_filter( 'query', $killer, 1 );
		try {
			self::import();
			self::fail( 'It did not die' );
		} catch ( \RuntimeException ) {
			global $wpdb;
			$wpdb->query( 'ROLLBACK' );
			remove_filter( 'query', $killer, 1 );
		}
		self::assertSame( 1, Imports\record_counts()['waiting'] );
		self::import();
		[ $entry ] = Entries\of_person( $this->anna, 9 );
		self::assertSame( [ 'one.pdf', 'two.txt' ], array_column( Files\find_for( [ $entry->id ] ), 'name' ) );
		self::assertCount( 3, $this->stored() );
	}

	public function test_a_file_that_came_later_there_comes_later_here_and_what_was_refused_goes_with_its_person(): void {
		$row = self::thread( $this->anna, 7, 4, [ self::said( $this->anna, 'Text', 1580461200 ) ] );
		self::import();
		self::go_on( $row, [ self::said( $this->anna, 'Text', 1580461200, self::attached( [ 'later.txt' => 'Later', 'evil.html' => '<html>' ] ) ) ] );
		self::assertSame( [ 'rows' => 1, 'grown' => 1, 'files' => 1, 'files_refused' => 1 ], self::import()['counts'] );
		self::assertCount( 2, $this->stored() );
		do {
			$erased = Privacy\erase( (string) get_userdata( $this->anna )?->user_email );
		} while ( ! $erased['done'] );
		self::assertSame( [], $this->stored() );
		self::import();
		self::assertSame( [], $this->stored() );
	}
}
