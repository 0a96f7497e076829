<?php
/**
 * A long thread is folded in its lesson, and of one that is too long for a page a part is shown, with a way to the others.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Blocks;

use LearningLog\Blocks;
use LearningLog\Comments;
use LearningLog\Entries;
use LearningLog\Entries\Entry;
use LearningLog\Tests\TestCase;

final class LongThreadTest extends TestCase {
	use InLesson;

	public function test_a_long_thread_shows_its_newest_and_whatever_is_new_and_folds_the_others(): void {
		$entry = $this->world->answer( '1', 'Mine', 'set' );
		foreach ( range( 1, 9 ) as $number ) {
			$this->say( $entry, "Said $number." );
		}
		self::assertStringNotContainsString( 'earlier comment', $this->page(), 'All of it is new' );
		$html = $this->page();
		self::assertMatchesRegularExpression( '~<details class="is-earlier"><summary>5 earlier comments<.*Said 5\..*</ol></details><ol>.*Said 6\..*Said 9\.~s', $html );
		self::assertSame( 9, substr_count( $html, 'Said ' ) );
		self::assertStringNotContainsString( 'earlier comment', Blocks\log_entry_html( $entry->id, $entry->author ), 'Its own page shows all of it' );
	}

	/**
	 * Comments on an entry, as many as an import may bring.
	 *
	 * @param Entry  $entry About which.
	 * @param string $text  What each says, with a number behind it.
	 * @param int    $many  How many.
	 */
	private function fill( Entry $entry, string $text, int $many ): void {
		global $wpdb;
		$row = (array) $wpdb->get_row( (string) $wpdb->prepare( "SELECT * FROM {$wpdb->posts} WHERE ID = %d", $this->say( $entry, $text . '1.' ) ), ARRAY_A );
		unset( $row['ID'] );
		foreach ( array_chunk( range( 2, $many ), 100 ) as $numbers ) {
			$values = array_map( static fn( int $number ): string => '(' . implode( ', ', array_map( static fn( string $value ): string => "'" . esc_sql( $value ) . "'", array_replace( $row, [ 'post_content' => "$text$number." ] ) ) ) . ')', $numbers );
			self::assertSame( count( $numbers ), $wpdb->query( "INSERT INTO {$wpdb->posts} (" . implode( ', ', array_keys( $row ) ) . ') VALUES ' . implode( ', ', $values ) ) );
		}
	}

	public function test_of_threads_too_long_for_a_page_each_has_its_share_and_a_way_to_the_rest(): void {
		update_option( Blocks\LOG_PAGE, $this->factory->page( '<!-- wp:learning-log/log /-->' )->ID );
		$short = $this->world->answer( '2', 'Also mine', 'set' );
		$long  = $this->world->answer( '1', 'Mine', 'set' );
		$this->say( $short, 'Short 1.' );
		$this->world->as( 'author', 'PUT', "/entries/{$long->id}/comments/draft", [ 'text' => 'Begun long ago' ] );
		$this->world->as( 'facilitator', 'PUT', "/entries/{$long->id}/comments/draft", [ 'text' => 'canary' ] );
		$this->fill( $long, 'Long ', Comments\TALK_ROWS + 60 );
		$share = intdiv( Comments\TALK_ROWS, 2 );
		$said  = static fn( string $html ): array => preg_match_all( '/Long (\d+)\./', html_entity_decode( $html ), $found ) ? array_map( 'intval', $found[1] ) : [];
		$html  = $this->page();
		self::assertStringContainsString( 'Short 1.', $html );
		self::assertStringContainsString( 'Begun long ago', $html );
		self::assertStringNotContainsString( 'canary', $html );
		self::assertSame( range( Comments\TALK_ROWS + 61 - $share, Comments\TALK_ROWS + 60 ), $said( $html ) );
		self::assertSame( 1, preg_match_all( '~<a href="[^"]*log_entry=' . $long->id . '#' . Blocks\THREAD . '">Earlier comments</a>~', $html ) );
		self::assertSame( [ $short->id => 1 ], array_map( static fn( int $id ): int => $id > 0 ? 1 : 0, Entries\seen_by( $long->author, [ $short->id, $long->id ] ) ), 'What is left out stays new' );
		$log = Blocks\log_entry_html( $long->id, $long->author );
		self::assertSame( range( 61, Comments\TALK_ROWS + 60 ), $said( $log ) );
		self::assertSame( 1, preg_match( '~log_said=(\d+)#' . Blocks\THREAD . '">Earlier comments~', $log, $before ) );
		$seen = static fn(): int => Entries\seen_by( $long->author, [ $long->id ] )[ $long->id ] ?? 0;
		self::assertSame( 0, $seen(), 'What is left out of the newest part of the log stays new as well' );
		$rest = Blocks\log_entry_html( $long->id, $long->author, (int) ( $before[1] ?? 0 ) );
		self::assertSame( range( 1, 60 ), $said( $rest ) );
		self::assertStringContainsString( 'Later comments</a>', $rest );
		self::assertStringNotContainsString( 'Earlier comments', $rest );
		self::assertStringNotContainsString( 'canary', $log . $rest );
		self::assertSame( 60, substr_count( $rest, '<mark>New</mark>' ) );
		self::assertSame( (int) ( $before[1] ?? 0 ) - 1, $seen(), 'The earlier part is no longer new, and no more than that' );
		$new = static fn(): int => substr_count( Blocks\log_entry_html( $long->id, $long->author ), '<mark>New</mark>' );
		self::assertSame( [ Comments\TALK_ROWS, 0 ], [ $new(), $new() ], 'Once the log has shown all of it, nothing is' );
	}
}
