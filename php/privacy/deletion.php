<?php
/**
 * Deleting a person's account asks what becomes of their log. WordPress's "attribute all content to" never hands it to another.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Privacy;

use LearningLog\Comments;
use LearningLog\Entries;
use LearningLog\Errors;
use LearningLog\Imports;
use LearningLog\Meetings;
use LearningLog\Messages;
use LearningLog\Notices;
use LearningLog\Sets;

/**
 * Name of the field.
 */
const CHOICE = 'learning_log_on_delete';

/**
 * A deletion that has not come to its end by then has died.
 */
const DEAD_AFTER_SECONDS = 15 * MINUTE_IN_SECONDS;

/**
 * Entries that one request removes; the others follow, a minute later.
 */
const FORGET_AT_ONCE = 200;

/**
 * Asks on WordPress's screen, where one of the people has written something. Keeping is the answer of who does not answer. What they said in
 * meetings is not asked about, since it goes: that is said.
 *
 * @param mixed $viewer  Who deletes.
 * @param mixed $doomed  User ids.
 */
function action_ask( $viewer, $doomed ): void {
	$ids = array_map( 'intval', array_filter( is_array( $doomed ) ? $doomed : [], 'is_numeric' ) );
	// On a network's own screen an account goes from all sites, and this one would answer for the others.
	if ( is_network_admin() ) {
		return;
	}
	if ( array_filter( $ids, static fn( int $id ): bool => (bool) Entries\of_person( $id, 1 ) ) ) {
		ask_about_log();
	}
	if ( array_filter( $ids, static fn( int $id ): bool => Meetings\is_known( $id ) ) ) {
		echo '<p>' . esc_html__( 'What they said in set meetings, and the actions they took from them, are deleted for good with the account, whatever becomes of the rest: others in the set could go on reading them, and nobody could put them right. Offer them to take these with them first: Tools › Export Personal Data.', 'learning-log' ) . '</p>';
	}
}

/**
 * What should become of the log.
 */
function ask_about_log(): void {
	$choices = [
		'keep'   => __( 'Keep it, readable by nobody: neither on this site’s pages nor for whoever gets the other content.', 'learning-log' ),
		'delete' => __( 'Delete it for good, with its files and earlier versions. There is no way back.', 'learning-log' ),
	];
	echo '<fieldset><p><legend>' . esc_html__( 'What should become of what they wrote in the Learning Log?', 'learning-log' ) . '</legend></p><ul style="list-style:none;">';
	foreach ( $choices as $value => $label ) {
		echo '<li><label><input type="radio" name="' . esc_attr( CHOICE ) . '" value="' . esc_attr( $value ) . '"' . checked( $value, 'keep', false ) . '> ' . esc_html( $label ) . '</label></li>';
	}
	echo '</ul><p class="description">' . esc_html__( 'What they said about entries of others stays there, without their name. A log belongs to the person who wrote it. Offer them to take it with them first: Tools › Export Personal Data, or the log page itself.', 'learning-log' ) . '</p></fieldset>';
}

/**
 * Before WordPress deletes an account: should the request die on the way, what follows is done all the same. Where the account is still there
 * by then, nothing is.
 *
 * @param mixed $user User id.
 * @param mixed $heir User id of whom WordPress is about to give its content to, null for nobody.
 */
function action_foresee( $user, $heir ): void {
	is_int( $user ) && wp_schedule_single_event( time() + DEAD_AFTER_SECONDS, FORGET, [ $user, is_int( $heir ) ? $heir : 0, is_to_be_deleted() ] );
}

/**
 * Does as was chosen, once the account is gone.
 *
 * @param mixed $user User id of the account that was deleted.
 * @param mixed $heir User id of whom WordPress gave its content to, null for nobody.
 */
function action_settle( $user, $heir ): void {
	is_int( $user ) && settle( $user, is_int( $heir ) ? $heir : 0, is_to_be_deleted() );
}

/**
 * What is still to be done about an account that is gone.
 *
 * @param mixed $user   User id.
 * @param mixed $heir   User id of whom WordPress gave its content to, 0 for nobody.
 * @param mixed $delete Whether its log is to be deleted.
 */
function action_forget( $user, $heir = 0, $delete = true ): void {
	if ( is_int( $user ) && ! get_userdata( $user ) ) {
		settle( $user, is_int( $heir ) ? $heir : 0, true === $delete );
	}
}

/**
 * Whether deleting was chosen on WordPress's screen, by whoever may delete people there.
 */
function is_to_be_deleted(): bool {
	$nonce = isset( $_POST['_wpnonce'] ) && is_string( $_POST['_wpnonce'] ) ? sanitize_key( $_POST['_wpnonce'] ) : '';
	return isset( $_POST[ CHOICE ] ) && 'delete' === $_POST[ CHOICE ] && wp_verify_nonce( $nonce, 'delete-users' ) && current_user_can( 'delete_users' );
}

/**
 * Ends what a person could read, takes their name off what they said, and deletes what they wrote, some entries at a time, or leaves it to
 * nobody. What is left, or may be since the database did not say, is done a minute later.
 *
 * @param int  $user   User id of the account.
 * @param int  $heir   User id of whom WordPress gave its content to, 0 for nobody.
 * @param bool $delete Whether their log is to be deleted.
 */
function settle( int $user, int $heir, bool $delete ): void {
	$steps = [
		static fn(): bool => Sets\end_everything( $user ),
		static fn(): bool => Entries\forget_reader( $user ),
		static fn(): bool => Entries\forget_taker( $user ),
		static fn(): bool => Entries\forget_reviewer( $user ),
		static fn(): bool => Comments\leave_to_nobody( $user, $heir ),
		static fn(): bool => Meetings\forget_person( $user, $heir ),
		static fn(): bool => Notices\forget_person( $user, $heir ),
		static fn(): bool => Imports\erase_person( $user ),
		static fn(): bool => Messages\forget_person( $user, $heir ),
		static fn(): bool => ( 0 === $heir || Entries\take_back( $user, $heir ) ) && ( $delete ? is_forgotten( $user ) : Entries\leave_to_nobody( $user ) ),
	];
	// Each is tried: what the one could not do keeps no other from being done.
	$left = array_filter( $steps, static fn( callable $step ): bool => ! is_done( $step ) );
	wp_clear_scheduled_hook( FORGET, [ $user, $heir, $delete ] );
	if ( $left ) {
		wp_schedule_single_event( time() + MINUTE_IN_SECONDS, FORGET, [ $user, $heir, $delete ] );
	}
}

/**
 * Whether a step has done what it is for; not where the database did not say.
 *
 * @param callable(): bool $step The step.
 */
function is_done( callable $step ): bool {
	try {
		return $step();
	} catch ( Errors\Not_Read ) {
		return false;
	}
}

/**
 * Removes some of a person's entries; answers whether none is left.
 *
 * @param int $user User id.
 * @throws Errors\Not_Read When the database does not say.
 */
function is_forgotten( int $user ): bool {
	erase_entries( $user, FORGET_AT_ONCE );
	return ! Entries\of_person( $user, 1 );
}
