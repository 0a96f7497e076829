<?php
/**
 * Whether the page that is about to be shown has a field for what was typed: where it has none, the text is given back instead.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Blocks;

use LearningLog\Errors;
use LearningLog\Meetings;
use LearningLog\Meetings\Meeting;
use LearningLog\Sets;
use WP_Error;

/**
 * Refusals after which the page is somebody else's, or nobody's.
 */
const OF_ANOTHER = [ 'learning_log_user_changed', 'learning_log_login_required' ];

/**
 * Whether the form that was sent is on the page again, with what it held.
 *
 * @param SentForm $form    What was sent.
 * @param WP_Error $failure Why it was not saved.
 */
function is_shown_again( array $form, WP_Error $failure ): bool {
	if ( in_array( $failure->get_error_code(), OF_ANOTHER, true ) ) {
		return false;
	}
	try {
		return isset( $form['meeting'] ) ? shows_part( (int) $form['meeting'], $form['prompt'] ) : shows_action( (int) ( $form['set'] ?? 0 ), (int) ( $form['id'] ?? 0 ), $form['prompt'] );
	} catch ( Errors\Not_Read ) {
		return false;
	}
}

/**
 * Whether the page shows the form of a part.
 *
 * @param int    $id   Post id of the meeting.
 * @param string $kind Kind of part.
 */
function shows_part( int $id, string $kind ): bool {
	$meeting = asked_meeting() === $id ? opened_meeting( 0 ) : null;
	return $meeting && has_form( $meeting, $kind );
}

/**
 * Whether the page of a meeting has a form for a kind of part for who reads it.
 *
 * @param Meeting $meeting The meeting.
 * @param string  $kind    Kind of part.
 */
function has_form( Meeting $meeting, string $kind ): bool {
	return isset( own_kinds( $meeting, Meetings\present_meeting( $meeting, get_current_user_id() ), Meetings\held_or_planned( $meeting->set ) )[ $kind ] );
}

/**
 * The kinds of part that its reader has a form for on the page of a meeting, and whether each is shown at first.
 *
 * @param Meeting       $meeting The meeting.
 * @param MeetingShape  $shown   The same as REST has it.
 * @param list<Meeting> $held    All meetings of its set; a cancelled one needs none.
 * @return array<string, bool>
 */
function own_kinds( Meeting $meeting, array $shown, array $held ): array {
	$me      = get_current_user_id();
	$stored  = array_fill_keys( array_column( array_filter( $shown['parts'], static fn( array $part ): bool => $part['user'] === $me ), 'kind' ), true );
	$members = array_column( array_filter( $shown['people'], static fn( array $person ): bool => 'member' === $person['role'] ), 'id' );
	$order   = array_column( $shown['slots'], 'presenter' );
	if ( 'cancelled' === $shown['status'] || $shown['missing'] ) {
		// There is nothing to be written; what was is not taken away from who wrote it.
		return 'cancelled' === $shown['status'] ? $stored : [];
	}
	$kinds = $stored + [
		'check_in' => true,
		'review'   => true,
	];
	if ( in_array( $me, $members, true ) ) {
		$kinds += [
			'bid'   => true,
			'issue' => in_array( $me, $order, true ),
		];
	}
	foreach ( $members as $member ) {
		$kinds += [ 'learning-' . $member => in_array( $member, $order, true ) ];
	}
	return Meetings\is_last( $meeting, $held ) ? $kinds + [ 'evaluation' => true ] : $kinds;
}

/**
 * Whether the page shows the form of an action.
 *
 * @param int    $set    Post id of the set.
 * @param int    $id     Post id of the action, 0 for one that is yet to be stored.
 * @param string $prompt What its form is called.
 */
function shows_action( int $set, int $id, string $prompt ): bool {
	$me     = get_current_user_id();
	$action = $id > 0 ? Meetings\own_action( $id, $me ) : null;
	if ( Log_Query::here()->actions ) {
		return $action ? '' === $action->trashed : 0 === $id && Log_Query::here()->set === $set && Sets\is_member( $set, $me );
	}
	if ( ! Sets\is_member( $set, $me ) || ( asked_meeting() > 0 && ! shows_part( asked_meeting(), 'check_in' ) ) ) {
		return false;
	}
	return $id > 0 ? 'open' === $action?->state && '' === $action->trashed : 'action-' . uuid_of_next( $set, Meetings\agenda( $me, [ $set ] )[ $set ]['latest'] ) === $prompt;
}

/**
 * The form of a part that lies unsent on the device, where no page has one for it any more: its writer left the set, or it ended, or the
 * meeting was cancelled. What stands in it comes from the device; the site says why it does not take it, and it can be taken elsewhere.
 *
 * @param int          $id      Post id of the meeting, which may be none.
 * @param string       $kind    Kind of part, "" for none.
 * @param Meeting|null $meeting The meeting, where its reader may open it.
 */
function unsent_part_html( int $id, string $kind, ?Meeting $meeting ): string {
	if ( '' === Meetings\plain_kind( $kind ) || ( $meeting && has_form( $meeting, $kind ) ) ) {
		return '';
	}
	make_personal( false );
	enqueue_style( 'set' );
	$fields = array_map( static fn( string $key, string $label ): Field => own_field( $key, $label, [], null ), array_keys( part_questions( $kind, '' ) ), part_questions( $kind, '' ) );
	$title  = __( 'What you wrote in a meeting, on this device', 'learning-log' );
	return '<section class="learning-log-set"><h3>' . esc_html( $title ) . '</h3>' . own_text_html( new Own_Text( 'learning-log-part-' . $kind, $id, $kind, 0, 0, '', $fields, '', '', [ 'meeting' => (string) $id ] ), $title ) . '</section>';
}
