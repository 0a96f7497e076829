<?php
/**
 * Who chooses what a person is told by mail: they themselves, logged in or by the link of a mail, and nobody else.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Notices;

use LearningLog\Blocks;
use LearningLog\Blocks\Log_Query;
use LearningLog\Notices;
use LearningLog\Privacy;
use LearningLog\Tests\InWorld;
use LearningLog\Tests\TestCase;

final class ChoiceTest extends TestCase {
	use InWorld;
	use Mailbox;

	private int $peer;

	protected function setUp(): void {
		parent::setUp();
		$this->open_mailbox();
		$this->peer = $this->world->people['peer'];
		$this->choose( 'peer', 'entry', 'now' );
		foreach ( Notices\events_due( '2099-01-01 00:00:00', 100 ) as $event ) {
			Notices\remove( [ $event->id ] );
		}
	}

	/**
	 * The link of a mail to the peer.
	 */
	private function link(): string {
		$this->choose( 'facilitator', 'entry', 'off' );
		$this->world->answer( '1', 'Kiebitz', 'set' );
		self::assertSame( [ 'peer' ], $this->settle_and_send() );
		return $this->stop_link();
	}

	public function test_rest_changes_what_was_sent_and_nothing_else(): void {
		$this->choose( 'peer', 'comment', 'weekly' );
		$mine = $this->world->as( 'peer', 'GET', '/me' )->get_data()['notices'];
		self::assertSame( Notices\KINDS, array_keys( $mine ) );
		self::assertSame( [ 'now', 'weekly', 'now' ], [ $mine['entry'], $mine['comment'], $mine['meeting'] ] );
		self::assertSame( 'now', Notices\rhythm( $this->world->people['author'], 'comment' ) );
		foreach ( [ [ 'comment' => 'hourly' ], [ 'gossip' => 'now' ], [ 'comment' => 'now', 'entry' => '' ] ] as $sent ) {
			self::assertFailure( 'rest_invalid_param', 400, $this->world->as( 'peer', 'PUT', '/me', [ 'notices' => $sent ] ) );
			self::assertFailure( 'learning_log_notices_not_possible', 400, Notices\choose( $this->peer, $sent ) );
		}
		self::assertSame( $mine, Notices\preferences( $this->peer ) );
	}

	public function test_a_database_that_does_not_take_it_has_changed_nothing(): void {
		$this->fail_queries( '/^(INSERT INTO|UPDATE) \S*usermeta/' );
		self::assertFailure( 'learning_log_storage_failed', 503, $this->world->as( 'peer', 'PUT', '/me', [ 'notices' => [ 'comment' => 'off' ] ] ) );
		self::assertSame( 'now', Notices\rhythm( $this->peer, 'comment' ) );
	}

	public function test_the_form_is_there_without_script_and_changes_what_it_says_for_who_was_shown_it(): void {
		wp_set_current_user( $this->peer );
		update_option( 'learning_log_page', $this->world->lesson );
		$html = Blocks\log_view( new Log_Query( [ 'log_notices' => '1' ] ), $this->peer );
		self::assertSame( count( Notices\KINDS ) + 1, substr_count( $html, '<select ' ) );
		self::assertSame( count( Notices\KINDS ) + 1, substr_count( $html, ' selected=' ) );
		self::assertStringContainsString( '<form method="post"', $html );
		$form = [ 'user' => (string) $this->peer, 'nonce' => wp_create_nonce( Blocks\NOTICES_FORM ), 'entry' => 'weekly', 'comment' => 'off' ];
		self::assertTrue( Blocks\choose_notices_by_form( $form ) );
		self::assertSame( [ 'daily', 'weekly', 'off', 'now' ], array_slice( array_values( Notices\preferences( $this->peer ) ), 0, 4 ) );
		self::assertFailure( 'learning_log_form_expired', 403, Blocks\choose_notices_by_form( [ 'nonce' => 'x', 'entry' => 'now' ] + $form ) );
		wp_set_current_user( $this->world->people['author'] );
		self::assertFailure( 'learning_log_user_changed', 409, Blocks\choose_notices_by_form( $form ) );
		self::assertSame( 'now', Notices\rhythm( $this->world->people['author'], 'comment' ) );
		self::assertSame( 'weekly', Notices\rhythm( $this->peer, 'entry' ) );
	}

	public function test_the_form_offers_every_zone_but_plain_offsets_and_keeps_one_by_its_old_name(): void {
		wp_set_current_user( $this->peer );
		$shown = fn(): array => preg_match_all( '/<option (?:selected="selected" )?value="([^"]*)"( selected=)?/', Blocks\log_zone_html( $this->peer ), $found ) ? $found[1] : [];
		self::assertContains( 'Pacific/Auckland', $shown() );
		self::assertContains( 'UTC', $shown() );
		self::assertSame( [], array_values( array_filter( $shown(), static fn( string $zone ): bool => '' !== $zone && ! Notices\is_zone( $zone ) ) ) );
		$form = [ 'user' => (string) $this->peer, 'nonce' => wp_create_nonce( Blocks\NOTICES_FORM ), 'zone' => 'Asia/Calcutta' ];
		self::assertTrue( Blocks\choose_notices_by_form( $form ) );
		self::assertSame( 1, substr_count( Blocks\log_zone_html( $this->peer ), 'selected=' ) );
		self::assertStringContainsString( '<option selected="selected" value="Asia/Calcutta"', Blocks\log_zone_html( $this->peer ) );
		self::assertTrue( Blocks\choose_notices_by_form( array_diff_key( $form, [ 'zone' => '' ] ) ) );
		self::assertSame( 'Asia/Calcutta', Notices\chosen_zone( $this->peer ), 'What a form leaves out stays' );
		self::assertTrue( Blocks\choose_notices_by_form( [ 'zone' => '' ] + $form ) );
		self::assertSame( '', Notices\chosen_zone( $this->peer ) );
	}

	public function test_a_zone_that_there_is_none_of_is_refused_with_all_that_came_with_it(): void {
		foreach ( [ 'Europe/Atlantis', '+02:00', 'CEST', 'europe', "UTC\0" ] as $zone ) {
			self::assertFailure( 'learning_log_zone_not_possible', 400, $this->world->as( 'peer', 'PUT', '/me', [ 'zone' => $zone, 'notices' => [ 'comment' => 'off' ] ] ) );
		}
		self::assertSame( [ 'now', '' ], [ Notices\rhythm( $this->peer, 'comment' ), Notices\chosen_zone( $this->peer ) ] );
		$this->fail_queries( '/^INSERT INTO \S*usermeta/' );
		self::assertFailure( 'learning_log_storage_failed', 503, $this->world->as( 'peer', 'PUT', '/me', [ 'zone' => 'Asia/Tokyo' ] ) );
		self::assertSame( '', $this->world->as( 'peer', 'GET', '/me' )->get_data()['zone'] );
	}

	public function test_a_zone_is_exported_and_erased(): void {
		self::assertSame( 'Asia/Tokyo', $this->world->as( 'peer', 'PUT', '/me', [ 'zone' => 'Asia/Tokyo' ] )->get_data()['zone'] );
		self::assertStringContainsString( 'Asia\/Tokyo', (string) wp_json_encode( Privacy\told_facts( $this->peer ) ) );
		self::assertTrue( Privacy\erase_facts( $this->peer ) );
		self::assertSame( '', Notices\chosen_zone( $this->peer ) );
		self::assertSame( wp_timezone_string(), Notices\zone( $this->peer )->getName() );
	}

	public function test_a_link_that_is_looked_at_changes_nothing_and_tells_nothing_of_whose_it_is(): void {
		$link = $this->link();
		list( $status, $html ) = Blocks\notice_link_page( $link, false );
		self::assertSame( 200, $status );
		self::assertSame( 'now', Notices\rhythm( $this->peer, 'entry' ) );
		self::assertStringContainsString( 'Shared entries: Never', $html );
		self::assertStringContainsString( 'method="post"', $html );
		foreach ( [ 'Peer', 'peer', 'matrix.example', ...self::CANARIES ] as $secret ) {
			self::assertStringNotContainsString( $secret, $html );
		}
	}

	public function test_a_link_stops_its_kind_of_mail_once_and_what_it_did_is_taken_back_once(): void {
		$link = $this->link();
		self::assertSame( 200, Blocks\notice_link_page( $link, true )[0] );
		self::assertSame( 'off', Notices\rhythm( $this->peer, 'entry' ) );
		self::assertSame( 'now', Notices\rhythm( $this->peer, 'comment' ), 'And no other' );
		$this->choose( 'peer', 'entry', 'daily' );
		self::assertSame( 410, Blocks\notice_link_page( $link, true )[0], 'Played again' );
		self::assertSame( 'daily', Notices\rhythm( $this->peer, 'entry' ) );

		$back = $this->next( Notices\use_link( substr( strstr( Notices\link_to( $this->peer, [ 'entry' => 'off' ], 60 ), '=' ), 1 ) ) );
		self::assertSame( 'off', Notices\rhythm( $this->peer, 'entry' ) );
		$this->next( Notices\use_link( $back ) );
		self::assertSame( 'daily', Notices\rhythm( $this->peer, 'entry' ), 'As it was' );
		$this->choose( 'peer', 'entry', 'off' );
		self::assertFailure( 'learning_log_notice_link_over', 410, Notices\use_link( $back ) );
		self::assertSame( 'off', Notices\rhythm( $this->peer, 'entry' ) );
	}

	public function test_a_used_link_leaves_to_earlier_mails_what_it_did_not_change(): void {
		$link    = fn( array $rhythms ): string => substr( (string) strstr( Notices\link_to( $this->peer, $rhythms, 60 ), '=' ), 1 );
		$earlier = $link( [ 'entry' => 'off', 'comment' => 'off' ] );
		$this->next( Notices\use_link( $link( [ 'entry' => 'off' ] ) ) );
		$this->choose( 'peer', 'entry', 'weekly' );
		self::assertStringNotContainsString( 'Shared entries', Blocks\notice_link_page( $earlier, false )[1] );
		$back = $this->next( Notices\use_link( $earlier ) );
		self::assertSame( [ 'weekly', 'off' ], [ Notices\rhythm( $this->peer, 'entry' ), Notices\rhythm( $this->peer, 'comment' ) ] );
		$this->next( Notices\use_link( $back ) );
		self::assertSame( [ 'weekly', 'now' ], [ Notices\rhythm( $this->peer, 'entry' ), Notices\rhythm( $this->peer, 'comment' ) ], 'As it was' );
		self::assertFailure( 'learning_log_notice_link_over', 410, Notices\use_link( $earlier ) );
	}

	public function test_a_link_that_nobody_signed_costs_next_to_nothing_however_much_it_asks_for(): void {
		$one   = 'entry_off_0';
		$seven = implode( '.', array_fill( 0, count( Notices\KINDS ), $one ) );
		foreach ( [ $one, $seven, "$seven.$one" ] as $asked ) {
			wp_cache_flush();
			$sent = $this->queries( fn() => self::assertNull( Notices\read_link( "{$this->peer}-" . ( time() + 60 ) . "-$asked-" . str_repeat( '0', 40 ) ) ) );
			self::assertSame( [], preg_grep( '/learning_log/', $sent ) );
			self::assertLessThanOrEqual( 2, count( $sent ), implode( "\n", $sent ) );
		}
	}

	public function test_a_link_of_before_works_though_its_person_has_chosen_otherwise_since(): void {
		$link = $this->link();
		$this->choose( 'peer', 'entry', 'daily' );
		$this->next( Notices\use_link( $link ) );
		self::assertSame( 'off', Notices\rhythm( $this->peer, 'entry' ) );
	}

	public function test_a_link_that_was_made_up_or_is_too_old_or_of_another_mailbox_changes_nothing(): void {
		$link  = $this->link();
		$parts = explode( '-', $link );
		$other = $this->world->people['author'];
		$all   = [
			'for another'   => "$other-{$parts[1]}-{$parts[2]}-{$parts[3]}",
			'for longer'    => "{$parts[0]}-" . ( (int) $parts[1] + 1 ) . "-{$parts[2]}-{$parts[3]}",
			'another kind'  => "{$parts[0]}-{$parts[1]}-comment_off_0-{$parts[3]}",
			'a rhythm'      => "{$parts[0]}-{$parts[1]}-entry_weekly_0-{$parts[3]}",
			'two kinds'     => "{$parts[0]}-{$parts[1]}-entry_off_0.comment_off_0-{$parts[3]}",
			'another count' => "{$parts[0]}-{$parts[1]}-entry_off_1-{$parts[3]}",
			'no signature'  => "{$parts[0]}-{$parts[1]}-{$parts[2]}-" . str_repeat( '0', 40 ),
			'too old'       => substr( strstr( Notices\link_to( $this->peer, [ 'entry' => 'off' ], -1 ), '=' ), 1 ),
			'of nobody'     => "999999-{$parts[1]}-{$parts[2]}-{$parts[3]}",
			'something'     => '%00 or 1=1',
			'nothing'       => '',
		];
		foreach ( $all as $name => $forged ) {
			self::assertSame( 410, Blocks\notice_link_page( $forged, true )[0], $name );
		}
		wp_update_user( [ 'ID' => $this->peer, 'user_email' => 'moved@matrix.example' ] );
		self::assertSame( 410, Blocks\notice_link_page( $link, true )[0], 'An old mailbox' );
		self::assertSame( [ 'daily', 'now', 'now' ], array_slice( array_values( Notices\preferences( $this->peer ) ), 0, 3 ) );
		self::assertSame( [ 'daily', 'off', 'now' ], array_slice( array_values( Notices\preferences( $other ) ), 0, 3 ) );
	}

	public function test_a_mail_program_stops_them_by_one_request_without_a_login(): void {
		$_GET[ Notices\LINK ]      = $this->link();
		$_POST['List-Unsubscribe'] = 'One-Click';
		$_SERVER['REQUEST_METHOD'] = 'POST';
		wp_set_current_user( 0 );
		$said = '';
		add_filter(
			'wp_die_handler',
			static function () use ( &$said ): callable {
				return static function ( $html, $title, $more ) use ( &$said ): void {
					$said = $more['response'] . $html;
				};
			}
		);
		Blocks\action_serve_notice_link();
		self::assertStringStartsWith( '200<main>', $said );
		self::assertSame( 'off', Notices\rhythm( $this->peer, 'entry' ) );
	}

	public function test_what_one_chose_and_was_told_is_exported_and_erased(): void {
		$this->link();
		$told = (string) wp_json_encode( Privacy\told_facts( $this->peer ) );
		self::assertStringContainsString( 'learning_log_notice_entry', $told );
		self::assertStringContainsString( 'Shared entries', $told );
		self::assertTrue( Privacy\erase_facts( $this->peer ) );
		self::assertSame( [], Notices\of_person( $this->peer ) );
		self::assertSame( 'off', Notices\rhythm( $this->peer, 'entry' ) );
	}

	/**
	 * The link that takes back what one did.
	 *
	 * @param mixed $answer What it answered.
	 */
	private function next( mixed $answer ): string {
		self::assertIsString( $answer );
		parse_str( (string) wp_parse_url( $answer, PHP_URL_QUERY ), $query );
		return (string) $query[ Notices\LINK ];
	}
}
