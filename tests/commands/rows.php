<?php
/**
 * What a site's SQLite database answers, as JSON, without WordPress: `php rows.php <database>` for a hash of each row by table, `php rows.php
 * <database> <SQL>` for some rows.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

$database = new PDO( 'sqlite:' . $argv[1] );
$database->setAttribute( PDO::ATTR_ERRMODE, PDO::ERRMODE_EXCEPTION );
$rows = static fn( string $sql ): array => $database->query( $sql )->fetchAll( PDO::FETCH_ASSOC );
if ( isset( $argv[2] ) ) {
	echo json_encode( $rows( $argv[2] ), JSON_THROW_ON_ERROR | JSON_INVALID_UTF8_SUBSTITUTE );
	return;
}
$found = [];
foreach ( $rows( "SELECT name FROM sqlite_master WHERE type = 'table' AND name LIKE 'wp\\_%' ESCAPE '\\'" ) as $table ) {
	foreach ( $rows( "SELECT * FROM {$table['name']}" ) as $row ) {
		$found[] = $table['name'] . ' ' . ( $row['option_name'] ?? '' ) . ' ' . md5( serialize( $row ) );
	}
}
sort( $found );
echo json_encode( $found, JSON_THROW_ON_ERROR );
