<?php
/**
 * When the database or the request fails: nothing is called saved that is not, nothing is called gone that is there (trust.md F14, F16).
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Rest;

use LearningLog\Entries;
use LearningLog\Sets;
use LearningLog\Storage;
use LearningLog\Templates;
use LearningLog\Tests\InWorld;
use LearningLog\Tests\TestCase;
use WP_REST_Request;
use WP_REST_Response;

final class FaultTest extends TestCase {
	use InWorld;

	/**
	 * What databases say: two writers locked each other out, a lock was not released, the connection was lost, nothing may be written.
	 */
	private const ERRORS = [
		'Deadlock found when trying to get lock; try restarting transaction',
		'Lock wait timeout exceeded; try restarting transaction',
		'MySQL server has gone away',
		'The MariaDB server is running with the --read-only option so it cannot execute this statement',
		'SQLSTATE[HY000]: General error: 5 database is locked',
		'Verklemmung beim Versuch, eine Sperre anzufordern',
	];

	/**
	 * Saves the author's note 1.
	 *
	 * @param string $text What is typed.
	 * @param int    $base Revision it is based on.
	 */
	private function save( string $text, int $base ): WP_REST_Response {
		return $this->world->as( 'author', 'PUT', "/lessons/{$this->world->lesson}/prompts/1", [ 'answers' => [ 'text' => $text ], 'base_revision' => $base ] );
	}

	/**
	 * A request with a body as it comes over the wire.
	 *
	 * @param string $body Bytes.
	 */
	private function put( string $body ): WP_REST_Response {
		wp_set_current_user( $this->world->people['author'] );
		$request = new WP_REST_Request( 'PUT', "/learning-log/v1/lessons/{$this->world->lesson}/prompts/1" );
		$request->set_header( 'Content-Type', 'application/json' );
		$request->set_body( $body );
		return rest_do_request( $request );
	}

	private function stored(): ?string {
		return array_values( Entries\find_answers( $this->world->people['author'], [ $this->world->lesson ] )[ $this->world->lesson ] )[0]->answers['text'] ?? null;
	}

	public function test_a_save_is_tried_three_times_and_then_refused(): void {
		$this->save( 'First', 0 );
		foreach ( self::ERRORS as $error ) {
			$this->fail_queries( '/^UPDATE \S+posts/', Storage\ATTEMPTS, $error );
			$sent = $this->queries( fn() => self::assertFailure( 'learning_log_storage_failed', 503, $this->save( 'Second', 1 ) ) );
			self::assertCount( Storage\ATTEMPTS, preg_grep( '/^UPDATE \S+posts/', $sent ), $error );
			self::assertSame( 'First', $this->stored(), $error );
		}
		self::assertSame( 3, Storage\ATTEMPTS );
	}

	public function test_a_failure_that_passes_is_not_noticed_and_stores_once(): void {
		global $wpdb;
		$this->fail_queries( '/^INSERT INTO \S+posts/', 2, self::ERRORS[0] );
		self::assertSame( 201, $this->save( 'First', 0 )->get_status() );
		$this->fail_queries( '/^UPDATE \S+posts/', 2, self::ERRORS[2] );
		self::assertSame( [ 200, 2 ], [ ( $saved = $this->save( 'Second', 1 ) )->get_status(), $saved->get_data()['revision'] ] );
		self::assertSame( [ '1', '1' ], $wpdb->get_col( "SELECT COUNT(*) FROM {$wpdb->posts} WHERE post_author = {$this->world->people['author']} GROUP BY post_type" ) );
	}

	public function test_a_version_that_cannot_be_kept_leaves_the_text_as_it_was(): void {
		$this->save( 'First', 0 );
		$this->fail_queries( '/^INSERT INTO \S+posts/', Storage\ATTEMPTS );
		self::assertFailure( 'learning_log_storage_failed', 503, $this->save( 'Second', 1 ) );
		self::assertSame( 'First', $this->stored() );
	}

	public function test_a_transaction_that_cannot_begin_or_end_is_no_save(): void {
		$this->save( 'First', 0 );
		foreach ( [ 'SAVEPOINT|START TRANSACTION', 'RELEASE|COMMIT' ] as $statement ) {
			$this->fail_queries( "/^($statement)/", Storage\ATTEMPTS );
			self::assertFailure( 'learning_log_storage_failed', 503, $this->save( 'Second', 1 ) );
			self::assertSame( 'First', $this->stored() );
		}
	}

	public function test_a_database_that_does_not_answer_has_not_lost_the_entry(): void {
		$this->save( 'First', 0 );
		$id    = $this->world->as( 'author', 'GET', '/entries' )->get_data()[0]['id'];
		$paths = [
			'GET'  => [ "/entries/$id", '/entries', '/entries?scope=trash', "/entries/$id/revisions", "/lessons/{$this->world->lesson}" ],
			'PUT'  => [ "/entries/$id", "/lessons/{$this->world->lesson}/prompts/1" ],
			'POST' => [ "/entries/$id/restore", "/entries/$id/revisions/1/restore" ],
		];
		foreach ( $paths as $method => $of_method ) {
			foreach ( $of_method as $path ) {
				$this->fail_queries( '/^SELECT (\*|ID|COUNT).* FROM \S+posts .*learning_log_entry/s', 1 );
				$body = 'PUT' === $method ? [ 'answers' => [ 'text' => 'Second' ], 'base_revision' => 1 ] : [];
				self::assertFailure( 'learning_log_storage_failed', 503, $this->world->as( 'author', $method, $path, $body ) );
			}
		}
		self::assertSame( 'First', $this->stored() );
	}

	/**
	 * An answer as it leaves the site.
	 *
	 * @param string               $method HTTP method.
	 * @param string               $path   Below our namespace.
	 * @param array<string, mixed> $body   JSON.
	 */
	private function leaves( string $method, string $path, array $body = [] ): WP_REST_Response {
		$request = new WP_REST_Request( $method, "/learning-log/v1$path" );
		return apply_filters( 'rest_post_dispatch', $this->world->as( 'author', $method, $path, $body ), rest_get_server(), $request );
	}

	public function test_what_core_could_not_read_as_the_database_was_lost_is_not_called_missing(): void {
		$this->save( 'First', 0 );
		$lesson = "/lessons/{$this->world->lesson}";
		$page   = '/^SELECT \* FROM \S+posts WHERE ID/';
		$second = [ 'answers' => [ 'text' => 'Second' ], 'base_revision' => 1 ];
		foreach ( [ 'MySQL server has gone away', 'Lost connection to MySQL server during query' ] as $error ) {
			foreach ( [ [ $page, 'PUT', "$lesson/prompts/1", $second ], [ $page, 'GET', $lesson, [] ], [ '/^SELECT .* FROM \S+usermeta/', 'GET', $lesson, [] ] ] as [ $of_core, $method, $path, $body ] ) {
				wp_cache_flush();
				$GLOBALS['EZSQL_ERROR'] = []; // phpcs:ignore WordPress.WP.GlobalVariablesOverride -- Another request.
				$this->fail_queries( $of_core, 1, $error );
				$answer = $this->leaves( $method, $path, $body );
				self::assertFailure( 'learning_log_storage_failed', 503, $answer );
				self::assertSame( '5', $answer->get_headers()['Retry-After'] );
			}
		}
		self::assertSame( 'First', $this->stored() );
	}

	public function test_a_query_of_another_plugin_that_fails_on_each_page_hides_no_answer(): void {
		$lost = 'MySQL server has gone away';
		foreach ( [ [ 'SELECT 1 FROM theirs', $lost ], [ "UPDATE wp_options SET option_value = 'too large'", $lost ], [ 'SELECT theirs FROM wp_posts', "Unknown column 'theirs'" ] ] as [ $query, $error ] ) {
			$GLOBALS['EZSQL_ERROR'] = [ [ 'query' => $query, 'error_str' => $error ] ]; // phpcs:ignore WordPress.WP.GlobalVariablesOverride -- As wpdb keeps it.
			self::assertFailure( 'learning_log_lesson_not_found', 404, $this->leaves( 'GET', '/lessons/999999' ) );
			self::assertSame( 200, $this->leaves( 'GET', "/lessons/{$this->world->lesson}" )->get_status() );
		}
	}

	public function test_what_was_stored_is_stored_though_the_database_was_lost_in_between(): void {
		$GLOBALS['EZSQL_ERROR'] = [ [ 'query' => 'SELECT * FROM wp_posts WHERE ID = 1', 'error_str' => 'MySQL server has gone away' ] ]; // phpcs:ignore WordPress.WP.GlobalVariablesOverride -- As wpdb keeps it.
		self::assertSame( 201, $this->leaves( 'PUT', "/lessons/{$this->world->lesson}/prompts/1", [ 'answers' => [ 'text' => 'First' ], 'base_revision' => 0 ] )->get_status() );
		self::assertSame( 'First', $this->stored() );
	}

	public function test_a_grant_that_cannot_be_looked_up_is_not_called_missing(): void {
		$coached = $this->world->answer( '2', 'For my coach', 'coach' )->id;
		$shared  = $this->world->answer( '3', 'For my set', 'set' )->id;
		foreach (
			[
				[ 'coach', 'GET', "/entries/$coached" ],
				[ 'coach', 'GET', '/entries?scope=shared' ],
				[ 'coach', 'GET', '/entries/facets' ],
				[ 'coach', 'POST', "/entries/$coached/comments" ],
				[ 'peer', 'GET', "/entries/$shared" ],
				[ 'peer', 'GET', "/entries/$shared/comments" ],
				[ 'peer', 'GET', "/sets/{$this->world->harbour}" ],
				[ 'author', 'GET', "/entries/$shared/readers" ],
			] as [ $actor, $method, $path ]
		) {
			$this->fail_queries( '/^SELECT (meta_value|meta_key|user_id).* FROM \S+usermeta WHERE (?!user_id IN)/s', 1 );
			self::assertFailure( 'learning_log_storage_failed', 503, $this->world->as( $actor, $method, $path, 'POST' === $method ? [ 'text' => 'Well said' ] : [] ) );
		}
	}

	public function test_a_grant_that_the_database_did_not_take_or_take_back_is_not_called_so(): void {
		$member = "/sets/{$this->world->harbour}/members/";
		$coach  = "/participants/{$this->world->people['author']}/coaches/";
		$this->fail_queries( '/^(INSERT INTO|UPDATE|DELETE FROM) \S+usermeta/' );
		foreach ( [ $member . $this->world->people['peer'], $coach . $this->world->people['coach'] ] as $path ) {
			self::assertFailure( 'learning_log_storage_failed', 503, $this->world->as( 'manager', 'DELETE', $path ) );
		}
		self::assertFailure( 'learning_log_storage_failed', 503, $this->world->as( 'manager', 'PUT', $member . $this->world->people['stranger'], [ 'role' => 'member', 'confirmed' => true ] ) );
		self::assertFailure( 'learning_log_storage_failed', 503, $this->world->as( 'manager', 'PUT', $coach . $this->world->people['stranger'] ) );
	}

	public function test_readers_that_could_not_be_looked_up_are_not_remembered_as_none(): void {
		$author = $this->world->people['author'];
		Sets\bump_circles();
		$this->fail_queries( '/^SELECT .* FROM \S+usermeta WHERE meta_key IN/s', 1 );
		self::assertSame( [], Sets\circle( $author )['sets'] );
		self::assertSame( [ 'Harbour' ], array_column( Sets\circle( $author )['sets'], 'name' ) );
	}

	public function test_a_file_that_cannot_be_looked_up_is_not_called_missing(): void {
		$this->fail_queries( '/^SELECT \*.*learning_log_file/s', 1 );
		self::assertFailure( 'learning_log_storage_failed', 503, $this->world->as( 'author', 'GET', '/files/1' ) );
		self::assertFailure( 'learning_log_file_not_found', 404, $this->world->as( 'author', 'GET', '/files/1' ) );
	}

	public function test_an_answer_is_not_refused_for_good_because_a_template_could_not_be_looked_up(): void {
		$template = $this->world->as( 'manager', 'POST', '/templates', [ 'label' => 'Ours', 'purpose' => 'lesson', 'questions' => [ [ 'key' => 'tried', 'label' => 'What did you try?' ] ] ] )->get_data();
		$lesson   = $this->factory->page( '<!-- wp:learning-log/prompt {"noteId":"1","template":"' . $template['id'] . '"} /-->' )->ID;
		$save     = fn(): WP_REST_Response => $this->world->as( 'author', 'PUT', "/lessons/$lesson/prompts/1", [ 'answers' => [ 'tried' => 'Silence' ], 'base_revision' => 0 ] );
		wp_cache_delete( 'rows', Templates\MEMORY );
		$this->fail_queries( '/learning_template/', 1 );
		self::assertFailure( 'learning_log_storage_failed', 503, $save() );
		self::assertSame( 201, $save()->get_status() );
	}

	public function test_what_cannot_be_read_back_is_not_called_saved(): void {
		$this->save( 'First', 0 );
		$this->fail_queries( '/^SELECT ID, post_author.*UNION ALL/s', 1 );
		self::assertFailure( 'learning_log_storage_failed', 503, $this->save( 'Second', 1 ) );
	}

	public function test_a_text_that_the_database_let_go_again_is_not_called_saved(): void {
		global $wpdb;
		$this->save( 'First', 0 );
		// As when the connection is lost within a transaction: each statement succeeds, and nothing of it is there.
		add_filter( 'query', static fn( string $query ): string => preg_match( "/^UPDATE \S+posts/", $query ) ? "UPDATE {$wpdb->posts} SET comment_count = comment_count + 1 WHERE post_type = 'learning_log_entry'" : $query, 2 );
		self::assertFailure( 'learning_log_storage_failed', 503, $this->save( 'Second', 1 ) );
	}

	public function test_a_removal_that_fails_removes_nothing(): void {
		$this->save( 'First', 0 );
		$id = $this->world->as( 'author', 'GET', '/entries' )->get_data()[0]['id'];
		$this->fail_queries( '/^UPDATE \S+posts/', Storage\ATTEMPTS );
		self::assertFailure( 'learning_log_storage_failed', 503, $this->world->as( 'author', 'DELETE', "/entries/$id" ) );
		self::assertSame( 'First', $this->stored() );
		self::assertSame( 200, $this->world->as( 'author', 'DELETE', "/entries/$id" )->get_status() );
		$this->fail_queries( '/^UPDATE \S+posts/', Storage\ATTEMPTS );
		self::assertFailure( 'learning_log_storage_failed', 503, $this->world->as( 'author', 'POST', "/entries/$id/restore" ) );
		self::assertCount( 1, (array) $this->world->as( 'author', 'GET', '/entries?scope=trash' )->get_data() );
	}

	public function test_no_key_is_handed_out_that_is_not_stored(): void {
		$this->fail_queries( '/^INSERT INTO \S+usermeta/', Storage\ATTEMPTS );
		self::assertFailure( 'learning_log_storage_failed', 503, $this->world->as( 'author', 'GET', '/me/key' ) );
		self::assertSame( 200, $this->world->as( 'author', 'GET', '/me/key' )->get_status() );
	}

	public function test_a_failed_answer_says_when_to_come_back(): void {
		$this->fail_queries( '/^INSERT INTO \S+posts/', Storage\ATTEMPTS );
		$answer  = $this->save( 'First', 0 );
		$request = new WP_REST_Request( 'PUT', '/learning-log/v1/entries/1' );
		/** @var WP_REST_Response $sent */
		$sent = apply_filters( 'rest_post_dispatch', $answer, rest_get_server(), $request );
		self::assertSame( [ '5', 'private, no-store' ], [ $sent->get_headers()['Retry-After'], $sent->get_headers()['Cache-Control'] ] );
	}

	public function test_half_a_surrogate_pair_and_broken_bytes_are_refused_for_what_they_are(): void {
		foreach ( [ '"\ud83d"', '"\ud83d x"', '"\ude42"', "\"\xC3\x28\"", "\"\xED\xA0\xBD\"", "\"\xF8\x88\x80\x80\x80\"", "\"caf\xE9\"" ] as $text ) {
			self::assertFailure( 'learning_log_text_not_readable', 400, $this->put( '{"answers":{"text":' . $text . '},"base_revision":0}' ) );
		}
		self::assertNull( $this->stored() );
	}

	public function test_broken_bytes_in_an_address_or_a_form_are_the_asker_s_and_not_the_database_s(): void {
		foreach ( [ "\xff", "caf\xE9", "\xED\xA0\xBD" ] as $broken ) {
			self::assertFailure( 'learning_log_text_not_readable', 400, $this->world->as( 'author', 'GET', '/entries?search=' . rawurlencode( $broken ) ) );
			wp_set_current_user( $this->world->people['manager'] );
			foreach ( [ [ '/sets', [ 'name' => $broken, 'type' => 'in_house' ] ], [ '/templates', [ 'label' => 'Ours', 'purpose' => 'lesson', 'questions' => [ [ 'key' => 'a', 'label' => $broken ] ] ] ] ] as [ $path, $form ] ) {
				$request = new WP_REST_Request( 'POST', '/learning-log/v1' . $path );
				$request->set_body_params( $form );
				self::assertFailure( 'learning_log_text_not_readable', 400, rest_do_request( $request ) );
			}
		}
	}

	public function test_a_body_that_breaks_off_is_core_s_refusal_and_stores_nothing(): void {
		self::assertFailure( 'rest_invalid_json', 400, $this->put( '{"answers":{"text":"Half' ) );
		self::assertNull( $this->stored() );
	}

	public function test_nul_and_every_kind_of_line_end_are_kept(): void {
		foreach ( [ "a\0b", "\0", "a\r\nb", "a\rb", "\n\n", "a\u{2028}b", "\u{10ffff}\u{fffe}" ] as $base => $text ) {
			self::assertSame( $text, $this->save( $text, $base )->get_data()['answers']['text'] );
			self::assertSame( $text, $this->stored() );
		}
	}

	public function test_a_text_over_the_limit_and_a_body_php_threw_away_are_both_too_long(): void {
		self::assertFailure( 'learning_log_text_too_long', 413, $this->save( str_repeat( 'é', Entries\MAX_TEXT_BYTES ), 0 ) );
		// PHP has thrown away what was larger than post_max_size: nothing is left of the request but its size.
		$_SERVER['CONTENT_LENGTH'] = (string) ( wp_convert_hr_to_bytes( (string) ini_get( 'post_max_size' ) ) + 1 );
		self::assertFailure( 'learning_log_text_too_long', 413, $this->put( '' ) );
		self::assertNull( $this->stored() );
	}
}
