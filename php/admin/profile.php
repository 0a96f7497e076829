<?php
/**
 * Where a person belongs, on WordPress's own page of a user: for managers.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Admin;

use LearningLog\Sets;

const ORGANISATION_FIELD = 'learning_log_organisation';

/**
 * The field (hooks "show_user_profile" and "edit_user_profile").
 *
 * @param \WP_User $person Whose page it is.
 */
function action_show_standing( $person ): void {
	if ( ! Sets\can_place_people( get_current_user_id() ) ) {
		return;
	}
	$standing = Sets\standing( $person->ID );
	$people   = add_query_arg(
		[
			'page' => SETS_PAGE,
			'view' => 'people',
		],
		admin_url( 'admin.php' )
	);
	?>
	<h2><?php esc_html_e( 'Learning Log', 'learning-log' ); ?></h2>
	<table class="form-table" role="presentation">
		<tr>
			<th><label for="<?php echo esc_attr( ORGANISATION_FIELD ); ?>"><?php esc_html_e( 'Organisation', 'learning-log' ); ?></label></th>
			<td>
				<select name="<?php echo esc_attr( ORGANISATION_FIELD ); ?>" id="<?php echo esc_attr( ORGANISATION_FIELD ); ?>">
					<option value="0"><?php esc_html_e( 'None', 'learning-log' ); ?></option>
					<?php foreach ( Sets\organisations() as $one ) : ?>
						<option value="<?php echo (int) $one['id']; ?>" <?php selected( $one['id'], $standing['organisation'] ); ?>><?php echo esc_html( $one['name'] ); ?></option>
					<?php endforeach; ?>
				</select>
				<p class="description">
					<?php
					echo '' === $standing['reports_to_name'] ? '' : esc_html(
						/* translators: %s: name of a person. */
						sprintf( __( 'Reports to %s.', 'learning-log' ), $standing['reports_to_name'] ) . ' '
					);
					?>
					<a href="<?php echo esc_url( $people ); ?>"><?php esc_html_e( 'People and organisations', 'learning-log' ); ?></a>
				</p>
			</td>
		</tr>
	</table>
	<?php
}

/**
 * Stores what was chosen (hooks "personal_options_update" and "edit_user_profile_update", which WordPress calls once it has checked the nonce
 * of its form).
 *
 * @param int $person User id.
 */
function action_save_standing( $person ): void {
	$chosen = isset( $_POST[ ORGANISATION_FIELD ] ) && is_string( $_POST[ ORGANISATION_FIELD ] ) ? sanitize_key( $_POST[ ORGANISATION_FIELD ] ) : ''; // phpcs:ignore WordPress.Security.NonceVerification.Missing -- Checked by WordPress.
	if ( ctype_digit( $chosen ) && Sets\can_place_people( get_current_user_id() ) && current_user_can( 'edit_user', $person ) ) {
		Sets\place_person( (int) $person, (int) $chosen, Sets\standing( (int) $person )['reports_to'] );
	}
}
