<?php
/**
 * Looking for words in texts. LIKE decides, by the rules of the site's own collation, and takes most of the time that a search takes; on MariaDB
 * a regular expression first passes over most texts that cannot hold the words.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Entries;

use LearningLog\Storage;

/**
 * Letters that a collation may take for each other, whatever else it thinks of them: Roman and Lithuanian ones do. No collation takes any
 * other two characters of ASCII for each other but the two cases of a letter.
 */
const ALIKE = [ 'ijy', 'uvw' ];

/**
 * Letters by how rare they are where nothing is known of the texts, with those they may be taken for; the space is in most places. What is
 * not here is rarer.
 */
const RARE_FIRST = 'zqxkbpgfmclrhuvwdsnoaijyte ';

/**
 * Characters that a text is passed over by: fewer are in almost any text, and more tell no more.
 */
const TELLING = [ 3, 20 ];

/**
 * Characters of a text that are read to know which letters are rare.
 */
const SAMPLE = 500;

/**
 * The condition on entries whose text or title holds what somebody looks for.
 *
 * @param string $text  What.
 * @param string $sample Beginnings of some of these texts, "" for none.
 * @return string Safe SQL.
 */
function search_sql( string $text, string $sample = '' ): string {
	global $wpdb;
	$like    = '%' . $wpdb->esc_like( $text ) . '%';
	$pattern = has_regular_expressions() ? telling_pattern( $text, $sample ) : '';
	return '' === $pattern
		? (string) $wpdb->prepare( '(post_content LIKE %s OR post_title LIKE %s)', $like, $like )
		// LIKE finds no words in what has fewer bytes than they have characters: most titles are short.
		: (string) $wpdb->prepare( '(post_content REGEXP %s AND post_content LIKE %s OR LENGTH(post_title) >= %d AND post_title LIKE %s)', $pattern, $like, mb_strlen( $text ), $like );
}

/**
 * Beginnings of some texts, by their numbers. Which of the letters that are looked for is rare depends on the language and on what people write
 * about, and a text takes the longer to pass over the more often the one that the database stops at is there.
 *
 * @param Sources   $sources What may be seen.
 * @param list<int> $ids     The numbers.
 */
function sample_of( array $sources, array $ids ): string {
	if ( ! $ids || ! has_regular_expressions() ) {
		return '';
	}
	global $wpdb;
	$select = 'SELECT SUBSTRING(post_content, 1, ' . SAMPLE . ") AS beginning FROM {$wpdb->posts} WHERE post_type = '" . POST_TYPE . "'";
	return implode( '', Storage\column( "$select AND ID IN (" . implode( ',', $ids ) . ') AND ' . still_seen( $sources ), 'beginning' ) );
}

/**
 * Whether the database reads those below: MariaDB since 10.0.5.
 */
function has_regular_expressions(): bool {
	global $wpdb;
	return str_contains( strtolower( (string) $wpdb->db_server_info() ), 'mariadb' ) && version_compare( (string) $wpdb->db_version(), '10.1', '>=' );
}

/**
 * A regular expression that is found in each text that LIKE finds these words in, and in few others: the longest part of them that is ASCII,
 * looked for from its rarest letter on, so that the database stops at few others. A character beyond ASCII may stand for any of them, since a
 * collation may take it for one ("é" for "e").
 *
 * @param string $text  What somebody looks for.
 * @param string $sample sample_of()'s, "" for none.
 * @return string "" where nothing tells.
 */
function telling_pattern( string $text, string $sample = '' ): string {
	[ $fewest, $most ] = TELLING;
	preg_match_all( "/[\\x20-\\x7e]{{$fewest},{$most}}/", $text, $runs );
	if ( ! $runs[0] ) {
		return '';
	}
	$characters = str_split( max( array_map( static fn( string $run ): array => [ strlen( $run ), $run ], $runs[0] ) )[1] );
	$rarest     = place_of_rarest( $characters, $sample );
	$parts      = array_map( __NAMESPACE__ . '\may_stand_for', $characters );
	return implode( '', array_slice( $parts, $rarest ) ) . ( $rarest > 0 ? '(?<=' . implode( '', $parts ) . ')' : '' );
}

/**
 * Where the character stands that is rarest in a sample, or where that does not tell, in English.
 *
 * @param list<string> $characters Characters of ASCII.
 * @param string       $sample     The sample.
 */
function place_of_rarest( array $characters, string $sample ): int {
	$counts = count_chars( $sample, 1 );
	$often  = [];
	foreach ( $characters as $character ) {
		$there   = array_map( static fn( string $one ): int => $counts[ ord( $one ) ] ?? 0, alike( $character ) );
		$rarity  = strpos( RARE_FIRST, strtolower( $character ) );
		$often[] = [ array_sum( $there ), false === $rarity ? -1 : $rarity ];
	}
	asort( $often );
	return array_key_first( $often ) ?? 0;
}

/**
 * The characters of ASCII that a collation may take for one of them.
 *
 * @param string $character It.
 * @return list<string>
 */
function alike( string $character ): array {
	$letter = strtolower( $character );
	$alike  = array_values( array_filter( ALIKE, static fn( string $letters ): bool => str_contains( $letters, $letter ) ) )[0] ?? $letter;
	return array_values( array_unique( str_split( $alike . strtoupper( $alike ) ) ) );
}

/**
 * All characters that a collation may take for one of ASCII.
 *
 * @param string $character It.
 * @return string Part of a regular expression.
 */
function may_stand_for( string $character ): string {
	return '[' . implode( '', array_map( static fn( string $one ): string => sprintf( '\x%02x', ord( $one ) ), alike( $character ) ) ) . '[:^ascii:]]';
}
