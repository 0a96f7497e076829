<?php
/**
 * Something of one's own that is written in a meeting, or an action, with its place to write.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Blocks;

use WP_Error;

/**
 * What is stored of it, and what a form that was refused held. A value.
 */
final class Own_Text {
	/**
	 * Gathers what the page shows.
	 *
	 * @param string                                     $element  Id of its element.
	 * @param int                                        $about    Post id of what it belongs to: a meeting, or the set of an action.
	 * @param string                                     $prompt   What it is called there.
	 * @param int                                        $entry    Post id that it is stored under, 0 before it is.
	 * @param int                                        $revision Revision that it has there.
	 * @param string                                     $modified When it was stored last, "Y-m-d H:i:s", UTC; "" for never.
	 * @param non-empty-list<Field>                      $fields   What there is to write, as stored and as typed.
	 * @param string                                     $choices  What is chosen beside the text, to be changed, escaped.
	 * @param string                                     $chosen   The same to be read, escaped.
	 * @param array<string, string>                      $hidden   What the plain form sends beside it.
	 * @param WP_Error|null                              $refused  Why the form just sent was not saved.
	 * @param bool                                       $chosen_first Whether what is chosen has to be known before anybody types.
	 */
	public function __construct(
		public readonly string $element,
		public readonly int $about,
		public readonly string $prompt,
		public readonly int $entry,
		public readonly int $revision,
		public readonly string $modified,
		public readonly array $fields,
		public readonly string $choices,
		public readonly string $chosen,
		public readonly array $hidden,
		public readonly ?WP_Error $refused = null,
		public readonly bool $chosen_first = false,
	) {}

	/**
	 * Whether nothing is stored of it.
	 */
	public function is_empty(): bool {
		return '' === trim( implode( '', array_column( $this->fields, 'stored' ) ) );
	}

	/**
	 * Whether it is open to be written in.
	 */
	public function is_editing(): bool {
		return $this->refused || $this->is_empty() || asked_to_edit( $this->prompt );
	}

	/**
	 * Whether both texts are shown: somebody saved in between.
	 */
	public function is_conflicting(): bool {
		return $this->refused && str_ends_with( (string) $this->refused->get_error_code(), '_conflict' );
	}

	/**
	 * What of the form just sent was not done, and why; "" when all is well.
	 */
	public function trouble(): string {
		/* translators: %s: a sentence saying why. */
		return $this->refused ? sprintf( __( 'Not saved: %s', 'learning-log' ), $this->refused->get_error_message() ) : '';
	}

	/**
	 * What the view module knows of it, as of a note. No text of anyone's: that is in the fields.
	 *
	 * @return array<string, scalar>
	 */
	public function context(): array {
		return [
			'lesson'   => 0,
			'prompt'   => $this->prompt,
			'about'    => $this->about,
			'entry'    => $this->entry,
			'revision' => $this->revision,
		] + standing( $this->is_editing(), $this->is_editing() && ! $this->is_empty(), $this->trouble(), $this->trouble(), $this->is_conflicting() );
	}
}
