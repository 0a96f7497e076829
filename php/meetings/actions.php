<?php
/**
 * Taking an action, changing and closing it, each their own. Two changes at once lose nothing: the second is shown what is there.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Meetings;

use DateTimeImmutable;
use LearningLog\Entries;
use LearningLog\Errors;
use LearningLog\Schema;
use LearningLog\Sets;
use LearningLog\Storage;
use WP_Error;

/**
 * Bytes of all texts of one action, and actions of one person in one set, those in the trash included.
 */
const MAX_ACTION_BYTES = 16 * KB_IN_BYTES;
const MOST_ACTIONS     = 500;

/**
 * Takes an action. Safe to repeat.
 *
 * @param int                  $set      Post id.
 * @param int                  $user     User id.
 * @param array<string, mixed> $facts    What schema/action-new.json says, but for the UUID; held to it here, since a plain form sends the same.
 * @param string               $mutation UUID of the request.
 * @return array{action: Action, first: bool}|WP_Error
 */
function add_action( int $set, int $user, array $facts, string $mutation ): array|WP_Error {
	$mutation = strtolower( $mutation );
	$valid    = rest_validate_value_from_schema( $facts + [ 'mutation' => $mutation ], Schema\load( 'action-new' ) );
	$action   = with_facts( new Action( 0, $set, $user, 0, '', '', '', 'open', '', '', false ), $facts );
	$problem  = is_wp_error( $valid ) ? Errors\action_not_possible() : problem_with_action( $action );
	if ( $problem ) {
		return $problem;
	}
	$added = in_set(
		$set,
		static function () use ( $set, $user, $action, $mutation ): array|WP_Error|false {
			$problem = problem_with_acting( $set, $user );
			$before  = $problem ? null : action_made_by( $user, $set, $mutation );
			if ( $before ) {
				return [
					'action' => $before,
					'first'  => false,
				];
			}
			$problem ??= problem_with_contract( $set ) ?? ( $action->meeting > 0 && find( $action->meeting )?->set !== $set ? Errors\meeting_not_found() : null );
			$mine      = taken_in( $set, [ $user ] );
			if ( $problem || count_actions( $mine ) + count_actions( $mine, ACTION_TRASHED ) >= MOST_ACTIONS ) {
				return $problem ?? Errors\actions_full( MOST_ACTIONS );
			}
			$stored = find_action( insert_action( $action, $mutation ) );
			return $stored && $stored->texts() === $action->texts() ? [
				'action' => $stored,
				'first'  => true,
			] : false;
		}
	);
	is_array( $added ) && $added['first'] && tell_saved( $added['action'], null );
	return $added ? $added : Errors\storage_failed();
}

/**
 * Changes an action of a person's own, if it has not changed since. Safe to repeat. What is left out stays.
 *
 * @param int                  $id        Post id.
 * @param int                  $user      User id.
 * @param array<string, mixed> $facts     What schema/action-change.json says of it; held to it here, as above.
 * @param int                  $base      Revision the change is based on.
 * @param string|null          $base_hash Hash of the texts it is based on, where the client says.
 * @param string               $mutation  UUID of the change, "" for none.
 */
function change_action( int $id, int $user, array $facts, int $base, ?string $base_hash = null, string $mutation = '' ): Action|WP_Error {
	$own = own_action( $id, $user );
	if ( ! $own || '' !== $own->trashed ) {
		return problem_with_changing_action( $id, $user ) ?? Errors\action_not_found();
	}
	if ( is_wp_error( rest_validate_value_from_schema( $facts + [ 'base_revision' => $base ], Schema\load( 'action-change' ) ) ) ) {
		return Errors\action_not_possible();
	}
	$mutation = strtolower( $mutation );
	$changed  = in_set(
		$own->set,
		static function () use ( $id, $user, $facts, $base, $base_hash, $mutation ): Action|WP_Error|false {
			$before = find_action( $id );
			if ( ! $before || ! is_own_action( $before, $user ) ) {
				return Errors\action_not_found();
			}
			if ( '' !== $mutation && in_array( $mutation, $before->mutations, true ) ) {
				return $before;
			}
			if ( $base !== $before->revision || ( null !== $base_hash && Entries\hash_of( $before->texts() ) !== $base_hash ) ) {
				return Errors\action_conflict( present_action( $before, $user ) );
			}
			$after = with_facts( $before, $facts + [ 'mutations' => with_mutation( $before->mutations, $mutation ) ] );
			// Who has left the set writes for nobody in it.
			$problem = problem_with_action( $after ) ?? ( Sets\is_in( $before->set, $user ) ? problem_with_contract( $before->set ) : null );
			if ( $problem ) {
				return $problem;
			}
			$stored = update_action( $before, $after ) ? find_action( $id ) : null;
			return $stored && $stored->texts() === $after->texts() ? $stored : false;
		}
	);
	$changed instanceof Action && tell_saved( $changed, $own );
	return $changed ? $changed : Errors\storage_failed();
}

