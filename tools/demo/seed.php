<?php
/**
 * Makes the demo on a new site, by `wp eval-file`: what came with WordPress makes room for it.
 */

declare( strict_types=1 );

use LearningLog\Guide;

// Pictures would come from a service on the net.
update_option( 'show_avatars', '0' );
foreach ( get_posts( [ 'post_type' => [ 'post', 'page' ], 'post_status' => 'any', 'numberposts' => -1 ] ) as $sample ) {
	wp_delete_post( $sample->ID, true );
}
// The page of the log went with the samples.
LearningLog\Blocks\action_make_log_page();
// A course that runs needs no first steps.
update_option( Guide\OPTION, Guide\AWAY, true );
// Not in a process of its own: Playground has none.
WP_CLI::runcommand( 'learning-log demo --password=learning --format=json', [ 'launch' => false ] );
