<?php
/**
 * What a lesson's page costs, and what it holds.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Blocks;

use LearningLog\Entries;
use LearningLog\Files;
use LearningLog\Prompts;
use LearningLog\Tests\TestCase;
use PHPUnit\Framework\Attributes\DataProvider;
use WP_Post;
use WP_Query;

/**
 * Pages as WordPress shows them: the query, the hooks before the theme, the content.
 */
final class LessonPageTest extends TestCase {
	/**
	 * Shows a page the way a request does, with nothing left in memory from before.
	 *
	 * @param WP_Post $lesson The page.
	 * @param int     $user   Who asks.
	 * @return array{html: string, queries: string[]}
	 */
	private function show( WP_Post $lesson, int $user ): array {
		wp_cache_flush();
		wp_load_alloptions();
		wp_set_current_user( $user );
		// Core reads a logged-in person with their meta before anything of ours runs.
		get_user_meta( $user );
		$query = new WP_Query( [ 'page_id' => $lesson->ID ] );
		$GLOBALS['wp_query']     = $query; // phpcs:ignore WordPress.WP.GlobalVariablesOverride -- A request of its own.
		$GLOBALS['wp_the_query'] = $query; // phpcs:ignore WordPress.WP.GlobalVariablesOverride -- A request of its own.
		$html                    = '';
		$queries                 = $this->queries(
			static function () use ( $query, &$html ): void {
				remove_action( 'template_redirect', 'redirect_canonical' );
				do_action( 'template_redirect' );
				$query->the_post();
				$html = (string) apply_filters( 'the_content', get_the_content() );
			}
		);
		return compact( 'html', 'queries' );
	}

	/**
	 * The queries of a second view: the first one may fill what is kept.
	 *
	 * @param WP_Post $lesson The page.
	 * @param int     $user   Who asks.
	 * @return string[]
	 */
	private function queries_to_show( WP_Post $lesson, int $user ): array {
		$this->show( $lesson, $user );
		return $this->show( $lesson, $user )['queries'];
	}

	/**
	 * A lesson with so many notes.
	 *
	 * @param int  $notes How many.
	 * @param bool $files Whether they take files.
	 */
	private function lesson( int $notes, bool $files ): WP_Post {
		return $this->factory->lesson( array_fill( 0, $notes, [ 'allowAttachments' => $files ] ) );
	}

	/**
	 * Numbers of notes.
	 *
	 * @return array<array{int}>
	 */
	public static function numbers(): array {
		return [ [ 1 ], [ 10 ], [ 50 ] ];
	}

	/**
	 * One query reads all answers.
	 *
	 * @param int $notes How many notes.
	 */
	#[DataProvider( 'numbers' )]
	public function test_notes_add_one_query_whatever_their_number( int $notes ): void {
		$user   = $this->factory->user();
		$lesson = $this->lesson( $notes, false );
		$this->factory->entry( $user, $lesson, 'an answer' );
		$sent = $this->queries_to_show( $lesson, $user );
		self::assertCount( 1, $sent, implode( "\n", $sent ) );
	}

	/**
	 * One more reads all files.
	 *
	 * @param int $notes How many notes.
	 */
	#[DataProvider( 'numbers' )]
	public function test_notes_with_files_add_two_queries_whatever_their_number( int $notes ): void {
		$user   = $this->factory->user();
		$lesson = $this->lesson( $notes, true );
		// As on any site after its first check; an option that is missing would cost a query.
		update_option( Files\CHECK_OPTION, [ 'state' => 'safe' ], true );
		for ( $note = 1; $note <= $notes; $note++ ) {
			$this->factory->entry( $user, $lesson, 'an answer', (string) $note );
		}
		$sent = $this->queries_to_show( $lesson, $user );
		self::assertCount( 2, $sent, implode( "\n", $sent ) );
	}

