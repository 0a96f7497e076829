<?php
/**
 * The menu that says, by name, who reads a note.
 *
 * A <details> with radio buttons: it opens, and is sent, without script.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Blocks;

use LearningLog\Prompts\Prompt;
use LearningLog\Sets;

/**
 * Stands for the id of the note's element in HTML that several notes share.
 */
const ELEMENT = "\0id";

/**
 * The preset readers, where they exist for this person; else only the person.
 *
 * @param Prompt $prompt What is asked.
 * @param int    $user   User id.
 */
function preset_choice( Prompt $prompt, int $user ): string {
	if ( 'me' === $prompt->audience ) {
		return 'me';
	}
	$circle = Sets\circle( $user );
	if ( 'coach' === $prompt->audience ) {
		return $circle['coaches'] ? 'coach' : 'me';
	}
	return 1 === count( $circle['sets'] ) ? 'set:' . $circle['sets'][0]['id'] : 'me';
}

/**
 * The menu.
 *
 * @param Note $note The note.
 */
function audience_html( Note $note ): string {
	$name = implode( ' ', [ 'readers', $note->choice, (int) $note->editing, ...$note->prompt->audiences ] );
	return str_replace( ELEMENT, $note->id, once( $name, static fn(): string => readers_html( $note ) ) );
}

/**
 * The menu, for any note with the same choices.
 *
 * @param Note $note The first of them.
 */
function readers_html( Note $note ): string {
	$options = audience_options( $note );
	$current = $options[ $note->choice ]['label'] ?? __( 'Only me', 'learning-log' );
	$html    = '<details class="learning-log-note__audience" data-wp-on--toggle="actions.toggleReaders" data-wp-on--focusout="actions.leaveReaders"><summary id="' . ELEMENT . '-audience">' . icon( 'lock', 'me' !== $note->choice ) . icon( 'people', 'me' === $note->choice )
		. '<span class="screen-reader-text">' . esc_html__( 'Who reads this:', 'learning-log' ) . ' </span><span class="learning-log-note__current">' . carry( $current ) . '</span>' . icon( 'down' ) . '</summary>'
		. '<div class="learning-log-note__menu"><fieldset data-wp-on--change="actions.chooseReaders" data-wp-on--click="actions.clickReaders"><legend>' . esc_html__( 'Who reads this?', 'learning-log' ) . '</legend>';
	foreach ( $options as $value => $option ) {
		$html .= option_html( $note, (string) $value, $option );
	}
	return $html . '</fieldset><p class="learning-log-note__promise">' . esc_html__( 'You can change this at any time; it takes effect at once.', 'learning-log' ) . '</p>'
		. '<label class="learning-log-note__shared"><input type="checkbox" data-wp-on--change="actions.shareComputer"> <span>' . esc_html__( 'This is a shared computer: keep no copy of what I write on it', 'learning-log' ) . '</span></label>'
		// While reading there is no Save beside it.
		. ( $note->editing ? '' : '<noscript><button type="submit">' . esc_html__( 'Change', 'learning-log' ) . '</button></noscript>' ) . '</div></details>';
}

/**
 * What can be chosen, by the value the form sends. What the lesson offers but this person lacks is listed with the reason.
 *
 * @param Note $note The note.
 * @return array<string, Choice>
 */
function audience_options( Note $note ): array {
	$circle  = Sets\circle( get_current_user_id() );
	$options = [ 'me' => option( __( 'Only me', 'learning-log' ) ) ];
	if ( in_array( 'coach', $note->prompt->audiences, true ) || 'coach' === $note->choice ) {
		$options['coach'] = coach_option( $circle['coaches'] );
	}
	if ( in_array( 'set', $note->prompt->audiences, true ) ) {
		foreach ( $circle['sets'] as $set ) {
			$options[ 'set:' . $set['id'] ] = set_option( $set );
		}
		if ( ! $circle['sets'] ) {
			$options['set'] = option( __( 'My set', 'learning-log' ), __( 'You are not in an Action Learning Set yet.', 'learning-log' ), [], false );
		}
	}
	if ( ! isset( $options[ $note->choice ] ) ) {
		$left                      = array_column( $circle['sets'], null, 'id' )[ (int) substr( $note->choice, 4 ) ] ?? null;
		$options[ $note->choice ] = $left ? set_option( $left ) : option( __( 'A set you are no longer in', 'learning-log' ), __( 'Its members cannot read this while you are not in it.', 'learning-log' ) );
	}
	return $options;
}

