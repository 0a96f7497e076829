<?php
/**
 * The page of a meeting: the run-sheet. It stands where its set's roster does, in place of it, and its address is the page's with the
 * number of the meeting. What one writes there works without script; the clock and what others write meanwhile are its script's.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Blocks;

use LearningLog\Entries;
use LearningLog\Meetings;
use LearningLog\Meetings\Meeting;
use LearningLog\Sets;

/**
 * Parameter of the page's address that opens a meeting.
 */
const MEETING = 'log_meeting';

/**
 * What follows an open meeting: a page without one does not load it.
 */
const MEETING_MODULE = 'learning-log-set-meeting';

/**
 * Where an open meeting stands on its page.
 */
const RUN = 'learning-log-meeting';

/**
 * Number of the meeting that the address asks for, 0 for none.
 */
function asked_meeting(): int {
	// phpcs:ignore WordPress.Security.NonceVerification.Recommended, WordPress.Security.ValidatedSanitizedInput -- Digits alone are taken; the policy says whether it is shown.
	$asked = $_GET[ MEETING ] ?? null;
	return is_string( $asked ) && ctype_digit( $asked ) ? (int) $asked : 0;
}

/**
 * Address of a meeting on the page being shown, or of that page itself.
 *
 * @param int $meeting Post id, 0 for none.
 */
function meeting_url( int $meeting ): string {
	$page = address_from_here( (string) get_permalink( (int) get_queried_object_id() ) );
	return $meeting > 0 ? add_query_arg( MEETING, (string) $meeting, $page ) : $page;
}

/**
 * The meeting that the address asks for, where the one who reads may; null where they may not, or there is none.
 *
 * @param int $set Post id of the set that the block is for, 0 for any.
 */
function opened_meeting( int $set ): ?Meeting {
	$meeting = asked_meeting() > 0 ? Meetings\readable( asked_meeting(), get_current_user_id() ) : null;
	return $meeting && in_array( $set, [ 0, $meeting->set ], true ) ? $meeting : null;
}

/**
 * The block where a meeting is open: once on a page, however many blocks would show it.
 *
 * @param Meeting $meeting The meeting.
 * @param string  $wrapper Attributes of the outermost element, escaped.
 */
function render_meeting( Meeting $meeting, string $wrapper ): string {
	$html = meeting_page_html( $meeting );
	return '' === $html ? '' : '<div ' . $wrapper . '>' . insert_late( [ $html ] ) . '</div>';
}

/**
 * The page of a meeting with what it needs, once; nothing where it stands already.
 *
 * @param Meeting $meeting The meeting.
 */
function meeting_page_html( Meeting $meeting ): string {
	static $shown = [];
	if ( isset( $shown[ $meeting->id ] ) ) {
		return '';
	}
	$shown[ $meeting->id ] = true;
	make_personal( false );
	wp_interactivity_config( 'learning-log', [ 'strings' => meeting_strings() ] );
	enqueue_style( 'set' );
	register_built_module( MEETING_MODULE, 'set/meeting', [] );
	wp_enqueue_script_module( MEETING_MODULE );
	return '<div class="learning-log-set learning-log-run" data-meeting="' . $meeting->id . '">' . meeting_html( $meeting ) . '</div>';
}

/**
 * The whole page.
 *
 * @param Meeting $meeting The meeting.
 */
function meeting_html( Meeting $meeting ): string {
	$user  = get_current_user_id();
	$shown = Meetings\present_meeting( $meeting, $user );
	$names = array_column( $shown['people'], 'name', 'id' );
	$head  = '<p class="learning-log-run__back" id="' . RUN . '"><a href="' . esc_url( meeting_url( 0 ) . '#learning-log-set-' . $meeting->set ) . '">' . carry( Sets\name( $meeting->set ) ) . '</a></p>'
		. '<h2 class="learning-log-run__title">' . meeting_time_html( $shown['starts'] ) . '</h2>'
		. ( '' === trim( $shown['place'] ) ? '' : '<div class="learning-log-run__place">' . text_html( $shown['place'] ) . '</div>' );
	if ( 'cancelled' === $shown['status'] ) {
		$kept = '';
		foreach ( array_keys( own_kinds( $meeting, $shown, [] ) ) as $kind ) {
			$kept .= part_form_html( $shown, $kind, name_in( $names, (int) preg_replace( '/\D/', '', $kind ) ) );
		}
		return $head . '<p class="learning-log-run__notice">' . esc_html__( 'This meeting is cancelled.', 'learning-log' ) . '</p>' . $kept;
	}
	$head .= ( 'scheduled' === $shown['status'] ? coming_form_html( $meeting->id, $shown['attendance'] ) : '' ) . quorum_html( $shown );
	if ( $shown['missing'] ) {
		/* translators: %s: names of people. */
		$says = sprintf( __( 'Before anything is written here, everyone agrees to the ground rules. Not yet: %s.', 'learning-log' ), wp_sprintf_l( '%l', array_map( static fn( int $id ): string => $names[ $id ] ?? '', $shown['missing'] ) ) );
		return $head . '<p class="learning-log-run__notice">' . carry( $says ) . ' <a href="' . esc_url( meeting_url( 0 ) . '#learning-log-set-' . $meeting->set ) . '">' . esc_html__( 'Read the ground rules', 'learning-log' ) . '</a></p>';
	}
	return $head . '<div class="learning-log-run__now" role="group" aria-label="' . esc_attr__( 'Where we are', 'learning-log' ) . '" hidden></div><p class="learning-log-run__live" role="status"></p><p class="learning-log-run__heard screen-reader-text" role="status"></p>'
		. meeting_steps_html( $meeting, $shown, in_array( $user, array_column( array_filter( $shown['people'], static fn( array $person ): bool => 'member' === $person['role'] ), 'id' ), true ) );
}

