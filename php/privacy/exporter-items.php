<?php
/**
 * What an export of personal data says of each thing, as WordPress shows it: groups of items of names and values.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Privacy;

use LearningLog\Comments;
use LearningLog\Comments\Comment;
use LearningLog\Entries;
use LearningLog\Entries\Entry;
use LearningLog\Imports;
use LearningLog\Messages\Message;
use LearningLog\Prompts;
use LearningLog\Sets;

/**
 * An entry with its thread and its earlier versions.
 *
 * @param Entry        $entry   The entry.
 * @param int          $user    User id.
 * @param list<Taking> $takings Who has taken it with them, and when.
 * @return list<array<string, mixed>>
 */
function worded_items( Entry $entry, int $user, array $takings ): array {
	$thread = static fn( Comment $comment ): array => comment_item( 'learning-log-threads', __( 'Learning Log: comments on my entries', 'learning-log' ), $comment, true );
	return [ entry_item( $entry, $user, $takings ), ...array_map( $thread, Comments\thread( $entry->id ) ), ...array_map( __NAMESPACE__ . '\version_item', Entries\all_versions( $entry ) ) ];
}

/**
 * Facts about the person, as items of the export.
 *
 * @param int $user User id.
 * @return list<array<string, mixed>>
 */
function facts_items( int $user ): array {
	$items = [];
	foreach ( told_facts( $user ) as $number => $fact ) {
		$items[] = item( 'learning-log-facts', __( 'Learning Log: sets, coaching, settings', 'learning-log' ), (string) $number, $fact );
	}
	return $items;
}

/**
 * Notes that were moved here and could not be read, as items of the export: their bytes as far as they are text.
 *
 * @param int $user User id.
 * @return list<array<string, mixed>>
 */
function aside_items( int $user ): array {
	$items = [];
	foreach ( Imports\unread_of_person( $user ) as $row => $bytes ) {
		$items[] = item( 'learning-log-aside', __( 'Learning Log: notes from ProgressAlly that could not be read', 'learning-log' ), (string) $row, [ __( 'As it was stored', 'learning-log' ) => $bytes ] );
	}
	return $items;
}

/**
 * That there is an entry, as an item of the export.
 *
 * @param Entry $entry The entry.
 * @return array<string, mixed>
 */
function outline_item( Entry $entry ): array {
	return item( 'learning-log-entries', __( 'Learning Log: entries', 'learning-log' ), (string) $entry->id, outline( $entry ) );
}

/**
 * Where and when an entry was written, and for whom.
 *
 * @param Entry $entry The entry.
 * @return array<string, string> Value by label.
 */
function outline( Entry $entry ): array {
	return [
		__( 'Lesson', 'learning-log' )      => $entry->frame->lesson_title,
		__( 'First saved', 'learning-log' ) => Entries\iso( $entry->created ),
		__( 'Last saved', 'learning-log' )  => Entries\iso( $entry->modified ),
		__( 'Readers', 'learning-log' )     => readers( $entry ),
		__( 'In the trash until', 'learning-log' ) => Entries\trash_until( $entry ),
	];
}

/**
 * An entry as an item of the export.
 *
 * @param Entry        $entry   The entry.
 * @param int          $user    User id.
 * @param list<Taking> $takings Who has taken it with them, and when.
 * @return array<string, mixed>
 */
function entry_item( Entry $entry, int $user, array $takings ): array {
	[ $shown ] = Entries\present( [ $entry ], $user );
	$rows      = [ __( 'Title', 'learning-log' ) => $entry->title ] + outline( $entry );
	return item( 'learning-log-entries', __( 'Learning Log: entries', 'learning-log' ), (string) $entry->id, $rows + answers( $entry ) + further( $shown ) + taken( $takings ) + [ __( 'Files', 'learning-log' ) => implode( "\n", archived_names( $entry->id ) ) ] );
}

/**
 * Who has taken an entry with them in a file, and when.
 *
 * @param list<Taking> $takings Each time.
 * @return array<string, string> Value by label.
 */
function taken( array $takings ): array {
	return $takings ? [ __( 'Taken in a file by', 'learning-log' ) => implode( "\n", array_map( static fn( array $one ): string => Sets\person_name( $one['taker'] ) . ', ' . Entries\iso( $one['at'] ), $takings ) ) ] : [];
}

/**
 * An earlier version as an item of the export.
 *
 * @param Entry $version The version.
 * @return array<string, mixed>
 */
function version_item( Entry $version ): array {
	$rows = [
		__( 'Entry', 'learning-log' )   => (string) $version->id,
		__( 'Saved', 'learning-log' )   => Entries\iso( $version->modified ),
		__( 'Readers', 'learning-log' ) => readers( $version ),
	];
	return item( 'learning-log-versions', __( 'Learning Log: earlier versions', 'learning-log' ), $version->id . '-' . $version->revision . '-' . $version->modified, $rows + answers( $version ) );
}

/**
 * A comment as an item of the export. Of what it is about only the number: that may be another person's.
 *
 * @param string  $group   Id of the group.
 * @param string  $label   Name of the group.
 * @param Comment $comment The comment.
 * @param bool    $worded  Whether with its text.
 * @return array<string, mixed>
 */
