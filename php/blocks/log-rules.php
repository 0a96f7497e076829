<?php
/**
 * The ground rules that wait for somebody to agree to them, in the log: mails lead there, since the page that a set's roster stands on is known to
 * nobody but who made it.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Blocks;

use LearningLog\Errors;
use LearningLog\Sets;

/**
 * The page: each set with its name, its ground rules, and the way to agree.
 *
 * @param int $user User id.
 * @throws Errors\Not_Read When the database does not answer.
 */
function log_rules_html( int $user ): string {
	$html = '';
	foreach ( Sets\rosters_to_agree( $user ) as $id => $roster ) {
		$html .= '<section>' . name_html( $id, $roster ) . contract_html( $id, $roster ) . '</section>';
	}
	enqueue_style( 'set' );
	return log_back_html() . '<h2 class="learning-log-log__heading">' . esc_html__( 'Ground rules', 'learning-log' ) . '</h2>'
		. ( '' === $html ? '<p role="status">' . esc_html__( 'You have agreed to all that your sets have.', 'learning-log' ) . '</p>' : '<div class="learning-log-set">' . $html . '</div>' );
}
