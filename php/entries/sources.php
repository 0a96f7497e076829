<?php
/**
 * What a list may show, as data: for each author the statuses of rows that are meant, and for each status the sets, null for any or none.
 * The policy says what that is; here it becomes a condition on rows.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Entries;

use LearningLog\Sets;

/**
 * All that may be seen, as a condition to find rows by: authors, and in one's own log statuses, are in core's indexes.
 *
 * @param Sources $sources By author, then by status.
 * @return string Safe SQL.
 */
function seen_where( array $sources ): string {
	// Of what others share the authors alone lead to rows: MariaDB takes a status beside them as a reason to read all that anybody shares.
	$found = is_own_log( $sources ) ? has_status( 'post_status', $sources ) . ' AND ' : '';
	return $sources ? by_authors( $sources ) . " AND $found" . still_seen( $sources ) : '1 = 0';
}

/**
 * The same where what is looked for tells rows apart faster than who may read each. A text that is its author's alone is not looked at for it.
 *
 * @param Sources $sources By author, then by status.
 * @param string  $filters Safe SQL with "%" doubled.
 * @return string Safe SQL with "%" doubled.
 */
function found_where( array $sources, string $filters ): string {
	// No bare column, for the reason that seen_where() gives.
	return $sources ? by_authors( $sources ) . ' AND ' . has_status( 'CONCAT(post_status)', $sources ) . " AND $filters AND " . still_seen( $sources ) : '1 = 0';
}

/**
 * The condition on rows of some authors.
 *
 * @param Sources $sources By author.
 * @return string Safe SQL.
 */
function by_authors( array $sources ): string {
	return 'post_author IN (' . implode( ',', array_keys( $sources ) ) . ')';
}

/**
 * The condition on rows with a status that any of them may be seen with.
 *
 * @param string  $status  The column.
 * @param Sources $sources By author, then by status.
 * @return string Safe SQL.
 */
function has_status( string $status, array $sources ): string {
	return "$status IN ('" . implode( "','", array_keys( array_replace( [], ...$sources ) ) ) . "')";
}

/**
 * What may be seen as a condition on rows that are found by their numbers: one expression, since a hundred alternatives beside each other would
 * each be weighed by the database as a way to find rows, which takes longer than reading them.
 *
 * @param Sources $sources By author, then by status.
 * @return string Safe SQL.
 */
function still_seen( array $sources ): string {
	$alike = [];
	foreach ( $sources as $author => $what ) {
		$alike[ what_where( $what ) ][] = $author;
	}
	$cases = '';
	foreach ( $alike as $what => $authors ) {
		$cases .= ' WHEN post_author IN (' . implode( ',', $authors ) . ") THEN ($what)";
	}
	return $sources ? "CASE$cases END" : '1 = 0';
}

/**
 * What may be seen of one author, as a condition.
 *
 * @param array<string, list<int>|null> $what By status.
 * @return string Safe SQL.
 */
function what_where( array $what ): string {
	$parts = [];
	foreach ( $what as $status => $sets ) {
		$parts[] = "post_status = '$status'" . ( null === $sets ? '' : " AND pinged IN ('" . implode( "','", $sets ) . "')" );
	}
	return implode( ' OR ', $parts );
}

/**
 * What may be seen of people of one organisation, as entries name it: in each set that of the roster, for a coach the author's own.
 *
 * @param Sources $sources      By author, then by status.
 * @param string  $organisation Its name.
 * @return Sources
 */
function of_organisation( array $sources, string $organisation ): array {
	update_meta_cache( 'user', array_keys( $sources ) );
	$theirs = [];
	foreach ( $sources as $author => $what ) {
		foreach ( $what as $status => $sets ) {
			$here = null === $sets ? Sets\organisation( $author ) === $organisation : array_values( array_filter( $sets, static fn( int $set ): bool => Sets\organisation( $author, $set ) === $organisation ) );
			if ( $here ) {
				$theirs[ $author ][ $status ] = is_array( $here ) ? $here : null;
			}
		}
	}
	return $theirs;
}

/**
 * Whether this is a person's own log: nobody else is shown what is for its author alone.
 *
 * @param Sources $sources By author, then by status.
 */
function is_own_log( array $sources ): bool {
	return array_key_exists( STATUSES['me'], array_replace( [], ...$sources ) );
}
