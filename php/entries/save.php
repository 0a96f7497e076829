<?php
/**
 * Saving: what may be stored, on what it is based, and for whom it will be readable.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Entries;

use LearningLog\Errors;
use LearningLog\Prompts;
use LearningLog\Prompts\Prompt;
use WP_Error;

/**
 * Bytes of text in one entry. Well under the smallest max_allowed_packet in use (1 MB), with room for escaping.
 */
const MAX_TEXT_BYTES = 256 * KB_IN_BYTES;

/**
 * Saves one person's answer to a prompt: the first one, or a change of it.
 *
 * Safe to repeat: a save whose mutation was stored already answers with the entry as it is now. Safe against a second
 * writer: of two saves on one base one is stored, the other gets the current entry with a 409.
 *
 * @param int    $author User id.
 * @param Prompt $prompt What is answered.
 * @param Save   $save   What was sent.
 */
function save_answer( int $author, Prompt $prompt, array $save ): Entry|WP_Error {
	$frame = new Frame( $prompt->question, Prompts\title_of( $prompt->lesson ), $prompt->template, questions: asking( $prompt->questions ), reply: $prompt->reply );
	try {
		// Who says that nothing is there yet is believed until the row is written: the transaction looks for one anyway.
		$before = 0 === ( $save['base_revision'] ?? null ) ? null : find_answer( $author, $prompt->lesson, $prompt->id );
		$first = new Draft( $prompt->kind, $author, $prompt->lesson, $prompt->id, $prompt->title, [], $prompt->audience, 0, $frame, $prompt->elements ? $prompt->elements : null );
		// What an earlier question was answered with can still be changed.
		$keys = [ ...array_column( $prompt->questions, 'key' ), ...( $before ? keys_of( $before ) : [] ) ];
		return save( $before, $first, $keys, $prompt->audiences, $save );
	} catch ( Errors\Not_Read ) {
		return Errors\storage_failed();
	}
}

/**
 * Saves a change of an entry whose prompt may be gone from the lesson: nothing hides it from its author.
 *
 * One in the trash stays there: whoever went on writing in another tab gets a new entry, or is shown the one there is by now.
 *
 * @param Entry $before The entry.
 * @param Save  $save   What was sent.
 */
function save_entry( Entry $before, array $save ): Entry|WP_Error {
	try {
		$living  = '' === $before->trashed ? $before : find_answer( $before->author, $before->lesson, $before->prompt );
		$problem = problem_with_facts( $before, $save );
		if ( $problem ) {
			return $problem;
		}
		$draft = $living ? draft_of( $before ) : draft_of_trashed( $before );
		return save( $living, $draft, keys_of( $before ), array_keys( STATUSES ), $save );
	} catch ( Errors\Not_Read ) {
		return Errors\storage_failed();
	}
}

/**
 * What an entry in the trash was, for the new one that takes its place.
 *
 * @param Entry $trashed The entry.
 */
function draft_of_trashed( Entry $trashed ): Draft {
	$draft    = draft_of( $trashed );
	$elements = array_column( find_extras( [ $trashed->id ], $trashed->author )[ $trashed->id ]->elements, 'id' );
	return new Draft( $draft->kind, $draft->author, $draft->lesson, $draft->prompt, $draft->title, $draft->answers, $draft->audience, $draft->set, $draft->frame, $elements );
}

/**
 * The way every save goes.
 *
 * @param Entry|null $before  What is stored, if anything.
 * @param Draft      $draft   What stays the same whatever was typed.
 * @param string[]   $keys    Question keys that may be answered.
 * @param string[]   $offered Audiences that may be chosen.
 * @param Save       $save    What was sent.
 */
function save( ?Entry $before, Draft $draft, array $keys, array $offered, array $save ): Entry|WP_Error {
	$mutation = strtolower( $save['mutation'] ?? '' );
	if ( $before && '' !== $mutation && isset( $before->frame->mutations[ $mutation ] ) ) {
		return $before;
	}
	$problem = problem_with_answers( $save['answers'], $keys ) ?? problem_with_base( $before, $save['base_revision'] ?? null, $save['base_hash'] ?? null );
	if ( $problem ) {
		return $problem;
	}
	$shared = audience_of( $before, $draft, $offered, $save );
	if ( $shared instanceof WP_Error ) {
		return $shared;
	}
	$keep  = $before && ( ( $save['keep'] ?? false ) || is_worth_keeping( $before, $shared, time() ) );
	$whole = complete( $before, $draft, $save, $shared, $mutation, $keep );
	if ( ! $before ) {
		return create( $whole, $mutation );
	}
	// Moved to the trash in the meantime: what is written now is a new entry.
	return change( $before, $whole, $keep, $mutation ) ?? save( null, $draft, $keys, $offered, $save );
}

/**
 * Why the text cannot be stored as it is, or null.
 *
 * @param array<string, string> $answers By question key.
 * @param string[]              $keys    Question keys that may be answered.
 */
function problem_with_answers( array $answers, array $keys ): ?WP_Error {
	$unknown = array_diff( array_map( 'strval', array_keys( $answers ) ), $keys );
	if ( $unknown ) {
		return Errors\question_unknown( implode( ', ', $unknown ) );
	}
	$text = implode( '', $answers );
	if ( strlen( $text ) > MAX_TEXT_BYTES ) {
		return Errors\text_too_long( MAX_TEXT_BYTES );
	}
	return mb_check_encoding( $text, 'UTF-8' ) ? null : Errors\text_not_readable();
}

