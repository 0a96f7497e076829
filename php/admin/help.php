<?php
/**
 * What the help of WordPress says on the desk. No page is loaded between its screens, so each has all of it.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Admin;

use LearningLog\Imports;
use LearningLog\Sets;

/**
 * Tabs about screens that managers alone have.
 */
const HELP_FOR_MANAGERS = [ 'elements', 'words', 'emails', 'settings' ];

/**
 * Adds the tabs to the screen that is being printed.
 */
function action_add_help(): void {
	foreach ( current_user_can( Sets\MANAGE ) ? help() : array_diff_key( help(), array_flip( HELP_FOR_MANAGERS ) ) as $id => [ $title, $sentences ] ) {
		get_current_screen()?->add_help_tab(
			[
				'id'      => "learning-log-$id",
				'title'   => $title,
				'content' => '<p>' . implode( '</p><p>', array_map( 'esc_html', $sentences ) ) . '</p>',
			]
		);
	}
}

/**
 * Adds the ways to the first steps, for managers, and to moving, for who owns the site: there they are found also while they do not stand in the menu.
 */
function action_add_guide_help(): void {
	if ( current_user_can( Sets\MANAGE ) ) {
		get_current_screen()?->add_help_tab( help_with_way( GUIDE_PAGE, __( 'First steps', 'learning-log' ), __( 'Four steps lead to a lesson in which people can write: who facilitates, a set, a lesson, and a look at it.', 'learning-log' ), __( 'Open the first steps', 'learning-log' ) ) );
	}
	if ( current_user_can( Imports\MOVE ) ) {
		get_current_screen()?->add_help_tab( help_with_way( MOVING_PAGE, __( 'Move from ProgressAlly', 'learning-log' ), __( 'Where ProgressAlly was used, its notes, conversations, approvals and files can be brought to the people who wrote them. It says first what is there, and writes nothing by that.', 'learning-log' ), __( 'See what there is', 'learning-log' ) ) );
	}
}

/**
 * A tab of one sentence with the way to a page.
 *
 * @param string $page  The page.
 * @param string $title Title of the tab.
 * @param string $says  The sentence.
 * @param string $way   What the link is called.
 * @return array{id: string, title: string, content: string}
 */
function help_with_way( string $page, string $title, string $says, string $way ): array {
	return [
		'id'      => $page,
		'title'   => $title,
		'content' => '<p>' . esc_html( $says ) . '</p><p><a href="' . esc_url( add_query_arg( 'page', $page, admin_url( 'admin.php' ) ) ) . '">' . esc_html( $way ) . '</a></p>',
	];
}

/**
 * The tabs: a title, and sentences.
 *
 * @return array<string, array{string, list<string>}>
 */
function help(): array {
	return [
		'reading'   => [
			__( 'Reading', 'learning-log' ),
			[
				__( 'Here is what participants share with you as their coach, or with a set that you facilitate. You see no word of what they do not share with you.', 'learning-log' ),
				__( 'Opening an entry tells its author that you have, and when. When they change it later, you see that they did; what it said before is theirs alone.', 'learning-log' ),
				__( 'A search finds texts and titles with all of your words, in any order; words in quotes as they stand. People and lessons are found by the filters.', 'learning-log' ),
				__( 'The address of the page leads back to the view and the entry you have open. A colleague to whom you send it sees what is shared with them.', 'learning-log' ),
			],
		],
		'answering' => [
			__( 'Answering', 'learning-log' ),
			[
				__( 'Thank, quote one phrase, ask one open question. Do not correct or grade. Offer to talk where something weighs heavily.', 'learning-log' ),
				__( 'What you type is saved as a draft for you alone until you add it, also when you go to another entry, close the page or lose the connection.', 'learning-log' ),
				__( 'A comment can be changed and removed for 15 minutes; a removed one can be brought back for 30 days.', 'learning-log' ),
			],
		],
		'keys'      => [
			__( 'Keys', 'learning-log' ),
			[
				__( 'While an entry or the list has the focus: j for the next entry, k for the one before, r to answer, Escape to close.', 'learning-log' ),
				__( 'While you write: Ctrl+Enter or ⌘Enter adds the comment.', 'learning-log' ),
			],
		],
		'progress'  => [
			__( 'Progress', 'learning-log' ),
			[
				__( 'Sets › Progress shows how far the members of a set you facilitate are with what its lessons ask: what is shared with you, and of the questions of the Learning Log also that something is written which is not shared with you, never what. Of personal notes you do not learn even that.', 'learning-log' ),
				__( 'Nobody is ranked. Who has gone quiet may have reasons: ask them, not the table.', 'learning-log' ),
			],
		],
		'people'    => [
			__( 'People', 'learning-log' ),
			[
				__( 'Facilitators see the people of the sets they facilitate, managers everybody. The address of the page leads back to what you searched for and chose, and to the order: by name, organisation, coaches or last activity.', 'learning-log' ),
				__( '“Last activity” is the last day on which somebody changed what they share, or commented on what is shared. What people keep to themselves moves nothing, so a quiet row need not be a quiet person.', 'learning-log' ),
			],
		],
		'elements'  => [
			__( 'Elements', 'learning-log' ),
			[
				__( 'Elements are the parts of your programme. Lessons are tagged with them in the editor; an entry has those of its lesson, and its author can choose others. By them people find what they wrote about the same before.', 'learning-log' ),
				__( 'A removed Element is on no entry and no lesson any more. For 30 days it can be brought back, and everything that had it has it again. How many entries have one is not shown: most are for their author alone.', 'learning-log' ),
			],
		],
		'words'     => [
			__( 'Words', 'learning-log' ),
			[
				__( 'What your programme calls things, one and several of them. Sentences everywhere take the words, with capital letter and article; what people wrote stays as it is.', 'learning-log' ),
				__( 'An empty field means the usual word. After saving, “Undo” brings back the words there were before.', 'learning-log' ),
			],
		],
		'emails'    => [
			__( 'Emails', 'learning-log' ),
			[
				__( 'What waits, and what was sent in the last 30 days: numbers, and nobody by name. No email holds a word of an entry or a comment.', 'learning-log' ),
				__( 'People choose what they are told, and how often, in My Learning Log; nobody chooses it for them. Emails go out by the scheduled tasks of WordPress, a few minutes after something has happened.', 'learning-log' ),
			],
		],
		'settings'  => [
			__( 'Settings', 'learning-log' ),
			[
				__( 'Files: which kinds are taken, how large and how many. What is there already stays, whatever you choose. Whether nobody can reach files by their address is tested each day.', 'learning-log' ),
				__( 'How long things are kept: after the last day of a set, what was said in its meetings goes, while entries and actions stay with the people they belong to. A shorter time begins to hold after seven days, so that it can be taken back.', 'learning-log' ),
				__( 'Roles: facilitators form sets and read what is shared with sets they facilitate; programme managers set all of this up. Neither role opens an entry: what somebody keeps to themselves, nobody else reads here.', 'learning-log' ),
			],
		],
		'taking'    => [
			__( 'Taking entries with you', 'learning-log' ),
			[
				__( 'The button with the arrow makes a file of what the list shows. Whoever wrote an entry sees that you took it, and when. Keep the file where only you can read it, and no longer than you need it.', 'learning-log' ),
			],
		],
		'views'     => [
			__( 'Views', 'learning-log' ),
			[
				__( 'Choose filters, an order and a layout, then keep them under a name with “Saved views”. They are yours alone and come with you to every device.', 'learning-log' ),
			],
		],
	];
}
