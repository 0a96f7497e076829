<?php
/**
 * Pages of the classic editor. WordPress makes their paragraphs each time it shows them, and makes none beside a block: before a note can stand there
 * they are written into the page, as they are today. Only where the page then looks the same.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Legacy;

use LearningLog\Prompts;
use WP_Post;

/**
 * What divides a post into pages.
 */
const NEXT_PAGE = '<!--nextpage-->';

/**
 * What stands for a note while pages are compared: a tag to WordPress today, and as a block an element that ends paragraphs.
 */
const NOTE_TODAY = '[' . TAG . ' note_id=1]';
const NOTE_THEN  = '<form></form>';

/**
 * Content of the classic editor with notes in the place of its tags, and the paragraphs of WordPress around them.
 *
 * @param WP_Post  $post The post.
 * @param callable(array<string, string>): (OldNoteBlock|string) $note As in convert().
 * @return Conversion
 */
function convert_classic( WP_Post $post, callable $note ): array {
	$embeds = new Seen_Embeds( $post->ID );
	$shown  = static fn( string $page ): array => shown( $page, $post->ID, $embeds );
	$before = pages_of( $post->post_content );
	$pages  = [];
	$done   = [];
	$kept   = [];
	foreach ( $before as $page ) {
		[ $made, $ids, $left ] = convert_page( $page, $note );
		// Of a page without a note WordPress goes on making the paragraphs, so there they need not stand.
		$pages[] = $ids || $shown( $made ) === $shown( $page ) ? $made : $page;
		array_push( $done, ...$ids );
		array_push( $kept, ...$left );
	}
	$content = implode( "\n" . NEXT_PAGE . "\n", $pages );
	$why     = match ( true ) {
		! makes_paragraphs( $post ) => 'no_paragraphs',
		array_map( $shown, pages_of( $content ) ) === array_map( $shown, $before ) => '',
		default => 'differs',
	};
	$why     = $embeds->has_unseen() ? 'unseen' : $why;
	if ( $done && '' === $why ) {
		$edit = [
			'start'  => 0,
			'length' => strlen( $post->post_content ),
			'new'    => $content,
		];
		return compact( 'content', 'done', 'kept' ) + [ 'edits' => [ $edit ] ];
	}
	return array_merge( convert( $post->post_content, $note ), $done ? [ 'kept' => kept_for( $post->post_content, $why ) ] : [ 'kept' => $kept ] );
}

/**
 * Whether WordPress makes the paragraphs of a post, in the way it always has.
 *
 * @param WP_Post $post The post.
 */
function makes_paragraphs( WP_Post $post ): bool {
	return 'wp_block' !== $post->post_type && 10 === has_filter( 'the_content', 'wpautop' ) && 10 === has_filter( 'the_content', 'shortcode_unautop' );
}

/**
 * The pages of a post, as WP_Query::generate_postdata() divides it.
 *
 * @param string $content Content without blocks.
 * @return list<string>
 */
function pages_of( string $content ): array {
	foreach ( [ "\n" . NEXT_PAGE . "\n", "\n" . NEXT_PAGE, NEXT_PAGE . "\n" ] as $divider ) {
		$content = str_replace( $divider, NEXT_PAGE, $content );
	}
	return explode( NEXT_PAGE, str_starts_with( $content, NEXT_PAGE ) ? substr( $content, strlen( NEXT_PAGE ) ) : $content );
}

/**
 * One page with its paragraphs, and notes in the place of its tags.
 *
 * @param string   $page The page.
 * @param callable(array<string, string>): (OldNoteBlock|string) $note As in convert().
 * @return array{string, list<string>, list<Kept>} The page, ids of its notes, and which tags stay.
 */
function convert_page( string $page, callable $note ): array {
	$kept   = [];
	$inside = [];
	$words  = [];
	foreach ( array_reverse( Prompts\old_tags_in( $page ) ) as $at => $tag ) {
		$written = substr( $page, $tag['start'], $tag['length'] );
		$word    = is_enclosed( $page, $tag['start'] ) ? "[learning_log_kept_$at]" : '[' . TAG . " $at]";
		$page    = substr_replace( $page, $word, $tag['start'], $tag['length'] );
		if ( str_starts_with( $word, '[learning' ) ) {
			$inside[ $word ] = $written;
			$kept[]          = [
				'tag' => $written,
				'why' => 'enclosed',
			];
		} else {
			$words[ $word ] = $written;
		}
	}
	// A tag that is nothing but its name and number cannot be changed on the way, whatever stands in it.
	$made = convert( strtr( wpautop( $page ), $words ), $note, true );
	return [ strtr( $made['content'], $inside ), $made['done'], [ ...array_reverse( $kept ), ...$made['kept'] ] ];
}

/**
 * Whether a place is between a shortcode that begins and its end: what stands there is handed to that shortcode, which may do anything with it.
 *
 * @param string $page The page.
 * @param int    $at   The place.
 */
function is_enclosed( string $page, int $at ): bool {
	preg_match_all( '~\[/([a-z][\w-]*)\]~i', substr( $page, $at ), $ends );
	foreach ( array_unique( $ends[1] ) as $name ) {
		$before = substr( $page, 0, $at );
		if ( preg_match_all( '~\[' . preg_quote( $name, '~' ) . '(?![\w-])[^\]]*(?<!/)\]~i', $before ) > preg_match_all( '~\[/' . preg_quote( $name, '~' ) . '\]~i', $before ) ) {
			return true;
		}
	}
	return false;
}

/**
 * What a page shows between its notes, up to where WordPress runs shortcodes, which are the same before and after.
 *
 * Both are taken as they are once no note stands within a paragraph, where no browser leaves it (paragraphs.php).
 *
 * @param string      $page   The page.
 * @param int         $post   Post id.
 * @param Seen_Embeds $embeds What addresses on a line of their own are shown as.
 * @return list<string>
 */
function shown( string $page, int $post, Seen_Embeds $embeds ): array {
	$has_blocks = has_blocks( $page );
	$page       = (string) preg_replace( '/<!--more(.*?)?-->/', '<span id="more-' . $post . '"></span>', $page, 1 );
	$page       = $embeds->autoembed( $embeds->run_shortcode( $page ) );
	foreach ( array_reverse( Prompts\old_tags_in( $page ) ) as $tag ) {
		$page = substr_replace( $page, NOTE_TODAY, $tag['start'], $tag['length'] );
	}
	$page = wptexturize( (string) preg_replace( DELIMITER, NOTE_THEN, free_tags( $page ) ) );
	$page = shortcode_unautop( $has_blocks ? $page : wpautop( $page ) );
	$page = (string) preg_replace( '~<p>\s*(' . preg_quote( NOTE_TODAY, '~' ) . ')\s*</p>~', '$1', $page );
	return array_map( 'trim', explode( NOTE_TODAY, free_tags( str_replace( NOTE_THEN, NOTE_TODAY, $page ) ) ) );
}

/**
 * All tags of a content that stay for one reason.
 *
 * @param string $content The content.
 * @param string $why     The reason.
 * @return list<Kept>
 */
function kept_for( string $content, string $why ): array {
	return array_map(
		static fn( array $tag ): array => [
			'tag' => substr( $content, $tag['start'], $tag['length'] ),
			'why' => $why,
		],
		Prompts\old_tags_in( $content )
	);
}
