<?php
/**
 * What is told of set meetings to whom it is about: where they were, what they said, and what they set out to do.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Privacy;

use LearningLog\Entries;
use LearningLog\Meetings;
use LearningLog\Meetings\Action;
use LearningLog\Meetings\Meeting;
use LearningLog\Sets;

/**
 * Meetings in which it was said whether the person was there, or in which they present.
 *
 * @param int $user User id.
 * @return list<array<string, string>> Each fact as value by label.
 */
function told_meetings( int $user ): array {
	$names     = Sets\own_names( $user );
	$states    = Meetings\attendance_words();
	$attended  = array_map( static fn( array $met ): array => met( set_said( $names, $met['set'] ), $met['starts'] ) + [ __( 'Attendance', 'learning-log' ) => $states[ $met['state'] ] ?? $met['state'] ], Meetings\attended_by( $user ) );
	$presented = array_map( static fn( Meeting $meeting ): array => met( set_said( $names, $meeting->set ), $meeting->starts ) + [ __( 'My turn', 'learning-log' ) => __( 'I present here.', 'learning-log' ) ], Meetings\presented_by( $user ) );
	$feed      = null === Meetings\feed_hash( $user ) ? [] : [ [ __( 'Calendar', 'learning-log' ) => __( 'I have an address at which my calendar sees when my sets meet. Only a hash of it is kept.', 'learning-log' ) ] ];
	return [ ...$attended, ...$presented, ...$feed ];
}

/**
 * What a set is called to whom the data is about: they are told no name that it has got since they left.
 *
 * @param array<int, string> $names Names of the sets they are in.
 * @param int                $set   Post id.
 */
function set_said( array $names, int $set ): string {
	return $names[ $set ] ?? __( 'A set I was in', 'learning-log' );
}

/**
 * Which meeting.
 *
 * @param string $set    What its set is called.
 * @param string $starts "Y-m-d H:i:s", UTC.
 * @return array<string, string> Value by label.
 */
function met( string $set, string $starts ): array {
	return [
		__( 'Set', 'learning-log' )     => $set,
		__( 'Meeting', 'learning-log' ) => Entries\iso( $starts ),
	];
}

/**
 * Some of what the person said in meetings and set out to do, as items of the export.
 *
 * @param int  $user   User id.
 * @param int  $offset How many to leave out.
 * @param bool $worded Whether with their texts.
 * @return array{items: list<array<string, mixed>>, most: int} The items, and how many there were of either kind.
 */
function meeting_items( int $user, int $offset, bool $worded ): array {
	$said    = Meetings\said_by( $user, EXPORT_AT_ONCE, $offset );
	$actions = Meetings\actions_by( $user, EXPORT_AT_ONCE, $offset );
	$names   = Sets\own_names( $user );
	$parts   = Meetings\part_names();
	$items   = [];
	foreach ( $said as $one ) {
		$part    = $one['part'];
		$rows    = met( set_said( $names, $one['set'] ), $one['starts'] ) + [
			__( 'Part', 'learning-log' )         => $parts[ Meetings\plain_kind( $part->kind ) ] ?? $part->kind,
			__( 'Last changed', 'learning-log' ) => Entries\iso( $part->modified ),
		];
		$items[] = item( 'learning-log-meetings', __( 'Learning Log: what I said in set meetings', 'learning-log' ), $one['meeting'] . '-' . $part->kind, $rows + ( $worded ? $part->answers : [] ) );
	}
	foreach ( $actions as $action ) {
		$items[] = item( 'learning-log-actions', __( 'Learning Log: my actions', 'learning-log' ), (string) $action->id, action_rows( $action, set_said( $names, $action->set ) ) + ( $worded ? $action->texts() : [] ) );
	}
	return [
		'items' => $items,
		'most'  => max( count( $said ), count( $actions ) ),
	];
}

/**
 * An action without its texts.
 *
 * @param Action $action The action.
 * @param string $set    What its set is called.
 * @return array<string, string> Value by label.
 */
function action_rows( Action $action, string $set ): array {
	return [
		__( 'Set', 'learning-log' )                => $set,
		__( 'Taken', 'learning-log' )              => Entries\iso( $action->created ),
		__( 'By when', 'learning-log' )            => $action->due,
		__( 'State', 'learning-log' )              => Meetings\action_states()[ $action->state ] ?? $action->state,
		__( 'Closed', 'learning-log' )             => '' === $action->closed ? '' : Entries\iso( $action->closed ),
		__( 'My coach reads it', 'learning-log' )  => $action->coach ? __( 'Yes', 'learning-log' ) : '',
		__( 'In the trash until', 'learning-log' ) => Meetings\action_trash_until( $action ),
	];
}

/**
 * Writes what a person said in meetings and set out to do as JSON.
 *
 * @param int    $user User id.
 * @param string $path Where to.
 */
function write_meetings( int $user, string $path ): bool {
	return write_list( $path, meetings_of( $user ) );
}

/**
 * Some of it from an offset on.
 *
 * @param int $user User id.
 * @return callable( int ): list<array<string, mixed>>
 */
function meetings_of( int $user ): callable {
	return static fn( int $offset ): array => [
		...array_map( static fn( array $one ): array => Meetings\present_part( $one['meeting'], $one['part'] ), Meetings\said_by( $user, EXPORT_AT_ONCE, $offset ) ),
		...Meetings\present_actions( Meetings\actions_by( $user, EXPORT_AT_ONCE, $offset ), $user ),
	];
}
