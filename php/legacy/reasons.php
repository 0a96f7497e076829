<?php
/**
 * Why a tag stays, or a lesson as it is, in words that say what to do about it.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Legacy;

/**
 * Why a tag stays a tag. It goes on working.
 *
 * @param string $why As convert() has it.
 */
function why_kept( string $why ): string {
	return match ( $why ) {
		'classic'      => __( 'This page was written in the classic editor, where WordPress makes the paragraphs when it shows them; beside a block it would not. Tick “Pages of the classic editor, too” to have them written into the page; or open the page in the block editor, choose “Convert to blocks” and save, then come back.', 'learning-log' ),
		'differs'      => __( 'With its paragraphs written into it, this page would not look the same. Open it in the block editor, choose “Convert to blocks”, look at it and save: the tags become notes there.', 'learning-log' ),
		'unseen'       => __( 'What WordPress shows for an address on this page, such as a video, is not known yet. Look at the page once, then come back.', 'learning-log' ),
		'enclosed'     => __( 'The tag stands between the beginning and the end of another tag, such as [tabs] and [/tabs], which may do anything with what is in it. It stays.', 'learning-log' ),
		'no_paragraphs' => __( 'Another plugin decides about the paragraphs of this page, so they cannot be written into it. The tag stays.', 'learning-log' ),
		'inside'       => __( 'The tag stands inside something that cannot hold a note, such as a heading, a list, a table, a link or the settings of another block. Put it on a line of its own, then come back.', 'learning-log' ),
		'broken'       => __( 'A block of this page begins and never ends, or the other way round. Open the page in the block editor, let it repair the block and save, then come back.', 'learning-log' ),
		'other_page'   => __( 'The tag shows a note of another page. A block always asks on its own page, so the tag stays.', 'learning-log' ),
		'user'         => __( 'The tag shows what one certain person wrote. A block shows each reader their own, so the tag stays.', 'learning-log' ),
		'number'       => __( 'The tag has no note_id, so there is nothing to show. Give it one, or delete it.', 'learning-log' ),
		'template'     => __( 'This is a template of the theme or a part of one: the tag asks something else on each page. It stays.', 'learning-log' ),
		'pages_differ' => __( 'This pattern stands on pages that define the note differently; a block would ask the same on all of them. It stays.', 'learning-log' ),
		'elementor'    => __( 'Elementor shows this page. Edit it with Elementor and, in place of the ProgressAlly element, put a Shortcode element with the tag in it, such as [progressally_note note_id="4" allow_attachment="yes"].', 'learning-log' ),
		'beaver'       => __( 'Beaver Builder shows this page. Edit it with Beaver Builder and, in place of the ProgressAlly module, put a Text Editor module with the tag in it, such as [progressally_note note_id="4" allow_attachment="yes"].', 'learning-log' ),
		default        => __( 'As a block this would not ask the same as the tag does, so the tag stays.', 'learning-log' ),
	};
}

/**
 * Why nothing was done with a lesson; "" for no reason.
 *
 * @param string $problem As convert_lesson() and restore_lesson() have it.
 */
function why_not( string $problem ): string {
	return match ( $problem ) {
		''            => '',
		'not_allowed' => __( 'You may not edit this page.', 'learning-log' ),
		'trash'       => __( 'This page is in the trash.', 'learning-log' ),
		'at_work'     => __( 'Somebody is editing this page just now. Nothing was changed; please try again later.', 'learning-log' ),
		'saving'      => __( 'This page is being saved just now. Nothing was changed; please try again.', 'learning-log' ),
		'edited'      => __( 'This page has been edited since, so it stays as it is. Earlier versions are under Revisions in the editor.', 'learning-log' ),
		'filtered'    => __( 'Another plugin changes what is saved on this page. Nothing was changed.', 'learning-log' ),
		default       => __( 'The database did not store this. Nothing was changed; please try again.', 'learning-log' ),
	};
}

/**
 * What to know about a lesson that was converted.
 *
 * @param string $remark As convert_lesson() has it.
 */
function what_to_know( string $remark ): string {
	return match ( $remark ) {
		'paragraphs' => __( 'The paragraphs that WordPress makes each time are written into this page.', 'learning-log' ),
		'prefix'     => __( 'The tag put a word of its own before the class names that a theme styles; the block has the usual ones.', 'learning-log' ),
		default  => '',
	};
}

/**
 * A result as others see it: schema/progressally-lessons.json.
 *
 * @param LessonResult $result What was done.
 * @return array<string, mixed>
 */
function present_result( array $result ): array {
	return [
		'id'      => $result['id'],
		'title'   => $result['title'],
		'type'    => $result['type'],
		'state'   => $result['state'],
		'says'    => why_not( $result['problem'] ),
		'notes'   => $result['notes'],
		'kept'    => array_map(
			static fn( array $kept ): array => [
				'tag'  => mb_scrub( $kept['tag'], 'UTF-8' ),
				'says' => why_kept( $kept['why'] ),
			],
			$result['kept']
		),
		'remarks' => array_map( __NAMESPACE__ . '\what_to_know', $result['remarks'] ),
	];
}
