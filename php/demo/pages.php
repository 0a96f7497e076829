<?php
/**
 * Makes the pages of the demo: Elements with their lessons, a lesson as it was found after the old plugin had gone, the overview, the navigation.
 *
 * An Element is [ title, introduction, lessons ], a lesson [ title, paragraphs, notes ], a note [ id, title, question ], a prompt [ id, title,
 * introduction, attributes ].
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Demo;

use LearningLog\Elements;
use LearningLog\Errors;
use LearningLog\Notices;
use LearningLog\Prompts;
use WP_Error;

/**
 * A published post, a page unless the fields say otherwise; the one that an earlier run has made, where it came so far.
 *
 * @param Demo     $demo   The demo.
 * @param string   $title  Its title.
 * @param string[] $blocks Its blocks.
 * @param array{post_type?: string, post_author?: int, post_name?: string, post_parent?: int, menu_order?: int} $fields Other fields of the post.
 * @throws Errors\Not_Read When the database does not answer.
 */
function page( array $demo, string $title, array $blocks, array $fields ): int {
	$type   = $fields['post_type'] ?? 'page';
	$name   = "$type " . ( $fields['post_parent'] ?? 0 ) . " $title";
	$before = own( $demo, 'pages', $name );
	$is     = [
		'post_type'    => $type,
		'post_status'  => 'publish',
		'post_title'   => wp_slash( $title ),
		'post_content' => wp_slash( implode( "\n\n", $blocks ) ),
	];
	$page   = 'publish' === get_post_status( $before ) ? $before : make_own( 'pages', $name, static fn(): int|WP_Error => wp_insert_post( $fields + $is, true ) );
	return is_int( $page ) ? $page : throw new Errors\Not_Read( esc_html( $page->get_error_message() ) );
}

/**
 * A page for each Element, its lessons below it.
 *
 * @param Demo                                                                                                          $demo   The demo.
 * @param list<array{string, string, list<array{string, list<string>, list<array{0: string, 1: string, 2: string, 3?: array<string, mixed>}>}>}> $course Elements.
 * @param int                                                                                                           $author User id.
 * @return array<int, array<string, int>> Numbers of the lessons by title, by number of the Element's page.
 * @throws Errors\Not_Read When the database does not answer.
 */
function make_elements( array $demo, array $course, int $author ): array {
	$made = [];
	foreach ( $course as $order => [ $title, $introduction, $lessons ] ) {
		$about   = [
			'post_author' => $author,
			'post_name'   => sanitize_title( (string) strtok( $title, ':' ) ),
			'menu_order'  => $order,
		];
		$element = page( $demo, $title, [], $about );
		$term    = make_term( $title );
		foreach ( $lessons as $position => [ $lesson, $paragraphs, $notes ] ) {
			$blocks = [ ...array_map( __NAMESPACE__ . '\paragraph', $paragraphs ), ...array_map( static fn( array $note ): string => note( ...$note ), $notes ) ];
			$id     = page( $demo, $lesson, $blocks, [ 'post_parent' => $element, 'menu_order' => $position ] + [ 'post_author' => $author ] );
			$term > 0 && wp_set_object_terms( $id, [ $term ], Elements\TAXONOMY );
			$made[ $element ][ $lesson ] = $id;
		}
		$content = paragraph( $introduction ) . "\n\n" . links( array_values( $made[ $element ] ?? [] ) );
		if ( get_post_field( 'post_content', $element, 'raw' ) !== $content ) {
			wp_update_post( [ 'ID' => $element, 'post_content' => wp_slash( $content ) ] );
		}
	}
	return $made;
}

/**
 * An Element: one that is there, the site's own too, or else a new one.
 *
 * @param string $title Its name.
 * @return int Term id, 0 where there can be none.
 * @throws Errors\Not_Read When the database does not answer.
 */
function make_term( string $title ): int {
	// By its UUID one that a killed run added is found again, before those that the site calls so.
	$added = Elements\add( $title, 0, uuid( "element $title" ) );
	if ( is_wp_error( $added ) ) {
		return Elements\named_or_added( $title );
	}
	remember_own( 'elements', $added['element']['id'], $title );
	return $added['element']['id'];
}

/**
 * The lesson as the site held it when the old plugin had gone: one tag pasted from the page with curly quotes, one as it was written.
 *
 * @param Demo                                                                                                       $demo    The demo.
 * @param array{string, list<string>, list<array{0: string, 1: string, 2: string, 3?: array<string, mixed>}>} $lesson  Title, text, and the notes as the old plugin had defined them.
 * @param int                                                                                                        $element Post id of the Element's page.
 * @param int                                                                                                        $author  User id.
 * @throws Errors\Not_Read When the database does not answer.
 */
