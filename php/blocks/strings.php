<?php
/**
 * What the view module may say. Script modules carry no translations of their own, so the page brings its sentences.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Blocks;

use LearningLog\Errors;

/**
 * What it says about saving, readers and being logged out.
 *
 * @return array<string, string>
 */
function strings(): array {
	$unanswered = __( 'Kept on this device, will be sent as soon as the site answers again', 'learning-log' );
	return [
		'saving'     => __( 'Saving…', 'learning-log' ),
		'savingOnly' => __( 'Saving… No copy is kept on this device.', 'learning-log' ),
		/* translators: %s: time of day, such as 10:42. */
		'saved'      => __( 'Saved %s', 'learning-log' ),
		'news'       => __( 'Changed in another tab or on another device. The newer text comes here once you leave this field.', 'learning-log' ),
		'dropped'    => __( 'Your changes are put aside.', 'learning-log' ),
		/* translators: %s: a sentence saying why. */
		'notShared'  => __( 'The readers are as before: %s', 'learning-log' ),
		'network'    => __( 'There is no connection. Please try again once you are back; what you wrote is still here.', 'learning-log' ),
		'unreadable' => __( 'The site gave an answer that made no sense. Please try again; what you wrote is still here.', 'learning-log' ),
		'loggedOut'  => __( 'You are logged out. Log in in another tab and come back; what you wrote is still here.', 'learning-log' ),
		'keptoffline'   => __( 'Kept on this device, will be sent when you are back online', 'learning-log' ),
		'keptnetwork'   => $unanswered,
		'keptserver'    => $unanswered,
		'held'          => __( 'Kept in this tab alone: please leave it open until your text is saved', 'learning-log' ),
		'needslogin'    => __( 'Needs you: you are logged out. Log in again; what you wrote is kept.', 'learning-log' ),
		'needsuser'     => __( 'Needs you: someone else is logged in here now. Your text is kept for you; log in as yourself to go on.', 'learning-log' ),
		'needsconflict' => Errors\entry_conflict()->get_error_message(),
		/* translators: %s: a sentence saying why. */
		'needsrefused'  => __( 'Not saved: %s', 'learning-log' ),
		'refused'     => __( 'The site does not take this text. Please copy it somewhere safe.', 'learning-log' ),
		'copyText'     => __( 'Copy the text', 'learning-log' ),
		'downloadText' => __( 'Download as text', 'learning-log' ),
		'copied'       => __( 'Copied.', 'learning-log' ),
		'notCopied'    => __( 'Not copied: your browser does not allow it. The text is selected; copy it with Ctrl+C or ⌘C.', 'learning-log' ),
		'loginTitle'  => __( 'Log in again', 'learning-log' ),
		'loginLater'  => __( 'Not now', 'learning-log' ),
	];
}

/**
 * The same about earlier versions and the trash.
 *
 * @return array<string, string>
 */
