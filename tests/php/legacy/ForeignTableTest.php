<?php
/**
 * A table of another version, in another character set, of another site.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Legacy;

use LearningLog\Entries;
use LearningLog\Imports;
use LearningLog\Legacy;
use LearningLog\Tests\TestCase;

/**
 * It has columns that nobody knows, before the others; it lacks two; its characters are those of Western Europe.
 */
final class ForeignTableTest extends TestCase {
	use Source;

	protected static function make_table(): void {
		global $wpdb;
		self::drop_table();
		self::assertNotFalse( $wpdb->query( "CREATE TABLE {$wpdb->prefix}progress_notes (team_id bigint(20) NOT NULL DEFAULT 9, note_value longtext NOT NULL, user_id bigint(20) NOT NULL, id bigint(20) NOT NULL AUTO_INCREMENT, post_id bigint(20) NOT NULL, note_id bigint(20) NOT NULL, status int(11) NOT NULL DEFAULT 0, created datetime DEFAULT NULL, rating varchar(9) DEFAULT NULL, PRIMARY KEY (id)) DEFAULT CHARSET=latin1" ), $wpdb->last_error );
	}

	/**
	 * A row of it, its text as this table can hold it.
	 *
	 * @param int    $user User id.
	 * @param string $text What was typed.
	 */
	private static function row( int $user, string $text ): int {
		global $wpdb;
		$bytes = str_replace( '🙂', '?', serialize( [ self::said( $user, $text, 1580461200 ) ] ) );
		self::assertSame( 1, $wpdb->insert( $wpdb->prefix . 'progress_notes', [ 'user_id' => $user, 'post_id' => 7, 'note_id' => 4, 'note_value' => $bytes, 'status' => 0, 'created' => '2020-01-31 09:00:00' ] ), $wpdb->last_error );
		return $wpdb->insert_id;
	}

	public function test_columns_are_read_by_name_and_told_where_they_are_unknown_or_missing(): void {
		self::row( $this->factory->user(), 'Text' );
		$table = Legacy\scan()['table'];
		self::assertSame( [ [ 'team_id', 'rating' ], [ 'approve_status', 'updated' ] ], [ $table['unknown'], $table['missing'] ] );
	}

	public function test_texts_arrive_as_the_table_kept_them_also_where_an_emoji_was_lost(): void {
		$whole = $this->factory->user();
		$lost  = $this->factory->user();
		self::row( $whole, 'Zoë “wrote” – ß €' );
		$row = self::row( $lost, 'Zoë is glad 🙂, she said “yes”' );
		self::assertSame( [ $row ], array_column( Legacy\scan()['threads']['repaired']['first'], 'row' ) );
		Legacy\import_step( 'texts', 0, [ 'audiences' => [], 'coaches' => [] ], false, 60.0 );
		self::assertSame( [ [ 'Zoë “wrote” – ß €', 'waiting', '2020-01-31 09:00:00' ], [ 'Zoë is glad ?, she said “yes”', 'waiting', '2020-01-31 09:00:00' ] ], array_map( static fn( int $user ): array => array_map( static fn( Entries\Entry $entry ): array => [ $entry->answers['text'], $entry->review, $entry->created ], Entries\of_person( $user, 9 ) )[0], [ $whole, $lost ] ) );
	}

	public function test_a_site_reads_the_table_of_its_own_prefix_alone(): void {
		global $wpdb;
		self::row( $this->factory->user(), 'Of this site' );
		$prefix       = $wpdb->prefix;
		$wpdb->prefix = 'other_7_';
		try {
			self::assertSame( [ 'other_7_progress_notes', [], 0 ], [ Imports\source_table(), Imports\source_columns(), Legacy\threads_in_all() ] );
			self::assertSame( [ 'many' => 0 ], Legacy\scan()['threads'] );
			self::assertSame( 0, Legacy\import_step( 'texts', 0, [ 'audiences' => [], 'coaches' => [] ], false, 60.0 )['counts']['rows'] );
		} finally {
			$wpdb->prefix = $prefix;
		}
		self::assertSame( 1, Legacy\threads_in_all() );
	}
}
