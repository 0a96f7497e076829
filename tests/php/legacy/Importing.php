<?php
/**
 * A lesson of ProgressAlly with a person, a coach and an administrator, and the import of what they wrote there. Comes with Source.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Legacy;

use LearningLog\Comments;
use LearningLog\Comments\Comment;
use LearningLog\Entries;
use LearningLog\Entries\Entry;
use LearningLog\Imports;
use LearningLog\Legacy;
use WP_Post;

trait Importing {
	private int $anna;
	private int $admin;
	private int $coach;
	private WP_Post $page;

	protected function setUp(): void {
		parent::setUp();
		$this->anna  = $this->factory->user( 'Anna' );
		$this->admin = $this->factory->user( 'Admin', 'administrator' );
		$this->coach = $this->factory->user( 'Vera' );
		$this->page  = $this->factory->page( "[progressally_note note_id='4'][progressally_note note_id='5']", [ 'post_title' => 'Empowerment' ] );
		self::define_notes( $this->page->ID, [ 4 => [ 'title' => 'What <em>next</em>?', 'select-type' => 'approve', 'checked-approve' => 'yes' ], 5 => [], 6 => [ 'select-type' => 'admin' ] ] );
	}

	/**
	 * Imports everything.
	 *
	 * @param array<string, string> $audiences As the owner chose.
	 * @param list<int>|null        $coaches   Whom they named.
	 * @param bool                  $pretend   Whether nothing is to be written.
	 * @return array{counts: array<string, int>, told: list<array{row: int, what: string}>}
	 */
	private function import( array $audiences = [], ?array $coaches = null, bool $pretend = false ): array {
		$choice = [ 'audiences' => $audiences, 'coaches' => $coaches ?? [ $this->coach ] ];
		$all    = Legacy\no_step();
		for ( $step = Legacy\no_step(); ! $step['done']; ) {
			$step = Legacy\import_rows( $step['after'], $choice, Imports\source_twins(), $pretend );
			$all  = Legacy\add_steps( $all, $step );
		}
		return [ 'counts' => array_filter( $all['counts'] ), 'told' => $all['told'] ];
	}

	/**
	 * All entries of a person's.
	 *
	 * @param int $user User id.
	 * @return list<Entry>
	 */
	private static function entries( int $user ): array {
		return Entries\of_person( $user, 100 );
	}

	/**
	 * What was said about an entry.
	 *
	 * @param Entry $entry The entry.
	 * @return list<array{int, string, string}> Author, text, time.
	 */
	private static function thread_of( Entry $entry ): array {
		return array_map( static fn( Comment $comment ): array => [ $comment->author, $comment->text, $comment->created ], Comments\thread( $entry->id ) );
	}

	/**
	 * A thread of several turns, waiting for approval.
	 *
	 * @param string $text What Anna wrote first.
	 */
	private function conversation( string $text = 'First' ): int {
		return self::thread( $this->anna, $this->page->ID, 4, [ self::said( $this->anna, $text, self::THEN ), self::replied( $this->admin, 'And?', self::THEN + 60 ), self::said( $this->anna, 'More', self::THEN + 120 ) ], [ 'status' => 0, 'approve_status' => 1, 'updated' => '2020-01-31 09:02:00' ] );
	}

	/**
	 * How many rows of a type there are.
	 *
	 * @param string $type Post type.
	 */
	private static function many( string $type ): int {
		global $wpdb;
		return (int) $wpdb->get_var( $wpdb->prepare( "SELECT COUNT(*) FROM {$wpdb->posts} WHERE post_type = %s", $type ) );
	}

	/**
	 * Everything the database holds that an import could write.
	 */
	private static function all_rows(): string {
		global $wpdb;
		return (string) wp_json_encode( array_map( static fn( string $table ): mixed => $wpdb->get_results( "SELECT * FROM $table ORDER BY 1" ), [ $wpdb->posts, $wpdb->postmeta, $wpdb->usermeta, $wpdb->term_relationships ] ) );
	}
}
