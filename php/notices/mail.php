<?php
/**
 * What a mail says. A message on corporate mail belongs to the corporation: there is no word of anybody's in it, no title and no name, only that
 * there is something, and where. But for a nudge, which its sender has composed for this mail.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Notices;

use DateTimeZone;
use LearningLog\Errors;
use LearningLog\Messages;
use LearningLog\Sets;
use WP_Error;

/**
 * For how long the link of a mail stops such mails.
 */
const LINK_SECONDS = 60 * DAY_IN_SECONDS;

/**
 * A mail of all that a person is told, in their language.
 *
 * @param int         $user User id.
 * @param list<Told>  $told What.
 * @param string|null $stop Address that stops such mails, null for a link that does.
 * @return array{to: string, subject: string, text: string, headers: list<string>}
 */
function compose( int $user, array $told, ?string $stop = null ): array {
	$switched = switch_to_user_locale( $user );
	try {
		$kinds = array_values( array_unique( array_map( static fn( array $one ): string => $one['notice']->kind, $told ) ) );
		$stop ??= link_to( $user, array_fill_keys( $kinds, 'off' ), LINK_SECONDS );
		$name  = get_option( 'blogname' );
		$who   = get_userdata( $user );
		return [
			'to'      => $who ? $who->user_email : '',
			/* translators: %s: name of the site. */
			'subject' => sprintf( __( '[%s] Something for you in the Learning Log', 'learning-log' ), wp_specialchars_decode( is_string( $name ) ? $name : '', ENT_QUOTES ) ),
			'text'    => text( $told, $stop, zone( $user ) ),
			'headers' => headers( $stop ),
		];
	} finally {
		$switched && restore_previous_locale();
	}
}

/**
 * The mail of a message as a member of a set will get it, for who composes it. Without the link that changes how often they are told: that is
 * theirs.
 *
 * @param int     $set     Post id.
 * @param int     $sender  User id.
 * @param Compose $compose What to whom; the first of them is meant.
 * @return array{subject: string, text: string}|WP_Error
 */
