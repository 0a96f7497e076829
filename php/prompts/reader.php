<?php
/**
 * Reads what a lesson asks: from its content and from the template it is shown in.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Prompts;

use WP_Post;

/**
 * What may stand in an address and in a row's name.
 */
const ID_PATTERN = '/^[a-z0-9][a-z0-9-]{0,63}$/D';

/**
 * Everything a lesson asks, in the order of the page.
 *
 * An old tag may show a note of another page (`post_id=`): it is then known here as "{page}:{id}", and its entries belong to
 * that page.
 *
 * @param WP_Post $lesson The lesson.
 * @return array<string, Prompt> By id in the lesson's addresses; of two prompts with one id the first counts.
 */
function for_lesson( WP_Post $lesson ): array {
	$prompts = [];
	$found   = asked_in( $lesson );
	fetch_other_pages( $found );
	foreach ( $found as $asked ) {
		$prompt = from_asked( $asked, $lesson->ID );
		if ( can_be_answered( $prompt ) ) {
			$prompts += [ address_id( $prompt, $lesson->ID ) => $prompt ];
		}
	}
	return $prompts;
}

/**
 * Everything that stands in a lesson and asks, as it stands there.
 *
 * @param WP_Post $lesson The lesson.
 * @return list<Asked>
 */
function asked_in( WP_Post $lesson ): array {
	return [ ...asked_in_content( $lesson ), ...asked_in_template( $lesson ) ];
}

/**
 * Whether a lesson asks anything, without making out what.
 *
 * @param WP_Post $lesson The lesson.
 */
function asks( WP_Post $lesson ): bool {
	return asked_in_content( $lesson ) || asked_in_template( $lesson );
}

/**
 * The pages that the notes of a lesson belong to: itself, and those that old tags name.
 *
 * @param WP_Post $lesson The lesson.
 * @return list<int> Post ids.
 */
function pages_of( WP_Post $lesson ): array {
	return [ $lesson->ID, ...fetch_other_pages( asked_in( $lesson ) ) ];
}

/**
 * Fetches in one go the other pages whose notes are shown, with their meta: their number must not be a number of queries.
 *
 * @param list<Asked> $found What stands in the lesson.
 * @return list<int> Their post ids.
 */
function fetch_other_pages( array $found ): array {
	$pages = [];
	foreach ( $found as $asked ) {
		if ( 'tag' === $asked['by'] ) {
			$pages[] = old_tag_meaning( array_filter( $asked['attributes'], 'is_string' ) )['post_id'];
		}
	}
	$pages = array_values( array_filter( array_unique( $pages ) ) );
	if ( $pages ) {
		_prime_post_caches( $pages, false, true );
	}
	return $pages;
}

/**
 * Whether a prompt has an id that may stand in an address. Whoever writes lessons chooses it, and the page of whoever reads
 * sends requests to it: with slashes and dots in it they would go anywhere.
 *
 * @param Prompt $prompt What is asked.
 */
function can_be_answered( Prompt $prompt ): bool {
	return 1 === preg_match( ID_PATTERN, $prompt->id );
}

/**
 * One prompt of a lesson.
 *
 * @param WP_Post $lesson The lesson.
 * @param string  $id     Id in the lesson's addresses.
 */
function find( WP_Post $lesson, string $id ): ?Prompt {
	return for_lesson( $lesson )[ $id ] ?? null;
}

/**
 * Id of a prompt in the addresses of the lesson that shows it.
 *
 * @param Prompt $prompt What is asked.
 * @param int    $lesson Where it is shown.
 */
function address_id( Prompt $prompt, int $lesson ): string {
	return ( $prompt->lesson === $lesson ? '' : $prompt->lesson . ':' ) . $prompt->id;
}
