<?php
/**
 * Makes the pages of the demo: a lesson each, the overview, the navigation, and a lesson as it was found after the old plugin had gone.
 */

declare( strict_types=1 );

/**
 * A paragraph block.
 */
function demo_paragraph( string $html ): string {
	return "<!-- wp:paragraph -->\n<p>$html</p>\n<!-- /wp:paragraph -->";
}

/**
 * A note block.
 */
function demo_note( string $id, string $title, string $question ): string {
	return '<!-- wp:learning-log/note ' . serialize_block_attributes( [ 'noteId' => $id, 'title' => $title, 'prompt' => $question ] ) . ' /-->';
}

/**
 * A published page.
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
 * All lessons: their numbers by title.
 *
 * @param array<string, list<array{string, list<string>, list<array{string, string, string}>}>> $course Elements with their lessons.
 * @return array<string, int>
 */
function demo_lessons( array $course, int $author ): array {
	$ids = [];
	foreach ( $course as $lessons ) {
		foreach ( $lessons as [ $title, $paragraphs, $notes ] ) {
			$blocks        = [ ...array_map( 'demo_paragraph', $paragraphs ), ...array_map( static fn( array $note ): string => demo_note( ...$note ), $notes ) ];
			$ids[ $title ] = demo_page( $title, $blocks, $author );
		}
	}
	return $ids;
}

/**
 * The lesson as the site held it when the old plugin had gone: one tag pasted from the page with curly quotes, one as it was written.
 *
 * @param list<string>                        $paragraphs Text of the lesson.
 * @param list<array{string, string, string}> $notes      Its notes, as the old plugin had defined them.
 */
function demo_migrated_lesson( array $paragraphs, array $notes, int $author ): void {
	$tags        = [ "[progressally_note note_id=\u{2019}4\u{2032} allow_attachment=\u{2019}yes\u{2019}]", "[progressally_note note_id='5' allow_attachment='yes']" ];
	$definitions = [];
	foreach ( $notes as [ $id, $title, $question ] ) {
		$definitions[ (int) $id ] = [
			'name'        => $title,
			'title'       => $question,
			'placeholder' => 'Click here to enter your note',
			'select-type' => 'note',
		];
	}
	$page = demo_page( 'Empowerment (as migrated)', array_map( 'demo_paragraph', [ ...$paragraphs, ...$tags ] ), $author, [ 'post_name' => 'empowerment-as-migrated' ] );
	update_post_meta( $page, '_progressally_notes', [ 'max-notes' => 5, 'notes' => $definitions ] );
}

/**
 * The front page and the navigation.
 *
 * @param array<string, list<array{string, list<string>, list<array{string, string, string}>}>> $course  Elements with their lessons.
 * @param array<string, int>                                                                    $lessons Numbers by title.
 */
function demo_overview( array $course, array $lessons, int $author ): void {
	$blocks = [ demo_paragraph( 'Five Elements, a dozen lessons, and a set of comrades in adversity. Read a lesson on the way to work, try one thing, and write down what happened on the way home.' ) ];
	$menu   = [];
	$number = 0;
	foreach ( $course as $element => $own ) {
		++$number;
		$links    = array_map( static fn( array $lesson ): array => [ $lesson[0], (string) get_permalink( $lessons[ $lesson[0] ] ) ], $own );
		$blocks[] = "<!-- wp:heading -->\n<h2 class=\"wp-block-heading\">Element $number. " . esc_html( $element ) . "</h2>\n<!-- /wp:heading -->";
		$blocks[] = "<!-- wp:list -->\n<ul class=\"wp-block-list\">" . implode( '', array_map( static fn( array $link ): string => "<!-- wp:list-item -->\n<li><a href=\"" . esc_url( $link[1] ) . '">' . esc_html( $link[0] ) . "</a></li>\n<!-- /wp:list-item -->", $links ) ) . "</ul>\n<!-- /wp:list -->";
		$items    = array_map( static fn( array $link ): string => '<!-- wp:navigation-link ' . serialize_block_attributes( [ 'label' => $link[0], 'url' => $link[1] ] ) . ' /-->', $links );
		$menu[]   = '<!-- wp:navigation-submenu ' . serialize_block_attributes( [ 'label' => "Element $number", 'url' => $links[0][1] ] ) . ' -->' . implode( '', $items ) . '<!-- /wp:navigation-submenu -->';
	}
	$front = demo_page( 'The programme', $blocks, $author );
	update_option( 'show_on_front', 'page' );
	update_option( 'page_on_front', $front );
	wp_insert_post(
		wp_slash(
			[
				'post_type'    => 'wp_navigation',
				'post_status'  => 'publish',
				'post_title'   => 'Course',
				'post_content' => implode( '', $menu ),
			]
		)
	);
}
