<?php
/**
 * A small programme with everyone who could want to read something.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests;

use LearningLog\Entries;
use LearningLog\Entries\Entry;
use LearningLog\Prompts;
use PHPUnit\Framework\Assert;
use WP_REST_Request;
use WP_REST_Response;

/**
 * Built through the REST routes, as a manager would build it, so that the matrix rests on nothing but public doors.
 *
 * Harbour is a set of Anna and Ben (Northmill) and Cleo (Southport), facilitated by Fay; Quay is another one, of Dan,
 * facilitated by Gus. Vera coaches Anna; Walt did until a moment ago, as Finn facilitated Harbour and Olga was in it.
 */
final class World {
	public const ACTORS = [ 'visitor', 'stranger', 'author', 'peer', 'other_company', 'former_peer', 'facilitator', 'former_facilitator', 'other_facilitator', 'coach', 'former_coach', 'editor', 'manager', 'admin' ];

	/**
	 * User id by actor.
	 *
	 * @var array<string, int>
	 */
	public array $people = [ 'visitor' => 0 ];
	public int $harbour  = 0;
	public int $quay     = 0;
	public int $lesson   = 0;

	/**
	 * Makes everyone, the sets and a lesson with the notes 1 to 4.
	 */
	public function __construct() {
		$roles = [
			'editor'             => 'editor',
			'admin'              => 'administrator',
			'manager'            => 'learning_log_manager',
			'facilitator'        => 'learning_log_facilitator',
			'former_facilitator' => 'learning_log_facilitator',
			'other_facilitator'  => 'learning_log_facilitator',
		];
		foreach ( array_slice( self::ACTORS, 1 ) as $actor ) {
			$this->people[ $actor ] = self::person( $actor, $roles[ $actor ] ?? 'subscriber' );
		}
		$this->harbour = $this->form( 'Harbour', [ 'author' => 'Northmill', 'peer' => 'Northmill', 'other_company' => 'Southport', 'former_peer' => 'Northmill' ], [ 'facilitator', 'former_facilitator' ] );
		$this->quay    = $this->form( 'Quay', [ 'stranger' => 'Northmill' ], [ 'other_facilitator' ] );
		foreach ( [ 'coach', 'former_coach' ] as $coach ) {
			$this->manage( 'PUT', "/participants/{$this->people['author']}/coaches/{$this->people[ $coach ]}" );
		}
		$this->manage( 'DELETE', "/participants/{$this->people['author']}/coaches/{$this->people['former_coach']}" );
		foreach ( [ 'former_peer', 'former_facilitator' ] as $gone ) {
			$this->manage( 'DELETE', "/sets/{$this->harbour}/members/{$this->people[ $gone ]}" );
		}
		$this->lesson = self::lesson( [ '1', '2', '3', '4' ] );
	}

	/**
	 * A lesson page that asks the notes named.
	 *
	 * @param string[] $ids    Prompt ids.
	 * @param string   $status Post status.
	 */
	public static function lesson( array $ids, string $status = 'publish' ): int {
		$blocks = array_map( static fn( string $id ): string => '<!-- wp:learning-log/note {"noteId":"' . $id . '","title":"Note ' . $id . '","prompt":"What did you try?"} /-->', $ids );
		$id     = wp_insert_post(
			[
				'post_type'    => 'page',
				'post_status'  => $status,
				'post_title'   => 'Empowerment',
				'post_content' => implode( "\n\n", $blocks ),
			],
			true
		);
		Assert::assertIsInt( $id );
		return $id;
	}

	/**
	 * An answer of the author's.
	 *
	 * @param string $prompt   Prompt id.
	 * @param string $text     What was typed.
	 * @param string $audience Audience.
	 */
	public function answer( string $prompt, string $text, string $audience = 'me' ): Entry {
		$lesson = get_post( $this->lesson );
		Assert::assertNotNull( $lesson );
		$asked = Prompts\find( $lesson, $prompt );
		Assert::assertNotNull( $asked );
		$save  = [
			'answers'       => [ 'text' => $text ],
			'audience'      => $audience,
			'base_revision' => 0,
		];
		$entry = Entries\save_answer( $this->people['author'], $asked, $save );
		Assert::assertInstanceOf( Entry::class, $entry );
		return $entry;
	}

