<?php
/**
 * Writing into the log: a free entry, with a reflection template or without.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Blocks;

use LearningLog\Entries;
use LearningLog\Errors;
use LearningLog\Sets;
use LearningLog\Templates;
use WP_Post;

/**
 * The text of a draft: what was stored of it, or an empty one.
 *
 * @param string $draft    Its name.
 * @param string $template Its template, "" for none.
 * @param int    $user     User id.
 * @throws Errors\Not_Read When the database does not answer.
 */
function draft_text( string $draft, string $template, int $user ): Log_Text {
	$stored = Entries\find_free( $user, $draft );
	return $stored ? new Log_Text( log_items( [ $stored ], $user )[0] ) : new Log_Text( null, $draft, Templates\find( $template ) );
}

/**
 * A place to write. What was sent from it already is shown to be changed.
 *
 * @param Log_Query $query What is asked.
 * @param int       $user  User id.
 */
function log_write_html( Log_Query $query, int $user ): string {
	$text     = draft_text( $query->write, (string) ( $query->filters['template'] ?? '' ), $user );
	$template = Templates\find( $text->template );
	$wanted   = Templates\find( (string) ( $query->filters['template'] ?? '' ) );
	return log_back_html() . '<div class="learning-log-log__new"><h2>' . esc_html( $template ? $template->label : __( 'New entry', 'learning-log' ) ) . '</h2>'
		. ( $template ? log_template_html( $template ) : '' ) . ( $text->item ? log_other_template_html( $text->template, $wanted ) : log_templates_html( $query->write, $text->template ) ) . log_form_html( $text, true ) . log_honest_html() . '</div>';
}

/**
 * What a template is for, and what was answered to it before.
 *
 * @param Templates\Template $template The template.
 */
function log_template_html( Templates\Template $template ): string {
	// What to bear in mind stands in the form itself.
	$purpose = Templates\purposes()[ $template->purpose ] ?? '';
	return ( '' === $purpose ? '' : '<p class="learning-log-log__purpose">' . esc_html( $purpose ) . '</p>' )
		. '<p class="learning-log-log__earlier">' . earlier_html( 'template', $template->id, __( 'Show what I answered before', 'learning-log' ), __( 'You have not answered this before.', 'learning-log' ) ) . '</p>';
}

/**
 * What becomes of questions that are chosen when something is written already: it stays as it is, and they are another entry's.
 *
 * @param string                  $answered The template of what is written, "" for none.
 * @param Templates\Template|null $wanted   The template that was chosen.
 */
function log_other_template_html( string $answered, ?Templates\Template $wanted ): string {
	if ( ! $wanted || $wanted->id === $answered ) {
		return '';
	}
	$address = [
		'log_write'    => 1,
		'log_template' => $wanted->id,
	];
	return '<p class="learning-log-log__kept">' . esc_html__( 'What you have written is saved here as it is.', 'learning-log' ) . ' <a href="' . esc_url( log_here( $address ) ) . '">'
		/* translators: %s: name of a template, such as "Quick log". */
		. esc_html( sprintf( __( 'Answer “%s” in a new entry', 'learning-log' ), $wanted->label ) ) . '</a></p>';
}

/**
 * The templates to begin with, by what they are for, as links: a draft that nothing was stored of is simply asked for in another way.
 *
 * @param string $draft  Name of the draft.
 * @param string $chosen The template it has, "" for none.
 */
function log_templates_html( string $draft, string $chosen ): string {
	$groups = array_fill_keys( array_keys( Templates\purposes() ), '' );
	foreach ( Templates\active() as $template ) {
		// Who neither facilitates nor coaches would wonder whether it is meant for them.
		if ( $template->id !== $chosen && ( 'facilitator' !== $template->purpose || current_user_can( Sets\REVIEW ) ) ) {
			$groups[ $template->purpose ] = ( $groups[ $template->purpose ] ?? '' ) . log_template_choice_html( $draft, $template );
		}
	}
	$html = '' === $chosen ? '' : '<p><a href="' . esc_url( log_here( [ 'log_write' => $draft ] ) ) . '">' . esc_html__( 'Write freely, without questions', 'learning-log' ) . '</a></p>';
	foreach ( array_filter( $groups ) as $purpose => $choices ) {
		$html .= '<h3>' . esc_html( Templates\purposes()[ $purpose ] ?? __( 'More', 'learning-log' ) ) . "</h3><ul>$choices</ul>";
	}
	$says = '' === $chosen ? __( 'Begin with questions', 'learning-log' ) : __( 'Choose other questions', 'learning-log' );
	return '' === $html ? '' : '<details class="learning-log-log__templates"><summary>' . esc_html( $says ) . icon( 'down' ) . "</summary><div>$html</div></details>";
}

/**
 * One template to begin with: what it is called, how long it takes, what to bear in mind.
 *
 * @param string             $draft    Name of the draft.
 * @param Templates\Template $template The template.
 */
function log_template_choice_html( string $draft, Templates\Template $template ): string {
	$says    = implode( ' · ', array_filter( [ minutes_said( $template->minutes ), $template->note ] ) );
	$address = [
		'log_write'    => $draft,
		'log_template' => $template->id,
	];
	return '<li><a href="' . esc_url( log_here( $address ) ) . '"><strong>' . esc_html( $template->label ) . '</strong>'
		. ( '' === $says ? '' : ' <span>' . esc_html( $says ) . '</span>' ) . '</a></li>';
}

/**
 * The form of a text: that of a note, with what a log entry says besides.
 *
 * @param Log_Text $text    What is written.
 * @param bool     $writing Whether it is opened to be written in.
 */
function log_form_html( Log_Text $text, bool $writing = false ): string {
	$page = get_queried_object();
	if ( ! $page instanceof WP_Post ) {
		return '';
	}
	make_personal( true );
	$asks = $text->asks();
	return form_html( new Note( $asks, $page, $text->item?->entry, $text->item ? $text->item->files() : [], failed_form( $page, $asks ), $text, $writing ) );
}

/**
 * What to know about who could read along, in all honesty.
 */
function log_honest_html(): string {
	return '<details class="learning-log-log__honest"><summary>' . esc_html__( 'Who can read what I write?', 'learning-log' ) . '</summary><p>'
		. esc_html__( 'Only you, until you choose other readers; you can change this at any time, and it takes effect at once. Nobody who looks after this site is shown your text, but whoever runs its server could read the database. A facilitator of your set sees which questions of the Learning Log you have answered in lessons it works with, and of those you keep to yourself no word; of personal notes not even that. Reflections are not legally privileged: a court can ask for them. Write of roles rather than names, and of what you learned rather than of the case.', 'learning-log' )
		. '</p></details>';
}
