<?php
/**
 * Looking for words in texts. LIKE decides, by the rules of the site's own collation, and takes most of the time that a search takes; on MariaDB
 * a regular expression first passes over most texts that cannot hold the words.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Entries;

/**
 * Collations of texts in UTF-8 that take no two characters of ASCII for each other but the two cases of a letter. Of MariaDB's only the Roman and
 * Lithuanian ones do: i for j or y, u for v.
 */
const TELLING_COLLATIONS = '^utf8(?!.*(roman|lithuanian))';

/**
 * Letters by how rare they are in English and its neighbours; the space is in most places. What is not here is rarer.
 */
const RARE_FIRST = 'zqxjkvbpygfwmucldrhsnioate ';

/**
 * Characters of ASCII in a row that tell something: fewer are in almost any text, and more tell no more.
 */
const TELLING = [ 3, 20 ];

/**
 * Characters before the rarest one that are compared: with fewer too many texts are left, and each takes time.
 */
const COMPARED_BEFORE = 3;

/**
 * The bytes of a character beyond ASCII, as UTF-8 has them: its first, and all after that.
 */
const FIRST_BYTE = '\xc0-\xff';
const OTHER_BYTE = '\x80-\xbf';

/**
 * Marks that people put around words, in the languages they write.
 */
const QUOTES = '"“”„‟«»';

/**
 * Words that are looked for one by one; more than these are a passage, which is looked for as it stands.
 */
const MOST_WORDS = 8;

/**
 * The condition on entries whose text or title holds what somebody looks for. What may hold all of the words is asked first, since LIKE takes longer.
 *
 * @param string $text What.
 * @return string Safe SQL.
 */
function search_sql( string $text ): string {
	$words = words_in( $text );
	return implode( ' AND ', [ ...array_filter( array_map( __NAMESPACE__ . '\may_hold_sql', $words ) ), ...array_map( __NAMESPACE__ . '\holds_sql', $words ) ] );
}

/**
 * What is looked for one by one: each word, and what stands between quotes as it stands there. The longest first, since it is in the fewest texts.
 *
 * @param string $text What somebody looks for.
 * @return non-empty-list<string>
 */
function words_in( string $text ): array {
	preg_match_all( '/[' . QUOTES . ']([^' . QUOTES . ']+)[' . QUOTES . ']|[^\s' . QUOTES . ']+/u', $text, $found, PREG_SET_ORDER );
	$words = array_filter( array_unique( array_map( static fn( array $one ): string => trim( $one[1] ?? $one[0] ), $found ) ), static fn( string $one ): bool => '' !== $one );
	usort( $words, static fn( string $one, string $other ): int => strlen( $other ) <=> strlen( $one ) );
	return $words && count( $words ) <= MOST_WORDS ? $words : [ $text ];
}

/**
 * The condition on entries whose text or title holds some words as they stand.
 *
 * @param string $words The words.
 * @return string Safe SQL.
 */
function holds_sql( string $words ): string {
	global $wpdb;
	$like = '%' . $wpdb->esc_like( $words ) . '%';
	return (string) $wpdb->prepare( '(post_content LIKE %s OR post_title LIKE %s)', $like, $like );
}

/**
 * The condition on entries whose text or title may hold them, which is asked in a quarter of the time; "" where none can be asked.
 *
 * @param string $words The words.
 * @return string Safe SQL.
 */
function may_hold_sql( string $words ): string {
	global $wpdb;
	$pattern = has_regular_expressions() ? telling_pattern( $words ) : '';
	// By bytes: to check each text for being UTF-8, which it is, takes longer than looking through it.
	$column = static fn( string $name ): string => (string) $wpdb->prepare( 'IF(COLLATION(%i) REGEXP %s, %i REGEXP BINARY %s, 1)', $name, TELLING_COLLATIONS, $name, $pattern );
	return '' === $pattern ? '' : "({$column( 'post_content' )} OR {$column( 'post_title' )})";
}

/**
 * Whether the database reads those below: MariaDB, whose version 10.1 and later all come with PCRE.
 */
function has_regular_expressions(): bool {
	global $wpdb;
	return str_contains( strtolower( (string) $wpdb->db_server_info() ), 'mariadb' ) && version_compare( (string) $wpdb->db_version(), '10.1', '>=' );
}

/**
 * A regular expression on bytes that is found in each text in UTF-8 that LIKE finds these words in, and in few others: the longest part of them
 * that is ASCII. The database stops at each place where such an expression may begin, which takes most of its time, so it begins at the rarest
 * letter, and what stands before that is compared afterwards. A character beyond ASCII may stand for any, since a collation may take it for one
 * ("é" for "e"): instead of the rarest letter its last byte, instead of the others its first, with the rest of it behind that.
 *
 * @param string $text What somebody looks for.
 * @return string "" where nothing tells.
 */
function telling_pattern( string $text ): string {
	[ $fewest, $most ] = TELLING;
	preg_match_all( "/[\\x20-\\x7e]{{$fewest},{$most}}/", $text, $runs );
	if ( ! $runs[0] ) {
		return '';
	}
	$run  = max( array_map( static fn( string $run ): array => [ strlen( $run ), $run ], $runs[0] ) )[1];
	$at   = place_of_rarest( $run );
	$next = array_map( static fn( string $one ): string => character( $one, FIRST_BYTE ), str_split( substr( $run, $at + 1 ) ) );
	return character( $run[ $at ], OTHER_BYTE ) . $next[0] . comes_after( substr( $run, max( 0, $at - COMPARED_BEFORE ), min( $at, COMPARED_BEFORE ) ) )
		. implode( '', array_map( static fn( string $one ): string => '[' . OTHER_BYTE . ']*' . $one, array_slice( $next, 1 ) ) );
}

/**
 * Where the rarest character stands of which another one comes after: what comes after it tells most of the others apart at once.
 *
 * @param string $run Characters of ASCII.
 */
function place_of_rarest( string $run ): int {
	$rarity = static function ( string $one ): int {
		$at = strpos( RARE_FIRST, strtolower( $one ) );
		return false === $at ? -1 : $at;
	};
	$each   = array_map( $rarity, str_split( substr( $run, 0, -1 ) ) );
	asort( $each );
	return array_key_first( $each ) ?? 0;
}

/**
 * The part of an expression that asks what stands before the two bytes read last, those of the rarest letter and of the next one, back to the
 * nearest character beyond ASCII.
 *
 * @param string $before Characters of ASCII.
 * @return string "" for none.
 */
function comes_after( string $before ): string {
	$read = '[\x00-\xff]{2}';
	$ways = [];
	for ( $from = strlen( $before ); $from > 0; $from-- ) {
		$ways[] = '[' . OTHER_BYTE . FIRST_BYTE . ']' . $read;
		$read   = character( $before[ $from - 1 ] ) . $read;
	}
	return $ways ? '(?<=' . implode( '|', [ $read, ...$ways ] ) . ')' : '';
}

/**
 * One character in either case, or what may stand for it.
 *
 * @param string $one  It, of ASCII.
 * @param string $else FIRST_BYTE, OTHER_BYTE or nothing else.
 * @return string Part of a regular expression.
 */
function character( string $one, string $else = '' ): string {
	$bytes = array_unique( [ ord( strtolower( $one ) ), ord( strtoupper( $one ) ) ] );
	return '[' . implode( '', array_map( static fn( int $byte ): string => sprintf( '\x%02x', $byte ), $bytes ) ) . $else . ']';
}
