<?php
/**
 * Each invariant of the stored data is looked after: a row that is broken on purpose is found by its code.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Checks;

use LearningLog\Checks;
use LearningLog\Comments;
use LearningLog\Elements;
use LearningLog\Entries;
use LearningLog\Files;
use LearningLog\Imports;
use LearningLog\Meetings;
use LearningLog\Messages;
use LearningLog\Notices;
use LearningLog\Sets;
use LearningLog\Storage;
use LearningLog\Templates;
use LearningLog\Tests\TestCase;

final class VerifyTest extends TestCase {
	use Verifying;

	/**
	 * Breaks a row, sees what is found, and puts it back.
	 *
	 * @param string                            $code    What has to be found.
	 * @param key-of<Storage\TABLES> $table   The table.
	 * @param array<string, string>             $row     The row.
	 * @param array<string, string|int>|null    $changes Columns that change; null for another row just like it.
	 */
	private function break_row( string $code, string $table, array $row, ?array $changes ): void {
		global $wpdb;
		$number = Storage\TABLES[ $table ];
		$same   = [ $number => $row[ $number ] ];
		$bare   = array_diff_key( $row, $same );
		$new    = 0;
		if ( null === $changes ) {
			self::assertSame( 1, $wpdb->insert( $wpdb->$table, $bare ), $wpdb->last_error );
			$new = (int) $wpdb->insert_id;
		} else {
			self::assertSame( 1, $wpdb->update( $wpdb->$table, $changes, $same ), "$code: nothing was broken" );
		}
		$now = array_merge( $row, array_map( 'strval', $changes ?? [] ) );
		$id  = 'posts' === $table ? ( $new > 0 ? (string) $new : $row['ID'] ) : $now['post_id'] ?? $now['user_id'] ?? $now['term_id'];
		$key = $now['meta_key'] ?? '';
		// Only what is asked about: all checks for each of these would take a minute.
		$asked = array_values( array_filter( Checks\all(), static fn( Storage\Check $check ): bool => $check->code === $code ) );
		$found = Checks\found_among( $asked, $table, 0, Storage\last_number( $table ) );
		self::assertContains( "$code $id $key", array_map( static fn( array $finding ): string => "{$finding['code']} {$finding['id']} {$finding['key']}", $found ), "$code is not found" );
		$new > 0 ? $wpdb->delete( $wpdb->$table, [ $number => $new ] ) : $wpdb->update( $wpdb->$table, $bare, $same );
		wp_cache_flush();
	}

	/**
	 * What is said of a later row that bears the name of another, by code.
	 *
	 * @param array<string, string> $row      The other.
	 * @param array<string, string> $changes  What is not as there.
	 * @param bool                  $has_file Whether it has a file.
	 * @return list<string>
	 */
	private static function codes_of_twin( array $row, array $changes, bool $has_file = false ): array {
		global $wpdb;
		self::assertSame( 1, $wpdb->insert( $wpdb->posts, $changes + array_diff_key( $row, [ 'ID' => '' ] ) ), $wpdb->last_error );
		$id   = (int) $wpdb->insert_id;
		$file = $has_file && $wpdb->insert( $wpdb->posts, [ 'post_type' => Files\POST_TYPE, 'post_status' => Files\STATUS, 'post_parent' => $id ] ) ? (int) $wpdb->insert_id : 0;
		$asks = array_values( array_filter( Checks\all(), static fn( Storage\Check $check ): bool => 1 === preg_match( '/_(twice|rival)$/D', $check->code ) && $check->of === $row['post_type'] ) );
		$said = array_column( Checks\found_among( $asks, 'posts', $id - 1, $id ), 'code' );
		$wpdb->query( "DELETE FROM {$wpdb->posts} WHERE ID IN ($id, $file)" );
		return $said;
	}

	/**
	 * Stores a row of the posts table that nothing is wrong with.
	 *
	 * @param array<string, string|int> $columns Its columns.
	 * @return array<string, string>
	 */
	private static function plant( array $columns ): array {
		global $wpdb;
		self::assertSame( 1, $wpdb->insert( $wpdb->posts, $columns + Storage\times( true ) + Storage\UNUSED ), $wpdb->last_error );
		return self::row( 'posts', 'ID = ' . $wpdb->insert_id );
	}

	public function test_a_broken_entry_version_or_mark_is_found(): void {
		$entry   = self::row( 'posts', 'ID = ' . $this->note->id );
		$trashed = self::row( 'posts', "post_status = 'log_trash'" );
		$version = self::row( 'posts', "post_type = 'revision' AND post_parent = {$this->note->id}" );
		$mark    = self::row( 'postmeta', "post_id = {$this->note->id} AND meta_key LIKE '%\\_seen\\_%'" );
		$page    = self::row( 'posts', 'ID = ' . $this->world->harbour );
		foreach ( [
			[ 'entry_public', $entry, [ 'post_status' => 'publish' ] ],
			[ 'entry_status', $entry, [ 'post_status' => 'draft' ] ],
			[ 'entry_author', $entry, [ 'post_author' => $this->world->people['peer'] ] ],
			[ 'entry_person', $entry, [ 'post_author' => self::NONE ] ],
			[ 'entry_lesson', $entry, [ 'post_parent' => (int) $page['ID'] ] ],
			[ 'entry_name', $entry, [ 'post_parent' => 1 ] ],
			[ 'entry_twice', $entry, null ],
			[ 'entry_set', $entry, [ 'pinged' => (string) self::NONE ] ],
			[ 'entry_set', $entry, [ 'pinged' => '' ] ],
			[ 'entry_facts', $entry, [ 'post_content_filtered' => '{' ] ],
			[ 'entry_facts', $entry, [ 'post_content_filtered' => '{"keys":["what","why"],"boundary":"|"}' ] ],
			[ 'entry_review', $entry, [ 'comment_status' => 'open' ] ],
			[ 'entry_revision', $entry, [ 'menu_order' => 0 ] ],
			[ 'entry_kind', $entry, [ 'post_mime_type' => 'learning-log/journal' ] ],
			[ 'entry_trash', $trashed, [ 'to_ping' => '' ] ],
			[ 'entry_trash', $trashed, [ 'post_excerpt' => '' ] ],
			[ 'version_entry', $version, [ 'post_parent' => self::NONE ] ],
			[ 'version_author', $version, [ 'post_author' => $this->world->people['peer'] ] ],
			[ 'version_audience', $version, [ 'to_ping' => 'publish' ] ],
			[ 'version_revision', $version, [ 'menu_order' => 99 ] ],
		] as [ $code, $row, $changes ] ) {
			$this->break_row( $code, 'posts', $row, $changes );
		}
		$this->break_row( 'mark_entry', 'postmeta', $mark, [ 'post_id' => self::NONE ] );
		$this->break_row( 'mark_person', 'postmeta', $mark, [ 'meta_key' => Entries\SEEN . self::NONE ] );
		self::assertSame( [], self::found() );
	}

	public function test_a_broken_comment_is_found(): void {
		$comment = self::row( 'posts', "post_type = 'learning_log_comment'" );
		foreach ( [
			[ 'comment_status', [ 'post_status' => 'publish' ] ],
			[ 'comment_entry', [ 'post_parent' => self::NONE ] ],
			[ 'comment_author', [ 'post_author' => $this->author ] ],
			[ 'comment_author', [ 'post_parent' => $this->world->answer( '4', 'Another', 'set' )->id ] ],
			[ 'comment_person', [ 'post_author' => self::NONE ] ],
			[ 'comment_twice', null ],
			[ 'comment_trash', [ 'post_status' => Comments\TRASHED ] ],
			[ 'comment_facts', [ 'post_content_filtered' => '' ] ],
			[ 'comment_revision', [ 'menu_order' => 0 ] ],
		] as [ $code, $changes ] ) {
			$this->break_row( $code, 'posts', $comment, $changes );
		}
		// Two of one name that do not say the same, be it in capitals alone, or of which the later has a file: neither is to be deleted unread.
		self::assertSame( [ 'comment_rival' ], self::codes_of_twin( $comment, [ 'post_content' => strtoupper( $comment['post_content'] ) ] ) );
		self::assertSame( [ 'comment_rival' ], self::codes_of_twin( $comment, [ 'post_content' => $comment['post_content'] . ' ' ] ) );
		self::assertSame( [ 'comment_rival' ], self::codes_of_twin( $comment, [ 'post_content_filtered' => '{"other":1}' ] ) );
		self::assertSame( [ 'comment_rival' ], self::codes_of_twin( $comment, [], true ) );
		self::assertSame( [ 'comment_twice' ], self::codes_of_twin( $comment, [] ) );
		// Whose account is gone has said it as nobody.
		self::assertTrue( Comments\leave_to_nobody( $this->world->people['facilitator'] ) );
		self::assertSame( [], self::found() );
	}

	public function test_a_broken_file_is_found_by_its_row_and_by_its_bytes(): void {
		global $wpdb;
		$file  = self::row( 'posts', 'ID = ' . $this->file->id );
		$photo = self::row( 'posts', "post_type = 'learning_log_file'" );
		foreach ( [
			[ 'file_status', [ 'post_status' => 'inherit' ] ],
			[ 'file_parent', [ 'post_parent' => $this->world->lesson ] ],
			[ 'file_person', [ 'post_author' => self::NONE ] ],
			[ 'file_twice', null ],
			[ 'file_key', [ 'post_name' => '../wp-config.php' ] ],
			[ 'file_facts', [ 'post_content_filtered' => '' ] ],
			[ 'file_size', [ 'menu_order' => 1 ] ],
		] as [ $code, $changes ] ) {
			$this->break_row( $code, 'posts', $file, $changes );
		}
		$path  = Files\path( $this->file->key );
		$bytes = (string) file_get_contents( $path );
		file_put_contents( $path, strrev( $bytes ) );
		self::assertSame( [ "file_hash {$this->file->id} " ], self::found() );
		unlink( $path );
		self::assertSame( [ "file_bytes {$this->file->id} " ], self::found() );
		file_put_contents( $path, $bytes );
		unlink( Files\path( $photo['post_name'] . Files\THUMBNAIL ) );
		self::assertSame( [ "file_thumbnail {$photo['ID']} " ], self::found() );
		$wpdb->delete( $wpdb->posts, [ 'ID' => $photo['ID'] ] );
		self::assertSame( [], self::found(), 'Bytes that are new may be waiting for their row' );
		touch( Files\path( $photo['post_name'] ), time() - 2 * DAY_IN_SECONDS );
		self::assertSame( [ "bytes_without_file 0 {$photo['post_name']}" ], self::found() );
	}

	public function test_a_broken_set_place_or_coaching_is_found(): void {
		$set    = self::row( 'posts', 'ID = ' . $this->world->harbour );
		$place  = self::row( 'usermeta', "user_id = {$this->author} AND meta_key = '" . Sets\fact( Sets\MEMBERSHIP . $this->world->harbour ) . "'" );
		$agreed = self::row( 'usermeta', "user_id = {$this->author} AND meta_key = '" . Sets\fact( Sets\AGREED . $this->world->harbour ) . "'" );
		$coach  = self::row( 'usermeta', "user_id = {$this->author} AND meta_key = '" . Sets\fact( Sets\COACH . $this->world->people['coach'] ) . "'" );
		foreach ( [
			[ 'set_status', [ 'post_status' => 'publish' ] ],
			[ 'set_facts', [ 'post_content_filtered' => '{"type":"club"}' ] ],
			[ 'set_revision', [ 'menu_order' => 0 ] ],
		] as [ $code, $changes ] ) {
			$this->break_row( $code, 'posts', $set, $changes );
		}
		foreach ( [
			[ 'membership_set', $place, [ 'meta_key' => Sets\fact( Sets\MEMBERSHIP . self::NONE ) ] ],
			[ 'membership_person', $place, [ 'user_id' => self::NONE ] ],
			[ 'membership_facts', $place, [ 'meta_value' => '{"role":"owner"}' ] ],
			[ 'membership_twice', $place, null ],
			[ 'agreement_set', $agreed, [ 'meta_key' => Sets\fact( Sets\AGREED . self::NONE ) ] ],
			[ 'coach_person', $coach, [ 'meta_key' => Sets\fact( Sets\COACH . self::NONE ) ] ],
			[ 'coach_of_nobody', $coach, [ 'user_id' => self::NONE ] ],
			[ 'coach_self', $coach, [ 'meta_key' => Sets\fact( Sets\COACH . $this->author ) ] ],
		] as [ $code, $row, $changes ] ) {
			$this->break_row( $code, 'usermeta', $row, $changes );
		}
		$back = self::row( 'usermeta', "user_id = {$this->world->people['coach']} AND meta_key = '" . Sets\fact( Sets\COACHEE . $this->author ) . "'" );
		$this->break_row( 'coachee_left', 'usermeta', $back, [ 'meta_key' => Sets\fact( Sets\COACHEE . $this->world->people['stranger'] ) ] );
		self::assertSame( [], self::found() );
	}

	public function test_a_broken_meeting_part_or_action_is_found(): void {
		$meeting = self::row( 'posts', 'ID = ' . $this->meeting );
		$part    = self::row( 'postmeta', "post_id = {$this->meeting} AND meta_key = '" . Meetings\part_key( 'issue', $this->author ) . "'" );
		$there   = self::row( 'postmeta', "post_id = {$this->meeting} AND meta_key = '" . Meetings\ATTENDANCE . $this->author . "'" );
		$action  = self::row( 'posts', "post_type = 'learning_set_action' AND post_status = 'log_action'" );
		$removed = self::row( 'posts', "post_type = 'learning_set_action' AND post_status = 'log_action_trash'" );
		foreach ( [
			[ 'meeting_status', $meeting, [ 'post_status' => 'publish' ] ],
			[ 'meeting_set', $meeting, [ 'post_parent' => self::NONE ] ],
			[ 'meeting_facts', $meeting, [ 'post_content_filtered' => '[]' ] ],
			[ 'meeting_revision', $meeting, [ 'menu_order' => 0 ] ],
			[ 'action_status', $action, [ 'post_status' => 'publish' ] ],
			[ 'action_set', $action, [ 'post_parent' => $this->world->lesson ] ],
			[ 'action_author', $action, [ 'post_author' => $this->world->people['peer'] ] ],
			[ 'action_person', $action, [ 'post_author' => self::NONE ] ],
			[ 'action_twice', $action, null ],
			[ 'action_trash', $removed, [ 'post_excerpt' => '' ] ],
			[ 'action_facts', $action, [ 'post_content' => '' ] ],
			[ 'action_state', $action, [ 'post_mime_type' => 'learning-log/ticket' ] ],
		] as [ $code, $row, $changes ] ) {
			$this->break_row( $code, 'posts', $row, $changes );
		}
		self::assertSame( [ 'action_rival' ], self::codes_of_twin( $action, [ 'post_content' => strtoupper( $action['post_content'] ) ] ) );
		self::assertSame( [ 'action_rival' ], self::codes_of_twin( $action, [ 'post_mime_type' => 'learning-log/done' ] ) );
		self::assertSame( [ 'action_twice' ], self::codes_of_twin( $action, [] ) );
		foreach ( [
			[ 'part_meeting', $part, [ 'post_id' => self::NONE ] ],
			[ 'part_meeting', $there, [ 'post_id' => self::NONE ] ],
			[ 'part_person', $part, [ 'meta_key' => Meetings\part_key( 'learning-' . $this->author, self::NONE ) ] ],
			[ 'part_person', $there, [ 'meta_key' => Meetings\ATTENDANCE . self::NONE ] ],
			[ 'part_facts', $part, [ 'meta_value' => '' ] ],
			[ 'part_twice', $part, null ],
		] as [ $code, $row, $changes ] ) {
			$this->break_row( $code, 'postmeta', $row, $changes );
		}
		self::assertSame( [], self::found() );
	}

	public function test_a_broken_message_notice_template_or_record_is_found(): void {
		$sender   = $this->world->people['facilitator'];
		$message  = self::plant( [ 'post_type' => Messages\POST_TYPE, 'post_status' => Messages\STATUS, 'post_author' => $sender, 'post_parent' => $this->world->harbour, 'post_name' => "to-{$this->author}-0-{$this->world->harbour}-" . wp_generate_uuid4(), 'post_mime_type' => 'learning-log/nudge', 'post_content_filtered' => '{"sender":' . $sender . '}' ] );
		$asked    = self::plant( [ 'post_name' => "to-{$this->author}-{$this->world->lesson}-1-" . wp_generate_uuid4(), 'post_mime_type' => 'learning-log/opening', 'to_ping' => '1' ] + array_diff_key( $message, [ 'ID' => 0 ] ) );
		$notice   = self::plant( [ 'post_type' => Notices\POST_TYPE, 'post_status' => Notices\DUE, 'post_author' => $this->author, 'post_parent' => $this->note->id, 'post_name' => "{$this->author}-entry-{$this->note->id}-x" ] );
		$template = self::plant( [ 'post_type' => Templates\POST_TYPE, 'post_status' => Templates\STATUS, 'post_name' => 'ours', 'post_content_filtered' => '{"purpose":""}' ] );
		$record   = self::plant( [ 'post_type' => Imports\POST_TYPE, 'post_status' => Imports\DONE, 'post_author' => $this->author, 'post_parent' => $this->note->id, 'post_name' => "{$this->author}-7-4", 'post_content_filtered' => '{"rows":{}}' ] );
		self::assertSame( [], self::found() );
		foreach ( [
			[ 'message_status', $message, [ 'post_status' => 'publish' ] ],
			[ 'message_set', $message, [ 'post_parent' => self::NONE ] ],
			[ 'message_kind', $message, [ 'post_mime_type' => 'learning-log/warning' ] ],
			[ 'message_sender', $message, [ 'post_author' => $this->author ] ],
			[ 'message_away', $message, [ 'to_ping' => '1' ] ],
			[ 'message_away', $asked, [ 'to_ping' => 'yes' ] ],
			[ 'notice_status', $notice, [ 'post_status' => 'publish' ] ],
			[ 'notice_holder', $notice, [ 'post_author' => $sender ] ],
			[ 'notice_person', $notice, [ 'post_author' => self::NONE ] ],
			[ 'template_status', $template, [ 'post_status' => 'draft' ] ],
			[ 'template_facts', $template, [ 'post_content_filtered' => '' ] ],
			[ 'template_twice', $template, null ],
			[ 'import_status', $record, [ 'post_status' => 'publish' ] ],
			[ 'import_facts', $record, [ 'post_content_filtered' => '' ] ],
			[ 'import_twice', $record, null ],
		] as [ $code, $row, $changes ] ) {
			$this->break_row( $code, 'posts', $row, $changes );
		}
		self::assertSame( [], self::found() );
	}

	public function test_a_broken_element_or_time_zone_is_found(): void {
		require_once \LearningLog\PLUGIN_DIR . '/php/elements/change.php';
		$whole   = Elements\add( 'Leadership', 0, wp_generate_uuid4() );
		$part    = Elements\add( 'Listening', $whole['element']['id'] ?? 0, wp_generate_uuid4() );
		$removed = Elements\add( 'Left out', 0, wp_generate_uuid4() );
		self::assertIsArray( $part );
		self::assertIsArray( $removed );
		Elements\remove( $removed['element']['id'] );
		update_user_meta( $this->author, Sets\fact( Notices\ZONE ), 'Europe/Amsterdam' );
		$facts = self::row( 'termmeta', "meta_key = '" . Elements\REMOVED_FACTS . "'" );
		self::assertSame( [], self::found() );
		foreach ( [
			[ 'element_part', 'term_taxonomy', self::row( 'term_taxonomy', 'term_id = ' . $part['element']['id'] ), [ 'parent' => self::NONE ] ],
			[ 'element_part', 'term_taxonomy', self::row( 'term_taxonomy', 'term_id = ' . $part['element']['id'] ), [ 'parent' => $removed['element']['id'] ] ],
			[ 'element_removed', 'term_taxonomy', self::row( 'term_taxonomy', 'term_id = ' . $part['element']['id'] ), [ 'taxonomy' => Elements\REMOVED ] ],
			[ 'element_facts', 'termmeta', $facts, [ 'meta_value' => '{"parts":[]}' ] ],
			[ 'element_there', 'termmeta', $facts, [ 'term_id' => $part['element']['id'] ] ],
			[ 'element_there', 'termmeta', $facts, [ 'term_id' => self::NONE ] ],
			[ 'zone_unknown', 'usermeta', self::row( 'usermeta', "user_id = {$this->author} AND meta_key = '" . Sets\fact( Notices\ZONE ) . "'" ), [ 'meta_value' => 'Europe/Nowhere' ] ],
		] as [ $code, $table, $row, $changes ] ) {
			$this->break_row( $code, $table, $row, $changes );
		}
		self::assertSame( [], self::found() );
	}

	public function test_every_check_is_broken_by_a_test(): void {
		$tested = (string) file_get_contents( __FILE__ );
		foreach ( Checks\all() as $check ) {
			self::assertStringContainsString( "'{$check->code}'", str_replace( [ '"file_hash ', '"file_bytes ', '"file_thumbnail ' ], [ "'file_hash'", "'file_bytes'", "'file_thumbnail'" ], $tested ) );
		}
	}
}
