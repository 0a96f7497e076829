<?php
/**
 * What a mail says. A message on corporate mail belongs to the corporation: there is no word of anybody's in it, no title and no name, only that
 * there is something, and where.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Notices;

/**
 * For how long the link of a mail stops such mails.
 */
const LINK_SECONDS = 60 * DAY_IN_SECONDS;

/**
 * A mail of all that a person is told, in their language.
 *
 * @param int        $user User id.
 * @param list<Told> $told What.
 * @return array{to: string, subject: string, text: string, headers: list<string>}
 */
function compose( int $user, array $told ): array {
	$switched = switch_to_user_locale( $user );
	try {
		$kinds = array_values( array_unique( array_map( static fn( array $one ): string => $one['notice']->kind, $told ) ) );
		$stop  = link_to( $user, array_fill_keys( $kinds, 'off' ), LINK_SECONDS );
		$name  = get_option( 'blogname' );
		$who   = get_userdata( $user );
		return [
			'to'      => $who ? $who->user_email : '',
			/* translators: %s: name of the site. */
			'subject' => sprintf( __( '[%s] Something for you in the Learning Log', 'learning-log' ), wp_specialchars_decode( is_string( $name ) ? $name : '', ENT_QUOTES ) ),
			'text'    => text( $told, $stop ),
			'headers' => headers( $stop ),
		];
	} finally {
		$switched && restore_previous_locale();
	}
}

/**
 * The headers: nobody answers it by a machine, and the reader's program can stop such mails by one click (RFC 8058, which wants https).
 *
 * @param string $stop Address that stops them.
 * @return list<string>
 */
function headers( string $stop ): array {
	$headers = [ 'Content-Type: text/plain; charset=UTF-8', 'Auto-Submitted: auto-generated', "List-Unsubscribe: <$stop>" ];
	return str_starts_with( $stop, 'https://' ) ? [ ...$headers, 'List-Unsubscribe-Post: List-Unsubscribe=One-Click' ] : $headers;
}

/**
 * The text.
 *
 * @param list<Told> $told What.
 * @param string     $stop Address that stops such mails.
 */
function text( array $told, string $stop ): string {
	$items = [];
	foreach ( lines( $told ) as $line ) {
		$items[] = "* {$line['says']}\n  {$line['address']}";
	}
	return implode(
		"\n\n",
		[
			__( 'Hello,', 'learning-log' ),
			...$items,
			__( 'Nothing that anybody has written is in this email. You find it there, once you have logged in.', 'learning-log' ),
			/* translators: %s: an address. */
			sprintf( __( 'No more emails about this: %s', 'learning-log' ), $stop ),
			/* translators: %s: an address. */
			sprintf( __( 'Choose what you are told, and how often: %s', 'learning-log' ), address( 'preferences' ) ),
		]
	) . "\n";
}

/**
 * What is said, one line for what can be said together.
 *
 * @param list<Told> $told What.
 * @return list<array{says: string, address: string}>
 */
function lines( array $told ): array {
	$together = [];
	foreach ( $told as $one ) {
		$notice = $one['notice'];
		// Days are said each by itself, meetings too.
		$apart = match ( $notice->kind ) {
			'meeting'           => (string) $notice->thing,
			'action', 'closing' => $notice->state,
			default             => '',
		};
		$together[ $notice->kind . ' ' . $apart ][] = $one;
	}
	return array_map(
		static function ( array $some ): array {
			$about = array_unique( array_map( static fn( array $one ): int => $one['about'], $some ) );
			$place = array_unique( array_map( static fn( array $one ): string => $one['place'], $some ) );
			return [
				'says'    => says( $some[0]['notice'], count( $some ) ),
				'address' => address( 1 === count( $place ) ? $place[0] : 'log', 1 === count( $about ) ? $about[0] : 0 ),
			];
		},
		array_values( $together )
	);
}

/**
 * One line.
 *
 * @param Notice $notice One of those it is about.
 * @param int    $many   How many.
 */
function says( Notice $notice, int $many ): string {
	$number = number_format_i18n( $many );
	return match ( $notice->kind ) {
		/* translators: %s: a number. */
		'reply'    => sprintf( _n( '%s entry waits for your answer.', '%s entries wait for your answer.', $many, 'learning-log' ), $number ),
		/* translators: %s: a number. */
		'entry'    => sprintf( _n( '%s entry was shared with you.', '%s entries were shared with you.', $many, 'learning-log' ), $number ),
		/* translators: %s: a number. */
		'comment'  => sprintf( _n( '%s new comment is there for you to read.', '%s new comments are there for you to read.', $many, 'learning-log' ), $number ),
		/* translators: %s: day, time and time zone. */
		'meeting'  => sprintf( __( 'One of your sets meets: %s', 'learning-log' ), moment_said( (int) $notice->state ) ),
		/* translators: 1: a number, 2: a day. */
		'action'   => sprintf( _n( '%1$s action of yours is due: %2$s', '%1$s actions of yours are due: %2$s', $many, 'learning-log' ), $number, day_said( $notice->state ) ),
		'contract' => __( 'One of your sets has ground rules that you have not agreed to yet. Read them, and agree to them, here:', 'learning-log' ),
		/* translators: %s: a day. */
		'closing'  => sprintf( __( 'One of your sets has its last day: %s. Take with you what you want to keep from it.', 'learning-log' ), day_said( $notice->state ) ),
		default    => '',
	};
}

/**
 * A time as people say it, where the site is.
 *
 * @param int $time Seconds of the Unix epoch.
 */
function moment_said( int $time ): string {
	$date  = get_option( 'date_format' );
	$clock = get_option( 'time_format' );
	/* translators: 1: day of the week, 2: date, 3: time of day, 4: time zone. */
	return sprintf( __( '%1$s, %2$s, %3$s (%4$s)', 'learning-log' ), wp_date( 'l', $time ), wp_date( is_string( $date ) ? $date : 'Y-m-d', $time ), wp_date( is_string( $clock ) ? $clock : 'H:i', $time ), wp_timezone_string() );
}

/**
 * A day as people say it.
 *
 * @param string $day "Y-m-d".
 */
function day_said( string $day ): string {
	$date = get_option( 'date_format' );
	/* translators: 1: day of the week, 2: date. */
	return sprintf( __( '%1$s, %2$s', 'learning-log' ), wp_date( 'l', morning_of_day( $day ) ), wp_date( is_string( $date ) ? $date : 'Y-m-d', morning_of_day( $day ) ) );
}

/**
 * Where something is. What stands in front of the rooms knows its pages; without one there is the site.
 *
 * @param string $place One of "log", "entry", "desk", "meeting", "actions", "rules", "preferences".
 * @param int    $about Post id of what is there, 0 for all.
 */
function address( string $place, int $about = 0 ): string {
	$address = apply_filters( 'learning_log_notice_address', home_url( '/' ), $place, $about );
	return is_string( $address ) && '' !== $address ? $address : home_url( '/' );
}
