<?php
/**
 * Pictures are drawn anew: place, camera and whatever hides behind the pixels stay out.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Files;

use LearningLog\Errors;
use WP_Error;
use WP_Image_Editor;

const THUMBNAIL_PIXELS = 400;

/**
 * A cleaned copy of a picture and a small one of it, both in a temporary folder that the caller takes away.
 *
 * @param string $path Path of the picture.
 * @return array{path: string, type: string, thumbnail: string}|WP_Error
 */
function clean_image( string $path ): array|WP_Error {
	$type    = image_type( $path );
	$problem = problem_with_image( $path, $type );
	if ( '' !== $problem ) {
		return Errors\file_refused( $problem );
	}
	$editor = editor( $path, $type );
	if ( ! $editor ) {
		return Errors\file_refused( 'image/webp' === $type ? 'moving' : 'damaged' );
	}
	$editor->maybe_exif_rotate();
	if ( $editor instanceof Imagick_Editor ) {
		$editor->forget_metadata();
	}
	return draw( $editor, 'image/heic' === $type ? 'image/jpeg' : $type );
}

/**
 * Media type of a picture by its content; the HEIC family is one.
 *
 * @param string $path Path.
 */
function image_type( string $path ): string {
	$type = (string) wp_get_image_mime( $path );
	return wp_is_heic_image_mime_type( $type ) ? 'image/heic' : $type;
}

/**
 * Why a picture is not even opened (a reason of Errors\file_refused()), "" when it can be.
 *
 * @param string $path Path.
 * @param string $type Media type.
 */
function problem_with_image( string $path, string $type ): string {
	$known = array_column( array_filter( KINDS, static fn( array $kind ): bool => 'image' === $kind[0] ), 1 );
	if ( ! in_array( $type, $known, true ) ) {
		return 'content';
	}
	$class = editor_class( $type );
	if ( null === $class ) {
		return 'image/heic' === $type ? 'heic' : 'kind';
	}
	$size = dimensions( $path, $type );
	if ( ! $size || $size[0] < 1 || $size[1] < 1 ) {
		return 'damaged';
	}
	/**
	 * Filters how many pixels a picture may have.
	 *
	 * @param int $pixels 60 million: more than the cameras of today's phones make.
	 */
	$most   = apply_filters( 'learning_log_file_max_pixels', 60_000_000 );
	$pixels = $size[0] * $size[1];
	return $pixels > ( is_numeric( $most ) ? (int) $most : 0 ) || ( \WP_Image_Editor_GD::class === $class && ! fits_memory( $pixels ) ) ? 'pixels' : '';
}

/**
 * Width and height of a picture without decoding it.
 *
 * @param string $path Path.
 * @param string $type Media type.
 * @return array{int, int}|null
 */
function dimensions( string $path, string $type ): ?array {
	if ( 'image/heic' === $type ) {
		return Imagick_Editor::dimensions( $path );
	}
	$size = wp_getimagesize( $path );
	return is_array( $size ) ? [ (int) $size[0], (int) $size[1] ] : null;
}

/**
 * Whether GD can hold a picture and its turned copy: beyond PHP's memory limit the request would die.
 *
 * @param int $pixels Width times height.
 */
function fits_memory( int $pixels ): bool {
	wp_raise_memory_limit( 'image' );
	$limit = wp_convert_hr_to_bytes( (string) ini_get( 'memory_limit' ) );
	return $limit <= 0 || memory_get_usage() + $pixels * 10 < $limit;
}

/**
 * What opens a kind of picture here, null when nothing does.
 *
 * ImageMagick for what phones make, since GD holds whole pictures in PHP's memory; GD where a file can hold many pictures,
 * since it reads the first one alone.
 *
 * @param string $type Media type.
 * @return class-string<WP_Image_Editor>|null
 */
function editor_class( string $type ): ?string {
	require_once ABSPATH . 'wp-includes/class-wp-image-editor.php';
	require_once ABSPATH . 'wp-includes/class-wp-image-editor-gd.php';
	require_once ABSPATH . 'wp-includes/class-wp-image-editor-imagick.php';
	require_once __DIR__ . '/class-imagick-editor.php';
	foreach ( editor_classes( $type ) as $class ) {
		if ( $class::test() && $class::supports_mime_type( $type ) ) {
			return $class;
		}
	}
	return null;
}

