<?php
/**
 * Lessons: what they ask, and my answers.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Rest;

use LearningLog\Entries;
use LearningLog\Entries\Entry;
use LearningLog\Errors;
use LearningLog\Prompts;
use LearningLog\Schema;
use WP_Error;
use WP_Post;
use WP_REST_Controller;
use WP_REST_Request;
use WP_REST_Response;

/**
 * GET /lessons/{lesson} and PUT /lessons/{lesson}/prompts/{prompt}.
 */
final class Lessons_Controller extends WP_REST_Controller {
	/**
	 * Registers the routes.
	 */
	public function register_routes(): void {
		$permit = [ $this, 'permit_reader' ];
		register_rest_route( NAME, '/lessons/(?P<lesson>\d+)', [ route( 'GET', [ $this, 'get_item' ], $permit ), 'schema' => [ $this, 'get_public_item_schema' ] ] );
		register_rest_route(
			NAME,
			'/lessons/(?P<lesson>\d+)/prompts/(?P<prompt>(?:\d+:)?[a-z0-9-]{1,64})',
			[ route( 'PUT', [ $this, 'save_answer' ], $permit, 'save' ), 'schema' => static fn(): array => Schema\load( 'entry' ) ]
		);
	}

	/**
	 * Whoever is logged in and may read the lesson may answer it; to all others it does not exist.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 * @return true|WP_Error
	 */
	public function permit_reader( WP_REST_Request $request ): bool|WP_Error {
		return permit( fn(): ?WP_Error => $this->lesson( $request ) ? null : Errors\lesson_not_found() );
	}

	/**
	 * The lesson's prompts in order, with my entry for each.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 */
	public function get_item( $request ): WP_REST_Response|WP_Error {
		$lesson = $this->lesson( $request );
		if ( ! $lesson ) {
			return Errors\lesson_not_found();
		}
		return new WP_REST_Response(
			[
				'id'      => $lesson->ID,
				'title'   => Prompts\title_of( $lesson->ID ),
				'url'     => (string) get_permalink( $lesson ),
				'prompts' => $this->prompts( $lesson ),
			]
		);
	}

	/**
	 * Saves my answer: 201 for the first, 200 after.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 */
	public function save_answer( WP_REST_Request $request ): WP_REST_Response|WP_Error {
		$lesson = $this->lesson( $request );
		$prompt = $lesson ? Prompts\asked_of( $lesson, get_current_user_id() )[ text( $request, 'prompt' ) ] ?? null : null;
		if ( ! $prompt ) {
			return Errors\prompt_not_found();
		}
		$user  = get_current_user_id();
		$entry = Entries\save_answer( $user, $prompt, save_of( $request ) );
		if ( is_wp_error( $entry ) ) {
			return $entry;
		}
		return new WP_REST_Response( Entries\present( [ $entry ], $user )[0], 1 === $entry->revision ? 201 : 200 );
	}

	/**
	 * The published shape.
	 *
	 * @return array<string, mixed>
	 */
	public function get_item_schema(): array {
		return Schema\load( 'lesson' );
	}

	/**
	 * The lesson, if this person may read it.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 */
	private function lesson( WP_REST_Request $request ): ?WP_Post {
		return Prompts\readable( number( $request, 'lesson' ), get_current_user_id() );
	}

	/**
	 * The prompts with my entries, which come in one query.
	 *
	 * @param WP_Post $lesson The lesson.
	 * @return list<array<string, mixed>>
	 */
	private function prompts( WP_Post $lesson ): array {
		$user    = get_current_user_id();
		$prompts = Prompts\asked_of( $lesson, $user );
		$answers = Entries\find_answers( $user, array_column( $prompts, 'lesson' ) );
		$found   = array_filter( array_map( static fn( Prompts\Prompt $prompt ): ?Entry => $answers[ $prompt->lesson ][ $prompt->id ] ?? null, $prompts ) );
		$shown   = array_combine( array_keys( $found ), Entries\present( $found, $user ) );
		$list    = [];
		foreach ( $prompts as $id => $prompt ) {
			$list[] = prompt_shape( (string) $id, $prompt ) + [ 'entry' => $shown[ $id ] ?? null ];
		}
		return $list;
	}
}

/**
 * A prompt in the shape of schema/lesson.json.
 *
 * @param string         $id     Id in the address.
 * @param Prompts\Prompt $prompt The prompt.
 * @return array<string, mixed>
 */
function prompt_shape( string $id, Prompts\Prompt $prompt ): array {
	return [
		'id'                => $id,
		'kind'              => $prompt->kind,
		'title'             => $prompt->title,
		'name'              => Entries\name_of_prompt( $prompt->title, $prompt->question ),
		'question'          => $prompt->question,
		'placeholder'       => $prompt->placeholder,
		'template'          => $prompt->template,
		'questions'         => $prompt->questions,
		'audiences'         => $prompt->audiences,
		'audience'          => $prompt->audience,
		'allow_attachments' => $prompt->allow_attachments,
		'reply'             => $prompt->reply,
	];
}
