<?php
/**
 * Failures of set meetings, what is said in them, and actions.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Errors;

use WP_Error;

/**
 * The meeting does not exist, or this person is not in its set: the two look the same on purpose.
 */
function meeting_not_found(): WP_Error {
	return new WP_Error( 'learning_log_meeting_not_found', __( 'There is no such meeting, or you are not in its set.', 'learning-log' ), [ 'status' => 404 ] );
}

/**
 * The meeting can be seen by this person, but not run or planned.
 */
function meeting_forbidden(): WP_Error {
	return new WP_Error( 'learning_log_meeting_forbidden', __( 'Only a facilitator of the set can change this. Your own words in the meeting are yours to write.', 'learning-log' ), [ 'status' => 403 ] );
}

/**
 * A meeting cannot be as it was asked for.
 */
function meeting_not_possible(): WP_Error {
	return new WP_Error( 'learning_log_meeting_not_possible', __( 'A meeting cannot be like this. Please look at its date, how long it takes, and who presents.', 'learning-log' ), [ 'status' => 400 ] );
}

/**
 * Somebody else changed it meanwhile.
 *
 * @param array<string, mixed> $meeting The meeting as it is now.
 */
function meeting_conflict( array $meeting ): WP_Error {
	return new WP_Error(
		'learning_log_meeting_conflict',
		__( 'Somebody else has changed this meeting in the meantime. Here is how it is now.', 'learning-log' ),
		[
			'status'  => 409,
			'meeting' => $meeting,
		]
	);
}

/**
 * Somebody else has planned the set's next meeting meanwhile.
 *
 * @param array<string, mixed> $meeting That meeting.
 * @param string               $when    When it begins, in words.
 */
function meeting_planned( array $meeting, string $when ): WP_Error {
	return new WP_Error(
		'learning_log_meeting_conflict',
		/* translators: %s: day and time of a meeting. */
		sprintf( __( 'In the meantime a meeting was planned for %s. If you want another one as well, plan it again.', 'learning-log' ), $when ),
		[
			'status'  => 409,
			'meeting' => $meeting,
		]
	);
}

/**
 * A set has as many meetings as fit.
 *
 * @param int $limit Meetings that fit.
 */
function meetings_full( int $limit ): WP_Error {
	return new WP_Error(
		'learning_log_quota_reached',
		/* translators: %d: number of meetings. */
		sprintf( _n( 'A set can have %d meeting at most, and this would be more.', 'A set can have %d meetings at most, and this would be more.', $limit, 'learning-log' ), $limit ),
		[
			'status' => 413,
			'limit'  => $limit,
		]
	);
}

/**
 * Somebody's attendance was to be said by someone else than them or a facilitator.
 */
function attendance_forbidden(): WP_Error {
	return new WP_Error( 'learning_log_attendance_forbidden', __( 'You can say that you are here or that you cannot come. The rest a facilitator of the set notes.', 'learning-log' ), [ 'status' => 403 ] );
}

/**
 * Nothing of this kind is said in a meeting.
 */
function part_not_found(): WP_Error {
	return new WP_Error( 'learning_log_part_not_found', __( 'There is no such part of the meeting. Copy your text before you leave the page.', 'learning-log' ), [ 'status' => 404 ] );
}

/**
 * Who facilitates brings no issue of their own.
 */
function part_forbidden(): WP_Error {
	return new WP_Error( 'learning_log_part_forbidden', __( 'Only members of the set ask for time and bring an issue.', 'learning-log' ), [ 'status' => 403 ] );
}

/**
 * A choice that is not offered.
 */
function part_not_possible(): WP_Error {
	return new WP_Error( 'learning_log_part_not_possible', __( 'This cannot be chosen here. Please reload the page; your text is still here.', 'learning-log' ), [ 'status' => 400 ] );
}

/**
 * The same person wrote it elsewhere in between.
 *
 * @param array<string, mixed> $part What is there now, in the shape of schema/part.json.
 */
