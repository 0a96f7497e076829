<?php
/**
 * The contract of a set: its ground rules, which each member agrees to.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Sets;

use LearningLog\Errors;
use WP_Error;

/**
 * The ground rules that a set begins with: the site's own words where it has some, else those that ship. To be talked over, worded anew, and
 * agreed to at the first meeting.
 */
function ground_rules(): string {
	return stored_rules()['text'] ?? shipped_rules();
}

/**
 * The ground rules that a set is to have: those asked for, else its own, else those to begin with.
 *
 * @param int         $set   Post id, 0 for a new set.
 * @param string|null $asked What was asked for, null for nothing.
 */
function contract_for( int $set, ?string $asked ): string {
	return $asked ?? ( $set > 0 ? find( $set )->contract ?? '' : ground_rules() );
}

/**
 * Whether a text is ground rules at all: of blanks alone nothing can be read, so nobody can be asked to agree to it.
 *
 * @param string $contract The text.
 */
function is_contract( string $contract ): bool {
	return 1 !== preg_match( '/^[\s\p{Z}\p{Cc}\p{Cf}]*$/uD', $contract );
}

/**
 * Why a set cannot have these ground rules, or null. None is possible where there were none; blanks alone would look like none and ask everybody
 * to agree to them.
 *
 * @param string $contract The ground rules it is to have.
 * @param string $before   Those it has.
 */
function problem_with_contract( string $contract, string $before ): ?WP_Error {
	if ( $contract === $before || is_contract( $contract ) ) {
		return null;
	}
	return '' !== $contract || is_contract( $before ) ? Errors\contract_empty() : null;
}

/**
 * Whether a person agrees to the ground rules of a set for themselves: a member does, today.
 *
 * @param int $set  Post id.
 * @param int $user User id.
 */
function can_agree( int $set, int $user ): bool {
	return is_member( $set, $user );
}

/**
 * A member agrees. Safe to repeat.
 *
 * @param int $set     Post id.
 * @param int $user    User id.
 * @param int $version Version of the ground rules that they have read.
 * @return true|WP_Error
 */
function agree( int $set, int $user, int $version ): bool|WP_Error {
	$current = find( $set );
	if ( ! $current || ! can_agree( $set, $user ) ) {
		return Errors\agreement_forbidden();
	}
	if ( ! is_contract( $current->contract ) || $version !== $current->contract_version ) {
		return Errors\contract_changed( get_object_vars( $current ) );
	}
	return store_agreement( $set, $user, $version ) ? true : Errors\storage_failed();
}

/**
 * Members of a set who have not agreed to its ground rules as they are.
 *
 * @param Set $set The set.
 * @return list<int>
 */
function not_agreed( Set $set ): array {
	return present_agreement( $set )['missing'];
}

/**
 * Who of those in a set has not agreed to its ground rules as they are: members are asked, and nobody where there are none.
 *
 * @param string     $contract The ground rules.
 * @param int        $version  Their version.
 * @param list<Seat> $seats    Everyone who is in the set.
 * @return list<Seat>
 */
function not_agreed_among( string $contract, int $version, array $seats ): array {
	return is_contract( $contract ) ? array_values( array_filter( $seats, static fn( array $seat ): bool => 'member' === $seat['role'] && $seat['agreed'] !== $version ) ) : [];
}

/**
 * The rosters of those of a person's sets whose ground rules they have not agreed to as they are. One query, however many sets.
 *
 * @param int $user User id.
 * @return array<int, Roster> By set.
 * @throws Errors\Not_Read When the database does not answer.
 */
function rosters_to_agree( int $user ): array {
	return array_filter( rosters( $user ), static fn( array $roster ): bool => in_array( $user, array_column( not_agreed_among( $roster['contract'], $roster['version'], $roster['people'] ), 'id' ), true ) );
}

/**
 * The set as it was while its ground rules were those of an earlier version; null for one that never was.
 *
 * @param Set $set     The set.
 * @param int $version The version, that of now included.
 */
function at_version( Set $set, int $version ): ?Set {
	$contract = $version === $set->contract_version ? $set->contract : kept_contract( $set->id, $version );
	return null === $contract ? null : new Set( $set->id, $set->name, $set->type, $set->mode, $set->capacity, $set->starts, $set->ends, $set->revision, $contract, $version );
}

/**
 * The ground rules of a set in the shape of schema/agreement.json.
 *
 * @param Set $set The set.
 * @return array{contract: string, version: int, agreed: list<int>, missing: list<int>}
 */
function present_agreement( Set $set ): array {
	$seats   = seats( [ $set->id ] )[ $set->id ] ?? [];
	$members = array_column( array_filter( $seats, static fn( array $seat ): bool => 'member' === $seat['role'] ), 'id' );
	$missing = array_column( not_agreed_among( $set->contract, $set->contract_version, $seats ), 'id' );
	return [
		'contract' => $set->contract,
		'version'  => $set->contract_version,
		'agreed'   => is_contract( $set->contract ) ? array_values( array_diff( $members, $missing ) ) : [],
		'missing'  => $missing,
	];
}
