<?php
/**
 * Calendars are told when a set meets, and nothing else.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Meetings;

use LearningLog\Meetings;
use LearningLog\Rest;
use LearningLog\Sets;
use LearningLog\Tests\TestCase;
use WP_REST_Request;
use WP_REST_Response;

final class CalendarTest extends TestCase {
	use InMeeting;

	/**
	 * What the feed with an address holds.
	 *
	 * @param string $url The address.
	 */
	private static function feed( string $url ): ?string {
		parse_str( (string) wp_parse_url( $url, PHP_URL_QUERY ), $query );
		return Meetings\feed( is_string( $query['learning_log_calendar'] ?? null ) ? $query['learning_log_calendar'] : '' );
	}

	public function test_it_names_neither_set_nor_people_nor_place(): void {
		Meetings\change( $this->meeting, $this->world->people['facilitator'], [ 'place' => 'Canary room', 'minutes' => 90 ], 1, '' );
		$this->say( 'author', 'issue', [ 'title' => 'canary' ] );
		$answer = $this->world->as( 'peer', 'GET', "/sets/{$this->world->harbour}/calendar" );
		self::assertSame( 'text/calendar; charset=utf-8', $answer->get_headers()['Content-Type'] );
		$lines = explode( "\r\n", $answer->get_data() );
		self::assertSame( [ 'BEGIN:VEVENT', "UID:learning-log-{$this->meeting}@localhost" ], array_slice( $lines, 4, 2 ) );
		self::assertSame( [ 'SEQUENCE:2', 'DTSTART:20261201T090000Z', 'DTEND:20261201T103000Z', 'SUMMARY:Set meeting', 'STATUS:CONFIRMED', 'END:VEVENT', 'END:VCALENDAR', '' ], array_slice( $lines, 7 ) );
		self::assertDoesNotMatchRegularExpression( '/canary|harbour|author/i', $answer->get_data() );
	}

	public function test_a_cancelled_meeting_is_told_to_be_cancelled(): void {
		Meetings\cancel( $this->meeting, $this->world->people['facilitator'] );
		self::assertStringContainsString( "UID:learning-log-{$this->meeting}@localhost", Meetings\calendar( Meetings\of_sets( [ $this->world->harbour ] ) ) );
		self::assertStringContainsString( 'STATUS:CANCELLED', Meetings\calendar( Meetings\of_sets( [ $this->world->harbour ] ) ) );
	}

	public function test_it_is_sent_as_it_is_and_every_other_answer_as_json(): void {
		$request  = new WP_REST_Request( 'GET', "/learning-log/v1/sets/{$this->world->harbour}/calendar" );
		$calendar = $this->world->as( 'peer', 'GET', "/sets/{$this->world->harbour}/calendar" );
		ob_start();
		self::assertTrue( Rest\filter_serve_calendar( false, $calendar, $request ) );
		self::assertSame( $calendar->get_data(), ob_get_clean() );
		self::assertFalse( Rest\filter_serve_calendar( false, new WP_REST_Response( 'text' ), $request ) );
	}

	public function test_a_feed_shows_the_dates_of_ones_sets_to_whoever_has_its_address_until_there_is_another(): void {
		$make   = fn(): string => (string) $this->world->as( 'author', 'POST', '/me/calendar' )->get_data()['url'];
		$first  = $make();
		$second = $make();
		wp_set_current_user( 0 );
		self::assertNull( self::feed( $first ) );
		self::assertStringContainsString( 'DTSTART:20261201T090000Z', (string) self::feed( $second ) );
		foreach ( [ str_replace( '=' . $this->world->people['author'] . '-', '=' . $this->world->people['peer'] . '-', $second ), $second . '0', substr( $second, 0, -1 ) . 'g', 'https://localhost/' ] as $wrong ) {
			self::assertNull( self::feed( $wrong ) );
		}
		Sets\remove_member( $this->world->harbour, $this->world->people['author'] );
		self::assertStringNotContainsString( 'VEVENT', (string) self::feed( $second ), 'Who has left sees nothing more' );
		self::assertSame( 200, $this->world->as( 'author', 'DELETE', '/me/calendar' )->get_status() );
		self::assertNull( self::feed( $second ) );
	}

	public function test_the_key_of_a_feed_is_kept_nowhere(): void {
		global $wpdb;
		$url = (string) $this->world->as( 'author', 'POST', '/me/calendar' )->get_data()['url'];
		$key = substr( $url, -40 );
		self::assertSame( '0', $wpdb->get_var( $wpdb->prepare( "SELECT COUNT(*) FROM {$wpdb->usermeta} WHERE meta_value LIKE %s", "%$key%" ) ) );
	}
}
