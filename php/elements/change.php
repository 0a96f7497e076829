<?php
/**
 * Which Elements there are: managers add, name and order them, remove them, and bring them back for 30 days.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Elements;

// Only its own routes and the daily work need it.
require_once __DIR__ . '/store-terms.php';

use LearningLog\Entries;
use LearningLog\Errors;
use LearningLog\Schema;
use LearningLog\Storage;
use WP_Error;
use const LearningLog\Sets\MANAGE;

/**
 * Whether a person may say which Elements there are.
 *
 * @param int $user User id.
 */
function can_change( int $user ): bool {
	return user_can( $user, MANAGE );
}

/**
 * All of them, those that were removed as well.
 *
 * How many entries bear one is not told: most entries are for their author alone.
 *
 * @return list<ListedElement>
 * @throws Errors\Not_Read When the database does not answer.
 */
function listed(): array {
	return array_values( array_map( present( ... ), stored() ) );
}

/**
 * An Element in the shape of schema/element.json.
 *
 * @param StoredElement $element As it is stored.
 * @return ListedElement
 */
function present( array $element ): array {
	return [
		'id'          => $element['id'],
		'name'        => $element['name'],
		'parent'      => $element['parent'],
		'lessons'     => $element['lessons'],
		'trash_until' => $element['is_there'] ? '' : gmdate( 'Y-m-d\TH:i:s\Z', $element['since'] + Entries\TRASH_SECONDS ),
	];
}

/**
 * Adds one. Safe to repeat.
 *
 * @param string $name     Its name.
 * @param int    $parent   Term id of what it is a part of, 0 for none.
 * @param string $mutation UUID of the request.
 * @return array{element: ListedElement, first: bool}|WP_Error
 */
function add( string $name, int $parent, string $mutation ): array|WP_Error {
	$mutation = strtolower( $mutation );
	return changed(
		static function ( array $all ) use ( $name, $parent, $mutation ): array|WP_Error|false {
			$before  = array_column( $all, null, 'mutation' )[ $mutation ] ?? null;
			$problem = $before ? null : problem( $all, 0, $name, $parent );
			if ( $problem ) {
				return $problem;
			}
			$element = $before ? present( $before ) : put( 0, $name, $parent, $mutation );
			return $element ? [
				'element' => $element,
				'first'   => ! $before,
			] : false;
		}
	);
}

/**
 * The number of one that has a name, added where there is none.
 *
 * @param string $name The name.
 * @return int Term id, 0 where it could not be.
 * @throws Errors\Not_Read When the database does not answer.
 */
function named_or_added( string $name ): int {
	$same = same_named( stored(), 0, $name );
	if ( $same ) {
		return $same['id'];
	}
	$added = add( $name, 0, wp_generate_uuid4() );
	return is_wp_error( $added ) ? 0 : $added['element']['id'];
}

/**
 * Deletes one at once and for good, as core does; one that was removed has its time.
 *
 * @param int $id Term id.
 */
function delete( int $id ): void {
	Storage\atomically( static fn(): bool => ! ( locked()[ $id ]['is_there'] ?? false ) || true === wp_delete_term( $id, TAXONOMY ) );
	clean_term_cache( [], TAXONOMY );
}

/**
 * Changes something of the Elements, while nobody else does.
 *
 * @template T of array
 * @param callable(array<int, StoredElement>): (T|WP_Error|false) $change What does it; false when the database did not take it.
 * @return T|WP_Error
 */
function changed( callable $change ): array|WP_Error {
	$done = Storage\atomically( static fn(): array|WP_Error|false => $change( locked() ) );
	// Until the change was committed, another request may have put into a cache what was before.
	clean_term_cache( [], TAXONOMY );
	return false === $done ? Errors\storage_failed() : $done;
}

/**
 * Stores one, and reads it back: core does not say when half of it was not taken.
 *
 * @param int    $id       Term id, 0 for a new one.
 * @param string $name     Its name.
 * @param int    $parent   Term id of what it is a part of, 0 for none.
 * @param string $mutation UUID of the request that makes it, "" for none.
 * @return ListedElement|false
 * @throws Errors\Not_Read When the database does not answer.
 */
function put( int $id, string $name, int $parent, string $mutation = '' ): array|false {
	$id      = store_term( $id, trim( $name ), $parent, $mutation );
	$element = stored()[ $id ] ?? null;
	return $element && $element['name'] === trim( $name ) && $element['parent'] === $parent ? present( $element ) : false;
}

/**
 * One as it is by now.
 *
 * @param int $id Term id.
 * @return ListedElement|WP_Error
 * @throws Errors\Not_Read When the database does not answer.
 */
function one( int $id ): array|WP_Error {
	$element = stored()[ $id ] ?? null;
	return $element ? present( $element ) : Errors\storage_failed();
}