function part_conflict( array $part ): WP_Error {
	return new WP_Error(
		'learning_log_part_conflict',
		__( 'You have changed this elsewhere in the meantime. Nothing is lost: choose which text to keep.', 'learning-log' ),
		[
			'status' => 409,
			'part'   => $part,
		]
	);
}

/**
 * What is written in a meeting is longer than fits.
 *
 * @param int $limit Bytes that fit.
 */
function too_long_here( int $limit ): WP_Error {
	return new WP_Error(
		'learning_log_text_too_long',
		/* translators: %s: a size such as "8 KB". */
		sprintf( __( 'This is longer than fits here (%s). Please shorten it; your Learning Log has room for more.', 'learning-log' ), size_format( $limit ) ),
		[
			'status' => 413,
			'limit'  => $limit,
		]
	);
}

/**
 * Not everyone in the set has agreed to its ground rules: nothing is written until they have.
 *
 * @param list<int>    $missing User ids of who has not.
 * @param list<string> $names   Their names.
 */
function contract_not_agreed( array $missing, array $names ): WP_Error {
	return new WP_Error(
		'learning_log_contract_not_agreed',
		/* translators: %s: names of people. */
		sprintf( __( 'Nothing can be written here until everyone has agreed to the ground rules. Not yet: %s. Your text is still here.', 'learning-log' ), wp_sprintf_l( '%l', $names ) ),
		[
			'status'  => 403,
			'missing' => $missing,
		]
	);
}

/**
 * The action does not exist, or is not for this person.
 */
function action_not_found(): WP_Error {
	return new WP_Error( 'learning_log_action_not_found', __( 'There is no such action, or it is not shared with you.', 'learning-log' ), [ 'status' => 404 ] );
}

/**
 * The action can be read by this person, but not changed.
 */
function action_forbidden(): WP_Error {
	return new WP_Error( 'learning_log_action_forbidden', __( 'Only whose action it is can change it.', 'learning-log' ), [ 'status' => 403 ] );
}

/**
 * Who facilitates takes no action in a set.
 */
function action_for_members(): WP_Error {
	return new WP_Error( 'learning_log_action_forbidden', __( 'Members of the set take actions, each in their own words.', 'learning-log' ), [ 'status' => 403 ] );
}

/**
 * Nothing was typed of what is to be done.
 */
function action_empty(): WP_Error {
	return new WP_Error( 'learning_log_action_empty', __( 'Please say what you will do.', 'learning-log' ), [ 'status' => 400 ] );
}

/**
 * An action cannot be as it was asked for.
 */
function action_not_possible(): WP_Error {
	return new WP_Error( 'learning_log_action_not_possible', __( 'An action cannot be like this. Please look at its date and its state; your text is still here.', 'learning-log' ), [ 'status' => 400 ] );
}

/**
 * An action was to be closed without what happened or what was learned.
 */
function action_not_closed(): WP_Error {
	return new WP_Error( 'learning_log_action_not_closed', __( 'To close this action, say what happened and what you learned. Your text is still here.', 'learning-log' ), [ 'status' => 400 ] );
}

/**
 * Its owner changed it elsewhere in between.
 *
 * @param array<string, mixed> $action The action as it is now, in the shape of schema/action.json.
 */
function action_conflict( array $action ): WP_Error {
	return new WP_Error(
		'learning_log_action_conflict',
		__( 'You have changed this action elsewhere in the meantime. Nothing is lost: choose which text to keep.', 'learning-log' ),
		[
			'status' => 409,
			'action' => $action,
		]
	);
}

/**
 * A person has as many actions in a set as fit.
 *
 * @param int $limit Actions that fit.
 */
function actions_full( int $limit ): WP_Error {
	return new WP_Error(
		'learning_log_quota_reached',
		/* translators: %d: number of actions. */
		sprintf( _n( 'You have taken %d action in this set, those you removed lately included, and no more fit. Your text is still here.', 'You have taken %d actions in this set, those you removed lately included, and no more fit. Your text is still here.', $limit, 'learning-log' ), $limit ),
		[
			'status' => 413,
			'limit'  => $limit,
		]
	);
}
