<?php
/**
 * The roster of an Action Learning Set: for those who are in it, and nothing at all for everyone else.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Blocks;

use LearningLog\Blocks;
use LearningLog\Sets;
use LearningLog\Tests\TestCase;

final class SetTest extends TestCase {
	/**
	 * What a person sees of the block.
	 *
	 * @param int $user User id.
	 * @param int $set  The set that its author chose, 0 for none.
	 */
	private static function shown( int $user, int $set = 0 ): string {
		wp_set_current_user( $user );
		return Blocks\render_set( $set, 'class="wrapper"' );
	}

	/**
	 * Somebody with a name in a set.
	 *
	 * @param int    $set          Post id.
	 * @param string $name         Display name.
	 * @param string $role         "member" or "facilitator".
	 * @param string $organisation Organisation.
	 */
	private function seat( int $set, string $name, string $role = 'member', string $organisation = 'Northmill' ): int {
		$user = $this->factory->user();
		wp_update_user(
			[
				'ID'           => $user,
				'display_name' => $name,
			]
		);
		self::assertInstanceOf( Sets\Member::class, Sets\join( new Sets\Member( $user, $set, $role, $organisation ) ) );
		return $user;
	}

	public function test_those_in_a_set_see_who_is_in_it_and_no_address_of_theirs(): void {
		$set    = $this->factory->set( 'Mill set' );
		$zoe    = $this->seat( $set, 'Zoë Canary' );
		$amira  = $this->seat( $set, 'Amira Osei', 'facilitator', 'Quayside' );
		$abel   = $this->seat( $set, 'Abel & <b>Bold</b>' );
		$emails = array_map( static fn( int $user ): string => (string) get_userdata( $user )?->user_email, [ $zoe, $amira, $abel ] );
		foreach ( [ [ $zoe, 0 ], [ $zoe, $set ], [ $amira, 0 ] ] as [ $user, $chosen ] ) {
			$shown = self::shown( $user, $chosen );
			self::assertMatchesRegularExpression( '/Mill set.*Amira Osei.*Facilitator · Quayside.*Abel & .*Northmill.*Zoë Canary/s', html_entity_decode( $shown ) );
			self::assertStringNotContainsString( 'Abel & ', $shown, 'Escaped' );
			self::assertStringNotContainsString( '<b>', $shown );
			foreach ( $emails as $email ) {
				self::assertStringNotContainsString( $email, $shown );
				self::assertStringNotContainsString( hash( 'sha256', $email ), $shown, 'Nothing to know it by' );
			}
		}
	}

	public function test_whoever_is_not_in_a_set_sees_nothing_whatever_its_author_chose(): void {
		$set     = $this->factory->set( 'Canary set' );
		$member  = $this->seat( $set, 'Canary Member' );
		$left    = $this->seat( $set, 'Canary Left' );
		$other   = $this->seat( $this->factory->set( 'Other set' ), 'Somebody Else' );
		$manager = $this->factory->user( '', 'learning_log_manager' );
		$admin   = $this->factory->user( '', 'administrator' );
		self::assertTrue( Sets\remove_member( $set, $left ) );
		foreach ( [ 0, $left, $other, $manager, $admin ] as $user ) {
			foreach ( [ 0, $set, -$set, 999999 ] as $chosen ) {
				self::assertStringNotContainsString( 'Canary', self::shown( $user, $chosen ), "$user $chosen" );
			}
			self::assertSame( '', self::shown( $user, $set ), 'Not even a gap' );
		}
		self::assertStringContainsString( 'Canary Member', self::shown( $member, $set ) );
		Sets\trash( $set );
		self::assertSame( '', self::shown( $member, $set ), 'Nor of a set that is gone' );
	}

	public function test_a_membership_of_other_days_is_none(): void {
		$set    = $this->factory->set( 'Canary set' );
		$member = $this->seat( $set, 'Canary Member' );
		$past   = $this->factory->user();
		$future = $this->factory->user();
		Sets\join( new Sets\Member( $past, $set, 'member', '', '2020-01-01', '2020-02-01' ) );
		Sets\join( new Sets\Member( $future, $set, 'member', '', '2999-01-01' ) );
		self::assertSame( [ '', '' ], [ self::shown( $past ), self::shown( $future ) ] );
		self::assertSame( 1, substr_count( self::shown( $member ), '<li>' ) );
	}

	public function test_several_sets_are_opened_one_at_a_time_and_an_author_can_choose_one(): void {
		[ $one, $two ] = [ $this->factory->set( 'Alder' ), $this->factory->set( 'Birch' ) ];
		$user          = $this->seat( $one, 'Amira Osei', 'facilitator' );
		Sets\join( new Sets\Member( $user, $two, 'facilitator', '' ) );
		$both = self::shown( $user );
		self::assertMatchesRegularExpression( '~<details name="learning-log-set" open><summary><h2[^>]*>Alder.*<details name="learning-log-set"><summary><h2[^>]*>Birch~s', $both );
		$chosen = self::shown( $user, $two );
		self::assertStringNotContainsString( 'Alder', $chosen );
		self::assertStringNotContainsString( '<details name', $chosen );
	}

	public function test_a_roster_costs_at_most_two_queries_however_many_sets_and_people(): void {
		$user = $this->factory->user();
		foreach ( [ 1, 3 ] as $sets ) {
			for ( $number = 0; $number < $sets; $number++ ) {
				$set = $this->factory->set( "Set $sets $number" );
				Sets\join( new Sets\Member( $user, $set, 'member', 'Northmill' ) );
				for ( $seat = 1; $seat < 6; $seat++ ) {
					$this->seat( $set, "Person $seat" );
				}
			}
			self::shown( $user );
			$sent = $this->queries( static fn() => self::shown( $user ) );
			self::assertLessThanOrEqual( 2, count( $sent ), implode( "\n", $sent ) );
		}
	}

	public function test_members_are_asked_to_agree_and_everyone_sees_who_has_not(): void {
		$set    = (int) Sets\store( new Sets\Set( 0, 'Mill set', 'in_house', 'facilitated', 6, '', '', 0, "Kept <b>here</b>.\n\nAsked first.", 1 ) );
		$nina   = $this->seat( $set, 'Nina Berg' );
		$omar   = $this->seat( $set, 'Omar Said' );
		$amira  = $this->seat( $set, 'Amira Osei', 'facilitator' );
		$button = 'I agree to these ground rules';
		self::assertStringContainsString( 'Kept <b>here</b>', html_entity_decode( self::shown( $nina ) ) );
		self::assertStringNotContainsString( '<b>', self::shown( $nina ) );
		foreach ( [ [ $nina, true ], [ $omar, true ], [ $amira, false ] ] as [ $user, $asked ] ) {
			$shown = self::shown( $user );
			self::assertMatchesRegularExpression( '/Not agreed yet: Nina Berg and Omar Said/', html_entity_decode( $shown ) );
			self::assertSame( $asked, str_contains( $shown, $button ) );
		}
		wp_set_current_user( $nina );
		self::assertFailure( 'learning_log_form_expired', 403, Blocks\agree_by_form( $set, 1, (string) $nina, 'forged' ) );
		self::assertFailure( 'learning_log_user_changed', 409, Blocks\agree_by_form( $set, 1, (string) $omar, wp_create_nonce( Blocks\AGREE ) ) );
		self::assertFailure( 'learning_log_contract_changed', 409, Blocks\agree_by_form( $set, 2, (string) $nina, wp_create_nonce( Blocks\AGREE ) ) );
		$agreed = static function () use ( $set ): array {
			$found = Sets\find( $set );
			return $found ? Sets\present_agreement( $found )['agreed'] : [];
		};
		self::assertSame( [], $agreed(), 'Nobody has agreed' );
		self::assertTrue( Blocks\agree_by_form( $set, 1, (string) $nina, wp_create_nonce( Blocks\AGREE ) ) );
		self::assertSame( [ $nina ], $agreed() );
		self::assertStringNotContainsString( $button, self::shown( $nina ) );
		self::assertStringContainsString( 'Not agreed yet: Omar Said', html_entity_decode( self::shown( $amira ) ) );
		self::assertTrue( Sets\agree( $set, $omar, 1 ) );
		$sent = $this->queries( fn() => self::assertStringContainsString( 'Everyone has agreed', html_entity_decode( self::shown( $amira ) ) ) );
		self::assertLessThanOrEqual( 2, count( $sent ), implode( "\n", $sent ) );
	}

	public function test_a_database_that_does_not_answer_is_not_taken_for_no_set(): void {
		$member = $this->seat( $this->factory->set( 'Canary set' ), 'Canary Member' );
		$this->fail_queries( '/^SELECT m.meta_key/', 1 );
		$shown = self::shown( $member );
		self::assertStringContainsString( 'Reload the page', $shown );
		self::assertStringNotContainsString( 'Canary', $shown );
	}

	public function test_a_name_has_the_initials_of_its_ends(): void {
		self::assertSame( [ 'ZC', 'A', 'JW', '' ], array_map( 'LearningLog\Blocks\initials', [ 'Zoë van der Canary', 'amira', 'Jean-Luc Weber', ' ' ] ) );
	}
}
