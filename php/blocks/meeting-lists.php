<?php
/**
 * What everybody of a set reads of a meeting: who is here, who asks for time, who presents, what was learned. As the page comes; its script
 * makes the same lists anew when somebody has written (src/front/meeting/lists.ts).
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Blocks;

use LearningLog\Meetings;

/**
 * The three levels that a set looks back on at its end.
 */
const EVALUATED = [ 'myself', 'set', 'programme' ];

/**
 * Everyone with what they said at the check-in and what became of their actions.
 *
 * @param MeetingShape $shown The meeting.
 */
function people_html( array $shown ): string {
	$coming = array_column( $shown['attendance'], 'state', 'user' );
	$rows   = '';
	foreach ( $shown['people'] as $person ) {
		$said = part_of( $shown, $person['id'], 'check_in' );
		$last = '';
		foreach ( $shown['last'] as $action ) {
			$last .= $action['user'] === $person['id'] ? '<li><bdi>' . carry( $action['what'] ) . '</bdi> <small>' . esc_html( Meetings\action_states()[ $action['state'] ] ?? '' ) . '</small></li>' : '';
		}
		$rows .= '<li data-user="' . $person['id'] . '">' . who_html( $person['name'], Meetings\attendance_words()[ $coming[ $person['id'] ] ?? '' ] ?? '' )
			. ( '' === $last ? '' : "<ul>$last</ul>" ) . said_html( implode( ' · ', array_filter( [ $said['mood'] ?? '', $said['line'] ?? '' ] ) ) ) . '</li>';
	}
	return '<ul class="learning-log-run__list" data-live="people">' . $rows . '</ul>';
}

/**
 * Who asks for time, and what for.
 *
 * @param MeetingShape $shown The meeting.
 */
function bids_html( array $shown ): string {
	$rows = '';
	foreach ( $shown['people'] as $person ) {
		$bid   = part_of( $shown, $person['id'], 'bid' );
		$rows .= '' === trim( $bid['line'] ?? '' ) ? '' : '<li data-user="' . $person['id'] . '">' . who_html( $person['name'], urgencies()[ $bid['urgency'] ?? '' ] ?? '' ) . said_html( $bid['line'] ) . '</li>';
	}
	return '<ul class="learning-log-run__list" data-live="bids">' . $rows . '</ul>';
}

/**
 * Who presents, with their issue and what it taught the others.
 *
 * @param MeetingShape $shown The meeting.
 */
function slots_html( array $shown ): string {
	$names = array_column( $shown['people'], 'name', 'id' );
	$rows  = '';
	foreach ( $shown['slots'] as $slot ) {
		$issue = part_of( $shown, $slot['presenter'], 'issue' );
		$rows .= '<li data-user="' . $slot['presenter'] . '">' . who_html( name_in( $names, $slot['presenter'] ), $slot['done'] ? __( 'Presented', 'learning-log' ) : '' )
			. said_html( $issue['title'] ?? '' ) . said_html( $issue['want'] ?? '' ) . lines_html( $shown, 'learning-' . $slot['presenter'], [ 'line' ] ) . '</li>';
	}
	return '<ol class="learning-log-run__list" data-live="slots" data-none="' . esc_attr__( 'Nobody presents yet. The order is agreed in the step before.', 'learning-log' ) . '">' . $rows . '</ol>';
}

/**
 * What people said looking back, some without their name.
 *
 * @param MeetingShape $shown The meeting.
 */
function reviews_html( array $shown ): string {
	return '<div data-live="reviews">' . lines_html( $shown, 'review', [ 'keep', 'change' ] ) . '</div>';
}

/**
 * What people said at the last meeting of all of it.
 *
 * @param MeetingShape $shown The meeting.
 */
function evaluations_html( array $shown ): string {
	return '<div data-live="evaluations">' . lines_html( $shown, 'evaluation', EVALUATED ) . '</div>';
}

/**
 * What others wrote of one kind, in their own lines.
 *
 * @param MeetingShape $shown The meeting.
 * @param string       $kind  Kind of part.
 * @param list<string> $keys  Answers, in order.
 */
function lines_html( array $shown, string $kind, array $keys ): string {
	$names = array_column( $shown['people'], 'name', 'id' );
	$rows  = '';
	foreach ( $shown['parts'] as $part ) {
		$texts = array_filter( array_map( static fn( string $key ): string => answers_of( $part )[ $key ] ?? '', $keys ), static fn( string $text ): bool => '' !== trim( $text ) );
		if ( $part['kind'] === $kind && $texts && get_current_user_id() !== $part['user'] ) {
			$rows .= '<li>' . who_html( name_in( $names, $part['user'] ), '' ) . implode( '', array_map( __NAMESPACE__ . '\said_html', $texts ) ) . '</li>';
		}
	}
	return '' === $rows ? '' : "<ul>$rows</ul>";
}

/**
 * Name of somebody in a meeting, of who is not named, and of who has left.
 *
 * @param array<int, string> $names Names of those in the set.
 * @param int                $user  User id, 0 for somebody who is not named.
 */
function name_in( array $names, int $user ): string {
	return $names[ $user ] ?? ( $user > 0 ? __( 'Somebody who has left', 'learning-log' ) : __( 'Someone in the set', 'learning-log' ) );
}

/**
 * What somebody wrote of one kind, by key.
 *
 * @param MeetingShape $shown The meeting.
 * @param int          $user  User id.
 * @param string       $kind  Kind of part.
 * @return array<string, string>
 */
function part_of( array $shown, int $user, string $kind ): array {
	foreach ( $shown['parts'] as $part ) {
		if ( $part['user'] === $user && $part['kind'] === $kind ) {
			return answers_of( $part );
		}
	}
	return [];
}

/**
 * What a part says, by key.
 *
 * @param array{answers: object, ...<mixed>} $part A part as REST has it.
 * @return array<string, string>
 */
function answers_of( array $part ): array {
	return array_filter( get_object_vars( $part['answers'] ), 'is_string' );
}

/**
 * A name, and how things stand with that person.
 *
 * @param string $name Name.
 * @param string $mark How things stand, "" for nothing to say.
 */
function who_html( string $name, string $mark ): string {
	return '<p class="learning-log-run__who"><strong><bdi>' . carry( $name ) . '</bdi></strong>' . ( '' === $mark ? '' : ' <small>' . esc_html( $mark ) . '</small>' ) . '</p>';
}

/**
 * What somebody wrote; nothing where they wrote nothing.
 *
 * @param string $text What they wrote.
 */
function said_html( string $text ): string {
	return '' === trim( $text ) ? '' : '<div class="learning-log-run__said">' . text_html( $text ) . '</div>';
}
