<?php
/**
 * By which time zone one is told by mail: a choice in the form of emails. Where the device has another, its script offers that one.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Blocks;

use LearningLog\Notices;

/**
 * Name of the script module in a page.
 */
const ZONE_MODULE = 'learning-log/zone';

/**
 * The choice.
 *
 * @param int $user User id.
 */
function log_zone_html( int $user ): string {
	register_built_module( ZONE_MODULE, 'log/zone', [] );
	wp_enqueue_script_module( ZONE_MODULE );
	$id    = 'learning-log-notices-zone';
	$offer = sprintf(
		/* translators: %s: name of a time zone, such as Europe/Berlin. */
		esc_html__( 'Your device is set to %s.', 'learning-log' ),
		'<bdi></bdi>'
	);
	return '<li data-zone="' . esc_attr( Notices\zone( $user )->getName() ) . '"><div><label for="' . $id . '">' . esc_html__( 'Time zone', 'learning-log' ) . '</label>'
		. '<p id="' . $id . '-says">' . esc_html__( 'Daily and weekly emails come in the morning by this time zone, and emails give times in it.', 'learning-log' ) . '</p>'
		. '<p hidden>' . $offer . ' <button type="button">' . esc_html__( 'Use that time zone', 'learning-log' ) . '</button></p></div>'
		. '<select id="' . $id . '" name="' . NOTICES_FORM . '[zone]" aria-describedby="' . $id . '-says">' . zone_options_html( Notices\chosen_zone( $user ) ) . '</select></li>';
}

/**
 * The site's, then all zones as WordPress names them, but for plain offsets, its last group: those know of no summer time.
 *
 * @param string $chosen The zone that was chosen, "" for the site's.
 */
function zone_options_html( string $chosen ): string {
	/* translators: %s: name of a time zone, such as Europe/Berlin. */
	$site  = sprintf( __( 'As the site has it: %s', 'learning-log' ), Notices\zone_said( wp_timezone() ) );
	$zones = wp_timezone_choice( '' === $chosen ? 'UTC' : $chosen, get_user_locale() );
	$zones = substr( $zones, 0, (int) strrpos( $zones, '<optgroup' ) );
	return '<option value=""' . selected( '', $chosen, false ) . '>' . esc_html( $site ) . '</option>' . ( '' === $chosen ? str_replace( 'selected="selected" ', '', $zones ) : $zones );
}
