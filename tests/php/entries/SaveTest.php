<?php
/**
 * Saving: nothing lost, nothing twice, nothing changed.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Entries;

use LearningLog\Entries;
use LearningLog\Entries\Entry;
use LearningLog\Tests\InWorld;
use LearningLog\Tests\TestCase;
use WP_Error;

final class SaveTest extends TestCase {
	use InWorld;

	/**
	 * Saves the author's note 1.
	 *
	 * @param string               $text What was typed.
	 * @param array<string, mixed> $more The rest of the save.
	 */
	private function save( string $text, array $more = [] ): Entry|WP_Error {
		$lesson = get_post( $this->world->lesson );
		self::assertNotNull( $lesson );
		$prompt = \LearningLog\Prompts\find( $lesson, '1' );
		self::assertNotNull( $prompt );
		/** @var array{answers: array<string, string>, audience?: string, set?: int, base_revision?: int, base_hash?: string, keep?: bool, mutation?: string} $save */
		$save = $more + [ 'answers' => [ 'text' => $text ] ];
		return Entries\save_answer( $this->world->people['author'], $prompt, $save );
	}

	private function saved( string $text, array $more = [] ): Entry {
		$entry = $this->save( $text, $more );
		self::assertInstanceOf( Entry::class, $entry );
		return $entry;
	}

	private function refused( string $code, string $text, array $more = [] ): WP_Error {
		$error = $this->save( $text, $more );
		self::assertInstanceOf( WP_Error::class, $error );
		self::assertSame( $code, $error->get_error_code() );
		return $error;
	}

	private function stored(): ?string {
		return array_values( Entries\find_answers( $this->world->people['author'], [ $this->world->lesson ] )[ $this->world->lesson ] )[0]->answers['text'] ?? null;
	}

	/**
	 * Rows of one kind that belong to the author.
	 *
	 * @param string $type Post type.
	 */
	private function rows( string $type ): int {
		global $wpdb;
		return (int) $wpdb->get_var( $wpdb->prepare( "SELECT COUNT(*) FROM {$wpdb->posts} WHERE post_type = %s AND post_author = %d", $type, $this->world->people['author'] ) );
	}

	public function test_of_two_saves_on_one_base_one_wins_and_the_other_gets_the_current_text(): void {
		$this->saved( 'First' );
		$this->saved( 'Second', [ 'base_revision' => 1 ] );
		$error = $this->refused( 'learning_log_entry_conflict', 'Other tab', [ 'base_revision' => 1 ] );
		self::assertSame( 'Second', $error->get_error_data()['entry']['answers']['text'] );
		self::assertSame( 409, $error->get_error_data()['status'] );
		self::assertSame( 'Second', $this->stored() );
	}

	public function test_the_update_itself_compares_the_revision_not_only_the_check_before_it(): void {
		$stale = $this->saved( 'First' );
		$this->saved( 'Second', [ 'base_revision' => 1 ] );
		self::assertNull( Entries\update( $stale, Entries\draft_of( $stale ), true ) );
		self::assertSame( 'Second', $this->stored() );
		self::assertSame( 1, $this->rows( 'revision' ), 'The lost race must leave nothing in the history' );
	}

	public function test_two_simultaneous_first_saves_leave_one_entry(): void {
		$first = $this->saved( 'First' );
		self::assertNull( Entries\insert( Entries\draft_of( $first ) ) );
		self::assertSame( 1, $this->rows( 'learning_log_entry' ) );
	}

	public function test_a_repeated_save_stores_nothing_twice(): void {
		$mutation = wp_generate_uuid4();
		$this->saved( 'First', [ 'mutation' => $mutation ] );
		$again = $this->saved( 'First', [ 'mutation' => strtoupper( $mutation ) ] );
		self::assertSame( 1, $again->revision );
		self::assertSame( 1, $this->rows( 'learning_log_entry' ) );
	}

	public function test_a_repeated_save_does_not_overwrite_what_came_after_it(): void {
		$mutation = wp_generate_uuid4();
		$this->saved( 'First' );
		$this->saved( 'Second', [ 'base_revision' => 1, 'mutation' => $mutation ] );
		$this->saved( 'Third', [ 'base_revision' => 2 ] );
		$again = $this->saved( 'Second', [ 'base_revision' => 1, 'mutation' => $mutation ] );
		self::assertSame( 'Third', $again->answers['text'] );
		self::assertSame( 3, $again->revision );
	}

	public function test_a_change_without_its_base_is_refused(): void {
		$this->saved( 'First' );
		self::assertSame( 428, $this->refused( 'learning_log_revision_required', 'Second' )->get_error_data()['status'] );
		self::assertSame( 'First', $this->stored() );
	}

	public function test_a_first_save_costs_as_much_whether_or_not_somebody_has_seen_the_lesson_since_it_was_changed(): void {
		$sent = [];
		foreach ( [ true, false ] as $seen ) {
			$lesson = $this->factory->lesson();
			$answer = fn(): mixed => self::assertSame( 201, $this->rest( 'PUT', "/lessons/$lesson->ID/prompts/1", [ 'answers' => [ 'text' => 'First' ], 'base_revision' => 0 ], $this->world->people['author'] )->get_status() );
			wp_update_post( [ 'ID' => $lesson->ID, 'post_content' => wp_slash( str_replace( 'try', 'see', $lesson->post_content ) ) ] );
			$seen && $this->rest( 'GET', "/lessons/$lesson->ID", [], $this->world->people['author'] );
			clean_post_cache( $lesson->ID );
			$sent[] = $this->queries( $answer );
		}
		self::assertCount( count( $sent[0] ), $sent[1], implode( "\n", $sent[1] ) );
	}

	public function test_a_first_save_after_patterns_have_changed_costs_one_query_more_however_many(): void {
		$author = $this->world->people['author'];
		$sent   = [];
		foreach ( [ 0, 1, 5 ] as $changed ) {
			$patterns = array_map( fn(): int => $this->factory->page( '<!-- wp:paragraph --><p>Read this.</p><!-- /wp:paragraph -->', [ 'post_type' => 'wp_block' ] )->ID, range( 1, 5 ) );
			$included = implode( '', array_map( static fn( int $pattern ): string => "<!-- wp:block {\"ref\":$pattern} /-->", $patterns ) );
			$lesson   = $this->factory->page( '<!-- wp:learning-log/note {"noteId":"1"} /-->' . $included );
			foreach ( array_slice( $patterns, 0, $changed ) as $pattern ) {
				wp_update_post( [ 'ID' => $pattern, 'post_content' => '<!-- wp:learning-log/note {"noteId":"2"} /-->' ] );
			}
			array_map( 'clean_post_cache', [ $lesson->ID, ...$patterns ] );
			clean_user_cache( $author );
			$sent[] = $this->queries( fn() => self::assertSame( 201, $this->rest( 'PUT', "/lessons/$lesson->ID/prompts/1", [ 'answers' => [ 'text' => 'First' ], 'base_revision' => 0 ], $author )->get_status() ) );
		}
		self::assertCount( count( $sent[0] ) + 1, $sent[1], implode( "\n", $sent[1] ) );
		self::assertCount( count( $sent[0] ) + 1, $sent[2], implode( "\n", $sent[2] ) );
	}

	public function test_an_empty_text_can_be_saved(): void {
		$this->saved( 'First' );
		$this->saved( '', [ 'base_revision' => 1 ] );
		self::assertSame( '', $this->stored() );
	}

	public function test_a_text_over_the_limit_is_refused_and_one_at_the_limit_is_kept(): void {
		$this->saved( str_repeat( 'x', Entries\MAX_TEXT_BYTES ) );
		$this->refused( 'learning_log_text_too_long', str_repeat( 'x', Entries\MAX_TEXT_BYTES + 1 ), [ 'base_revision' => 1 ] );
		self::assertSame( Entries\MAX_TEXT_BYTES, strlen( (string) $this->stored() ) );
	}

	public function test_bytes_that_are_no_text_are_refused(): void {
		$this->refused( 'learning_log_text_not_readable', "broken \xC3\x28" );
		self::assertNull( $this->stored() );
	}

	public function test_an_answer_to_a_question_not_asked_is_refused(): void {
		$this->refused( 'learning_log_question_unknown', '', [ 'answers' => [ 'text' => 'a', 'other' => 'b' ] ] );
		self::assertNull( $this->stored() );
	}

	public function test_only_me_is_the_default(): void {
		self::assertSame( 'me', $this->saved( 'First' )->audience );
	}

	public function test_a_save_without_audience_leaves_the_audience_as_it_was(): void {
		$this->saved( 'First', [ 'audience' => 'set' ] );
		$entry = $this->saved( 'Second', [ 'base_revision' => 1 ] );
		self::assertSame( [ 'set', $this->world->harbour ], [ $entry->audience, $entry->set ] );
	}

	public function test_a_set_one_is_not_in_cannot_be_chosen(): void {
		$this->refused( 'learning_log_audience_not_offered', 'First', [ 'audience' => 'set', 'set' => $this->world->quay ] );
		self::assertNull( $this->stored() );
	}

	public function test_narrowing_the_audience_acts_at_once(): void {
		$entry = $this->saved( 'First', [ 'audience' => 'set' ] );
		self::assertSame( 200, $this->world->as( 'facilitator', 'GET', "/entries/{$entry->id}" )->get_status() );
		$this->saved( 'First', [ 'audience' => 'me', 'base_revision' => 1 ] );
		self::assertSame( 404, $this->world->as( 'facilitator', 'GET', "/entries/{$entry->id}" )->get_status() );
	}

	public function test_the_history_keeps_a_version_at_each_change_of_audience_and_not_at_each_save(): void {
		$this->saved( 'One' );
		$this->saved( 'Two', [ 'base_revision' => 1 ] );
		$this->saved( 'Three', [ 'base_revision' => 2 ] );
		self::assertSame( 1, $this->rows( 'revision' ) );
		$this->saved( 'Three', [ 'base_revision' => 3, 'audience' => 'coach' ] );
		self::assertSame( 2, $this->rows( 'revision' ) );
	}

	public function test_a_save_that_asks_for_it_keeps_the_version_before_however_young_it_is(): void {
		$this->saved( 'One' );
		$this->saved( 'Two', [ 'base_revision' => 1 ] );
		$this->saved( 'Three', [ 'base_revision' => 2, 'keep' => true ] );
		self::assertSame( 2, $this->rows( 'revision' ) );
		$this->saved( 'Four', [ 'base_revision' => 3, 'keep' => false ] );
		self::assertSame( 2, $this->rows( 'revision' ) );
	}

	public function test_an_entry_tells_the_hash_of_what_was_read_back(): void {
		foreach ( [ "a\r\n\0b 🙂", '', 'a < b & "c"' ] as $base => $text ) {
			$answer = (array) $this->world->as( 'author', 'PUT', "/lessons/{$this->world->lesson}/prompts/1", [ 'answers' => [ 'text' => $text ], 'base_revision' => $base ] )->get_data();
			self::assertSame( hash( 'sha256', '' === $text ? '' : "text\n" . strlen( $text ) . "\n" . $text ), $answer['hash'] );
		}
	}

	public function test_the_hash_takes_questions_with_an_answer_in_byte_order_of_their_keys(): void {
		$bytes = "10\n1\na" . "9\n2\né" . "a\n1\nb";
		self::assertSame( hash( 'sha256', $bytes ), Entries\hash_of( [ 'a' => 'b', '9' => 'é', 'A' => '', '10' => 'a' ] ) );
	}

	/**
	 * A restored backup (trust.md F23): what a client holds is newer than what is stored, or has the same number and another text.
	 */
	public function test_after_a_restored_backup_no_text_replaces_another_unseen(): void {
		global $wpdb;
		$this->saved( 'One' );
		$backup = $wpdb->get_row( "SELECT * FROM {$wpdb->posts} WHERE post_type = 'learning_log_entry'", ARRAY_A );
		$seen   = $this->saved( 'Two', [ 'base_revision' => 1 ] );
		$this->saved( 'Three', [ 'base_revision' => 2 ] );
		$wpdb->update( $wpdb->posts, $backup, [ 'ID' => $backup['ID'] ] );

		$error = $this->refused( 'learning_log_entry_conflict', 'Three and more', [ 'base_revision' => 3 ] );
		self::assertSame( [ 'One', 1 ], [ $error->get_error_data()['entry']['answers']['text'], $error->get_error_data()['entry']['revision'] ] );
		$this->saved( 'Three and more', [ 'base_revision' => 1, 'keep' => true ] );
		self::assertSame( 'Three and more', $this->stored() );

		// Another device stands at revision 2 too, but of before the restore.
		$hash = Entries\hash_of( $seen->answers );
		$this->refused( 'learning_log_entry_conflict', 'Two and more', [ 'base_revision' => 2, 'base_hash' => $hash ] );
		self::assertSame( 'Three and more', $this->stored() );
		$this->saved( 'Both', [ 'base_revision' => 2, 'base_hash' => Entries\hash_of( [ 'text' => 'Three and more' ] ), 'keep' => true ] );
		$kept = $wpdb->get_col( "SELECT post_content FROM {$wpdb->posts} WHERE post_type = 'revision' AND post_name LIKE '{$backup['ID']}-%' ORDER BY ID" );
		self::assertSame( [ 'One', 'Three and more' ], array_values( array_unique( array_intersect( $kept, [ 'One', 'Three and more' ] ) ) ) );
	}

	public function test_a_text_whose_entry_a_restored_backup_does_not_have_becomes_a_new_one(): void {
		self::assertSame( 'Mine', $this->saved( 'Mine', [ 'base_revision' => 7, 'base_hash' => str_repeat( 'a', 64 ) ] )->answers['text'] );
		self::assertSame( 1, $this->rows( 'learning_log_entry' ) );
	}

	public function test_the_question_is_frozen_with_the_answer(): void {
		$entry = $this->saved( 'First' );
		wp_update_post( [ 'ID' => $this->world->lesson, 'post_content' => '<!-- wp:learning-log/note {"noteId":"1","prompt":"Another question"} /-->' ] );
		self::assertSame( 'What did you try?', Entries\find( $entry->id )?->frame->question );
		self::assertSame( 'What did you try?', $this->saved( 'First', [ 'base_revision' => 1, 'audience' => 'coach' ] )->frame->question );
		self::assertSame( 'Another question', $this->saved( 'Second', [ 'base_revision' => 2 ] )->frame->question );
	}

	public function test_a_removed_note_stays_readable_and_editable_for_its_author(): void {
		$entry = $this->saved( 'First' );
		wp_update_post( [ 'ID' => $this->world->lesson, 'post_content' => 'Nothing is asked here any more' ] );
		self::assertSame( 200, $this->world->as( 'author', 'GET', "/entries/{$entry->id}" )->get_status() );
		$body = [ 'answers' => [ 'text' => 'Second' ], 'base_revision' => 1 ];
		self::assertSame( 200, $this->world->as( 'author', 'PUT', "/entries/{$entry->id}", $body )->get_status() );
		self::assertSame( 404, $this->world->as( 'author', 'PUT', "/lessons/{$this->world->lesson}/prompts/1", $body )->get_status() );
	}

	public function test_deleting_the_person_deletes_no_entry(): void {
		global $wpdb;
		$entry = $this->saved( 'First' );
		require_once ABSPATH . 'wp-admin/includes/user.php';
		wp_delete_user( $this->world->people['author'] );
		self::assertSame( 'First', $wpdb->get_var( $wpdb->prepare( "SELECT post_content FROM {$wpdb->posts} WHERE ID = %d", $entry->id ) ) );
	}
}
