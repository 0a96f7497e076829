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
use LearningLog\Tests\Files\Uploads;
use LearningLog\Tests\TestCase;
use LearningLog\Tests\World;

/**
 * The table below is the law of design.md section 4 in cells. An actor that a row does not name is refused:
 * 401 without a login, the row's own refusal with one.
 */
final class PermissionMatrixTest extends TestCase {
	use Uploads;

	/**
	 * Route of each row, what a refused person gets, and who gets what else.
	 *
	 * "{me}", "{coach}", "{set}" are entries of the author with that audience, "{was}" one that was shared with set and
	 * coach and is not any more.
	 */
	private const CELLS = [
		// Lessons.
		'GET /lessons/{lesson}'                       => [ 404, 'all' => 200 ],
		'GET /lessons/{draft}'                        => [ 404, 'editor' => 200, 'admin' => 200 ],
		'PUT /lessons/{lesson}/prompts/9'             => [ 404 ],
		'PUT /lessons/{draft}/prompts/1'              => [ 404, 'editor' => 201, 'admin' => 201 ],
		'PUT /lessons/{lesson}/prompts/2'             => [ 404, 'all' => 201, 'author' => 409 ],

		// Entries, one by one.
		'GET /entries/{me}'                           => [ 404, 'author' => 200 ],
		'GET /entries/{was}'                          => [ 404, 'author' => 200 ],
		'GET /entries/{coach}'                        => [ 404, 'author' => 200, 'coach' => 200 ],
		'GET /entries/{set}'                          => [ 404, 'author' => 200, 'peer' => 200, 'other_company' => 200, 'facilitator' => 200 ],
		'GET /entries/999999'                         => [ 404 ],
		'GET /entries/{lesson}'                       => [ 404 ],
		'PUT /entries/{me}'                           => [ 404, 'author' => 200 ],
		'PUT /entries/{coach}'                        => [ 404, 'author' => 200, 'coach' => 403 ],
		'PUT /entries/{set}'                          => [ 404, 'author' => 200, 'peer' => 403, 'other_company' => 403, 'facilitator' => 403 ],

		'DELETE /entries/{me}'                        => [ 404, 'author' => 200 ],
		'DELETE /entries/{was}'                       => [ 404, 'author' => 200 ],
		'DELETE /entries/{coach}'                     => [ 404, 'author' => 200, 'coach' => 403 ],
		'DELETE /entries/{set}'                       => [ 404, 'author' => 200, 'peer' => 403, 'other_company' => 403, 'facilitator' => 403 ],

		// The history is its author's alone: readers do not learn that there is one.
		'GET /entries/{me}/revisions'                 => [ 404, 'author' => 200 ],
		'GET /entries/{was}/revisions'                => [ 404, 'author' => 200 ],
		'GET /entries/{coach}/revisions'              => [ 404, 'author' => 200 ],
		'GET /entries/{set}/revisions'                => [ 404, 'author' => 200 ],
		'POST /entries/{was}/revisions/1/restore'     => [ 404, 'author' => 200 ],
		'POST /entries/{coach}/revisions/1/restore'   => [ 404 ],
		'POST /entries/{set}/revisions/1/restore'     => [ 404 ],

		// Its author alone learns by name who can read it; whoever can read it notes that they have opened it.
		'GET /entries/{me}/readers'                   => [ 404, 'author' => 200 ],
		'GET /entries/{was}/readers'                  => [ 404, 'author' => 200 ],
		'GET /entries/{coach}/readers'                => [ 404, 'author' => 200 ],
		'GET /entries/{set}/readers'                  => [ 404, 'author' => 200 ],
		'GET /entries/{trashed}/readers'              => [ 404 ],
		'PUT /entries/{me}/seen'                      => [ 404, 'author' => 403 ],
		'PUT /entries/{was}/seen'                     => [ 404, 'author' => 403 ],
		'PUT /entries/{coach}/seen'                   => [ 404, 'author' => 403, 'coach' => 200 ],
		'PUT /entries/{set}/seen'                     => [ 404, 'author' => 403, 'peer' => 200, 'other_company' => 200, 'facilitator' => 200 ],
		'PUT /entries/{trashed}/seen'                 => [ 404 ],

		// So is the trash: {trashed} was shared with the set and is in it.
		'GET /entries/{trashed}'                      => [ 404 ],
		'GET /entries/{trashed}/revisions'            => [ 404 ],
		'GET /files/{file_trashed}'                   => [ 404 ],
		'DELETE /files/{file_trashed}'                => [ 404 ],
		'POST /entries/{trashed}/files'               => [ 404 ],
		'PUT /entries/{trashed}'                      => [ 404, 'author' => 200 ],
		'DELETE /entries/{trashed}'                   => [ 404, 'author' => 200 ],
		'POST /entries/{trashed}/restore'             => [ 404, 'author' => 200 ],
		'POST /entries/{me}/restore'                  => [ 404, 'author' => 200 ],
		'POST /entries/{set}/restore'                 => [ 404, 'author' => 200 ],
		'POST /entries/{lesson}/restore'              => [ 404 ],

		// Files go with their entry.
		'POST /entries/{me}/files'                    => [ 404, 'author' => 201 ],
		'POST /entries/{was}/files'                   => [ 404, 'author' => 201 ],
		'POST /entries/{coach}/files'                 => [ 404, 'author' => 201, 'coach' => 403 ],
		'POST /entries/{set}/files'                   => [ 404, 'author' => 201, 'peer' => 403, 'other_company' => 403, 'facilitator' => 403 ],
		'POST /entries/{lesson}/files'                => [ 404 ],
		'GET /files/{file_me}'                        => [ 404, 'author' => 200 ],
		'GET /files/{file_was}'                       => [ 404, 'author' => 200 ],
		'GET /files/{file_coach}'                     => [ 404, 'author' => 200, 'coach' => 200 ],
		'GET /files/{file_set}'                       => [ 404, 'author' => 200, 'peer' => 200, 'other_company' => 200, 'facilitator' => 200 ],
		'GET /files/{set}'                            => [ 404 ],
		'GET /entries/{file_set}'                     => [ 404 ],
		'DELETE /files/{file_me}'                     => [ 404, 'author' => 200 ],
		'DELETE /files/{file_was}'                    => [ 404, 'author' => 200 ],
		'DELETE /files/{file_coach}'                  => [ 404, 'author' => 200, 'coach' => 403 ],
		'DELETE /files/{file_set}'                    => [ 404, 'author' => 200, 'peer' => 403, 'other_company' => 403, 'facilitator' => 403 ],

		// So does the thread: who reads the entry reads it; its author, their coach and a facilitator add to it. {comment_…} is its author's comment, {theirs_…} the facilitator's.
		'GET /entries/{me}/comments'                  => [ 404, 'author' => 200 ],
		'GET /entries/{was}/comments'                 => [ 404, 'author' => 200 ],
		'GET /entries/{coach}/comments'               => [ 404, 'author' => 200, 'coach' => 200 ],
		'GET /entries/{set}/comments'                 => [ 404, 'author' => 200, 'peer' => 200, 'other_company' => 200, 'facilitator' => 200 ],
		'GET /entries/{trashed}/comments'             => [ 404 ],
		'GET /entries/{comment_set}/comments'         => [ 404 ],
		'GET /entries/{comment_set}'                  => [ 404 ],
		'GET /comments?entries={me},{coach},{set},{was},{trashed}' => [ 401, 'all' => 200 ],
		'POST /entries/{me}/comments'                 => [ 404, 'author' => 201 ],
		'POST /entries/{was}/comments'                => [ 404, 'author' => 201 ],
		'POST /entries/{coach}/comments'              => [ 404, 'author' => 201, 'coach' => 201 ],
		'POST /entries/{set}/comments'                => [ 404, 'author' => 201, 'peer' => 403, 'other_company' => 403, 'facilitator' => 201 ],
		'POST /entries/{trashed}/comments'            => [ 404 ],
		'POST /entries/{lesson}/comments'             => [ 404 ],
		'PUT /comments/{comment_me}'                  => [ 404, 'author' => 200 ],
		'PUT /comments/{comment_coach}'               => [ 404, 'author' => 200, 'coach' => 403 ],
		'PUT /comments/{comment_set}'                 => [ 404, 'author' => 200, 'peer' => 403, 'other_company' => 403, 'facilitator' => 403 ],
		'PUT /comments/{theirs_set}'                  => [ 404, 'facilitator' => 200, 'author' => 403, 'other_company' => 403, 'peer' => 403 ],
		'PUT /comments/{theirs_was}'                  => [ 404, 'author' => 403 ],
		'PUT /comments/{comment_trashed}'             => [ 404 ],
		'PUT /comments/{set}'                         => [ 404 ],
		'DELETE /comments/{comment_me}'               => [ 404, 'author' => 200 ],
		'DELETE /comments/{comment_coach}'            => [ 404, 'author' => 200, 'coach' => 403 ],
		'DELETE /comments/{comment_set}'              => [ 404, 'author' => 200, 'peer' => 403, 'other_company' => 403, 'facilitator' => 403 ],
		'DELETE /comments/{theirs_set}'               => [ 404, 'facilitator' => 200, 'author' => 403, 'other_company' => 403, 'peer' => 403 ],
		'DELETE /comments/{theirs_was}'               => [ 404, 'author' => 403 ],
		'DELETE /comments/{comment_trashed}'          => [ 404 ],
		// One that was taken back is its author's alone: {removed_author} is the writer's, {removed_facilitator} the facilitator's, both about {set}. What is in the trash with its entry is not there.
		'GET /entries/{me}/comments?scope=trash'      => [ 404, 'author' => 200 ],
		'GET /entries/{set}/comments?scope=trash'     => [ 404, 'author' => 200, 'peer' => 200, 'other_company' => 200, 'facilitator' => 200 ],
		'POST /comments/{removed_author}/restore'     => [ 404, 'author' => 200 ],
		'POST /comments/{removed_facilitator}/restore' => [ 404, 'facilitator' => 200 ],
		'POST /comments/{comment_set}/restore'        => [ 404, 'author' => 200 ],
		'POST /comments/{comment_trashed}/restore'    => [ 404 ],
		'PUT /comments/{removed_facilitator}'         => [ 404 ],
		'DELETE /comments/{removed_author}'           => [ 404, 'author' => 200 ],
		'DELETE /comments/{removed_facilitator}'      => [ 404, 'facilitator' => 200 ],

		// A draft is its author's alone, also where they may not comment any more; to who reads the entry it is as if there were none. The writer has one about each entry but {coach}, the facilitator about {set} and {was}.
		'GET /entries/{me}/comments/draft'            => [ 404, 'author' => 200 ],
		'GET /entries/{coach}/comments/draft'         => [ 404, 'author' => 200, 'coach' => 200 ],
		'GET /entries/{set}/comments/draft'           => [ 404, 'author' => 200, 'peer' => 200, 'other_company' => 200, 'facilitator' => 200 ],
		'GET /entries/{was}/comments/draft'           => [ 404, 'author' => 200, 'facilitator' => 200 ],
		'GET /entries/{trashed}/comments/draft'       => [ 404, 'author' => 200 ],
		'PUT /entries/{me}/comments/draft'            => [ 404, 'author' => 409 ],
		'PUT /entries/{coach}/comments/draft'         => [ 404, 'author' => 200, 'coach' => 200 ],
		'PUT /entries/{set}/comments/draft'           => [ 404, 'author' => 409, 'facilitator' => 409, 'peer' => 403, 'other_company' => 403 ],
		'PUT /entries/{was}/comments/draft'           => [ 404, 'author' => 409 ],
		'PUT /entries/{trashed}/comments/draft'       => [ 404 ],

		// Lists are open to all who are logged in; what stands in them is tested by name below.
		'GET /entries'                                => [ 401, 'all' => 200 ],
		'GET /entries?scope=shared'                   => [ 401, 'all' => 200 ],
		'GET /entries?scope=trash'                    => [ 401, 'all' => 200 ],
		'GET /entries/facets'                         => [ 401, 'all' => 200 ],
		'GET /entries/facets?scope=mine'              => [ 401, 'all' => 200 ],
		'POST /entries'                               => [ 401, 'all' => 201 ],
		'GET /me'                                     => [ 401, 'all' => 200 ],
		'GET /me/key'                                 => [ 401, 'all' => 200 ],
		'GET /sets'                                   => [ 401, 'all' => 200 ],

		// Sets.
		'GET /sets/{harbour}'                         => [ 404, 'author' => 200, 'peer' => 200, 'other_company' => 200, 'facilitator' => 200, 'manager' => 200, 'admin' => 200 ],
		'GET /sets/{harbour}/members'                 => [ 404, 'author' => 200, 'peer' => 200, 'other_company' => 200, 'facilitator' => 200, 'manager' => 200, 'admin' => 200 ],
		'GET /sets/999999'                            => [ 404 ],
		'POST /sets'                                  => [ 403, 'facilitator' => 201, 'former_facilitator' => 201, 'other_facilitator' => 201, 'manager' => 201, 'admin' => 201 ],
		'PUT /sets/{harbour}'                         => [ 404, 'author' => 403, 'peer' => 403, 'other_company' => 403, 'facilitator' => 200, 'manager' => 200, 'admin' => 200 ],
		'PUT /sets/{harbour}/members/{editor}'        => [ 404, 'author' => 403, 'peer' => 403, 'other_company' => 403, 'manager' => 200, 'admin' => 200 ],
		'PUT /sets/{harbour}/members/{peer_id}'       => [ 404, 'author' => 403, 'peer' => 403, 'other_company' => 403, 'facilitator' => 200, 'manager' => 200, 'admin' => 200 ],
		'PUT /sets/{harbour}/members/999999'          => [ 404, 'author' => 403, 'peer' => 403, 'other_company' => 403 ],
		'DELETE /sets/{harbour}/members/{peer_id}'    => [ 404, 'author' => 403, 'peer' => 403, 'other_company' => 403, 'facilitator' => 200, 'manager' => 200, 'admin' => 200 ],
		'DELETE /sets/{harbour}'                      => [ 404, 'author' => 403, 'peer' => 403, 'other_company' => 403, 'facilitator' => 403, 'manager' => 200, 'admin' => 200 ],
		'PUT /participants/{author}/coaches/{editor}' => [ 403, 'manager' => 200, 'admin' => 200 ],
		'GET /participants/{author}/coaches/{coach_id}' => [ 403, 'manager' => 200, 'admin' => 200 ],
		'DELETE /participants/{author}/coaches/{coach_id}' => [ 403, 'manager' => 200, 'admin' => 200 ],

		// Templates: everybody reads what can be asked, managers say what it is.
		'GET /templates'                              => [ 401, 'all' => 200 ],
		'GET /templates/quick'                        => [ 401, 'all' => 200 ],
		'GET /templates/nothing'                      => [ 404 ],
		'POST /templates'                             => [ 403, 'manager' => 201, 'admin' => 201 ],
		'PUT /templates/quick'                        => [ 403, 'manager' => 200, 'admin' => 200 ],
		'DELETE /templates/quick'                     => [ 403, 'manager' => 200, 'admin' => 200 ],
		'POST /templates/quick/restore'               => [ 403, 'manager' => 200, 'admin' => 200 ],
	];

