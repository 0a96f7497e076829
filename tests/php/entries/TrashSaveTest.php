<?php
/**
 * A removal and a save of one answer meet: no text is lost, none replaces another, and none is shared with who was not chosen for it.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Entries;

use LearningLog\Entries;
use LearningLog\Entries\Entry;
use LearningLog\Tests\TestCase;

final class TrashSaveTest extends TestCase {
	use Trash;

	public function test_where_a_new_answer_was_written_both_stay_and_both_are_told(): void {
		$entry = $this->trashed( 'Old one' );
		$new   = $this->save( 'New one', [ 'base_revision' => 0 ] );
		self::assertContains( $new->get_status(), [ 200, 201 ] );
		self::assertNotSame( $entry->id, $new->get_data()['id'] );
		$refused = $this->world->as( 'author', 'POST', "/entries/{$entry->id}/restore" );
		self::assertFailure( 'learning_log_entry_conflict', 409, $refused );
		$data = $refused->get_data()['data'];
		self::assertSame( [ 'New one', 'Old one' ], [ $data['entry']['answers']['text'], $data['restored']['answers']['text'] ] );
		self::assertSame( [ [ 'New one' ], [ 'Old one' ] ], [ $this->texts( '' ), $this->texts( 'scope=trash' ) ] );
	}

	/**
	 * A save on a removed entry (trust.md F10): what is written wins, and is shared with nobody who was not chosen for it.
	 */
	public function test_a_save_on_a_removed_entry_makes_a_new_one_for_its_author_alone(): void {
		wp_update_post( [ 'ID' => $this->world->lesson, 'post_content' => '<!-- wp:learning-log/note {"noteId":"1","audience":"set"} /-->' ] );
		foreach ( [ "/lessons/{$this->world->lesson}/prompts/1", '/entries/{id}' ] as $path ) {
			$entry = $this->trashed( 'Removed', 'coach' );
			$saved = $this->world->as( 'author', 'PUT', str_replace( '{id}', (string) $entry->id, $path ), [ 'answers' => [ 'text' => 'Written on' ], 'base_revision' => 1 ] );
			self::assertLessThan( 300, $saved->get_status(), $path );
			self::assertNotSame( $entry->id, $saved->get_data()['id'] );
			self::assertSame( [ 'Written on', 'me' ], [ $saved->get_data()['answers']['text'], $saved->get_data()['audience'] ], $path );
			self::assertContains( 'Removed', $this->texts( 'scope=trash' ) );
			$this->world->as( 'author', 'DELETE', "/entries/{$saved->get_data()['id']}" );
		}
	}

	public function test_a_save_that_meets_the_removal_on_its_way_makes_a_new_one(): void {
		$entry = $this->trashed( 'Removed', 'set' );
		$saved = Entries\save_entry( $entry, [ 'answers' => [ 'text' => 'Written on' ], 'base_revision' => 1 ] );
		self::assertInstanceOf( Entry::class, $saved );
		self::assertSame( [ 'Written on', 'me' ], [ $saved->answers['text'], $saved->audience ] );
		self::assertSame( [ 'Removed' ], $this->texts( 'scope=trash' ) );
	}

	public function test_what_a_page_holds_of_a_removed_entry_never_overwrites_the_new_one(): void {
		$entry = $this->trashed( 'Removed' );
		$first = $this->save( 'New', [ 'base_revision' => 0 ] )->get_data();
		foreach ( [ '/entries/' . $entry->id, "/lessons/{$this->world->lesson}/prompts/1" ] as $path ) {
			self::assertFailure( 'learning_log_entry_conflict', 409, $this->world->as( 'author', 'PUT', $path, [ 'answers' => [ 'text' => 'From the old page' ], 'base_revision' => 1 ] ) );
		}
		$this->world->as( 'author', 'DELETE', "/entries/{$first['id']}" );
		$back = $this->world->as( 'author', 'POST', "/entries/{$entry->id}/restore" )->get_data();
		self::assertSame( 'Removed', $back['answers']['text'] );
		$this->save( 'Back again', [ 'base_revision' => $back['revision'] ] );
		self::assertFailure( 'learning_log_entry_conflict', 409, $this->save( 'From the page of the new one', [ 'base_revision' => $first['revision'] ] ) );
		self::assertSame( [ 'Back again' ], $this->texts( '' ) );
	}
}
