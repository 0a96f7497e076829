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
 * Post meta of a page: definitions from a file of that plugin's, for notes that the page itself does not define (any more).
 */
const BROUGHT = '_learning_log_notes';

/**
 * Kinds of notes, and what a note may have besides.
 */
const OLD_KINDS = [ 'note', 'qa', 'admin', 'approve', 'custom' ];
const OLD_FLAGS = [ 'checked-admin-initiated', 'checked-approve', 'checked-notify-admin' ];

/**
 * What ends a line of a title that had several.
 */
const LINE_ENDS = '~\s*</(?:p|div|h[1-6]|li|blockquote)>\s*~i';

/**
 * What the old plugin knew of a note. Everything in it is somebody's input.
 *
 * @param int $lesson Page the note belongs to.
 * @param int $id     Its id.
 * @return OldNote Empty where nothing is known.
 */
function definition( int $lesson, int $id ): array {
	$defined = static fn( mixed $meta ): bool => is_array( $meta ) && is_array( $meta['notes'] ?? null ) && is_array( $meta['notes'][ $id ] ?? null );
	$meta    = get_post_meta( $lesson, DEFINITIONS, true );
	return definition_in( $defined( $meta ) ? $meta : get_post_meta( $lesson, BROUGHT, true ), $id );
}

/**
 * Keeps definitions from a file of the old plugin's.
 *
 * @param int                               $page  Post id.
 * @param array<int, array<string, mixed>> $notes By number.
 */
function keep_brought( int $page, array $notes ): void {
	$before = get_post_meta( $page, BROUGHT, true );
	$kept   = is_array( $before ) && is_array( $before['notes'] ?? null ) ? $before['notes'] : [];
	update_post_meta( $page, BROUGHT, wp_slash( [ 'notes' => $notes + $kept ] ) );
}

/**
 * Forgets all of them.
 */
function forget_brought(): void {
	delete_post_meta_by_key( BROUGHT );
}

/**
 * What definitions of a page say of a note.
 *
 * @param mixed $meta The definitions, as that plugin stored them.
 * @param int   $id   Id of the note.
 * @return OldNote
 */
function definition_in( mixed $meta, int $id ): array {
	$notes = is_array( $meta ) && is_array( $meta['notes'] ?? null ) ? $meta['notes'] : [];
	$note  = is_array( $notes[ $id ] ?? null ) ? $notes[ $id ] : [];
	$text  = static fn( string $key ): string => is_string( $note[ $key ] ?? null ) ? trim( $note[ $key ] ) : '';
	return [
		'question'    => old_question( $text( 'title' ) ),
		'placeholder' => $text( 'placeholder' ),
		'reply'       => old_reply( $note ),
		'audience'    => old_audience( $note ),
	];
}

/**
 * Kind of a note of the old plugin.
 *
 * @param array<mixed> $note Its definition.
 */
function old_kind( array $note ): string {
	$type = is_string( $note['select-type'] ?? null ) ? trim( $note['select-type'] ) : '';
	if ( '' === $type ) {
		return array_filter( OLD_FLAGS, static fn( string $flag ): bool => is_checked( $note, $flag ) ) ? 'custom' : 'note';
	}
	return in_array( $type, OLD_KINDS, true ) ? $type : 'custom';
}

/**
 * What was to become of an answer. The editor copied the preset of the kind into the flags; a definition without flags has its kind alone.
 *
 * @param array<mixed> $note Definition of its note.
 */
function old_reply( array $note ): string {
	$kind = old_kind( $note );
	return match ( true ) {
		'note' === $kind => 'none',
		is_checked( $note, 'checked-approve' ) => 'approve',
		is_checked( $note, 'checked-notify-admin' ) => 'reply',
		'approve' === $kind => 'approve',
		'qa' === $kind => 'reply',
		default => 'none',
	};
}

/**
 * Who could read what was written in a note, as far as its author knew: whoever was to answer, or had begun. A private note stays private, whatever its flags say.
 *
 * @param array<mixed> $note Its definition.
 */
function old_audience( array $note ): string {
	return match ( old_kind( $note ) ) {
		'note'   => 'me',
		'custom' => 'none' !== old_reply( $note ) || is_checked( $note, 'checked-admin-initiated' ) ? 'coach' : 'me',
		default  => 'coach',
	};
}

/**
 * Whether a flag of a definition is set.
 *
 * @param array<mixed> $note Definition of a note.
 * @param string       $flag Its name.
 */
function is_checked( array $note, string $flag ): bool {
	return is_string( $note[ $flag ] ?? null ) && 'yes' === trim( $note[ $flag ] );
}

/**
 * A title of the old plugin, which was any HTML, as a question: its inline formats, each of its lines a line.
 *
 * @param string $title HTML.
 */
function old_question( string $title ): string {
	if ( preg_match( PLAIN_INLINE, $title ) ) {
		return $title;
	}
	$lines = (string) preg_replace( LINE_ENDS, '<br>', wp_kses_post( $title ) );
	return trim( (string) preg_replace( '~^(?:<br>|\s)+|(?:<br>|\s)+$~', '', safe_question( $lines ) ) );
}

/**
 * The note that an old tag stands for, as attributes of a block: the tag is shown as that block, and becomes it. src/lib/old-tag.ts makes the
 * same (tests/fixtures/old-notes.json).
 *
 * @param OldTag  $meaning    What the tag says.
 * @param OldNote $definition What the old plugin knew of its note.
 * @return OldNoteBlock
 */
function old_note( array $meaning, array $definition ): array {
	return [
		'noteId'           => $meaning['note_id'] > 0 ? (string) $meaning['note_id'] : '',
		'title'            => '' === $definition['question'] ? __( 'Your note', 'learning-log' ) : '',
		'prompt'           => $definition['question'],
		'placeholder'      => $definition['placeholder'],
		'rows'             => max( 2, min( 40, $meaning['size'] > 0 ? $meaning['size'] : 8 ) ),
		'allowAttachments' => $meaning['allow_attachment'],
		'audience'         => $definition['audience'],
		'reply'            => $definition['reply'],
	];
}
