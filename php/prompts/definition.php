<?php
/**
 * How the old plugin defined its notes: post meta of the page a note belongs to.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Prompts;

const DEFINITIONS = '_progressally_notes';

/**
 * What the old plugin knew of a note. Everything in it is somebody's input.
 *
 * @param int $lesson Page the note belongs to.
 * @param int $id     Its id.
 * @return array{question: string, placeholder: string, reply: string} Empty where nothing is known.
 */
function definition( int $lesson, int $id ): array {
	$meta  = get_post_meta( $lesson, DEFINITIONS, true );
	$notes = is_array( $meta ) && is_array( $meta['notes'] ?? null ) ? $meta['notes'] : [];
	$note  = is_array( $notes[ $id ] ?? null ) ? $notes[ $id ] : [];
	$text  = static fn( string $key ): string => is_string( $note[ $key ] ?? null ) ? trim( $note[ $key ] ) : '';
	$reply = 'yes' === $text( 'checked-approve' ) ? 'approve' : ( 'yes' === $text( 'checked-notify-admin' ) ? 'reply' : '' );
	return [
		'question'    => $text( 'title' ),
		'placeholder' => $text( 'placeholder' ),
		// The editor copied the preset of the type into the flags; a definition without flags has its type alone.
		'reply'       => '' !== $reply ? $reply : match ( $text( 'select-type' ) ) {
			'approve' => 'approve',
			'qa'      => 'reply',
			default   => 'none',
		},
	];
}
