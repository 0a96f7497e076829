<?php
/**
 * Which files are taken at all: an allow-list that can be narrowed, and widened only by what is known here.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Files;

use LearningLog\Settings;

/**
 * What is known, by ending: how it is checked, and its media type. Never SVG, HTML or XML, which browsers run.
 */
const KINDS = [
	'jpg'  => [ 'image', 'image/jpeg' ],
	'jpeg' => [ 'image', 'image/jpeg' ],
	'png'  => [ 'image', 'image/png' ],
	'webp' => [ 'image', 'image/webp' ],
	'gif'  => [ 'image', 'image/gif' ],
	'heic' => [ 'image', 'image/heic' ],
	'heif' => [ 'image', 'image/heic' ],
	'pdf'  => [ 'pdf', 'application/pdf' ],
	'docx' => [ 'office', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' ],
	'xlsx' => [ 'office', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' ],
	'pptx' => [ 'office', 'application/vnd.openxmlformats-officedocument.presentationml.presentation' ],
	'odt'  => [ 'opendocument', 'application/vnd.oasis.opendocument.text' ],
	'ods'  => [ 'opendocument', 'application/vnd.oasis.opendocument.spreadsheet' ],
	'odp'  => [ 'opendocument', 'application/vnd.oasis.opendocument.presentation' ],
	'txt'  => [ 'text', 'text/plain' ],
	'csv'  => [ 'text', 'text/csv' ],
	'md'   => [ 'text', 'text/markdown' ],
	'mp3'  => [ 'media', 'audio/mpeg' ],
	'm4a'  => [ 'media', 'audio/mp4' ],
	'mp4'  => [ 'media', 'video/mp4' ],
];

/**
 * Endings that are taken here, without a dot: what this PHP can check.
 *
 * @return list<string>
 */
function extensions(): array {
	$kinds   = Settings\kinds();
	$default = array_keys( array_filter( KINDS, static fn( array $kind ): bool => in_array( $kind[0], $kinds, true ) ) );
	/**
	 * Filters which endings are taken. Sound and film (mp3, m4a, mp4) are known but not taken unless the site chooses them or they are added here.
	 *
	 * @param string[] $extensions Endings without a dot.
	 */
	$wanted = apply_filters( 'learning_log_file_extensions', $default );
	$known  = array_filter( KINDS, static fn( string $extension ): bool => is_array( $wanted ) && in_array( $extension, $wanted, true ), ARRAY_FILTER_USE_KEY );
	// Each type is asked for once, though several endings mean it: ImageMagick takes its time to answer.
	$types = array_filter( array_unique( array_column( $known, 1 ) ), static fn( string $type ): bool => can_check( $type ) );
	return array_keys( array_filter( $known, static fn( array $kind ): bool => in_array( $kind[1], $types, true ) ) );
}

/**
 * The endings of each kind, whether they are taken or not.
 *
 * @return array<string, list<string>>
 */
function endings_of_kinds(): array {
	$endings = [];
	foreach ( KINDS as $ending => [ $kind ] ) {
		$endings[ $kind ][] = $ending;
	}
	return $endings;
}

/**
 * Whether this PHP has what it takes to check a type of file.
 *
 * @param string $type Media type.
 */
function can_check( string $type ): bool {
	return match ( array_column( KINDS, 0, 1 )[ $type ] ) {
		'image'                  => can_open( $type ),
		'office', 'opendocument' => class_exists( \ZipArchive::class ),
		default                  => class_exists( \finfo::class ),
	};
}

/**
 * Ending of a name, in small letters.
 *
 * @param string $name Name.
 */
function extension_of( string $name ): string {
	return strtolower( pathinfo( $name, PATHINFO_EXTENSION ) );
}

/**
 * A name fit to be shown and to be saved under: as it was called, without folders and without characters nobody sees.
 *
 * Marks that turn the direction of writing go too, since they can make a name look as if it ended otherwise.
 *
 * @param string $name Name as it was sent.
 */
function clean_name( string $name ): string {
	$name  = wp_scrub_utf8( $name );
	$name  = (string) preg_replace( '~^.*[/\\\\]~s', '', $name );
	$name  = trim( (string) preg_replace( '/[\x{0000}-\x{001F}\x{007F}-\x{009F}\x{2028}-\x{202E}\x{2066}-\x{2069}\x{FEFF}]/u', '', $name ) );
	$end   = extension_of( $name );
	$stem  = '' === $end ? $name : substr( $name, 0, -strlen( $end ) - 1 );
	$stem  = '' === trim( $stem, '. ' ) ? __( 'file', 'learning-log' ) : mb_substr( $stem, 0, 180 );
	return '' === $end ? $stem : $stem . substr( $name, -strlen( $end ) - 1 );
}

/**
 * A name with the ending its content has.
 *
 * @param string $name Name.
 * @param string $type Media type.
 */
function named_as( string $name, string $type ): string {
	$extension = extension_of( $name );
	if ( ( KINDS[ $extension ][1] ?? '' ) === $type ) {
		return $name;
	}
	return substr( $name, 0, -strlen( $extension ) ) . ending_for( $type );
}

/**
 * The ending a type of file usually has, without a dot.
 *
 * @param string $type Media type.
 */
function ending_for( string $type ): string {
	return (string) array_search( $type, array_map( static fn( array $kind ): string => $kind[1], KINDS ), true );
}
