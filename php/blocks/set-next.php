<?php
/**
 * When a set meets next, who could present, and whether its reader is coming.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Blocks;

use DateTimeZone;
use LearningLog\Entries;
use LearningLog\Errors;
use LearningLog\Meetings;
use LearningLog\Sets;

/**
 * Name of the fields by which somebody says whether they come.
 */
const COMING = 'learning_log_coming';

/**
 * The next meeting of a set, the meetings before it, and whose turn it may be.
 *
 * @param int    $set    Post id.
 * @param Agenda $agenda What there is to say of its meetings.
 * @param Roster $roster The roster.
 */
function next_html( int $set, array $agenda, array $roster ): string {
	$next = $agenda['next'];
	if ( ! $next ) {
		return plan_first_html( $set, $agenda, $roster ) . past_html( $agenda, $roster );
	}
	$starts  = Entries\iso( $next->starts );
	$members = array_column( array_filter( $roster['people'], static fn( array $seat ): bool => 'member' === $seat['role'] ), 'id' );
	$names = array_column( $roster['people'], 'name', 'id' );
	$turn  = array_slice( array_filter( array_map( static fn( int $user ): string => $names[ $user ] ?? '', Meetings\in_turn( $members, $agenda['presented'] ) ) ), 0, 2 );
	/* translators: %s: names of one or two people. */
	$whose = $turn ? '<p>' . carry( sprintf( __( 'Waited longest to present: %s', 'learning-log' ), wp_sprintf_l( '%l', $turn ) ) ) . '</p>' : '';
	return '<section class="learning-log-set__next" aria-labelledby="' . next_anchor( $set ) . '"><h3 id="' . next_anchor( $set ) . '">' . esc_html__( 'Next meeting', 'learning-log' ) . '</h3>'
		. '<p class="learning-log-set__when"><a href="' . esc_url( meeting_url( $next->id ) . '#' . RUN ) . '">' . meeting_time_html( $starts ) . '</a></p>'
		. ( '' === trim( $next->place ) ? '' : '<div class="learning-log-set__place">' . text_html( $next->place ) . '</div>' )
		. $whose . calendar_html( $set ) . ( refused_plan( $set ) ? plan_form_html( $set, $agenda['planned'], $next->place, next_anchor( $set ) ) : '' ) . past_html( $agenda, $roster ) . '</section>';
}

/**
 * Meetings before, newest first, and who presented when: for the set to see that everybody has their turn, and in no order of merit.
 *
 * @param Agenda $agenda What there is to say of its meetings.
 * @param Roster $roster The roster.
 */
function past_html( array $agenda, array $roster ): string {
	if ( ! $agenda['past'] ) {
		return '';
	}
	$rows = '';
	foreach ( array_reverse( $agenda['past'] ) as $meeting ) {
		$rows .= '<li><a href="' . esc_url( meeting_url( $meeting->id ) . '#' . RUN ) . '">' . meeting_time_html( Entries\iso( $meeting->starts ) ) . '</a>' . there_html( $agenda['attendance'][ $meeting->id ] ?? [], array_column( $roster['people'], 'name', 'id' ) ) . '</li>';
	}
	$had = '';
	foreach ( $roster['people'] as $seat ) {
		$day  = $agenda['presented'][ $seat['id'] ] ?? '';
		$said = '' === $day ? __( 'not yet', 'learning-log' ) : day_in_words( $day );
		$had .= 'member' === $seat['role'] ? '<li><bdi>' . carry( $seat['name'] ) . '</bdi>: ' . esc_html( $said ) . '</li>' : '';
	}
	return '<details class="learning-log-set__past"><summary>' . esc_html__( 'Meetings so far, and who presented when', 'learning-log' ) . '</summary><ul>' . $rows . '</ul><p>' . esc_html__( 'Presented last:', 'learning-log' ) . "</p><ul>$had</ul>" . times_there_html( $agenda, $roster ) . '</details>';
}

/**
 * Who was at a meeting, as far as it was noted: those in the set by name.
 *
 * @param array<int, string> $states State by user.
 * @param array<int, string> $names  Names of those in the set, in their order.
 */