function make_migrated_lesson( array $demo, array $lesson, int $element, int $author ): int {
	[ $title, $paragraphs, $notes ] = $lesson;
	$tags                           = [ "[progressally_note note_id=\u{2019}4\u{2032} allow_attachment=\u{2019}yes\u{2019}]", "[progressally_note note_id='5' allow_attachment='yes']" ];
	$definitions                    = [];
	foreach ( $notes as [ $id, $name, $question ] ) {
		$definitions[ (int) $id ] = [
			'name'        => $name,
			'title'       => $question,
			'placeholder' => 'Click here to enter your note',
			'select-type' => 'note',
		];
	}
	$fields = [
		'post_author' => $author,
		'post_name'   => sanitize_title( $title ) . '-as-migrated',
		'post_parent' => $element,
		'menu_order'  => 9,
	];
	$page   = page( $demo, "$title (as migrated)", array_map( __NAMESPACE__ . '\paragraph', [ ...$paragraphs, ...$tags ] ), $fields );
	update_post_meta(
		$page,
		Prompts\DEFINITIONS,
		[
			'max-notes' => 5,
			'notes'     => $definitions,
		]
	);
	return $page;
}

/**
 * The overview: what the programme is, every lesson, and who is in one's set. It is the front page of a site that has nothing of its own.
 *
 * @param Demo                           $demo     The demo.
 * @param array<int, array<string, int>> $elements Numbers of the lessons, by number of the Element's page.
 * @param int                            $author   User id.
 * @throws Errors\Not_Read When the database does not answer.
 */
function make_overview( array $demo, array $elements, int $author ): void {
	$blocks = [
		paragraph( 'Five Elements, a dozen lessons, and a set of people who bring their own work to the table. Read a lesson on the way to work, try one thing, and write down what happened on the way home.' ),
		paragraph( 'What you write stays yours. Nobody else can read it until you choose to share it with your coach or with your Action Learning Set.' ),
	];
	foreach ( $elements as $element => $lessons ) {
		$blocks[] = "<!-- wp:heading {\"fontSize\":\"large\"} -->\n<h2 class=\"wp-block-heading has-large-font-size\">" . link_to( $element ) . "</h2>\n<!-- /wp:heading -->";
		$blocks[] = links( array_values( $lessons ) );
	}
	$blocks[] = '<!-- wp:learning-log/set /-->';
	$front    = page( $demo, 'People-Centred Change Practitioner Programme', $blocks, [ 'post_author' => $author ] );
	if ( $demo['bare'] ) {
		update_option( 'show_on_front', 'page' );
		update_option( 'page_on_front', $front );
	}
}

/**
 * The navigation of a site that has nothing of its own: an Element each, its lessons below it, and one's log. The theme's footer, which points at pages that
 * nobody has, gives way to one line.
 *
 * @param Demo                           $demo     The demo.
 * @param array<int, array<string, int>> $elements Numbers of the lessons, by number of the Element's page.
 * @param int                            $author   User id.
 * @throws Errors\Not_Read When the database does not answer.
 */
function make_navigation( array $demo, array $elements, int $author ): void {
	$link = static fn( int $page, string $label ): array => [
		'label' => $label,
		'type'  => 'page',
		'id'    => $page,
		'url'   => address( $page ),
		'kind'  => 'post-type',
	];
	$menu = [];
	foreach ( $elements as $element => $lessons ) {
		$items  = array_map( static fn( int $page, string $title ): string => '<!-- wp:navigation-link ' . serialize_block_attributes( $link( $page, $title ) ) . ' /-->', $lessons, array_keys( $lessons ) );
		$name   = (string) strtok( (string) get_post_field( 'post_title', $element ), ':' );
		$menu[] = '<!-- wp:navigation-submenu ' . serialize_block_attributes( $link( $element, $name ) ) . " -->\n" . implode( "\n", $items ) . "\n<!-- /wp:navigation-submenu -->";
	}
	$log = Notices\log_address();
	if ( '' !== $log ) {
		$item   = [
			'label' => __( 'My Learning Log', 'learning-log' ),
			'url'   => wp_make_link_relative( $log ),
			'kind'  => 'custom',
		];
		$menu[] = '<!-- wp:navigation-link ' . serialize_block_attributes( $item ) . ' /-->';
	}
	page( $demo, 'Course', $menu, [ 'post_author' => $author, 'post_type' => 'wp_navigation' ] );
	$line   = paragraph( 'A demo of Learning Log. Every text, person and company is made up.' );
	$group  = "<!-- wp:group {\"align\":\"full\",\"layout\":{\"type\":\"constrained\"}} -->\n<div class=\"wp-block-group alignfull\">$line</div>\n<!-- /wp:group -->";
	$footer = page( $demo, 'Footer', [ $group ], [ 'post_author' => $author, 'post_type' => 'wp_template_part', 'post_name' => 'footer' ] );
	wp_set_object_terms( $footer, get_stylesheet(), 'wp_theme' );
	wp_set_object_terms( $footer, 'footer', 'wp_template_part_area' );
}
