<?php
/**
 * A conflict settled without script loses neither text.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Blocks;

use LearningLog\Blocks;
use LearningLog\Entries;
use LearningLog\Tests\TestCase;
use LearningLog\Tests\World;

final class PlainFormTest extends TestCase {
	/**
	 * Sends the author's note 1 as a plain form.
	 *
	 * @param World                 $world The programme.
	 * @param array<string, string> $more  Fields that differ.
	 */
	private static function send( World $world, array $more ): ?string {
		wp_set_current_user( $world->people['author'] );
		return Blocks\receive_form(
			$more + [
				'lesson'   => (string) $world->lesson,
				'prompt'   => '1',
				'answers'  => [ 'text' => 'Mine' ],
				'audience' => 'me',
				'user'     => (string) $world->people['author'],
				'nonce'    => wp_create_nonce( Blocks\NONCE ),
			]
		);
	}

	/**
	 * The ways out of a conflict that store something, and what is stored.
	 *
	 * @return iterable<string, array{string, string}>
	 */
	public static function choices(): iterable {
		yield 'mine' => [ 'mine', 'Mine' ];
		yield 'both' => [ 'both', "Saved elsewhere\n\nMine" ];
	}

	/**
	 * A text that another was chosen over can be found again.
	 *
	 * @dataProvider choices
	 *
	 * @param string $choice   What is chosen.
	 * @param string $expected What is stored then.
	 */
	public function test_a_text_that_another_was_chosen_over_stands_in_the_history_however_young_it_is( string $choice, string $expected ): void {
		$world = new World();
		$entry = $world->answer( '1', 'First' );
		foreach ( [ 'Second', 'Saved elsewhere' ] as $text ) {
			$entry = Entries\save_entry( $entry, [ 'answers' => [ 'text' => $text ], 'base_revision' => $entry->revision ] );
			self::assertInstanceOf( Entries\Entry::class, $entry );
		}
		self::assertNull( self::send( $world, [ 'revision' => '2' ] ), 'A conflict shows the page again' );
		self::assertSame( 'Saved elsewhere', Entries\find( $entry->id )?->answers['text'] );
		self::assertNotNull( self::send( $world, [ 'revision' => '3', 'keep' => $choice ] ) );
		self::assertSame( $expected, Entries\find( $entry->id )?->answers['text'] );
		$kept = array_map( static fn( Entries\Entry $version ): string => $version->answers['text'], Entries\versions( $entry, 1, 10 )['versions'] );
		self::assertSame( [ 'Saved elsewhere', 'First' ], $kept );
	}

	public function test_a_text_that_could_not_be_stored_is_given_back(): void {
		$world = new World();
		$this->fail_queries( '/^INSERT INTO \S+posts/', \LearningLog\Storage\ATTEMPTS );
		self::assertNull( self::send( $world, [ 'revision' => '0' ] ) );
		$lesson = get_post( $world->lesson );
		self::assertNotNull( $lesson );
		$prompt = \LearningLog\Prompts\find( $lesson, '1' );
		self::assertNotNull( $prompt );
		$failed = Blocks\failed_form( $lesson, $prompt );
		self::assertSame( [ 'Mine', 'learning_log_storage_failed' ], [ $failed['answers']['text'] ?? '', $failed ? $failed['failure']->get_error_code() : '' ] );
		self::assertNull( Entries\find_answer( $world->people['author'], $world->lesson, '1' ) );
	}

	public function test_a_page_whose_notes_cannot_be_read_shows_none_as_empty_and_gives_typed_text_back(): void {
		$world  = new World();
		$lesson = get_post( $world->lesson );
		self::assertNotNull( $lesson );
		$prompt = \LearningLog\Prompts\find( $lesson, '1' );
		self::assertNotNull( $prompt );
		$world->answer( '1', 'Written long ago' );
		wp_set_current_user( $world->people['author'] );
		// As WordPress slashes what is sent.
		$_POST['learning_log'] = wp_slash( [ 'answers' => [ 'text' => 'Typed "just now" <b>' ], 'lesson' => (string) $lesson->ID, 'prompt' => '1' ] );
		add_filter(
			'wp_die_handler',
			static fn(): callable => static function ( string $page, string $title, array $settings ): void {
				throw new \DomainException( $page, $settings['response'] );
			}
		);
		$this->fail_queries( '/^SELECT .* WHERE \(post_name LIKE .*learning_log_entry/s', 1, 'Lost connection to MySQL server during query' );
		try {
			Blocks\my_answer( $prompt, $lesson );
			self::fail( 'The page has to end' );
		} catch ( \DomainException $end ) {
			self::assertSame( 503, $end->getCode() );
			self::assertStringContainsString( 'could not be read just now', $end->getMessage() );
			self::assertStringNotContainsString( '<b>', $end->getMessage() );
			self::assertStringContainsString( 'Typed "just now" <b>', html_entity_decode( $end->getMessage() ) );
		}
		self::assertSame( 'Written long ago', Blocks\my_answer( $prompt, $lesson )?->answers['text'] );
	}
}
