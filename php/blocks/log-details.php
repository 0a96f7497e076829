<?php
/**
 * What an entry of the log says besides its text: title, day, kind, time, Elements. To be filled in beside it, and never asked for.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Blocks;

use LearningLog\Elements;

/**
 * Kinds of event, by the name REST has for them.
 *
 * @return array<string, string>
 */
function event_kinds(): array {
	return [
		'set_meeting' => __( 'Set meeting', 'learning-log' ),
		'coaching'    => __( 'Coaching', 'learning-log' ),
		'module'      => __( 'Module', 'learning-log' ),
		'workplace'   => __( 'At work', 'learning-log' ),
		'reading'     => __( 'Reading', 'learning-log' ),
		'other'       => __( 'Something else', 'learning-log' ),
	];
}

/**
 * Kinds of entry, by the name REST has for them.
 *
 * @return array{note: string, log: string, facilitator: string}
 */
function entry_kinds(): array {
	return [
		'note'        => __( 'Personal reflection note', 'learning-log' ),
		'log'         => __( 'Learning Log entry', 'learning-log' ),
		'facilitator' => __( 'Facilitator’s log', 'learning-log' ),
	];
}

/**
 * How long something takes or took, in words; "" where nobody said.
 *
 * @param int $minutes Minutes, 0 for not said.
 */
function minutes_said( int $minutes ): string {
	/* translators: %s: a number of minutes. */
	return $minutes > 0 ? sprintf( _n( '%s minute', '%s minutes', $minutes, 'learning-log' ), number_format_i18n( $minutes ) ) : '';
}

/**
 * The field for a title, above the text. A title has whoever writes freely; in a lesson the question is the title.
 *
 * @param Log_Text $text    What is written.
 * @param bool     $editing Whether it is open to be written in.
 */
function title_field_html( Log_Text $text, bool $editing ): string {
	if ( $text->lesson > 0 ) {
		return '';
	}
	return '<div class="learning-log-log__title"' . hidden( ! $editing ) . ' data-wp-bind--hidden="!context.editing">'
		. detail_html( __( 'Title', 'learning-log' ), '<input type="text" name="learning_log[details][title]" maxlength="200" dir="auto" value="' . carry( $text->details['title'] ) . '">' ) . '</div>';
}

/**
 * The other fields, put away: who wants to write should see the text and its readers.
 *
 * @param Log_Text $text    What is written.
 * @param bool     $editing Whether it is open to be written in.
 */
function details_html( Log_Text $text, bool $editing ): string {
	$details = $text->details;
	$kinds   = '<option value="">' . esc_html__( 'Not said', 'learning-log' ) . '</option>';
	foreach ( event_kinds() as $kind => $label ) {
		$kinds .= '<option value="' . $kind . '"' . selected( $kind, $details['event_kind'], false ) . '>' . esc_html( $label ) . '</option>';
	}
	return '<details class="learning-log-log__details"' . hidden( ! $editing ) . ' data-wp-bind--hidden="!context.editing"><summary>' . esc_html__( 'Date, kind of event, Elements', 'learning-log' ) . icon( 'down' ) . '</summary><div class="is-fields"><div class="is-row">'
		. detail_html( __( 'Date of the event', 'learning-log' ), '<input type="date" name="learning_log[details][event_date]" max="' . wp_date( 'Y-m-d' ) . '" value="' . esc_attr( $details['event_date'] ) . '">' )
		. detail_html( __( 'Kind of event', 'learning-log' ), '<select name="learning_log[details][event_kind]">' . $kinds . '</select>' )
		. detail_html( __( 'Minutes spent', 'learning-log' ), '<input type="number" name="learning_log[details][minutes]" min="0" max="60000" step="1" inputmode="numeric" value="' . ( $details['minutes'] > 0 ? $details['minutes'] : '' ) . '">' )
		. '</div>' . element_choices_html( $details['elements'] ) . kind_choice_html( $text ) . '</div></details>';
}

/**
 * One field with its name above it.
 *
 * @param string $label What it is for.
 * @param string $field The field, escaped.
 */
function detail_html( string $label, string $field ): string {
	return '<label><span>' . esc_html( $label ) . '</span>' . $field . '</label>';
}

/**
 * The Elements of the programme, to be ticked; each that is leads to what was written about it before.
 *
 * @param list<int> $chosen Those that are.
 */
function element_choices_html( array $chosen ): string {
	$html = '';
	foreach ( Elements\all() as $element ) {
		/* translators: %s: name of an Element. */
		$again = sprintf( __( 'Show what I wrote before about %s', 'learning-log' ), $element['name'] );
		$html .= '<div class="learning-log-log__earlier"><label><input type="checkbox" name="learning_log[details][elements][]" value="' . $element['id'] . '"' . checked( in_array( $element['id'], $chosen, true ), true, false ) . '> <bdi>' . carry( $element['name'] ) . '</bdi></label>'
			. earlier_html( 'element', (string) $element['id'], __( 'Show what I wrote before', 'learning-log' ), __( 'You have not written about this before.', 'learning-log' ), $again ) . '</div>';
	}
	return '' === $html ? '' : '<fieldset class="is-choices"><legend>' . esc_html__( 'Elements', 'learning-log' ) . '</legend>' . $html . '</fieldset>';
}

/**
 * Whether it is a note or an entry of the Learning Log. A note can become one, not the other way round; a facilitator's log is nothing else.
 *
 * @param Log_Text $text What is written.
 */
function kind_choice_html( Log_Text $text ): string {
	$chosen = $text->details['kind'];
	if ( 'note' !== $chosen && $text->entry > 0 ) {
		return '';
	}
	if ( 'facilitator' === $chosen ) {
		return '<input type="hidden" name="learning_log[details][kind]" value="facilitator">';
	}
	$option = static fn( string $kind ): string => '<label><input type="radio" name="learning_log[details][kind]" value="' . $kind . '"' . checked( $kind, $chosen, false ) . '> ' . esc_html( entry_kinds()[ $kind ] ) . '</label>';
	return '<fieldset class="is-choices"><legend>' . esc_html__( 'Keep it as', 'learning-log' ) . '</legend>' . $option( 'note' ) . $option( 'log' ) . '</fieldset>';
}

/**
 * A link to what one wrote before; the script of the log shows it beside what is being written.
 *
 * @param string $filter What it has in common with what is being written: "template" or "element".
 * @param string $value  Its template or number.
 * @param string $says   The link.
 * @param string $none   What to say when there is nothing.
 * @param string $name   The link for those who hear it without what is around it; "" where it says enough.
 */
function earlier_html( string $filter, string $value, string $says, string $none, string $name = '' ): string {
	return '<a href="' . esc_url( log_here( [ "log_$filter" => $value ] ) ) . '" target="_blank"' . ( '' === $name ? '' : ' aria-label="' . carry( $name ) . '"' ) . ' data-filter="' . esc_attr( "$filter=$value" ) . '" data-none="' . esc_attr( $none ) . '">' . esc_html( $says ) . '</a>';
}