function preview( int $set, int $sender, array $compose ): array|WP_Error {
	$title = Messages\title_or_problem( $compose, $sender );
	$user  = $compose['people'][0] ?? 0;
	if ( is_wp_error( $title ) || ! Sets\is_member( $set, $user ) ) {
		return is_wp_error( $title ) ? $title : Errors\member_not_found();
	}
	$message = Messages\draft( $set, $sender, $user, $compose, $title );
	$mail    = compose( $user, [ [ 'notice' => new Notice( 0, $user, 'message', 0, '' ) ] + place_of_message( $message ) ], address( 'preferences' ) );
	return [
		'subject' => $mail['subject'],
		'text'    => $mail['text'],
	];
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
 * @param list<Told>   $told What.
 * @param string       $stop Address that stops such mails.
 * @param DateTimeZone $zone Where the person is.
 */
function text( array $told, string $stop, DateTimeZone $zone ): string {
	$items = [];
	foreach ( lines( $told, $zone ) as $line ) {
		$items[] = "* {$line['says']}\n  {$line['address']}";
	}
	return implode(
		"\n\n",
		[
			__( 'Hello,', 'learning-log' ),
			...$items,
			array_filter( array_column( $told, 'words' ) )
				? __( 'Nothing else that anybody has written is in this email. You find it there, once you have logged in.', 'learning-log' )
				: __( 'Nothing that anybody has written is in this email. You find it there, once you have logged in.', 'learning-log' ),
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
 * @param list<Told>   $told What.
 * @param DateTimeZone $zone Where the person is.
 * @return list<array{says: string, address: string}>
 */
function lines( array $told, DateTimeZone $zone ): array {
	$together = [];
	foreach ( $told as $one ) {
		$notice = $one['notice'];
		// Days are said each by itself, meetings too.
		$apart = match ( $notice->kind ) {
			'meeting'           => (string) $notice->thing,
			'action', 'closing' => $notice->state,
			'message'           => '' === $one['words'] ? '' : (string) $notice->thing,
			default             => '',
		};
		$together[ $notice->kind . ' ' . $apart ][] = $one;
	}
	return array_map(
		static function ( array $some ) use ( $zone ): array {
			$about = array_unique( array_map( static fn( array $one ): int => $one['about'], $some ) );
			$place = array_unique( array_map( static fn( array $one ): string => $one['place'], $some ) );
			return [
				'says'    => '' === $some[0]['words'] ? says( $some[0]['notice'], count( $some ), $zone ) : quoted( $some[0]['from'], $some[0]['words'] ),
				'address' => address( 1 === count( $place ) ? $place[0] : 'log', 1 === count( $about ) ? $about[0] : 0, $some[0]['prompt'] ),
			];
		},
		array_values( $together )
	);
}

/**
 * What somebody has written to this person, with their name.
 *
 * @param int    $sender User id.
 * @param string $words  What.
 */
function quoted( int $sender, string $words ): string {
	/* translators: %s: name of a person. */
	$says = sprintf( __( '%s, who facilitates your set, writes to you:', 'learning-log' ), Sets\person_name( $sender ) );
	return $says . "\n\n" . preg_replace( '/^/m', '  > ', str_replace( "\r", "\n", str_replace( "\r\n", "\n", trim( $words ) ) ) ) . "\n";
}

/**
 * One line.
 *
 * @param Notice       $notice One of those it is about.
 * @param int          $many   How many.
 * @param DateTimeZone $zone   Where the person is.
 */
function says( Notice $notice, int $many, DateTimeZone $zone ): string {
	$number = number_format_i18n( $many );
	return match ( $notice->kind ) {
		/* translators: %s: a number. */
		'reply'    => sprintf( _n( '%s entry waits for your answer.', '%s entries wait for your answer.', $many, 'learning-log' ), $number ),
		/* translators: %s: a number. */
		'entry'    => sprintf( _n( '%s entry was shared with you.', '%s entries were shared with you.', $many, 'learning-log' ), $number ),
		/* translators: %s: a number. */
		'comment'  => sprintf( _n( '%s new comment is there for you to read.', '%s new comments are there for you to read.', $many, 'learning-log' ), $number ),
		/* translators: %s: day, time and time zone. */
		'meeting'  => sprintf( __( 'One of your sets meets: %s', 'learning-log' ), moment_said( (int) $notice->state, $zone ) ),
		/* translators: 1: a number, 2: a day. */
		'action'   => sprintf( _n( '%1$s action of yours is due: %2$s', '%1$s actions of yours are due: %2$s', $many, 'learning-log' ), $number, day_said( $notice->state ) ),
		'contract' => __( 'One of your sets has ground rules that you have not agreed to yet. Read them, and agree to them, here:', 'learning-log' ),
		/* translators: %s: a day. */
		'closing'  => sprintf( __( 'One of your sets has its last day: %s. Take with you what you want to keep from it.', 'learning-log' ), day_said( $notice->state ) ),
		/* translators: %s: a number. */
		'message'  => sprintf( _n( '%s question was put to you in a lesson. Who reads your answer is for you to choose.', '%s questions were put to you in lessons. Who reads your answers is for you to choose.', $many, 'learning-log' ), $number ),
		default    => '',
	};
}

/**
 * A time as people say it.
 *
 * @param int          $time Seconds of the Unix epoch.
 * @param DateTimeZone $zone Where.
 */
function moment_said( int $time, DateTimeZone $zone ): string {
	$date  = get_option( 'date_format' );
	$clock = get_option( 'time_format' );
	/* translators: 1: day of the week, 2: date, 3: time of day, 4: time zone. */
	return sprintf( __( '%1$s, %2$s, %3$s (%4$s)', 'learning-log' ), wp_date( 'l', $time, $zone ), wp_date( is_string( $date ) ? $date : 'Y-m-d', $time, $zone ), wp_date( is_string( $clock ) ? $clock : 'H:i', $time, $zone ), zone_said( $zone ) );
}

/**
 * A day as people say it: the same wherever they are.
 *
 * @param string $day "Y-m-d".
 */
function day_said( string $day ): string {
	$date    = get_option( 'date_format' );
	$morning = morning_of_day( $day, wp_timezone() );
	/* translators: 1: day of the week, 2: date. */
	return sprintf( __( '%1$s, %2$s', 'learning-log' ), wp_date( 'l', $morning ), wp_date( is_string( $date ) ? $date : 'Y-m-d', $morning ) );
}

/**
 * Where something is. What stands in front of the rooms knows its pages; without one there is the site.
 *
 * @param string $place  One of "log", "entry", "desk", "meeting", "actions", "rules", "prompt", "preferences".
 * @param int    $about  Post id of what is there, 0 for all.
 * @param string $prompt Id of the prompt there, "" for none.
 */
function address( string $place, int $about = 0, string $prompt = '' ): string {
	$address = apply_filters( 'learning_log_notice_address', home_url( '/' ), $place, $about, $prompt );
	return is_string( $address ) && '' !== $address ? $address : home_url( '/' );
}

/**
 * Address of My Learning Log, "" where the site has none.
 */
function log_address(): string {
	$address = address( 'log' );
	return home_url( '/' ) === $address ? '' : $address;
}
