<?php
/**
 * What is measured: lessons with and without notes, participants, sets, and ten thousand shared entries. Prints what it made.
 */

declare( strict_types=1 );

use LearningLog\Entries;
use LearningLog\Sets;

$user    = static fn( string $login, string $role ): int => (int) wp_insert_user(
	[
		'user_login'   => $login,
		'user_pass'    => 'learning',
		'user_email'   => $login . '@learning-log.example',
		'display_name' => ucfirst( $login ),
		'role'         => $role,
	]
);
$set     = static function ( string $name, array $members, array $facilitators ): int {
	$id = Sets\store( new Sets\Set( 0, $name, 'in_house', 'facilitated', 6, '', '' ) );
	foreach ( [ 'member' => $members, 'facilitator' => $facilitators ] as $role => $people ) {
		foreach ( $people as $person ) {
			Sets\join( new Sets\Member( $person, $id, $role, 'Northmill' ) );
		}
	}
	return $id;
};
$publish = static fn( string $title, string $content ): int => (int) wp_insert_post(
	[
		'post_type'    => 'page',
		'post_status'  => 'publish',
		'post_title'   => $title,
		'post_content' => wp_slash( $content ),
	]
);

/*
 * A lesson of 50 parts, each a heading and three paragraphs; the first so many of them end with a note. The one without differs
 * from the others in the notes alone.
 */
$say    = static fn( string $text ): string => "<!-- wp:paragraph -->\n<p>$text</p>\n<!-- /wp:paragraph -->";
$lesson = static function ( string $title, int $notes, bool $files = false ) use ( $publish, $say ): int {
	$parts = [];
	for ( $part = 1; $part <= 50; $part++ ) {
		$parts[] = "<!-- wp:heading -->\n<h2 class=\"wp-block-heading\">Part $part</h2>\n<!-- /wp:heading -->";
		for ( $paragraph = 1; $paragraph <= 3; $paragraph++ ) {
			$parts[] = $say( 'Nobody can be empowered by announcement. People take decisions when they know what they may decide, have what they need for it, and have seen that a mistake is looked at and not punished.' );
		}
		if ( $part <= $notes ) {
			$note    = [
				'noteId'           => (string) $part,
				'title'            => 'Personal Reflection Notes',
				'prompt'           => 'What does this tell you about the way <em>you</em> decide?',
				'allowAttachments' => $files,
			];
			$parts[] = '<!-- wp:learning-log/note ' . wp_json_encode( $note, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES ) . ' /-->';
		}
	}
	return $publish( $title, implode( "\n\n", $parts ) );
};

$jonas = $user( 'jonas', 'subscriber' );
$amira = $user( 'amira', 'learning_log_facilitator' );
$henk  = $user( 'henk', 'learning_log_facilitator' );
$set( 'Mill set', [ $jonas, ...array_map( static fn( int $i ): int => $user( "mill$i", 'subscriber' ), range( 1, 5 ) ) ], [ $amira ] );
Sets\store_coach( $jonas, $amira, true );

$lessons = [
	'none'    => $lesson( 'No note', 0 ),
	'one'     => $lesson( 'One note', 1 ),
	'ten'     => $lesson( 'Ten notes', 10 ),
	'fifty'   => $lesson( 'Fifty notes', 50 ),
	'files'   => $lesson( 'Fifty notes with files', 50, true ),
	'saving'  => $lesson( 'A note to save', 10 ),
	'sending' => $lesson( 'A note to send files to', 10, true ),
];

// Jonas has answered every second note, in 500 characters.
foreach ( [ 'one', 'ten', 'fifty', 'files' ] as $name ) {
	foreach ( LearningLog\Prompts\for_lesson( get_post( $lessons[ $name ] ) ) as $prompt ) {
		if ( 1 === (int) $prompt->id % 2 ) {
			Entries\save_answer( $jonas, $prompt, [ 'answers' => [ 'text' => str_repeat( 'What I tried: ', 36 ) ] ] );
		}
	}
}

// Henk facilitates one set with 10 entries; hilda twenty sets with 10,000.
$hilda = $user( 'hilda', 'learning_log_facilitator' );
$texts = require __DIR__ . '/prose.php';
$share = static function ( int $in, array $authors, int $each ) use ( &$texts ): void {
	foreach ( $authors as $author ) {
		for ( $i = 0; $i < $each; $i++ ) {
			$frame = new Entries\Frame( question: 'What does this tell you about the way you decide?', lesson_title: 'Lesson ' . intdiv( $i, 5 ) );
			Entries\insert( new Entries\Draft( kind: 'note', author: $author, lesson: 100000 + intdiv( $i, 5 ), prompt: (string) ( $i % 5 ), title: 'Personal Reflection Notes', answers: [ 'text' => array_shift( $texts ) ], audience: 'set', set: $in, frame: $frame ) );
		}
	}
};
$few   = array_map( static fn( int $i ): int => $user( "few$i", 'subscriber' ), range( 1, 5 ) );
$share( $set( 'Harbour set', $few, [ $henk ] ), $few, 2 );
for ( $number = 1; $number <= 20; $number++ ) {
	$many = array_map( static fn( int $i ): int => $user( "many$number-$i", 'subscriber' ), range( 1, 5 ) );
	$share( $set( "Set $number", $many, [ $hilda ] ), $many, 100 );
}

// Of every three of hilda's, one waits, and she has opened another; every tenth of those was saved since.
global $wpdb;
$wpdb->query( "UPDATE {$wpdb->posts} SET comment_status = 'log_waiting' WHERE post_type = 'learning_log_entry' AND ID % 3 = 0" );
$wpdb->query( "INSERT INTO {$wpdb->postmeta} (post_id, meta_key, meta_value) SELECT ID, '_learning_log_seen_$hilda', CASE WHEN ID % 30 = 1 THEN '2020-01-01 00:00:00' ELSE '2100-01-01 00:00:00' END FROM {$wpdb->posts} WHERE post_type = 'learning_log_entry' AND ID % 3 = 1" );

// Nora's log: a thousand free entries over three years.
$nora = $user( 'nora', 'subscriber' );
for ( $i = 0; $i < 1000; $i++ ) {
	$event = new Entries\Event( gmdate( 'Y-m-d', strtotime( '2024-01-01 UTC' ) + $i * DAY_IN_SECONDS ), 'workplace', 30 );
	Entries\insert( new Entries\Draft( kind: 'log', author: $nora, lesson: 0, prompt: wp_generate_uuid4(), title: "Day $i", answers: [ 'text' => str_repeat( 'What I tried: ', 36 ) ], audience: 'me', set: 0, frame: new Entries\Frame( event: $event ), elements: [] ) );
}

// Found by their names.
$publish( 'A page', $say( 'Nothing of ours.' ) );
$publish( 'A roster', $say( 'Who we are.' ) . '<!-- wp:learning-log/set /-->' );

$bare = $publish( 'The row that the floor updates', 'text' );
echo wp_json_encode( compact( 'lessons', 'bare', 'jonas', 'nora' ) );
