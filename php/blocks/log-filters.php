<?php
/**
 * What a person's log can be narrowed by: only what is in it.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Blocks;

use LearningLog\Entries;

/**
 * The filters, each with its choices by value.
 *
 * @param int $user User id.
 * @return array<string, array{label: string, options: array<int|string, string>}>
 */
function log_filters( int $user ): array {
	return [
		'audience' => [
			'label'   => __( 'Readers', 'learning-log' ),
			'options' => [
				'me'    => __( 'Only me', 'learning-log' ),
				'coach' => __( 'My coach', 'learning-log' ),
				'set'   => __( 'My set', 'learning-log' ),
			],
		],
		'kind'     => [
			'label'   => __( 'Kind', 'learning-log' ),
			'options' => [
				'note' => __( 'Notes', 'learning-log' ),
				'log'  => __( 'Learning Log', 'learning-log' ),
			],
		],
	];
}
