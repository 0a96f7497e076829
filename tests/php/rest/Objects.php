<?php
/**
 * What the table of permissions is played on.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Rest;

use LearningLog\Comments;
use LearningLog\Entries;
use LearningLog\Files;
use LearningLog\Tests\Files\Uploads;
use LearningLog\Tests\World;

/**
 * An entry of each audience, one that was shared once and one in the trash, each with a file, with what was said about it, and
 * with what was begun or taken back.
 */
trait Objects {
	use Uploads;

	private static World $world;

	/**
	 * The author's entries.
	 *
	 * @var array<string, Entries\Entry>
	 */
	private static array $entries;

	/**
	 * What the placeholders of the table stand for.
	 *
	 * @var array<string, string>
	 */
	private static array $places;

	/**
	 * One world for the whole table: what a cell did in the database is taken back, and the files are put back before each row.
	 */
	protected static function prepare(): void {
		self::prepare_files();
		self::$world   = new World();
		self::$entries = self::entries( self::$world );
		self::$places  = self::places( self::$world, self::$entries );
		self::keep_files();
	}

	protected function setUp(): void {
		parent::setUp();
		self::put_files_back();
	}

	public static function tearDownAfterClass(): void {
		self::remove_files();
		parent::tearDownAfterClass();
	}

	/**
	 * The author's entries, one of each audience, and one that was shared and is not any more.
	 *
	 * @param World $world The programme.
	 * @return array<string, Entries\Entry>
	 */
	private static function entries( World $world ): array {
		$world->lesson = World::lesson( [ '1', '2', '3', '4', '5' ] );
		$entries       = [
			'me'    => $world->answer( '1', 'canary me' ),
			'coach' => $world->answer( '2', 'canary coach', 'coach' ),
			'set'   => $world->answer( '3', 'canary set', 'set' ),
			'was'   => $world->answer( '4', 'canary was', 'set' ),
		];
		foreach ( $entries as $audience => $entry ) {
			self::say( $world, 'author', $entry );
			in_array( $audience, [ 'set', 'was' ], true ) && self::say( $world, 'facilitator', $entry );
			'set' === $audience && array_map( static fn( string $actor ) => self::take_back( $world, $actor, $entry ), [ 'author', 'facilitator' ] );
			in_array( $audience, [ 'set', 'was' ], true ) && self::begin( $world, 'facilitator', $entry );
			'coach' === $audience || self::begin( $world, 'author', $entry );
		}
		$narrowed = Entries\save_entry( $entries['was'], [ 'answers' => [ 'text' => 'canary was' ], 'audience' => 'me', 'base_revision' => 1 ] );
		self::assertInstanceOf( Entries\Entry::class, $narrowed );
		$entries['was'] = $narrowed;
		foreach ( $entries as $audience => $entry ) {
			self::assertInstanceOf( Files\File::class, Files\add( $entry, self::temporary( 'canary' ), "canary $audience.txt" ) );
		}
		return $entries;
	}

	/**
	 * An entry of the author's that was shared with the set and is in the trash, with a file.
	 *
	 * @param World $world The programme.
	 */
	private static function trashed( World $world ): Entries\Entry {
		$entry = $world->answer( '5', 'canary trashed', 'set' );
		self::assertInstanceOf( Files\File::class, Files\add( $entry, self::temporary( 'canary' ), 'canary trashed.txt' ) );
		self::say( $world, 'author', $entry );
		self::begin( $world, 'author', $entry );
		self::assertInstanceOf( Entries\Entry::class, Entries\trash( $entry, null ) );
		return $entry;
	}

	/**
	 * Something said about an entry.
	 *
	 * @param World         $world The programme.
	 * @param string        $actor Who.
	 * @param Entries\Entry $entry The entry.
	 */
	private static function say( World $world, string $actor, Entries\Entry $entry ): void {
		self::assertIsArray( Comments\add( $entry->id, $world->people[ $actor ], "canary said by $actor", '' ) );
	}

	/**
	 * Something begun to be said about an entry.
	 *
	 * @param World         $world The programme.
	 * @param string        $actor Who.
	 * @param Entries\Entry $entry The entry.
	 */
	private static function begin( World $world, string $actor, Entries\Entry $entry ): void {
		self::assertIsArray( Comments\keep_draft( $entry->id, $world->people[ $actor ], "canary begun by $actor", 0, 0, '' ) );
	}

	/**
	 * Something said about an entry and taken back.
	 *
	 * @param World         $world The programme.
	 * @param string        $actor Who.
	 * @param Entries\Entry $entry The entry.
	 */
	private static function take_back( World $world, string $actor, Entries\Entry $entry ): void {
		$said = Comments\add( $entry->id, $world->people[ $actor ], "canary removed by $actor", '' );
		self::assertIsArray( $said );
		self::assertInstanceOf( Comments\Comment::class, Comments\trash( $said['comment'], $world->people[ $actor ] ) );
	}

	/**
	 * What somebody has begun to say.
	 *
	 * @param World  $world The programme.
	 * @param string $actor Who.
	 * @return array<int, string>
	 */
	private static function drafts( World $world, string $actor ): array {
		$drafts = array_filter( Comments\of_person( $world->people[ $actor ], 100 ), static fn( Comments\Comment $comment ): bool => ! $comment->sent );
		return array_column( $drafts, 'text', 'id' );
	}

	/**
	 * What the placeholders of the table stand for.
	 *
	 * @param World                        $world   The programme.
	 * @param array<string, Entries\Entry> $entries The entries.
	 * @return array<string, string>
	 */
	private static function places( World $world, array $entries ): array {
		$places = [
			'{lesson}'   => (string) $world->lesson,
			'{draft}'    => (string) World::lesson( [ '1' ], 'draft' ),
			'{harbour}'  => (string) $world->harbour,
			'{author}'   => (string) $world->people['author'],
			'{editor}'   => (string) $world->people['editor'],
			'{peer_id}'  => (string) $world->people['peer'],
			'{coach_id}' => (string) $world->people['coach'],
		];
		$entries['trashed'] = self::trashed( $world );
		foreach ( $entries as $audience => $entry ) {
			$places[ '{' . $audience . '}' ]      = (string) $entry->id;
			$places[ '{file_' . $audience . '}' ] = (string) ( Files\find_for( [ $entry->id ] )[0]->id ?? 0 );
			$thread = Comments\thread( $entry->id );

			$places[ '{comment_' . $audience . '}' ] = (string) ( $thread[0]->id ?? 0 );
			$places[ '{theirs_' . $audience . '}' ]  = (string) ( $thread[1]->id ?? 0 );
		}
		foreach ( [ 'author', 'facilitator' ] as $actor ) {
			$places[ '{removed_' . $actor . '}' ] = (string) ( Comments\removed_by( $entries['set']->id, $world->people[ $actor ] )[0]->id ?? 0 );
		}
		return $places;
	}
}
