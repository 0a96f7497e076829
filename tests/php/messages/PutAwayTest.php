<?php
/**
 * Whoever was asked something puts it away and brings it back, and nobody else is told.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Messages;

use LearningLog\Blocks;
use LearningLog\Messages;
use LearningLog\Privacy;
use LearningLog\Tests\TestCase;

final class PutAwayTest extends TestCase {
	use Writing;

	/**
	 * The form of a page that puts an opening away, or brings it back.
	 *
	 * @param string $actor Who sends it.
	 * @param int    $id    Which.
	 * @param string $away  "1" or "0".
	 */
	private function put_away( string $actor, int $id, string $away = '1' ): mixed {
		wp_set_current_user( $this->world->people[ $actor ] ?? 0 );
		return Blocks\put_away_by_form( [ 'message' => (string) $id, 'away' => $away, 'user' => (string) get_current_user_id(), 'nonce' => wp_create_nonce( Blocks\AWAY_FORM ) ] );
	}

	/**
	 * The page of the log, as far as it says what was asked.
	 *
	 * @param string $actor Who reads it.
	 */
	private function asked_in_log( string $actor ): string {
		$user = $this->world->people[ $actor ];
		wp_set_current_user( $user );
		wp_cache_delete( "openings-$user", Blocks\MEMORY );
		return html_entity_decode( Blocks\log_openings_html( $user ) );
	}

	public function test_an_unanswered_question_is_put_away_and_brought_back_by_who_was_asked_as_often_as_they_like(): void {
		$id = self::ids( $this->write( 'opening', [ 'author' ] ) )[0];
		self::assertStringContainsString( 'Put this question away', $this->lesson( 'author' ) );
		self::assertStringContainsString( 'Put this question away', $this->asked_in_log( 'author' ) );
		self::assertSame( 2, preg_match_all( '/(?:form|id)="learning-log-away-' . $id . '"/', $this->lesson( 'author' ) ), 'A button in the note, its form behind it' );
		foreach ( [ 1, 2 ] as $time ) {
			self::assertTrue( $this->put_away( 'author', $id ), "Time $time" );
			foreach ( [ $this->lesson( 'author' ), $this->asked_in_log( 'author' ) ] as $page ) {
				self::assertStringNotContainsString( 'walk', $page );
				self::assertStringContainsString( 'Bring it back', $page );
			}
		}
		self::assertStringContainsString( '<h2 id="learning-log-asked" class="screen-reader-text">', $this->asked_in_log( 'author' ), 'Its section keeps a heading, which is not seen' );
		foreach ( [ 1, 2 ] as $time ) {
			self::assertTrue( $this->put_away( 'author', $id, '0' ), "Time $time" );
			self::assertStringContainsString( 'walk', $this->lesson( 'author' ) );
			self::assertStringContainsString( 'walk', $this->asked_in_log( 'author' ) );
		}
		$this->put_away( 'author', $id );
		$this->world->answer( '1', 'Kiebitz' );
		self::assertStringContainsString( 'walk', $this->lesson( 'author' ), 'With an answer it is what was answered' );
		self::assertStringNotContainsString( 'learning-log-away', $this->lesson( 'author' ) );
		self::assertSame( '', $this->asked_in_log( 'author' ) );
	}

	public function test_nobody_but_who_was_asked_puts_a_question_away(): void {
		$id    = self::ids( $this->write( 'opening', [ 'author' ] ) )[0];
		$nudge = self::ids( $this->write( 'nudge', [ 'author' ], [ 'prompt' => '2' ] ) )[0];
		foreach ( [ 'peer', 'facilitator', 'coach', 'admin' ] as $actor ) {
			self::assertFailure( 'learning_log_message_not_found', 404, $this->put_away( $actor, $id ) );
		}
		self::assertFailure( 'learning_log_login_required', 401, $this->put_away( 'visitor', $id ) );
		self::assertFailure( 'learning_log_message_not_found', 404, $this->put_away( 'author', $nudge ) );
		self::assertFailure( 'learning_log_message_not_found', 404, $this->put_away( 'author', $this->world->lesson ) );
		$form = [ 'message' => (string) $id, 'away' => '1', 'user' => (string) $this->world->people['author'], 'nonce' => 'x' ];
		wp_set_current_user( $this->world->people['author'] );
		self::assertFailure( 'learning_log_form_expired', 403, Blocks\put_away_by_form( $form ) );
		$this->fail_queries( '/^UPDATE \S*posts/' );
		self::assertFailure( 'learning_log_storage_failed', 503, $this->put_away( 'author', $id ) );
		self::assertFalse( Messages\of_ids( [ $id ] )[ $id ]->put_away );
	}

	public function test_whether_a_question_was_put_away_changes_nothing_that_anybody_else_is_told(): void {
		$this->join_other_facilitator();
		$id   = self::ids( $this->write( 'opening', [ 'author' ] ) )[0];
		$told = function () use ( $id ): string {
			$all = [];
			foreach ( [ 'facilitator', 'former_facilitator' ] as $actor ) {
				$all[] = $this->told( $actor );
				$all[] = $this->world->as( $actor, 'GET', "/sets/{$this->world->harbour}/messages", [ 'person' => $this->world->people['author'], 'lesson' => $this->world->lesson, 'prompt' => '1' ] )->get_data();
				$all[] = $this->world->as( $actor, 'GET', "/sets/{$this->world->harbour}/progress" )->get_data();
				$all[] = self::left_out( $this->write( 'opening', [ 'author' ], [], $actor ) );
				$all[] = (string) wp_json_encode( Privacy\export_with_texts( get_userdata( $this->world->people[ $actor ] )->user_email ?? '', 1 ) );
			}
			return (string) wp_json_encode( $all );
		};
		$before = $told();
		self::assertTrue( $this->put_away( 'author', $id ) );
		self::assertSame( $before, $told() );
		self::assertStringContainsString( 'Put away', (string) wp_json_encode( Privacy\export_with_texts( get_userdata( $this->world->people['author'] )->user_email ?? '', 1 ) ), 'But in their own data' );
		self::assertSame( [ 'author' ], $this->settle_and_send(), 'The mail comes as it would have' );
		self::assertSame( 200, $this->world->as( 'facilitator', 'DELETE', "/messages/$id" )->get_status() );
		self::assertFailure( 'learning_log_message_not_found', 404, $this->put_away( 'author', $id, '0' ) );
		self::assertStringNotContainsString( 'Bring it back', $this->lesson( 'author' ) );
	}
}
