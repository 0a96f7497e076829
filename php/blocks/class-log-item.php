<?php
/**
 * One entry as the log shows it.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Blocks;

use DateTimeImmutable;
use LearningLog\Entries;
use LearningLog\Entries\Entry;
use LearningLog\Prompts;
use LearningLog\Sets;
use LearningLog\Templates;

/**
 * What the log says of an entry, in words. A value; nothing of it is escaped yet.
 */
final class Log_Item {
	/** When it belongs into the log: the day of the event, else that of the first save. @var DateTimeImmutable */
	public readonly DateTimeImmutable $day;

	/**
	 * Holds an entry and what REST says of it.
	 *
	 * @param Entry                $entry The entry.
	 * @param array<string, mixed> $shown In the shape of schema/entry.json.
	 */
	public function __construct( public readonly Entry $entry, private readonly array $shown ) {
		$event     = $this->text( 'event_date' );
		$this->day = Entries\is_day( $event )
			? new DateTimeImmutable( $event, wp_timezone() )
			: ( new DateTimeImmutable( $entry->created . ' UTC' ) )->setTimezone( wp_timezone() );
	}

	/**
	 * A text of the entry, "" when it has none.
	 *
	 * @param string $name Field.
	 */
	public function text( string $name ): string {
		return is_string( $this->shown[ $name ] ?? null ) ? $this->shown[ $name ] : '';
	}

	/**
	 * What it is called: the question it answers, its title, or what it begins with.
	 */
	public function title(): string {
		if ( '' !== $this->name() ) {
			return $this->name();
		}
		$opening = $this->opening();
		return '' === $opening ? __( 'Untitled', 'learning-log' ) : $opening . ( $this->is_whole( $opening ) ? '' : '…' );
	}

	/**
	 * What stands above the whole of it: its first line follows there anyway.
	 */
	public function heading(): string {
		$name = $this->name();
		if ( '' === $name ) {
			$name = Templates\label_of( $this->entry->frame->template );
		}
		return '' === $name ? entry_kinds()[ $this->entry->kind ] ?? __( 'Untitled', 'learning-log' ) : $name;
	}

	/**
	 * What it is called where it was given a name: the title its author gave it, else the question it answers, which no title of a prompt says.
	 */
	private function name(): string {
		$names = [ 0 === $this->entry->lesson ? $this->entry->title : '', Prompts\plain_question( $this->entry->frame->question ), $this->entry->title ];
		foreach ( $names as $name ) {
			if ( '' !== trim( $name ) ) {
				return $name;
			}
		}
		return '';
	}

	/**
	 * What names it otherwise: its first line, or as many words of it as make a heading.
	 */
	private function opening(): string {
		return self::cut( trim( (string) strtok( trim( $this->beginning() ), "\n" ) ), 70 );
	}

	/**
	 * Whether a beginning ends where a line does.
	 *
	 * @param string $opening What it begins with.
	 */
	private function is_whole( string $opening ): bool {
		return 1 === preg_match( '/^\s*(\n|$)/D', substr( trim( $this->beginning() ), strlen( $opening ) ) );
	}

	/**
	 * As many words as fit.
	 *
	 * @param string $text Text.
	 * @param int    $most How many characters.
	 */
	private static function cut( string $text, int $most ): string {
		return mb_strlen( $text ) > $most ? mb_substr( $text, 0, (int) ( mb_strrpos( mb_substr( $text, 0, $most ), ' ' ) ?: $most ) ) : $text;
	}

	/**
	 * What is written first.
	 */
	public function beginning(): string {
		foreach ( $this->entry->answers as $text ) {
			if ( '' !== trim( $text ) ) {
				return $text;
			}
		}
		return '';
	}

	/**
	 * The first lines, on one line; what is its heading is not said twice.
	 */
	public function lines(): string {
		$opening = '' === $this->name() ? $this->opening() : '';
		$text    = substr( trim( $this->beginning() ), strlen( $opening ) );
		$text    = (string) preg_replace( '/\s+/u', ' ', trim( mb_substr( $text, 0, 600 ) ) );
		$lines   = self::cut( $text, 280 );
		return ( $this->is_whole( $opening ) || '' === $opening ? '' : '…' ) . $lines . ( $lines === $text ? '' : '…' );
	}

	/**
	 * Number and name of each Element.
	 *
	 * @return array<int, string>
	 */
	public function elements(): array {
		$elements = [];
		foreach ( is_array( $this->shown['elements'] ?? null ) ? $this->shown['elements'] : [] as $element ) {
			if ( is_array( $element ) && is_int( $element['id'] ?? null ) && is_string( $element['name'] ?? null ) ) {
				$elements[ $element['id'] ] = $element['name'];
			}
		}
		return $elements;
	}

	/**
	 * Its files.
	 *
	 * @return list<ShownFile>
	 */
	public function files(): array {
		$files = $this->shown['files'] ?? [];
		if ( ! is_array( $files ) ) {
			return [];
		}
		/** @var list<ShownFile> */
		return $files;
	}

	/**
	 * How many comments there are on it, and how many of them are new to who reads the log.
	 *
	 * @return array{all: int, new: int}
	 */
	public function comments(): array {
		$number = fn( string $name ): int => is_int( $this->shown[ $name ] ?? null ) ? $this->shown[ $name ] : 0;
		return [
			'all' => $number( 'comments' ),
			'new' => $number( 'comments_new' ),
		];
	}

	/**
	 * How it stands, in words; "" where nothing is expected.
	 */
	public function review(): string {
		$by = is_array( $this->shown['reviewed_by'] ?? null ) ? $this->shown['reviewed_by']['name'] ?? '' : '';
		$at = (int) strtotime( $this->text( 'reviewed_at' ) );
		return review_words( $this->text( 'review' ), 'approve' === $this->entry->frame->reply, is_string( $by ) ? $by : '', $at, (int) strtotime( $this->entry->modified . ' UTC' ) > $at );
	}

	/**
	 * Its questions as they were when they were answered; none where there is one answer, which its own question names.
	 *
	 * @return list<array{key: string, label: string, help: string}>
	 */
	public function questions(): array {
		$questions = [];
		foreach ( is_array( $this->shown['questions'] ?? null ) ? $this->shown['questions'] : [] as $question ) {
			if ( is_array( $question ) && is_string( $question['key'] ?? null ) ) {
				$questions[] = [
					'key'   => $question['key'],
					'label' => is_string( $question['label'] ?? null ) ? $question['label'] : '',
					'help'  => is_string( $question['help'] ?? null ) ? $question['help'] : '',
				];
			}
		}
		return $questions;
	}

	/**
	 * Minutes spent, 0 when nobody said.
	 */
	public function minutes(): int {
		return is_int( $this->shown['minutes'] ?? null ) ? $this->shown['minutes'] : 0;
	}

	/**
	 * Who reads it, in a word or two.
	 */
	public function readers(): string {
		$circle = Sets\circle( $this->entry->author );
		if ( 'coach' === $this->entry->audience ) {
			return $circle['coaches'] ? wp_sprintf( '%l', array_column( $circle['coaches'], 'name' ) ) : __( 'My coach', 'learning-log' );
		}
		if ( 'set' === $this->entry->audience ) {
			return array_column( $circle['sets'], 'name', 'id' )[ $this->entry->set ] ?? __( 'A set you are no longer in', 'learning-log' );
		}
		return __( 'Only me', 'learning-log' );
	}
}
