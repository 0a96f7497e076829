<?php
/**
 * What WordPress's own export of personal data tells of the Learning Log.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Privacy;

use LearningLog\Comments;
use LearningLog\Entries;
use LearningLog\Entries\Entry;
use LearningLog\Messages;

/**
 * Entries of one step, each with its whole history and thread; and comments of one step.
 */
const EXPORT_AT_ONCE = 50;

/**
 * Adds ours to the exporters.
 *
 * @param mixed $exporters Those of WordPress and of other plugins.
 * @return mixed
 */
function filter_exporters( $exporters ) {
	return ! is_array( $exporters ) ? $exporters : $exporters + [
		'learning-log' => [
			'exporter_friendly_name' => __( 'Learning Log', 'learning-log' ),
			'callback'               => __NAMESPACE__ . '\export',
		],
	];
}

/**
 * One step of an export that may end with anybody: what is kept, and no word of what was written.
 *
 * @param string $email Address of the person.
 * @param int    $page  Step, from 1.
 * @return array{data: list<array<string, mixed>>, done: bool}
 */
function export( $email, $page = 1 ): array {
	$step = export_step( $email, $page, static fn( Entry $entry ): array => [ outline_item( $entry ) ], false );
	if ( 1 === $page && $step['data'] ) {
		$step['data'][] = item( 'learning-log-withheld', __( 'Learning Log: texts and files', 'learning-log' ), '', [ __( 'Not in this copy', 'learning-log' ) => __( 'Texts and files go to the person alone: in the archive that is sent to their address after they have confirmed the request. They can also take them from their own page, My Learning Log, at any time.', 'learning-log' ) ] );
	}
	return $step;
}

/**
 * One step of an export that goes to the person: everything.
 *
 * @param string $email Address of the person.
 * @param int    $page  Step, from 1.
 * @return array{data: list<array<string, mixed>>, done: bool}
 */
function export_with_texts( $email, $page ): array {
	return export_step( $email, $page, __NAMESPACE__ . '\worded_items', true );
}

/**
 * Some entries, some of what the person said about those of others; with the first of them everything else.
 *
 * @param string                                                 $email Address of the person.
 * @param int                                                    $page  Step, from 1.
 * @param callable( Entry, int, list<Taking> ): list<array<string, mixed>> $items What is told of an entry of a user's, who have taken it with them.
 * @param bool                                                   $worded Whether comments are told with their text.
 * @return array{data: list<array<string, mixed>>, done: bool}
 */
function export_step( $email, $page, callable $items, bool $worded ): array {
	$user = person( $email );
	if ( ! $user ) {
		return [
			'data' => [],
			'done' => true,
		];
	}
	$offset  = ( $page - 1 ) * EXPORT_AT_ONCE;
	$entries = Entries\of_person( $user, EXPORT_AT_ONCE, $offset );
	$said    = Comments\of_person( $user, EXPORT_AT_ONCE, $offset );
	$takings = $worded ? Entries\takings( array_column( $entries, 'id' ) ) : [];
	$data    = 1 === $page ? [ ...facts_items( $user ), ...( $worded ? aside_items( $user ) : [] ) ] : [];
	foreach ( $entries as $entry ) {
		array_push( $data, ...$items( $entry, $user, $takings[ $entry->id ] ?? [] ) );
	}
	foreach ( $said as $comment ) {
		$data[] = comment_item( 'learning-log-comments', __( 'Learning Log: what I said about entries', 'learning-log' ), $comment, $worded );
	}
	$written = Messages\of_person( $user, EXPORT_AT_ONCE, $offset );
	foreach ( $written as $message ) {
		$data[] = message_item( $message, $user, $worded );
	}
	$met = meeting_items( $user, $offset, $worded );
	array_push( $data, ...$met['items'] );
	return [
		'data' => $data,
		'done' => max( count( $entries ), count( $said ), count( $written ), $met['most'] ) < EXPORT_AT_ONCE,
	];
}

/**
 * Number of the person with an address, 0 when there is none.
 *
 * @param mixed $email Address.
 */
function person( $email ): int {
	$user = is_string( $email ) ? get_user_by( 'email', $email ) : false;
	return $user ? $user->ID : 0;
}
