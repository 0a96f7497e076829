<?php
/**
 * Who × object × verb: every route, every kind of person, default deny.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Rest;

use LearningLog\Comments;
use LearningLog\Entries;
use LearningLog\Files;
use LearningLog\Sets;
use LearningLog\Tests\TestCase;
use LearningLog\Tests\World;
use WP_REST_Response;

/**
 * The table is in Cells, what it is played on in Objects.
 */
final class PermissionMatrixTest extends TestCase {
	use Objects;

	/**
	 * Whose unsent and removed words are there to be found.
	 */
	private const WRITERS = [ 'author', 'facilitator' ];

	/**
	 * What no row is written by. All other statements count as if they wrote one.
	 */
	private const READS = '~^\s*(SELECT|SHOW|DESCRIBE|SAVEPOINT|RELEASE|ROLLBACK)\b~i';

	/**
	 * Every row of the table.
	 *
	 * @return iterable<string, array{string}>
	 */
	public static function routes(): iterable {
		foreach ( array_keys( Cells::ALL ) as $route ) {
			yield $route => [ $route ];
		}
	}

	/**
	 * One row of the table; each actor meets the same world, since what the one before did is taken back.
	 *
	 * @dataProvider routes
	 *
	 * @param string $route Verb and path with placeholders.
	 */
	public function test_each_person_gets_what_the_table_says_and_nothing_else( string $route ): void {
		global $wpdb;
		$path = strtr( $route, self::$places );
		foreach ( World::ACTORS as $actor ) {
			$wpdb->query( 'SAVEPOINT learning_log_cell' );
			$this->check_cell( self::$world, self::$entries, $actor, $path, Cells::expected( $route, $actor ) );
			$wpdb->query( 'ROLLBACK TO SAVEPOINT learning_log_cell' );
			wp_cache_flush();
		}
	}

	/**
	 * One cell: the status is as expected, nothing of others was changed, nothing unseen was told.
	 *
	 * @param World                        $world    The programme.
	 * @param array<string, Entries\Entry> $entries  The author's entries.
	 * @param string                       $actor    Who.
	 * @param string                       $request  Verb and path.
	 * @param int                          $expected Status.
	 */
	private function check_cell( World $world, array $entries, string $actor, string $request, int $expected ): void {
		[ $method, $path ] = explode( ' ', $request, 2 );
		$body   = Bodies::of( $request );
		if ( 'author' === $actor && preg_match( '~^(?:PUT /entries/(\d+)$|POST /entries/(\d+)/revisions/)~', $request, $found, PREG_UNMATCHED_AS_NULL ) ) {
			$body['base_revision'] = Entries\find( (int) ( $found[1] ?? $found[2] ) )?->revision ?? 1;
		}
		$upload   = [
			'name'     => 'Written by the matrix.txt',
			'tmp_name' => self::temporary( 'Written by the matrix' ),
			'error'    => UPLOAD_ERR_OK,
		];
		$response = null;
		$sent     = $this->queries(
			static function () use ( &$response, $world, $actor, $method, $path, $body, $upload ): void {
				$response = $world->as( $actor, $method, $path, $body, str_ends_with( $path, '/files' ) ? [ 'file' => $upload ] : [] );
			}
		);
		self::assertInstanceOf( WP_REST_Response::class, $response );
		$answer = (string) wp_json_encode( $response->get_data() );

		self::assertSame( $expected, $response->get_status(), "$actor: $request $answer" );
		if ( $expected >= 400 && 'author' !== $actor && 409 !== $expected ) {
			self::assertStringNotContainsString( 'canary', $answer, "$actor: $request" );
		}
		foreach ( array_diff( self::WRITERS, [ $actor ] ) as $writer ) {
			self::assertStringNotContainsString( "begun by $writer", $answer, "$actor: $request" );
			self::assertStringNotContainsString( "removed by $writer", $answer, "$actor: $request" );
		}
		// Where nothing was sent that writes, nothing has changed: only then is the database not asked for all that it had.
		if ( preg_grep( self::READS, $sent, PREG_GREP_INVERT ) ) {
			self::check_unchanged( $world, $entries, $actor, $path, $expected );
		}
	}

	/**
	 * What an actor did changed nothing of others, and nothing at all where it was refused.
	 *
	 * @param World                        $world    The programme.
	 * @param array<string, Entries\Entry> $entries  The author's entries.
	 * @param string                       $actor    Who.
	 * @param string                       $path     Path of the request.
	 * @param int                          $expected Status.
	 */
	private static function check_unchanged( World $world, array $entries, string $actor, string $path, int $expected ): void {
		[ $roster, $before, $said, $begun, $removed, $theirs ] = self::$found;
		foreach ( 'author' === $actor ? [] : $entries as $audience => $entry ) {
			self::assertEquals( $entry->answers, Entries\find( $entry->id )?->answers, "$actor changed the $audience entry" );
		}
		if ( 'author' !== $actor ) {
			self::assertSame( $before, Files\for_entries( array_column( $entries, 'id' ) ), "$actor changed files" );
		}
		if ( $expected >= 400 ) {
			self::assertEquals( $roster, Sets\members( [ $world->harbour ] ), "$actor changed who is in the set" );
			self::assertSame( 'Harbour', Sets\name( $world->harbour ), "$actor changed the set" );
			self::assertEquals( $said, Comments\threads( array_column( $entries, 'id' ) ), "$actor changed what was said" );
		}
		foreach ( array_diff( self::WRITERS, [ $actor ] ) as $writer ) {
			self::assertEquals( $removed[ $writer ], Comments\removed_by( $entries['set']->id, $world->people[ $writer ] ), "$actor changed what the {$writer} has removed" );
			self::assertSame( $begun[ $writer ], self::drafts( $world, $writer ), "$actor changed what the {$writer} has begun" );
			self::assertSame( $theirs[ $writer ], 1 === preg_match( '~/(meetings|actions)~', $path ) ? self::theirs( $world, $writer ) : $theirs[ $writer ], "$actor changed what the {$writer} said in the meeting or set out to do" );
		}
	}