	private static World $world;

	/**
	 * The author's entries.
	 *
	 * @var array<string, Entries\Entry>
	 */
	private static array $entries;

	/**
	 * Something begun to be said about an entry.
	 *
	 * @param World         $world The programme.
	 * @param string        $actor Who.
	 * @param Entries\Entry $entry The entry.
	 */
	private static function begin( World $world, string $actor, Entries\Entry $entry ): void {
		self::assertIsArray( Comments\keep_draft( $entry->id, $world->people[ $actor ], "canary begun by $actor", 0, 0, '' ) );
	}

	/**
	 * What somebody has begun to say.
	 *
	 * @param World  $world The programme.
	 * @param string $actor Who.
	 * @return array<int, string>
	 */
	private static function drafts( World $world, string $actor ): array {
		$drafts = array_filter( Comments\of_person( $world->people[ $actor ], 100 ), static fn( Comments\Comment $comment ): bool => ! $comment->sent );
		return array_column( $drafts, 'text', 'id' );
	}

	/**
	 * What the placeholders of the table stand for.
	 *
	 * @var array<string, string>
	 */
	private static array $places;

	/**
	 * One world for the whole table: what a cell did in the database is taken back, and the files are put back before each row.
	 */
	protected static function prepare(): void {
		self::prepare_files();
		self::$world   = new World();
		self::$entries = self::entries( self::$world );
		self::$places  = self::places( self::$world, self::$entries );
		self::keep_files();
	}

