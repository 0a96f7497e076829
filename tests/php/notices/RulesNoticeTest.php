<?php
/**
 * Ground rules are told to who has not agreed to them.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Notices;

use LearningLog\Blocks;
use LearningLog\Blocks\Log_Query;
use LearningLog\Notices;
use LearningLog\Tests\TestCase;

final class RulesNoticeTest extends TestCase {
	use Telling;

	public function test_ground_rules_are_told_to_each_member_who_has_not_agreed_once_for_each_version(): void {
		$set = "/sets/{$this->world->harbour}";
		$this->world->as( 'peer', 'PUT', "$set/agreement", [ 'version' => 1 ] );
		self::assertSame( [ 'author', 'other_company' ], $this->settle_and_send() );
		$this->world->as( 'author', 'PUT', "$set/agreement", [ 'version' => 1 ] );
		self::assertSame( [], $this->settle_and_send() );
		self::assertSame( 200, $this->world->as( 'facilitator', 'PUT', $set, [ 'name' => 'Harbour', 'type' => 'cross_company', 'contract' => 'Kiebitz stays here', 'base_revision' => 1 ] )->get_status() );
		self::assertSame( [ 'author', 'other_company', 'peer' ], $this->settle_and_send() );
		$this->assertNothingInMails();
	}

	public function test_a_mail_about_ground_rules_leads_to_where_its_reader_agrees_to_them(): void {
		$this->world->as( 'author', 'PUT', "/sets/{$this->world->harbour}/agreement", [ 'version' => 1 ] );
		self::assertContains( 'peer', $this->settle_and_send() );
		self::assertStringContainsString( 'page_id=' . $this->world->lesson . '&log_rules=1', $this->mails[0]['message'] );
		$page = function ( string $actor ): string {
			wp_set_current_user( $this->world->people[ $actor ] );
			return Blocks\log_view( new Log_Query( [ 'log_rules' => '1' ] ), $this->world->people[ $actor ] );
		};
		$peer = $page( 'peer' );
		self::assertStringContainsString( 'Harbour', $peer );
		self::assertStringContainsString( '<form method="post"', $peer );
		self::assertStringContainsString( 'name="learning_log_agree[version]" value="1"', $peer );
		foreach ( [ 'author', 'facilitator', 'stranger', 'former_peer', 'manager' ] as $actor ) {
			self::assertStringNotContainsString( 'Harbour', $page( $actor ), $actor );
		}
		self::assertSame( 200, $this->world->as( 'peer', 'PUT', "/sets/{$this->world->harbour}/agreement", [ 'version' => 1 ] )->get_status() );
		self::assertStringNotContainsString( '<form', $page( 'peer' ) );
	}

	public function test_what_waits_to_be_agreed_to_costs_the_same_number_of_queries_however_many_sets(): void {
		$peer  = $this->world->people['peer'];
		$sets  = [ $this->world->harbour ];
		$costs = [];
		foreach ( [ 0, 3 ] as $more ) {
			for ( $number = 0; $number < $more; $number++ ) {
				$sets[] = $this->factory->set( "Set $number" );
				$this->factory->member( (int) end( $sets ), $peer );
			}
			$costs[] = count( $this->queries( static fn() => Notices\contracts_for( $peer, $sets ) ) );
		}
		self::assertSame( [ 1, 1 ], $costs );
	}

	public function test_who_agrees_before_the_mail_is_not_told(): void {
		$this->world->as( 'peer', 'PUT', "/sets/{$this->world->harbour}/agreement", [ 'version' => 1 ] );
		$this->wait( Notices\SETTLE_SECONDS );
		foreach ( Notices\events_due( gmdate( 'Y-m-d H:i:s' ), 100 ) as $event ) {
			Notices\spread( $event );
		}
		$this->world->as( 'author', 'PUT', "/sets/{$this->world->harbour}/agreement", [ 'version' => 1 ] );
		self::assertSame( [ 'other_company' ], $this->send() );
	}
}
