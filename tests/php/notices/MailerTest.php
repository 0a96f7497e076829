<?php
/**
 * What the mailer refuses is tried again so often and no more; what it takes has the language and the headers it should.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Notices;

use LearningLog\Notices;
use LearningLog\Tests\TestCase;

final class MailerTest extends TestCase {
	use Due;

	public function test_what_the_mailer_refuses_is_tried_twice_more_and_then_given_up(): void {
		$this->make_due();
		$this->accepts = false;
		$this->send();
		self::assertSame( [ 'entry due' ], $this->states( 'peer' ) );
		self::assertSame( [], $this->send() );
		$this->wait( 10 * MINUTE_IN_SECONDS );
		$this->send();
		$this->wait( 2 * HOUR_IN_SECONDS );
		$this->accepts = true;
		self::assertSame( [ 'facilitator', 'other_company', 'peer' ], $this->send() );
		$this->accepts = false;
		$this->world->answer( '2', 'Kiebitz', 'set' );
		$this->wait( Notices\SETTLE_SECONDS );
		for ( $try = 0; $try < 3; $try++ ) {
			$this->send();
			$this->wait( 3 * HOUR_IN_SECONDS );
		}
		$this->accepts = true;
		self::assertSame( [], $this->send() );
		self::assertSame( [ 'entry sent', 'entry failed' ], $this->states( 'peer' ) );
	}

	public function test_a_mailer_that_throws_has_refused_and_the_others_get_their_mail(): void {
		$this->make_due();
		$thrown = false;
		add_filter(
			'pre_wp_mail',
			static function ( $before ) use ( &$thrown ) {
				if ( ! $thrown ) {
					$thrown = true;
					throw new \TypeError( 'A plugin of the mailer' );
				}
				return $before;
			},
			19
		);
		self::assertCount( 2, $this->send() );
		$this->wait( 10 * MINUTE_IN_SECONDS );
		self::assertCount( 1, $this->send(), 'Tried again' );
		self::assertCount( 3, array_unique( array_column( $this->mails, 'to' ) ) );
	}

	public function test_what_a_mailer_sent_before_something_threw_is_not_sent_again(): void {
		$this->make_due();
		add_filter(
			'pre_wp_mail',
			static function (): void {
				do_action( 'wp_mail_succeeded', [] );
				throw new \TypeError( 'A plugin that notes what was sent' );
			},
			21
		);
		self::assertCount( 3, $this->send() );
		$this->wait( 3 * HOUR_IN_SECONDS );
		self::assertSame( [], $this->send() );
		self::assertSame( [ 'entry sent' ], $this->states( 'peer' ) );
	}

	public function test_a_notice_has_its_own_tries_though_it_shares_a_mail_with_one_that_has_none_left(): void {
		$this->make_due();
		$this->accepts = false;
		$this->send();
		$this->wait( 10 * MINUTE_IN_SECONDS );
		$this->send();
		$this->wait( 2 * HOUR_IN_SECONDS );
		$this->world->answer( '2', 'Kiebitz', 'set' );
		$this->wait( Notices\SETTLE_SECONDS );
		$this->send();
		$states = $this->states( 'peer' );
		sort( $states );
		self::assertSame( [ 'entry due', 'entry failed' ], $states );
		$this->accepts = true;
		$this->wait( 10 * MINUTE_IN_SECONDS );
		self::assertSame( [ 'facilitator', 'other_company', 'peer' ], $this->send() );
	}

	public function test_a_mailer_out_of_order_costs_three_tries_and_no_more(): void {
		for ( $number = 0; $number < 3; $number++ ) {
			$id = $this->factory->user();
			$this->factory->member( $this->world->harbour, $id );
			update_user_meta( $id, Notices\CHOICE . 'entry', 'now' );
		}
		$this->make_due();
		$this->accepts = false;
		$asked         = 0;
		add_filter(
			'pre_wp_mail',
			static function ( $before ) use ( &$asked ) {
				++$asked;
				return $before;
			},
			19
		);
		$this->send();
		self::assertSame( 3, $asked );
		self::assertGreaterThan( time() + 5 * MINUTE_IN_SECONDS, wp_next_scheduled( Notices\SEND ), 'And some time to recover' );
	}

	public function test_a_mail_is_in_the_language_of_who_gets_it(): void {
		global $wp_locale_switcher;
		$before = $wp_locale_switcher;
		add_filter( 'gettext_learning-log', static fn( string $text ): string => 'de_DE' === get_locale() ? "DE $text" : $text );
		add_filter( 'get_available_languages', static fn(): array => [ 'de_DE' ] );
		$wp_locale_switcher = new \WP_Locale_Switcher(); // phpcs:ignore WordPress.WP.GlobalVariablesOverride -- One that knows the language.
		$wp_locale_switcher->init();
		update_user_meta( $this->world->people['peer'], 'locale', 'de_DE' );
		$this->make_due();
		$this->send();
		$now = get_locale();
		$wp_locale_switcher = $before; // phpcs:ignore WordPress.WP.GlobalVariablesOverride -- What the test found.
		self::assertSame( 'en_US', $now );
		foreach ( $this->mails as $mail ) {
			self::assertSame( str_starts_with( $mail['to'], 'peer@' ), str_contains( $mail['message'], 'DE Hello' ), $mail['to'] );
		}
	}

	public function test_the_headers_are_those_of_a_mail_nobody_wrote(): void {
		add_filter( 'home_url', static fn( string $url ): string => str_replace( 'http://', 'https://', $url ) );
		$this->make_due();
		$this->send();
		$headers = implode( "\n", $this->mails[0]['headers'] );
		self::assertStringContainsString( 'Content-Type: text/plain; charset=UTF-8', $headers );
		self::assertStringContainsString( 'Auto-Submitted: auto-generated', $headers );
		self::assertMatchesRegularExpression( '/^List-Unsubscribe: <https:[^>]+>$/m', $headers );
		self::assertStringContainsString( "\nList-Unsubscribe-Post: List-Unsubscribe=One-Click", $headers );
		self::assertStringNotContainsString( 'From:', $headers );
	}
}
