<?php
/**
 * The frozen list of routes, and what holds for every one of them.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Rest;

use LearningLog\Schema;
use LearningLog\Tests\TestCase;
use LearningLog\Tests\World;
use WP_REST_Request;

final class RoutesTest extends TestCase {
	/**
	 * Every route with its verbs. A new one has to be added here and to the permission matrix.
	 */
	private const ROUTES = [
		'/learning-log/v1'                                                                   => [ 'GET' ],
		'/learning-log/v1/lessons/(?P<lesson>\d+)'                                            => [ 'GET' ],
		'/learning-log/v1/lessons/(?P<lesson>\d+)/prompts/(?P<prompt>(?:\d+:)?[a-z0-9-]{1,64})' => [ 'PUT' ],
		'/learning-log/v1/entries'                                                           => [ 'GET', 'POST' ],
		'/learning-log/v1/entries/export'                                                    => [ 'POST' ],
		'/learning-log/v1/entries/facets'                                                    => [ 'GET' ],
		'/learning-log/v1/entries/(?P<id>\d+)'                                               => [ 'DELETE', 'GET', 'PUT' ],
		'/learning-log/v1/entries/(?P<id>\d+)/restore'                                       => [ 'POST' ],
		'/learning-log/v1/entries/(?P<id>\d+)/revisions'                                     => [ 'GET' ],
		'/learning-log/v1/entries/(?P<id>\d+)/revisions/(?P<revision>\d+)/restore'           => [ 'POST' ],
		'/learning-log/v1/entries/(?P<id>\d+)/readers'                                       => [ 'GET' ],
		'/learning-log/v1/entries/(?P<id>\d+)/seen'                                          => [ 'PUT' ],
		'/learning-log/v1/entries/(?P<id>\d+)/review'                                        => [ 'PUT' ],
		'/learning-log/v1/entries/(?P<id>\d+)/comments'                                      => [ 'GET', 'POST' ],
		'/learning-log/v1/entries/(?P<id>\d+)/comments/draft'                                => [ 'GET', 'PUT' ],
		'/learning-log/v1/comments'                                                          => [ 'GET' ],
		'/learning-log/v1/comments/(?P<id>\d+)'                                              => [ 'DELETE', 'PUT' ],
		'/learning-log/v1/comments/(?P<id>\d+)/draft'                                        => [ 'GET', 'PUT' ],
		'/learning-log/v1/comments/(?P<id>\d+)/files'                                        => [ 'POST' ],
		'/learning-log/v1/comments/(?P<id>\d+)/restore'                                      => [ 'POST' ],
		'/learning-log/v1/entries/(?P<id>\d+)/files'                                         => [ 'POST' ],
		'/learning-log/v1/files/(?P<id>\d+)'                                                 => [ 'DELETE', 'GET' ],
		'/learning-log/v1/sets'                                                              => [ 'GET', 'POST' ],
		'/learning-log/v1/sets/(?P<id>\d+)'                                                  => [ 'DELETE', 'GET', 'PUT' ],
		'/learning-log/v1/sets/(?P<id>\d+)/agreement'                                         => [ 'GET', 'PUT' ],
		'/learning-log/v1/sets/(?P<id>\d+)/restore'                                          => [ 'POST' ],
		'/learning-log/v1/sets/(?P<id>\d+)/progress'                                         => [ 'GET' ],
		'/learning-log/v1/sets/(?P<id>\d+)/messages'                                         => [ 'GET', 'POST' ],
		'/learning-log/v1/sets/(?P<id>\d+)/messages/preview'                                 => [ 'POST' ],
		'/learning-log/v1/messages/(?P<id>\d+)'                                             => [ 'DELETE' ],
		'/learning-log/v1/sets/(?P<id>\d+)/coaching'                                         => [ 'GET', 'PUT' ],
		'/learning-log/v1/ground-rules'                                                      => [ 'DELETE', 'GET', 'PUT' ],
		'/learning-log/v1/people'                                                            => [ 'GET' ],
		'/learning-log/v1/people/match'                                                      => [ 'POST' ],
		'/learning-log/v1/people/(?P<id>\d+)'                                                => [ 'GET', 'PUT' ],
		'/learning-log/v1/organisations'                                                     => [ 'GET', 'POST' ],
		'/learning-log/v1/organisations/(?P<id>\d+)'                                         => [ 'DELETE', 'PUT' ],
		'/learning-log/v1/sets/(?P<id>\d+)/members'                                          => [ 'GET' ],
		'/learning-log/v1/sets/(?P<id>\d+)/members/(?P<user>\d+)'                            => [ 'DELETE', 'PUT' ],
		'/learning-log/v1/sets/(?P<id>\d+)/attendance'                                       => [ 'GET' ],
		'/learning-log/v1/sets/(?P<id>\d+)/meetings'                                         => [ 'GET', 'POST' ],
		'/learning-log/v1/sets/(?P<id>\d+)/meetings/(?P<meeting>\d+)'                       => [ 'PUT' ],
		'/learning-log/v1/meetings/(?P<id>\d+)'                                             => [ 'DELETE', 'GET', 'PUT' ],
		'/learning-log/v1/meetings/(?P<id>\d+)/attendance/(?P<user>\d+)'                    => [ 'PUT' ],
		'/learning-log/v1/meetings/(?P<id>\d+)/parts/(?P<kind>[a-z_]{1,20}(?:-\d{1,19})?)'  => [ 'GET', 'PUT' ],
		'/learning-log/v1/sets/(?P<id>\d+)/actions'                                          => [ 'GET', 'POST' ],
		'/learning-log/v1/actions'                                                           => [ 'GET' ],
		'/learning-log/v1/actions/(?P<id>\d+)'                                              => [ 'DELETE', 'GET', 'PUT' ],
		'/learning-log/v1/actions/(?P<id>\d+)/restore'                                      => [ 'POST' ],
		'/learning-log/v1/participants'                                                      => [ 'GET' ],
		'/learning-log/v1/participants/filters'                                              => [ 'GET' ],
		'/learning-log/v1/participants/(?P<user>\d+)/coaches/(?P<coach>\d+)'                 => [ 'DELETE', 'GET', 'PUT' ],
		'/learning-log/v1/settings'                                                          => [ 'GET', 'PUT' ],
		'/learning-log/v1/settings/consequence'                                              => [ 'GET' ],
		'/learning-log/v1/guide'                                                             => [ 'GET', 'PUT' ],
		'/learning-log/v1/roles'                                                             => [ 'GET' ],
		'/learning-log/v1/roles/(?P<role>[a-z0-9_-]{1,60})'                                  => [ 'PUT' ],
		'/learning-log/v1/participants/(?P<user>\d+)/roles/(?P<role>facilitator|manager)'    => [ 'DELETE', 'PUT' ],
		'/learning-log/v1/elements'                                                          => [ 'GET', 'POST' ],
		'/learning-log/v1/elements/(?P<id>\d+)'                                              => [ 'DELETE', 'PUT' ],
		'/learning-log/v1/elements/(?P<id>\d+)/restore'                                      => [ 'POST' ],
		'/learning-log/v1/words'                                                             => [ 'GET', 'PUT' ],
		'/learning-log/v1/notices'                                                           => [ 'GET' ],
		'/learning-log/v1/templates'                                                         => [ 'GET', 'POST' ],
		'/learning-log/v1/templates/(?P<id>[a-z0-9-]{1,40})'                                 => [ 'DELETE', 'GET', 'PUT' ],
		'/learning-log/v1/templates/(?P<id>[a-z0-9-]{1,40})/restore'                         => [ 'POST' ],
		'/learning-log/v1/progressally/import'                                               => [ 'POST' ],
		'/learning-log/v1/progressally/undo'                                                 => [ 'POST' ],
		'/learning-log/v1/progressally/scan'                                                 => [ 'GET' ],
		'/learning-log/v1/progressally/lessons/convert'                                      => [ 'POST' ],
		'/learning-log/v1/progressally/lessons/restore'                                      => [ 'POST' ],
		'/learning-log/v1/me'                                                                => [ 'GET', 'PUT' ],
		'/learning-log/v1/sets/(?P<id>\d+)/calendar'                                         => [ 'GET' ],
		'/learning-log/v1/me/calendar'                                                       => [ 'DELETE', 'POST' ],
		'/learning-log/v1/me/key'                                                            => [ 'GET' ],
	];

	public function test_the_routes_are_these_and_no_others(): void {
		$found = [];
		foreach ( rest_get_server()->get_routes( 'learning-log/v1' ) as $route => $handlers ) {
			$verbs = [];
			foreach ( $handlers as $handler ) {
				$verbs = array_merge( $verbs, array_keys( $handler['methods'] ) );
			}
			sort( $verbs );
			$found[ $route ] = array_values( array_unique( $verbs ) );
		}
		ksort( $found );
		$expected = self::ROUTES;
		ksort( $expected );
		self::assertSame( $expected, $found );
	}

	public function test_every_route_answers_503_where_the_database_does_not_answer_it(): void {
		foreach ( rest_get_server()->get_routes( 'learning-log/v1' ) as $route => $handlers ) {
			foreach ( '/learning-log/v1' === $route ? [] : $handlers as $handler ) {
				foreach ( [ 'callback', 'permission_callback' ] as $part ) {
					self::assertInstanceOf( \Closure::class, $handler[ $part ], $route );
					self::assertStringEndsWith( '/faults.php', (string) ( new \ReflectionFunction( $handler[ $part ] ) )->getFileName(), $route );
				}
			}
		}
	}

	public function test_every_answer_forbids_caches_also_a_refusal(): void {
		$world = new World();
		$entry = $world->answer( '1', 'Mine' );
		foreach ( [ 'author' => 200, 'stranger' => 404, 'visitor' => 401 ] as $actor => $status ) {
			$response = $world->as( $actor, 'GET', "/entries/{$entry->id}" );
			$request  = new WP_REST_Request( 'GET', "/learning-log/v1/entries/{$entry->id}" );
			/** @var \WP_REST_Response $sent */
			$sent = apply_filters( 'rest_post_dispatch', $response, rest_get_server(), $request );
			self::assertSame( $status, $sent->get_status() );
			self::assertSame( 'private, no-store', $sent->get_headers()['Cache-Control'] );
		}
	}

	public function test_a_page_made_for_somebody_else_stores_nothing(): void {
		$world = new World();
		wp_set_current_user( $world->people['peer'] );
		// Core matches routes without regard to case.
		foreach ( [ 'learning-log/v1', 'Learning-Log/V1' ] as $name ) {
			$request = new WP_REST_Request( 'PUT', "/$name/lessons/{$world->lesson}/prompts/1" );
			$request->set_header( 'Content-Type', 'application/json' );
			$request->set_header( 'X-Learning-Log-User', (string) $world->people['author'] );
			$request->set_body( (string) wp_json_encode( [ 'answers' => [ 'text' => 'The author’s own doubt' ] ] ) );
			$response = rest_do_request( $request );
			self::assertSame( 409, $response->get_status() );
			self::assertSame( 'learning_log_user_changed', $response->get_data()['code'] );
		}
		self::assertSame( [], $world->as( 'peer', 'GET', '/entries' )->get_data() );
		self::assertSame( [], $world->as( 'author', 'GET', '/entries' )->get_data() );
	}

	public function test_a_page_made_for_somebody_else_stores_nothing_by_the_routes_of_core_either(): void {
		$world   = new World();
		$request = new WP_REST_Request( 'PUT', '/wp/v2/users/me' );
		$request->set_header( 'X-Learning-Log-User', (string) $world->people['author'] );
		$request->set_param( 'first_name', 'Somebody else' );
		wp_set_current_user( $world->people['peer'] );
		$response = rest_do_request( $request );
		self::assertSame( 409, $response->get_status() );
		self::assertSame( 'learning_log_user_changed', $response->get_data()['code'] );
		self::assertNotSame( 'Somebody else', get_user_meta( $world->people['peer'], 'first_name', true ) );
		wp_set_current_user( $world->people['author'] );
		self::assertSame( 200, rest_do_request( $request )->get_status() );
		self::assertSame( 'Somebody else', get_user_meta( $world->people['author'], 'first_name', true ) );
	}

	public function test_each_answer_has_the_published_shape(): void {
		$world = new World();
		$entry = $world->answer( '1', 'Mine' );
		$pairs = [
			'entry'      => $world->as( 'author', 'GET', "/entries/{$entry->id}" ),
			'lesson'     => $world->as( 'author', 'GET', "/lessons/{$world->lesson}" ),
			'facets'     => $world->as( 'author', 'GET', '/entries/facets?scope=mine' ),
			'readers'    => $world->as( 'author', 'GET', "/entries/{$entry->id}/readers" ),
			'comment'    => $world->as( 'author', 'POST', "/entries/{$entry->id}/comments", [ 'text' => 'Said' ] ),
			'me'         => $world->as( 'author', 'GET', '/me' ),
			'device-key' => $world->as( 'author', 'GET', '/me/key' ),
			'set'        => $world->as( 'author', 'GET', "/sets/{$world->harbour}" ),
			'set-attendance' => $world->as( 'author', 'GET', "/sets/{$world->harbour}/attendance" ),
			'coaching'   => $world->as( 'facilitator', 'GET', "/sets/{$world->harbour}/coaching" ),
			'ground-rules' => $world->as( 'manager', 'GET', '/ground-rules' ),
			'organisation' => $world->as( 'manager', 'POST', '/organisations', [ 'name' => 'Northmill' ] ),
			'participants-filters' => $world->as( 'facilitator', 'GET', '/participants/filters' ),
			'settings'   => $world->as( 'manager', 'GET', '/settings' ),
			'settings-consequence' => $world->as( 'manager', 'GET', '/settings/consequence?months=1' ),
			'guide'      => $world->as( 'manager', 'GET', '/guide' ),
			'element'    => $world->as( 'manager', 'POST', '/elements', [ 'name' => 'Leadership', 'mutation' => wp_generate_uuid4() ] ),
			'words'      => $world->as( 'manager', 'GET', '/words' ),
			'notices'    => $world->as( 'manager', 'GET', '/notices' ),
			'roles'      => $world->as( 'manager', 'GET', '/roles' ),
			'given-role' => $world->as( 'manager', 'PUT', "/participants/{$world->people['author']}/roles/facilitator" ),
			'standing'   => $world->as( 'manager', 'GET', "/people/{$world->people['author']}" ),
		];
		foreach ( $pairs as $schema => $response ) {
			self::assertContains( $response->get_status(), [ 200, 201 ], $schema );
			$data = json_decode( (string) wp_json_encode( $response->get_data() ), true );
			self::assertTrue( rest_validate_value_from_schema( $data, Schema\load( $schema ), $schema ) );
		}
	}

	public function test_a_file_has_the_same_shape_alone_and_in_its_entry(): void {
		self::assertSame( Schema\load( 'file' )['properties'], Schema\load( 'entry' )['properties']['files']['items']['properties'] );
	}

	public function test_every_error_code_has_its_function_and_every_function_its_code(): void {
		preg_match_all( "/'(learning_log_[a-z_]+)'/", implode( '', array_map( 'file_get_contents', (array) glob( \LearningLog\PLUGIN_DIR . '/php/errors/*.php' ) ) ), $written );
		$codes = array_unique( $written[1] );
		sort( $codes );
		$listed = Schema\load( 'error-codes' )['enum'];
		self::assertIsArray( $listed );
		sort( $listed );
		self::assertSame( $listed, $codes );
	}

	public function test_a_body_field_we_do_not_know_is_refused_and_nothing_is_stored(): void {
		$world = new World();
		foreach ( [ 'author', 'lesson_id', 'post_author', 'revision', 'status' ] as $field ) {
			$body = [ 'answers' => [ 'text' => 'Mine' ], $field => $world->people['peer'] ];
			self::assertFailure( 'rest_invalid_param', 400, $world->as( 'author', 'PUT', "/lessons/{$world->lesson}/prompts/1", $body ) );
		}
		self::assertSame( [], $world->as( 'author', 'GET', '/entries' )->get_data() );
		self::assertSame( [], $world->as( 'peer', 'GET', '/entries' )->get_data() );
	}

	public function test_a_field_of_the_body_never_replaces_one_of_the_address(): void {
		$world = new World();
		$body  = [ 'answers' => [ 'text' => 'Mine' ], 'lesson' => 1, 'prompt' => '2' ];
		$saved = $world->as( 'author', 'PUT', "/lessons/{$world->lesson}/prompts/1", $body )->get_data();
		self::assertSame( [ $world->lesson, '1', $world->people['author'] ], [ $saved['lesson'], $saved['prompt'], $saved['author']['id'] ] );
	}

	public function test_options_publishes_the_shape_of_every_route(): void {
		rest_get_server()->get_routes( 'learning-log/v1' );
		foreach ( array_keys( self::ROUTES ) as $route ) {
			$options = rest_get_server()->get_route_options( $route );
			if ( '/learning-log/v1' === $route ) {
				continue;
			}
			self::assertIsArray( $options, $route );
			self::assertIsCallable( $options['schema'] ?? null, "$route has a schema" );
			$schema = $options['schema']();
			self::assertSame( 'object', $schema['type'] ?? null, $route );
			self::assertFalse( $schema['additionalProperties'] ?? null, $route );
		}
	}
}