/**
 * One choice.
 *
 * @param string       $label  What it is called.
 * @param string       $detail What there is to know about it.
 * @param list<string> $names  Who reads it.
 * @param bool         $usable Whether it can be chosen.
 * @return Choice
 */
function option( string $label, string $detail = '', array $names = [], bool $usable = true ): array {
	return compact( 'label', 'detail', 'names', 'usable' );
}

/**
 * The choice "my coach", by name.
 *
 * @param list<array{id: int, name: string}> $coaches My coaches.
 * @return Choice
 */
function coach_option( array $coaches ): array {
	if ( ! $coaches ) {
		return option( __( 'My coach', 'learning-log' ), __( 'You have no coach here yet.', 'learning-log' ), [], false );
	}
	$names = array_column( $coaches, 'name' );
	/* translators: %s: one name or several. */
	return option( sprintf( _n( 'My coach: %s', 'My coaches: %s', count( $names ), 'learning-log' ), wp_sprintf( '%l', $names ) ) );
}

/**
 * The choice of one set: how many read it, who facilitates, all names.
 *
 * @param CircleSet $set The set.
 * @return Choice
 */
function set_option( array $set ): array {
	// The circle holds the others; I am a member too.
	$names = [ __( 'You', 'learning-log' ) ];
	foreach ( $set['members'] as $member ) {
		$names[] = $member['name'] . ( '' === $member['organisation'] ? '' : ', ' . $member['organisation'] );
	}
	foreach ( $set['facilitators'] as $facilitator ) {
		/* translators: %s: a name. */
		$names[] = sprintf( __( '%s, facilitator', 'learning-log' ), $facilitator['name'] );
	}
	$count = count( $set['members'] ) + 1;
	/* translators: %d: a number of people. */
	$members = sprintf( _n( '%d member', '%d members', $count, 'learning-log' ), $count );
	$detail  = $set['facilitators']
		/* translators: 1: such as "5 members", 2: one name or several. */
		? sprintf( __( '%1$s, facilitated by %2$s', 'learning-log' ), $members, wp_sprintf( '%l', array_column( $set['facilitators'], 'name' ) ) )
		: $members;
	return option( $set['name'], $detail, $names );
}

/**
 * One choice as a radio button, with the names one click away.
 *
 * @param Note   $note   The note.
 * @param string $value  What the form sends.
 * @param Choice $option The choice.
 */
function option_html( Note $note, string $value, array $option ): string {
	$id    = ELEMENT . '-' . str_replace( ':', '-', $value );
	$html  = '<div class="learning-log-note__option' . ( $option['usable'] ? '' : ' is-off' ) . '"><input type="radio" id="' . $id . '" name="learning_log[audience]" value="' . esc_attr( $value ) . '" data-label="' . carry( $option['label'] ) . '"'
		. checked( $note->choice, $value, false ) . disabled( $option['usable'], false, false ) . '><label for="' . $id . '"><bdi>' . carry( $option['label'] ) . '</bdi>'
		. ( '' === $option['detail'] ? '' : '<small>' . carry( $option['detail'] ) . '</small>' ) . '</label>';
	$names = implode( '', array_map( static fn( string $name ): string => '<li><bdi>' . carry( $name ) . '</bdi></li>', $option['names'] ) );
	return $html . ( '' === $names ? '' : '<details class="learning-log-note__names"><summary>' . esc_html__( 'Names', 'learning-log' ) . '</summary><ul>' . $names . '</ul></details>' ) . '</div>';
}