	/**
	 * The members of Harbour agree to its ground rules.
	 */
	public function agree(): void {
		foreach ( [ 'author', 'peer', 'other_company' ] as $actor ) {
			Assert::assertSame( 200, $this->as( $actor, 'PUT', "/sets/{$this->harbour}/agreement", [ 'version' => 1 ] )->get_status() );
		}
	}

	/**
	 * A meeting of Harbour.
	 *
	 * @param string $starts When it begins.
	 */
	public function meet( string $starts ): int {
		return (int) $this->manage( 'POST', "/sets/{$this->harbour}/meetings", [ 'starts' => $starts, 'mutation' => wp_generate_uuid4() ] )->get_data()[0]['id'];
	}

	/**
	 * A request as one of the actors.
	 *
	 * @param string               $actor  Who.
	 * @param string               $method Verb.
	 * @param string               $path   Route after the namespace, with query.
	 * @param array<string, mixed> $body   JSON body.
	 * @param array<string, mixed> $files  Uploaded files, as in $_FILES.
	 */
	public function as( string $actor, string $method, string $path, array $body = [], array $files = [] ): WP_REST_Response {
		wp_set_current_user( $this->people[ $actor ] );
		$parts   = wp_parse_url( $path );
		$request = new WP_REST_Request( $method, '/learning-log/v1' . ( $parts['path'] ?? '' ) );
		wp_parse_str( $parts['query'] ?? '', $query );
		$request->set_query_params( $query );
		$request->set_file_params( $files );
		if ( $body ) {
			$request->set_header( 'Content-Type', 'application/json' );
			$request->set_body( (string) wp_json_encode( $body ) );
		}
		return rest_do_request( $request );
	}

	/**
	 * A person with a role.
	 *
	 * @param string $name Login and name.
	 * @param string $role Role.
	 */
	private static function person( string $name, string $role ): int {
		// Nobody logs in with these passwords; hashing them well would take most of the suite's time.
		add_filter( 'wp_hash_password_options', static fn(): array => [ 'cost' => 4 ] );
		$id = wp_insert_user(
			[
				'user_login'   => 'matrix_' . $name,
				'user_pass'    => 'x',
				'user_email'   => $name . '@matrix.example',
				'display_name' => ucfirst( $name ),
				'role'         => $role,
			]
		);
		Assert::assertIsInt( $id );
		return $id;
	}

	/**
	 * A set with its people.
	 *
	 * @param string                $name         Name.
	 * @param array<string, string> $members      Organisation by actor.
	 * @param string[]              $facilitators Actors.
	 */
	private function form( string $name, array $members, array $facilitators ): int {
		$set = (int) $this->manage( 'POST', '/sets', [ 'name' => $name, 'type' => 'cross_company' ] )->get_data()['id'];
		foreach ( $members as $actor => $organisation ) {
			$this->manage( 'PUT', "/sets/$set/members/{$this->people[ $actor ]}", [ 'role' => 'member', 'organisation' => $organisation, 'confirmed' => true ] );
		}
		foreach ( $facilitators as $actor ) {
			$this->manage( 'PUT', "/sets/$set/members/{$this->people[ $actor ]}", [ 'role' => 'facilitator', 'organisation' => 'Programme' ] );
		}
		return $set;
	}

	/**
	 * A request of the manager's that has to succeed.
	 *
	 * @param string               $method Verb.
	 * @param string               $path   Route.
	 * @param array<string, mixed> $body   JSON body.
	 */
	private function manage( string $method, string $path, array $body = [] ): WP_REST_Response {
		$response = $this->as( 'manager', $method, $path, $body );
		Assert::assertLessThan( 300, $response->get_status(), $method . ' ' . $path . ': ' . wp_json_encode( $response->get_data() ) );
		return $response;
	}
}
