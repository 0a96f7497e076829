<?php
/**
 * What the desk is lent: the form of a comment, from which its script makes as many as it needs, and what keeps the words typed in them.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Blocks;

use LearningLog\Entries;

/**
 * Numbers that stand in the form for those of an entry and of a comment: too large to be one.
 */
const LENT_ENTRY   = 900000000000001;
const LENT_COMMENT = 900000000000002;

/**
 * Style and forms (hook "learning_log_load_desk").
 */
function action_lend_forms(): void {
	enqueue_style();
	enqueue_style( 'log' );
	add_action( 'admin_footer', __NAMESPACE__ . '\action_print_lent_forms' );
}

/**
 * The forms: of a comment that is yet to be said, and of one's own. src/desk/review/thread/forms.ts fills them in.
 */
function action_print_lent_forms(): void {
	$own   = [
		'id'          => LENT_COMMENT,
		'text'        => '',
		'revision'    => 0,
		'trash_until' => '',
		'can'         => [
			'edit'   => true,
			'delete' => true,
		],
	];
	$forms = [
		'new' => comment_form_html( new Comment_Text( LENT_ENTRY ) ),
		'own' => comment_form_html( new Comment_Text( LENT_ENTRY, $own ) ),
	];
	foreach ( $forms as $name => $html ) {
		// phpcs:ignore WordPress.Security.EscapeOutput -- Escaped piece by piece there.
		echo '<template class="learning-log-lent is-' . esc_attr( $name ) . '" data-entry="' . (int) LENT_ENTRY . '" data-comment="' . (int) LENT_COMMENT . '">' . $html . '</template>';
	}
	action_print_rows();
	$limits = limits();
	$config = [
		'files'     => array_intersect_key( $limits, array_flip( [ 'max_bytes', 'max_files_per_entry', 'accept' ] ) ),
		'logUrl'    => log_url(),
		'deviceKey' => Entries\device_key( get_current_user_id() ),
		'strings'   => strings() + history_strings() + file_strings( $limits ) + comment_strings() + export_strings() + document_strings() + column_strings(),
	] + site_config();
	wp_print_inline_script_tag(
		(string) wp_json_encode( $config, JSON_HEX_TAG | JSON_UNESCAPED_SLASHES ),
		[
			'type' => 'application/json',
			'id'   => 'learning-log-lent',
		]
	);
}
