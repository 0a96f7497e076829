<?php
/**
 * A note filled into a pattern is the note that would have been written by itself, to the byte.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Blocks;

use LearningLog\Blocks;
use LearningLog\Entries;
use LearningLog\Entries\Entry;
use LearningLog\Prompts\Prompt;
use LearningLog\Tests\TestCase;
use LearningLog\Tests\World;
use WP_Post;

final class PatternTest extends TestCase {
	private const TEXTS = [ 'Short', "She said \"it's -- 3x4 [gallery] :)\" & <b>left</b>...\r\nNo\u{85}more", "A list\n\n- one https://example.org/?a=1&b=2\n- two &amp; three", " \n", '', '$1 \\0 \1 %s', '2001-02-03' ];

	/**
	 * One that differs from others by what is named.
	 *
	 * @param World                $world The programme.
	 * @param array<string, mixed> $own   What is its own.
	 */
	private static function prompt( World $world, array $own ): Prompt {
		$question = static fn( string $key, string $label ): array => compact( 'key', 'label' ) + [ 'help' => '' === $label ? '' : 'A hint & more' ];
		$all      = $own + [
			'id'                => 'one',
			'lesson'            => $world->lesson,
			'kind'              => 'note',
			'title'             => 'Notes',
			'question'          => 'What <em>happened</em>?',
			'placeholder'       => '',
			'rows'              => 4,
			'template'          => '',
			'questions'         => [ $question( 'text', '' ) ],
			'audiences'         => [ 'me', 'coach', 'set' ],
			'audience'          => 'me',
			'allow_attachments' => false,
			'reply'             => 'none',
			'suggested_words'   => 0,
		];
		if ( 'several' === $all['questions'] ) {
			$all['questions'] = [ $question( 'what', 'What happened?' ), $question( 'now', 'What now?' ) ];
		}
		return new Prompt( ...$all ); // @phpstan-ignore-line
	}

	/**
	 * Prompts that look alike in all but one thing.
	 *
	 * @param World $world The programme.
	 * @return list<Prompt>
	 */
	private static function prompts( World $world ): array {
		$kinds   = [
			[],
			[ 'title' => 'R & D "now" <b> &amp;' ],
			[ 'title' => ' ' ],
			[ 'question' => '' ],
			[ 'title' => '', 'question' => '<br>' ],
			[ 'question' => ' a &amp; b <code>$1</code> ' ],
			[ 'placeholder' => 'Such as "this"' ],
			[ 'placeholder' => ' ' ],
			[ 'rows' => 9 ],
			[ 'questions' => 'several', 'kind' => 'log' ],
			[ 'audiences' => [ 'me' ] ],
			[ 'audience' => 'coach' ],
			[ 'audience' => 'set' ],
			[ 'allow_attachments' => true ],
			[ 'reply' => 'reply' ],
			[ 'reply' => 'approve' ],
			[ 'suggested_words' => 100 ],
		];
		$prompts = [];
		foreach ( $kinds as $number => $own ) {
			foreach ( [ 'a', 'b' ] as $letter ) {
				$prompts[] = self::prompt( $world, [ 'id' => "p$number-$letter" ] + $own );
			}
		}
		return $prompts;
	}

	/**
	 * Entries that look alike in all but one thing, and none.
	 *
	 * @param World  $world  The programme.
	 * @param Prompt $prompt What is asked.
	 * @return list<Entry|null>
	 */
	private static function entries( World $world, Prompt $prompt ): array {
		$entries = [ null ];
		foreach ( self::TEXTS as $number => $text ) {
			foreach ( [ [ 'me', 0 ], [ 'coach', 0 ], [ 'set', $world->harbour ], [ 'set', 987654 ] ] as list( $audience, $set ) ) {
				$answers   = array_map( static fn( array $asked ): string => 'now' === $asked['key'] ? strrev( trim( $text, "\u{85}" ) ) : $text, array_column( $prompt->questions, null, 'key' ) );
				$asked     = [ $prompt->question, 'Another & <em>older</em> one', '' ][ $number % 3 ];
				$entries[] = new Entry( 100 + $number, $prompt->kind, $world->people['author'], $world->lesson, $prompt->id, $prompt->title, 0 === $number % 2 ? $answers : $answers + [ 'gone' => 'Before' ], $audience, $set, 1 + $number, '2024-01-01 00:00:00', "2026-0$number-0{$number} 1$number:5$number:00", new Entries\Frame( $asked ) );
			}
		}
		return $entries;
	}

	/**
	 * A lesson whose page is being made.
	 *
	 * @param World $world The programme.
	 */
	private static function begin( World $world ): WP_Post {
		wp_set_current_user( $world->people['author'] );
		Blocks\action_begin_page();
		$lesson = get_post( $world->lesson );
		self::assertInstanceOf( WP_Post::class, $lesson );
		return $lesson;
	}

	protected function tearDown(): void {
		Blocks\filter_insert_notes( '' );
		parent::tearDown();
	}

	public function test_a_note_filled_in_is_to_the_byte_what_would_be_written_for_it_alone(): void {
		$world  = new World();
		$lesson = self::begin( $world );
		foreach ( self::prompts( $world ) as $prompt ) {
			foreach ( self::entries( $world, $prompt ) as $entry ) {
				$files = $prompt->allow_attachments && $entry ? array_fill(
					0,
					$entry->revision % 3,
					[
						'id'        => 5,
						'name'      => 'R & "D".pdf',
						'type'      => 'application/pdf',
						'size'      => 5000,
						'url'       => 'https://example.org/?learning_log_file=5',
						'thumbnail' => '',
					]
				) : [];
				$form  = Blocks\form_html( new Blocks\Note( $prompt, $lesson, $entry, $files, null ) );
				self::assertSame( $form, implode( '', Blocks\patterned_parts( $prompt, $lesson, $entry, $files ) ) );
			}
		}
	}

	public function test_one_persons_pattern_is_nobody_elses(): void {
		$world  = new World();
		$lesson = self::begin( $world );
		$prompt = self::prompt( $world, [] );
		$names  = [];
		foreach ( [ 'author', 'stranger' ] as $who ) {
			wp_set_current_user( $world->people[ $who ] );
			$names[] = implode( '', Blocks\patterned_parts( $prompt, $lesson, null, [] ) );
		}
		self::assertNotSame( $names[0], $names[1] );
		self::assertSame( Blocks\form_html( new Blocks\Note( $prompt, $lesson, null, [], null ) ), $names[1] );
	}

	public function test_fifty_notes_that_look_alike_are_written_once(): void {
		$world  = new World();
		$lesson  = self::begin( $world );
		$written = 0;
		$first   = 0;
		add_filter(
			'gettext_learning-log',
			static function ( string $said ) use ( &$written ): string {
				$written += str_starts_with( $said, 'A reply is meant to follow' ) ? 1 : 0;
				return $said;
			}
		);
		for ( $number = 1; $number <= 50; $number++ ) {
			$prompt = self::prompt( $world, [ 'id' => "n$number", 'title' => "Title $number", 'question' => "Question $number", 'reply' => 'reply' ] );
			$html   = implode( '', Blocks\patterned_parts( $prompt, $lesson, null, [] ) );
			self::assertStringContainsString( "Question $number<", $html );
			$first = $first ? $first : $written;
		}
		self::assertGreaterThan( 0, $first );
		self::assertSame( $first, $written );
	}
}
