<?php
/**
 * The ground rules that new sets begin with: those that ship, and what a site makes of them.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Sets;

use LearningLog\Errors;
use WP_Error;

/**
 * The ground rules that ship.
 */
function shipped_rules(): string {
	return implode(
		"\n\n",
		[
			__( 'What is said here stays here. We take away what we learned and leave out who said it, which organisation it was about, and anything others could know them by.', 'learning-log' ),
			__( 'This has limits. Nobody can keep to themselves what the law obliges them to tell, or what somebody needs to know to prevent serious harm. Whoever has to speak tells the set first, where that is possible.', 'learning-log' ),
			__( 'Outside the set it is known that we meet, when, and who was there. What was said is reported to nobody: to no manager, no sponsor, no coach.', 'learning-log' ),
			__( 'We come on time, stay to the end, and say beforehand when we cannot come. With fewer than four of us we meet another day.', 'learning-log' ),
			__( 'One person speaks at a time, and everybody’s time counts the same.', 'learning-log' ),
			__( 'We ask before we advise, with questions whose answer we do not know.', 'learning-log' ),
			__( 'Each of us decides on our own actions, takes them, and tells the set next time what came of it.', 'learning-log' ),
			__( 'Where we come from different organisations, we do not speak of prices, margins, customers, bids or plans. Nobody records a meeting unless everyone has said yes in writing.', 'learning-log' ),
		]
	);
}

/**
 * The ground rules that new sets begin with, in the shape of schema/ground-rules.json.
 *
 * @return array{text: string, revision: int, shipped: bool}
 */
function present_rules(): array {
	$stored = stored_rules();
	return [
		'text'     => ground_rules(),
		'revision' => $stored['revision'] ?? 0,
		'shipped'  => null === ( $stored['text'] ?? null ),
	];
}

/**
 * Words the ground rules that new sets begin with; sets there are keep theirs.
 *
 * @param string|null $text     The words, null for those that ship.
 * @param int         $revision Revision they were worded upon.
 * @return true|WP_Error
 */
function word_rules( ?string $text, int $revision ): bool|WP_Error {
	$problem = problem_with_contract( $text ?? '', '' );
	if ( $problem ) {
		return $problem;
	}
	$stored = store_rules( $text, $revision );
	return match ( $stored ) {
		true    => true,
		false   => Errors\rules_conflict( present_rules() ),
		default => Errors\storage_failed(),
	};
}
