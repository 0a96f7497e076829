<?php
/**
 * What an owner sees before anything is moved.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Legacy;

use LearningLog\Imports;
use LearningLog\Legacy;
use LearningLog\Schema;
use LearningLog\Tests\TestCase;

final class ScanTest extends TestCase {
	use Source;

	protected function tearDown(): void {
		self::remove_attachments();
		parent::tearDown();
	}

	public function test_the_report_says_what_is_there_and_nothing_is_written(): void {
		update_option( '_progressally_database_version', '1.4.4' );
		$user = $this->factory->user();
		$page = $this->factory->page( 'A lesson' )->ID;
		self::define_notes( $page, [ 4 => [ 'title' => 'What <b>next</b>?', 'select-type' => 'approve', 'checked-approve' => 'yes' ], 5 => [], 6 => [ 'select-type' => 'custom', 'checked-notify-admin' => 'yes' ] ] );
		$there = self::attachment( 'there.pdf', 'PDF' );
		self::attachment( 'nobody.pdf', 'Nobody’s' );
		$files = [ 1 => [ 'name' => 'there.pdf', 'path' => $there, 'type' => 'local' ], 2 => [ 'name' => 'gone.pdf', 'path' => 'gone.pdf', 'type' => 'local', 'size' => '7' ] ];
		self::thread( $user, $page, 4, [ self::said( $user, 'One', 1580000000, $files ), self::replied( 1, 'See [gallery ids=1]', 1580000100, 'html' ), self::said( $user, '', 0 ), self::said( $user, ' ', 1580000200, $files ) + [ 'rating' => 5 ] ], [ 'status' => 1, 'approve_status' => 2 ] );
		self::thread( $user, $page, 5, [ self::said( $user, 'Mine', 1580000000 ) ] );
		self::thread( $user, $page, 5, [ self::said( $user, 'Mine again', 1580000000 ) ] );
		self::thread( $user, $page, 7, 'a:1:{', [ 'status' => 0 ] );
		self::thread( 987654, $page, 5, [ self::said( 987654, 'Left', 1580000000 ) ] );
		self::thread( $user, 976543210987, 1, [ self::said( $user, 'On a page that is gone', 1580000000 ) ] );
		$before = self::source_as_it_is();
		$report = [];
		$sent   = $this->queries( static function () use ( &$report ): void {
			$report = Legacy\scan();
		} );

		self::assertSame( [], preg_grep( '/^\s*(SELECT|SHOW)\b/i', $sent, PREG_GREP_INVERT ), 'Nothing is written' );
		self::assertSame( [ 1, 2 ], [ count( preg_grep( '/^SHOW COLUMNS/', $sent ) ), count( preg_grep( "/meta_key IN \('_progressally_notes'/", $sent ) ) ], 'Columns and definitions are read once, and that there are no more of these' );
		self::assertSame( $before, self::source_as_it_is() );
		$shape = json_decode( (string) wp_json_encode( $report ), true );
		self::assertTrue( rest_validate_value_from_schema( $shape, Schema\load( 'progressally-scan' ), 'scan' ) );
		self::assertSame( '1.4.4', $report['version'] );
		self::assertSame( [ 'notes' => 3, 'pages' => 1 ], array_slice( $report['definitions'], 0, 2 ) );
		self::assertSame( [ 'turns' => 8, 'by_administrators' => 1, 'html' => 1, 'removed' => 1, 'files_alone' => 1, 'without_time' => 1 ], $report['threads']['turns'] );
		self::assertSame( [ 6, 1, 1 ], [ $report['threads']['many'], $report['threads']['unreadable']['many'], $report['threads']['duplicates']['many'] ] );
		self::assertSame( [ 'att.size', 'rating' ], self::column( $report['threads']['unknown_keys'], 'key' ) );
		self::assertSame( [ 1 ], self::column( $report['threads']['shortcodes'], 'turn' ) );
		self::assertSame( [ 2, 1, 3 ], [ $report['threads']['files']['named'], $report['threads']['files']['found'], $report['threads']['files']['bytes'] ] );
		self::assertSame( [ 'gone.pdf' ], self::column( $report['threads']['files']['missing'], 'name' ) );
		self::assertSame( [ '20200131_7_8_9_nobody.pdf' ], self::column( $report['threads']['files']['orphaned'], 'name' ) );
		self::assertSame( [ 987654 ], self::column( $report['people_gone'], 'id' ) );
		self::assertSame( [ 976543210987 ], self::column( $report['pages_gone'], 'id' ) );
		self::assertSame( [ [ 'type' => 'approve', 'audience' => 'coach', 'threads' => 1 ], [ 'type' => 'note', 'audience' => 'me', 'threads' => 3 ], [ 'type' => 'unknown', 'audience' => 'coach', 'threads' => 1 ], [ 'type' => 'unknown', 'audience' => 'me', 'threads' => 1 ] ], $report['audiences'] );
		$notes = array_column( $report['notes']['first'], null, 'note' );
		self::assertSame( [ 'What next?', true, 'coach', 1 ], [ $notes[4]['name'], $notes[4]['defined'], $notes[4]['audience'], $notes[4]['threads'] ] );
		self::assertSame( [ 'coach', 0 ], [ $notes[6]['audience'], $notes[6]['threads'] ], 'Never answered' );
		self::assertFalse( $notes[7]['defined'] );
	}

	public function test_it_says_how_much_the_people_with_notes_share_with_their_coach_already_which_a_new_one_will_read(): void {
		$people = [ $this->factory->user(), $this->factory->user() ];
		$lesson = $this->factory->lesson( [ [ 'audiences' => [ 'me', 'coach' ] ], [ 'audiences' => [ 'me', 'coach' ] ] ] );
		self::thread( $people[0], $lesson->ID, 9, [ self::said( $people[0], 'Mine', 1580000000 ) ] );
		self::thread( $people[0], $lesson->ID, 8, [ self::said( $people[0], 'Mine', 1580000000 ) ] );
		$olga = $this->factory->user();
		foreach ( $people as $person ) {
			$this->factory->coach( $olga, $person );
			$this->factory->entry( $person, $lesson, 'For Olga', '1', [ 'audience' => 'coach' ] );
			$this->factory->entry( $person, $lesson, 'Mine', '2' );
		}
		self::assertSame( 1, Legacy\scan()['brought']['shared'] );
	}

	public function test_of_files_that_were_refused_the_number_is_told_however_many_are_named(): void {
		$refused = [ 'name' => 'a "state":"refused" one.svg', 'path' => 'a.svg', 'state' => 'refused', 'file' => 0, 'why' => 'kind', 'aside' => 'x' ];
		$record  = static fn( int $number ): Imports\Record => new Imports\Record( 0, "$number-1-1", $number, 1, 1, 'none', [], [ '1-0-1' => $refused, '1-0-2' => $refused, '1-0-3' => [ 'state' => 'missing', 'aside' => '' ] + $refused ] );
		self::assertTrue( Imports\insert_records( array_map( $record, range( 1, 101 ) ) ) );
		$told = Legacy\scan()['brought']['refused'];
		self::assertSame( [ 202, 200 ], [ $told['many'], count( $told['first'] ) ] );
		self::assertTrue( Imports\insert_records( array_map( $record, range( 102, 301 ) ) ) );
		self::assertSame( 602, Legacy\scan()['brought']['refused']['many'] );
	}

	public function test_the_owner_sees_what_their_choice_would_do(): void {
		$user = $this->factory->user();
		self::define_notes( 1, [ 1 => [], 2 => [ 'select-type' => 'qa' ] ] );
		self::thread( $user, 1, 1, [ self::said( $user, 'Mine', 1 ) ] );
		self::thread( $user, 1, 2, [ self::said( $user, 'Asked', 1 ) ], [ 'status' => 0 ] );
		self::assertSame( [ [ 'note', 'coach' ], [ 'qa', 'me' ] ], array_map( static fn( array $one ): array => [ $one['type'], $one['audience'] ], Legacy\scan( [ 'note' => 'coach', 'qa' => 'me' ] )['audiences'] ) );
	}

	/**
	 * A column of a list of the report.
	 *
	 * @param array{first: list<array<string, mixed>>} $list The list.
	 * @param string                                   $name Its name.
	 * @return list<mixed>
	 */
	private static function column( array $list, string $name ): array {
		return array_column( $list['first'], $name );
	}
}
