<?php
/**
 * Two people, a lesson and an entry that the first keeps to herself: `wp eval-file`. Prints the entry's number.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Servers;

use LearningLog\Entries;
use LearningLog\Prompts;

foreach ( [ 'anna', 'ben' ] as $login ) {
	wp_create_user( $login, 'learning', $login . '@test.example' );
}
$lesson = get_post(
	(int) wp_insert_post(
		[
			'post_type'    => 'page',
			'post_status'  => 'publish',
			'post_title'   => 'Empowerment',
			'post_content' => '<!-- wp:learning-log/note {"noteId":"1","prompt":"What did you try?","allowAttachments":true} /-->',
		]
	)
);
$anna   = get_user_by( 'login', 'anna' );
$prompt = $lesson ? Prompts\find( $lesson, '1' ) : null;
$entry  = $anna && $prompt ? Entries\save_answer( $anna->ID, $prompt, [ 'answers' => [ 'text' => 'I asked first.' ] ] ) : null;
echo $entry instanceof Entries\Entry ? (int) $entry->id : 0;
