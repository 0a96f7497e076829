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
use WP_Error;

/**
 * Names that people have here, or elsewhere on the network, whom the demo did not make: it takes nobody else for its own.
 *
 * @param Demo|null $demo The demo, null before it has begun.
 * @return list<string>
 */
function names_taken( ?array $demo ): array {
	$is_strange = static function ( string $login ) use ( $demo ): bool {
		$there = array_filter( [ get_user_by( 'login', $login ), get_user_by( 'email', email( $login ) ) ] );
		return [] !== array_filter( $there, static fn( \WP_User $user ): bool => ! is_own_person( $demo, $user, $login ) );
	};
	return array_values( array_filter( array_keys( people() ), $is_strange ) );
}

/**
 * Whether the demo made a person.
 *
 * @param Demo|null $demo  The demo, null before it has begun.
 * @param \WP_User  $user  Who.
 * @param string    $login Which one of its people they would be.
 */
function is_own_person( ?array $demo, \WP_User $user, string $login ): bool {
	return $login === ( $demo['own']['people'][ $user->ID ] ?? null ) && $login === $user->user_login && email( $login ) === $user->user_email;
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
 * @param Demo   $demo     The demo.
 * @param string $login    Login.
 * @param string $password What they log in with, "" for something that nobody knows.
 * @return int|WP_Error User id.
 * @throws Errors\Not_Read When the database does not answer.
 */
function make_person( array $demo, string $login, string $password ): int|WP_Error {
	[ $name, $role, $organisation ] = people()[ $login ];

	$facts = [
		'user_login'   => $login,
		'user_pass'    => '' === $password ? wp_generate_password( 32 ) : $password,
		'user_email'   => email( $login ),
		'display_name' => $name,
		'role'         => $role,
	];
	$user  = get_user_by( 'login', $login );
	// Where somebody else is called so, WordPress says it.
	$id      = $user && is_own_person( $demo, $user, $login ) ? $user->ID : make_own( 'people', $login, static fn(): int|WP_Error => wp_insert_user( $facts ) );
	$company = is_wp_error( $id ) || '' === $organisation ? 0 : make_organisation( $organisation );
	if ( is_wp_error( $id ) || is_wp_error( $company ) ) {
		return is_wp_error( $id ) ? $id : $company;
	}
	Sets\store_organisation_of( $id, $company );
	if ( 'local' !== wp_get_environment_type() ) {
		// Their addresses lead nowhere: a mail server would send each mail back.
		Notices\choose( $id, array_fill_keys( Notices\KINDS, 'off' ) );
	}
	return $id;
}

/**
 * An organisation: one that is there, the site's own too, or else a new one.
 *
 * @param string $name Its name.
 * @return int|WP_Error Term id.
 * @throws Errors\Not_Read When the database does not answer.
 */
function make_organisation( string $name ): int|WP_Error {
	return array_column( Sets\organisations(), 'id', 'name' )[ $name ] ?? make_own( 'organisations', $name, static fn(): int => Sets\store_organisation( 0, $name ) );
}

/**
 * Makes a set with its people, who have agreed to its ground rules.
 *
 * @param Demo                                                                              $demo The demo.
 * @param array{name: string, type: string, members: list<string>, facilitators: list<string>} $set  The set, its people by login.
 * @param array<string, int>                                                                $ids  Numbers of people by login.
 * @return int|WP_Error Post id.
 * @throws Errors\Not_Read When the database does not answer.
 */
function make_set( array $demo, array $set, array $ids ): int|WP_Error {
	$known = Sets\find( own( $demo, 'sets', $set['name'] ) );
	$id    = $known->id ?? make_own( 'sets', $set['name'], static fn(): ?int => Sets\store( new Sets\Set( 0, $set['name'], $set['type'], 'facilitated', 6, '', '', 0, Sets\ground_rules(), 1 ) ) );
	if ( is_wp_error( $id ) ) {
		return $id;
	}
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
