<?php
/**
 * Reads the old `[progressally_note …]` tag, in whatever state years of copying have left its quotes.
 *
 * Pure: no WordPress. src/lib/old-tag.ts does the same by the same rules (old-tag-rules.json), and one table of fixtures
 * (tests/fixtures/old-tags.json) holds both to it.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Prompts;

/**
 * The block by which the old plugin put the same into a lesson.
 */
const OLD_BLOCK = 'progressally-gutenberg/shortcode';

/**
 * The rules both readers follow: which characters stand for a quote or a space, which words mean yes, and which attribute has the word of which button.
 *
 * @return array{tag: string, spaces: list<string>, singles: list<string>, doubles: list<string>, entities: array<string, string>, yes: list<string>, buttons: array<string, string>}
 */
function old_tag_rules(): array {
	static $rules = null;
	if ( null === $rules ) {
		$rules = json_decode( (string) file_get_contents( __DIR__ . '/old-tag-rules.json' ), true, 16, JSON_THROW_ON_ERROR );
	}
	/** Our own file. @var array{tag: string, spaces: list<string>, singles: list<string>, doubles: list<string>, entities: array<string, string>, yes: list<string>, buttons: array<string, string>} $rules */
	return $rules;
}

/**
 * Whether a text may hold an old tag at all; cheap.
 *
 * @param string $content Any text.
 */
function has_old_tag( string $content ): bool {
	return str_contains( $content, '[' ) && false !== stripos( $content, '[' . old_tag_rules()['tag'] );
}

/**
 * Every old tag in a text, in order. It ends at the first "]", as it does for WordPress; a look-alike or a tag escaped as
 * `[[…]]` is none.
 *
 * @param string $content Any text.
 * @return list<array{start: int, length: int, body: string}> Bytes; `body` is what follows the tag's name.
 */
function old_tags_in( string $content ): array {
	if ( ! has_old_tag( $content ) ) {
		return [];
	}
	$tags = [];
	preg_match_all( '/(\[?)(\[' . old_tag_rules()['tag'] . '(?![\w-])([^\]]*)\])(\]?)/i', $content, $found, PREG_SET_ORDER | PREG_OFFSET_CAPTURE );
	foreach ( $found as $match ) {
		if ( '' !== $match[1][0] && '' !== $match[4][0] ) {
			continue;
		}
		$tags[] = [
			'start'  => $match[2][1],
			'length' => strlen( $match[2][0] ),
			'body'   => $match[3][0],
		];
	}
	return $tags;
}

/**
 * The attributes of a tag as written, names in lower case with "_"; unknown ones too.
 *
 * @param string $body What follows the tag's name.
 * @return array<string, string>
 */
function old_tag_attributes( string $body ): array {
	$name       = '[A-Za-z][\w-]*\s*=';
	$text       = plain_tag_body( $body );
	$attributes = [];
	// A quoted value ends at a quote that the next name or the end follows: "Don't save" keeps its apostrophe, a missing space does no harm.
	$value = "(?:\"(.*?)\"(?=\\s*(?:$name|\\/?\\s*$))|'(.*?)'(?=\\s*(?:$name|\\/?\\s*$))|(\\S*))";
	preg_match_all( "/(?<![\\w-])([A-Za-z][\\w-]*)\\s*=\\s*$value/s", $text, $found, PREG_SET_ORDER | PREG_UNMATCHED_AS_NULL );
	foreach ( $found as $match ) {
		$bare = trim( $match[4] ?? '', '\'"/' );

		$attributes[ str_replace( '-', '_', strtolower( $match[1] ) ) ] = trim( $match[2] ?? $match[3] ?? $bare );
	}
	return $attributes;
}

/**
 * What a tag means, by the rules.
 *
 * @param array<string, string> $attributes As written.
 * @return OldTag 0 and false for what is missing or makes no sense.
 */
function old_tag_meaning( array $attributes ): array {
	$number = static fn( string $name ): int => preg_match( '/^0*(\d{1,15})(?!\d)/', $attributes[ $name ] ?? '', $found ) ? (int) $found[1] : 0;
	return [
		'note_id'          => $number( 'note_id' ),
		'post_id'          => $number( 'post_id' ),
		'size'             => $number( 'size' ),
		'allow_attachment' => in_array( strtolower( $attributes['allow_attachment'] ?? '' ), old_tag_rules()['yes'], true ),
	];
}

/**
 * The attributes of the tag that a block of the old plugin stands for; none where it stands for something else than a note. Files were always
 * allowed in it.
 *
 * @param mixed $attributes Attributes of the block.
 * @return array<string, string>
 */
function old_block_attributes( mixed $attributes ): array {
	if ( ! is_array( $attributes ) || 'note' !== ( $attributes['shortcode_type'] ?? null ) ) {
		return [];
	}
	$text = static fn( string $key ): string => is_scalar( $attributes[ $key ] ?? null ) ? (string) $attributes[ $key ] : '';
	return [
		'note_id'          => $text( 'param_note_id' ),
		'post_id'          => $text( 'current_post_id' ),
		'allow_attachment' => 'yes',
	];
}

/**
 * The body with plain quotes and spaces and nothing else that is not the author's.
 *
 * @param string $body What follows the tag's name.
 */
function plain_tag_body( string $body ): string {
	$rules = old_tag_rules();
	$text  = decode_tag_entities( decode_tag_entities( $body ) );
	$text  = (string) preg_replace( '~</?[a-z][^>]*>~i', ' ', $text );
	$chars = static fn( array $codes ): array => array_map( static fn( string $code ): string => (string) mb_chr( (int) hexdec( $code ), 'UTF-8' ), $codes );
	$text  = str_replace( $chars( $rules['singles'] ), "'", $text );
	$text  = str_replace( $chars( $rules['doubles'] ), '"', $text );
	$text  = str_replace( $chars( $rules['spaces'] ), ' ', $text );
	return (string) preg_replace( '/\\\\+(["\'])/', '$1', $text );
}

/**
 * Character references of the rules, and numeric ones, as the characters they mean.
 *
 * @param string $text Text.
 */
function decode_tag_entities( string $text ): string {
	$names = old_tag_rules()['entities'];
	return (string) preg_replace_callback(
		'/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+));/i',
		static function ( array $found ) use ( $names ): string {
			$hex  = $found[2] ?? '';
			$name = $found[3] ?? '';
			$code = '' !== $name ? ( $names[ $name ] ?? '' ) : ( '' !== $hex ? $hex : dechex( (int) $found[1] ) );
			$char = '' === $code ? false : mb_chr( (int) hexdec( $code ), 'UTF-8' );
			return false === $char ? $found[0] : $char;
		},
		$text
	);
}