function there_html( array $states, array $names ): string {
	$said = [];
	foreach ( Meetings\attendance_said() as $state => $word ) {
		$whose = array_keys( $states, $state, true );
		$seen  = array_values( array_intersect_key( $names, array_flip( $whose ) ) );
		$seen  = count( $whose ) > count( $seen ) ? [ ...$seen, name_in( [], 1 ) ] : $seen;
		if ( $seen ) {
			/* translators: 1: what is known of some people's coming, such as "There", 2: their names. */
			$said[] = sprintf( __( '%1$s: %2$s', 'learning-log' ), $word, wp_sprintf_l( '%l', $seen ) );
		}
	}
	return $said ? '<br><small>' . carry( implode( ' · ', $said ) ) . '</small>' : '';
}

/**
 * How often each of those in the set was there; nothing where it was never noted.
 *
 * @param Agenda $agenda What there is to say of its meetings.
 * @param Roster $roster The roster.
 */
function times_there_html( array $agenda, array $roster ): string {
	$html = '';
	foreach ( Meetings\times_there( $agenda['past'], $agenda['attendance'], $roster['people'] ) as $person ) {
		/* translators: 1: at how many meetings somebody was, 2: how many there were. */
		$says  = sprintf( _n( '%1$s of %2$s meeting', '%1$s of %2$s meetings', $person['of'], 'learning-log' ), number_format_i18n( $person['there'] ), number_format_i18n( $person['of'] ) );
		$html .= 0 === $person['of'] ? '' : '<li><bdi>' . carry( $person['name'] ) . '</bdi>: ' . esc_html( $says ) . '</li>';
	}
	return '' === $html ? '' : '<p>' . esc_html__( 'Was there:', 'learning-log' ) . "</p><ul>$html</ul>";
}

/**
 * The way to a meeting where none is ahead, for whoever may plan it once everyone has agreed to the ground rules.
 *
 * @param int    $set    Post id of the set.
 * @param Agenda $agenda What there is to say of its meetings.
 * @param Roster $roster The roster.
 */
function plan_first_html( int $set, array $agenda, array $roster ): string {
	$me   = get_current_user_id();
	$role = array_column( $roster['people'], 'role', 'id' )[ $me ] ?? '';
	if ( ! Meetings\may_plan( $roster['mode'], $role, $me ) || Sets\not_agreed_among( $roster['contract'], $roster['version'], $roster['people'] ) ) {
		return '';
	}
	$last = end( $agenda['past'] );
	return '<section class="learning-log-set__next" aria-labelledby="' . next_anchor( $set ) . '"><h3 id="' . next_anchor( $set ) . '">' . esc_html__( 'Next meeting', 'learning-log' ) . '</h3><p>' . esc_html__( 'None is planned.', 'learning-log' ) . '</p>'
		. plan_form_html( $set, $agenda['planned'], $last ? $last->place : '', next_anchor( $set ) ) . '</section>';
}

/**
 * Where the next meeting of a set stands below its roster.
 *
 * @param int $set Post id of the set.
 */
function next_anchor( int $set ): string {
	return 'learning-log-next-' . $set;
}

/**
 * A day as the site says it. It has no time, so no time zone moves it.
 *
 * @param string $day "Y-m-d".
 */
function day_in_words( string $day ): string {
	return (string) wp_date( format( 'date_format' ), (int) strtotime( $day . ' 12:00 UTC' ), new DateTimeZone( 'UTC' ) );
}

/**
 * Says beforehand when a set ends, and what becomes of what was said in it.
 *
 * @param string $ends Its last day, "" for none.
 */
