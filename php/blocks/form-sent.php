<?php
/**
 * What a plain form sent with this request, before anything is made of it.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Blocks;

/**
 * The form that was sent with this request.
 *
 * Browsers send every line end as CR LF; what the person typed, and what the script would have sent, is LF.
 *
 * @return SentForm|null
 */
function sent_form(): ?array {
	// phpcs:disable WordPress.Security.NonceVerification.Missing, WordPress.Security.ValidatedSanitizedInput -- save_form() checks the nonce; text is kept verbatim on purpose, everything else is looked up.
	$sent = $_POST['learning_log'] ?? null;
	// phpcs:enable
	if ( ! is_array( $sent ) || ! is_array( $sent['answers'] ?? null ) || ! isset( $sent['lesson'], $sent['prompt'] ) ) {
		return null;
	}
	$string  = static fn( $value ): string => is_string( $value ) ? wp_unslash( $value ) : '';
	$answers = array_map( static fn( $text ): string => str_replace( "\r\n", "\n", $string( $text ) ), $sent['answers'] );
	/**
	 * Keys are those of our own fields.
	 *
	 * @var SentForm $form
	 */
	$form = [ 'answers' => $answers ] + array_map( $string, $sent );
	return $form;
}

/**
 * The files that were sent with the form, each as PHP describes a single one.
 *
 * @return list<array{name: string, tmp_name: string, error: int}>
 */
function sent_files(): array {
	// phpcs:disable WordPress.Security.NonceVerification.Missing, WordPress.Security.ValidatedSanitizedInput -- save_form() checks the nonce, the files room each file.
	$sent = $_FILES['learning_log_files'] ?? null;
	// phpcs:enable
	$each  = static fn( string $field ): array => is_array( $sent ) && is_array( $sent[ $field ] ?? null ) ? $sent[ $field ] : [];
	$files = [];
	foreach ( $each( 'name' ) as $number => $name ) {
		$path  = $each( 'tmp_name' )[ $number ] ?? '';
		$error = $each( 'error' )[ $number ] ?? UPLOAD_ERR_NO_FILE;
		if ( is_string( $name ) && is_string( $path ) && is_int( $error ) && UPLOAD_ERR_NO_FILE !== $error ) {
			$files[] = [
				'name'     => $name,
				'tmp_name' => $path,
				'error'    => $error,
			];
		}
	}
	return $files;
}

/**
 * What a file is called in which a form that is sent twice sends it again: the same bytes by the same name at the same place, upon the same text.
 *
 * @param SentForm                                              $form What was sent.
 * @param array{name: string, tmp_name: string, error: int} $sent One of sent_files().
 * @return string A UUID, "" where the file has not arrived.
 */
function file_mutation( array $form, array $sent ): string {
	$bytes = is_file( $sent['tmp_name'] ) ? (string) md5_file( $sent['tmp_name'] ) : '';
	$upon  = array_intersect_key( $form, array_flip( [ 'lesson', 'prompt', 'about', 'comment', 'draft', 'revision' ] ) );
	return '' === $bytes ? '' : uuid_from( (string) wp_json_encode( [ $upon, $sent['name'], $bytes ] ) );
}
