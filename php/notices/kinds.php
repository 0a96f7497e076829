<?php
/**
 * Of what people are told, how often, and how often as long as they have not chosen.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Notices;

use LearningLog\Sets;

const KINDS   = [ 'reply', 'entry', 'comment', 'meeting', 'action', 'contract', 'closing', 'message' ];
const RHYTHMS = [ 'now', 'daily', 'weekly', 'off' ];

/**
 * What each kind is called where one chooses, and what it says.
 *
 * @return array<string, array{name: string, says: string}>
 */
function kind_names(): array {
	return [
		'reply'    => [
			'name' => __( 'Waiting for you', 'learning-log' ),
			'says' => __( 'Somebody is waiting for your answer to an entry they shared with you.', 'learning-log' ),
		],
		'entry'    => [
			'name' => __( 'Shared entries', 'learning-log' ),
			'says' => __( 'Somebody has shared an entry with you.', 'learning-log' ),
		],
		'comment'  => [
			'name' => __( 'Comments', 'learning-log' ),
			'says' => __( 'Somebody has commented on an entry of yours, or on one that you have commented on.', 'learning-log' ),
		],
		'meeting'  => [
			'name' => __( 'Meetings', 'learning-log' ),
			'says' => __( 'One of your sets meets: a day before.', 'learning-log' ),
		],
		'action'   => [
			'name' => __( 'Actions', 'learning-log' ),
			'says' => __( 'One of your actions is due: the day before.', 'learning-log' ),
		],
		'contract' => [
			'name' => __( 'Ground rules', 'learning-log' ),
			'says' => __( 'One of your sets has ground rules for you to agree to.', 'learning-log' ),
		],
		'closing'  => [
			'name' => __( 'Last day of a set', 'learning-log' ),
			'says' => __( 'One of your sets ends in two weeks.', 'learning-log' ),
		],
		'message'  => [
			'name' => __( 'Messages', 'learning-log' ),
			'says' => __( 'A facilitator of your set writes to you, or asks you something in a lesson.', 'learning-log' ),
		],
	];
}

/**
 * What each rhythm is called.
 *
 * @return array<string, string>
 */
function rhythm_names(): array {
	return [
		'now'    => __( 'At once', 'learning-log' ),
		'daily'  => __( 'Once a day', 'learning-log' ),
		'weekly' => __( 'Once a week', 'learning-log' ),
		'off'    => __( 'Never', 'learning-log' ),
	];
}

/**
 * The rhythm of who has chosen none. What concerns oneself is said at once. What others have written comes together once a day, and entries
 * only to whom they are entrusted: a whole set that is mailed whenever one of it writes soon reads no mail.
 *
 * @param string $kind One of KINDS.
 * @param int    $user User id.
 */
function usual_rhythm( string $kind, int $user ): string {
	return match ( $kind ) {
		'reply' => 'daily',
		'entry' => Sets\supports_someone( $user ) ? 'daily' : 'off',
		default => 'now',
	};
}
