<?php
/**
 * A note as its participant sees it.
 *
 * The HTML holds no line ends, so that wpautop() finds nothing to change where an old shortcode puts a note into a classic page.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Blocks;

use LearningLog\Prompts;
use LearningLog\Prompts\Prompt;
use WP_Post;

/**
 * What the old plugin called the element of a note, before its number.
 */
const OLD_ANCHOR = 'progressally-private-note-';

/**
 * The whole note: question, answer, readers. Nothing at all for whom the lesson is closed.
 *
 * @param Prompt  $prompt             What is asked.
 * @param WP_Post $lesson             Where it is asked.
 * @param string  $wrapper_attributes Attributes of the outermost element, escaped.
 * @param callable(string): string|null $dress What else is done to its HTML, before it goes where nothing else is.
 */
function render_note( Prompt $prompt, WP_Post $lesson, string $wrapper_attributes = 'class="wp-block-learning-log-note"', ?callable $dress = null ): string {
	$wrapper    = $wrapper_attributes . ( str_contains( $wrapper_attributes, ' id="' ) ? '' : old_anchor( $prompt, $lesson ) );
	$impersonal = impersonal_note( $prompt, $lesson, $wrapper );
	if ( null !== $impersonal ) {
		return $dress ? $dress( $impersonal ) : $impersonal;
	}
	$form = personal_form( $prompt, $lesson );
	return '<div ' . $wrapper . '>' . insert_late( $dress ? [ $dress( implode( '', $form ) ) ] : $form ) . '</div>';
}

/**
 * What gives the buttons of a note the words that its block says; null where it says none.
 *
 * @param mixed $words Attribute of the block.
 * @return callable(string): string|null
 */
function dress_of_buttons( mixed $words ): ?callable {
	if ( ! is_array( $words ) || ! $words ) {
		return null;
	}
	require_once __DIR__ . '/buttons.php';
	return static fn( string $html ): string => with_buttons( $html, $words );
}

/**
 * Where links to a note lead that were made while the lesson still had the plugin whose notes it defines: the attribute, "" for nowhere.
 *
 * @param Prompt  $prompt What is asked.
 * @param WP_Post $lesson Where.
 */
function old_anchor( Prompt $prompt, WP_Post $lesson ): string {
	return ctype_digit( $prompt->id ) && $prompt->lesson === $lesson->ID && metadata_exists( 'post', $lesson->ID, Prompts\DEFINITIONS ) ? ' id="' . OLD_ANCHOR . $prompt->id . '"' : '';
}

/**
 * The note where it holds nothing of a person's; null where it is one's own.
 *
 * @param Prompt  $prompt  What is asked.
 * @param WP_Post $lesson  Where.
 * @param string  $wrapper Attributes of the outermost element.
 */
function impersonal_note( Prompt $prompt, WP_Post $lesson, string $wrapper ): ?string {
	$user = get_current_user_id();
	if ( ! is_open( $lesson, $user ) || ! Prompts\is_open_in( $lesson, $prompt, $user ) ) {
		return '';
	}
	if ( is_for_others() || ! Prompts\can_be_answered( $prompt ) ) {
		return '<div ' . $wrapper . '>' . question_html( $prompt ) . questions_html( $prompt ) . '</div>';
	}
	return $user ? null : visitor_note( $prompt, $lesson, $wrapper );
}

/**
 * The form of whoever is logged in.
 *
 * @param Prompt  $prompt What is asked.
 * @param WP_Post $lesson Where.
 * @return array<int, string> Its HTML, in parts.
 */
function personal_form( Prompt $prompt, WP_Post $lesson ): array {
	make_personal( $prompt->allow_attachments );
	$entry  = my_answer( $prompt, $lesson );
	$files  = my_files( $prompt, $entry );
	$failed = failed_form( $lesson, $prompt );
	$alone  = $failed || ! is_inserted_late() || my_openings_of( $prompt->lesson, $prompt->id ) || ! has_pattern( $prompt, $entry ) || asked_to_edit( Prompts\address_id( $prompt, $lesson->ID ) );
	$form   = $alone ? [ form_html( new Note( $prompt, $lesson, $entry, $files, $failed ) ) ] : patterned_parts( $prompt, $lesson, $entry, $files );
	return [ ...$form, ...away_forms( my_openings_of( $prompt->lesson, $prompt->id ), ! $entry ), ...lesson_thread_parts( $entry, $lesson ) ];
}

/**
 * Whether a person may read a lesson; asked once for all notes of a page.
 *
 * @param WP_Post $lesson The lesson.
 * @param int     $user   User id, 0 for a visitor.
 */
function is_open( WP_Post $lesson, int $user ): bool {
	$mark = marks();
	return $mark->open ? $mark->lessons[ "$lesson->ID-$user" ] ??= Prompts\can_read_lesson( $lesson, $user ) : Prompts\can_read_lesson( $lesson, $user );
}

/**
 * Attributes of the outermost element of the block being rendered, made once for all that look alike.
 *
 * @param string               $block      Name of the block.
 * @param array<string, mixed> $attributes Block attributes.
 */
function wrapper_attributes( string $block, array $attributes ): string {
	$look = looks_in( $attributes );
	return once( "wrapper $block " . ( $look ? wp_json_encode( $look ) : '' ), 'get_block_wrapper_attributes' );
}

/**
 * The attributes of a block that say how it looks, and not what it asks.
 *
 * @param array<string, mixed> $attributes Block attributes.
 * @return array<string, mixed>
 */
