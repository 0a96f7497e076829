<?php
/**
 * One's own actions in a set: to write them, and to say what came of them.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Blocks;

use LearningLog\Errors;
use LearningLog\Meetings;
use LearningLog\Meetings\Action;
use WP_Error;

/**
 * The same below a roster, for a member.
 *
 * @param int    $set    Post id of the set.
 * @param Agenda $agenda What there is to say of its meetings.
 * @param Roster $roster The roster.
 */
function own_actions_html( int $set, array $agenda, array $roster ): string {
	$me = array_filter( $roster['people'], static fn( array $seat ): bool => get_current_user_id() === $seat['id'] && 'member' === $seat['role'] );
	if ( ! $me || ( ! $agenda['actions'] && ! $agenda['next'] && ! $agenda['past'] ) ) {
		return '';
	}
	make_personal( false );
	return '<section class="learning-log-set__own" aria-labelledby="learning-log-actions-' . $set . '"><h3 id="learning-log-actions-' . $set . '">' . esc_html__( 'My actions', 'learning-log' ) . '</h3>' . actions_html( $agenda['actions'], $set, 0, $agenda['latest'] ) . '</section>';
}

/**
 * My open actions, and a place for one more.
 *
 * @param list<Action> $actions Those that are open.
 * @param int          $set     Post id of the set.
 * @param int          $meeting Post id of the meeting that a new one comes of, 0 for none.
 * @param int          $latest  Post id of the latest of all of them, 0 for none.
 */
function actions_html( array $actions, int $set, int $meeting, int $latest ): string {
	$html = '';
	foreach ( $actions as $action ) {
		$html .= '<li>' . action_form_html( $set, $meeting, $action->uuid, $action ) . '</li>';
	}
	$new  = action_form_html( $set, $meeting, uuid_of_next( $set, $latest ) );
	$html = '' === $html ? '' : '<ul class="learning-log-set__actions">' . $html . '</ul>';
	return action_readers_html( __( 'Your set reads your actions: its members, and whoever facilitates it.', 'learning-log' ) ) . $html . ( $actions ? '<details class="learning-log-set__new"><summary>' . esc_html__( 'Add an action', 'learning-log' ) . "</summary>$new</details>" : $new );
}

/**
 * Says before typing who reads what is written here.
 *
 * @param string $says The sentence.
 */
function action_readers_html( string $says ): string {
	return '<p class="learning-log-own__readers">' . esc_html( $says ) . '</p>';
}

/**
 * The UUID of the action that somebody writes next: the same with each reload until it is stored, so that what lies on the device for it is
 * found again and its first save is one.
 *
 * @param int $set    Post id of the set.
 * @param int $latest Post id of the latest that is stored, 0 for none.
 */
function uuid_of_next( int $set, int $latest ): string {
	return uuid_from( "$set-" . get_current_user_id() . "-$latest" );
}

/**
 * A UUID that is the same each time, and that nobody else can make.
 *
 * @param string $seed What it is made from.
 */
function uuid_from( string $seed ): string {
	return preg_replace( '/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/', '$1-$2-4$3-8$4-$5', hash_hmac( 'sha256', $seed, wp_salt() ) ) ?? wp_generate_uuid4();
}

/**
 * The form of one action.
 *
 * @param int         $set     Post id of the set.
 * @param int         $meeting Post id of the meeting that it comes of, 0 for none.
 * @param string      $uuid    UUID of its first save.
 * @param Action|null $action  The action, null for one that is not stored yet.
 */
