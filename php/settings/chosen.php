<?php
/**
 * What a site has chosen about files and about how long things are kept: read from what WordPress has loaded anyway, since an option that is not
 * there would cost each page a query.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Settings;

use LearningLog\Storage;

const OPTION = 'learning_log_settings';

/**
 * Numbers that can be chosen: the usual one, the least and the most. Megabytes, files, megabytes, months.
 */
const NUMBERS = [
	'max_mb'    => [ 20, 1, 1024 ],
	'per_entry' => [ 10, 1, 50 ],
	'person_mb' => [ 500, 10, 102400 ],
	'months'    => [ 12, 1, 120 ],
];

/**
 * Kinds of files (Files\KINDS) that are taken where a site says nothing: all but sound and film.
 */
const USUAL_KINDS = [ 'image', 'pdf', 'office', 'opendocument', 'text' ];

/**
 * How long a shorter time for keeping waits before it holds, so that it can be taken back.
 */
const GRACE_SECONDS = 7 * DAY_IN_SECONDS;

/**
 * What is stored, as it is stored.
 */
function raw(): string {
	return Storage\raw_option( OPTION );
}

/**
 * A number that was chosen, or the usual one.
 *
 * @param 'max_mb'|'per_entry'|'person_mb'|'months' $name Which.
 */
function number( string $name ): int {
	[ $usual, $least, $most ] = NUMBERS[ $name ];
	$chosen                   = Storage\number_of( Storage\facts_of( raw() ), $name );
	return $chosen >= $least && $chosen <= $most ? $chosen : $usual;
}

/**
 * The kinds of files that are taken.
 *
 * @return list<string>
 */
function kinds(): array {
	$chosen = Storage\facts_of( raw() )['kinds'] ?? null;
	return is_array( $chosen ) && $chosen ? array_values( array_filter( $chosen, 'is_string' ) ) : USUAL_KINDS;
}

/**
 * For how many months what was said in a set's meetings is kept at this moment: a shorter time that was chosen waits.
 */
function months(): int {
	$pending = pending();
	return $pending ? $pending['before'] : number( 'months' );
}

/**
 * A shorter time that was chosen and does not hold yet: how long things are kept until then, and when it begins to hold.
 *
 * @return array{before: int, from: int}|null
 */
function pending(): ?array {
	$facts  = Storage\facts_of( raw() );
	$before = Storage\number_of( $facts, 'months_before' );
	$from   = Storage\number_of( $facts, 'months_from' );
	return $before > number( 'months' ) && $from > time() ? compact( 'before', 'from' ) : null;
}