	/**
	 * Prompts of every kind: of a shipped template, of one the site worded, with own questions, with Elements. One query reads all answers, one
	 * all files, one what the site made of templates.
	 *
	 * @param int $number How many.
	 */
	#[DataProvider( 'numbers' )]
	public function test_prompts_add_three_queries_whatever_their_number( int $number ): void {
		$user = $this->factory->user();
		$this->rest( 'PUT', '/templates/quick', [ 'label' => 'Ours', 'purpose' => 'lesson', 'questions' => [ [ 'key' => 'q1', 'label' => 'What?' ] ], 'base_revision' => 0 ], $this->factory->user( '', 'learning_log_manager' ) );
		wp_set_current_user( 0 );
		$element = (array) wp_insert_term( 'Voice', 'learning_log_element' );
		$kinds   = [
			[ 'template' => 'quick', 'elements' => [ $element['term_id'] ] ],
			[ 'template' => 'gibbs' ],
			[ 'questions' => [ [ 'key' => 'q1', 'label' => 'Whom does it serve?' ], [ 'key' => 'q2', 'label' => 'Who would notice?' ] ] ],
		];
		$blocks  = array_map(
			static fn( int $id ): string => '<!-- wp:learning-log/prompt ' . serialize_block_attributes( [ 'noteId' => (string) $id ] + $kinds[ $id % 3 ] ) . ' /-->',
			range( 1, $number )
		);
		$lesson  = $this->factory->page( implode( "\n\n", $blocks ) );
		for ( $id = 1; $id <= $number; $id++ ) {
			$key = Prompts\find( $lesson, (string) $id )->questions[0]['key'] ?? '';
			$this->factory->entry( $user, $lesson, '', (string) $id, [ 'answers' => [ $key => "answer $id" ] ] );
		}
		$sent = $this->queries_to_show( $lesson, $user );
		self::assertCount( 3, $sent, implode( "\n", $sent ) );
		self::assertStringContainsString( "answer $number", $this->show( $lesson, $user )['html'] );
	}

	public function test_a_page_that_asks_nothing_gets_no_query_and_nothing_of_ours(): void {
		$user = $this->factory->user();
		$page = $this->factory->page( "<!-- wp:paragraph -->\n<p>Only words.</p>\n<!-- /wp:paragraph -->" );
		$this->show( $page, $user );
		$shown = $this->show( $page, $user );
		self::assertSame( [], $shown['queries'] );
		self::assertStringContainsString( 'Only words.', $shown['html'] );
		self::assertStringNotContainsString( 'learning-log', $shown['html'] );
	}

	public function test_a_visitor_costs_no_query_and_is_shown_nothing_personal(): void {
		$lesson = $this->lesson( 10, true );
		$this->factory->entry( $this->factory->user(), $lesson, 'SECRET' );
		$this->show( $lesson, 0 );
		$shown = $this->show( $lesson, 0 );
		self::assertSame( [], $shown['queries'] );
		self::assertStringContainsString( 'Log in to write', $shown['html'] );
		self::assertStringContainsString( rawurlencode( '#learning-log-note-1' ), $shown['html'] );
		self::assertStringNotContainsString( 'SECRET', $shown['html'] );
		self::assertStringNotContainsString( 'nonce', $shown['html'] );
		self::assertStringNotContainsString( '<form', $shown['html'] );
	}

	public function test_a_person_is_shown_their_own_answer_and_nobody_elses(): void {
		$lesson = $this->lesson( 1, true );
		$anna   = $this->factory->user();
		$ben    = $this->factory->user();
		$this->factory->entry( $anna, $lesson, 'of Anna' );
		$this->factory->entry( $ben, $lesson, 'of Ben' );
		$html = $this->show( $lesson, $anna )['html'];
		self::assertStringContainsString( 'of Anna', $html );
		self::assertStringNotContainsString( 'of Ben', $html );
	}

	public function test_the_field_is_named_by_the_question_and_has_a_name_where_nothing_is_asked(): void {
		$lesson = $this->factory->lesson( [ [ 'prompt' => 'What happened?' ], [ 'prompt' => '' ] ] );
		$html   = $this->show( $lesson, $this->factory->user() )['html'];
		self::assertSame( 1, substr_count( $html, 'aria-labelledby="learning-log-note-1-question"' ) );
		self::assertSame( 1, substr_count( $html, ' aria-label="Your answer"' ) );
		self::assertStringNotContainsString( 'aria-labelledby="learning-log-note-2-question"', $html );
	}

	public function test_a_form_refused_because_someone_else_is_logged_in_is_not_enriched(): void {
		$lesson = $this->lesson( 1, false );
		$anna   = $this->factory->user();
		$ben    = $this->factory->user();
		wp_set_current_user( $ben );
		$_POST['learning_log'] = wp_slash(
			[
				'lesson'   => (string) $lesson->ID,
				'prompt'   => '1',
				'revision' => '0',
				'user'     => (string) $anna,
				'nonce'    => wp_create_nonce( 'learning_log_note' ),
				'audience' => 'me',
				'answers'  => [ 'text' => 'of Anna' ],
			]
		);
		$html = $this->show( $lesson, $ben )['html'];
		self::assertStringContainsString( 'Not saved: Someone else is logged in now', html_entity_decode( $html ) );
		self::assertStringContainsString( 'of Anna', $html );
		self::assertStringNotContainsString( 'data-wp-interactive', $html );
		foreach ( [ $anna, $ben ] as $author ) {
			self::assertNull( Entries\find_answer( $author, $lesson->ID, '1' ) );
		}
	}
}
