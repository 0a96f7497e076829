<?php
/**
 * Who reads what was brought: whom the owner names, and nobody whom its author does not.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Legacy;

use LearningLog\Entries;
use LearningLog\Entries\Entry;
use LearningLog\Legacy;
use LearningLog\Sets;
use LearningLog\Tests\TestCase;

final class ImportAudienceTest extends TestCase {
	use Importing;
	use Source;

	private const THEN = 1580461200;

	public function test_who_reads_is_who_the_owner_names_and_nobody_where_they_name_nobody(): void {
		$peer = $this->factory->user();
		$this->conversation();
		self::thread( $this->anna, $this->page->ID, 5, [ self::said( $this->anna, 'Mine', self::THEN ) ] );
		self::thread( $this->coach, $this->page->ID, 4, [ self::said( $this->coach, 'My own', self::THEN ) ], [ 'status' => 0 ] );
		self::thread( $peer, $this->page->ID, 4, [ self::said( $peer, 'Asked', self::THEN ) ], [ 'status' => 0 ] );
		$this->import();
		[ $shared, $mine ] = self::entries( $this->anna );
		$reads             = fn( Entry $entry ): array => array_map( static fn( int $user ): bool => Entries\can_read( $entry, $user ), [ $this->coach, $this->admin, $peer ] );
		self::assertSame( [ true, false, false ], $reads( $shared ) );
		self::assertSame( [ false, false, false ], $reads( $mine ) );
		self::assertSame( 'me', self::entries( $this->coach )[0]->audience, 'Nobody coaches themselves' );
		self::assertSame( [ $this->coach ], Sets\coaches_now( $peer ) );
		self::assertSame( [], Sets\coaches_now( $this->coach ) );
	}

	public function test_without_a_coach_all_stays_with_its_author_and_the_owner_chooses_by_kind(): void {
		$this->conversation();
		$this->import( [], [] );
		self::assertSame( [ 'me', 'waiting' ], [ self::entries( $this->anna )[0]->audience, self::entries( $this->anna )[0]->review ] );
		self::assertSame( [], Sets\coaches_now( $this->anna ) );
		$ben = $this->factory->user();
		self::thread( $ben, $this->page->ID, 5, [ self::said( $ben, 'Mine', self::THEN ) ] );
		self::thread( $ben, $this->page->ID, 4, [ self::said( $ben, 'Asked', self::THEN ) ] );
		$this->import( [ 'note' => 'coach', 'approve' => 'me' ] );
		self::assertSame( [ 'coach', 'me' ], array_column( self::entries( $ben ), 'audience' ) );
	}

	public function test_what_comes_to_an_entry_that_its_author_shared_wider_comes_beside_it_for_them_alone(): void {
		$ben   = $this->factory->user( 'Ben' );
		$set   = $this->factory->set( 'Harbour', [ $this->anna => 'North', $ben => 'South' ], [ $this->factory->user( 'Fay', 'learning_log_facilitator' ) ] );
		$turns = [ self::said( $this->anna, 'A plan', self::THEN ) ];
		$row   = self::thread( $this->anna, $this->page->ID, 5, $turns );
		$this->import();
		[ $entry ] = self::entries( $this->anna );
		$shared    = Entries\save_entry( $entry, [ 'answers' => [], 'audience' => 'set', 'set' => $set, 'base_revision' => 1 ] );
		self::assertInstanceOf( Entry::class, $shared );
		$shared = Entries\find( $entry->id );

		array_push( $turns, self::replied( $this->admin, 'How is it with Ben?', self::THEN + 60 ), self::said( $this->anna, 'Ben bullies me', self::THEN + 120 ) );
		self::go_on( $row, $turns, [ 'status' => 1 ] );
		self::assertContains( [ 'row' => $row, 'what' => 'shared_here' ], $this->import( [], null, true )['told'] );
		self::assertCount( 1, self::entries( $this->anna ), 'Pretending writes nothing' );
		self::assertContains( [ 'row' => $row, 'what' => 'shared_here' ], $this->import()['told'] );
		[ $entry, $beside ] = self::entries( $this->anna );
		self::assertEquals( [ $shared, [] ], [ Entries\find( $entry->id ), self::thread_of( $entry ) ], 'What is shared is as it was' );
		self::assertSame( [ 'me', 0, '5-progressally-2', '', [ 'How is it with Ben?', 'Ben bullies me' ], 'answered' ], [ $beside->audience, $beside->set, $beside->prompt, $beside->answers['text'], array_column( self::thread_of( $beside ), 1 ), $beside->review ] );
		self::assertSame( [ true, false ], [ Entries\can_read( $entry, $ben ), Entries\can_read( $beside, $ben ) ] );
		self::assertSame( [ 'rows' => 1, 'unchanged' => 1 ], $this->import()['counts'] );

		// It goes on there, the text of before is changed, and what is shared with more people now is left alone again.
		$turns[0] = self::said( $this->anna, 'A plan against Ben', self::THEN );
		$turns[]  = self::said( $this->anna, 'He does not stop', self::THEN + 180 );
		self::go_on( $row, $turns );
		$this->import();
		self::assertSame( [ 'How is it with Ben?', 'Ben bullies me', 'He does not stop', 'A plan against Ben' ], array_column( self::thread_of( $beside ), 1 ) );
		self::assertEquals( [ $shared, [] ], [ Entries\find( $entry->id ), self::thread_of( $entry ) ] );
		self::assertInstanceOf( Entry::class, Entries\save_entry( $beside, [ 'answers' => [], 'audience' => 'set', 'set' => $set, 'base_revision' => 1 ] ) );
		$turns[] = self::said( $this->anna, 'To nobody else', self::THEN + 240 );
		self::go_on( $row, $turns );
		$this->import();
		[ , , $third ] = self::entries( $this->anna );
		self::assertSame( [ '5-progressally-3', 'me', 'To nobody else' ], [ $third->prompt, $third->audience, $third->answers['text'] ] );
		self::assertSame( [ 'rows' => 1, 'unchanged' => 1 ], $this->import()['counts'] );

		$undone = Legacy\undo_step( 0, false, 60.0 );
		self::assertSame( [ 1, [ 'changed_here', 'changed_here' ] ], [ $undone['counts']['removed'], array_column( $undone['told'], 'what' ) ] );
		self::assertCount( 2, self::entries( $this->anna ) );
		$this->import();
		self::assertSame( [ 'To nobody else', 'me' ], [ self::entries( $this->anna )[2]->answers['text'] ?? '', self::entries( $this->anna )[2]->audience ?? '' ], 'It can be brought again' );
		self::assertCount( 3, self::entries( $this->anna ) );
	}

	public function test_what_its_readers_were_to_read_comes_to_the_entry_also_where_its_author_changed_it(): void {
		$row = $this->conversation();
		$this->import();
		self::assertInstanceOf( Entry::class, Entries\save_entry( self::entries( $this->anna )[0], [ 'answers' => [ 'text' => 'Mine' ], 'base_revision' => 1 ] ) );
		self::go_on( $row, [ self::said( $this->anna, 'First', self::THEN ), self::replied( $this->admin, 'And?', self::THEN + 60 ), self::said( $this->anna, 'More', self::THEN + 120 ), self::said( $this->anna, 'And more', self::THEN + 180 ) ] );
		$this->import();
		[ $entry ] = self::entries( $this->anna );
		self::assertSame( [ 'Mine', 'coach', [ 'And?', 'More', 'And more' ] ], [ $entry->answers['text'], $entry->audience, array_column( self::thread_of( $entry ), 1 ) ] );
		self::assertCount( 1, self::entries( $this->anna ) );
	}
}
