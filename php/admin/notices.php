<?php
/**
 * Where emails lead to in wp-admin.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Admin;

/**
 * Where an email leads to, as far as it is at the desk.
 *
 * @param mixed $address What another filter answered.
 * @param mixed $place   One of the places of notices.
 * @param mixed $about   Post id of what is there, 0 for all.
 * @return mixed
 */
function filter_notice_address( $address, $place, $about ) {
	return 'desk' === $place ? add_query_arg( array_filter( [ 'page' => PAGE, 'entry' => is_int( $about ) ? $about : 0 ] ), admin_url( 'admin.php' ) ) : $address;
}
