<?php
/**
 * Lessons whose old tags become blocks, and become tags again.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Legacy;

use LearningLog\Imports;
use LearningLog\Prompts;
use WP_Post;

/**
 * For how many seconds somebody counts as working on a post, as WordPress counts it (wp_check_post_lock()).
 */
const AT_WORK_SECONDS = 150;

/**
 * What would become of a post's content.
 *
 * @param WP_Post $post    The post.
 * @param bool    $classic Whether paragraphs may be written into a page of the classic editor.
 * @return Conversion
 */
function conversion_of( WP_Post $post, bool $classic ): array {
	$builder = builder_of( $post );
	$note    = '' === $builder ? note_for( $post ) : static fn( array $attributes ): string => $builder;
	$planned = convert( $post->post_content, $note );
	$planned = $classic && in_array( 'classic', array_column( $planned['kept'], 'why' ), true ) ? convert_classic( $post, $note ) : $planned;
	if ( ! $planned['edits'] || asks_the_same( $post, $planned['content'] ) ) {
		return $planned;
	}
	return array_merge(
		convert( $post->post_content, static fn( array $attributes ): string => 'other' ),
		[ 'done' => [] ]
	);
}

/**
 * The page builder that shows a post, which then shows nothing of its content; "" for none.
 *
 * @param WP_Post $post The post.
 */
function builder_of( WP_Post $post ): string {
	if ( 'builder' === get_post_meta( $post->ID, '_elementor_edit_mode', true ) ) {
		return 'elementor';
	}
	return get_post_meta( $post->ID, '_fl_builder_enabled', true ) ? 'beaver' : '';
}

/**
 * What a tag of a post becomes.
 *
 * @param WP_Post $post The post.
 * @return callable(array<string, string>): (OldNoteBlock|string)
 */
function note_for( WP_Post $post ): callable {
	$pages = 'wp_block' === $post->post_type ? Imports\posts_including( $post->ID ) : [ $post->ID ];
	return static function ( array $attributes ) use ( $post, $pages ): array|string {
		$meaning = Prompts\old_tag_meaning( $attributes );
		if ( 0 === $meaning['note_id'] ) {
			return 'number';
		}
		if ( '' !== ( $attributes['user_id'] ?? '' ) ) {
			return 'user';
		}
		if ( $meaning['post_id'] > 0 && $meaning['post_id'] !== $post->ID ) {
			return 'other_page';
		}
		if ( 'wp_block' !== $post->post_type && ! is_post_type_viewable( $post->post_type ) ) {
			return 'template';
		}
		$known = Prompts\definition( $pages[0] ?? $post->ID, $meaning['note_id'] );
		$buttons = buttons_of( $attributes );
		return all_define( $pages, $meaning['note_id'], $known ) ? Prompts\old_note( $meaning, $known ) + ( $buttons ? [ 'buttons' => $buttons ] : [] ) : 'pages_differ';
	};
}

/**
 * Whether pages all define a note alike.
 *
 * @param list<int> $pages Post ids.
 * @param int       $note  Number of the note.
 * @param OldNote   $known How one of them defines it.
 */
function all_define( array $pages, int $note, array $known ): bool {
	foreach ( array_chunk( $pages, Imports\INCLUDING_AT_ONCE ) as $some ) {
		update_meta_cache( 'post', $some );
		foreach ( $some as $page ) {
			if ( Prompts\definition( $page, $note ) !== $known ) {
				return false;
			}
		}
	}
	return true;
}

/**
 * Whether a post would ask the same as it does now, to the word. A synced pattern, which asks what each page says, the same notes.
 *
 * @param WP_Post $post    The post.
 * @param string  $content What is to be its content.
 */
function asks_the_same( WP_Post $post, string $content ): bool {
	$asked = static fn( string $content ): array => array_map(
		static function ( array $asked ) use ( $post ): mixed {
			$prompt = Prompts\from_asked( $asked, $post->ID );
			return 'wp_block' === $post->post_type ? [ $prompt->lesson, $prompt->id ] : $prompt;
		},
		Prompts\scan( $content )
	);
	add_filter( 'learning_log_reads_old_tags', '__return_true', PHP_INT_MAX );
	$same = $asked( $post->post_content ) == $asked( $content ); // phpcs:ignore Universal.Operators.StrictComparisons -- Compares what the prompts hold.
	remove_filter( 'learning_log_reads_old_tags', '__return_true', PHP_INT_MAX );
	return $same;
}

/**
 * Converts a lesson, or says what would become of it.
 *
 * @param WP_Post  $post    The lesson.
 * @param bool     $dry     Whether nothing is to be changed.
 * @param int|null $user    Who does it; null for whoever runs the server.
 * @param bool     $classic Whether paragraphs may be written into a page of the classic editor.
 * @return LessonResult
 */
function convert_lesson( WP_Post $post, bool $dry, ?int $user, bool $classic = false ): array {
	$planned = conversion_of( $post, $classic );
	$problem = $planned['edits'] ? obstacle( $post, $user ) : '';
	if ( '' === $problem && ! $dry && $planned['edits'] ) {
		$problem = Imports\swap_content( $post, $post->post_content, $planned['content'], static fn(): bool => keep_way_back( $post, $planned ) );
	}
	$result = result_of( $post, '' !== $problem || ! $planned['edits'] ? 'unchanged' : ( $dry ? 'planned' : 'converted' ), $problem );
	return [
		'notes'   => '' === $problem ? $planned['done'] : [],
		'kept'    => $planned['kept'],
		'remarks' => '' === $problem ? remarks_on( $post, $planned ) : [],
	] + $result;
}