	protected function setUp(): void {
		parent::setUp();
		self::put_files_back();
	}

	public static function tearDownAfterClass(): void {
		self::remove_files();
		parent::tearDownAfterClass();
	}

	/**
	 * Every row of the table.
	 *
	 * @return iterable<string, array{string}>
	 */
	public static function routes(): iterable {
		foreach ( array_keys( self::CELLS ) as $route ) {
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
			$this->check_cell( self::$world, self::$entries, $actor, $path, self::expected( $route, $actor ) );
			$wpdb->query( 'ROLLBACK TO SAVEPOINT learning_log_cell' );
			wp_cache_flush();
		}
	}

	/**
	 * What a cell says: a visitor has to log in, who is not named is refused.
	 *
	 * @param string $route Row of the table.
	 * @param string $actor Who.
	 */
	private static function expected( string $route, string $actor ): int {
		$row = self::CELLS[ $route ];
		return 'visitor' === $actor ? 401 : $row[ $actor ] ?? $row['all'] ?? $row[0];
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
		$body   = self::body( $request );
		$roster = Sets\members( [ $world->harbour ] );
		if ( 'author' === $actor && preg_match( '~^(?:PUT /entries/(\d+)$|POST /entries/(\d+)/revisions/)~', $request, $found, PREG_UNMATCHED_AS_NULL ) ) {
			$body['base_revision'] = Entries\find( (int) ( $found[1] ?? $found[2] ) )?->revision ?? 1;
		}
		$upload   = [
			'name'     => 'Written by the matrix.txt',
			'tmp_name' => self::temporary( 'Written by the matrix' ),
			'error'    => UPLOAD_ERR_OK,
		];
		$before   = Files\for_entries( array_column( $entries, 'id' ) );
		$said     = Comments\threads( array_column( $entries, 'id' ) );
		$begun    = [
			'author'      => self::drafts( $world, 'author' ),
			'facilitator' => self::drafts( $world, 'facilitator' ),
		];
		$removed  = array_map( static fn( int $user ): array => Comments\removed_by( $entries['set']->id, $user ), array_intersect_key( $world->people, $begun ) );
		$response = $world->as( $actor, $method, $path, $body, str_ends_with( $path, '/files' ) ? [ 'file' => $upload ] : [] );
		$answer   = (string) wp_json_encode( $response->get_data() );

		self::assertSame( $expected, $response->get_status(), "$actor: $request $answer" );
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
		if ( $expected >= 400 && 'author' !== $actor && 409 !== $expected ) {
			self::assertStringNotContainsString( 'canary', $answer, "$actor: $request" );
		}
		foreach ( [ 'author', 'facilitator' ] as $writer ) {
			if ( $writer !== $actor ) {
				self::assertStringNotContainsString( "begun by $writer", $answer, "$actor: $request" );
				self::assertStringNotContainsString( "removed by $writer", $answer, "$actor: $request" );
				self::assertEquals( $removed[ $writer ], Comments\removed_by( $entries['set']->id, $world->people[ $writer ] ), "$actor changed what the {$writer} has removed" );
				self::assertSame( $begun[ $writer ], self::drafts( $world, $writer ), "$actor changed what the {$writer} has begun" );
			}
		}
	}

