<?php
/**
 * Makes the pages of the demo: Elements with their lessons, the overview, the navigation, and a lesson as it was found after the old plugin had gone.
 *
 * An Element is [ title, introduction, lessons ], a lesson [ title, paragraphs, notes ], a note [ id, title, question ], a prompt [ id, title, introduction, attributes ].
 */

declare( strict_types=1 );

use LearningLog\Elements;

/**
 * A paragraph block.
 */
function demo_paragraph( string $html ): string {
	return "<!-- wp:paragraph -->\n<p>$html</p>\n<!-- /wp:paragraph -->";
}

/**
 * A note block; a prompt block where it has questions of its own or a template's.
 *
 * @param array<string, mixed> $prompt Attributes of the prompt.
 */
function demo_note( string $id, string $title, string $question, array $prompt = [] ): string {
	return '<!-- wp:learning-log/' . ( $prompt ? 'prompt ' : 'note ' ) . serialize_block_attributes( [ 'noteId' => $id, 'title' => $title, 'prompt' => $question, 'allowAttachments' => true ] + $prompt ) . ' /-->';
}

/**
 * A list block of links to pages.
 *
 * @param int[] $pages Numbers.
 */
function demo_links( array $pages ): string {
	$item = static fn( int $page ): string => "<!-- wp:list-item -->\n<li><a href=\"" . esc_url( wp_make_link_relative( (string) get_permalink( $page ) ) ) . '">' . esc_html( get_the_title( $page ) ) . "</a></li>\n<!-- /wp:list-item -->";
	return "<!-- wp:list -->\n<ul class=\"wp-block-list\">" . implode( "\n\n", array_map( $item, $pages ) ) . "</ul>\n<!-- /wp:list -->";
}

/**
 * A published post, a page unless the fields say otherwise.
 *
 * @param string[]             $blocks Its blocks.
 * @param array<string, mixed> $fields Other fields of the post.
 */
function demo_page( string $title, array $blocks, int $author, array $fields = [] ): int {
	return (int) wp_insert_post(
		wp_slash(
			$fields + [
				'post_type'    => 'page',
				'post_status'  => 'publish',
				'post_author'  => $author,
				'post_title'   => $title,
				'post_content' => implode( "\n\n", $blocks ),
			]
		)
	);
}

/**
 * A page for each Element, its lessons below it.
 *
 * @param list<array{string, string, list<array{string, list<string>, list<array{string, string, string}>}>}> $course Elements.
 * @return array<int, array<string, int>> Numbers of the lessons by title, by number of the Element's page.
 */
function demo_elements( array $course, int $author ): array {
	$made = [];
	foreach ( $course as $order => [ $title, $introduction, $lessons ] ) {
		$slug    = sanitize_title( (string) strtok( $title, ':' ) );
		$element = demo_page( $title, [], $author, [ 'post_name' => $slug, 'menu_order' => $order ] );
		$term    = wp_insert_term( $title, Elements\TAXONOMY );
		foreach ( $lessons as $position => [ $lesson, $paragraphs, $notes ] ) {
			$blocks                      = [ ...array_map( 'demo_paragraph', $paragraphs ), ...array_map( static fn( array $note ): string => demo_note( ...$note ), $notes ) ];
			$made[ $element ][ $lesson ] = demo_page( $lesson, $blocks, $author, [ 'post_parent' => $element, 'menu_order' => $position ] );
			is_array( $term ) && wp_set_object_terms( $made[ $element ][ $lesson ], [ $term['term_id'] ], Elements\TAXONOMY );
		}
		wp_update_post( wp_slash( [ 'ID' => $element, 'post_content' => demo_paragraph( $introduction ) . "\n\n" . demo_links( array_values( $made[ $element ] ) ) ] ) );
	}
	return $made;
}

/**
 * The lesson as the site held it when the old plugin had gone: one tag pasted from the page with curly quotes, one as it was written.
 *
 * @param array{string, list<string>, list<array{string, string, string}>} $lesson Title, text, and the notes as the old plugin had defined them.
 */
function demo_migrated_lesson( array $lesson, int $element, int $author ): int {
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
	$page = demo_page( "$title (as migrated)", array_map( 'demo_paragraph', [ ...$paragraphs, ...$tags ] ), $author, [ 'post_name' => sanitize_title( $title ) . '-as-migrated', 'post_parent' => $element, 'menu_order' => 9 ] );
	update_post_meta( $page, '_progressally_notes', [ 'max-notes' => 5, 'notes' => $definitions ] );
	return $page;
}

/**
 * The front page: what the programme is, every lesson, and who is in one's set.
 *
 * @param array<int, array<string, int>> $elements Numbers of the lessons, by number of the Element's page.
 */
function demo_overview( array $elements, int $author ): void {
	$blocks = [
		demo_paragraph( 'Five Elements, a dozen lessons, and a set of people who bring their own work to the table. Read a lesson on the way to work, try one thing, and write down what happened on the way home.' ),
		demo_paragraph( 'What you write stays yours. Nobody else can read it until you choose to share it with your coach or with your Action Learning Set.' ),
	];
	foreach ( $elements as $element => $lessons ) {
		$blocks[] = "<!-- wp:heading {\"fontSize\":\"large\"} -->\n<h2 class=\"wp-block-heading has-large-font-size\"><a href=\"" . esc_url( wp_make_link_relative( (string) get_permalink( $element ) ) ) . '">' . esc_html( get_the_title( $element ) ) . "</a></h2>\n<!-- /wp:heading -->";
		$blocks[] = demo_links( array_values( $lessons ) );
	}
	$blocks[] = '<!-- wp:learning-log/set /-->';
	$front    = demo_page( 'People-Centred Change Practitioner Programme', $blocks, $author );
	update_option( 'show_on_front', 'page' );
	update_option( 'page_on_front', $front );
}

/**
 * The navigation: an Element each, its lessons below it. The theme's footer, which points at pages that nobody has, gives way to one line.
 *
 * @param array<int, array<string, int>> $elements Numbers of the lessons, by number of the Element's page.
 */
function demo_navigation( array $elements, int $author ): void {
	$link = static fn( int $page, string $label ): array => [ 'label' => $label, 'type' => 'page', 'id' => $page, 'url' => wp_make_link_relative( (string) get_permalink( $page ) ), 'kind' => 'post-type' ];
	$menu = [];
	foreach ( $elements as $element => $lessons ) {
		$items  = array_map( static fn( int $page, string $title ): string => '<!-- wp:navigation-link ' . serialize_block_attributes( $link( $page, $title ) ) . ' /-->', $lessons, array_keys( $lessons ) );
		$name   = strtok( (string) get_post_field( 'post_title', $element ), ':' );
		$menu[] = '<!-- wp:navigation-submenu ' . serialize_block_attributes( $link( $element, (string) $name ) ) . " -->\n" . implode( "\n", $items ) . "\n<!-- /wp:navigation-submenu -->";
	}
	demo_page( 'Course', $menu, $author, [ 'post_type' => 'wp_navigation' ] );
	$line   = demo_paragraph( 'A demo of Learning Log. Every text, person and company is made up.' );
	$footer = demo_page( 'Footer', [ "<!-- wp:group {\"align\":\"full\",\"layout\":{\"type\":\"constrained\"}} -->\n<div class=\"wp-block-group alignfull\">$line</div>\n<!-- /wp:group -->" ], $author, [ 'post_type' => 'wp_template_part', 'post_name' => 'footer' ] );
	wp_set_object_terms( $footer, get_stylesheet(), 'wp_theme' );
	wp_set_object_terms( $footer, 'footer', 'wp_template_part_area' );
}