/**
 * What to know about a lesson that is converted.
 *
 * @param WP_Post    $post    The lesson, as it was.
 * @param Conversion $planned What becomes of it.
 * @return list<string>
 */
function remarks_on( WP_Post $post, array $planned ): array {
	$prefix  = array_filter( $planned['edits'], static fn( array $edit ): bool => has_prefix( substr( $post->post_content, $edit['start'], $edit['length'] ) ) );
	$classic = $planned['edits'] && strlen( $post->post_content ) === $planned['edits'][0]['length'] && ! has_blocks( $post->post_content ) && str_contains( $planned['edits'][0]['new'], '<p' );
	return [ ...( $classic ? [ 'paragraphs' ] : [] ), ...( $prefix ? [ 'prefix' ] : [] ) ];
}

/**
 * What was done with a lesson.
 *
 * @param WP_Post $post    The lesson.
 * @param string  $state   "planned", "converted", "restored" or "unchanged".
 * @param string  $problem Why nothing could be done, "" for no reason.
 * @return LessonResult
 */
function result_of( WP_Post $post, string $state, string $problem = '' ): array {
	return [
		'id'      => $post->ID,
		'title'   => html_entity_decode( get_the_title( $post ), ENT_QUOTES | ENT_HTML5 ),
		'type'    => $post->post_type,
		'state'   => $state,
		'problem' => $problem,
		'notes'   => [],
		'kept'    => [],
		'remarks' => [],
	];
}

/**
 * Why a lesson cannot be changed now, "" for no reason.
 *
 * Not while a post is being saved: ProgressAlly's own save reads the form of the post that is saved, and would copy its settings onto this one.
 *
 * @param WP_Post  $post The lesson.
 * @param int|null $user Who wants to; null for whoever runs the server.
 */
function obstacle( WP_Post $post, ?int $user ): string {
	$lock = get_post_meta( $post->ID, '_edit_lock', true );
	$lock = is_string( $lock ) ? explode( ':', $lock ) : [];
	return match ( true ) {
		doing_action( 'save_post' ) => 'saving',
		null !== $user && ! user_can( $user, 'edit_post', $post->ID ) => 'not_allowed',
		'trash' === $post->post_status => 'trash',
		(int) ( $lock[0] ?? 0 ) > time() - AT_WORK_SECONDS && (int) ( $lock[1] ?? 0 ) !== $user => 'at_work',
		default => '',
	};
}

/**
 * Whether old tags of a text put a word of their own before their class names.
 *
 * @param string $text Text.
 */
function has_prefix( string $text ): bool {
	foreach ( Prompts\old_tags_in( $text ) as $tag ) {
		if ( '' !== ( Prompts\old_tag_attributes( $tag['body'] )['prefix'] ?? '' ) ) {
			return true;
		}
	}
	return false;
}

/**
 * Keeps what was there in the place of each note, for the content that now stands there.
 *
 * @param WP_Post    $post    The lesson.
 * @param Conversion $planned What was done.
 */
function keep_way_back( WP_Post $post, array $planned ): bool {
	$shift = 0;
	$back  = [];
	foreach ( $planned['edits'] as $edit ) {
		$back[] = [
			'start'  => $edit['start'] + $shift,
			'length' => strlen( $edit['new'] ),
			'new'    => substr( $post->post_content, $edit['start'], $edit['length'] ),
		];
		$shift += strlen( $edit['new'] ) - $edit['length'];
	}
	$steps   = steps_back( $post );
	$steps[] = [
		'hash'  => Prompts\hash_of( $planned['content'] ),
		'edits' => $back,
		'at'    => time(),
	];
	return (bool) update_post_meta( $post->ID, Imports\CONVERTED, wp_slash( $steps ) );
}

/**
 * Converts the next lessons.
 *
 * @param int      $after   Post id of the last one.
 * @param int      $limit   How many at most.
 * @param bool     $dry     Whether nothing is to be changed.
 * @param int|null $user    Who does it; null for whoever runs the server.
 * @param bool     $classic Whether paragraphs may be written into pages of the classic editor.
 * @return array{lessons: list<LessonResult>, next: int} Those with tags, and where to go on; 0 for nowhere.
 */
function convert_next( int $after, int $limit, bool $dry, ?int $user, bool $classic = false ): array {
	$found = Imports\posts_holding( $after, $limit );
	_prime_post_caches( array_column( $found, 'id' ), false, true );
	$results = [];
	foreach ( $found as $row ) {
		$post   = get_post( $row['id'] );
		$result = $post instanceof WP_Post && 'trash' !== $row['status'] ? convert_lesson( $post, $dry, $user, $classic ) : null;
		if ( $result && ( $result['notes'] || $result['kept'] || '' !== $result['problem'] ) ) {
			$results[] = $result;
		}
	}
	return [
		'lessons' => $results,
		'next'    => count( $found ) < $limit ? 0 : ( end( $found )['id'] ?? 0 ),
	];
}