function looks_in( array $attributes ): array {
	return array_diff_key( $attributes, array_flip( Prompts\ATTRIBUTES ) );
}

/**
 * Whether what is rendered may go to others than who asks for it: newsletters and search indexes are made in wp-admin by whoever
 * works there, excerpts end in descriptions that plugins keep.
 */
function is_for_others(): bool {
	return is_feed() || is_embed() || is_admin() || wp_is_serving_rest_request() || doing_filter( 'get_the_excerpt' );
}

/**
 * What lets the view module enrich a note.
 *
 * A form that came back because someone else is logged in goes without: the module would save it for that person.
 *
 * @param Note $note The note.
 */
function enrichment( Note $note ): string {
	if ( $note->user() !== get_current_user_id() ) {
		return '';
	}
	return ( $note->log ? ' data-log="' . esc_attr( $note->log->template ) . '"' : '' ) . ' data-wp-interactive="learning-log/note" data-wp-context=' . context_value( $note->context() ) . ' data-wp-init="callbacks.start"';
}

/**
 * The value of the attribute that holds a context. In single quotes, as WordPress writes it, it is half as long.
 *
 * @param array<string, scalar> $context The context.
 */
function context_value( array $context ): string {
	return is_inserted_late()
		? "'" . wp_json_encode( $context, JSON_HEX_TAG | JSON_HEX_APOS | JSON_HEX_QUOT | JSON_HEX_AMP | JSON_UNESCAPED_SLASHES ) . "'"
		: '"' . carry( (string) wp_json_encode( $context, JSON_UNESCAPED_SLASHES ) ) . '"';
}

/**
 * What someone who is not logged in sees: nothing personal, nothing a page cache could not keep.
 *
 * A cache that ignores cookies shows it to people who are logged in: the visitor's module then puts theirs in its place, unless it holds
 * text that has no other.
 *
 * @param Prompt  $prompt  What is asked.
 * @param WP_Post $lesson  Where.
 * @param string  $wrapper Attributes.
 */
function visitor_note( Prompt $prompt, WP_Post $lesson, string $wrapper ): string {
	action_enqueue_note_style();
	$back   = past_caches( (string) get_permalink( $lesson ) ) . '#' . anchor( $prompt, $lesson );
	$failed = failed_form( $lesson, $prompt );
	$failed || enqueue_visitor_module();
	$after = $failed ? '<p class="learning-log-note__lost">' . esc_html( $failed['trouble'] ) . '</p>' . returned_text_html( $failed['answers'] ) : fetching_html();
	return '<div ' . $wrapper . '><div class="learning-log-note' . ( $failed ? '' : ' is-for-nobody' ) . '" id="' . esc_attr( element_id( $prompt, $lesson ) ) . '">'
		. question_html( $prompt ) . questions_html( $prompt )
		. '<p class="learning-log-note__login">' . esc_html__( 'Your answer is kept in your own Learning Log, for you alone unless you share it.', 'learning-log' )
		. ' <a href="' . esc_url( wp_login_url( $back ) ) . '">' . esc_html__( 'Log in to write', 'learning-log' ) . '</a></p>' . $after . '</div></div>';
}

/**
 * Title and question.
 *
 * @param Prompt $prompt What is asked.
 * @param string $id     Element id of the question, "" for none.
 */
function question_html( Prompt $prompt, string $id = '' ): string {
	$title    = title_html( $prompt );
	$question = trim( $prompt->question );
	$html     = '' === $title ? '' : '<p class="learning-log-note__title">' . $title . '</p>';
	return '<div class="learning-log-note__question"' . ( '' === $id ? '' : ' id="' . esc_attr( $id ) . '"' ) . '>' . $html
		. ( '' === $question ? '' : '<div class="learning-log-note__wording">' . $question . '</div>' ) . '</div>';
}

/**
 * What each field asks, where there is none to write in; "" where the question of the note names its one field.
 *
 * @param Prompt $prompt What is asked.
 */
function questions_html( Prompt $prompt ): string {
	$labels = array_filter( array_column( $prompt->questions, 'label' ), static fn( string $label ): bool => '' !== $label );
	$items  = array_map( static fn( string $label ): string => '<li>' . carry( $label ) . '</li>', $labels );
	return $items ? '<ul class="learning-log-note__questions">' . implode( '', $items ) . '</ul>' : '';
}

/**
 * The title, escaped; "" for none.
 *
 * @param Prompt $prompt What is asked.
 */
function title_html( Prompt $prompt ): string {
	return esc_html( trim( $prompt->title ) );
}

/**
 * Where in the page a note stands, for links back to it.
 *
 * @param Prompt  $prompt What is asked.
 * @param WP_Post $lesson Where.
 */
function anchor( Prompt $prompt, WP_Post $lesson ): string {
	return 'learning-log-note-' . ( $prompt->lesson === $lesson->ID ? '' : $prompt->lesson . '-' ) . $prompt->id;
}

/**
 * Id of a note's element. Where several lessons stand on one page, each says whose it is.
 *
 * @param Prompt  $prompt What is asked.
 * @param WP_Post $lesson Where.
 */
function element_id( Prompt $prompt, WP_Post $lesson ): string {
	$elsewhere = is_singular() ? get_queried_object_id() !== $lesson->ID : is_home() || is_archive() || is_search();
	return anchor( $prompt, $lesson ) . ( $elsewhere ? '-in-' . $lesson->ID : '' );
}
