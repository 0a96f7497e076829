<?php
/**
 * What is said on the page of a meeting: by the page itself, and by its script, which gets the same words.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Blocks;

use LearningLog\Meetings;

/**
 * Steps of a meeting and phases of a slot, each with the one rule that holds meanwhile.
 *
 * @return array<string, array{string, string}>
 */
function meeting_steps(): array {
	return [
		'check_in'    => [ __( 'Check-in', 'learning-log' ), __( 'A brief round: how we arrive, and what came of our actions.', 'learning-log' ) ],
		'bidding'     => [ __( 'Who needs time today', 'learning-log' ), __( 'One sentence each. Then agree on the order, and on the time for each.', 'learning-log' ) ],
		'presenting'  => [ __( 'Presenting', 'learning-log' ), __( 'Only the presenter speaks. Nobody interrupts.', 'learning-log' ) ],
		'clarifying'  => [ __( 'Clarifying', 'learning-log' ), __( 'Questions about facts alone. No advice in disguise.', 'learning-log' ) ],
		'questioning' => [ __( 'Questions', 'learning-log' ), __( 'Open questions, one at a time. Leave pauses.', 'learning-log' ) ],
		'summing_up'  => [ __( 'Summing up', 'learning-log' ), __( 'The presenter says what they have heard.', 'learning-log' ) ],
		'reflecting'  => [ __( 'Reflecting', 'learning-log' ), __( 'If invited: what the set noticed, and can offer. The presenter listens.', 'learning-log' ) ],
		'committing'  => [ __( 'Actions', 'learning-log' ), __( 'The presenter writes one to three actions, in their own words.', 'learning-log' ) ],
		'learning'    => [ __( 'Learning', 'learning-log' ), __( 'One line each: what did this issue teach me?', 'learning-log' ) ],
		'review'      => [ __( 'Looking back', 'learning-log' ), __( 'How we worked together. About the process alone, not about the issues.', 'learning-log' ) ],
		'close'       => [ __( 'Closing', 'learning-log' ), __( 'When we meet next, and who cannot come.', 'learning-log' ) ],
	];
}

/**
 * Ways of timing a slot.
 *
 * @return array<string, string>
 */
function meeting_presets(): array {
	return [
		'classic_30'  => __( '30 minutes', 'learning-log' ),
		'classic_45'  => __( '45 minutes', 'learning-log' ),
		'classic_60'  => __( '60 minutes', 'learning-log' ),
		'quick_30'    => __( 'Quick: 5, 10, 5', 'learning-log' ),
		'minutes_36'  => __( '36 minutes, with a summary', 'learning-log' ),
		'fourteen_40' => __( '40 minutes, with options', 'learning-log' ),
		'tens'        => __( '10, 10, 10 and 5', 'learning-log' ),
		'wial'        => __( 'No times, two rules', 'learning-log' ),
	];
}

/**
 * How urgent a bid is.
 *
 * @return array<string, string>
 */
function urgencies(): array {
	return [
		''     => __( 'It could wait', 'learning-log' ),
		'soon' => __( 'Today would be good', 'learning-log' ),
		'now'  => __( 'It cannot wait', 'learning-log' ),
	];
}

/**
 * What the script of the page says, by the name it knows each by.
 *
 * @return array<string, string>
 */
function meeting_strings(): array {
	$named = static function ( string $kind, array $words ): array {
		$found = [];
		foreach ( $words as $name => $word ) {
			$found[ "$kind-$name" ] = $word;
		}
		return $found;
	};
	/** By name. @var array<string, string> $strings */
	$strings = $named( 'step', array_map( static fn( array $said ): string => $said[0], meeting_steps() ) )
		+ $named( 'rule', array_map( static fn( array $said ): string => $said[1], meeting_steps() ) )
		+ $named( 'preset', meeting_presets() ) + $named( 'attendance', Meetings\attendance_words() ) + $named( 'action', Meetings\action_states() ) + $named( 'urgency', urgencies() );
	return $strings + [
		'attendance-none' => __( 'Not said', 'learning-log' ),
		'someone'         => __( 'Someone in the set', 'learning-log' ),
		'left'            => __( 'Somebody who has left', 'learning-log' ),
		'runNotBegun'     => __( 'Not begun yet', 'learning-log' ),
		'runEnded'        => __( 'This meeting has ended.', 'learning-log' ),
		/* translators: %s: time as 4:30. */
		'runLeft'         => __( '%s left', 'learning-log' ),
		/* translators: %s: time as 4:30. */
		'runOver'         => __( '%s over time. Take the time you need, and know whose it is.', 'learning-log' ),
		/* translators: %s: time as 4:30. */
		'runGone'         => __( '%s gone', 'learning-log' ),
		/* translators: %s: time as 4:30. */
		'runOwed'         => __( 'Time owed to the others: %s', 'learning-log' ),
		/* translators: %s: what comes next. */
		'runNext'         => __( 'Next: %s', 'learning-log' ),
		'runPaused'       => __( 'Paused', 'learning-log' ),
		'runTimeout'      => __( 'Time-out: we look at how we work together', 'learning-log' ),
		'doBegin'         => __( 'Begin the meeting', 'learning-log' ),
		'doAgain'         => __( 'Open it again', 'learning-log' ),
		'doForward'       => __( 'Next', 'learning-log' ),
		'doBack'          => __( 'Back', 'learning-log' ),
		'doPause'         => __( 'Pause', 'learning-log' ),
		'doResume'        => __( 'Go on', 'learning-log' ),
		'doTimeout'       => __( 'Time-out', 'learning-log' ),
		'doEnd'           => __( 'End the meeting', 'learning-log' ),
		'orderTitle'      => __( 'Order of presenters', 'learning-log' ),
		'orderNone'       => __( 'No order agreed yet.', 'learning-log' ),
		'orderSuggest'    => __( 'Use the suggested order', 'learning-log' ),
		/* translators: %s: names of people. */
		'orderSuggested'  => __( 'Suggested, by who has waited longest: %s', 'learning-log' ),
		'orderAdd'        => __( 'Add a presenter', 'learning-log' ),
		/* translators: %s: name of a person. */
		'orderUp'         => __( 'Move %s up', 'learning-log' ),
		/* translators: %s: name of a person. */
		'orderDown'       => __( 'Move %s down', 'learning-log' ),
		/* translators: %s: name of a person. */
		'orderRemove'     => __( 'Take %s out of the order', 'learning-log' ),
		/* translators: %s: name of a person. */
		'orderTiming'     => __( 'Timing for %s', 'learning-log' ),
		/* translators: %s: name of a person. */
		'attendanceOf'    => __( 'Whether %s is here', 'learning-log' ),
		'orderDone'       => __( 'Presented', 'learning-log' ),
		/* translators: %s: a number of minutes. */
		'orderMinutes'    => __( '%s min', 'learning-log' ),
		'liveLost'        => __( 'No connection: what you see may be old. Your own words are kept.', 'learning-log' ),
		'liveGone'        => __( 'This meeting is not open to you any more.', 'learning-log' ),
		'liveChanged'     => __( 'Somebody else was first. This is how it stands now.', 'learning-log' ),
	];
}
