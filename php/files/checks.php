<?php
/**
 * What is in a file, before it is kept. Its name and what the browser called it prove nothing.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Files;

/**
 * Limits of what a packed document may unpack to. Real ones reach some fifty times their size, and some thousand parts.
 */
const MAX_PARTS          = 10000;
const MAX_UNPACKED       = GB_IN_BYTES;
const SUSPICIOUS_SIZE    = 20 * MB_IN_BYTES;
const SUSPICIOUS_RATIO   = 200;
const MAX_DECLARED_BYTES = MB_IN_BYTES;

/**
 * Main part of each Office document, as it declares itself; with macros it would be another one.
 */
const OFFICE_MAIN = [
	'docx' => 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
	'xlsx' => 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
	'pptx' => 'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml',
];

/**
 * What libmagic calls sound and film.
 */
const MEDIA_TYPES = [
	'mp3' => [ 'audio/mpeg' ],
	'm4a' => [ 'audio/mp4', 'audio/x-m4a', 'video/mp4' ],
	'mp4' => [ 'video/mp4' ],
];

/**
 * Why a document, a text or a recording is not taken (a reason of Errors\file_refused()), "" when it is.
 *
 * @param string $path      Path of the file.
 * @param string $extension Ending of its name.
 */
function problem_with_content( string $path, string $extension ): string {
	return match ( KINDS[ $extension ][0] ) {
		'pdf'                    => '%PDF-' === beginning( $path, 5 ) && 'application/pdf' === content_type( $path ) ? '' : 'content',
		'office', 'opendocument' => problem_with_package( $path, $extension ),
		'text'                   => problem_with_text( $path ),
		default                  => in_array( content_type( $path ), MEDIA_TYPES[ $extension ] ?? [], true ) ? '' : 'content',
	};
}

/**
 * First bytes of a file.
 *
 * @param string $path  Path.
 * @param int    $bytes How many.
 */
function beginning( string $path, int $bytes ): string {
	return (string) file_get_contents( $path, false, null, 0, max( 0, $bytes ) );
}

/**
 * Media type by content.
 *
 * @param string $path Path.
 */
function content_type( string $path ): string {
	return (string) ( new \finfo( FILEINFO_MIME_TYPE ) )->file( $path );
}

/**
 * Why a text is not taken: it holds bytes that are no text, or something a browser or a server could run.
 *
 * @param string $path Path.
 */
function problem_with_text( string $path ): string {
	$text = (string) file_get_contents( $path );
	if ( preg_match( '/[\x00-\x08\x0B\x0E-\x1A\x1C-\x1F\x7F]/', $text ) || false !== stripos( $text, '<?php' ) ) {
		return 'text';
	}
	$active = preg_match( '/<(?:!doctype|\?xml|html|head|body|script|svg|iframe)\b/i', substr( $text, 0, 4 * KB_IN_BYTES ) );
	return $active || in_array( content_type( $path ), [ 'text/html', 'text/xml', 'application/xml', 'image/svg+xml', 'text/x-php' ], true ) ? 'text' : '';
}

/**
 * Why a packed document is not taken. Nothing is unpacked but what it declares about itself, and of that only so much.
 *
 * @param string $path      Path.
 * @param string $extension Ending of its name.
 */
function problem_with_package( string $path, string $extension ): string {
	$package = new \ZipArchive();
	if ( "PK\x03\x04" !== beginning( $path, 4 ) || true !== $package->open( $path, \ZipArchive::RDONLY ) ) {
		return 'content';
	}
	$problem = problem_with_parts( $package, (int) filesize( $path ) );
	if ( '' === $problem ) {
		$problem = 'office' === KINDS[ $extension ][0] ? problem_with_office( $package, $extension ) : problem_with_opendocument( $package, $extension );
	}
	$package->close();
	return $problem;
}

/**
 * Why the parts of a package are not taken: too many, too large, twice the same, hidden, or leading out of it.
 *
 * @param \ZipArchive $package The package.
 * @param int         $size    Bytes it takes packed.
 */
function problem_with_parts( \ZipArchive $package, int $size ): string {
	if ( $package->numFiles > MAX_PARTS ) {
		return 'packed';
	}
	$unpacked = 0;
	$names    = [];
	for ( $index = 0; $index < $package->numFiles; $index++ ) {
		$part = $package->statIndex( $index );
		if ( ! is_array( $part ) || ! is_tame( $package, $index, $part['name'] ) || isset( $names[ strtolower( $part['name'] ) ] ) || 0 !== $part['encryption_method'] ) {
			return 'packed';
		}
		if ( preg_match( '~(^|/)vbaProject\.bin$|^(Basic|Scripts)/.~i', $part['name'] ) ) {
			return 'macros';
		}
		$names[ strtolower( $part['name'] ) ] = true;
		$unpacked                            += $part['size'];
	}
	return $unpacked > MAX_UNPACKED || ( $unpacked > SUSPICIOUS_SIZE && $unpacked > SUSPICIOUS_RATIO * $size ) ? 'packed' : '';
}

/**
 * Whether a part stays where it is put: no way up, no way to the root, no link.
 *
 * @param \ZipArchive $package The package.
 * @param int         $index   Number of the part.
 * @param string      $name    Its name.
 */
function is_tame( \ZipArchive $package, int $index, string $name ): bool {
	if ( preg_match( '~^[/\\\\]|^[a-z]:|\\\\|(^|/)\.\.(/|$)|[\x00-\x1F]~i', $name ) ) {
		return false;
	}
	$system = 0;
	$mode   = 0;
	$package->getExternalAttributesIndex( $index, $system, $mode );
	$is_link = \ZipArchive::OPSYS_UNIX === $system && 0120000 === ( ( is_int( $mode ) ? $mode : 0 ) >> 16 & 0170000 );
	return ! $is_link;
}

/**
 * Why an Office document is not taken.
 *
 * @param \ZipArchive $package   The package.
 * @param string      $extension Ending of its name.
 */
function problem_with_office( \ZipArchive $package, string $extension ): string {
	$declared = (string) $package->getFromName( '[Content_Types].xml', MAX_DECLARED_BYTES );
	if ( preg_match( '/macroEnabled|vbaProject/i', $declared ) ) {
		return 'macros';
	}
	return str_contains( $declared, '"' . OFFICE_MAIN[ $extension ] . '"' ) ? '' : 'content';
}

/**
 * Why an OpenDocument file is not taken.
 *
 * @param \ZipArchive $package   The package.
 * @param string      $extension Ending of its name.
 */
function problem_with_opendocument( \ZipArchive $package, string $extension ): string {
	return KINDS[ $extension ][1] === trim( (string) $package->getFromName( 'mimetype', 200 ) ) ? '' : 'content';
}
