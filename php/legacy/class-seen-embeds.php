<?php
/**
 * What addresses on a line of their own are shown as, from what is known: nothing is asked of any other site, and nothing kept.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Legacy;

use WP_Embed;

/**
 * Core's reader of embeds, which does not look up what it does not know.
 */
final class Seen_Embeds extends WP_Embed {
	/**
	 * Whether an address was met that nobody has been shown yet.
	 *
	 * @var bool
	 */
	private bool $met_unseen = false;

	/**
	 * Core's own constructor would show embeds twice.
	 *
	 * @param int $post Post whose embeds they are.
	 */
	public function __construct( int $post ) {
		global $wp_embed;
		$this->post_ID  = $post;
		$this->handlers = $wp_embed instanceof WP_Embed ? $wp_embed->handlers : [];
	}

	/**
	 * Whether an address was met that nobody has been shown yet.
	 */
	public function has_unseen(): bool {
		return $this->met_unseen;
	}

	/**
	 * What an address is shown as.
	 *
	 * @param array{width?: int, height?: int, src?: mixed} $attr Attributes of the shortcode.
	 * @param string                           $url  The address.
	 * @return string|false
	 */
	public function shortcode( $attr, $url = '' ) {
		$source = '' === $url && is_string( $attr['src'] ?? null ) ? $attr['src'] : $url;
		$plain  = str_replace( '&amp;', '&', $source );
		$key    = '_oembed_' . md5( $plain . serialize( wp_parse_args( $attr, wp_embed_defaults( $source ) ) ) ); // phpcs:ignore WordPress.PHP.DiscouragedPHPFunctions -- As core names it.
		if ( '' !== $source && false === $this->get_embed_handler_html( $attr, $plain ) && ! get_post_meta( (int) $this->post_ID, $key, true ) ) {
			$this->met_unseen = true;
			return $source;
		}
		return parent::shortcode( $attr, $url );
	}
}
