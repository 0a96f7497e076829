<?php
/**
 * Somebody of whom every store of the plugin holds something.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Privacy;

use LearningLog\Entries;
use LearningLog\Files;
use LearningLog\Meetings;
use LearningLog\Sets;
use LearningLog\Tests\Files\Uploads;
use LearningLog\Tests\World;

/**
 * The author of World: a note with history and a file, a shared note, one in the trash; sets, coaches, a key, a desk.
 */
trait Person {
	use Uploads;

	private World $world;
	private int $author;
	private int $meeting;
	private Entries\Entry $note;
	private Files\File $file;

	/**
	 * What nobody else may have written, in each text of theirs.
	 */
	private const CANARY = 'Kiebitz & <b>bold</b> \\ 🙂';

	private function meet_person(): void {
		require_once ABSPATH . 'wp-admin/includes/user.php';
		require_once ABSPATH . 'wp-admin/includes/privacy-tools.php';
		self::prepare_files();
		$this->world  = new World();
		$this->author = $this->world->people['author'];
		$first        = $this->world->answer( '1', self::CANARY . ' before', 'set' );
		$note         = Entries\save_entry( $first, [ 'answers' => [ 'text' => self::CANARY . ' now' ], 'base_revision' => 1, 'keep' => true ] );
		self::assertInstanceOf( Entries\Entry::class, $note );
		$file = Files\add( $note, self::temporary( 'Bytes of the file' ), 'mine.txt' );
		self::assertInstanceOf( Files\File::class, $file );
		$this->note = $note;
		$this->file = $file;
		$this->world->answer( '2', self::CANARY . ' for my coach', 'coach' );
		Entries\trash( $this->world->answer( '3', self::CANARY . ' thrown away' ), 1 );
		$this->meet();
		Entries\device_key( $this->author );
		Sets\circle( $this->author );
		Sets\circle( $this->world->people['peer'] );
		update_user_option( $this->author, 'persisted_preferences', wp_slash( [ 'learning-log' => [ 'view' => 'Kiebitz' ], 'core' => [ 'kept' => 'back\\slash' ] ] ) );
	}

	/**
	 * A meeting in which they have a turn, were there, and said something; with an action of theirs, and another in the trash.
	 */
	private function meet(): void {
		$this->world->agree();
		$this->meeting = $this->world->meet( '2026-12-01T09:00:00Z' );
		$turn          = [ 'presenter' => $this->author, 'minutes' => 45, 'preset' => 'classic_45', 'done' => true, 'spent' => 60 ];
		self::assertInstanceOf( Meetings\Meeting::class, Meetings\change( $this->meeting, $this->world->people['facilitator'], [ 'slots' => [ $turn ] ], 1, '' ) );
		self::assertIsArray( Meetings\mark_attendance( $this->meeting, $this->author, $this->author, 'present' ) );
		self::assertIsArray( Meetings\save_part( $this->meeting, $this->author, 'issue', [ 'title' => self::CANARY . ' issue' ], 0 ) );
		self::assertIsArray( Meetings\save_part( $this->meeting, $this->world->people['peer'], 'issue', [ 'title' => 'Mine, says the peer' ], 0 ) );
		foreach ( [ 'action', 'removed' ] as $what ) {
			$taken = Meetings\add_action( $this->world->harbour, $this->author, [ 'what' => self::CANARY . " $what" ], wp_generate_uuid4() );
			self::assertIsArray( $taken );
			'removed' === $what && Meetings\remove_action( $taken['action']->id, $this->author );
		}
	}

	/**
	 * Many entries of a person's, stored without a lesson for each.
	 *
	 * @param int    $user User id.
	 * @param int    $many How many.
	 * @param string $text What each begins with; its number follows.
	 */
	private function write_many( int $user, int $many, string $text ): void {
		for ( $number = 1; $number <= $many; $number++ ) {
			self::assertIsArray( Entries\insert( new Entries\Draft( 'note', $user, $this->world->lesson, "many-$number", '', [ 'text' => "$text $number." ], 'me', 0, new Entries\Frame() ) ) );
		}
	}

	private function email( int $user ): string {
		return (string) get_userdata( $user )?->user_email;
	}

	/**
	 * Rows of WordPress's tables that hold a text, as "table column".
	 *
	 * @param string $text The text.
	 * @return list<string>
	 */
	private static function rows_with( string $text ): array {
		global $wpdb;
		$found = [];
		foreach ( [ $wpdb->posts => [ 'post_content', 'post_title', 'post_content_filtered', 'post_excerpt' ], $wpdb->postmeta => [ 'meta_value' ], $wpdb->usermeta => [ 'meta_value' ], $wpdb->options => [ 'option_value' ] ] as $table => $columns ) {
			foreach ( $columns as $column ) {
				if ( (int) $wpdb->get_var( $wpdb->prepare( 'SELECT COUNT(*) FROM %i WHERE %i LIKE %s', $table, $column, '%' . $wpdb->esc_like( $text ) . '%' ) ) > 0 ) {
					$found[] = "$table $column";
				}
			}
		}
		return $found;
	}
}
