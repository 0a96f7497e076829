<?php
/**
 * What the states and parts of meetings are called, wherever people read them: on their page, and in what is told of them.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Meetings;

/**
 * What is known of somebody's coming.
 *
 * @return array<string, string>
 */
function attendance_words(): array {
	return [
		'present'   => __( 'Here', 'learning-log' ),
		'apologies' => __( 'Cannot come', 'learning-log' ),
		'absent'    => __( 'Not here', 'learning-log' ),
		'left'      => __( 'Left early', 'learning-log' ),
	];
}

/**
 * The same of a meeting that was held.
 *
 * @return array<string, string>
 */
function attendance_said(): array {
	return [
		'present'   => __( 'There', 'learning-log' ),
		'left'      => __( 'Left early', 'learning-log' ),
		'apologies' => __( 'Apologies', 'learning-log' ),
		'absent'    => __( 'Not there', 'learning-log' ),
	];
}

/**
 * How an action stands.
 *
 * @return array<string, string>
 */
function action_states(): array {
	return [
		'open'    => __( 'Open', 'learning-log' ),
		'done'    => __( 'Done', 'learning-log' ),
		'partly'  => __( 'Partly done', 'learning-log' ),
		'changed' => __( 'Changed', 'learning-log' ),
		'dropped' => __( 'Dropped', 'learning-log' ),
	];
}

/**
 * The parts that somebody has in a meeting.
 *
 * @return array<string, string> By plain kind.
 */
function part_names(): array {
	return [
		'check_in'   => __( 'My check-in', 'learning-log' ),
		'bid'        => __( 'What I need time for', 'learning-log' ),
		'issue'      => __( 'My issue', 'learning-log' ),
		'learning'   => __( 'What an issue taught me', 'learning-log' ),
		'review'     => __( 'Looking back', 'learning-log' ),
		'evaluation' => __( 'Looking back at all of it', 'learning-log' ),
	];
}
