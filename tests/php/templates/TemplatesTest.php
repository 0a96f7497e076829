<?php
/**
 * Templates: ten ship, managers change them, nothing that was answered is touched.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Templates;

use LearningLog\Templates;
use LearningLog\Tests\TestCase;

final class TemplatesTest extends TestCase {
	/**
	 * A manager's user id.
	 */
	private function manager(): int {
		return $this->factory->user( 'Manager', 'learning_log_manager' );
	}

	/**
	 * What a template says, as a request sends it.
	 *
	 * @param string               $label What it is called.
	 * @param array<string, mixed> $more  Fields that differ.
	 * @return array<string, mixed>
	 */
	private static function body( string $label, array $more = [] ): array {
		return $more + [
			'label'     => $label,
			'purpose'   => 'meeting',
			'minutes'   => 7,
			'note'      => 'a < b & "c"',
			'questions' => [ [ 'key' => 'what', 'label' => 'What & why <b>?</b>', 'help' => "5' or 6\"" ], [ 'key' => 'next', 'label' => 'Next?' ] ],
		];
	}

	public function test_ten_ship_each_with_a_purpose_and_questions_with_keys_of_their_own(): void {
		$shipped = Templates\shipped();
		self::assertCount( 10, $shipped );
		foreach ( $shipped as $id => $template ) {
			self::assertSame( 1, preg_match( '/^' . Templates\ID_PATTERN . '$/D', $id ) );
			self::assertArrayHasKey( $template->purpose, Templates\purposes() );
			self::assertGreaterThan( 0, $template->minutes );
			$keys = array_column( $template->questions, 'key' );
			self::assertSame( $keys, array_unique( $keys ), $id );
			foreach ( $template->questions as $question ) {
				self::assertSame( 1, preg_match( '/^[a-z0-9_-]{1,40}$/D', $question['key'] ), $id );
				self::assertNotSame( '', $question['label'], $id );
			}
		}
	}

	public function test_a_question_has_no_key_that_a_script_would_take_for_something_else(): void {
		$manager = $this->manager();
		foreach ( [ '__proto__', 'constructor', '@title', "what\n", 'What', '' ] as $key ) {
			$refused = $this->rest( 'POST', '/templates', self::body( 'Evil', [ 'questions' => [ [ 'key' => $key, 'label' => 'Asked' ] ] ] ), $manager );
			self::assertFailure( 'rest_invalid_param', 400, $refused );
		}
	}

	public function test_a_changed_one_says_byte_for_byte_what_was_typed_and_keeps_its_place_and_id(): void {
		$manager = $this->manager();
		$changed = $this->rest( 'PUT', '/templates/quick', self::body( 'Quick & <i>short</i>', [ 'base_revision' => 0 ] ), $manager )->get_data();
		self::assertSame( [ 'quick', 'Quick & <i>short</i>', 'a < b & "c"', false, false, 1 ], [ $changed['id'], $changed['label'], $changed['note'], $changed['retired'], $changed['own'], $changed['revision'] ] );
		$list = (array) $this->rest( 'GET', '/templates', [], $this->factory->user() )->get_data();
		self::assertCount( 10, $list );
		self::assertSame( $changed, $list[0] );
		self::assertSame( [ 'key' => 'what', 'label' => 'What & why <b>?</b>', 'help' => "5' or 6\"" ], $list[0]['questions'][0] );
	}

	public function test_of_two_changes_on_one_revision_the_second_is_told_and_stores_nothing(): void {
		$manager = $this->manager();
		foreach ( [ 0, 1 ] as $base ) {
			self::assertSame( 200, $this->rest( 'PUT', '/templates/kolb', self::body( "Version $base", [ 'base_revision' => $base ] ), $manager )->get_status() );
			$refused = $this->rest( 'PUT', '/templates/kolb', self::body( 'Late', [ 'base_revision' => $base ] ), $manager );
			self::assertFailure( 'learning_log_template_conflict', 409, $refused );
			self::assertSame( "Version $base", $refused->get_data()['data']['template']['label'] );
			self::assertSame( "Version $base", Templates\find( 'kolb' )?->label );
		}
	}

	public function test_an_own_one_stands_behind_those_that_ship(): void {
		$made = $this->rest( 'POST', '/templates', self::body( 'Our own' ), $this->manager() );
		self::assertSame( [ 201, true, 1 ], [ $made->get_status(), $made->get_data()['own'], $made->get_data()['revision'] ] );
		$list = (array) $this->rest( 'GET', '/templates', [], $this->factory->user() )->get_data();
		self::assertSame( 'Our own', $list[10]['label'] );
	}

	public function test_a_retired_one_is_offered_to_nobody_found_by_its_id_and_comes_back(): void {
		$manager = $this->manager();
		self::assertTrue( $this->rest( 'DELETE', '/templates/gibbs', [], $manager )->get_data()['retired'] );
		self::assertTrue( $this->rest( 'DELETE', '/templates/gibbs', [], $manager )->get_data()['retired'], 'Once more is no failure' );
		self::assertNotContains( 'gibbs', array_column( (array) $this->rest( 'GET', '/templates', [], $manager )->get_data(), 'id' ) );
		self::assertContains( 'gibbs', array_column( (array) $this->rest( 'GET', '/templates?retired=true', [], $manager )->get_data(), 'id' ) );
		self::assertCount( 6, Templates\find( 'gibbs' )->questions ?? [] );
		self::assertFalse( $this->rest( 'POST', '/templates/gibbs/restore', [], $manager )->get_data()['retired'] );
		self::assertContains( 'gibbs', array_column( Templates\active(), 'id' ) );
	}

	public function test_what_could_not_be_told_apart_or_answered_is_refused(): void {
		$manager = $this->manager();
		$twice   = [ [ 'key' => 'what', 'label' => 'One?' ], [ 'key' => 'what', 'label' => 'Two?' ] ];
		self::assertFailure( 'learning_log_question_twice', 400, $this->rest( 'POST', '/templates', self::body( 'Twice', [ 'questions' => $twice ] ), $manager ) );
		foreach ( [ [], [ [ 'key' => 'What now', 'label' => 'x' ] ], [ [ 'key' => 'a', 'label' => '' ] ] ] as $questions ) {
			self::assertFailure( 'rest_invalid_param', 400, $this->rest( 'POST', '/templates', self::body( 'Bad', [ 'questions' => $questions ] ), $manager ) );
		}
		self::assertCount( 10, Templates\active() );
	}

	public function test_all_of_them_cost_one_query_a_request(): void {
		global $wpdb;
		$before = $wpdb->num_queries;
		Templates\all();
		Templates\find( 'quick' );
		Templates\active();
		self::assertSame( 1, $wpdb->num_queries - $before );
	}
}