function ending_html( string $ends ): string {
	$at = '' === $ends ? false : strtotime( $ends . ' 12:00 UTC' );
	if ( false === $at || $at - time() > 60 * DAY_IN_SECONDS ) {
		return '';
	}
	/* translators: 1: a date, 2: number of months. */
	$says = _n( 'This set ends on %1$s. From the next day on nobody reads what others said here. Your actions and your entries stay in your log. After %2$s month what was said in its meetings is removed; when you met and how many came is kept.', 'This set ends on %1$s. From the next day on nobody reads what others said here. Your actions and your entries stay in your log. After %2$s months what was said in its meetings is removed; when you met and how many came is kept.', Meetings\months_kept(), 'learning-log' );
	$log  = log_url( [ 'log_meetings' => '1' ] );
	$way  = '' === $log ? '' : ' <a href="' . esc_url( address_from_here( $log ) ) . '">' . esc_html__( 'Read what you said, and take it with you', 'learning-log' ) . '</a>';
	return '<p class="learning-log-run__notice">' . esc_html( sprintf( $says, day_in_words( $ends ), number_format_i18n( Meetings\months_kept() ) ) ) . $way . '</p>';
}

/**
 * The form by which a person says that they cannot come, or can after all.
 *
 * @param int                                        $meeting    Post id.
 * @param list<array{user: int, state: string}>      $attendance What is known of everybody's coming.
 */
function coming_form_html( int $meeting, array $attendance ): string {
	$mine    = array_column( $attendance, 'state', 'user' )[ get_current_user_id() ] ?? '';
	$away    = 'apologies' === $mine;
	$trouble = coming_trouble();
	if ( ! in_array( $mine, [ '', 'apologies' ], true ) ) {
		return '';
	}
	$field = static fn( string $name, string $value ): string => '<input type="hidden" name="' . COMING . '[' . $name . ']" value="' . esc_attr( $value ) . '">';
	return '<form method="post" class="learning-log-run__coming">'
		. ( '' === $trouble ? '' : '<p role="alert" class="learning-log-set__trouble">' . esc_html( $trouble ) . '</p>' )
		. $field( 'meeting', (string) $meeting ) . $field( 'state', $away ? 'none' : 'apologies' ) . $field( 'user', (string) get_current_user_id() ) . $field( 'nonce', wp_create_nonce( COMING ) )
		. ( $away ? '<span>' . esc_html__( 'You said you cannot come.', 'learning-log' ) . '</span> ' : '' )
		. '<button type="submit">' . ( $away ? esc_html__( 'I can come after all', 'learning-log' ) : esc_html__( 'I cannot come', 'learning-log' ) ) . '</button></form>';
}

/**
 * Notes whether somebody comes who has said so; what could not be done is said on the page.
 */
function action_receive_coming(): void {
	// phpcs:disable WordPress.Security.NonceVerification.Missing, WordPress.Security.ValidatedSanitizedInput -- Looked into by note_coming().
	$sent = $_POST[ COMING ] ?? null;
	// phpcs:enable
	if ( ! is_array( $sent ) || ! is_singular() ) {
		return;
	}
	forbid_caching();
	$form  = array_map( static fn( mixed $value ): string => is_string( $value ) ? wp_unslash( $value ) : '', $sent );
	$noted = note_coming( (int) ( $form['meeting'] ?? 0 ), $form['state'] ?? '', $form['user'] ?? '', $form['nonce'] ?? '' );
	if ( is_wp_error( $noted ) ) {
		coming_trouble( $noted->get_error_message() );
		return;
	}
	wp_safe_redirect( own_page_url() . '#' . RUN, 303, 'Learning Log' );
	exit;
}

/**
 * Notes it for whoever is logged in, if it is they who were shown the form.
 *
 * @param int    $meeting Post id.
 * @param string $state   What they say.
 * @param string $user    User id of whom the form was made for.
 * @param string $nonce   Of the form.
 */
function note_coming( int $meeting, string $state, string $user, string $nonce ): mixed {
	try {
		return problem_with_plain_form( $user, $nonce, COMING ) ?? Meetings\mark_attendance( $meeting, get_current_user_id(), get_current_user_id(), $state );
	} catch ( Errors\Not_Read ) {
		return Errors\storage_failed();
	}
}

/**
 * Why it was not noted, "" when all is well.
 *
 * @param string|null $says The sentence, to be remembered.
 */
function coming_trouble( ?string $says = null ): string {
	static $trouble = '';
	$trouble        = $says ?? $trouble;
	return $trouble;
}
