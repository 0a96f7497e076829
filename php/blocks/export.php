<?php
/**
 * What a page needs whose reader can take their log away. The files are made in the browser (src/front/export), from what REST tells.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Blocks;

/**
 * The button that opens the dialog; the view module shows it, since without script nothing would come of it.
 *
 * @param array<string, int|string> $filters What the list is narrowed by, by the name a list of entries has for it.
 */
function export_html( array $filters ): string {
	wp_interactivity_config( 'learning-log', [ 'strings' => export_strings() + document_strings() + column_strings() ] + site_config() );
	return '<p class="learning-log-log__export" hidden><button type="button" class="learning-log-export__button" data-query="' . esc_attr( http_build_query( $filters ) ) . '">' . esc_html__( 'Take your log with you', 'learning-log' ) . '</button></p>';
}

/**
 * What the dialog says.
 *
 * @return array<string, string>
 */
function export_strings(): array {
	return [
		'exportTitle'         => __( 'Take your log with you', 'learning-log' ),
		'exportWhat'          => __( 'What', 'learning-log' ),
		'exportShown'         => __( 'What the list shows now', 'learning-log' ),
		/* translators: %s: how many entries, such as "240 entries". */
		'exportChosen'        => __( 'Chosen: %s. Whatever of it is no longer shared with you stays out.', 'learning-log' ),
		'exportAll'           => __( 'Everything I wrote', 'learning-log' ),
		'exportHow'           => __( 'Take it as', 'learning-log' ),
		'format-page'         => __( 'A page to print', 'learning-log' ),
		'format-page-hint'    => __( 'Your browser can keep it as PDF, too.', 'learning-log' ),
		'format-docx'         => __( 'A Word document', 'learning-log' ),
		'format-docx-hint'    => __( 'To go on writing in it, or to hand it in.', 'learning-log' ),
		'format-csv'          => __( 'A spreadsheet for your CPD record (CSV)', 'learning-log' ),
		'format-csv-hint'     => __( 'One row for each entry: date, activity, Element, time, what you learned, how you apply it.', 'learning-log' ),
		'format-json'         => __( 'Data (JSON)', 'learning-log' ),
		'format-json-hint'    => __( 'For other programs, character by character as you typed it.', 'learning-log' ),
		'format-zip'          => __( 'Everything, with your files', 'learning-log' ),
		'format-zip-hint'     => __( 'All of the above in one archive (zip).', 'learning-log' ),
		'exportNote'          => __( 'Removed entries and earlier versions are not in it; what you said in meetings, and your actions, have a file of their own in your log. Once it is on your device, this site no longer protects it: keep it where only you can read it.', 'learning-log' ),
		'exportTitle-shared'  => __( 'Take entries with you', 'learning-log' ),
		'exportAll-shared'    => __( 'Everything that is shared with me', 'learning-log' ),
		'format-docx-hint-shared' => __( 'To go on working with it.', 'learning-log' ),
		'format-json-hint-shared' => __( 'For other programs, character by character as it was typed.', 'learning-log' ),
		'exportTooLarge-shared'  => __( 'This is too much for one archive. Take it with you in parts, for example set by set.', 'learning-log' ),
		'format-csv-shared'      => __( 'A spreadsheet (CSV)', 'learning-log' ),
		'format-csv-hint-shared' => __( 'One row for each entry, with the whole text of each answer.', 'learning-log' ),
		'format-zip-shared'      => __( 'Everything, with their files', 'learning-log' ),
		'exportNote-shared'   => __( 'Whoever wrote them sees that you took them, and when. Once they are on your device, this site no longer protects them: keep them where only you can read them, and no longer than you need them.', 'learning-log' ),
		'exportStart'         => __( 'Make it', 'learning-log' ),
		'exportClose'         => __( 'Close', 'learning-log' ),
		'exportCancel'        => __( 'Cancel', 'learning-log' ),
		'exportCancelled'     => __( 'Cancelled. Nothing was made.', 'learning-log' ),
		'exportMaking'        => __( 'Putting it together…', 'learning-log' ),
		/* translators: %s: two numbers, such as "100 / 240". */
		'exportEntries'       => __( '%s entries read', 'learning-log' ),
		/* translators: %s: two numbers, such as "3 / 20". */
		'exportFiles'         => __( '%s files fetched', 'learning-log' ),
		/* translators: %s: how much of the whole, such as "62%". */
		'exportWriting'       => __( '%s written', 'learning-log' ),
		/* translators: %s: how many entries, such as "240 entries". */
		'exportReady'         => __( 'Ready: %s.', 'learning-log' ),
		/* translators: %s: how many entries, such as "240 entries". */
		'exportSaved'         => __( 'Saved where you chose: %s.', 'learning-log' ),
		'exportDownload'      => __( 'Download', 'learning-log' ),
		'exportOpen'          => __( 'Open the page to print', 'learning-log' ),
		'exportNothing'       => __( 'There is nothing to take with you here yet.', 'learning-log' ),
		'exportMissing'       => __( 'These files could not be fetched; everything else is there:', 'learning-log' ),
		'missingFiles'        => __( 'Files that could not be fetched', 'learning-log' ),
		'exportGoOn'          => __( 'Go on', 'learning-log' ),
		'exportLogin'         => __( 'Log in again', 'learning-log' ),
		'exportStuck-login'   => __( 'You are logged out. Log in again to go on; what was read so far is kept.', 'learning-log' ),
		'exportStuck-user'    => __( 'Someone else is logged in here now. Log in as yourself to go on.', 'learning-log' ),
		'exportStuck-network' => __( 'The site does not answer. Go on once you are connected again; what was read so far is kept.', 'learning-log' ),
		'exportStuck-refused' => __( 'The site does not hand this out at the moment. You can try to go on, or cancel.', 'learning-log' ),
		'exportFailed'        => __( 'The file could not be made. Is there room for it on this device? Please try again.', 'learning-log' ),
		'exportTooLarge'      => __( 'This is too much for one archive. Take your log with you in parts, for example year by year.', 'learning-log' ),
	];
}

