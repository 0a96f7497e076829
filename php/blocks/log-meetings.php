<?php
/**
 * What I said in meetings of my sets, in the log: my own words alone, of sets I have left and that are over too, as long as they are kept.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Blocks;

use LearningLog\Entries;
use LearningLog\Errors;
use LearningLog\Meetings;
use LearningLog\Meetings\Part;
use LearningLog\Sets;

/**
 * The way to them from the list.
 */
function log_meetings_link(): string {
	return '<a class="learning-log-log__actions" href="' . esc_url( log_here( [ 'log_meetings' => '1' ] ) ) . '">' . esc_html__( 'What I said in meetings', 'learning-log' ) . '</a>';
}

/**
 * All of them, the latest meeting first, each under its set and day.
 *
 * @param Log_Query $query What is asked.
 * @param int       $user  User id.
 * @throws Errors\Not_Read When the database does not answer.
 */
function log_meetings_html( Log_Query $query, int $user ): string {
	list( $said, $total ) = Meetings\said_listed( $user, $query->page, LOG_PER_PAGE );
	$names    = $said ? Sets\own_names( $user ) : [];
	$attended = $said ? array_column( Meetings\attended_by( $user ), 'state', 'meeting' ) : [];
	$meetings = [];
	foreach ( $said as $one ) {
		$meetings[ $one['meeting'] ][] = $one;
	}
	$html = '';
	foreach ( $meetings as $meeting => $parts ) {
		$html .= said_at_html( $parts, $names[ $parts[0]['set'] ] ?? null, Meetings\attendance_said()[ $attended[ $meeting ] ?? '' ] ?? '' );
	}
	enqueue_style( 'set' );
	return log_back_html() . '<h2 class="learning-log-log__heading">' . esc_html__( 'What I said in meetings', 'learning-log' ) . '</h2>'
		. log_meetings_kept_html( (bool) $said ) . ( $said ? '<div class="learning-log-set learning-log-run">' . $html . '</div>' . log_pages_html( $query, $total ) : '<p>' . esc_html__( 'Nothing yet. What you write in a meeting of your Action Learning Set comes here by itself.', 'learning-log' ) . '</p>' );
}

/**
 * For how long it stays, and the way to take it away.
 *
 * @param bool $something Whether there is anything to take.
 */
function log_meetings_kept_html( bool $something ): string {
	$months = Meetings\months_kept();
	/* translators: %s: number of months. */
	$says = sprintf( _n( 'What was said in a set’s meetings is removed %s month after its last day, your own words included. A set without a last day keeps them. Your actions stay.', 'What was said in a set’s meetings is removed %s months after its last day, your own words included. A set without a last day keeps them. Your actions stay.', $months, 'learning-log' ), number_format_i18n( $months ) );
	return '<p>' . esc_html( $says ) . '</p><p><a href="' . esc_url( add_query_arg( SAID_FILE, '1', home_url( '/' ) ) ) . '" download>' . esc_html( $something ? __( 'Take it with you, with your actions (CSV)', 'learning-log' ) : __( 'Take your actions with you (CSV)', 'learning-log' ) ) . '</a></p>';
}

/**
 * What I said in one meeting.
 *
 * @param non-empty-list<array{meeting: int, set: int, starts: string, part: Part}> $parts What I said.
 * @param string|null                                                              $set   What its set is called; null for one I am not in any more.
 * @param string                                                                   $there Whether I was there, in a word; "" where it was not noted.
 */
function said_at_html( array $parts, ?string $set, string $there ): string {
	$when = meeting_time_html( Entries\iso( $parts[0]['starts'] ) );
	$html = '';
	$kinds = array_flip( array_keys( Meetings\part_names() ) );
	usort( $parts, static fn( array $a, array $b ): int => ( $kinds[ Meetings\plain_kind( $a['part']->kind ) ] ?? 0 ) <=> ( $kinds[ Meetings\plain_kind( $b['part']->kind ) ] ?? 0 ) );
	foreach ( $parts as $one ) {
		$rows = '';
		foreach ( own_words( $one['part'] ) as list( $question, $words ) ) {
			$rows .= ( '' === $question ? '' : '<p><small>' . esc_html( $question ) . '</small></p>' ) . said_html( $words );
		}
		$html .= '' === $rows ? '' : '<h4>' . esc_html( part_name( $one['part'] ) ) . '</h4>' . $rows;
	}
	$at = null === $set ? $when : '<a href="' . esc_url( log_here( [ MEETING => $parts[0]['meeting'] ] ) ) . '">' . $when . '</a>';
	return '' === $html ? '' : '<section class="learning-log-log__meeting"><p class="learning-log-log__of"><bdi>' . carry( $set ?? __( 'A set you were in', 'learning-log' ) ) . '</bdi></p><h3>' . $at . '</h3>' . ( '' === $there ? '' : '<p><small>' . esc_html( sprintf( /* translators: %s: what is known of somebody's coming, such as "There". */ __( 'Attendance: %s', 'learning-log' ), $there ) ) . '</small></p>' ) . $html . '</section>';
}

/**
 * What a part is called.
 *
 * @param Part $part The part.
 */
function part_name( Part $part ): string {
	return Meetings\part_names()[ Meetings\plain_kind( $part->kind ) ] ?? $part->kind;
}

/**
 * What a part says, each with its question; a question that would only say again what the part is called is "".
 *
 * @param Part $part The part.
 * @return list<array{string, string}>
 */
function own_words( Part $part ): array {
	$asked = 'learning' === Meetings\plain_kind( $part->kind ) ? [ 'line' => '' ] : part_questions( $part->kind, '' );
	$words = [];
	foreach ( $asked as $key => $question ) {
		$said = $part->answers[ $key ] ?? '';
		if ( '' !== trim( $said ) ) {
			$words[] = [ part_name( $part ) === $question ? '' : $question, $said ];
		}
	}
	$urgency = $part->answers['urgency'] ?? '';
	return $words && 'bid' === $part->kind && '' !== $urgency ? [ ...$words, [ __( 'How urgent it is', 'learning-log' ), urgencies()[ $urgency ] ?? $urgency ] ] : $words;
}