	/**
	 * Which of the author's entries stand in each person's shared list.
	 */
	public function test_a_shared_list_holds_exactly_what_was_shared(): void {
		$world   = self::$world;
		$entries = self::$entries;
		$shown   = [ 'peer' => [ 'set' ], 'other_company' => [ 'set' ], 'facilitator' => [ 'set' ], 'coach' => [ 'coach' ] ];
		foreach ( array_slice( World::ACTORS, 1 ) as $actor ) {
			$expected = array_map( static fn( string $audience ): int => $entries[ $audience ]->id, $shown[ $actor ] ?? [] );
			$list     = $world->as( $actor, 'GET', '/entries?scope=shared' );
			self::assertSame( $expected, array_column( (array) $list->get_data(), 'id' ), $actor );
			self::assertSame( (string) count( $expected ), (string) $list->get_headers()['X-WP-Total'], $actor );
			$facets = $world->as( $actor, 'GET', '/entries/facets' )->get_data();
			self::assertSame( $expected ? [ $world->people['author'] ] : [], array_column( $facets['authors'], 'id' ), $actor );
			self::assertCount( count( $expected ), $facets['prompts'], $actor );
			self::assertCount( 'author' === $actor ? 4 : 0, (array) $world->as( $actor, 'GET', '/entries' )->get_data(), $actor );
			self::assertSame( $expected, array_column( (array) $world->as( $actor, 'GET', '/entries?scope=shared&search=canary' )->get_data(), 'id' ), $actor );
		}
	}

	/**
	 * Which of the author's threads each person is told when they ask for all of them.
	 */
	public function test_a_list_of_comments_holds_the_threads_of_exactly_what_one_may_read(): void {
		$world  = self::$world;
		$places = self::$places;
		$shown  = [ 'author' => [ 'me', 'coach', 'set', 'was' ], 'peer' => [ 'set' ], 'other_company' => [ 'set' ], 'facilitator' => [ 'set' ], 'coach' => [ 'coach' ] ];
		foreach ( array_slice( World::ACTORS, 1 ) as $actor ) {
			$expected = array_map( static fn( string $audience ): int => self::$entries[ $audience ]->id, $shown[ $actor ] ?? [] );
			$list     = $world->as( $actor, 'GET', strtr( '/comments?entries={me},{coach},{set},{was},{trashed},{lesson},{comment_me}', $places ) );
			self::assertEqualsCanonicalizing( $expected, array_unique( array_column( (array) $list->get_data(), 'entry' ) ), $actor );
			self::assertSame( (string) count( (array) $list->get_data() ), (string) $list->get_headers()['X-WP-Total'], $actor );
			self::assertStringNotContainsString( 'begun by', (string) wp_json_encode( $list->get_data() ), $actor );
		}
	}

	/**
	 * Whose actions each person is told of, in each list.
	 */
	public function test_a_list_of_actions_holds_exactly_what_one_may_read(): void {
		$world  = self::$world;
		$both   = [ (int) self::$places['{action_coach}'], (int) self::$places['{action}'] ];
		$path   = "/sets/{$world->harbour}/actions";
		$shown  = [
			'author'        => [ '/actions' => $both, $path => $both, '/actions?scope=trash' => [ (int) self::$places['{action_trashed}'] ] ],
			'peer'          => [ $path => $both ],
			'other_company' => [ $path => $both ],
			'facilitator'   => [ $path => $both ],
			'coach'         => [ '/actions?scope=shared' => [ $both[0] ] ],
		];
		foreach ( array_slice( World::ACTORS, 1 ) as $actor ) {
			foreach ( [ '/actions', '/actions?scope=shared', '/actions?scope=trash', $path ] as $list ) {
				$answer   = $world->as( $actor, 'GET', $list );
				$expected = $shown[ $actor ][ $list ] ?? [];
				self::assertSame( $expected, 200 === $answer->get_status() ? array_column( (array) $answer->get_data(), 'id' ) : [], "$actor $list" );
				self::assertSame( 200 === $answer->get_status() ? (string) count( $expected ) : '', (string) ( $answer->get_headers()['X-WP-Total'] ?? '' ), "$actor $list" );
			}
		}
	}
}
