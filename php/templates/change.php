<?php
/**
 * Changing, adding and retiring templates: what holds for each, whoever asks for it. No entry is touched by any of them.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Templates;

use LearningLog\Errors;
use WP_Error;

/**
 * Adds a template of this site's own.
 *
 * @param Template $template The template; its id is given here.
 */
function add( Template $template ): Template|WP_Error {
	$id = 'own-' . bin2hex( random_bytes( 6 ) );
	return save( new Template( $id, $template->label, $template->purpose, $template->minutes, $template->note, $template->questions, false, true, 0 ) );
}

/**
 * Changes a template that is there. Retired or not, and whose it is, stay as they are.
 *
 * @param Template $before   As it is.
 * @param Template $template As it is to be, with the revision it was changed upon.
 */
function change( Template $before, Template $template ): Template|WP_Error {
	return save( new Template( $before->id, $template->label, $template->purpose, $template->minutes, $template->note, $template->questions, $before->retired, $before->own, $template->revision ) );
}

/**
 * Offers a template to nobody any more, or again.
 *
 * @param Template $before  As it is.
 * @param bool     $retired Whether it is retired.
 */
function retire( Template $before, bool $retired ): Template|WP_Error {
	if ( $before->retired === $retired ) {
		return $before;
	}
	return save( new Template( $before->id, $before->label, $before->purpose, $before->minutes, $before->note, $before->questions, $retired, $before->own, $before->revision ) );
}

/**
 * Stores a template and reads it back.
 *
 * @param Template $template The template.
 */
function save( Template $template ): Template|WP_Error {
	$keys = array_column( $template->questions, 'key' );
	if ( count( array_unique( $keys ) ) < count( $keys ) ) {
		return Errors\question_twice();
	}
	$done   = store( $template );
	$stored = find( $template->id );
	if ( null === $done || ! $stored ) {
		return Errors\storage_failed();
	}
	return $done ? $stored : Errors\template_conflict( get_object_vars( $stored ) );
}
