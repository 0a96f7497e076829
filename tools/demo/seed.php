<?php
/**
 * The demo course with its people: run once on a new site by `wp eval-file`. Every text, person and company is made up.
 */

declare( strict_types=1 );

use LearningLog\Elements;
use LearningLog\Entries;
use LearningLog\Files;
use LearningLog\Guide;
use LearningLog\Meetings;
use LearningLog\Prompts;
use LearningLog\Sets;

require_once __DIR__ . '/pages.php';

/**
 * Makes the people: their numbers by login.
 *
 * @param array<string, array{string, string, string}> $people Login => name, role, organisation.
 * @return array<string, int>
 */
function demo_people( array $people ): array {
	$ids           = [];
	$organisations = [ '' => 0 ];
	foreach ( $people as $login => [ $name, $role, $organisation ] ) {
		$ids[ $login ] = (int) wp_insert_user(
			[
				'user_login'   => $login,
				'user_pass'    => 'learning',
				'user_email'   => $login . '@learning-log.example',
				'display_name' => $name,
				'role'         => $role,
			]
		);
		$organisations[ $organisation ] ??= Sets\store_organisation( 0, $organisation );
		Sets\store_organisation_of( $ids[ $login ], $organisations[ $organisation ] );
	}
	return $ids;
}

/**
 * Makes the sets: their numbers by name.
 *
 * @param list<array{name: string, type: string, members: list<string>, facilitators: list<string>}> $sets   Sets by login.
 * @param array<string, array{string, string, string}>                                               $people People.
 * @param array<string, int>                                                                         $ids    Numbers by login.
 * @return array<string, int>
 */
function demo_sets( array $sets, array $people, array $ids ): array {
	$made = [];
	foreach ( $sets as $set ) {
		$id = (int) Sets\store( new Sets\Set( 0, $set['name'], $set['type'], 'facilitated', 6, '', '', 0, Sets\ground_rules(), 1 ) );

		$made[ $set['name'] ] = $id;
		foreach ( [ 'member' => 'members', 'facilitator' => 'facilitators' ] as $role => $list ) {
			foreach ( $set[ $list ] as $login ) {
				Sets\join( new Sets\Member( $ids[ $login ], $id, $role, $people[ $login ][2] ) );
				'member' === $role && Sets\agree( $id, $ids[ $login ], 1 );
			}
		}
	}
	return $made;
}

/**
 * Writes the entries, as their authors would.
 *
 * @param list<array{string, string, string, string, string, string|array<string, string>}> $entries Login, lesson, note, audience, set, text or answers.
 * @param array<string, int>                                          $ids     Numbers of people by login.
 * @param array<string, int>                                          $lessons Numbers of lessons by title.
 * @param array<string, int>                                          $sets    Numbers of sets by name.
 */
function demo_entries( array $entries, array $ids, array $lessons, array $sets ): void {
	foreach ( $entries as [ $login, $title, $note, $audience, $set, $text ] ) {
		$lesson = get_post( $lessons[ $title ] );
		$prompt = $lesson ? Prompts\find( $lesson, $note ) : null;
		$saved  = $prompt ? Entries\save_answer(
			$ids[ $login ],
			$prompt,
			[
				'answers'       => is_array( $text ) ? $text : [ 'text' => $text ],
				'audience'      => $audience,
				'set'           => $sets[ $set ] ?? 0,
				'base_revision' => 0,
			]
		) : null;
		if ( ! $saved instanceof Entries\Entry ) {
			WP_CLI::error( "The entry of $login in $title was not saved." );
		}
	}
}

/**
 * Writes one person's own log, oldest entry first.
 *
 * @param list<array{int, string, int, list<string>, string, string, string, string}> $entries Days ago, kind of event, minutes, Elements, title, audience, set, text.
 * @param int                $author User id.
 * @param array<string, int> $sets   Numbers of sets by name.
 */
