<?php
/**
 * Actions in the shape of schema/action.json, for REST and for the page.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Meetings;

use LearningLog\Entries;
use LearningLog\Errors;
use LearningLog\Sets;

/**
 * Some actions, in a number of queries that does not grow with them.
 *
 * @param list<Action> $actions The actions.
 * @param int          $viewer  User id of who asks.
 * @return list<array<string, mixed>>
 */
function present_actions( array $actions, int $viewer ): array {
	cache_users( array_column( $actions, 'owner' ) );
	return array_map( static fn( Action $action ): array => present_action( $action, $viewer ), $actions );
}

/**
 * One action.
 *
 * @param Action $action The action.
 * @param int    $viewer User id of who asks.
 * @return array<string, mixed>
 */
function present_action( Action $action, int $viewer ): array {
	return [
		'id'          => $action->id,
		'set'         => $action->set,
		'meeting'     => $action->meeting,
		'owner'       => [
			'id'   => $action->owner,
			'name' => Sets\person_name( $action->owner ),
		],
		'what'        => $action->what,
		'first_step'  => $action->first_step,
		'due'         => $action->due,
		'state'       => $action->state,
		'outcome'     => $action->outcome,
		'learning'    => $action->learning,
		'coach'       => $action->coach,
		'revision'    => $action->revision,
		'hash'        => Entries\hash_of( $action->texts() ),
		'created'     => Entries\iso( $action->created ),
		'modified'    => Entries\iso( $action->modified ),
		'closed'      => '' === $action->closed ? '' : Entries\iso( $action->closed ),
		'trash_until' => action_trash_until( $action ),
		'can'         => [ 'edit' => is_own_action( $action, $viewer ) ],
	];
}

/**
 * What is told of actions at a check-in.
 *
 * @param list<Action> $actions The actions.
 * @return list<array{user: int, id: int, what: string, state: string, due: string}>
 */
function present_last( array $actions ): array {
	return array_map(
		static fn( Action $action ): array => [
			'user'  => $action->owner,
			'id'    => $action->id,
			'what'  => $action->what,
			'state' => $action->state,
			'due'   => $action->due,
		],
		$actions
	);
}

/**
 * Until when an action of the trash can be brought back, ISO 8601; "" for one that is not there.
 *
 * @param Action $action The action.
 */
function action_trash_until( Action $action ): string {
	return Entries\trash_ends( $action->trashed );
}

/**
 * Removes for good what has been in the trash too long: a part of the daily work of the entries.
 */
function action_purge(): void {
	forget_actions_trashed_before( Entries\trash_ended() );
}

/**
 * How many have been there too long.
 *
 * @throws Errors\Not_Read When the database does not answer.
 */
function many_actions_past(): int {
	return count_actions_trashed_before( Entries\trash_ended() );
}
