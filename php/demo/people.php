<?php
/**
 * Makes the people of the demo, their sets, and who coaches whom.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Demo;

use LearningLog\Errors;
use LearningLog\Notices;
use LearningLog\Sets;

/**
 * Names that people of the site itself have: the demo has people of these names, and takes nobody else for them.
 *
 * @param Demo|null $demo The demo, null before it has begun.
 * @return list<string>
 */
function names_taken( ?array $demo ): array {
	$is_strange = static function ( string $login ) use ( $demo ): bool {
		$there = array_filter( [ get_user_by( 'login', $login ), get_user_by( 'email', email( $login ) ) ] );
		return [] !== array_filter( $there, static fn( \WP_User $user ): bool => null === $demo || $user->ID <= $demo['from']['users'] );
	};
	return array_values( array_filter( array_keys( people() ), $is_strange ) );
}

/**
 * The people: login => name, role, organisation.
 *
 * @return array<string, array{string, string, string}>
 */
function people(): array {
	return require __DIR__ . '/data/people.php';
}

/**
 * The address of one of them, at which nobody gets mail.
 *
 * @param string $login Login.
 */
function email( string $login ): string {
	return $login . '@learning-log.example';
}

/**
 * Makes one of the people, or what is missing of them.
 *
 * @param string $login    Login.
 * @param string $password What they log in with, "" for something that nobody knows.
 * @return int User id.
 * @throws Errors\Not_Read When the database does not answer.
 */
function make_person( string $login, string $password ): int {
	[ $name, $role, $organisation ] = people()[ $login ];

	$user = get_user_by( 'login', $login );
	$made = $user ? $user->ID : wp_insert_user(
		[
			'user_login'   => $login,
			'user_pass'    => '' === $password ? wp_generate_password( 32 ) : $password,
			'user_email'   => email( $login ),
			'display_name' => $name,
			'role'         => $role,
		]
	);
	$id   = is_int( $made ) ? $made : 0;
	// A run may have been killed between the row and its role.
	$user && ! $user->roles && $user->set_role( $role );
	$known = array_column( Sets\organisations(), 'id', 'name' );
	Sets\store_organisation_of( $id, '' === $organisation ? 0 : ( $known[ $organisation ] ?? Sets\store_organisation( 0, $organisation ) ) );
	if ( 'local' !== wp_get_environment_type() ) {
		// Their addresses lead nowhere: a mail server would send each mail back.
		Notices\choose( $id, array_fill_keys( Notices\KINDS, 'off' ) );
	}
	return $id;
}

/**
 * Makes a set with its people, who have agreed to its ground rules.
 *
 * @param Demo                                                                              $demo The demo.
 * @param array{name: string, type: string, members: list<string>, facilitators: list<string>} $set  The set, its people by login.
 * @param array<string, int>                                                                $ids  Numbers of people by login.
 * @return int Post id.
 * @throws Errors\Not_Read When the database does not answer.
 */
function make_set( array $demo, array $set, array $ids ): int {
	$known = array_filter( Sets\find_many( Sets\all_ids() ), static fn( Sets\Set $there ): bool => $there->id > $demo['from']['posts'] && $there->name === $set['name'] );
	$id    = $known ? (int) array_key_last( $known ) : (int) Sets\store( new Sets\Set( 0, $set['name'], $set['type'], 'facilitated', 6, '', '', 0, Sets\ground_rules(), 1 ) );
	foreach ( [ 'member' => 'members', 'facilitator' => 'facilitators' ] as $role => $list ) {
		foreach ( $set[ $list ] as $login ) {
			Sets\join( new Sets\Member( $ids[ $login ], $id, $role, people()[ $login ][2] ) );
			'member' === $role && Sets\agree( $id, $ids[ $login ], 1 );
		}
	}
	return $id;
}

/**
 * Appoints the coaches. They have known each other for a while: the log says of a new coach that they are new.
 *
 * @param array<string, list<string>> $coaches Participants by coach, by login.
 * @param array<string, int>          $ids     Numbers of people by login.
 * @throws Errors\Not_Read When the database does not answer.
 */
function make_coaches( array $coaches, array $ids ): void {
	foreach ( $coaches as $coach => $participants ) {
		foreach ( $participants as $participant ) {
			Sets\store_coach( $ids[ $participant ], $ids[ $coach ], true, (string) wp_date( 'Y-m-d', time() - 90 * DAY_IN_SECONDS ) );
		}
	}
}

/**
 * The facilitators have worded their rules anew since, and Henk has yet to read them: until he has, nothing can be written in their meeting.
 *
 * @param int                $set Post id.
 * @param array<string, int> $ids Numbers of people by login.
 */
function word_rules_anew( int $set, array $ids ): void {
	$rule   = "\n\nWe bring our own facilitating, and nobody’s set.";
	$before = Sets\find( $set );
	if ( $before && ! str_ends_with( $before->contract, $rule ) ) {
		Sets\change( new Sets\Set( $before->id, $before->name, $before->type, $before->mode, $before->capacity, $before->starts, $before->ends, $before->revision, $before->contract . $rule ) );
	}
	Sets\agree( $set, $ids['amira'], 2 );
}
