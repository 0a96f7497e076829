<?php
/**
 * Reads and writes templates. What ships is data in shipped.php; a row holds what this site made of it, or its own.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Templates;

use LearningLog\Errors;
use LearningLog\Storage;

/**
 * What an id may look like: it stands in addresses, blocks and entries.
 */
const ID_PATTERN = '[a-z0-9-]{1,40}';

/**
 * Group of the object cache that lives as long as the request.
 */
const MEMORY = 'learning_log_templates';

/**
 * A template, also one that is retired: lessons and entries go on naming it.
 *
 * @param string $id Its id.
 */
function find( string $id ): ?Template {
	return '' === $id ? null : all()[ $id ] ?? null;
}

/**
 * What a template is called; its id where this site does not have it any more.
 *
 * @param string $id Its id.
 */
function label_of( string $id ): string {
	return find( $id )->label ?? $id;
}

/**
 * The templates to choose from, those that ship first.
 *
 * @return list<Template>
 */
function active(): array {
	return array_values( array_filter( all(), static fn( Template $one ): bool => ! $one->retired ) );
}

/**
 * All there are. One query a request, and none where nothing asks.
 *
 * @return array<string, Template> By id.
 */
function all(): array {
	wp_cache_add_non_persistent_groups( MEMORY );
	$key    = determine_locale();
	$stored = wp_cache_get( 'rows', MEMORY );
	if ( ! is_array( $stored ) ) {
		$stored = stored();
		wp_cache_set( 'rows', $stored, MEMORY );
	}
	$shipped = wp_cache_get( $key, MEMORY );
	if ( ! is_array( $shipped ) ) {
		$shipped = shipped();
		wp_cache_set( $key, $shipped, MEMORY );
	}
	/** @var array<string, Template> $templates */
	$templates = array_merge( $shipped, $stored );
	return $templates;
}

/**
 * What this site has changed or added. Of two rows with one name, which a race may leave for a moment, the first counts.
 *
 * @return array<string, Template> By id.
 * @throws Errors\Not_Read When the database does not answer.
 */
function stored(): array {
	global $wpdb;
	$sql       = (string) $wpdb->prepare( "SELECT ID, post_name, post_status, post_title, post_content_filtered, menu_order FROM {$wpdb->posts} WHERE post_type = %s AND post_status IN (%s, %s) ORDER BY ID", POST_TYPE, STATUS, RETIRED );
	$templates = [];
	foreach ( Storage\rows( $sql ) as $row ) {
		$templates += [ $row['post_name'] => decode( $row ) ];
	}
	return $templates;
}

/**
 * The template that a row holds.
 *
 * @param array<string, string> $row A row.
 */
function decode( array $row ): Template {
	$facts     = Storage\facts_of( $row['post_content_filtered'] );
	$questions = [];
	foreach ( is_array( $facts['questions'] ?? null ) ? $facts['questions'] : [] as $question ) {
		if ( is_array( $question ) ) {
			$questions[] = asked( Storage\text_of( $question, 'key' ), Storage\text_of( $question, 'label' ), Storage\text_of( $question, 'help' ) );
		}
	}
	return new Template(
		$row['post_name'],
		$row['post_title'],
		Storage\text_of( $facts, 'purpose' ),
		is_int( $facts['minutes'] ?? null ) ? $facts['minutes'] : 0,
		Storage\text_of( $facts, 'note' ),
		$questions,
		RETIRED === $row['post_status'],
		true === ( $facts['own'] ?? false ),
		(int) $row['menu_order']
	);
}

/**
 * Stores a template if nobody has changed it since. By SQL: wp_insert_post() runs KSES over what people type.
 *
 * @param Template $template The template, with the revision it was changed upon.
 * @return bool|null False: somebody was first; null: the database did not take it.
 */
function store( Template $template ): ?bool {
	global $wpdb;
	$columns = [
		'post_title'            => $template->label,
		'post_content_filtered' => (string) wp_json_encode(
			[
				'purpose'   => $template->purpose,
				'minutes'   => $template->minutes,
				'note'      => $template->note,
				'questions' => $template->questions,
				'own'       => $template->own,
			]
		),
		'post_status'           => $template->retired ? RETIRED : STATUS,
		'menu_order'            => $template->revision + 1,
	];
	$is      = [
		'post_type' => POST_TYPE,
		'post_name' => $template->id,
	];
	$done    = $template->revision > 0
		? $wpdb->update( $wpdb->posts, $columns + Storage\times( false ), $is + [ 'menu_order' => $template->revision ] )
		: insert( $columns + $is );
	wp_cache_delete( 'rows', MEMORY );
	return false === $done ? null : $done > 0;
}

/**
 * Puts in a first row. Where two do so at once, the one with the higher number goes again: no index keeps names apart.
 *
 * @param array<string, int|string> $columns What it holds.
 * @return int|false How many rows were put in, false when the database did not take it.
 */
function insert( array $columns ): int|false {
	global $wpdb;
	$done = $wpdb->insert( $wpdb->posts, $columns + Storage\times( true ) + Storage\UNUSED );
	$id   = $wpdb->insert_id;
	if ( ! $done ) {
		return false;
	}
	$first = (int) $wpdb->get_var( $wpdb->prepare( "SELECT MIN(ID) FROM {$wpdb->posts} WHERE post_type = %s AND post_name = %s AND post_status IN (%s, %s)", POST_TYPE, $columns['post_name'], STATUS, RETIRED ) );
	if ( $first !== $id ) {
		$wpdb->delete( $wpdb->posts, [ 'ID' => $id ] );
		return 0;
	}
	return 1;
}
