<?php
/**
 * Going back to an earlier version, which makes a new one: nothing is lost by it.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Entries;

use LearningLog\Errors;
use WP_Error;

/**
 * Stores the text of an earlier version again, with the question it answered.
 *
 * Its readers are those of now: whoever was shut out since stays so. The version before goes into the history whatever its age.
 *
 * @param Entry $entry    The entry as it is.
 * @param int   $revision The version to go back to.
 * @param Save  $save     On what this is based.
 */
function restore_version( Entry $entry, int $revision, array $save ): Entry|WP_Error {
	try {
		$version = find_version( $entry, $revision );
		if ( ! $version ) {
			return Errors\version_not_found();
		}
		$draft = draft_of( $entry );
		$draft = new Draft( $draft->kind, $draft->author, $draft->lesson, $draft->prompt, $draft->title, $draft->answers, $draft->audience, $draft->set, $version->frame );
		$save  = [
			'answers' => $version->answers,
			'keep'    => true,
		] + $save;
		return save( $entry, $draft, array_keys( $version->answers + $entry->answers ), array_keys( STATUSES ), $save );
	} catch ( Errors\Not_Read ) {
		return Errors\storage_failed();
	}
}

/**
 * Versions of the history in the shape of schema/version.json.
 *
 * @param list<Entry> $versions The versions.
 * @return list<array<string, mixed>>
 */
function present_versions( array $versions ): array {
	return array_map(
		static fn( Entry $version ): array => [
			'revision'  => $version->revision,
			'question'  => $version->frame->question,
			'template'  => $version->frame->template,
			'questions' => $version->frame->questions,
			'answers'   => answers_as_object( $version->answers ),
			'audience'  => $version->audience,
			'set'       => $version->set,
			'created'   => iso( $version->modified ),
		],
		$versions
	);
}
