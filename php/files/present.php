<?php
/**
 * Files in the shape of schema/file.json, for REST and for the page.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Files;

/**
 * Name of the parameter under which the front end serves a file: a REST request without a nonce would be nobody's.
 */
const PARAMETER = 'learning_log_file';

/**
 * The files of some entries in one query, as others see them; none when there are no entries.
 *
 * Whoever calls this has made sure that the entries may be read.
 *
 * @param int[] $entries Post ids.
 * @return array<int, list<ShownFile>> By entry.
 */
function for_entries( array $entries ): array {
	$shown = array_fill_keys( $entries, [] );
	foreach ( find_for( $entries ) as $file ) {
		$shown[ $file->parent ][] = present( $file );
	}
	return $shown;
}

/**
 * One file as others see it.
 *
 * @param File $file The file.
 * @return ShownFile
 */
function present( File $file ): array {
	return [
		'id'        => $file->id,
		'name'      => $file->name,
		'type'      => $file->type,
		'size'      => $file->size,
		'url'       => address( $file->id ),
		'thumbnail' => $file->has_thumbnail ? address( $file->id, true ) : '',
	];
}

/**
 * Where the bytes are served.
 *
 * @param int  $id        Post id.
 * @param bool $thumbnail Whether the small picture is meant.
 */
function address( int $id, bool $thumbnail = false ): string {
	return add_query_arg( [ PARAMETER => $id ] + ( $thumbnail ? [ 'thumbnail' => 1 ] : [] ), home_url( '/' ) );
}
