<?php
/**
 * To whom an export of personal data goes: texts and files are for the person alone, not for who prepares it.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Privacy;

/**
 * Puts texts into a step of an export, and files into its archive, where they go to the person.
 *
 * @param mixed $step     What the exporter answered.
 * @param mixed $index    Number of the exporter.
 * @param mixed $email    Address of the person.
 * @param mixed $page     Step, from 1.
 * @param mixed $request  Number of the request.
 * @param mixed $sent     Whether the archive is sent to that address, instead of handed to who is logged in.
 * @param mixed $exporter Key of the exporter.
 * @return mixed
 */
function filter_export_page( $step, $index, $email, $page, $request, $sent, $exporter ) {
	if ( true !== $sent || ! is_numeric( $request ) || ! was_asked_for( (int) $request ) ) {
		return $step;
	}
	// With the last step of the last exporter WordPress writes the archive.
	add_action( 'wp_privacy_personal_data_export_file_created', __NAMESPACE__ . '\action_complete_archive', 10, 5 );
	return 'learning-log' === $exporter && is_string( $email ) && is_int( $page ) ? export_with_texts( $email, $page ) : $step;
}

/**
 * Whether the person has followed the link that WordPress sent them: an administrator can go on without.
 *
 * @param int $request Number of the request.
 */
function was_asked_for( int $request ): bool {
	$asked = wp_get_user_request( $request );
	return $asked && 'export_personal_data' === $asked->action_name && $asked->confirmed_timestamp > 0;
}
