<?php
/**
 * The plain form of a comment that was refused: shown again with what was typed, where its field is.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Blocks;

use LearningLog\Comments;
use LearningLog\Comments\Comment;
use LearningLog\Entries;
use LearningLog\Errors;
use WP_Error;
use WP_Post;

/**
 * What is shown at a comment that was said without some of its files.
 *
 * @param WP_Error $failure Why.
 * @return RefusedComment
 */
function said_without_files( WP_Error $failure ): array {
	return [
		'text'     => null,
		'trouble'  => $failure->get_error_message(),
		'failure'  => $failure,
		'mutation' => wp_generate_uuid4(),
	];
}

/**
 * The form as it is shown again.
 *
 * @param SentForm $form    What was sent.
 * @param WP_Error $failure Why it was refused.
 * @param int      $comment Whose field it is shown in, 0 for that of a new comment.
 * @return RefusedComment
 */
function refused_form_of_comment( array $form, WP_Error $failure, int $comment ): array {
	/* translators: %s: a sentence saying why. */
	$says = match ( true ) {
		isset( $form['gone'] ) => __( 'Not removed: %s', 'learning-log' ),
		isset( $form['back'] ) => __( 'Not brought back: %s', 'learning-log' ),
		default                => __( 'Not sent: %s', 'learning-log' ),
	};
	return [
		'text'     => isset( $form['gone'] ) || isset( $form['back'] ) ? null : $form['answers']['text'] ?? '',
		'trouble'  => sprintf( $says, $failure->get_error_message() ),
		'failure'  => $failure,
		// The database may have taken it: its repeat is not a second one. What goes to another field is another comment.
		'mutation' => wp_is_uuid( $form['prompt'] ) && (int) ( $form['comment'] ?? 0 ) === $comment ? $form['prompt'] : wp_generate_uuid4(),
	] + ( (int) ( $form['comment'] ?? 0 ) === $comment ? basis_of_refused( $form, $failure ) : [] );
}

/**
 * What a refused text was typed upon: of another one its writer has not seen, unless both are shown.
 *
 * @param SentForm $form    What was sent.
 * @param WP_Error $failure Why it was refused.
 * @return array{draft: int, revision: int}
 */
function basis_of_refused( array $form, WP_Error $failure ): array {
	$data  = (array) $failure->get_error_data();
	$shown = (array) ( $data['draft'] ?? [] ) + [
		'id'       => $form['draft'] ?? 0,
		'revision' => $form['revision'] ?? 0,
	];
	return [
		'draft'    => is_scalar( $shown['id'] ) ? (int) $shown['id'] : 0,
		'revision' => is_scalar( $shown['revision'] ) ? (int) $shown['revision'] : 0,
	];
}

/**
 * Whether a comment has a field of its own on the page: what came too late to change it may be said as another one, from there where that
 * was begun before.
 *
 * @param int $id   Post id.
 * @param int $user User id.
 */
function has_own_field( int $id, int $user ): bool {
	try {
		$comment = $id > 0 ? Comments\readable( $id, $user ) : null;
	} catch ( Errors\Not_Read ) {
		return false;
	}
	return $comment && ( Comments\can_change( $comment, $user ) || ( Comments\is_own( $comment, $user ) && Comments\begun_change( $id, $user ) ) );
}

/**
 * Whether the page that is about to be shown has a place for what was typed about an entry.
 *
 * @param int          $entry   Post id.
 * @param int          $comment Comment whose field it is, 0 for that of a new one.
 * @param int          $user    User id.
 * @param WP_Post|null $lesson  The lesson whose page it is, null for another.
 */
function shows_field( int $entry, int $comment, int $user, ?WP_Post $lesson ): bool {
	try {
		$own = Entries\own( $entry, $user );
	} catch ( Errors\Not_Read ) {
		return false;
	}
	return $own && ( $comment > 0 || 'me' !== $own->audience ) && ( $lesson ? $own->talked : Log_Query::here()->entry === $entry );
}

/**
 * Remembers a form that was refused until its field is rendered; without one, tells.
 *
 * @param int                 $entry   Post id.
 * @param int                 $comment Post id, 0 for a new comment.
 * @param RefusedComment|null $form    The form.
 * @return RefusedComment|null
 */
function refused_comment( int $entry, int $comment, ?array $form = null ): ?array {
	static $refused = [];
	$key            = get_current_user_id() . '-' . $entry . '-' . $comment;
	if ( $form ) {
		$refused[ $key ] = $form;
	}
	return $refused[ $key ] ?? null;
}
