<?php
/**
 * How the sending goes, as managers are told it.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Notices;

// Only its own route needs it.
require_once __DIR__ . '/store-log.php';

use LearningLog\Errors;

/**
 * What is overdue for as long says that nothing sends it.
 */
const LATE_SECONDS = HOUR_IN_SECONDS;

/**
 * Why notices were not sent, as their rows have it.
 */
const REASONS = [ 'refused', 'no_address', 'interrupted' ];

/**
 * What waits, and what was done day by day, in the shape of schema/notices.json: two queries, whatever there is.
 *
 * @param int $now Seconds of the Unix epoch.
 * @return array{waiting: array{many: int, since: string, late: bool}, done: list<array{day: string, about: string, many: int, outcome: string}>}
 * @throws Errors\Not_Read When the database does not answer.
 */
function present_log( int $now ): array {
	$overdue = overdue( $now );
	$since   = seconds( $overdue['since'] );
	$names   = kind_names();
	return [
		'waiting' => [
			'many'  => $overdue['many'],
			'since' => $overdue['many'] > 0 ? gmdate( 'Y-m-d\TH:i:s\Z', $since ) : '',
			'late'  => $overdue['many'] > 0 && $now - $since >= LATE_SECONDS,
		],
		'done'    => array_map(
			static fn( array $tally ): array => [
				'day'     => $tally['day'],
				'about'   => $names[ $tally['kind'] ]['name'] ?? $tally['kind'],
				'many'    => $tally['many'],
				'outcome' => $tally['sent'] ? 'sent' : ( in_array( $tally['reason'], REASONS, true ) ? $tally['reason'] : 'failed' ),
			],
			tallies()
		),
	];
}
