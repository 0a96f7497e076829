<?php
/**
 * While the database does not answer, no notice is dropped and none is sent that somebody may not want.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Notices;

use LearningLog\Errors;
use LearningLog\Notices;
use LearningLog\Tests\TestCase;

final class UnansweredTest extends TestCase {
	use Due;

	public function test_a_database_that_does_not_answer_is_no_reason_to_drop_anything(): void {
		$this->make_due();
		$this->fail_queries( '/SELECT post_id, meta_value FROM \S+ WHERE post_id IN/', 1 );
		$this->send();
		self::assertSame( [], $this->mails );
		self::assertSame( [ 'facilitator', 'other_company', 'peer' ], $this->send() );
		$failed = false;
		try {
			$this->fail_queries( '/post_author FROM/', 1 );
			Notices\send_batch( 10 );
		} catch ( Errors\Not_Read ) {
			$failed = true;
		}
		self::assertTrue( $failed );
	}

	/**
	 * Sends while the database does not answer one question, and then again.
	 *
	 * @param string $pattern The question.
	 * @param int    $times   How often it is not answered.
	 * @return array{list<string>, list<string>} To whom each time.
	 */
	private function send_with_failure( string $pattern, int $times = 1 ): array {
		wp_cache_flush();
		$hooks = clone $GLOBALS['wp_filter']['query'];
		$this->fail_queries( $pattern, $times );
		$first = $this->send();
		$GLOBALS['wp_filter']['query'] = $hooks; // phpcs:ignore WordPress.WP.GlobalVariablesOverride -- It answers again.
		return [ $first, $this->send() ];
	}

	public function test_who_wants_no_mail_gets_none_while_the_database_does_not_say_so(): void {
		$entry = $this->world->answer( '1', 'Kiebitz', 'set' );
		$this->world->as( 'facilitator', 'POST', "/entries/{$entry->id}/comments", [ 'text' => 'Kiebitz', 'mutation' => wp_generate_uuid4() ] );
		$this->wait( Notices\SETTLE_SECONDS );
		Notices\spread_due( time(), microtime( true ) + 10 );
		self::assertSame( [ 'comment due' ], $this->states( 'author' ) );
		update_user_meta( $this->world->people['author'], Notices\CHOICE . 'comment', 'off' );
		list( $first, $then ) = $this->send_with_failure( '/SELECT user_id, meta_key, meta_value FROM/', PHP_INT_MAX );
		self::assertSame( [], $first );
		self::assertSame( [ 'facilitator', 'other_company', 'peer' ], $then );
		self::assertSame( [], $this->states( 'author' ) );
	}

	public function test_a_person_or_a_set_that_the_database_does_not_tell_of_is_not_taken_for_gone(): void {
		$this->make_due();
		list( $first, $then ) = $this->send_with_failure( '/SELECT \* FROM \S+users WHERE ID|SELECT \S*users\.\* FROM|SELECT ID FROM \S+users WHERE ID/', PHP_INT_MAX );
		self::assertSame( [], $first );
		self::assertSame( [ 'facilitator', 'other_company', 'peer' ], $then );
		Notices\happened( 'contract', $this->world->harbour );
		$this->wait( Notices\SETTLE_SECONDS );
		list( $first, $then ) = $this->send_with_failure( '/FROM \S+posts WHERE ID = \d+ LIMIT 1/', PHP_INT_MAX );
		self::assertSame( [], $first );
		self::assertSame( [ 'author', 'other_company', 'peer' ], $then );
		$this->world->as( 'facilitator', 'PUT', "/sets/{$this->world->harbour}", [ 'name' => 'Harbour', 'type' => 'cross_company', 'contract' => 'Kiebitz stays here', 'ends' => (string) wp_date( 'Y-m-d', time() + 10 * DAY_IN_SECONDS ), 'base_revision' => 1 ] );
		$this->wait( Notices\SETTLE_SECONDS );
		Notices\look_for_last_days();
		Notices\spread_due( time(), microtime( true ) + 10 );
		list( $first, $then ) = $this->send_with_failure( '/SELECT \S+posts\.\* FROM|FROM \S+posts WHERE ID = \d+ LIMIT 1/', PHP_INT_MAX );
		self::assertSame( [ [ 'author', 'facilitator', 'other_company', 'peer' ], [] ], [ $first, $then ], 'No answer of a cache is asked for' );
		self::assertSame( 3, substr_count( implode( ' ', $this->states( 'peer' ) ), 'contract sent' ) + substr_count( implode( ' ', $this->states( 'peer' ) ), 'closing sent' ) );
	}
}
