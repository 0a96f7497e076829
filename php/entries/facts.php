<?php
/**
 * What an entry says besides its text: kind, title, date and kind of event, Elements. Which of it can be stored.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Entries;

use LearningLog\Elements;
use LearningLog\Errors;
use LearningLog\Schema;
use WP_Error;

/**
 * No event of a working life is older.
 */
const FIRST_EVENT_DATE = '1970-01-01';

/**
 * Why something beside the text cannot be stored as it was sent, or null.
 *
 * @param Entry|null $before What is stored.
 * @param Save       $save   What was sent.
 */
function problem_with_facts( ?Entry $before, array $save ): ?WP_Error {
	$title = $save['title'] ?? '';
	if ( ! mb_check_encoding( $title, 'UTF-8' ) ) {
		return Errors\text_not_readable();
	}
	if ( $before && $before->lesson > 0 && isset( $save['title'] ) && $before->title !== $title ) {
		return Errors\title_not_yours();
	}
	if ( $before && isset( $save['kind'] ) && $save['kind'] !== kind_after( $before->kind, '', $save['kind'] ) ) {
		return Errors\kind_not_possible();
	}
	if ( ! is_event_date( $save['event_date'] ?? '' ) ) {
		return Errors\date_not_possible();
	}
	if ( ! are_possible( $save ) ) {
		return Errors\detail_not_possible();
	}
	return Elements\unknown( $save['elements'] ?? [] ) ? Errors\element_unknown() : null;
}

/**
 * Whether everything beside the text is within what REST takes: a plain form comes here without a schema before it.
 *
 * @param Save $save What was sent.
 */
function are_possible( array $save ): bool {
	$schema = Schema\load( 'entry-facts' );
	return true === rest_validate_value_from_schema( array_intersect_key( $save, (array) $schema['properties'] ), $schema );
}

/**
 * Whether something can have happened on a day: a real one, and not beyond tomorrow, which somewhere has begun.
 *
 * @param string $date "Y-m-d", "" for not said.
 */
function is_event_date( string $date ): bool {
	if ( '' === $date ) {
		return true;
	}
	$latest = gmdate( 'Y-m-d', (int) strtotime( current_time( 'Y-m-d' ) . ' UTC' ) + DAY_IN_SECONDS );
	return is_day( $date ) && $date >= FIRST_EVENT_DATE && $date <= $latest;
}

/**
 * Whether this is a real day, "Y-m-d".
 *
 * @param mixed $text Anything.
 */
function is_day( mixed $text ): bool {
	return is_string( $text ) && 1 === preg_match( '/^(\d{4})-(\d\d)-(\d\d)$/D', $text, $found ) && checkdate( (int) $found[2], (int) $found[3], (int) $found[1] );
}
