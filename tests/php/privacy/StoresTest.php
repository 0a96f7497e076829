<?php
/**
 * Every place where the plugin keeps something has been thought through for exporting and erasing.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Privacy;

use LearningLog\Entries;
use LearningLog\Meetings;
use LearningLog\Privacy;
use LearningLog\Sets;
use LearningLog\Tests\TestCase;

final class StoresTest extends TestCase {
	use Person;

	/**
	 * What the names of the rooms stand for. A new one makes the test fail until it is written down here, and exported and erased if it is
	 * about a person: user meta is by itself (facts.php), rows of wp_posts are not.
	 */
	private const NAMES = [
		'learning_log_entry'             => 'posts of a person: exporter.php, archive.php, eraser.php',
		'learning_log_comment'           => 'posts of a person: exporter.php, archive.php, eraser.php; and with their entry in eraser.php',
		'learning_log_file'              => 'posts of a person: archive.php, and with their entry or comment in eraser.php; also a parameter',
		'learning_log_element'           => 'taxonomy: those of an entry are told with it (exporter.php) and go with it',
		'learning_log_element_removed'   => 'taxonomy: what entries bore is not told while it is removed, and goes with it or with them',
		'learning_log_removed'           => 'term meta of removed Elements, about nobody',
		'learning_template'              => 'posts of nobody: what a site asks, no author is kept',
		'learning_log_templates'         => 'group of the object cache, for one request',
		'learning_log_guide'             => 'option, about nobody: whether the first steps are shown',
		'learning_log_demo'              => 'option, about the made-up people of the demo alone: their numbers, until it is taken away',
		'learning_log_settings'          => 'option, about nobody: limits and times a site chooses',
		'learning_log_progressally_found' => 'option, about nobody: whether there is something of ProgressAlly',
		'learning_log_words'             => 'option, about nobody: what a site calls things',
		'learning_set'                   => 'posts of nobody: name and dates of a set',
		'learning_set_open'              => 'status',
		'learning_set_meeting'           => 'posts of nobody: when and where a set meets, and the numbers of those who present',
		'learning_set_action'            => 'posts of a person: meetings.php, and erased by store-person.php of the room',
		'learning_log_message'           => 'posts between two people: exporter.php; they go with who they were written to, and lose the name of who wrote them (store-person.php of the room)',
		'learning_log_begun'             => 'user meta: that somebody was ever asked something in a lesson, as it is stored',
		'learning_log_notice'            => 'posts of a person: told in words with the facts (facts.php), erased by store-person.php of the room',
		'learning_log_notice_'           => 'user meta: how often one is told of a kind, as it is stored',
		'learning_log_zone'              => 'user meta: the time zone of mails to a person, as it is stored',
		'learning_log_notices_send'      => 'cron',
		'learning_log_notices_hourly'    => 'cron',
		'learning_log_mail'              => 'parameter of an address',
		'_learning_log_part_'            => 'post meta of a meeting, of a person: meetings.php, erased as actions are',
		'_learning_log_counts'           => 'post meta of a meeting whose set is long over: how many came, nobody by name',
		'_learning_log_attendance_'      => 'post meta of a meeting, about a person: told in words, erased as actions are',
		'learning_log_feed'              => 'user meta: erased, told that it is there',
		'learning_log_calendar'          => 'parameter of an address',
		'_learning_log_contract_'        => 'post meta of a set, about nobody',
		'_learning_log_version'          => 'post meta of a meeting, about nobody',
		'learning_log_agreed_'           => 'user meta: told in words',
		'learning_log_set_'              => 'user meta: told in words',
		'learning_log_coach_'            => 'user meta: told in words, on both sides',
		'learning_log_coachee_'          => 'user meta: told in words, on both sides',
		'learning_log_coached_'          => 'user meta: which coaching came with which set; the coaching is told in words',
		'learning_log_reports_to_'       => 'user meta: told in words, on both sides',
		'learning_log_organisation'      => 'taxonomy of people: told in words, erased with the person',
		'learning_log_competes_'         => 'term meta of organisations, about nobody',
		'learning_log_ground_rules'      => 'option, about nobody',
		'_learning_log_coaching'         => 'post meta of a set, about nobody',
		'learning_log_circle'            => 'user meta: erased, not told',
		'learning_log_device_key'        => 'user meta: erased, told that it is there',
		'learning_log_circle_epoch'      => 'option, about nobody',
		'learning_log_prompts_epoch'     => 'option, about nobody',
		'learning_log_prompts_templates' => 'option, about nobody',
		'_learning_log_seen_'            => 'post meta about who opened an entry and how far they were shown its thread: the times are told, erased with the reader and with the entry',
		'_learning_log_taken_'           => 'post meta about who took an entry with them: the times are told to both, the name is taken off with that person, the row goes with the entry',
		'_learning_log_reviewed_'        => 'post meta about who said how an entry stands: told, erased with that person and with the entry',
		'_learning_log_converted'        => 'post meta of lessons: about nobody: the tags that were there',
		'_learning_log_prompts'          => 'post meta of lessons, about nobody',
		'learning_log_files_check'       => 'option, about nobody',
		'learning_log_entries_daily'     => 'cron',
		'learning_log_files_daily'       => 'cron',
		'learning_log_forget_person'     => 'cron: the number of a person whose account is gone, until their log is',
		'learning_log_take_back'         => 'cron: the numbers of a person who was taken out of a site of a network and of who got their content, for a minute',
		'learning_log_on_delete'         => 'field of a form',
		'learning_log_import'            => 'posts about a person, what an import remembers: their number is told (facts.php), the bytes of what could not be read are handed out (exporter.php, archive.php), all is erased but that something was brought and that they were erased',
		'_learning_log_notes'            => 'post meta of lessons, about nobody',
		'learning_log_manage'            => 'capability',
		'learning_log_facilitate'        => 'capability',
		'learning_log_review'            => 'capability',
	];

	/**
	 * Folders that store nothing: they stand in front of the rooms.
	 */
	private const IN_FRONT = [ 'rest', 'blocks', 'admin', 'legacy', 'cli', 'schema', 'errors' ];

	protected function tearDown(): void {
		self::remove_files();
		parent::tearDown();
	}

	public function test_every_name_under_which_a_room_keeps_something_has_been_thought_through(): void {
		$found = [];
		foreach ( (array) glob( dirname( __DIR__, 3 ) . '/php/*/*.php' ) as $path ) {
			if ( ! in_array( basename( dirname( (string) $path ) ), self::IN_FRONT, true ) ) {
				preg_match_all( "/^const \w+\s*=\s*'(_?learning_(?:log|set|template)\w*)'/m", (string) file_get_contents( (string) $path ), $names );
				$found = [ ...$found, ...$names[1] ];
			}
		}
		self::assertGreaterThan( 15, count( $found ) );
		self::assertSame( [], array_values( array_diff( $found, array_keys( self::NAMES ) ) ), 'Names that are in no exporter' );
		self::assertSame( [], array_values( array_diff( array_keys( self::NAMES ), $found ) ), 'Names that are gone' );
	}

	public function test_every_post_type_and_taxonomy_of_ours_has_been_thought_through(): void {
		$ours = array_filter( [ ...get_post_types(), ...get_taxonomies() ], static fn( string $name ): bool => (bool) preg_match( '/^learning_/', $name ) );
		self::assertNotSame( [], $ours );
		self::assertSame( [], array_values( array_diff( $ours, array_keys( self::NAMES ) ) ) );
	}

	public function test_user_meta_is_told_or_withheld_for_a_reason_and_none_is_overlooked(): void {
		$this->meet_person();
		$told = '';
		foreach ( Privacy\told_facts( $this->author ) as $fact ) {
			$told .= implode( ' ', array_keys( $fact ) ) . implode( ' ', $fact );
		}
		$rows = Privacy\rows_about( $this->author );
		self::assertCount( 6, $rows, 'Set, agreement, coach, coaching that was ended, circle, key' );
		foreach ( $rows as $key => $value ) {
			self::assertTrue( Privacy\is_among( Privacy\name_of( $key ), [ ...Privacy\TOLD, ...Privacy\WITHHELD ] ) || str_contains( $told, $key ), "$key is in no exporter" );
		}
		self::assertSame( [ Sets\CIRCLE, Entries\DEVICE_KEY, Meetings\FEED ], Privacy\WITHHELD );
	}

	public function test_the_suggested_policy_says_what_an_administrator_of_the_server_could_read(): void {
		$text = wp_strip_all_tags( Privacy\policy_html() );
		self::assertStringContainsString( 'could technically read', $text );
		self::assertStringContainsString( 'not legally privileged', $text );
	}

	public function test_the_suggested_policy_says_how_long_what_is_said_in_meetings_stays(): void {
		self::assertStringContainsString( 'erased 12 months after the last day of the set', Privacy\policy_html() );
		self::assertStringContainsString( 'no last day is named keeps all of it', Privacy\policy_html() );
		add_filter( 'learning_log_set_retention_months', static fn(): int => 1 );
		self::assertStringContainsString( 'erased 1 month after', Privacy\policy_html() );
	}
}
