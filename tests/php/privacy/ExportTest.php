<?php
/**
 * A person gets all that is kept about them, and nothing of anybody else's.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Privacy;

use LearningLog\Comments;
use LearningLog\Entries;
use LearningLog\Files;
use LearningLog\Files\File;
use LearningLog\Privacy;
use LearningLog\Sets;
use LearningLog\Tests\Entries\RandomText;
use LearningLog\Tests\TestCase;
use ZipArchive;

final class ExportTest extends TestCase {
	use Person;

	protected function setUp(): void {
		parent::setUp();
		$this->meet_person();
	}

	protected function tearDown(): void {
		self::remove_files();
		parent::tearDown();
	}

	/**
	 * All steps of WordPress's export of ours, as it is sent to a person who asked for it.
	 *
	 * @param int $user User id.
	 * @return list<array<string, mixed>>
	 */
	private function exported( int $user ): array {
		$request = $this->asked_for( $user );
		$told    = $this->steps( $user, $request, true );
		wp_delete_post( $request, true );
		return $told;
	}

	/**
	 * All steps of WordPress's export of ours.
	 *
	 * @param int  $user    User id.
	 * @param int  $request Number of the request.
	 * @param bool $sent    Whether it is sent to the person.
	 * @return list<array<string, mixed>>
	 */
	private function steps( int $user, int $request, bool $sent ): array {
		$exporters = apply_filters( 'wp_privacy_personal_data_exporters', [] );
		$callback  = is_array( $exporters ) ? $exporters['learning-log']['callback'] ?? null : null;
		self::assertIsCallable( $callback );
		$data = [];
		for ( $page = 1; $page < 50; $page++ ) {
			$email = $this->email( $user );
			$step  = apply_filters( 'wp_privacy_personal_data_export_page', $callback( $email, $page ), 1, $email, $page, $request, $sent, 'learning-log' );
			self::assertIsArray( $step );
			$data = [ ...$data, ...$step['data'] ];
			if ( $step['done'] ) {
				return $data;
			}
		}
		self::fail( 'It does not end' );
	}

	/**
	 * A request for a person's data.
	 *
	 * @param int  $user      User id.
	 * @param bool $confirmed Whether the person followed the link that was sent to them; else an administrator went on without.
	 */
	private function asked_for( int $user, bool $confirmed = true ): int {
		remove_all_actions( 'wp_privacy_personal_data_export_file_created' );
		$request = wp_create_user_request( $this->email( $user ), 'export_personal_data', [], $confirmed ? 'pending' : 'confirmed' );
		self::assertIsInt( $request );
		if ( $confirmed ) {
			_wp_privacy_account_request_confirmed( $request );
		}
		return $request;
	}

	/**
	 * What a report shows, as text.
	 *
	 * @param list<array<string, mixed>> $items Items.
	 * @param string                     $group Group.
	 */
	private static function shown( array $items, string $group = '' ): string {
		$html = '';
		foreach ( $items as $item ) {
			if ( '' === $group || $group === $item['group_id'] ) {
				$html .= wp_privacy_generate_personal_data_export_group_html( [ 'group_label' => 'x', 'items' => [ $item['data'] ] ] );
			}
		}
		return html_entity_decode( wp_strip_all_tags( $html ), ENT_QUOTES, 'UTF-8' );
	}

	public function test_entries_of_every_audience_and_of_the_trash_are_told_with_question_history_and_files(): void {
		$items   = $this->exported( $this->author );
		$entries = self::shown( $items, 'learning-log-entries' );
		foreach ( [ self::CANARY . ' now', self::CANARY . ' for my coach', self::CANARY . ' thrown away', 'What did you try?', 'Empowerment', 'My set: Harbour', 'My coach', 'In the trash until', "learning-log/files/{$this->file->id}-mine.txt" ] as $part ) {
			self::assertStringContainsString( $part, $entries );
		}
		self::assertStringContainsString( self::CANARY . ' before', self::shown( $items, 'learning-log-versions' ) );
	}

	public function test_two_questions_of_one_wording_are_told_with_both_answers(): void {
		$lesson = $this->factory->page( '<!-- wp:learning-log/prompt {"noteId":"1","questions":[{"key":"one","label":"And then?"},{"key":"two","label":"And then?"}]} /-->' );
		$this->factory->entry( $this->author, $lesson, '', '1', [ 'answers' => [ 'one' => 'Kiebitz first', 'two' => 'Kiebitz second' ] ] );
		$told = self::shown( $this->exported( $this->author ), 'learning-log-entries' );
		self::assertStringContainsString( 'Kiebitz first', $told );
		self::assertStringContainsString( 'Kiebitz second', $told );
	}

	public function test_what_others_shared_with_a_person_is_not_in_their_export(): void {
		$shared = $this->world->as( 'peer', 'POST', '/entries', [ 'kind' => 'log', 'title' => 'Lapwing title', 'answers' => [ 'text' => 'Lapwing text' ], 'audience' => 'set', 'mutation' => wp_generate_uuid4() ] )->get_data();
		self::assertSame( 200, $this->world->as( 'author', 'PUT', "/entries/{$shared['id']}/seen" )->get_status() );
		$this->world->as( 'peer', 'PUT', "/entries/{$this->note->id}/seen" );
		$told = self::shown( $this->exported( $this->author ) );
		self::assertStringNotContainsString( 'Lapwing', $told );
		self::assertStringNotContainsString( 'Peer', $told );
	}

	public function test_what_was_said_about_my_entries_and_what_i_said_anywhere_is_told_and_nothing_of_what_it_is_about(): void {
		$this->world->as( 'manager', 'PUT', "/participants/{$this->world->people['peer']}/coaches/$this->author" );
		$shared = $this->world->as( 'peer', 'POST', '/entries', [ 'kind' => 'log', 'title' => 'Lapwing title', 'answers' => [ 'text' => 'Lapwing text' ], 'audience' => 'coach', 'mutation' => wp_generate_uuid4() ] )->get_data();
		$this->world->as( 'author', 'POST', "/entries/{$shared['id']}/comments", [ 'text' => 'Kiebitz to the peer' ] );
		$this->world->as( 'peer', 'POST', "/entries/{$shared['id']}/comments", [ 'text' => 'Lapwing answer' ] );
		$this->world->as( 'facilitator', 'POST', "/entries/{$this->note->id}/comments", [ 'text' => 'What <surprised> you?' ] );
		$items = $this->exported( $this->author );
		self::assertStringContainsString( 'What <surprised> you?', self::shown( $items, 'learning-log-threads' ) );
		self::assertStringContainsString( 'Facilitator', self::shown( $items, 'learning-log-threads' ) );
		self::assertStringContainsString( 'Kiebitz to the peer', self::shown( $items, 'learning-log-comments' ) );
		self::assertStringNotContainsString( 'Lapwing', self::shown( $items ) );
		$outline = self::shown( $this->steps( $this->author, $this->asked_for( $this->author ), false ) );
		self::assertDoesNotMatchRegularExpression( '/Kiebitz to the peer|surprised|Lapwing/', $outline, 'What may end with anybody' );
		// Who wrote nothing but comments gets those, and no word of what they were about.
		$told = self::shown( $this->exported( $this->world->people['facilitator'] ) );
		self::assertStringContainsString( 'What <surprised> you?', $told );
		self::assertStringNotContainsString( 'Kiebitz', $told );
	}

	public function test_files_of_what_a_person_said_and_began_are_in_their_archive_alone(): void {
		$facilitator = $this->world->people['facilitator'];
		$said        = Comments\add( $this->note->id, $facilitator, 'See this', '' );
		$begun       = Comments\keep_draft( $this->note->id, $facilitator, 'Half', 0, 0, '' );
		self::assertIsArray( $said );
		self::assertIsArray( $begun );
		self::assertInstanceOf( File::class, Files\add( $said['comment'], self::temporary( 'Kiebitz bytes' ), 'said.txt', '' ) );
		self::assertInstanceOf( File::class, Files\add( $begun['draft'] ?? $said['comment'], self::temporary( 'Lapwing bytes' ), 'begun.txt', '' ) );
		$names = static function ( \ZipArchive $zip ): string {
			return implode( "\n", array_map( static fn( int $at ): string => (string) $zip->getNameIndex( $at ), range( 0, $zip->numFiles - 1 ) ) );
		};
		$told = $this->exported( $this->author );
		self::assertStringContainsString( 'said.txt', self::shown( $told, 'learning-log-threads' ) );
		self::assertStringNotContainsString( 'begun.txt', self::shown( $told ) );
		self::assertStringContainsString( 'begun.txt', self::shown( $this->exported( $facilitator ), 'learning-log-comments' ) );
		self::assertMatchesRegularExpression( '~-said\.txt[\s\S]*-begun\.txt~', $names( $this->archive_of( $facilitator ) ) );
		self::assertDoesNotMatchRegularExpression( '~(said|begun)\.txt~', $names( $this->archive_of( $this->author ) ) );
	}

	public function test_what_was_begun_and_not_sent_is_told_to_its_author_alone(): void {
		$text = "Lapwing < begun\n\n🙂";
		$this->world->as( 'facilitator', 'PUT', "/entries/{$this->note->id}/comments/draft", [ 'text' => $text ] );
		self::assertStringNotContainsString( 'Lapwing', self::shown( $this->exported( $this->author ) ) );
		self::assertStringNotContainsString( 'Lapwing', (string) $this->archive_of( $this->author )->getFromName( 'learning-log/entries.json' ) );
		$facilitator = $this->world->people['facilitator'];
		$told        = self::shown( $this->exported( $facilitator ), 'learning-log-comments' );
		self::assertStringContainsString( 'nobody else has read it', $told );
		self::assertStringContainsString( 'Lapwing < begun', $told );
		$said = json_decode( (string) $this->archive_of( $facilitator )->getFromName( 'learning-log/comments.json' ), true );
		self::assertIsArray( $said );
		self::assertSame( [ [ $text, false ] ], array_map( static fn( array $one ): array => [ $one['text'], $one['sent'] ], $said ) );
	}

	public function test_what_was_taken_back_is_told_to_its_author_alone_with_until_when(): void {
		$said = $this->world->as( 'facilitator', 'POST', "/entries/{$this->note->id}/comments", [ 'text' => 'Lapwing taken back' ] )->get_data();
		$gone = $this->world->as( 'facilitator', 'DELETE', "/comments/{$said['id']}" )->get_data();
		self::assertStringNotContainsString( 'Lapwing', self::shown( $this->exported( $this->author ) ) );
		self::assertStringNotContainsString( 'Lapwing', (string) $this->archive_of( $this->author )->getFromName( 'learning-log/entries.json' ) );
		$facilitator = $this->world->people['facilitator'];
		$told        = self::shown( $this->exported( $facilitator ), 'learning-log-comments' );
		self::assertStringContainsString( 'Lapwing taken back', $told );
		self::assertStringContainsString( $gone['trash_until'], $told );
		$told = json_decode( (string) $this->archive_of( $facilitator )->getFromName( 'learning-log/comments.json' ), true );
		self::assertIsArray( $told );
		self::assertSame( [ [ 'Lapwing taken back', true, $gone['trash_until'] ] ], array_map( static fn( array $one ): array => [ $one['text'], $one['sent'], $one['trash_until'] ], $told ) );
	}

	public function test_the_archive_holds_comments_byte_for_byte_with_their_entry_and_by_themselves(): void {
		$text = "a < b & \"c\" -- 5' \\ 🙂\n\nend";
		$this->world->as( 'facilitator', 'POST', "/entries/{$this->note->id}/comments", [ 'text' => $text ] );
		$entries = json_decode( (string) $this->archive_of( $this->author )->getFromName( 'learning-log/entries.json' ), true );
		self::assertIsArray( $entries );
		self::assertSame( [ $text ], array_column( $entries[0]['thread'], 'text' ) );
		$theirs = $this->archive_of( $this->world->people['facilitator'] );
		$said   = json_decode( (string) $theirs->getFromName( 'learning-log/comments.json' ), true );
		self::assertIsArray( $said );
		self::assertSame( [ $text ], array_column( $said, 'text' ) );
		self::assertStringNotContainsString( 'Kiebitz', (string) $theirs->getFromName( 'learning-log/entries.json' ) );
	}

	public function test_what_was_said_in_meetings_and_set_out_to_be_done_is_told_and_nothing_of_what_others_said(): void {
		$told = $this->exported( $this->author );
		self::assertStringContainsString( self::CANARY . ' issue', self::shown( $told, 'learning-log-meetings' ) );
		foreach ( [ 'action', 'removed' ] as $what ) {
			self::assertStringContainsString( self::CANARY . " $what", self::shown( $told, 'learning-log-actions' ) );
		}
		self::assertStringContainsString( 'I present here.', self::shown( $told, 'learning-log-facts' ) );
		foreach ( [ 'learning-log-facts' => 'Here', 'learning-log-meetings' => 'My issue', 'learning-log-actions' => 'Open' ] as $group => $word ) {
			self::assertStringContainsString( $word, self::shown( $told, $group ), 'In the words of the page' );
			self::assertStringContainsString( 'Harbour', self::shown( $told, $group ) );
		}
		self::assertStringNotContainsString( 'says the peer', self::shown( $told ) );
		$kept = json_decode( (string) $this->archive_of( $this->author )->getFromName( 'learning-log/meetings.json' ), true );
		self::assertSame( [ self::CANARY . ' issue', self::CANARY . ' action', self::CANARY . ' removed' ], array_map( static fn( array $one ): string => $one['answers']['title'] ?? $one['what'], (array) $kept ) );
	}

	public function test_whoever_has_left_a_set_is_told_what_they_said_there_and_not_what_it_is_called_now(): void {
		self::assertTrue( Sets\remove_member( $this->world->harbour, $this->author ) );
		$told = $this->exported( $this->author );
		foreach ( [ 'learning-log-facts', 'learning-log-meetings', 'learning-log-actions' ] as $group ) {
			self::assertStringContainsString( 'A set I was in', self::shown( $told, $group ) );
			self::assertStringNotContainsString( 'Harbour', self::shown( $told, $group ) );
		}
	}

	public function test_sets_coaching_and_the_desk_are_told_and_of_the_key_only_that_there_is_one(): void {
		$told = self::shown( $this->exported( $this->author ), 'learning-log-facts' );
		foreach ( [ 'Harbour', 'Member', 'Northmill', 'coach', 'Key for the copies on my devices', 'Kiebitz' ] as $part ) {
			self::assertStringContainsString( $part, $told );
		}
		self::assertStringNotContainsString( Entries\device_key( $this->author ), self::shown( $this->exported( $this->author ) ) );
	}

	public function test_a_coach_is_told_whom_they_coach_and_nothing_that_those_wrote(): void {
		$told = self::shown( $this->exported( $this->world->people['coach'] ) );
		self::assertStringContainsString( 'Author', $told );
		self::assertStringNotContainsString( 'Kiebitz', $told );
		self::assertSame( [], $this->exported( $this->world->people['editor'] ) );
	}

	public function test_whatever_of_ours_is_kept_about_a_person_is_told_also_what_no_room_has_a_name_for_yet(): void {
		update_user_meta( $this->author, 'learning_log_of_tomorrow_7', 'Seen on Monday' );
		self::assertStringContainsString( 'Seen on Monday', self::shown( $this->exported( $this->author ) ) );
	}

	public function test_an_address_that_is_nobodys_gets_nothing(): void {
		self::assertSame( [ 'data' => [], 'done' => true ], Privacy\export( 'nobody@test.example' ) );
	}

	public function test_a_long_log_comes_in_steps_each_entry_once(): void {
		$this->write_many( $this->world->people['peer'], Privacy\EXPORT_AT_ONCE + 5, 'Entry' );
		$shown = self::shown( $this->exported( $this->world->people['peer'] ), 'learning-log-entries' );
		for ( $number = 1; $number <= Privacy\EXPORT_AT_ONCE + 5; $number++ ) {
			self::assertSame( 1, substr_count( $shown, "Entry $number." ), "Entry $number" );
		}
	}

	public function test_the_archive_holds_the_bytes_of_files_and_every_text_byte_for_byte(): void {
		$zip = $this->archive_of( $this->author );
		self::assertSame( 'Bytes of the file', $zip->getFromName( "learning-log/files/{$this->file->id}-mine.txt" ) );
		$entries = json_decode( (string) $zip->getFromName( 'learning-log/entries.json' ), true );
		self::assertIsArray( $entries );
		self::assertSame( [ self::CANARY . ' now', self::CANARY . ' for my coach', self::CANARY . ' thrown away' ], array_column( array_column( $entries, 'answers' ), 'text' ) );
		self::assertSame( self::CANARY . ' before', $entries[0]['versions'][0]['answers']['text'] );
		self::assertSame( [ "learning-log/files/{$this->file->id}-mine.txt" ], $entries[0]['archived'] );
		self::assertNotFalse( $zip->getFromName( 'index.html' ), 'What WordPress wrote is still there' );
	}

	public function test_random_texts_of_all_planes_come_back_unchanged_from_the_archive(): void {
		$peer  = $this->world->people['peer'];
		$texts = [];
		mt_srand( 5 );
		for ( $number = 1; $number <= 300; $number++ ) {
			$texts[] = RandomText::any( mt_rand( 0, 80 ) );
			$stored  = Entries\insert( new Entries\Draft( 'note', $peer, $this->world->lesson, "random-$number", '', [ 'text' => end( $texts ) ], 'me', 0, new Entries\Frame() ) );
			self::assertIsArray( $stored );
		}
		$entries = json_decode( (string) $this->archive_of( $peer )->getFromName( 'learning-log/entries.json' ), true );
		self::assertIsArray( $entries );
		self::assertSame( $texts, array_column( array_column( $entries, 'answers' ), 'text' ) );
	}

	public function test_a_file_with_a_long_name_is_exported_whatever_its_writing_and_nobody_else_on_the_server_reads_the_folder(): void {
		global $wpdb;
		require_once \LearningLog\PLUGIN_DIR . '/php/privacy/whole.php';
		foreach ( [ '学', 'Ж', '😀', 'x' ] as $sign ) {
			$name = str_repeat( $sign, 180 ) . '.txt';
			self::assertSame( $name, Files\clean_name( $name ) );
			$wpdb->update( $wpdb->posts, [ 'post_title' => $name ], [ 'ID' => $this->file->id ] );
			$folder = self::temporary( '' ) . '-folder';
			self::assertTrue( wp_mkdir_p( $folder ) );
			self::assertTrue( Privacy\write_all( $this->author, "$folder/learning-log.json" ) );
			$told = json_decode( (string) file_get_contents( "$folder/learning-log.json" ), true )['files'];
			$path = $told[0]['path'];
			self::assertSame( [ $path => true ], iterator_to_array( Privacy\copy_files( $this->author, $folder ) ), $sign );
			self::assertSame( 'Bytes of the file', file_get_contents( "$folder/$path" ) );
			self::assertMatchesRegularExpression( '~^files/' . $this->file->id . '-' . $sign . '+\.txt$~Du', $path, 'Cut between two characters, with its ending' );
			self::assertGreaterThanOrEqual( min( 255, strlen( $this->file->id . '-' . $name ) ) - strlen( $sign ), strlen( basename( $path ) ), 'No shorter than it must be' );
			self::assertSame( [ $name, [ 0100600, 0100600 ] ], [ $told[0]['name'], array_map( fileperms( ... ), [ "$folder/learning-log.json", "$folder/$path" ] ) ] );
			array_map( unlink( ... ), [ "$folder/learning-log.json", "$folder/$path" ] );
			rmdir( "$folder/files" );
			rmdir( $folder );
		}
	}

	public function test_a_file_whose_bytes_are_gone_is_named_and_the_rest_is_there(): void {
		unlink( \LearningLog\Files\path( $this->file->key ) );
		$zip = $this->archive_of( $this->author );
		self::assertSame( "files/{$this->file->id}-mine.txt", $zip->getFromName( 'learning-log/Files that could not be read.txt' ) );
		self::assertNotFalse( $zip->getFromName( 'learning-log/entries.json' ) );
	}

	public function test_the_archive_of_a_person_who_wrote_nothing_is_left_as_it_was(): void {
		self::assertFalse( $this->archive_of( $this->world->people['coach'] )->getFromName( 'learning-log/entries.json' ) );
	}

	/**
	 * Neither who prepares an export nor who made the request in the person's name gets to read it.
	 */
	public function test_without_confirmation_or_without_sending_no_word_and_no_file_leaves(): void {
		foreach ( [ [ false, true ], [ false, false ], [ true, false ] ] as [ $confirmed, $sent ] ) {
			$request = $this->asked_for( $this->author, $confirmed );
			$told    = self::shown( $this->steps( $this->author, $request, $sent ) );
			foreach ( [ 'Kiebitz &', 'What did you try?', 'mine.txt' ] as $part ) {
				self::assertStringNotContainsString( $part, $told );
			}
			self::assertSame( 3, substr_count( $told, 'First saved' ), 'That there are entries is told' );
			self::assertStringContainsString( 'Texts and files go to the person alone', $told );
			self::assertFalse( $this->completed( $request )->getFromName( 'learning-log/entries.json' ) );
			wp_delete_post( $request, true );
		}
	}

	public function test_a_request_to_erase_does_not_let_texts_into_an_export(): void {
		$request = wp_create_user_request( $this->email( $this->author ), 'remove_personal_data' );
		self::assertIsInt( $request );
		_wp_privacy_account_request_confirmed( $request );
		self::assertStringNotContainsString( 'Kiebitz &', self::shown( $this->steps( $this->author, $request, true ) ) );
	}

	/**
	 * The archive as it is sent to a person who asked for it.
	 *
	 * @param int $user User id.
	 */
	private function archive_of( int $user ): ZipArchive {
		$request = $this->asked_for( $user );
		$this->steps( $user, $request, true );
		return $this->completed( $request );
	}

	/**
	 * The archive as WordPress has it completed.
	 *
	 * @param int $request Number of the request.
	 */
	private function completed( int $request ): ZipArchive {
		$path = self::temporary( '' );
		$zip  = new ZipArchive();
		self::assertTrue( $zip->open( $path, ZipArchive::OVERWRITE ) );
		$zip->addFromString( 'index.html', 'Report' );
		$zip->close();
		do_action( 'wp_privacy_personal_data_export_file_created', $path, '', '', $request, '' );
		self::assertTrue( $zip->open( $path ) );
		return $zip;
	}
}