/**
 * An action was taken or changed.
 *
 * @param Action      $action The action as it is stored.
 * @param Action|null $before As it was before, null for a new one.
 */
function tell_saved( Action $action, ?Action $before ): bool {
	/**
	 * Fires after an action was stored.
	 *
	 * @param Action      $action The action.
	 * @param Action|null $before The action before, null for a new one.
	 */
	do_action( 'learning_log_action_saved', $action, $before );
	return true;
}

/**
 * Moves an action of a person's own to the trash, or brings it back. Asked again, it answers the same.
 *
 * @param int  $id    Post id.
 * @param int  $user  User id.
 * @param bool $trash Whether into the trash.
 */
function remove_action( int $id, int $user, bool $trash = true ): Action|WP_Error {
	$own = own_action( $id, $user );
	if ( ! $own ) {
		return Errors\action_not_found();
	}
	$moved = in_set(
		$own->set,
		static function () use ( $id, $user, $trash ): Action|WP_Error|false {
			$now = own_action( $id, $user );
			if ( ! $now || ( '' !== $now->trashed ) === $trash ) {
				return $now ?? Errors\action_not_found();
			}
			return move_action( $now, $trash ) ? own_action( $id, $user ) ?? false : false;
		}
	);
	return $moved ? $moved : Errors\storage_failed();
}

/**
 * Does something while nothing else changes the actions of a set, and has its screens ask anew.
 *
 * @template T
 * @param int           $set    Post id.
 * @param callable(): T $change What is done.
 * @return T|false
 */
function in_set( int $set, callable $change ): mixed {
	return Storage\atomically( static fn(): mixed => Storage\lock_post( $set ) && renew( $set ) ? $change() : false );
}

/**
 * An action in which some facts are others.
 *
 * @param Action               $action The action.
 * @param array<string, mixed> $facts  The others.
 */
function with_facts( Action $action, array $facts ): Action {
	/** @var array{id: int, set: int, owner: int, meeting: int, what: string, first_step: string, due: string, state: string, outcome: string, learning: string, coach: bool, revision: int, created: string, modified: string, closed: string, trashed: string, mutations: list<string>} $all */
	$all           = array_merge( get_object_vars( $action ), array_intersect_key( $facts, get_object_vars( $action ) ) );
	$closed        = '' === $action->closed ? current_time( 'mysql', true ) : $action->closed;
	$all['closed'] = 'open' === $all['state'] ? '' : $closed;
	return new Action( ...$all );
}

/**
 * Why an action cannot be as it is to be, or null. It is closed with what happened and what was learned: no learning without action, no
 * action without learning.
 *
 * @param Action $action The action.
 */
function problem_with_action( Action $action ): ?WP_Error {
	$texts = implode( '', $action->texts() );
	return match ( true ) {
		strlen( $texts ) > MAX_ACTION_BYTES                                    => Errors\too_long_here( MAX_ACTION_BYTES ),
		! mb_check_encoding( $texts, 'UTF-8' )                                 => Errors\text_not_readable(),
		'' !== $action->due && ! is_day( $action->due )                        => Errors\action_not_possible(),
		'' === trim( $action->what )                                           => Errors\action_empty(),
		'open' !== $action->state && in_array( '', array_map( 'trim', [ $action->outcome, $action->learning ] ), true ) => Errors\action_not_closed(),
		default                                                                => null,
	};
}

/**
 * Whether there is such a day.
 *
 * @param string $day "Y-m-d".
 */
function is_day( string $day ): bool {
	$date = DateTimeImmutable::createFromFormat( '!Y-m-d', $day );
	return $date && $date->format( 'Y-m-d' ) === $day;
}
