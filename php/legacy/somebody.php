<?php
/**
 * A tag that shows what one certain person wrote: to them as their note; to others to be read, and only to who may read it.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Legacy;

use LearningLog\Blocks;
use LearningLog\Entries;
use LearningLog\Errors;
use LearningLog\Prompts\Prompt;
use LearningLog\Sets;

/**
 * The person whose note a tag shows; 0 for whoever reads the page.
 *
 * @param array<string, string> $attributes Attributes of the tag.
 */
function person_of( array $attributes ): int {
	$person = $attributes['user_id'] ?? '';
	return ctype_digit( $person ) ? (int) $person : 0;
}

/**
 * What somebody else wrote; nothing for whom it is closed, as if nothing had been written. Its author sees who opened it, here as elsewhere.
 *
 * @param Prompt $prompt  What was asked.
 * @param int    $author  User id.
 * @param string $wrapper Attributes of the outermost element.
 */
function somebodys_note( Prompt $prompt, int $author, string $wrapper ): string {
	$reader = get_current_user_id();
	if ( Blocks\is_for_others() || $reader <= 0 ) {
		return '';
	}
	Blocks\forbid_caching();
	$entry = Blocks\or_end( static fn(): ?Entries\Entry => Entries\find_answer( $author, $prompt->lesson, $prompt->id ) );
	if ( ! $entry || ! Entries\can_read( $entry, $reader ) || Entries\see( $entry, $reader, 0, $entry->revision ) instanceof \WP_Error ) {
		return '';
	}
	Blocks\action_enqueue_note_style();
	return '<div ' . $wrapper . '>' . Blocks\insert_late(
		[
			'<div class="learning-log-note is-saved">' . Blocks\question_html( $prompt )
			. '<p class="learning-log-note__hint">' . Blocks\carry( Sets\person_name( $author ) ) . '</p>'
			. '<div class="learning-log-note__text ' . OLD_CLASSES['text'] . '">' . Blocks\text_html( $entry->answers['text'] ?? '' ) . '</div></div>',
		]
	) . '</div>';
}
