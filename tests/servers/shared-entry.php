<?php
/**
 * Run by `wp eval-file`: an entry of somebody else's that the administrator coaches, in the lesson named; prints its number.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

use LearningLog\Entries;
use LearningLog\Prompts;
use LearningLog\Sets;

$author = (int) wp_insert_user(
	[
		'user_login' => 'shares',
		'user_pass'  => wp_generate_password(),
		'user_email' => 'shares@learning-log.example',
	]
);
Sets\store_coach( $author, 1, true );
$lesson = get_post( (int) $args[0] );
$prompt = $lesson ? Prompts\find( $lesson, '1' ) : null;
$entry  = $prompt ? Entries\save_answer( $author, $prompt, [ 'answers' => [ 'text' => 'Shared' ], 'audience' => 'coach', 'base_revision' => 0 ] ) : null;
echo $entry instanceof Entries\Entry ? (int) $entry->id : 0;