/**
 * Everything that is written in a meeting, step by step.
 *
 * @param Meeting      $meeting   The meeting.
 * @param MeetingShape $shown     The same as REST has it.
 * @param bool         $is_member Whether the one who reads is a member, who may ask for time and act.
 */
function meeting_steps_html( Meeting $meeting, array $shown, bool $is_member ): string {
	$name  = Meetings\part_names();
	$held  = Meetings\held_or_planned( $meeting->set );
	$kinds = own_kinds( $meeting, $shown, $held );
	$names = array_column( $shown['people'], 'name', 'id' );
	$mine  = static fn( string $kind, string $title ): string => isset( $kinds[ $kind ] ) ? part_form_html( $shown, $kind, $title, $kinds[ $kind ] ) : '';
	$me    = get_current_user_id();
	$slots = slots_html( $shown ) . $mine( 'issue', $name['issue'] );
	foreach ( array_filter( array_keys( $kinds ), static fn( string $kind ): bool => str_starts_with( $kind, 'learning-' ) ) as $kind ) {
		$slots .= $mine( $kind, name_in( $names, (int) substr( $kind, strlen( 'learning-' ) ) ) );
	}
	$agenda = $is_member ? Meetings\agenda( $me, [ $meeting->set ] )[ $meeting->set ] : null;
	$steps  = [
		'check_in'   => people_html( $shown ) . $mine( 'check_in', $name['check_in'] ),
		'bidding'    => bids_html( $shown ) . $mine( 'bid', $name['bid'] ) . '<div class="learning-log-run__order"></div>',
		'slot'       => $slots,
		'actions'    => $agenda ? actions_html( $agenda['actions'], $meeting->set, $meeting->id, $agenda['latest'] ) : '',
		'review'     => reviews_html( $shown ) . $mine( 'review', $name['review'] ),
		'evaluation' => isset( $kinds['evaluation'] ) ? evaluations_html( $shown ) . $mine( 'evaluation', $name['evaluation'] ) : '',
		'close'      => following_html( $meeting, $held ) . ( Meetings\can_plan( $meeting->set, $me ) ? plan_form_html( $meeting->set, count( Meetings\of_sets( [ $meeting->set ] ) ), $meeting->place, RUN ) : '' ),
	];
	$steps  = array_filter( $steps, static fn( string $html ): bool => '' !== $html );
	return implode( '', array_map( __NAMESPACE__ . '\meeting_step_html', array_keys( $steps ), $steps ) );
}

/**
 * When the set meets after this meeting.
 *
 * @param Meeting       $meeting The meeting.
 * @param list<Meeting> $held    All of them.
 */
function following_html( Meeting $meeting, array $held ): string {
	$later = array_values( array_filter( $held, static fn( Meeting $other ): bool => $other->starts > $meeting->starts ) );
	/* translators: %s: day and time. */
	return ! $later ? '<p>' . esc_html__( 'No later meeting is planned.', 'learning-log' ) . '</p>' : '<p class="learning-log-run__following">' . sprintf( esc_html__( 'We meet next: %s', 'learning-log' ), '<a href="' . esc_url( meeting_url( $later[0]->id ) . '#' . RUN ) . '">' . meeting_time_html( Entries\iso( $later[0]->starts ) ) . '</a>' ) . '</p>';
}

/**
 * One step with its name; the script opens the one that the meeting is in.
 *
 * @param string $step Which.
 * @param string $html What is in it.
 */
function meeting_step_html( string $step, string $html ): string {
	$names = [
		'slot'    => __( 'Issues', 'learning-log' ),
		'actions'    => __( 'My actions', 'learning-log' ),
		'evaluation' => __( 'Looking back at all of our meetings', 'learning-log' ),
	];
	$name  = $names[ $step ] ?? meeting_steps()[ $step ][0] ?? '';
	$id    = 'learning-log-step-' . $step;
	return '<details open class="learning-log-run__step" id="' . $id . '" data-step="' . $step . '"><summary><h3>' . esc_html( $name ) . '</h3></summary>' . $html . '</details>';
}

/**
 * When a meeting begins, as people say it where the site is.
 *
 * @param string $starts ISO 8601, UTC.
 */
function meeting_time_html( string $starts ): string {
	$at = (int) strtotime( $starts );
	return '<time datetime="' . esc_attr( $starts ) . '">' . esc_html( meeting_time( $at ) ) . '</time>';
}

/**
 * A day with its name, and a time of day.
 *
 * @param int $at Seconds since 1970.
 */
function meeting_time( int $at ): string {
	/* translators: 1: day of the week, 2: date, 3: time of day. */
	return sprintf( __( '%1$s, %2$s at %3$s', 'learning-log' ), (string) wp_date( 'l', $at ), (string) wp_date( format( 'date_format' ), $at ), (string) wp_date( format( 'time_format' ), $at ) );
}

/**
 * Says when fewer are coming than a meeting needs.
 *
 * @param MeetingShape $shown The meeting.
 */
function quorum_html( array $shown ): string {
	$coming = Meetings\too_few( $shown );
	if ( null === $coming ) {
		return '';
	}
	/* translators: 1: how many are coming, 2: how many are needed. */
	return '<p class="learning-log-run__notice">' . esc_html( sprintf( __( 'At most %1$s can come, and you said you meet with at least %2$s. Think of another day.', 'learning-log' ), number_format_i18n( $coming ), number_format_i18n( $shown['quorum'] ) ) ) . '</p>';
}
