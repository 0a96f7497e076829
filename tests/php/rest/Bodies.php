<?php
/**
 * What is sent along with the requests of the table of permissions.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Rest;

use LearningLog\Words;

/**
 * What each of them needs in order to be done where it is allowed.
 */
final class Bodies {
	/**
	 * What is sent along with a request.
	 *
	 * @param string $request Verb and path.
	 * @return array<string, mixed>
	 */
	public static function of( string $request ): array {
		return match ( true ) {
			1 === preg_match( '~^PUT /(lessons|entries/\d+$)~', $request ) => [
				'answers'       => [ 'text' => 'Written by the matrix' ],
				'base_revision' => 0,
			],
			1 === preg_match( '~^PUT /entries/\d+/review$~', $request ) => [ 'state' => 'approved' ],
			'POST /entries' === $request => [
				'kind'     => 'log',
				'answers'  => [ 'text' => 'Written by the matrix' ],
				'mutation' => wp_generate_uuid4(),
			],
			str_ends_with( $request, '/comments' ) && str_starts_with( $request, 'POST' ) => [ 'text' => 'Written by the matrix' ],
			1 === preg_match( '~^PUT /(?:entries/\d+/comments|comments/\d+)/draft$~', $request ) => [ 'text' => 'Written by the matrix' ],
			str_starts_with( $request, 'PUT /comments/' ) => [
				'text'          => 'Written by the matrix',
				'base_revision' => 1,
			],
			1 === preg_match( '~^(POST /sets$|PUT /sets/\d+$)~', $request ) => [
				'name' => 'Written by the matrix',
				'type' => 'in_house',
			] + ( str_starts_with( $request, 'PUT' ) ? [ 'base_revision' => 1 ] : [] ),
			1 === preg_match( '~^PUT /sets/\d+/members~', $request ) => [ 'role' => 'facilitator' ],
			1 === preg_match( '~^PUT /sets/\d+/agreement~', $request ) => [ 'version' => 1 ],
			1 === preg_match( '~^PUT /sets/\d+/coaching~', $request ) => [ 'on' => true ],
			1 === preg_match( '~^POST /sets/\d+/messages~', $request ) => [
				'kind'   => 'nudge',
				'people' => [ 1 ],
				'text'   => 'Written by the matrix',
			] + ( str_ends_with( $request, '/preview' ) ? [] : [ 'mutation' => wp_generate_uuid4() ] ),
			1 === preg_match( '~^(PUT|DELETE) /ground-rules~', $request ) => [ 'base_revision' => 0 ] + ( str_starts_with( $request, 'PUT' ) ? [ 'text' => 'Written by the matrix' ] : [] ),
			'POST /people/match' === $request => [ 'lines' => [ 'Author', 'author@matrix.example' ] ],
			str_starts_with( $request, 'PUT /people/' ) => [
				'organisation' => 0,
				'reports_to'   => 0,
			],
			1 === preg_match( '~^(POST|PUT) /organisations~', $request ) => [ 'name' => 'Written by the matrix' ],
			'POST /elements' === $request => [
				'name'     => 'Written by the matrix',
				'mutation' => wp_generate_uuid4(),
			],
			str_starts_with( $request, 'PUT /elements/' ) => [
				'name'        => 'Written by the matrix',
				'parent'      => 0,
				'base_name'   => '',
				'base_parent' => 0,
			],
			'PUT /me' === $request => [ 'notices' => [ 'comment' => 'weekly' ] ],
			'PUT /guide' === $request => [ 'away' => true ],
			'PUT /settings' === $request => [
				'base_revision' => 0,
				'per_entry'     => 7,
			],
			str_starts_with( $request, 'PUT /roles/' ) => [
				// Nothing that is not so: WordPress keeps roles beside the database.
				'facilitates' => false,
				'manages'     => false,
			],
			'PUT /words' === $request => [ 'base' => Words\version(), 'words' => [ [ 'name' => 'element', 'one' => 'Written by the matrix', 'many' => '' ] ] ],
			1 === preg_match( '~^(POST /templates$|PUT /templates)~', $request ) => [
				'label'     => 'Written by the matrix',
				'purpose'   => 'lesson',
				'questions' => [ [ 'key' => 'what', 'label' => 'What?' ] ],
			] + ( str_starts_with( $request, 'PUT' ) ? [ 'base_revision' => 0 ] : [] ),
			1 === preg_match( '~^POST /sets/\d+/meetings~', $request ) => [
				'starts'   => '2026-12-01T09:00:00Z',
				'mutation' => wp_generate_uuid4(),
			],
			1 === preg_match( '~^PUT /(sets/\d+/)?meetings/\d+$~', $request ) => [
				'base_revision' => 1,
			] + ( str_starts_with( $request, 'PUT /sets' ) ? [ 'minutes' => 90 ] : [ 'status' => 'running' ] ),
			str_contains( $request, '/attendance/' ) => [ 'state' => 'present' ],
			1 === preg_match( '~^PUT /meetings/\d+/parts/~', $request ) => [
				'answers'       => (object) [],
				'base_revision' => 0,
			],
			1 === preg_match( '~^POST /sets/\d+/actions~', $request ) => [
				'what'     => 'Written by the matrix',
				'mutation' => wp_generate_uuid4(),
			],
			str_starts_with( $request, 'PUT /actions/' ) => [
				'what'          => 'Written by the matrix',
				'base_revision' => 1,
			],
			default => [],
		};
	}
}
