<?php
/**
 * Files of a note: what is there, and the way to add some.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Blocks;

use LearningLog\Files;

/**
 * The files of a note, and for the view module the rows it makes new ones from.
 *
 * @param Note $note The note.
 */
function files_html( Note $note ): string {
	if ( ! $note->prompt->allow_attachments ) {
		return '';
	}
	$list = once( 'files', static fn(): string => '<ul class="learning-log-note__files" aria-label="' . esc_attr__( 'Files', 'learning-log' ) . '">' );
	return $list . kept_rows_html( $note->files ) . '</ul><span class="learning-log-note__told" role="status"></span>';
}

/**
 * What the view module makes rows from, once a page.
 */
function action_print_rows(): void {
	// phpcs:ignore WordPress.Security.EscapeOutput -- Escaped piece by piece there.
	echo '<template class="learning-log-note__kept-row">' . kept_row_html( null ) . '</template><template class="learning-log-note__sending-row">' . sending_row_html() . '</template>';
}

/**
 * What may be added here and now, asked once a page.
 *
 * @return FileLimits
 */
function limits(): array {
	$kept = wp_cache_get( 'limits', MEMORY );
	if ( is_array( $kept ) ) {
		/** @var FileLimits */
		return $kept;
	}
	$limits = Files\limits();
	wp_cache_set( 'limits', $limits, MEMORY );
	return $limits;
}

/**
 * The files that are stored.
 *
 * @param list<ShownFile> $files     The files.
 * @param bool            $removable Whether each can be taken away.
 */
function kept_rows_html( array $files, bool $removable = true ): string {
	return $files ? implode( '', array_map( static fn( array $file ): string => kept_row_html( $file, $removable ), $files ) ) : '';
}

/**
 * A file that is stored. Taking it away asks first: the question is one click, the answer another.
 *
 * @param ShownFile|null $file      The file; null for an empty row.
 * @param bool           $removable Whether it can be taken away.
 */
function kept_row_html( ?array $file, bool $removable = true ): string {
	$name = carry( $file['name'] ?? '' );
	$kind = carry( substr( strtolower( pathinfo( $file['name'] ?? '', PATHINFO_EXTENSION ) ), 0, 4 ) );
	$url  = esc_url( $file['url'] ?? '' );
	$pic  = $file && '' !== $file['thumbnail'] ? ' src="' . esc_url( $file['thumbnail'] ) . '"' : '';
	return '<li><a href="' . $url . '"><img alt="" width="48" height="48" loading="lazy"' . $pic . hidden( '' === $pic ) . '>'
		. ( '' === $pic ? '<span class="is-kind" aria-hidden="true">' . $kind . '</span>' : '' )
		. '<bdi class="is-name">' . $name . '</bdi></a><span class="is-size">' . ( $file ? esc_html( said_size( $file['size'] ) ) : '' ) . '</span><span class="is-why"></span>'
		. ( ! $removable ? '</li>' : '<details class="is-remove"><summary><span class="is-ask">' . esc_html__( 'Remove', 'learning-log' ) . '</span><span class="is-keep">' . esc_html__( 'Keep it', 'learning-log' ) . '</span><span class="screen-reader-text"> <bdi class="is-name">' . $name . '</bdi></span></summary>'
		. '<button type="submit" name="learning_log[remove]" value="' . ( $file['id'] ?? '' ) . '">' . esc_html__( 'Remove for good', 'learning-log' ) . '</button></details></li>' );
}

/**
 * A file on its way, to be filled in by the view module.
 */
function sending_row_html(): string {
	return '<li class="is-sending"><span><span class="is-kind" aria-hidden="true"></span><bdi class="is-name"></bdi></span><span class="is-size"></span><progress max="1" value="0" aria-label="' . esc_attr__( 'Sent so far', 'learning-log' ) . '"></progress><span class="is-why"></span>'
		. '<span class="is-ways"><button type="button" class="is-again" hidden>' . esc_html__( 'Try again', 'learning-log' ) . '</button><button type="button" class="is-stop">' . esc_html__( 'Cancel', 'learning-log' ) . '</button></span></li>';
}

/**
 * The way to add files, with the limit said before anything is sent.
 *
 * "image/*" among the kinds lets phones offer the camera beside what is stored; `capture` would offer the camera alone.
 *
 * @param Note $note The note.
 */
function add_files_html( Note $note ): string {
	$limits = $note->limits;
	return $limits ? once( 'add', static fn(): string => add_html( $limits ) ) : '';
}

/**
 * The same for every note that takes files.
 *
 * @param FileLimits $limits What may be added.
 */
function add_html( array $limits ): string {
	if ( ! $limits['uploads'] ) {
		return '<details class="learning-log-note__nofiles"><summary>' . esc_html__( 'No files at the moment', 'learning-log' ) . '</summary><p>' . esc_html( $limits['refusal'] ) . '</p></details>';
	}
	$accept = implode( ',', [ ...array_map( static fn( string $ending ): string => '.' . $ending, $limits['accept'] ), 'image/*' ] );
	/* translators: %s: a size such as "20 MB". */
	$limit = sprintf( __( 'up to %s', 'learning-log' ), said_size( $limits['max_bytes'] ) );
	return '<label class="learning-log-note__add">' . icon( 'clip' ) . '<span>' . esc_html__( 'Add a file', 'learning-log' ) . '</span> <small>' . esc_html( $limit ) . '</small>'
		. '<input type="file" class="learning-log-note__choose" name="learning_log_files[]" multiple accept="' . esc_attr( $accept ) . '" data-wp-on--change="actions.chooseFiles"></label>';
}

/**
 * A size as people say it. The view module's sizeOf() says the same.
 *
 * @param int $bytes Bytes.
 */
function said_size( int $bytes ): string {
	if ( $bytes < KB_IN_BYTES ) {
		/* translators: %s: a number. */
		return sprintf( _n( '%s byte', '%s bytes', $bytes, 'learning-log' ), number_format_i18n( $bytes ) );
	}
	if ( $bytes < MB_IN_BYTES ) {
		/* translators: %s: a number. */
		return sprintf( __( '%s kB', 'learning-log' ), number_format_i18n( round( $bytes / KB_IN_BYTES ) ) );
	}
	$megabytes = round( $bytes / MB_IN_BYTES, 1 );
	/* translators: %s: a number. */
	return sprintf( __( '%s MB', 'learning-log' ), number_format_i18n( $megabytes, floor( $megabytes ) === $megabytes ? 0 : 1 ) );
}