function history_strings(): array {
	return [
		'versions'         => __( 'Earlier versions', 'learning-log' ),
		'remove'           => __( 'Remove', 'learning-log' ),
		'seeLog'           => __( 'See your log', 'learning-log' ),
		'removedAnswers'   => __( 'Removed answers', 'learning-log' ),
		'close'            => __( 'Close', 'learning-log' ),
		'loading'          => __( 'Loading…', 'learning-log' ),
		'again'            => __( 'Try again', 'learning-log' ),
		'showOlder'        => __( 'Show older ones', 'learning-log' ),
		/* translators: %s: a sentence saying why. */
		'notLoaded'        => __( 'This could not be loaded: %s', 'learning-log' ),
		'noVersions'       => __( 'There is no earlier version yet. When you change this text later, the one before is kept here.', 'learning-log' ),
		'noRemoved'        => __( 'There is nothing here. An answer that you remove can be brought back from here for 30 days.', 'learning-log' ),
		'markChanges'      => __( 'Mark later changes:', 'learning-log' ),
		'gone'             => __( 'taken out', 'learning-log' ),
		'came'             => __( 'added', 'learning-log' ),
		'sameText'         => __( 'The text stayed the same afterwards.', 'learning-log' ),
		/* translators: %s: a question. */
		'askedThen'        => __( 'The question then: %s', 'learning-log' ),
		'onlyMe'           => __( 'Only me', 'learning-log' ),
		'myCoach'          => __( 'My coach', 'learning-log' ),
		'oneSet'           => __( 'One of my sets', 'learning-log' ),
		'bringVersionBack' => __( 'Bring this version back', 'learning-log' ),
		/* translators: %s: day and time, such as "yesterday, 10:42". */
		'versionIsBack'    => __( 'Back to the version of %s', 'learning-log' ),
		'changedMeanwhile' => __( 'Your text has changed in the meantime, so nothing was brought back. This list is new now.', 'learning-log' ),
		/* translators: %s: a sentence saying why. */
		'notBroughtBack'   => __( 'Not brought back: %s', 'learning-log' ),
		'unsettled'        => __( 'What you wrote last is not saved yet. Please try again once it is.', 'learning-log' ),
		'askRemove'        => __( 'Remove this answer? Nobody else will see it from now on. For 30 days you alone can bring it back; then it is gone for good, with its files and earlier versions.', 'learning-log' ),
		'askRemoveMine'    => __( 'Remove this answer? For 30 days you can bring it back; then it is gone for good, with its files and earlier versions.', 'learning-log' ),
		'keepIt'           => __( 'Keep it', 'learning-log' ),
		/* translators: %s: a day. */
		'removed'          => __( 'Removed. You alone can bring it back, until %s.', 'learning-log' ),
		'removedElsewhere' => __( 'This answer was removed in another tab or on another device.', 'learning-log' ),
		/* translators: %s: a day. */
		'removedElsewhereUntil' => __( 'This answer was removed in another tab or on another device. You alone can bring it back, until %s.', 'learning-log' ),
		'writtenAnew'      => __( 'Your answer was removed elsewhere while you wrote. This is a new one, for you alone; the removed one is among the removed answers.', 'learning-log' ),
		/* translators: %s: a day. */
		'removedUntil'     => __( 'Can be brought back until %s.', 'learning-log' ),
		'undo'             => __( 'Undo', 'learning-log' ),
		'bringBack'        => __( 'Bring it back', 'learning-log' ),
		'isBack'           => __( 'Your answer is back, for the readers it had.', 'learning-log' ),
		'twoAnswers'       => __( 'You have written another answer since. Choose which text to keep; the removed one stays among the removed answers as well.', 'learning-log' ),
		'removedOne'       => __( 'The answer you removed', 'learning-log' ),
		'newOne'           => __( 'The answer you wrote since', 'learning-log' ),
		'keepRemoved'      => __( 'Take the removed one', 'learning-log' ),
		'keepNew'          => __( 'Keep the new one', 'learning-log' ),
		'changedBefore'    => __( 'Your text has changed in the meantime, so it was not removed. Please look at it first.', 'learning-log' ),
		/* translators: %s: a sentence saying why. */
		'notRemoved'       => __( 'Not removed: %s', 'learning-log' ),
	];
}

/**
 * The same about files. What the server would answer to them is said in its own words, before they are sent.
 *
 * @param FileLimits $limits What may be added.
 * @return array<string, string>
 */
function file_strings( array $limits ): array {
	return [
		'cancel'        => __( 'Cancel', 'learning-log' ),
		'dismiss'       => __( 'Dismiss', 'learning-log' ),
		/* translators: %s: name of a file. */
		'fileAdded'     => __( '%s added', 'learning-log' ),
		/* translators: %s: name of a file. */
		'fileRemoved'   => __( '%s removed', 'learning-log' ),
		/* translators: %s: name of a file. */
		'fileCancelled' => __( '%s not added', 'learning-log' ),
		/* translators: %s: names of files. */
		'filesWait'     => __( 'There is no connection, so %s could not be added yet. Leave this page open: it goes on once you are back.', 'learning-log' ),
		'fileNeedsNote' => __( 'The note itself could not be saved, so this file waits. Save the note, then try again.', 'learning-log' ),
		'file-kind'     => Errors\file_refused( 'kind' )->get_error_message(),
		'file-heic'     => Errors\file_refused( 'heic' )->get_error_message(),
		'file-size'     => Errors\file_too_large( $limits['max_bytes'] )->get_error_message(),
		'file-empty'    => __( 'There is nothing in this file. Please choose another one.', 'learning-log' ),
		'file-count'    => Errors\too_many_files( $limits['max_files_per_entry'] )->get_error_message(),
	];
}
