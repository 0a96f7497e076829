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
use LearningLog\Meetings;
use LearningLog\Messages;
use LearningLog\Sets;
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
	 * What every cell finds.
	 *
	 * @var array<int, mixed>
	 */
	private static array $found;

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
		self::$places  = self::places( self::$world, self::$entries ) + self::meeting( self::$world );
		self::$found   = self::found();
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
			in_array( $audience, [ 'set', 'was' ], true ) && self::add_files( $world, 'facilitator', $entry );
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
	 * Something said about an entry, and begun to be changed.
	 *
	 * @param World         $world The programme.
	 * @param string        $actor Who.
	 * @param Entries\Entry $entry The entry.
	 */
	private static function say( World $world, string $actor, Entries\Entry $entry ): void {
		$said = Comments\add( $entry->id, $world->people[ $actor ], "canary said by $actor", '' );
		self::assertIsArray( $said );
		self::assertIsArray( Comments\keep_change( $said['comment']->id, $world->people[ $actor ], "canary change begun by $actor", 0, 1, '' ) );
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
	 * A file of each thing that somebody has said and has begun to say about an entry.
	 *
	 * @param World         $world The programme.
	 * @param string        $actor Who.
	 * @param Entries\Entry $entry The entry.
	 */
	private static function add_files( World $world, string $actor, Entries\Entry $entry ): void {
		foreach ( Comments\of_person( $world->people[ $actor ], 100 ) as $comment ) {
			if ( $comment->entry === $entry->id && 0 === $comment->changes && '' === $comment->trashed ) {
				$name = 'canary ' . ( $comment->sent ? 'said' : 'begun' ) . " by $actor.txt";
				self::assertInstanceOf( Files\File::class, Files\add( $comment, self::temporary( 'canary' ), $name, '' ) );
			}
		}
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
	 * A meeting of Harbour in which the author has said something of every kind, and the facilitator what a facilitator says; actions of the
	 * author's, one shared with their coach and one in the trash.
	 *
	 * @param World $world The programme.
	 * @return array<string, string> What the placeholders stand for.
	 */
	private static function meeting( World $world ): array {
		$world->agree();
		$meeting = $world->meet( '2026-12-01T09:00:00Z' );
		foreach ( [ 'check_in' => 'line', 'bid' => 'line', 'issue' => 'title', "learning-{$world->people['peer']}" => 'line', 'review' => 'keep', 'evaluation' => 'set' ] as $kind => $key ) {
			foreach ( in_array( $kind, [ 'bid', 'issue' ], true ) ? [ 'author' ] : [ 'author', 'facilitator' ] as $actor ) {
				self::assertIsArray( Meetings\save_part( $meeting, $world->people[ $actor ], $kind, [ $key => "canary $kind by $actor" ], 0 ) );
			}
		}
		$places = [ '{meeting}' => (string) $meeting ];
		$asked = Messages\send( $world->harbour, $world->people['facilitator'], [ 'kind' => 'opening', 'lesson' => $world->lesson, 'prompt' => '5', 'people' => [ $world->people['author'] ], 'text' => 'canary message' ], wp_generate_uuid4() );
		self::assertIsArray( $asked );
		$places['{message}'] = (string) $asked['sent'][0]->id;
		foreach ( [ 'action', 'action_coach', 'action_trashed' ] as $name ) {
			$taken = Meetings\add_action( $world->harbour, $world->people['author'], [ 'what' => "canary $name", 'coach' => 'action_coach' === $name ], wp_generate_uuid4() );
			self::assertIsArray( $taken );
			$places[ '{' . $name . '}' ] = (string) $taken['action']->id;
			'action_trashed' === $name && self::assertInstanceOf( Meetings\Action::class, Meetings\remove_action( $taken['action']->id, $world->people['author'] ) );
		}
		return $places;
	}

	/**
	 * What somebody has said in the meeting and set out to do, as the rows have it.
	 *
	 * @param World  $world The programme.
	 * @param string $actor Who.
	 * @return array<mixed>
	 */
	private static function theirs( World $world, string $actor ): array {
		global $wpdb;
		$user = $world->people[ $actor ];
		return (array) $wpdb->get_results( "SELECT meta_key, meta_value FROM {$wpdb->postmeta} WHERE meta_key LIKE '_learning_log_part_%_$user' UNION ALL SELECT CONCAT(ID, post_status), post_content FROM {$wpdb->posts} WHERE post_type = 'learning_set_action' AND post_author = $user", ARRAY_N );
	}

	/**
	 * What every cell finds, since what the one before did is taken back: who is in the set, files, what was said about the entries; and of
	 * each who has written something, what they have begun, removed, said in the meeting.
	 *
	 * @return array<int, mixed>
	 */
	private static function found(): array {
		$world   = self::$world;
		$ids     = array_column( self::$entries, 'id' );
		$writers = array_combine( [ 'author', 'facilitator' ], [ 'author', 'facilitator' ] );
		return [
			Sets\members( [ $world->harbour ] ),
			Files\for_entries( $ids ),
			Comments\threads( $ids ),
			array_map( static fn( string $writer ): array => self::drafts( $world, $writer ), $writers ),
			array_map( static fn( string $writer ): array => Comments\removed_by( self::$entries['set']->id, $world->people[ $writer ] ), $writers ),
			array_map( static fn( string $writer ): array => self::theirs( $world, $writer ), $writers ),
		];
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
			'{quay}'     => (string) $world->quay,
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
			$begun = Comments\draft_of( $entry->id, $world->people['facilitator'] );

			$places[ '{begun_' . $audience . '}' ]      = (string) ( $begun->id ?? 0 );
			$places[ '{begun_file_' . $audience . '}' ] = (string) ( Files\find_for( [ $begun->id ?? 0 ] )[0]->id ?? 0 );
			$places[ '{said_file_' . $audience . '}' ]  = (string) ( Files\find_for( [ $thread[1]->id ?? 0 ] )[0]->id ?? 0 );
		}
		foreach ( [ 'author', 'facilitator' ] as $actor ) {
			$places[ '{removed_' . $actor . '}' ] = (string) ( Comments\removed_by( $entries['set']->id, $world->people[ $actor ] )[0]->id ?? 0 );
		}
		return $places;
	}
}
