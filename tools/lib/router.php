<?php
/**
 * Router of PHP's own server: WordPress's addresses, and no way to the database file.
 */

declare( strict_types=1 );

$path = (string) parse_url( (string) $_SERVER['REQUEST_URI'], PHP_URL_PATH );
$file = $_SERVER['DOCUMENT_ROOT'] . $path;
// The file that would be sent decides, not the address: "//", "/./" and capitals lead to the same one.
$real = (string) realpath( $_SERVER['DOCUMENT_ROOT'] . str_replace( "\0", '', rawurldecode( $path ) ) );
if ( preg_match( '~/wp-content/(database|uploads/learning-log)(/|$)~im', $real . "\n" . rawurldecode( $path ) ) ) {
	http_response_code( 404 );
	return true;
}
if ( '/' !== $path && is_file( $file ) ) {
	return false;
}
$index = rtrim( $file, '/' ) . '/index.php';
if ( '/' !== $path && is_file( $index ) ) {
	$_SERVER['SCRIPT_NAME'] = $_SERVER['PHP_SELF'] = rtrim( $path, '/' ) . '/index.php';
	require $index;
	return true;
}
$_SERVER['SCRIPT_NAME'] = $_SERVER['PHP_SELF'] = '/index.php';
require $_SERVER['DOCUMENT_ROOT'] . '/index.php';
return true;
