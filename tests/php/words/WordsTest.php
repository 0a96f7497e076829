<?php
/**
 * What a site calls things stands in every sentence of ours and in nothing that anybody wrote; a site that calls them as usual pays nothing.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Words;

use LearningLog\Errors;
use LearningLog\Schema;
use LearningLog\Storage;
use LearningLog\Tests\InWorld;
use LearningLog\Tests\TestCase;
use LearningLog\Words;

final class WordsTest extends TestCase {
	use InWorld;

	private const KINDS = [ 'gettext', 'gettext_with_context', 'ngettext', 'ngettext_with_context' ];

	protected function setUp(): void {
		parent::setUp();
		self::quiet();
	}

	protected function tearDown(): void {
		self::quiet();
		parent::tearDown();
		wp_cache_delete( 'alloptions', 'options' );
	}

	private static function quiet(): void {
		array_map( static fn( string $kind ): bool => remove_all_filters( $kind . '_learning-log' ), self::KINDS );
	}

	/**
	 * Chooses words, and begins as the next request does.
	 *
	 * @param array<string, array{string, string}> $words By name: one, many.
	 */
	private static function choose( array $words ): void {
		self::assertNull( Words\choose( array_map( static fn( array $word ): array => [ 'one' => $word[0], 'many' => $word[1] ], $words ), Words\version() ) );
		Words\action_begin();
	}

	public function test_a_site_that_has_chosen_nothing_asks_nothing_and_filters_nothing(): void {
		wp_load_alloptions();
		self::assertSame( [], $this->queries( static fn() => Words\action_begin() ) );
		self::assertSame( [ false, false, false, false ], array_map( static fn( string $kind ): bool => has_filter( $kind . '_learning-log' ), self::KINDS ) );
	}

	public function test_words_that_were_chosen_cost_no_query(): void {
		self::choose( [ 'element' => [ 'module', 'modules' ] ] );
		wp_load_alloptions();
		self::assertSame( [], $this->queries( static fn() => __( 'Elements', 'learning-log' ) ) );
	}

	public function test_they_stand_in_sentences_with_capital_letter_number_and_article(): void {
		self::choose(
			[
				'facilitator' => [ 'adviser', 'advisers' ],
				'element'     => [ 'area of learning', 'areas of learning' ],
				'set'         => [ 'circle', 'circles' ],
			]
		);
		self::assertSame( 'Only advisers and programme managers can form a circle.', __( 'Only facilitators and programme managers can form a set.', 'learning-log' ) );
		self::assertSame( 'Areas of learning', __( 'Elements', 'learning-log' ) );
		self::assertSame( 'Area of learning', _x( 'Element', 'anything', 'learning-log' ) );
		self::assertSame( 'An Area of learning, an adviser', Words\in_words( 'An Element, a facilitator', Words\plan() ) );
		self::assertSame( 'What did I set out to do?', __( 'What did I set out to do?', 'learning-log' ) );
		self::assertSame( 'You are not in an Action Learning Set yet.', __( 'You are not in an Action Learning Set yet.', 'learning-log' ) );
		self::assertSame( '3 circles', sprintf( _n( '%d set', '%d sets', 3, 'learning-log' ), 3 ) ); // phpcs:ignore WordPress.WP.I18n.MissingTranslatorsComment -- No sentence of the plugin.
		self::assertSame( 'Elements', __( 'Elements', 'another-plugin' ) ); // phpcs:ignore WordPress.WP.I18n.TextDomainMismatch -- Another's.
		self::assertSame( '<a class="set element">Area of learning</a> elementary', __( '<a class="set element">Element</a> elementary', 'learning-log' ) );
	}

	public function test_the_server_says_what_the_table_says_which_the_scripts_are_held_to_as_well(): void {
		$table = json_decode( (string) file_get_contents( dirname( __DIR__, 2 ) . '/fixtures/words.json' ), true );
		self::assertIsArray( $table );
		self::choose( $table['chosen'] );
		$plan = Words\plan();
		self::assertSame( $table['plan'], $plan, 'What is given to scripts' );
		foreach ( $table['sentences'] as [ $sentence, $then ] ) {
			self::assertSame( $then, Words\in_words( $sentence, $plan ) );
		}
		self::assertSame( 'Um circle, a adviser', Words\in_words( 'Um set, a facilitator', [ 'articles' => false ] + $plan ) );
	}

	public function test_of_each_word_in_the_table_it_says_whether_it_can_be_one_as_the_screen_does(): void {
		$table = json_decode( (string) file_get_contents( dirname( __DIR__, 2 ) . '/fixtures/words.json' ), true );
		self::assertIsArray( $table );
		foreach ( $table['words'] as [ $word, $can_be ] ) {
			self::assertSame( ! $can_be, Words\problem_with_word( $word ), $word );
		}
		foreach ( [ 'x', '😀' ] as $letter ) {
			self::assertSame( [ false, true ], array_map( static fn( int $many ): bool => Words\problem_with_word( str_repeat( $letter, $many ) ), [ Schema\longest( 'word' ), Schema\longest( 'word' ) + 1 ] ), $letter );
		}
	}

	public function test_usual_words_are_shown_as_they_are_and_come_back_when_a_field_is_emptied(): void {
		self::choose( [ 'element' => [ 'module', '' ] ] );
		$word = array_column( Words\present()['words'], null, 'name' )['element'];
		self::assertSame( [ 'module', 'module', 'Element', 'Elements' ], [ $word['one'], $word['many'], $word['usual_one'], $word['usual_many'] ] );
		self::assertNull( Words\choose( [ 'element' => [ 'one' => ' ', 'many' => '' ], 'nonsense' => [ 'one' => 'x', 'many' => 'x' ] ], Words\version() ) );
		self::assertFalse( get_option( Words\OPTION ), 'Nothing is left of it' );
	}

	public function test_no_word_can_bring_markup_or_a_place_for_something_else_into_a_page(): void {
		foreach ( [ '<b>set</b>', '"onclick', '100%s', "two\nlines", '\\1', "\xC3", str_repeat( 'x', Schema\longest( 'word' ) + 1 ) ] as $word ) {
			self::assertEquals( Errors\word_not_possible( Schema\longest( 'word' ) ), Words\choose( [ 'set' => [ 'one' => $word, 'many' => $word ] ], Words\version() ), $word );
		}
		self::assertSame( [], Words\stored() );
		self::choose( [ 'set' => [ 'R&D team', 'R&D teams' ] ] );
		self::assertSame( 'Only facilitators and programme managers can form a R&amp;D team.', esc_html__( 'Only facilitators and programme managers can form a set.', 'learning-log' ) );
		self::assertStringNotContainsString( '<', (string) wp_json_encode( Words\plan()['words'] ) );
	}

	public function test_what_people_wrote_stays(): void {
		self::choose( [ 'element' => [ 'module', 'modules' ] ] );
		$entry = $this->world->answer( '1', 'My Element and my facilitator' );
		self::assertSame( 'My Element and my facilitator', $this->world->as( 'author', 'GET', "/entries/{$entry->id}" )->get_data()['answers']['text'] );
	}

	public function test_managers_choose_them_by_rest_and_a_plugin_by_its_filter(): void {
		$sent = [ 'base' => Words\version(), 'words' => [ [ 'name' => 'coach', 'one' => 'mentor', 'many' => 'mentors' ] ] ];
		self::assertFailure( 'learning_log_words_forbidden', 403, $this->world->as( 'facilitator', 'PUT', '/words', $sent ) );
		self::assertSame( [], Words\stored() );
		$this->world->as( 'manager', 'PUT', '/words', $sent );
		self::assertSame( [ 'coach' => [ 'one' => 'mentor', 'many' => 'mentors' ] ], Words\stored() );
		add_filter( 'learning_log_words', static fn( array $words ): array => [ 'set' => [ 'one' => 'circle', 'many' => '<b>' ] ] + $words );
		self::assertSame( [ 'coach' ], array_keys( Words\chosen() ), 'What could not be typed is not taken' );
	}

	public function test_of_two_managers_who_choose_at_once_neither_overwrites_the_other_unseen(): void {
		$send  = fn( string $base, string $name, string $one ) => $this->world->as( 'manager', 'PUT', '/words', [ 'base' => $base, 'words' => [ compact( 'name', 'one' ) + [ 'many' => $one . 's' ] ] ] );
		$seen  = $this->world->as( 'manager', 'GET', '/words' )->get_data()['version'];
		$first = $send( $seen, 'coach', 'mentor' );
		self::assertSame( 200, $first->get_status() );
		foreach ( [ [ 'coach', 'guide' ], [ 'set', 'circle' ] ] as [ $name, $one ] ) {
			$late = $send( $seen, $name, $one );
			self::assertFailure( 'learning_log_words_conflict', 409, $late );
			self::assertSame( $first->get_data(), $late->get_data()['data']['words'], 'What is there is told' );
		}
		self::assertSame( [ 'coach' => [ 'one' => 'mentor', 'many' => 'mentors' ] ], Words\stored() );
		// Chosen upon what is there, both stand; and what comes back to the usual word is a change like any other.
		self::assertSame( 200, $send( $first->get_data()['version'], 'set', 'circle' )->get_status() );
		self::assertSame( [ 'coach', 'set' ], array_keys( Words\stored() ) );
		self::assertSame( 409, $send( $first->get_data()['version'], 'coach', 'guide' )->get_status() );
		$usual = [ 'base' => Words\version(), 'words' => [ [ 'name' => 'coach', 'one' => '', 'many' => '' ], [ 'name' => 'set', 'one' => '', 'many' => '' ] ] ];
		self::assertSame( $seen, $this->world->as( 'manager', 'PUT', '/words', $usual )->get_data()['version'] );
		self::assertFailure( 'learning_log_words_conflict', 409, $this->world->as( 'manager', 'PUT', '/words', $usual ) );
	}

	public function test_what_somebody_stores_while_another_is_about_to_stays(): void {
		$store = static fn( string $before, string $value ): ?bool => Storage\store_option( Words\OPTION, $before, $value );
		self::assertSame( [ true, false, false, false ], [ $store( '', 'first' ), $store( '', 'second' ), $store( 'seen', 'second' ), $store( 'seen', '' ) ] );
		self::assertSame( 'first', Storage\raw_option( Words\OPTION ) );
		self::assertSame( [ true, true, '' ], [ $store( 'first', 'second' ), $store( 'second', '' ), Storage\raw_option( Words\OPTION ) ] );
	}

	public function test_what_somebody_stores_meanwhile_stays_also_where_only_capitals_accents_or_spaces_tell_it_from_what_was_seen(): void {
		$store = static fn( string $before, string $value ): ?bool => Storage\store_option( Words\OPTION, $before, $value );
		self::assertTrue( $store( '', 'Coach é' ) );
		foreach ( [ 'coach é', 'Coach e', 'Coach é ', 'Coach É' ] as $seen ) {
			self::assertSame( [ false, false, 'Coach é' ], [ $store( $seen, 'mine' ), $store( $seen, '' ), Storage\raw_option( Words\OPTION ) ], $seen );
		}
		self::assertSame( [ true, 'coach é' ], [ $store( 'Coach é', 'coach é' ), Storage\raw_option( Words\OPTION ) ], 'A change of capitals alone is one' );
		$this->fail_queries( '/^(UPDATE|DELETE FROM) \S+options/' );
		self::assertSame( [ null, null, 'coach é' ], [ $store( 'coach é', 'mine' ), $store( 'coach é', '' ), Storage\raw_option( Words\OPTION ) ] );
	}

	public function test_a_change_that_says_upon_which_words_it_was_made_alone_is_taken(): void {
		self::assertFailure( 'rest_missing_callback_param', 400, $this->world->as( 'manager', 'PUT', '/words', [ 'words' => [] ] ) );
		self::assertSame( [], Words\stored() );
	}
}
