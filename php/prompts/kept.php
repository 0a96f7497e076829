<?php
/**
 * Keeps what was found, as long as neither the lesson nor anything shared has changed: a lesson page reads it without a query.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Prompts;

use WP_Post;
use const LearningLog\VERSION;

/**
 * Post meta of a lesson: what its content asks, and for which content that was found; for which epoch too, where it includes what others share.
 */
const KEPT = '_learning_log_prompts';

/**
 * Option: what the templates of the theme ask.
 */
const KEPT_TEMPLATES = 'learning_log_prompts_templates';

/**
 * Option: changes whenever a part that many lessons share has changed.
 */
const EPOCH = 'learning_log_prompts_epoch';

/**
 * Types of posts that hold a part which many lessons share.
 */
const SHARED = [ 'wp_block', 'wp_template', 'wp_template_part' ];

/**
 * What a lesson's own content asks.
 *
 * What is read here is not kept: whoever waits for "Saved" does not wait for another two statements. The next page that shows the
 * lesson keeps it (keep_reading()).
 *
 * @param WP_Post $lesson The lesson.
 * @return list<Asked>
 */
function asked_in_content( WP_Post $lesson ): array {
	return kept_reading( $lesson ) ?? scan( $lesson->post_content );
}

/**
 * What is kept of a lesson, if it still holds.
 *
 * @param WP_Post $lesson The lesson.
 * @return list<Asked>|null
 */
function kept_reading( WP_Post $lesson ): ?array {
	if ( ! may_ask( $lesson->post_content ) ) {
		return [];
	}
	$kept = get_post_meta( $lesson->ID, KEPT, true );
	if ( ! is_array( $kept ) || version_of( $lesson ) !== ( $kept['version'] ?? null ) || ! in_array( $kept['epoch'] ?? null, [ '', epoch() ], true ) || ! is_array( $kept['asked'] ?? null ) ) {
		return null;
	}
	/** @var list<Asked> $asked */
	$asked = $kept['asked'];
	return $asked;
}

/**
 * Reads a lesson, unless what is kept of it still holds, and keeps what was found.
 *
 * @param WP_Post $lesson The lesson.
 */
function keep_reading( WP_Post $lesson ): void {
	if ( null !== kept_reading( $lesson ) ) {
		return;
	}
	$kept = [
		'version' => version_of( $lesson ),
		'epoch'   => includes( $lesson->post_content ) ? epoch() : '',
		'asked'   => scan( $lesson->post_content ),
	];
	update_post_meta( $lesson->ID, KEPT, wp_slash( $kept ) );
}

/**
 * Reads what an author saves as soon as it is saved: the first answer after a change need not. Versions and drafts beside a post are
 * no lessons.
 *
 * @param int     $id   Post id.
 * @param WP_Post $post The post.
 */
function action_read_saved( int $id, WP_Post $post ): void {
	if ( in_array( $post->post_type, SHARED, true ) ) {
		wp_is_block_theme() && templates();
	} elseif ( is_post_type_viewable( $post->post_type ) ) {
		keep_reading( $post );
	}
}

/**
 * What a reading of a lesson's own content depends on.
 *
 * @param WP_Post $lesson The lesson.
 */
function version_of( WP_Post $lesson ): string {
	return hash_of( $lesson->post_content ) . VERSION . ( reads_old_tags() ? '' : '-' );
}

/**
 * What tells a lesson's content from any other, once for each time that a page asks for it in a row.
 *
 * @param string $content The content.
 */
function hash_of( string $content ): string {
	static $last = '';
	static $hash = '';
	if ( $last !== $content || '' === $hash ) {
		$last = $content;
		$hash = hash( 'xxh128', $content );
	}
	return $hash;
}

/**
 * What the template asks in which WordPress shows a lesson; nothing in a classic theme.
 *
 * @param WP_Post $lesson The lesson.
 * @return list<Asked>
 */
function asked_in_template( WP_Post $lesson ): array {
	if ( ! wp_is_block_theme() ) {
		return [];
	}
	$templates = templates();
	$shown     = $templates['asked'] ? array_intersect( template_hierarchy( $lesson ), $templates['slugs'] ) : [];
	return $templates['asked'][ reset( $shown ) ] ?? [];
}

/**
 * The templates there are, and what those ask that ask anything: as kept, or read and kept.
 *
 * @return array{asked: array<string, list<Asked>>, slugs: list<string>}
 */
function templates(): array {
	$version = get_stylesheet() . VERSION . epoch() . ( reads_old_tags() ? '' : '-' );
	$kept    = get_option( KEPT_TEMPLATES );
	if ( ! is_array( $kept ) || ( $kept['version'] ?? null ) !== $version || ! is_array( $kept['asked'] ?? null ) || wp_is_development_mode( 'theme' ) ) {
		$kept = [ 'version' => $version ] + scan_templates();
		update_option( KEPT_TEMPLATES, $kept, true );
	}
	/** @var array{asked: array<string, list<Asked>>, slugs: list<string>} $kept */
	return $kept;
}

/**
 * Reads all templates.
 *
 * @return array{asked: array<string, list<Asked>>, slugs: list<string>}
 */
function scan_templates(): array {
	$slugs = [];
	$asked = [];
	foreach ( get_block_templates() as $template ) {
		$slugs[] = $template->slug;
		$found   = scan( $template->content );
		if ( $found ) {
			$asked[ $template->slug ] = $found;
		}
	}
	return compact( 'asked', 'slugs' );
}

/**
 * Slugs of the templates that WordPress would look for to show a lesson, the best first (as get_page_template() and
 * get_single_template() do for the page being shown, which this need not be).
 *
 * @param WP_Post $lesson The lesson.
 * @return list<string>
 */
function template_hierarchy( WP_Post $lesson ): array {
	$chosen = get_page_template_slug( $lesson );
	$own    = is_string( $chosen ) && '' !== $chosen ? [ (string) preg_replace( '/\.(php|html)$/', '', $chosen ) ] : [];
	$first  = 'page' === get_option( 'show_on_front' ) ? get_option( 'page_on_front' ) : 0;
	$front  = is_numeric( $first ) && (int) $first === $lesson->ID ? [ 'front-page' ] : [];
	$name   = $lesson->post_name;
	$rest   = 'page' === $lesson->post_type
		? [ "page-$name", "page-{$lesson->ID}", 'page' ]
		: [ "single-{$lesson->post_type}-$name", "single-{$lesson->post_type}", 'single' ];
	return [ ...$front, ...$own, ...$rest, 'singular', 'index' ];
}

/**
 * The epoch of today. Begun when there is none: an option that is missing costs each page a query, one that is there costs none.
 */
function epoch(): string {
	$epoch = get_option( EPOCH );
	if ( ! is_string( $epoch ) ) {
		action_forget_readings();
		$epoch = get_option( EPOCH );
	}
	return is_string( $epoch ) ? $epoch : '';
}

/**
 * Makes everything kept stale: a part that many lessons share has changed.
 */
function action_forget_readings(): void {
	update_option( EPOCH, wp_generate_uuid4(), true );
}
