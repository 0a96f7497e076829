<?php
/**
 * The screen on which managers choose what things are called: Learning Log › Words. A plain form.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Admin;

use LearningLog\Words;

const WORDS_PAGE = 'learning-log-words';

/**
 * Stores what the form says, and shows the page anew: its own sentences have the words by then.
 */
function action_receive_words(): void {
	if ( ! isset( $_POST['learning_log_words'] ) ) {
		return;
	}
	check_admin_referer( WORDS_PAGE );
	$words   = Words\words_in( wp_unslash( $_POST['learning_log_words'] ) ); // phpcs:ignore WordPress.Security.ValidatedSanitizedInput.InputNotSanitized -- The room checks them.
	$problem = Words\choose( $words );
	if ( $problem ) {
		refused_words( $words, $problem->get_error_message() );
		return;
	}
	wp_safe_redirect( add_query_arg( 'saved', '1', menu_page_url( WORDS_PAGE, false ) ) );
	exit;
}

/**
 * Remembers a form that was refused until the page is printed; without one, tells.
 *
 * @param array<string, array{one: string, many: string}> $words What was sent.
 * @param string                                          $why   A sentence.
 * @return array{words: array<string, array{one: string, many: string}>, why: string}
 */
function refused_words( array $words = [], string $why = '' ): array {
	static $refused = [
		'words' => [],
		'why'   => '',
	];
	if ( '' !== $why ) {
		$refused = compact( 'words', 'why' );
	}
	/** As it was put in. @var array{words: array<string, array{one: string, many: string}>, why: string} $refused */
	return $refused;
}

/**
 * The page.
 */
function print_words(): void {
	$refused = refused_words();
	$saved   = isset( $_GET['saved'] ) && '' === $refused['why']; // phpcs:ignore WordPress.Security.NonceVerification.Recommended -- Says only that it worked.
	?>
	<div class="wrap learning-log-words">
		<h1><?php esc_html_e( 'Words', 'learning-log' ); ?></h1>
		<hr class="wp-header-end">
		<?php if ( '' !== $refused['why'] ) : ?>
			<div class="notice notice-error" role="alert"><p><?php echo esc_html( $refused['why'] ); ?></p></div>
		<?php elseif ( $saved ) : ?>
			<div class="notice notice-success" role="status"><p><?php esc_html_e( 'Saved. The words are used everywhere from now on.', 'learning-log' ); ?></p></div>
		<?php endif; ?>
		<p><?php esc_html_e( 'What your programme calls things. The words are used on every page, also here. Leave a field empty for the usual word. What people have written stays as it is.', 'learning-log' ); ?></p>
		<form method="post">
			<?php wp_nonce_field( WORDS_PAGE ); ?>
			<table class="form-table" role="presentation">
				<?php
				foreach ( Words\present()['words'] as $word ) {
					print_word( $word, $refused['words'][ $word['name'] ] ?? $word );
				}
				?>
			</table>
			<?php submit_button( __( 'Save', 'learning-log' ) ); ?>
		</form>
	</div>
	<?php
}

/**
 * One word: what one is called, and several.
 *
 * @param array{name: string, usual_one: string, usual_many: string, ...<mixed>} $word  The word.
 * @param array{one: string, many: string, ...<mixed>}                           $shown What stands in its fields.
 */
function print_word( array $word, array $shown ): void {
	$id = 'learning-log-words-' . $word['name'];
	?>
	<tr>
		<th scope="row"><label for="<?php echo esc_attr( $id ); ?>"><?php echo esc_html( $word['usual_one'] ); ?></label></th>
		<td style="display:flex;flex-wrap:wrap;align-items:center;gap:4px 12px">
			<input type="text" size="26" id="<?php echo esc_attr( $id ); ?>" name="learning_log_words[<?php echo esc_attr( $word['name'] ); ?>][one]" value="<?php echo esc_attr( $shown['one'] ); ?>" maxlength="<?php echo (int) Words\LONGEST; ?>" dir="auto">
			<label for="<?php echo esc_attr( $id ); ?>-many"><?php echo esc_html( $word['usual_many'] ); ?></label>
			<input type="text" size="26" id="<?php echo esc_attr( $id ); ?>-many" name="learning_log_words[<?php echo esc_attr( $word['name'] ); ?>][many]" value="<?php echo esc_attr( $shown['many'] ); ?>" maxlength="<?php echo (int) Words\LONGEST; ?>" dir="auto">
		</td>
	</tr>
	<?php
}