function comment_item( string $group, string $label, Comment $comment, bool $worded ): array {
	$rows = [
		__( 'Entry', 'learning-log' )              => (string) $comment->entry,
		__( 'By', 'learning-log' )                 => Sets\person_name( $comment->author ),
		__( 'Said', 'learning-log' )               => $comment->sent ? Entries\iso( $comment->created ) : '',
		__( 'Last changed', 'learning-log' )       => $comment->revision > 1 ? Entries\iso( $comment->modified ) : '',
		__( 'In the trash until', 'learning-log' ) => Comments\trash_until( $comment ),
		__( 'Not sent', 'learning-log' )           => $comment->sent ? '' : __( 'A draft: nobody else has read it.', 'learning-log' ),
		__( 'Change of comment', 'learning-log' )  => $comment->changes > 0 ? (string) $comment->changes : '',
		__( 'Comment', 'learning-log' )            => $worded ? $comment->text : '',
		// In the archive are those of the person themselves; of others it says what they are called.
		__( 'Files', 'learning-log' )              => $worded ? implode( "\n", archived_names( $comment->id ) ) : '',
	];
	return item( $group, $label, (string) $comment->id, $rows );
}

/**
 * What the person wrote as a facilitator, or was written by one. To whom they wrote stays untold: that is another person.
 *
 * @param Message $message The message.
 * @param int     $user    User id of the person.
 * @param bool    $worded  Whether with its text.
 * @return array<string, mixed>
 */
function message_item( Message $message, int $user, bool $worded ): array {
	return item( 'learning-log-messages', __( 'Learning Log: messages between facilitators and members', 'learning-log' ), (string) $message->id, message_rows( $message, $user, $worded ) );
}

/**
 * The same as values by label.
 *
 * @param Message $message The message.
 * @param int     $user    User id of the person.
 * @param bool    $worded  Whether with its text.
 * @return array<string, string>
 */
function message_rows( Message $message, int $user, bool $worded ): array {
	return [
		__( 'By', 'learning-log' )         => $message->sender === $user ? __( 'Me', 'learning-log' ) : Sets\person_name( $message->sender ),
		__( 'Sent', 'learning-log' )       => Entries\iso( $message->sent ),
		__( 'Taken back', 'learning-log' ) => $message->taken_back ? __( 'Yes', 'learning-log' ) : '',
		__( 'Put away', 'learning-log' )   => $message->put_away && $message->recipient === $user ? __( 'Yes', 'learning-log' ) : '',
		__( 'About', 'learning-log' )      => $message->title,
		__( 'Message', 'learning-log' )    => $worded ? $message->text : '',
	];
}

/**
 * Who could read it, in words.
 *
 * @param Entry $entry The entry.
 */
function readers( Entry $entry ): string {
	return match ( $entry->audience ) {
		'coach' => __( 'My coach', 'learning-log' ),
		/* translators: %s: name of a set. */
		'set'   => sprintf( __( 'My set: %s', 'learning-log' ), Sets\name( $entry->set ) ),
		default => __( 'Only me', 'learning-log' ),
	};
}

/**
 * Questions with their answers.
 *
 * @param Entry $entry The entry.
 * @return array<string, string> Answer by question.
 */
function answers( Entry $entry ): array {
	$labels = array_column( $entry->frame->questions, 'label', 'key' );
	$whole  = count( $entry->answers ) > 1 ? '' : Prompts\plain_question( $entry->frame->question );
	$asked  = [];
	foreach ( $entry->answers as $key => $text ) {
		$label = (string) ( $labels[ $key ] ?? $whole );
		/* translators: %s: a question. */
		$name = sprintf( __( 'Answer: %s', 'learning-log' ), '' === $label ? (string) $key : $label );
		// Two questions may be worded alike, and neither answer takes the other's place.
		$asked[ isset( $asked[ $name ] ) ? "$name ($key)" : $name ] = $text;
	}
	return $asked;
}

/**
 * Whatever else REST tells of an entry to its author, named as it is there: what is added to an entry later is in the export at once.
 *
 * @param array<string, mixed> $shown The entry in the shape of schema/entry.json.
 * @return array<string, string>
 */
function further( array $shown ): array {
	$said = [ 'id', 'lesson_title', 'title', 'question', 'questions', 'answers', 'audience', 'set', 'author', 'hash', 'created', 'modified', 'trash_until', 'files', 'comments', 'comments_new', 'can' ];
	$rest = array_diff_key( $shown, array_flip( $said ) );
	return array_filter( array_map( static fn( mixed $value ): string => is_scalar( $value ) ? (string) $value : ( $value ? (string) wp_json_encode( $value, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES ) : '' ), $rest ) );
}

/**
 * An item as WordPress wants it. It shows values as HTML with few tags, so what was written is escaped; the archive has it as it is too.
 *
 * @param string                $group Id of the group.
 * @param string                $label Name of the group.
 * @param string                $id    Id within the group.
 * @param array<string, string> $rows  Value by label; empty ones are left out.
 * @return array<string, mixed>
 */
function item( string $group, string $label, string $id, array $rows ): array {
	$data = [];
	foreach ( $rows as $name => $value ) {
		if ( '' !== $value ) {
			$data[] = [
				'name'  => (string) $name,
				'value' => nl2br( htmlspecialchars( $value, ENT_QUOTES | ENT_SUBSTITUTE, 'UTF-8' ) ),
			];
		}
	}
	return [
		'group_id'    => $group,
		'group_label' => $label,
		'item_id'     => $group . '-' . $id,
		'data'        => $data,
	];
}