/**
 * Whether ImageMagick here knows HEIC. Asked about this one: its list (queryFormats()) goes through all it knows, which takes a millisecond.
 */
function knows_heic(): bool {
	try {
		return ( new \Imagick() )->setFormat( 'HEIC' );
	} catch ( \ImagickException ) {
		return false;
	}
}

/**
 * Whether something here opens a kind of picture. Asked for every page with a note, so no editor is loaded for it.
 *
 * @param string $type Media type.
 */
function can_open( string $type ): bool {
	$classes = editor_classes( $type );
	if ( in_array( \WP_Image_Editor_GD::class, $classes, true ) && function_exists( 'imagecreatefrom' . substr( $type, strlen( 'image/' ) ) ) ) {
		return true;
	}
	return in_array( Imagick_Editor::class, $classes, true ) && class_exists( \Imagick::class ) && ( 'image/heic' !== $type || knows_heic() );
}

/**
 * What may open a kind of picture, best first.
 *
 * @param string $type Media type.
 * @return list<class-string<WP_Image_Editor>>
 */
function editor_classes( string $type ): array {
	$classes = in_array( $type, [ 'image/gif', 'image/webp' ], true ) ? [ \WP_Image_Editor_GD::class ] : [ Imagick_Editor::class, \WP_Image_Editor_GD::class ];
	/**
	 * Filters which of WordPress's image editors open pictures.
	 *
	 * @param string[] $classes Classes, best first.
	 * @param string   $type    Media type.
	 */
	$wanted = apply_filters( 'learning_log_file_image_editors', $classes, $type );
	return array_values( array_filter( $classes, static fn( string $class ): bool => is_array( $wanted ) && in_array( $class, $wanted, true ) ) );
}

/**
 * An editor with the picture in it, null when it cannot be opened.
 *
 * @param string $path Path.
 * @param string $type Media type.
 */
function editor( string $path, string $type ): ?WP_Image_Editor {
	$class  = editor_class( $type );
	$editor = $class ? new $class( $path ) : null;
	return $editor && ! is_wp_error( $editor->load() ) ? $editor : null;
}

/**
 * Draws the picture and a small one.
 *
 * @param WP_Image_Editor $editor Holds the picture.
 * @param string          $type   Media type to draw it in.
 * @return array{path: string, type: string, thumbnail: string}|WP_Error
 */
function draw( WP_Image_Editor $editor, string $type ): array|WP_Error {
	// The type is ours to say: plugins that make every picture WebP mean those of the media library.
	$as_asked = static fn(): array => [];
	add_filter( 'image_editor_output_format', $as_asked, PHP_INT_MAX );
	$ending = '.' . ending_for( $type );
	$folder = make_workspace();
	$saved  = $editor->save( $folder . '/picture' . $ending, $type );
	$small  = is_wp_error( $saved ) ? $saved : shrink( $editor, $folder . '/small' . $ending, $type );
	remove_filter( 'image_editor_output_format', $as_asked, PHP_INT_MAX );
	if ( is_wp_error( $saved ) || is_wp_error( $small ) ) {
		remove_workspace( $folder );
		return Errors\file_not_stored();
	}
	return [
		'path'      => $saved['path'],
		'type'      => $type,
		'thumbnail' => $small['path'],
	];
}

/**
 * Draws a small picture; one that is small already stays as it is.
 *
 * @param WP_Image_Editor $editor Holds the picture.
 * @param string          $target Path to draw it to.
 * @param string          $type   Media type.
 * @return array{path: string}|WP_Error
 */
function shrink( WP_Image_Editor $editor, string $target, string $type ): array|WP_Error {
	$size = $editor->get_size();
	if ( max( $size ) > THUMBNAIL_PIXELS ) {
		$editor->resize( THUMBNAIL_PIXELS, THUMBNAIL_PIXELS );
	}
	return $editor->save( $target, $type );
}
