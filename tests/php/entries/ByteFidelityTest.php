<?php
/**
 * What was typed comes back byte for byte (trust.md M4: half of all texts do not, the usual ways).
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Entries;

use LearningLog\Blocks;
use LearningLog\Comments;
use LearningLog\Entries;
use LearningLog\Storage;
use LearningLog\Tests\TestCase;
use LearningLog\Tests\World;

final class ByteFidelityTest extends TestCase {
	private const STRINGS = 10000;

	/**
	 * On SQLite, whose driver translates each statement and takes ten times as long, the ways that differ only before the store.
	 */
	private const STRINGS_ON_SQLITE = 500;

	private static function strings(): int {
		return class_exists( 'WP_SQLite_DB', false ) ? self::STRINGS_ON_SQLITE : self::STRINGS;
	}

	/**
	 * Pieces that one layer or another of WordPress is known to change.
	 */
	private const PIECES = [ '<', '>', '&', '"', "'", '\\', '\\\'', '--', '...', '5\'', '&amp;', '&#39;', '<b>', '</textarea>', '<!--', '-->', '<script>', '[gallery]', '[/x]', '%s', '%d', '%%', '{$x}', "\n", "\n\n", "\r\n", "\t", ' ', '  ', "\0", "\x01", "\x7f", '🙂', '👩‍👧', 'é', "e\u{301}", 'ß', 'أهلا', 'שלום', "\u{202e}", "\u{200b}", "\u{feff}", "\u{2028}", ':)', '(c)', 'Wordpress', "'; DROP TABLE x; --", '0', '00', 'null', 'a', 'word', 'https://example.org/?a=1&b=2' ];

	/**
	 * A random text. The seed is printed when a test fails, so that it can be repeated.
	 *
	 * @param int $seed Number of the text.
	 */
	private static function text( int $seed ): string {
		mt_srand( $seed );
		$text = '';
		for ( $length = mt_rand( 0, 24 ); $length > 0; $length-- ) {
			$text .= self::PIECES[ mt_rand( 0, count( self::PIECES ) - 1 ) ];
		}
		return 0 === $seed % 2 ? $text : $text . RandomText::any( mt_rand( 0, 60 ) );
	}

	/**
	 * Sends the author's note 1 as a browser sends a plain form: line ends are CR LF, whatever they were in the field.
	 *
	 * @param World                 $world The programme.
	 * @param array<string, string> $form  Text, revision and whatever differs.
	 */
	private static function send_form( World $world, array $form ): ?string {
		wp_set_current_user( $world->people['author'] );
		$form['answers'] = [ 'text' => str_replace( "\n", "\r\n", $form['text'] ) ];
		unset( $form['text'] );
		$fields = $form + [
			'lesson'   => (string) $world->lesson,
			'prompt'   => '1',
			'audience' => 'me',
			'user'     => (string) $world->people['author'],
			'nonce'    => wp_create_nonce( Blocks\NONCE ),
		];
		parse_str( http_build_query( [ 'learning_log' => $fields ] ), $sent );
		// As WordPress slashes what is sent.
		$_POST = wp_slash( $sent );
		$form  = Blocks\sent_form();
		self::assertNotNull( $form );
		return Blocks\receive_form( $form );
	}

	/**
	 * A text as it stands in a field: there is one kind of line end.
	 *
	 * @param string $text Any text.
	 */
	private static function in_field( string $text ): string {
		return str_replace( [ "\r\n", "\r" ], "\n", $text );
	}

	/**
	 * Sends texts as answers to a prompt, one save after the other.
	 *
	 * @param World    $world The programme.
	 * @param string   $route Where the answer lives.
	 * @param string[] $keys  The questions; each save answers them all.
	 * @param int[]    $seeds Of the texts; a multiple of the number of questions.
	 * @return list<array{int[], int, mixed}> Of the saves that came back otherwise: seeds, HTTP status, what was answered.
	 */
	private static function over_rest( World $world, string $route, array $keys, array $seeds ): array {
		$changed = [];
		foreach ( array_chunk( $seeds, count( $keys ) ) as $base => $chunk ) {
			$answers = array_combine( $keys, array_map( self::text( ... ), $chunk ) );
			$reply   = $world->as( 'author', 'PUT', $route, [ 'answers' => $answers, 'base_revision' => $base ] );
			$data    = json_decode( (string) wp_json_encode( $reply->get_data() ), true );
			if ( ! is_array( $data ) || ( $data['answers'] ?? null ) !== $answers || $data['revision'] !== $base + 1 ) {
				$changed[] = [ $chunk, $reply->get_status(), $data ];
			}
		}
		return $changed;
	}

	public function test_ten_thousand_texts_come_back_unchanged_over_rest(): void {
		$world  = new World();
		$seeds  = range( 0, self::STRINGS - 1 );
		$single = "/lessons/{$world->lesson}/prompts/1";
		if ( self::strings() === self::STRINGS ) {
			self::assertSame( [], self::over_rest( $world, $single, [ 'text' ], $seeds ), 'Seeds whose text changed' );
			return;
		}
		// All of them too, ten to an entry, since each save takes as long as ten do on MariaDB.
		$keys   = array_map( 'strval', range( 1, 10 ) );
		$asked  = array_map( static fn( string $key ): array => [ 'key' => $key, 'label' => "Question $key" ], $keys );
		$lesson = $this->factory->page( '<!-- wp:learning-log/prompt ' . serialize_block_attributes( [ 'noteId' => '1', 'questions' => $asked ] ) . ' /-->' );
		self::assertSame( [], self::over_rest( $world, $single, [ 'text' ], array_slice( $seeds, 0, self::strings() ) ), 'Seeds whose text changed' );
		self::assertSame( [], self::over_rest( $world, "/lessons/{$lesson->ID}/prompts/1", $keys, $seeds ), 'Seeds whose texts changed' );
	}

	public function test_ten_thousand_texts_come_back_unchanged_through_the_plain_form(): void {
		$world   = new World();
		$changed = [];
		for ( $seed = 0; $seed < self::strings(); $seed++ ) {
			$text  = self::in_field( self::text( $seed ) );
			$to    = self::send_form( $world, [ 'text' => $text, 'revision' => (string) $seed ] );
			$entry = Entries\find_answer( $world->people['author'], $world->lesson, '1' );
			if ( null === $to || $entry?->answers['text'] !== $text || $entry->revision !== $seed + 1 ) {
				$changed[] = $seed;
			}
		}
		self::assertSame( [], $changed, 'Seeds whose text changed' );
	}

	/**
	 * Both texts of a conflict are in the entry then, and the one that was there in the history too.
	 */
	public function test_ten_thousand_texts_come_out_of_five_thousand_conflicts_unchanged(): void {
		$world   = new World();
		$entry   = $world->answer( '1', 'First' );
		$changed = [];
		for ( $seed = 0; $seed < self::strings(); $seed += 2 ) {
			$theirs = self::text( $seed );
			$mine   = self::in_field( self::text( $seed + 1 ) );
			$entry  = Entries\save_entry( $entry, [ 'answers' => [ 'text' => $theirs ], 'base_revision' => $entry->revision ] );
			self::assertInstanceOf( Entries\Entry::class, $entry, "Seed $seed: " . ( is_wp_error( $entry ) ? $entry->get_error_code() . ' ' . $GLOBALS['wpdb']->last_error : '' ) );
			$both = '' === $theirs || '' === $mine || $theirs === $mine ? ( '' === $mine ? $theirs : $mine ) : "$theirs\n\n$mine";
			if ( 0 === $seed % 4 ) {
				$refused = self::send_form( $world, [ 'text' => $mine, 'revision' => (string) ( $entry->revision - 1 ) ] );
				$chosen  = self::send_form( $world, [ 'text' => $mine, 'revision' => (string) $entry->revision, 'keep' => 'both' ] );
				$told    = null === $refused && null !== $chosen ? $theirs : null;
			} else {
				$refused = $world->as( 'author', 'PUT', "/entries/{$entry->id}", [ 'answers' => [ 'text' => $mine ], 'base_revision' => $entry->revision - 1 ] );
				$told    = $refused->get_data()['data']['entry']['answers']['text'] ?? null;
				$world->as( 'author', 'PUT', "/entries/{$entry->id}", [ 'answers' => [ 'text' => $both ], 'base_revision' => $entry->revision, 'keep' => true ] );
			}
			$entry = Entries\find( $entry->id );
			self::assertNotNull( $entry );
			if ( $told !== $theirs || $entry->answers['text'] !== $both || Entries\find_version( $entry, $entry->revision - 1 )?->answers['text'] !== $theirs ) {
				$changed[] = $seed;
			}
		}
		self::assertSame( [], $changed, 'Seeds whose texts changed' );
	}

	public function test_titles_and_several_answers_of_a_free_entry_come_back_unchanged(): void {
		$world   = new World();
		$entry   = $world->as( 'author', 'POST', '/entries', [ 'kind' => 'log', 'template' => 'what-so-what-now-what', 'answers' => [ 'so-what' => '' ], 'mutation' => wp_generate_uuid4() ] )->get_data();
		$keys    = array_column( $entry['questions'], 'key' );
		$changed = [];
		for ( $seed = 0; $seed < self::STRINGS_ON_SQLITE; $seed++ ) {
			$answers = array_combine( $keys, array_map( static fn( int $position ): string => self::text( 3 * $seed + $position ), array_keys( $keys ) ) );
			$title   = mb_substr( self::text( $seed ), 0, 200 );
			$reply   = $world->as( 'author', 'PUT', "/entries/{$entry['id']}", [ 'answers' => $answers, 'title' => $title, 'base_revision' => $seed + 1 ] );
			$data    = json_decode( (string) wp_json_encode( $reply->get_data() ), true );
			if ( ! is_array( $data ) || array_intersect_key( (array) ( $data['answers'] ?? [] ), $answers ) !== $answers || $data['title'] !== $title || array_column( $data['questions'], 'label' ) !== array_column( $entry['questions'], 'label' ) ) {
				$changed[] = $seed;
			}
		}
		self::assertSame( [], $changed, 'Seeds whose text changed' );
	}

	public function test_comments_come_back_unchanged_as_they_were_said_and_as_they_were_changed(): void {
		$world   = new World();
		$entry   = $world->answer( '1', 'First' );
		$changed = [];
		$id      = $world->as( 'author', 'POST', "/entries/{$entry->id}/comments", [ 'text' => 'First' ] )->get_data()['id'];
		for ( $seed = 0; $seed < self::STRINGS_ON_SQLITE; $seed++ ) {
			$text = self::text( $seed ) . '.';
			$said = 0 === $seed % 100 ? $world->as( 'author', 'POST', "/entries/{$entry->id}/comments", [ 'text' => $text ] )->get_data()['text'] ?? null : $text;
			$on   = [ 'draft' => 0, 'base_revision' => $seed + 1 ];
			if ( 1 === $seed % 10 ) {
				$begun = $world->as( 'author', 'PUT', "/comments/$id/draft", [ 'text' => $text ] + $on )->get_data();
				$on    = [ 'draft' => $begun['id'], 'base_revision' => $begun['revision'] ];
				$said  = $begun['text'];
			}
			$data = json_decode( (string) wp_json_encode( $world->as( 'author', 'PUT', "/comments/$id", [ 'text' => $text ] + $on )->get_data() ), true );
			if ( $said !== $text || ! is_array( $data ) || ( $data['text'] ?? null ) !== $text || Comments\find( $id )?->text !== $text ) {
				$changed[] = $seed;
			}
		}
		self::assertSame( [], $changed, 'Seeds whose text changed' );
	}

	public function test_drafts_of_comments_come_back_unchanged_and_are_said_unchanged(): void {
		$world   = new World();
		$entry   = $world->answer( '1', 'First' );
		$path    = "/entries/{$entry->id}/comments";
		$changed = [];
		$last    = [ 'id' => 0, 'revision' => 0 ];
		for ( $seed = 0; $seed < self::STRINGS_ON_SQLITE; $seed++ ) {
			$text = self::text( $seed ) . '.';
			$data = json_decode( (string) wp_json_encode( $world->as( 'author', 'PUT', "$path/draft", [ 'text' => $text, 'draft' => $last['id'], 'base_revision' => $last['revision'] ] )->get_data() ), true );
			$last = is_array( $data ) ? $data : $last;
			$said = $text;
			if ( 0 === $seed % 100 ) {
				$said = $world->as( 'author', 'POST', $path, [ 'text' => $text, 'draft' => $last['id'], 'base_revision' => $last['revision'] ] )->get_data()['text'] ?? null;
				$read = [ 'text' => $text ];
				$last = [ 'id' => 0, 'revision' => 0 ];
			} else {
				$read = $world->as( 'author', 'GET', "$path/draft" )->get_data();
			}
			if ( $said !== $text || ! is_array( $data ) || ( $data['text'] ?? null ) !== $text || $read['text'] !== $text ) {
				$changed[] = $seed;
			}
		}
		self::assertSame( [], $changed, 'Seeds whose text changed' );
	}

	public function test_texts_with_several_answers_come_apart_as_they_went_in(): void {
		for ( $seed = 0; $seed < 2000; $seed++ ) {
			$answers = [ 'what' => self::text( $seed ), 'so-what' => self::text( $seed + 1 ), '3' => self::text( $seed + 2 ) ];
			$draft   = new Entries\Draft( 'log', 1, 2, 'p', '', $answers, 'me', 0, new Entries\Frame() );
			$row     = Entries\encode( $draft ) + Entries\identity( $draft, '1-2-p' ) + Storage\times( true ) + [ 'ID' => 1 ];
			self::assertSame( $answers, Entries\decode( array_map( 'strval', $row ) )->answers );
		}
	}

	public function test_texts_reach_the_field_of_the_page_unchanged(): void {
		for ( $seed = 0; $seed < 2000; $seed++ ) {
			// No browser can show these in a field: NUL is never text, and a lone carriage return becomes a line break.
			$text  = str_replace( [ "\0", "\r" ], '', self::text( $seed ) );
			$html  = '<textarea>' . Blocks\carry_textarea( $text ) . '</textarea>';
			$shown = (string) apply_filters( 'the_content', $html ); // phpcs:ignore WordPress.NamingConventions -- Core's own filter.
			self::assertSame( 1, preg_match( '~<textarea>(.*)</textarea>~s', $shown, $found ) );
			$field = (string) preg_replace_callback( '/&#x([0-9a-f]+);/', static fn( array $code ): string => (string) mb_chr( (int) hexdec( $code[1] ), 'UTF-8' ), (string) $found[1] );
			self::assertSame( "\n" . $text, $field, "Seed $seed: the parser drops the first line feed" );
		}
	}

	/**
	 * Over REST as an entry is, and kept as JSON: the layers below are the same, so a few of the texts do.
	 */
	public function test_three_hundred_texts_come_back_unchanged_as_parts_of_a_meeting_and_as_actions(): void {
		$world = new World();
		$world->agree();
		$meeting = $world->meet( '2026-12-01T09:00:00Z' );
		$taken   = $world->as( 'author', 'POST', "/sets/{$world->harbour}/actions", [ 'what' => 'First', 'mutation' => wp_generate_uuid4() ] )->get_data();
		$changed = [];
		for ( $seed = 0; $seed < 300; $seed += 6 ) {
			$texts  = array_map( self::text( ... ), range( $seed, $seed + 5 ) );
			$issue  = [ 'title' => $texts[0], 'want' => $texts[1] ];
			$action = [ 'what' => 'x' . $texts[2], 'first_step' => $texts[3], 'outcome' => $texts[4], 'learning' => $texts[5] ];
			$said   = $world->as( 'author', 'PUT', "/meetings/$meeting/parts/issue", [ 'answers' => $issue, 'base_revision' => intdiv( $seed, 6 ) ] );
			$done   = $world->as( 'author', 'PUT', "/actions/{$taken['id']}", $action + [ 'base_revision' => intdiv( $seed, 6 ) + 1 ] );
			if ( (array) ( $said->get_data()['answers'] ?? [] ) !== $issue || array_intersect_key( $done->get_data(), $action ) !== $action ) {
				$changed[] = [ $seed, $said->get_data(), $done->get_data() ];
			}
		}
		self::assertSame( [], $changed, 'Seeds whose texts changed' );
	}
}