/**
 * Why a save does not fit what is stored, or null.
 *
 * A base for an entry that is not there any more (a restored backup) makes a new one: no word is lost over it.
 *
 * A restored backup gives numbers out again, and a client may hold one of before. A base newer than what is stored is therefore a
 * conflict like an older one; an equal one is, when the text it was based on is not what is stored.
 *
 * @param Entry|null  $before What is stored.
 * @param int|null    $base   Revision the change is based on.
 * @param string|null $hash   Hash of the text the change is based on, where the client says.
 */
function problem_with_base( ?Entry $before, ?int $base, ?string $hash ): ?WP_Error {
	if ( ! $before ) {
		return null;
	}
	if ( null === $base ) {
		return Errors\revision_required();
	}
	return $base === $before->revision && ( null === $hash || hash_of( $before->answers ) === $hash ) ? null : conflict( $before );
}

/**
 * The refusal that carries what is stored now.
 *
 * @param Entry $current The entry as it is.
 */
function conflict( Entry $current ): WP_Error {
	return Errors\entry_conflict( present( [ $current ], $current->author )[0] ?? null );
}

/**
 * Who will read it: as chosen, else as before, else as the prompt presets where that reaches anyone.
 *
 * Where the writer had an entry that is gone, nobody knows whom it was for: without a choice the new one is theirs alone.
 *
 * @param Entry|null $before  What is stored.
 * @param Draft      $draft   Holds the preset.
 * @param string[]   $offered Audiences that may be chosen.
 * @param Save       $save    What was sent.
 * @return array{audience: string, set: int}|WP_Error
 */
function audience_of( ?Entry $before, Draft $draft, array $offered, array $save ): array|WP_Error {
	$preset   = ( $save['base_revision'] ?? 0 ) > 0 ? 'me' : $draft->audience;
	$audience = $save['audience'] ?? $before->audience ?? $preset;
	$set      = $save['set'] ?? ( isset( $save['audience'] ) ? 0 : ( $before->set ?? 0 ) );
	if ( $before && $audience === $before->audience && ( $set === $before->set || 0 === $set ) ) {
		return [
			'audience' => $audience,
			'set'      => $before->set,
		];
	}
	$resolved = resolve_audience( $draft->author, $audience, $set, $offered );
	if ( $resolved instanceof WP_Error ) {
		// A preset that reaches nobody is not the participant's mistake: the entry stays with its author.
		return isset( $save['audience'] ) ? $resolved : [
			'audience' => 'me',
			'set'      => 0,
		];
	}
	return [
		'audience' => $audience,
		'set'      => $resolved,
	];
}

/**
 * Stores a first answer and reads it back.
 *
 * @param Draft  $draft    What to store.
 * @param string $mutation UUID of this save.
 */
function create( Draft $draft, string $mutation ): Entry|WP_Error {
	$stored = insert( $draft );
	if ( false === $stored ) {
		return Errors\storage_failed();
	}
	if ( null !== $stored ) {
		return saved( $stored['id'], $stored['revision'], $draft, null );
	}
	$current = find_answer( $draft->author, $draft->lesson, $draft->prompt );
	return $current ? overtaken( $current, $mutation ) : Errors\storage_failed();
}

/**
 * Stores a change and reads it back; null when the entry is not there any more.
 *
 * @param Entry  $before   What the change is based on.
 * @param Draft  $draft    What to store.
 * @param bool   $keep     Whether the version before goes into the history.
 * @param string $mutation UUID of this save.
 */
function change( Entry $before, Draft $draft, bool $keep, string $mutation ): Entry|WP_Error|null {
	$stored = update( $before, $draft, $keep );
	if ( false === $stored ) {
		return Errors\storage_failed();
	}
	if ( $stored ) {
		return saved( $before->id, $before->revision + 1, $draft, $before );
	}
	$current = find( $before->id );
	return $current ? overtaken( $current, $mutation ) : null;
}

/**
 * The answer for a save that came second: its own twin's entry, or a conflict.
 *
 * @param Entry  $current  The entry as it is.
 * @param string $mutation UUID of this save.
 */
function overtaken( Entry $current, string $mutation ): Entry|WP_Error {
	return isset( $current->frame->mutations[ $mutation ] ) ? $current : conflict( $current );
}

/**
 * Reads back what was stored: only what the database gives back byte for byte counts as saved.
 *
 * @param int        $id       Post id.
 * @param int        $revision Revision that was stored; a later one is another save's.
 * @param Draft      $draft    What was to be stored.
 * @param Entry|null $before   What was stored before.
 */
function saved( int $id, int $revision, Draft $draft, ?Entry $before ): Entry|WP_Error {
	// Most entries wait for nothing and never have: nothing is asked about it then.
	$entry = find_whole( $id, $draft->author, 'none' !== $draft->frame->reply || 'none' !== ( $before->review ?? 'none' ), $before->talked ?? false );
	if ( ! $entry || $entry->revision < $revision || ( $entry->revision === $revision && $entry->answers !== $draft->answers ) ) {
		return Errors\storage_failed();
	}
	/**
	 * Fires after an entry was stored.
	 *
	 * @param Entry      $entry  The entry as it is stored.
	 * @param Entry|null $before The entry before, null for a first save.
	 */
	do_action( 'learning_log_entry_saved', $entry, $before );
	return $entry;
}
