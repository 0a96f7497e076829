<?php
/**
 * Texts nobody would type, all of them valid.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Entries;

/**
 * Seed mt_srand() before, so that a text can be made again.
 */
final class RandomText {
	/**
	 * Pieces that one layer or another is known to change.
	 */
	private const PIECES = [ "\0", "\r", "\n", "\r\n", '\\', "'", '"', '%', '{', '<', '&amp;', "\u{feff}", "\u{fffd}", "\u{ffff}", "\u{10ffff}", "\u{d7ff}", "\u{e000}", 'word ', '🙂' ];

	/**
	 * A text of at most so many bytes, of characters of all planes.
	 *
	 * @param int $bytes Bytes.
	 */
	public static function any( int $bytes ): string {
		$text = '';
		// Long ones repeat a random part: what matters about them is their length.
		$part = min( $bytes, 2000 );
		while ( strlen( $text ) < $part ) {
			$text .= 0 === mt_rand( 0, 3 ) ? self::PIECES[ mt_rand( 0, count( self::PIECES ) - 1 ) ] : self::character();
		}
		$text = $part < $bytes ? str_repeat( $text, (int) ceil( $bytes / strlen( $text ) ) ) : $text;
		return mb_strcut( $text, 0, $bytes, 'UTF-8' );
	}

	/**
	 * A character of any plane; half of a surrogate pair is none.
	 */
	private static function character(): string {
		$code = mt_rand( 0, 16 ) << 16 | mt_rand( 0, 0xffff );
		return $code >= 0xd800 && $code <= 0xdfff ? 'a' : (string) mb_chr( $code, 'UTF-8' );
	}
}