function action_form_html( int $set, int $meeting, string $uuid, ?Action $action = null ): string {
	$prompt  = 'action-' . $uuid;
	$element = 'learning-log-' . $prompt;
	$refused = refused_own( $element );
	$typed   = $refused['answers'] ?? null;
	$stored  = $action ? [
		'what'       => $action->what,
		'first_step' => $action->first_step,
		'outcome'    => $action->outcome,
		'learning'   => $action->learning,
	] : [];
	$fields  = [
		own_field( 'what', __( 'What I will do', 'learning-log' ), $stored, $typed ),
		own_field( 'first_step', __( 'My first step', 'learning-log' ), $stored, $typed ),
	];
	if ( $action ) {
		$fields[] = own_field( 'outcome', __( 'What happened', 'learning-log' ), $stored, $typed );
		$fields[] = own_field( 'learning', __( 'What I learned from it', 'learning-log' ), $stored, $typed );
	}
	$marked = ( $refused['details'] ?? [] ) + [
		'due'   => $action->due ?? '',
		'state' => $action->state ?? 'open',
		'coach' => $action?->coach ? 'yes' : '',
	];
	$hidden = [
		'set' => (string) $set,
		'of'  => (string) $meeting,
		'id'  => (string) ( $action->id ?? 0 ),
	];
	$text   = new Own_Text( $element, $set, $prompt, $action->id ?? 0, $action->revision ?? 0, $action->modified ?? '', $fields, action_choices_html( $marked, (bool) $action ), $action ? action_chosen_html( $action ) : '', $hidden, $refused['failure'] ?? null );
	return own_text_html( $text, $action ? $action->what : __( 'A new action', 'learning-log' ) );
}

/**
 * When it is to be done, how it stands, who else may read it.
 *
 * @param array<string, string> $marked What is marked.
 * @param bool                  $stored Whether it can be closed.
 */
function action_choices_html( array $marked, bool $stored ): string {
	$states = '';
	foreach ( $stored ? Meetings\action_states() : [] as $state => $word ) {
		$states .= '<label><input type="radio" name="learning_log[details][state]" value="' . $state . '"' . checked( $state, $marked['state'] ?? '', false ) . '> ' . esc_html( $word ) . '</label>';
	}
	return '<p class="learning-log-own__choices"><label>' . esc_html__( 'By when', 'learning-log' ) . ' <input type="date" name="learning_log[details][due]" value="' . esc_attr( $marked['due'] ?? '' ) . '"></label></p>'
		. ( '' === $states ? '' : '<fieldset class="learning-log-own__choices"><legend>' . esc_html__( 'How it stands', 'learning-log' ) . '</legend>' . $states . '</fieldset>' )
		. '<p class="learning-log-own__choices"><label><input type="checkbox" name="learning_log[details][coach]" value="yes"' . checked( 'yes', $marked['coach'] ?? '', false ) . '> ' . esc_html__( 'My coach may read it too', 'learning-log' ) . '</label></p>';
}

/**
 * The same to be read.
 *
 * @param Action $action The action.
 */
function action_chosen_html( Action $action ): string {
	/* translators: %s: a date. */
	$due = '' === $action->due ? '' : sprintf( __( 'By %s', 'learning-log' ), day_in_words( $action->due ) );
	return '<p class="learning-log-own__chosen">' . esc_html( implode( ' · ', array_filter( [ 'open' === $action->state ? '' : Meetings\action_states()[ $action->state ] ?? '', $due, $action->coach ? __( 'Your coach may read it', 'learning-log' ) : '' ] ) ) ) . '</p>';
}

/**
 * Saves an action; answers with why not.
 *
 * @param SentForm $form What was sent.
 */
function save_action_as_form_says( array $form ): ?WP_Error {
	$id      = (int) ( $form['id'] ?? 0 );
	$user    = get_current_user_id();
	$action  = $id > 0 ? Meetings\own_action( $id, $user ) : null;
	$choices = sent_choices();
	$fields  = joined_answers( $form, 'both' === ( $form['keep'] ?? '' ) && $action ? array_filter( get_object_vars( $action ), 'is_string' ) : [] ) + array_intersect_key( $choices, array_flip( [ 'due', 'state' ] ) ) + [ 'coach' => isset( $choices['coach'] ) ];
	if ( $id > 0 ) {
		$changed = Meetings\change_action( $id, $user, $fields, (int) ( $form['revision'] ?? 0 ) );
		return is_wp_error( $changed ) ? $changed : null;
	}
	$added = Meetings\add_action( (int) ( $form['set'] ?? 0 ), $user, $fields + [ 'meeting' => (int) ( $form['of'] ?? 0 ) ], substr( $form['prompt'], strlen( 'action-' ) ) );
	if ( is_wp_error( $added ) ) {
		return $added;
	}
	// Stored before, with other words: these are not in it.
	$same = $added['first'] || array_intersect_key( $added['action']->texts(), $form['answers'] ) === array_intersect_key( $form['answers'], $added['action']->texts() );
	return $same ? null : Errors\action_conflict( Meetings\present_action( $added['action'], $user ) );
}
