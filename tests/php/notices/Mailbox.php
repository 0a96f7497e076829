<?php
/**
 * Tests that see what mail WordPress is asked to send.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Notices;

use LearningLog\Notices;

/**
 * In World: a mailbox, a clock that moves, and everybody told of everything at once unless a test says otherwise.
 */
trait Mailbox {
	/**
	 * What was handed to the mailer.
	 *
	 * @var list<array{to: string, subject: string, message: string, headers: list<string>}>
	 */
	private array $mails = [];

	/**
	 * Whether the mailer takes it.
	 */
	private bool $accepts = true;

	/**
	 * What no mail may hold.
	 */
	private const CANARIES = [ 'Kiebitz', 'Empowerment', 'Harbour', 'Quay', 'Note 1', 'What did you try', 'Author', 'Facilitator', 'Coach', 'Peer', 'Northmill' ];

	/**
	 * Catches all mail.
	 */
	private function open_mailbox(): void {
		add_filter( 'pre_option_blogname', static fn(): string => 'Site & more' );
		add_filter(
			'pre_wp_mail',
			function ( $sent, array $mail ): bool {
				if ( $this->accepts ) {
					$this->mails[] = $mail;
				}
				return $this->accepts;
			},
			20,
			2
		);
	}

	/**
	 * As if so much time had gone by: what waits is due that much earlier.
	 *
	 * @param int $seconds How much.
	 */
	private function wait( int $seconds ): void {
		global $wpdb;
		foreach ( (array) $wpdb->get_results( "SELECT ID, post_date, post_modified_gmt FROM {$wpdb->posts} WHERE post_type = 'learning_log_notice'" ) as $row ) {
			$earlier = static fn( string $time ): string => gmdate( 'Y-m-d H:i:s', strtotime( "$time UTC" ) - $seconds );
			$wpdb->update( $wpdb->posts, [ 'post_date' => $earlier( $row->post_date ), 'post_date_gmt' => $earlier( $row->post_date ), 'post_modified_gmt' => $earlier( $row->post_modified_gmt ) ], [ 'ID' => $row->ID ] );
		}
	}

	/**
	 * What has happened settles, and is sent.
	 *
	 * @return list<string> To whom.
	 */
	private function settle_and_send(): array {
		$this->wait( Notices\SETTLE_SECONDS );
		return $this->send();
	}

	/**
	 * Sends what is due.
	 *
	 * @return list<string> To whom.
	 */
	private function send(): array {
		$before = count( $this->mails );
		Notices\action_send();
		$to = array_map( static fn( array $mail ): string => strstr( $mail['to'], '@', true ), array_slice( $this->mails, $before ) );
		sort( $to );
		return $to;
	}

	/**
	 * The states of all notices for a person, in order.
	 *
	 * @param string $actor Who.
	 * @return list<string>
	 */
	private function states( string $actor ): array {
		return array_map( static fn( Notices\Notice $notice ): string => $notice->kind . ' ' . substr( $notice->status, strlen( 'log_notice_' ) ), Notices\of_person( $this->world->people[ $actor ] ) );
	}

	/**
	 * Somebody chooses.
	 *
	 * @param string $actor  Who.
	 * @param string $kind   Of what they are told.
	 * @param string $rhythm How often.
	 */
	private function choose( string $actor, string $kind, string $rhythm ): void {
		self::assertSame( 200, $this->world->as( $actor, 'PUT', '/me', [ 'notices' => [ $kind => $rhythm ] ] )->get_status() );
	}

	/**
	 * Nothing of anybody's is in any mail.
	 */
	private function assertNothingInMails(): void {
		self::assertNotSame( [], $this->mails );
		foreach ( $this->mails as $mail ) {
			$whole = implode( "\n", [ $mail['subject'], $mail['message'], ...$mail['headers'] ] );
			foreach ( self::CANARIES as $canary ) {
				self::assertStringNotContainsString( $canary, $whole );
			}
		}
	}

	/**
	 * The link of the latest mail that stops such mails.
	 */
	private function stop_link(): string {
		$mail = end( $this->mails );
		self::assertIsArray( $mail );
		self::assertSame( 1, preg_match( '/^List-Unsubscribe: <([^>]+)>$/m', implode( "\n", $mail['headers'] ), $found ) );
		self::assertStringContainsString( $found[1], $mail['message'] );
		parse_str( (string) wp_parse_url( $found[1], PHP_URL_QUERY ), $query );
		self::assertSame( [ Notices\LINK ], array_keys( $query ) );
		return (string) $query[ Notices\LINK ];
	}
}
