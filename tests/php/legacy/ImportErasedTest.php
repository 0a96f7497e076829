<?php
/**
 * What is remembered of a person is theirs to take and to have erased, and of who was erased nothing is brought.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Legacy;

use LearningLog\Comments;
use LearningLog\Imports;
use LearningLog\Legacy;
use LearningLog\Sets;
use LearningLog\Tests\TestCase;

final class ImportErasedTest extends TestCase {
	use Importing;
	use Source;

	private const THEN = 1580461200;

	public function test_what_is_remembered_of_a_person_is_handed_out_and_erased_and_does_not_come_back(): void {
		$this->conversation();
		$row = self::thread( $this->anna, $this->page->ID, 5, 'a:1:{i:0;s:6:"canary' );
		$this->import();
		$email = (string) get_userdata( $this->anna )?->user_email;
		self::assertStringContainsString( 'canary', (string) wp_json_encode( \LearningLog\Privacy\export_with_texts( $email, 1 ) ) );
		self::assertStringNotContainsString( 'canary', (string) wp_json_encode( \LearningLog\Privacy\export( $email, 1 ) ) );
		self::assertSame( [ $row ], array_keys( Imports\bytes_aside( $this->anna ) ) );
		do {
			$erased = \LearningLog\Privacy\erase( $email );
		} while ( ! $erased['done'] );
		self::assertFalse( $erased['items_retained'] );
		self::assertSame( [ [], false, [] ], [ self::entries( $this->anna ), Imports\is_known( $this->anna ), Imports\bytes_aside( $this->anna ) ] );
		self::assertSame( [ 'rows' => 2, 'unchanged' => 1, 'gone_here' => 1 ], $this->import()['counts'] );
		self::assertSame( [ [], [] ], [ self::entries( $this->anna ), Imports\bytes_aside( $this->anna ) ], 'Nothing comes back' );
	}

	public function test_who_was_erased_stays_away_with_all_that_is_theirs_there(): void {
		global $wpdb;
		$ben = $this->factory->user( 'Ben' );
		$row = self::thread( $this->anna, $this->page->ID, 5, 'a:1:{' );
		self::thread( $ben, $this->page->ID, 5, [ self::said( $ben, 'Mine', self::THEN ) ] );
		$this->import();
		$erase = static function ( int $user ): void {
			do {
				$erased = \LearningLog\Privacy\erase( (string) get_userdata( $user )?->user_email );
			} while ( ! $erased['done'] );
			self::assertSame( [ false, false ], [ $erased['items_retained'], Imports\is_known( $user ) ] );
		};
		$erase( $this->anna );
		$erase( $this->anna );
		self::go_on( $row, [ self::said( $this->anna, 'Erased', self::THEN ) ] );
		$more = self::thread( $this->anna, $this->page->ID, 6, [ self::said( $this->anna, 'Another', self::THEN ) ] );
		$told = [ 'counts' => [ 'rows' => 3, 'unchanged' => 1, 'gone_here' => 2 ], 'told' => [ [ 'row' => $row, 'what' => 'erased_here' ], [ 'row' => $more, 'what' => 'erased_here' ] ] ];
		foreach ( [ true, false, false ] as $pretend ) {
			self::assertSame( $told, $this->import( [], null, $pretend ) );
		}
		self::assertSame( [ [], [], 1 ], [ self::entries( $this->anna ), Sets\coaches_now( $this->anna ), count( self::entries( $ben ) ) ] );
		self::assertStringNotContainsString( 'Erased', (string) wp_json_encode( $wpdb->get_results( "SELECT post_content, post_content_filtered FROM {$wpdb->posts}" ) ) );
		Legacy\undo_step( 0, false, 60.0 );
		$this->import();
		self::assertSame( [ [], 1 ], [ self::entries( $this->anna ), count( self::entries( $ben ) ) ], 'Nor after an undo' );
	}

	public function test_of_who_was_erased_before_anything_was_brought_nothing_is_brought_and_no_name_stands_beside_what_they_said(): void {
		global $wpdb;
		$ben  = $this->factory->user( 'Ben' );
		$cleo = $this->factory->user( 'Cleo' );
		self::thread( $this->anna, $this->page->ID, 4, [ self::said( $this->anna, 'Erased', self::THEN ) ] );
		self::thread( $ben, $this->page->ID, 4, [ self::said( $ben, 'Mine', self::THEN ), [ 'a' => (string) $this->coach ] + self::replied( $this->coach, 'And?', self::THEN + 60 ) ] );
		$source = self::source_as_it_is();
		$erased = [];
		foreach ( [ $this->anna, $this->coach, $cleo ] as $user ) {
			$erased[ $user ] = \LearningLog\Privacy\erase( (string) get_userdata( $user )?->user_email );
			self::assertSame( [ true, false ], [ $erased[ $user ]['done'], $erased[ $user ]['items_retained'] ] );
		}
		self::assertSame( [ 1, 1, 0 ], array_map( static fn( array $answer ): int => substr_count( implode( ' ', $answer['messages'] ), 'own table' ), array_values( $erased ) ) );
		self::assertSame( [ "{$this->anna}-erased", "{$this->coach}-erased" ], $wpdb->get_col( "SELECT post_name FROM {$wpdb->posts} WHERE post_type = 'learning_log_import' ORDER BY ID" ), 'Numbers alone, and of nobody else' );
		$this->import();
		self::assertSame( [ [], 1 ], [ self::entries( $this->anna ), count( self::entries( $ben ) ) ] );
		self::assertSame( [ [ 0, 'And?' ] ], array_map( static fn( Comments\Comment $comment ): array => [ $comment->author, $comment->text ], Comments\thread( self::entries( $ben )[0]->id ) ) );
		self::assertStringNotContainsString( 'Erased', (string) wp_json_encode( $wpdb->get_results( "SELECT post_content, post_content_filtered FROM {$wpdb->posts}" ) ) );
		self::assertSame( $source, self::source_as_it_is() );
	}
}
