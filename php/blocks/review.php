<?php
/**
 * How an entry stands, in words for its author: in the lesson and in the log.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Blocks;

use LearningLog\Entries;
use LearningLog\Entries\Entry;
use LearningLog\Sets;

/**
 * How an entry stands; "" where nothing is expected.
 *
 * @param string $state   As in schema/entry.json.
 * @param bool   $approve Whether approval is what it waits for.
 * @param string $who     Name of who said so, "" for nobody.
 * @param int    $at      Unix time of it, 0 for not known.
 * @param bool   $changed Whether its author has gone on writing since.
 */
function review_words( string $state, bool $approve, string $who, int $at, bool $changed ): string {
	if ( 'waiting' === $state ) {
		return $approve ? __( 'Waiting for approval', 'learning-log' ) : __( 'Waiting for a reply', 'learning-log' );
	}
	if ( '' === $who || 0 === $at ) {
		return match ( $state ) {
			'answered' => __( 'Answered', 'learning-log' ),
			'closed'   => __( 'Closed', 'learning-log' ),
			'approved' => __( 'Approved', 'learning-log' ),
			default    => '',
		};
	}
	$words = match ( $state ) {
		/* translators: 1: name of a person, 2: date. */
		'answered' => __( 'Answered by %1$s, %2$s', 'learning-log' ),
		/* translators: 1: name of a person, 2: date. */
		'closed'   => __( 'Closed by %1$s, %2$s', 'learning-log' ),
		/* translators: 1: name of a person, 2: date. */
		'approved' => __( 'Approved by %1$s, %2$s', 'learning-log' ),
		default    => '',
	};
	$said  = '' === $words ? '' : sprintf( $words, $who, (string) wp_date( format( 'date_format' ), $at ) );
	/* translators: %s: a sentence such as "Approved by Amira Osei, 3 March". */
	return 'approved' === $state && $changed ? sprintf( __( '%s. You have changed it since.', 'learning-log' ), $said ) : $said;
}

/**
 * The line of a note that says how its entry stands; "" where nothing is expected. While it is written in, or its author chooses to keep it to
 * themselves, the style hides what was true before.
 *
 * @param Note $note The note.
 */
function review_html( Note $note ): string {
	$entry = $note->entry;
	$state = $entry && ! $note->log ? Entries\review_shown( $entry ) : 'none';
	if ( ! $entry || 'none' === $state ) {
		return '';
	}
	[ 'by' => $by, 'at' => $at ] = Entries\said_by( $entry, 'waiting' === $state ? null : my_verdict( $entry ) );
	$time                        = '' === $at ? 0 : (int) strtotime( "$at UTC" );
	$words                       = review_words( $state, 'approve' === $note->prompt->reply, $by > 0 ? Sets\person_name( $by ) : '', $time, $entry->modified > $at );
	return '<p class="learning-log-note__review is-' . $state . '">' . carry( $words ) . '</p>';
}

/**
 * What was said last of one of my entries. The first that needs it reads it for all entries read so far: one query a page, and one for the names.
 *
 * @param Entry $entry The entry.
 */
function my_verdict( Entry $entry ): ?Entries\Verdict {
	/** @var array<int, Entries\Verdict|null>|false $read */
	$read = wp_cache_get( "verdicts-$entry->author", MEMORY );
	$read = is_array( $read ) ? $read : [];
	if ( ! array_key_exists( $entry->id, $read ) ) {
		$ids      = array_diff( array_unique( [ $entry->id, ...array_column( array_merge( ...array_map( 'array_values', answers_read( $entry->author ) ) ), 'id' ) ] ), array_keys( $read ) );
		$verdicts = or_end( static fn(): array => Entries\verdicts_on( $ids ) );
		$read    += $verdicts + array_fill_keys( $ids, null );
		cache_users( array_column( $verdicts, 'by' ) );
		wp_cache_set( "verdicts-$entry->author", $read, MEMORY );
	}
	return $read[ $entry->id ];
}
