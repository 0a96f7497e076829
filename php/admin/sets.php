<?php
/**
 * The screen on which sets are formed: Learning Log › Sets.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Admin;

use LearningLog\Meetings;
use LearningLog\Sets;

const SETS_PAGE   = 'learning-log-sets';
const SETS_HANDLE = 'learning-log-sets';

/**
 * Its menu entry, for whoever forms sets.
 */
function action_add_sets_menu(): void {
	$may  = current_user_can( Sets\MANAGE ) ? Sets\MANAGE : Sets\FACILITATE;
	$hook = add_submenu_page( PAGE, __( 'Action Learning Sets', 'learning-log' ), __( 'Sets', 'learning-log' ), $may, SETS_PAGE, __NAMESPACE__ . '\print_sets' );
	$hook && add_action( "load-$hook", __NAMESPACE__ . '\action_prepare_sets' );
}

/**
 * Prepares the page before it is printed.
 */
function action_prepare_sets(): void {
	add_action( 'admin_enqueue_scripts', __NAMESPACE__ . '\action_enqueue_sets', 10, 0 );
}

/**
 * Script, style, translations, and the answer the screen asks for first.
 */
function action_enqueue_sets(): void {
	$opens_one = isset( $_GET['set'] ) || isset( $_GET['view'] ); // phpcs:ignore WordPress.Security.NonceVerification.Recommended -- Which of the screen's parts is open.
	enqueue_screen( SETS_HANDLE, 'sets', $opens_one ? [] : [ '/learning-log/v1/sets?page=1&per_page=20' ] );
}

/**
 * The page, which the script fills.
 */
function print_sets(): void {
	?>
	<div class="wrap learning-log-sets">
		<hr class="wp-header-end">
		<div id="learning-log-sets" data-me="<?php echo (int) get_current_user_id(); ?>" data-manages="<?php echo current_user_can( Sets\MANAGE ) ? '1' : ''; ?>" data-months="<?php echo (int) Meetings\months_kept(); ?>"></div>
		<?php print_noscript(); ?>
	</div>
	<?php
}