/**
 * What the documents say.
 *
 * @return array<string, string>
 */
function document_strings(): array {
	return [
		/* translators: %s: name of a person. */
		'logOf'             => __( 'Learning Log of %s', 'learning-log' ),
		'sharedWithMe'      => __( 'Entries shared with me', 'learning-log' ),
		'oneEntry'          => __( '1 entry', 'learning-log' ),
		/* translators: %s: a number greater than 1. */
		'entries'           => __( '%s entries', 'learning-log' ),
		/* translators: %s: a day. */
		'takenOn'           => __( 'as of %s', 'learning-log' ),
		/* translators: %s: title of a lesson. */
		'inLesson'          => __( 'Lesson: %s', 'learning-log' ),
		/* translators: %s: a number. */
		'minutes'           => __( '%s minutes', 'learning-log' ),
		/* translators: %s: who reads it, such as "Only me". */
		'readBy'            => __( 'Readers: %s', 'learning-log' ),
		'onlyMe'            => __( 'Only me', 'learning-log' ),
		'myCoach'           => __( 'My coach', 'learning-log' ),
		/* translators: %s: name of a set. */
		'mySet'             => __( 'My set: %s', 'learning-log' ),
		'oneSet'            => __( 'One of my sets', 'learning-log' ),
		/* translators: %s: names of files. */
		'withFiles'         => __( 'Files: %s', 'learning-log' ),
		'comments'          => __( 'Comments', 'learning-log' ),
	] + prefixed( 'kind-', entry_kinds() ) + prefixed( 'event-', event_kinds() );
}

/**
 * Names of kinds, as the view module asks for them.
 *
 * @param string                $prefix What they are kinds of.
 * @param array<string, string> $names  By kind.
 * @return array<string, string>
 */
function prefixed( string $prefix, array $names ): array {
	return array_combine( array_map( static fn( string $kind ): string => $prefix . $kind, array_keys( $names ) ), $names );
}

/**
 * Heads of the spreadsheet's columns.
 *
 * @return array<string, string>
 */
function column_strings(): array {
	return [
		'column-person'   => __( 'Name', 'learning-log' ),
		'column-organisation' => __( 'Organisation', 'learning-log' ),
		'column-date'     => __( 'Date', 'learning-log' ),
		'column-activity' => __( 'Activity', 'learning-log' ),
		'column-element'  => __( 'Element', 'learning-log' ),
		'column-time'     => __( 'Time (minutes)', 'learning-log' ),
		'column-learned'  => __( 'What I learned', 'learning-log' ),
		'column-applied'  => __( 'How I apply it', 'learning-log' ),
		'column-learned-shared' => __( 'What was learned', 'learning-log' ),
		'column-applied-shared' => __( 'How it is applied', 'learning-log' ),
		'column-title'    => __( 'Title', 'learning-log' ),
		'column-lesson'   => __( 'Lesson', 'learning-log' ),
		'column-kind'     => __( 'Kind', 'learning-log' ),
		'column-readers'  => __( 'Readers', 'learning-log' ),
		'column-files'    => __( 'Files', 'learning-log' ),
		'column-state'    => __( 'State', 'learning-log' ),
		'column-comments' => __( 'Comments', 'learning-log' ),
		'state-waiting'   => __( 'Waiting', 'learning-log' ),
		'state-answered'  => __( 'Answered', 'learning-log' ),
		'state-closed'    => __( 'Closed', 'learning-log' ),
		'state-approved'  => __( 'Approved', 'learning-log' ),
		/* translators: %s: a number. */
		'column-question' => __( 'Question %s', 'learning-log' ),
		/* translators: %s: a number. */
		'column-answer'   => __( 'Answer %s', 'learning-log' ),
	];
}
