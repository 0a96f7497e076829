<?php
/**
 * What a role of the site may do and who has one, where WordPress keeps it: written once, and read back.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Sets;

use WP_User;

/**
 * Stores what a role of the site may do. All roles are one option: it is changed as it stands in the database, and only while it stands so.
 *
 * @param string              $name   Name of the role.
 * @param array<string, bool> $rights Whether they have it, by capability.
 * @return bool Whether it is stored.
 */
function store_rights( string $name, array $rights ): bool {
	global $wpdb;
	$option = wp_roles()->role_key;
	$before = $wpdb->get_var( $wpdb->prepare( "SELECT option_value FROM {$wpdb->options} WHERE option_name = %s", $option ) );
	$roles  = is_string( $before ) ? maybe_unserialize( $before ) : null;
	$role   = is_array( $roles ) ? $roles[ $name ] ?? null : null;
	if ( ! is_array( $roles ) || ! is_array( $role ) || ! is_array( $role['capabilities'] ?? null ) ) {
		return false;
	}
	$role['capabilities'] = array_filter( $rights ) + array_diff_key( $role['capabilities'], $rights );
	$wpdb->update(
		$wpdb->options,
		[ 'option_value' => maybe_serialize( array_replace( $roles, [ $name => $role ] ) ) ],
		[
			'option_name'  => $option,
			'option_value' => $before,
		]
	);
	wp_cache_delete_multiple( [ 'alloptions', $option ], 'options' );
	wp_roles()->for_site();
	$stored = get_role( $name )->capabilities ?? [];
	return array_filter( $rights ) === array_filter( array_intersect_key( $stored, $rights ) );
}

/**
 * Whether somebody has one of our roles, as the database says.
 *
 * @param int    $person User id.
 * @param string $role   Name of GIVEN.
 */
function read_given( int $person, string $role ): bool {
	wp_cache_delete( $person, 'user_meta' );
	return in_array( GIVEN[ $role ], ( new WP_User( $person ) )->roles, true );
}
