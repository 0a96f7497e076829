<?php
/**
 * Makes what tests need.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests;

use LearningLog\Entries;
use LearningLog\Entries\Entry;
use LearningLog\Prompts;
use PHPUnit\Framework\Assert;
use WP_Post;
use WP_REST_Request;

/**
 * Lessons and people by core's functions, sets and coaches through the REST routes, entries as a participant saves them.
 */
final class Factory {
	private static int $number = 0;
	private int $manager       = 0;

	/**
	 * A person.
	 *
	 * @param string $name Name shown; made up when empty.
	 * @param string $role Role.
	 */
	public function user( string $name = '', string $role = 'subscriber' ): int {
		$number = ++self::$number;
		$id     = wp_insert_user(
			[
				'user_login'   => "person_$number",
				'user_pass'    => 'x',
				'user_email'   => "person_$number@test.example",
				'display_name' => '' === $name ? "Person $number" : $name,
				'role'         => $role,
			]
		);
		Assert::assertIsInt( $id );
		return $id;
	}

	/**
	 * A published page with one note block for each set of attributes.
	 *
	 * @param array<array<string, mixed>> $notes Block attributes; noteId counts from 1 when absent.
	 * @param array<string, mixed>        $post  Post fields that differ.
	 */
	public function lesson( array $notes = [ [] ], array $post = [] ): WP_Post {
		$blocks = [];
		foreach ( array_values( $notes ) as $position => $attributes ) {
			$attributes += [
				'noteId' => (string) ( $position + 1 ),
				'prompt' => 'What did you try?',
			];
			$blocks[]    = '<!-- wp:learning-log/note ' . serialize_block_attributes( $attributes ) . ' /-->';
		}
		return $this->page( implode( "\n\n", $blocks ), $post );
	}

	/**
	 * A published page with this content.
	 *
	 * @param string               $content Content, as it will be stored.
	 * @param array<string, mixed> $post    Post fields that differ.
	 */
	public function page( string $content, array $post = [] ): WP_Post {
		$fields = $post + [
			'post_type'    => 'page',
			'post_status'  => 'publish',
			'post_title'   => 'Empowerment',
			'post_content' => $content,
		];
		$id     = wp_insert_post( wp_slash( $fields ), true );
		Assert::assertIsInt( $id );
		$lesson = get_post( $id );
		Assert::assertInstanceOf( WP_Post::class, $lesson );
		return $lesson;
	}

	/**
	 * A set with its people.
	 *
	 * @param string             $name         Name.
	 * @param array<int, string> $members      Organisation by user id.
	 * @param int[]              $facilitators User ids.
	 */
	public function set( string $name = 'Harbour', array $members = [], array $facilitators = [] ): int {
		$made = $this->manage(
			'POST',
			'/sets',
			[
				'name' => $name,
				'type' => 'cross_company',
			]
		);
		$id   = is_array( $made ) && is_int( $made['id'] ?? null ) ? $made['id'] : 0;
		Assert::assertGreaterThan( 0, $id );
		foreach ( $members as $user => $organisation ) {
			$this->member( $id, $user, $organisation );
		}
		foreach ( $facilitators as $user ) {
			$this->member( $id, $user, 'Programme', 'facilitator' );
		}
		return $id;
	}

	/**
	 * Puts a person into a set.
	 *
	 * @param int    $set          Set id.
	 * @param int    $user         User id.
	 * @param string $organisation Organisation.
	 * @param string $role         member or facilitator.
	 */
	public function member( int $set, int $user, string $organisation = 'Northmill', string $role = 'member' ): void {
		$this->manage(
			'PUT',
			"/sets/$set/members/$user",
			[
				'role'         => $role,
				'organisation' => $organisation,
				'confirmed'    => true,
			]
		);
	}

	/**
	 * Makes someone the coach of a participant.
	 *
	 * @param int $coach       User id.
	 * @param int $participant User id.
	 */
	public function coach( int $coach, int $participant ): void {
		$this->manage( 'PUT', "/participants/$participant/coaches/$coach" );
	}

	/**
	 * A first answer.
	 *
	 * @param int                  $author User id.
	 * @param WP_Post              $lesson Lesson.
	 * @param string               $text   What was typed.
	 * @param string               $prompt Prompt id.
	 * @param array{answers?: array<string, string>, audience?: string, set?: int, base_revision?: int, base_hash?: string, keep?: bool, mutation?: string} $more The rest of the save.
	 */
	public function entry( int $author, WP_Post $lesson, string $text = 'I asked before I answered.', string $prompt = '1', array $more = [] ): Entry {
		$asked = Prompts\find( $lesson, $prompt );
		Assert::assertNotNull( $asked );
		$entry = Entries\save_answer(
			$author,
			$asked,
			$more + [
				'answers'       => [ 'text' => $text ],
				'base_revision' => 0,
			]
		);
		Assert::assertInstanceOf( Entry::class, $entry );
		return $entry;
	}

	/**
	 * A request of a manager's that has to succeed; who was logged in stays so.
	 *
	 * @param string               $method Verb.
	 * @param string               $path   Route after the namespace.
	 * @param array<string, mixed> $body   JSON body.
	 */
	private function manage( string $method, string $path, array $body = [] ): mixed {
		$before        = get_current_user_id();
		$this->manager = $this->manager ? $this->manager : $this->user( 'Manager', 'administrator' );
		wp_set_current_user( $this->manager );
		$request = new WP_REST_Request( $method, '/learning-log/v1' . $path );
		if ( $body ) {
			$request->set_header( 'Content-Type', 'application/json' );
			$request->set_body( (string) wp_json_encode( $body ) );
		}
		$response = rest_do_request( $request );
		wp_set_current_user( $before );
		Assert::assertLessThan( 300, $response->get_status(), "$method $path: " . wp_json_encode( $response->get_data() ) );
		return $response->get_data();
	}
}
