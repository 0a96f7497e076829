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
 * Letters that a collation may take for each other, whatever else it thinks of them: Roman and Lithuanian ones do. No collation takes any
 * other two characters of ASCII for each other but the two cases of a letter.
 */
const ALIKE = [ 'ijy', 'uvw' ];

/**
 * Letters by how rare they are, with those they may be taken for; the space is in most places. What is not here is rarer.
 */
const RARE_FIRST = 'zqxkbpgfmclrhuvwdsnoaijyte ';

/**
 * Characters that a text is passed over by. Fewer are in almost any text.
 */
const TELLING = [ 3, 4 ];

/**
 * The condition on entries whose text or title holds what somebody looks for.
 *
 * @param string $text What.
 * @return string Safe SQL.
 */
function search_sql( string $text ): string {
	global $wpdb;
	$like    = '%' . $wpdb->esc_like( $text ) . '%';
	$pattern = has_regular_expressions() ? telling_pattern( $text ) : '';
	return '' === $pattern
		? (string) $wpdb->prepare( '(post_content LIKE %s OR post_title LIKE %s)', $like, $like )
		// LIKE finds no words in what has fewer bytes than they have characters: most titles are short.
		: (string) $wpdb->prepare( '(post_content REGEXP %s AND post_content LIKE %s OR LENGTH(post_title) >= %d AND post_title LIKE %s)', $pattern, $like, mb_strlen( $text ), $like );
}

/**
 * Whether the database reads those below: MariaDB since 10.0.5.
 */
function has_regular_expressions(): bool {
	global $wpdb;
	return str_contains( strtolower( (string) $wpdb->db_server_info() ), 'mariadb' ) && version_compare( (string) $wpdb->db_version(), '10.1', '>=' );
}

/**
 * A regular expression that is found in each text that LIKE finds these words in, and in few others: some of the words, from the rarest letter
 * on. A character beyond ASCII may stand for any of them, since a collation may take it for one ("é" for "e").
 *
 * @param string $text What somebody looks for.
 * @return string "" where nothing tells.
 */
function telling_pattern( string $text ): string {
	[ $fewest, $most ] = TELLING;
	preg_match_all( "/[\\x20-\\x7e]{{$fewest},}/", $text, $runs );
	$telling = [];
	foreach ( $runs[0] as $run ) {
		for ( $at = 0; $at <= strlen( $run ) - $fewest; $at++ ) {
			$rarity = strpos( RARE_FIRST, strtolower( $run[ $at ] ) );
			// The first of those that are as rare.
			$telling += [ false === $rarity ? -1 : $rarity => substr( $run, $at, $most ) ];
		}
	}
	return $telling ? implode( '', array_map( __NAMESPACE__ . '\may_stand_for', str_split( $telling[ min( array_keys( $telling ) ) ] ) ) ) : '';
}

/**
 * The characters that a collation may take for one of ASCII.
 *
 * @param string $character It.
 * @return string Part of a regular expression.
 */
function may_stand_for( string $character ): string {
	$letter = strtolower( $character );
	$alike  = array_values( array_filter( ALIKE, static fn( string $letters ): bool => str_contains( $letters, $letter ) ) )[0] ?? $letter;
	$all    = array_unique( str_split( $alike . strtoupper( $alike ) ) );
	return '[' . implode( '', array_map( static fn( string $one ): string => sprintf( '\x%02x', ord( $one ) ), $all ) ) . '[:^ascii:]]';
}