function demo_log( array $entries, int $author, array $sets ): void {
	$elements = Elements\all();
	foreach ( $entries as [ $ago, $kind, $minutes, $names, $title, $audience, $set, $text ] ) {
		$meant = array_filter( $elements, static fn( array $element ): bool => (bool) array_filter( $names, static fn( string $name ): bool => str_contains( $element['name'], $name ) ) );
		$saved = Entries\save_free(
			$author,
			[
				'kind'       => 'log',
				'title'      => $title,
				'answers'    => [ 'text' => $text ],
				'audience'   => $audience,
				'set'        => $sets[ $set ] ?? 0,
				'event_date' => (string) wp_date( 'Y-m-d', time() - $ago * DAY_IN_SECONDS ),
				'event_kind' => $kind,
				'minutes'    => $minutes,
				'elements'   => array_values( array_column( $meant, 'id' ) ),
				'mutation'   => wp_generate_uuid4(),
			]
		);
		if ( is_wp_error( $saved ) ) {
			WP_CLI::error( "“{$title}” was not saved: " . $saved->get_error_message() );
		}
	}
}

/**
 * Adds the files, checked and cleaned as any upload. The self-test is left out: nobody serves the site while it is made.
 *
 * @param list<array{string, string, string, string, string}> $files   Login, lesson, note, file, its name.
 * @param array<string, int>                                  $ids     Numbers of people by login.
 * @param array<string, int>                                  $lessons Numbers of lessons by title.
 */
function demo_files( array $files, array $ids, array $lessons ): void {
	foreach ( $files as [ $login, $title, $note, $path, $name ] ) {
		$entry = Entries\find_answers( $ids[ $login ], [ $lessons[ $title ] ] )[ $lessons[ $title ] ][ $note ] ?? null;
		$path  = __DIR__ . '/files/' . $path;
		$clean = Files\clean( $path, Files\extension_of( $name ) );
		$file  = $entry && is_array( $clean ) ? Files\keep( $entry, $clean, $name, '', Files\room() ) : $clean;
		if ( ! $file instanceof Files\File ) {
			WP_CLI::error( "$name was not added to the entry of $login in $title." );
		}
		if ( is_array( $clean ) && $clean['path'] !== $path ) {
			Files\remove_workspace( dirname( $clean['path'] ) );
		}
	}
}

/**
 * Holds the meetings of a set: one five weeks ago, with what was said in it and what came of it, one today, one five weeks ahead.
 *
 * @param int                  $set         Number of the set.
 * @param int                  $facilitator Who runs them.
 * @param array{place: string, presented: list<string>, apologies: list<string>, parts: list<array{string, string, array<string, string>}>, actions: list<array{string, string, string, int, string, string, string, bool}>} $held What was said.
 * @param array<string, int>   $ids         Numbers of people by login.
 */
function demo_meetings( int $set, int $facilitator, array $held, array $ids ): void {
	$sure    = static fn( mixed $done ): mixed => is_wp_error( $done ) ? WP_CLI::error( 'A meeting was not held: ' . $done->get_error_message() ) : $done;
	$next    = ( intdiv( time(), HOUR_IN_SECONDS ) + 1 ) * HOUR_IN_SECONDS;
	$first   = $next - 5 * WEEK_IN_SECONDS;
	$planned = $sure( Meetings\plan( $set, $facilitator, [ 'starts' => gmdate( 'Y-m-d\TH:i:s\Z', $first ), 'place' => $held['place'], 'count' => 3, 'days' => 35, 'quorum' => 2, 'mutation' => wp_generate_uuid4() ] ) );
	$meeting = $planned['meetings'][0]->id;
	foreach ( $held['parts'] as [ $login, $kind, $answers ] ) {
		$sure( Meetings\save_part( $meeting, $ids[ $login ], (string) preg_replace_callback( '/(?<=^learning-).+/', static fn( array $of ): string => (string) $ids[ $of[0] ], $kind ), $answers, 0 ) );
	}
	foreach ( array_keys( Sets\members( [ $set ] )[ $set ] ) as $person ) {
		$sure( Meetings\mark_attendance( $meeting, $facilitator, $person, in_array( array_search( $person, $ids, true ), $held['apologies'], true ) ? 'apologies' : 'present' ) );
	}
	foreach ( $held['actions'] as [ $login, $what, $first_step, $days, $state, $outcome, $learning, $coach ] ) {
		$due   = (string) wp_date( 'Y-m-d', time() + $days * DAY_IN_SECONDS );
		$taken = $sure( Meetings\add_action( $set, $ids[ $login ], compact( 'what', 'first_step', 'due', 'coach', 'meeting' ), wp_generate_uuid4() ) );
		'open' === $state || $sure( Meetings\change_action( $taken['action']->id, $ids[ $login ], compact( 'state', 'outcome', 'learning' ), 1 ) );
	}
	$slots = array_map( static fn( string $login ): array => [ 'presenter' => $ids[ $login ], 'minutes' => 45, 'preset' => 'classic_45', 'done' => true, 'spent' => 2640 ], $held['presented'] );
	$sure( Meetings\change( $meeting, $facilitator, [ 'slots' => $slots, 'status' => 'ended', 'run' => [ 'step' => 'close', 'slot' => 0, 'phase' => '', 'since' => 0, 'gone' => 0, 'timeout' => false ] ], 1, '' ) );
}