	/**
	 * What is sent along with a request.
	 *
	 * @param string $request Verb and path.
	 * @return array<string, mixed>
	 */
	private static function body( string $request ): array {
		return match ( true ) {
			1 === preg_match( '~^PUT /(lessons|entries/\d+$)~', $request ) => [
				'answers'       => [ 'text' => 'Written by the matrix' ],
				'base_revision' => 0,
			],
			'POST /entries' === $request => [
				'kind'     => 'log',
				'answers'  => [ 'text' => 'Written by the matrix' ],
				'mutation' => wp_generate_uuid4(),
			],
			str_ends_with( $request, '/comments' ) && str_starts_with( $request, 'POST' ) => [ 'text' => 'Written by the matrix' ],
			str_ends_with( $request, '/comments/draft' ) && str_starts_with( $request, 'PUT' ) => [ 'text' => 'Written by the matrix' ],
			str_starts_with( $request, 'PUT /comments/' ) => [
				'text'          => 'Written by the matrix',
				'base_revision' => 1,
			],
			1 === preg_match( '~^(POST /sets$|PUT /sets/\d+$)~', $request ) => [
				'name' => 'Written by the matrix',
				'type' => 'in_house',
			] + ( str_starts_with( $request, 'PUT' ) ? [ 'base_revision' => 1 ] : [] ),
			1 === preg_match( '~^PUT /sets/\d+/members~', $request ) => [ 'role' => 'facilitator' ],
			1 === preg_match( '~^(POST /templates$|PUT /templates)~', $request ) => [
				'label'     => 'Written by the matrix',
				'purpose'   => 'lesson',
				'questions' => [ [ 'key' => 'what', 'label' => 'What?' ] ],
			] + ( str_starts_with( $request, 'PUT' ) ? [ 'base_revision' => 0 ] : [] ),
			default => [],
		};
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
	 * The author's entries, one of each audience, and one that was shared and is not any more.
	 *
	 * @param World $world The programme.
	 * @return array<string, Entries\Entry>
	 */
	private static function entries( World $world ): array {
		$world->lesson = World::lesson( [ '1', '2', '3', '4', '5' ] );
		$entries       = [
			'me'    => $world->answer( '1', 'canary me' ),
			'coach' => $world->answer( '2', 'canary coach', 'coach' ),
			'set'   => $world->answer( '3', 'canary set', 'set' ),
			'was'   => $world->answer( '4', 'canary was', 'set' ),
		];
		foreach ( $entries as $audience => $entry ) {
			self::say( $world, 'author', $entry );
			in_array( $audience, [ 'set', 'was' ], true ) && self::say( $world, 'facilitator', $entry );
			'set' === $audience && array_map( static fn( string $actor ) => self::take_back( $world, $actor, $entry ), [ 'author', 'facilitator' ] );
			in_array( $audience, [ 'set', 'was' ], true ) && self::begin( $world, 'facilitator', $entry );
			'coach' === $audience || self::begin( $world, 'author', $entry );
		}
		$narrowed = Entries\save_entry( $entries['was'], [ 'answers' => [ 'text' => 'canary was' ], 'audience' => 'me', 'base_revision' => 1 ] );
		self::assertInstanceOf( Entries\Entry::class, $narrowed );
		$entries['was'] = $narrowed;
		foreach ( $entries as $audience => $entry ) {
			self::assertInstanceOf( Files\File::class, Files\add( $entry, self::temporary( 'canary' ), "canary $audience.txt" ) );
		}
		return $entries;
	}

	/**
	 * An entry of the author's that was shared with the set and is in the trash, with a file.
	 *
	 * @param World $world The programme.
	 */
	private static function trashed( World $world ): Entries\Entry {
		$entry = $world->answer( '5', 'canary trashed', 'set' );
		self::assertInstanceOf( Files\File::class, Files\add( $entry, self::temporary( 'canary' ), 'canary trashed.txt' ) );
		self::say( $world, 'author', $entry );
		self::begin( $world, 'author', $entry );
		self::assertInstanceOf( Entries\Entry::class, Entries\trash( $entry, null ) );
		return $entry;
	}

	/**
	 * Something said about an entry.
	 *
	 * @param World         $world The programme.
	 * @param string        $actor Who.
	 * @param Entries\Entry $entry The entry.
	 */
	private static function say( World $world, string $actor, Entries\Entry $entry ): void {
		self::assertIsArray( Comments\add( $entry->id, $world->people[ $actor ], "canary said by $actor", '' ) );
	}

	/**
	 * Something said about an entry and taken back.
	 *
	 * @param World         $world The programme.
	 * @param string        $actor Who.
	 * @param Entries\Entry $entry The entry.
	 */
	private static function take_back( World $world, string $actor, Entries\Entry $entry ): void {
		$said = Comments\add( $entry->id, $world->people[ $actor ], "canary removed by $actor", '' );
		self::assertIsArray( $said );
		self::assertInstanceOf( Comments\Comment::class, Comments\trash( $said['comment'], $world->people[ $actor ] ) );
	}

	/**
	 * What the placeholders of the table stand for.
	 *
	 * @param World                        $world   The programme.
	 * @param array<string, Entries\Entry> $entries The entries.
	 * @return array<string, string>
	 */
	private static function places( World $world, array $entries ): array {
		$places = [
			'{lesson}'   => (string) $world->lesson,
			'{draft}'    => (string) World::lesson( [ '1' ], 'draft' ),
			'{harbour}'  => (string) $world->harbour,
			'{author}'   => (string) $world->people['author'],
			'{editor}'   => (string) $world->people['editor'],
			'{peer_id}'  => (string) $world->people['peer'],
			'{coach_id}' => (string) $world->people['coach'],
		];
		$entries['trashed'] = self::trashed( $world );
		foreach ( $entries as $audience => $entry ) {
			$places[ '{' . $audience . '}' ]      = (string) $entry->id;
			$places[ '{file_' . $audience . '}' ] = (string) ( Files\find_for( [ $entry->id ] )[0]->id ?? 0 );
			$thread = Comments\thread( $entry->id );

			$places[ '{comment_' . $audience . '}' ] = (string) ( $thread[0]->id ?? 0 );
			$places[ '{theirs_' . $audience . '}' ]  = (string) ( $thread[1]->id ?? 0 );
		}
		foreach ( [ 'author', 'facilitator' ] as $actor ) {
			$places[ '{removed_' . $actor . '}' ] = (string) ( Comments\removed_by( $entries['set']->id, $world->people[ $actor ] )[0]->id ?? 0 );
		}
		return $places;
	}
}
