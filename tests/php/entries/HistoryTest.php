<?php
/**
 * Earlier versions: their author alone sees them, going back loses nothing, and there is never too much of them.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Entries;

use LearningLog\Entries;
use LearningLog\Entries\Entry;
use LearningLog\Schema;
use LearningLog\Tests\InWorld;
use LearningLog\Tests\TestCase;
use WP_REST_Response;

final class HistoryTest extends TestCase {
	use InWorld;

	/**
	 * Changes an entry, the version before going into the history.
	 *
	 * @param Entry                $entry The entry.
	 * @param string               $text  What is typed.
	 * @param array<string, mixed> $more  The rest of the save.
	 */
	private function change( Entry $entry, string $text, array $more = [] ): Entry {
		/** @var array{answers: array<string, string>, audience?: string} $save */
		$save  = $more + [ 'answers' => [ 'text' => $text ], 'base_revision' => $entry->revision, 'keep' => true ];
		$saved = Entries\save_entry( $entry, $save );
		self::assertInstanceOf( Entry::class, $saved );
		return $saved;
	}

	/**
	 * Goes back to a version.
	 *
	 * @param Entry                $entry    The entry.
	 * @param int                  $revision Which one.
	 * @param array<string, mixed> $body     What goes along.
	 */
	private function restore( Entry $entry, int $revision, array $body ): WP_REST_Response {
		return $this->world->as( 'author', 'POST', "/entries/{$entry->id}/revisions/$revision/restore", $body );
	}

	/**
	 * The history as its author gets it.
	 *
	 * @param Entry  $entry The entry.
	 * @param string $query Query.
	 * @return list<array{revision: int, answers: array{text: string}, audience: string, set: int, question: string, created: string}>
	 */
	private function history( Entry $entry, string $query = 'per_page=100' ): array {
		$answer = $this->world->as( 'author', 'GET', "/entries/{$entry->id}/revisions?$query" );
		self::assertSame( 200, $answer->get_status() );
		return $answer->get_data();
	}

	public function test_each_version_tells_what_stood_there_and_who_could_read_it(): void {
		$entry = $this->world->answer( '1', "One\r\n", 'set' );
		$entry = $this->change( $entry, 'Two', [ 'audience' => 'me' ] );
		wp_update_post( [ 'ID' => $this->world->lesson, 'post_content' => '<!-- wp:learning-log/note {"noteId":"1","prompt":"Another question"} /-->' ] );
		$this->change( $entry, 'Three' );
		$history = $this->history( $entry );
		self::assertSame( [ 2, 1 ], array_column( $history, 'revision' ) );
		self::assertSame( [ 'text' => "One\r\n" ], $history[1]['answers'] );
		self::assertSame( [ [ 'me', 0 ], [ 'set', $this->world->harbour ] ], array_map( static fn( array $version ): array => [ $version['audience'], $version['set'] ], $history ) );
		self::assertSame( 'What did you try?', $history[0]['question'] );
		foreach ( $history as $version ) {
			self::assertTrue( rest_validate_value_from_schema( json_decode( (string) wp_json_encode( $version ), true ), Schema\load( 'version' ), 'version' ) );
		}
	}

	public function test_going_back_is_a_new_version_and_loses_none(): void {
		$entry  = $this->world->answer( '1', 'One' );
		$entry  = $this->change( $entry, 'Two' );
		$answer = $this->restore( $entry, 1, [ 'base_revision' => 2 ] );
		self::assertSame( [ 200, 3, 'One' ], [ $answer->get_status(), $answer->get_data()['revision'], $answer->get_data()['answers']['text'] ] );
		self::assertSame( [ [ 'text' => 'Two' ], [ 'text' => 'One' ] ], array_column( $this->history( $entry ), 'answers' ) );
	}

	public function test_going_back_to_a_text_that_was_shared_shares_nothing(): void {
		$entry = $this->world->answer( '1', 'For my set', 'set' );
		$entry = $this->change( $entry, 'For me', [ 'audience' => 'me' ] );
		self::assertSame( 'me', $this->restore( $entry, 1, [ 'base_revision' => 2 ] )->get_data()['audience'] );
		self::assertFailure( 'learning_log_entry_not_found', 404, $this->world->as( 'facilitator', 'GET', "/entries/{$entry->id}" ) );
	}

	public function test_going_back_brings_the_question_that_the_text_answers(): void {
		$entry = $this->world->answer( '1', 'One' );
		wp_update_post( [ 'ID' => $this->world->lesson, 'post_content' => '<!-- wp:learning-log/note {"noteId":"1","prompt":"Another question"} /-->' ] );
		$this->world->as( 'author', 'PUT', "/lessons/{$this->world->lesson}/prompts/1", [ 'answers' => [ 'text' => 'Two' ], 'base_revision' => 1 ] );
		self::assertSame( 'Another question', Entries\find( $entry->id )?->frame->question );
		self::assertSame( 'What did you try?', $this->restore( $entry, 1, [ 'base_revision' => 2 ] )->get_data()['question'] );
	}

	public function test_going_back_overwrites_nothing_unseen_and_nothing_twice(): void {
		$entry = $this->change( $this->world->answer( '1', 'One' ), 'Two' );
		$now   = $this->change( $entry, 'Three' );
		self::assertFailure( 'learning_log_entry_conflict', 409, $this->restore( $entry, 1, [ 'base_revision' => 2 ] ) );
		self::assertFailure( 'learning_log_revision_required', 428, $this->restore( $entry, 1, [ 'mutation' => wp_generate_uuid4() ] ) );
		self::assertFailure( 'learning_log_version_not_found', 404, $this->restore( $entry, 99, [ 'base_revision' => 3 ] ) );
		self::assertSame( 'Three', Entries\find( $entry->id )?->answers['text'] );
		$body = [ 'base_revision' => $now->revision, 'mutation' => wp_generate_uuid4() ];
		self::assertSame( 4, $this->restore( $entry, 1, $body )->get_data()['revision'] );
		self::assertSame( 4, $this->restore( $entry, 1, $body )->get_data()['revision'] );
	}

	public function test_a_version_of_another_entry_cannot_be_brought_into_mine(): void {
		$entry = $this->world->answer( '1', 'Mine' );
		$other = $this->world->answer( '2', 'Other' );
		$this->change( $other, 'Other again' );
		self::assertFailure( 'learning_log_version_not_found', 404, $this->restore( $entry, 1, [ 'base_revision' => 1 ] ) );
		self::assertSame( [], $this->history( $entry ) );
	}

	public function test_pages_hold_each_version_once_in_a_number_of_queries_that_does_not_grow(): void {
		$few  = $this->world->answer( '1', 'One' );
		$many = $this->world->answer( '2', 'One' );
		$few  = $this->change( $few, 'Two' );
		for ( $number = 2; $number <= 13; $number++ ) {
			$many = $this->change( $many, "Text $number" );
		}
		$seen = [];
		foreach ( [ 1, 2, 3 ] as $page ) {
			$seen = array_merge( $seen, array_column( $this->history( $many, "per_page=5&page=$page" ), 'revision' ) );
		}
		self::assertSame( range( 12, 1 ), $seen );
		$answer = $this->world->as( 'author', 'GET', "/entries/{$many->id}/revisions?per_page=5" );
		self::assertSame( [ '12', '3' ], [ $answer->get_headers()['X-WP-Total'], $answer->get_headers()['X-WP-TotalPages'] ] );
		self::assertCount( count( $this->queries( fn() => $this->history( $few ) ) ), $this->queries( fn() => $this->history( $many ) ) );
	}

	public function test_thinning_takes_neither_the_latest_twenty_nor_the_last_of_any_day(): void {
		$days = [];
		for ( $number = 200; $number > 0; $number-- ) {
			$days[ $number ] = gmdate( 'Y-m-d', $number * 10000 );
		}
		$taken = Entries\superfluous( $days );
		$left  = array_diff( array_keys( $days ), $taken );
		self::assertSame( range( 200, 181 ), array_slice( array_values( $left ), 0, 20 ) );
		self::assertSame( array_unique( $days ), array_unique( array_intersect_key( $days, array_flip( $left ) ) ) );
		foreach ( array_unique( $days ) as $last_of_day => $day ) {
			self::assertContains( $last_of_day, $left, $day );
		}
		self::assertLessThanOrEqual( 20 + count( array_unique( $days ) ), count( $left ) );
		self::assertSame( [], Entries\superfluous( array_slice( $days, 0, 20, true ) ) );
	}

	public function test_a_history_stays_bounded_however_often_text_or_readers_change(): void {
		$entry = $this->world->answer( '1', 'Text 1' );
		for ( $number = 2; $number <= 250; $number++ ) {
			$entry = $this->change( $entry, "Text $number", [ 'keep' => false, 'audience' => 0 === $number % 2 ? 'coach' : 'me' ] );
		}
		$history = $this->world->as( 'author', 'GET', "/entries/{$entry->id}/revisions?per_page=100" );
		self::assertLessThanOrEqual( Entries\THIN_EVERY + Entries\KEEP_LATEST + 2, (int) $history->get_headers()['X-WP-Total'] );
		self::assertSame( range( 249, 230 ), array_slice( array_column( $history->get_data(), 'revision' ), 0, 20 ) );
	}

	public function test_a_history_that_cannot_be_thinned_stores_nothing_half(): void {
		$entry = $this->world->answer( '1', 'One' );
		for ( $number = 2; $number <= Entries\THIN_EVERY; $number++ ) {
			$entry = $this->change( $entry, "Text $number" );
		}
		$this->fail_queries( '/^SELECT ID, post_date/' );
		$failed = Entries\save_entry( $entry, [ 'answers' => [ 'text' => 'Lost?' ], 'base_revision' => $entry->revision, 'keep' => true ] );
		self::assertFailure( 'learning_log_storage_failed', 503, $failed );
		self::assertSame( "Text " . Entries\THIN_EVERY, Entries\find( $entry->id )?->answers['text'] );
	}

	public function test_going_back_changes_no_byte_of_ten_thousand_texts(): void {
		mt_srand( 4 );
		$entry = $this->world->answer( '1', '' );
		for ( $number = 0; $number < 500; $number++ ) {
			// A few as long as a text may be, most of them short.
			$entry = $this->there_and_back( $entry, [ 'text' => RandomText::any( 0 === $number % 50 ? Entries\MAX_TEXT_BYTES : mt_rand( 0, 300 ) ) ] );
		}
		$keys  = array_map( static fn( int $number ): string => "question-$number", range( 1, 100 ) );
		$draft = new Entries\Draft( 'log', $entry->author, $this->world->lesson, 'log', '', array_fill_keys( $keys, '' ), 'me', 0, new Entries\Frame() );
		$log   = Entries\find( Entries\insert( $draft )['id'] ?? 0 );
		self::assertNotNull( $log );
		for ( $number = 0; $number < 95; $number++ ) {
			$log = $this->there_and_back( $log, array_map( static fn(): string => RandomText::any( mt_rand( 0, 300 ) ), array_flip( $keys ) ) );
		}
	}

	/**
	 * Saves texts, others over them, and goes back.
	 *
	 * @param Entry                 $entry   The entry.
	 * @param array<string, string> $answers The texts.
	 */
	private function there_and_back( Entry $entry, array $answers ): Entry {
		foreach ( [ $answers, array_fill_keys( array_keys( $answers ), 'Something else' ) ] as $texts ) {
			$entry = Entries\save_entry( $entry, [ 'answers' => $texts, 'base_revision' => $entry->revision, 'keep' => true ] );
			self::assertInstanceOf( Entry::class, $entry );
		}
		$back = Entries\restore_version( $entry, $entry->revision - 1, [ 'answers' => [], 'base_revision' => $entry->revision ] );
		self::assertInstanceOf( Entry::class, $back );
		self::assertTrue( $back->answers === $answers, 'Changed: ' . bin2hex( substr( (string) wp_json_encode( array_diff_assoc( $answers, $back->answers ) ), 0, 500 ) ) );
		return $back;
	}
}
