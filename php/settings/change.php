<?php
/**
 * What a site chooses: shown with what the server allows, changed by compare-and-set.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Settings;

use LearningLog\Entries;
use LearningLog\Errors;
use LearningLog\Files;
use LearningLog\Meetings;
use LearningLog\Notices;
use LearningLog\Sets;
use LearningLog\Storage;
use WP_Error;

require_once __DIR__ . '/store.php';

/**
 * Filters by which code on the site decides instead, by what they decide.
 */
const FILTERS = [
	'max_mb'    => 'learning_log_file_max_bytes',
	'per_entry' => 'learning_log_files_per_entry',
	'person_mb' => 'learning_log_file_bytes_per_person',
	'kinds'     => 'learning_log_file_extensions',
	'months'    => 'learning_log_set_retention_months',
];

/**
 * Whether a person may see and change settings.
 *
 * @param int $user User id.
 */
function can_change( int $user ): bool {
	return user_can( $user, Sets\MANAGE );
}

/**
 * All of it, in the shape of schema/settings.json.
 *
 * @return array<string, mixed>
 */
function present(): array {
	$pending = pending();
	$check   = Files\latest_check();
	return [
		'revision'    => Storage\number_of( Storage\facts_of( raw() ), 'revision' ),
		'kinds'       => kinds(),
		'max_mb'      => number( 'max_mb' ),
		'per_entry'   => number( 'per_entry' ),
		'person_mb'   => number( 'person_mb' ),
		'months'      => number( 'months' ),
		'months_now'  => Meetings\months_kept(),
		'months_from' => $pending ? gmdate( 'Y-m-d\TH:i:s\Z', $pending['from'] ) : '',
		'decided'     => array_keys( array_filter( FILTERS, static fn( string $filter ): bool => false !== has_filter( $filter ) ) ),
		'server'      => [
			'max_bytes'           => Files\max_bytes(),
			'upload_max_filesize' => (int) wp_max_upload_size(),
			'post_max_size'       => (int) wp_convert_hr_to_bytes( (string) ini_get( 'post_max_size' ) ),
			'endings'             => Files\extensions(),
			'unchecked'           => array_values( array_unique( array_column( array_filter( Files\KINDS, static fn( array $kind ): bool => ! Files\can_check( $kind[1] ) ), 0 ) ) ),
			'private'             => $check['state'],
			'private_says'        => Files\explained( $check['reason'] ),
			'site_health'         => current_user_can( 'view_site_health_checks' ),
			'checked'             => $check['checked'] > 0 ? gmdate( 'Y-m-d\TH:i:s\Z', $check['checked'] ) : '',
		],
		'limits'      => array_map(
			static fn( array $number ): array => [
				'least' => $number[1],
				'most'  => $number[2],
			],
			NUMBERS
		),
		'endings'     => Files\endings_of_kinds(),
		'grace_days'  => intdiv( GRACE_SECONDS, DAY_IN_SECONDS ),
		'trash_days'  => intdiv( Entries\TRASH_SECONDS, DAY_IN_SECONDS ),
		'notice_days' => intdiv( Notices\KEEP_SECONDS, DAY_IN_SECONDS ),
	];
}

/**
 * In how many meetings something was said that would be removed, were it kept for so many months.
 *
 * @param int $months Months.
 * @throws Errors\Not_Read When the database does not answer.
 */
function meetings_past( int $months ): int {
	return count( Meetings\with_something_said( Sets\over_before( Meetings\day_before( $months ) ) ) );
}

/**
 * Changes what was sent; the rest stays. A shorter time for keeping begins to hold after a while.
 *
 * @param array<string, mixed> $sent     What was sent, by schema/settings-change.json.
 * @param int                  $revision Revision it is based on.
 */
function change( array $sent, int $revision ): ?WP_Error {
	$facts = Storage\facts_of( raw() );
	$next  = array_replace( $facts, $sent );
	if ( ( $next['person_mb'] ?? number( 'person_mb' ) ) < ( $next['max_mb'] ?? number( 'max_mb' ) ) ) {
		return Errors\settings_not_possible();
	}
	if ( isset( $sent['months'] ) ) {
		$now  = months();
		$next = array_replace( array_diff_key( $next, [ 'months_before' => 0, 'months_from' => 0 ] ), $sent['months'] < $now ? [ 'months_before' => $now, 'months_from' => time() + GRACE_SECONDS ] : [] );
	}
	return match ( store( $next, $revision ) ) {
		true    => null,
		false   => Errors\settings_conflict( present() ),
		default => Errors\storage_failed(),
	};
}