// Pictures would come from a service on the net.
update_option( 'show_avatars', '0' );
foreach ( get_posts( [ 'post_type' => [ 'post', 'page' ], 'post_status' => 'any', 'numberposts' => -1 ] ) as $sample ) {
	wp_delete_post( $sample->ID, true );
}
// The page of the log went with the samples.
LearningLog\Blocks\action_make_log_page();
$people  = require __DIR__ . '/people.php';
$circles = require __DIR__ . '/sets.php';
$course  = require __DIR__ . '/course.php';
$ids     = demo_people( $people );
$sets    = demo_sets( $circles['sets'], $people, $ids );
foreach ( $circles['coaches'] as $coach => $participants ) {
	foreach ( $participants as $participant ) {
		// They have known each other for a while: the log says of a new coach that they are new.
		update_user_meta( $ids[ $participant ], Sets\fact( Sets\COACH . $ids[ $coach ] ), (string) wp_date( 'Y-m-d', time() - 90 * DAY_IN_SECONDS ) );
		Sets\store_coach( $ids[ $participant ], $ids[ $coach ], true );
	}
}
$elements = demo_elements( $course, $ids['tessa'] );
$fifth    = (int) array_key_last( $elements );
// The lesson that newcomers start with, once more as it was before.
$elements[ $fifth ]['Empowerment (as migrated)'] = demo_migrated_lesson( $course[4][2][0], $fifth, $ids['tessa'] );
$lessons = array_merge( ...array_values( $elements ) );
demo_overview( $elements, $ids['tessa'] );
demo_navigation( $elements, $ids['tessa'] );
demo_log( require __DIR__ . '/log.php', $ids['priya'], $sets );
demo_entries( require __DIR__ . '/entries.php', $ids, $lessons, $sets );
demo_files( require __DIR__ . '/files.php', $ids, $lessons );
$meetings = require __DIR__ . '/meetings.php';
foreach ( $circles['sets'] as $set ) {
	demo_meetings( $sets[ $set['name'] ], $ids[ $set['facilitators'][0] ], $meetings[ $set['name'] ], $ids );
}
// The facilitators have worded their rules anew since, and Henk has yet to read them: until he has, nothing can be written in their meeting.
$changed = Sets\find( $sets['Facilitators’ set'] );
if ( $changed ) {
	Sets\change( new Sets\Set( $changed->id, $changed->name, $changed->type, $changed->mode, $changed->capacity, $changed->starts, $changed->ends, $changed->revision, $changed->contract . "\n\nWe bring our own facilitating, and nobody’s set." ) );
	Sets\agree( $changed->id, $ids['amira'], 2 );
}
// A course that runs needs no first steps.
update_option( Guide\OPTION, Guide\AWAY, true );