/**
 * Why an Element cannot be called that, or be a part of that; null when it can.
 *
 * @param array<int, StoredElement> $all    All there are.
 * @param int                       $id     Term id, 0 for a new one.
 * @param string                    $name   Its name.
 * @param int                       $parent Term id of what it is to be a part of, 0 for none.
 */
function problem( array $all, int $id, string $name, int $parent ): ?WP_Error {
	$stored  = stored_name( trim( $name ) );
	$longest = Schema\longest( 'element-name' );
	if ( '' === trim( $name ) || named( 0, $stored )['name'] !== trim( $name ) || mb_strlen( $stored ) > $longest ) {
		return Errors\element_name_not_possible( $longest );
	}
	$same = same_named( $all, $id, $name );
	if ( $same ) {
		return Errors\element_twice( present( $same ) );
	}
	$left = $all;
	for ( $above = $parent; $above > 0; $above = $all[ $above ]['parent'] ) {
		if ( $above === $id || ! ( $left[ $above ]['is_there'] ?? false ) ) {
			return Errors\element_parent_not_possible();
		}
		unset( $left[ $above ] );
	}
	return null;
}

/**
 * Another one that is there and has this name, whatever its capital letters.
 *
 * @param array<int, StoredElement> $all  All there are.
 * @param int                       $id   Term id of the one that is not meant.
 * @param string                    $name The name.
 * @return StoredElement|null
 */
function same_named( array $all, int $id, string $name ): ?array {
	$plain = static fn( string $one ): string => mb_strtolower( trim( $one ) );
	foreach ( $all as $element ) {
		if ( $element['is_there'] && $element['id'] !== $id && $plain( $element['name'] ) === $plain( $name ) ) {
			return $element;
		}
	}
	return null;
}

/**
 * Names one, and says what it is a part of.
 *
 * @param int    $id          Term id.
 * @param string $name        Its name.
 * @param int    $parent      Term id of what it is a part of, 0 for none.
 * @param string $base_name   Name it had, as who changes it saw it.
 * @param int    $base_parent What it was a part of.
 * @return ListedElement|WP_Error
 */
function change( int $id, string $name, int $parent, string $base_name, int $base_parent ): array|WP_Error {
	return changed(
		static function ( array $all ) use ( $id, $name, $parent, $base_name, $base_parent ): array|WP_Error|false {
			$now = $all[ $id ] ?? null;
			if ( ! $now || ! $now['is_there'] ) {
				return Errors\element_not_found();
			}
			if ( $now['name'] === trim( $name ) && $now['parent'] === $parent ) {
				return present( $now );
			}
			if ( $now['name'] !== $base_name || $now['parent'] !== $base_parent ) {
				return Errors\element_conflict( present( $now ) );
			}
			return problem( $all, $id, $name, $parent ) ?? put( $id, $name, $parent );
		}
	);
}

/**
 * Removes one: from this moment no entry and no lesson bears it, and nobody finds it.
 *
 * @param int $id Term id.
 * @return ListedElement|WP_Error
 * @throws Errors\Not_Read When the database does not answer.
 */
function remove( int $id ): array|WP_Error {
	return turned(
		$id,
		static function ( array $element, array $all ): bool {
			$parts = array_keys( array_filter( $all, static fn( array $other ): bool => $other['is_there'] && $other['parent'] === $element['id'] ) );
			return ! $element['is_there'] || hide( $element, $parts, time() );
		}
	);
}

/**
 * Brings one back as it was, with all that bore it.
 *
 * @param int $id Term id.
 * @return ListedElement|WP_Error
 * @throws Errors\Not_Read When the database does not answer.
 */
function restore( int $id ): array|WP_Error {
	return turned(
		$id,
		static function ( array $element, array $all ): bool|WP_Error {
			$same = $element['is_there'] ? null : same_named( $all, $element['id'], $element['name'] );
			if ( $same ) {
				return Errors\element_twice( present( $same ) );
			}
			return $element['is_there'] || show( $element, $all[ $element['parent'] ]['is_there'] ?? false ? $element['parent'] : 0 );
		}
	);
}

/**
 * Removes one or brings it back.
 *
 * @param int                                                                    $id   Term id.
 * @param callable(StoredElement, array<int, StoredElement>): (bool|WP_Error) $turn What does it.
 * @return ListedElement|WP_Error
 * @throws Errors\Not_Read When the database does not answer.
 */
function turned( int $id, callable $turn ): array|WP_Error {
	$before = null;
	$done   = Storage\atomically(
		static function () use ( $id, $turn, &$before ) {
			$all    = locked();
			$before = $all[ $id ] ?? null;
			return $before ? $turn( $before, $all ) : Errors\element_not_found();
		}
	);
	if ( true !== $done ) {
		return is_wp_error( $done ) ? $done : Errors\storage_failed();
	}
	$now = stored()[ $id ] ?? null;
	if ( ! $before || ! $now ) {
		return Errors\storage_failed();
	}
	forget_cached( [ 'parts' => [ ...$before['parts'], ...$now['parts'] ] ] + $now );
	return one( $id );
}
