<?php
/**
 * Where in a piece of a site the old plugin's notes stand, and what else of it.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Legacy;

use LearningLog\Prompts;

/**
 * A tag of the old plugin that is no note.
 */
const OTHER_TAG = '/\[(progressally_(?!note(?![\w-]))[a-z_]+)/i';

/**
 * In which settings of the old plugin's element the page builders say what it is and which note.
 */
const BUILDERS = [
	'_elementor_data'  => [
		'form' => 'elementor',
		'type' => 'progressally_element_type',
		'note' => 'progressally_input_note_id',
	],
	'_fl_builder_data' => [
		'form' => 'beaver',
		'type' => 'progressally_shortcode_type',
		'note' => 'progressally_additional_input_note_id',
	],
];

/**
 * How deep elements of page builders may stand in each other.
 */
const DEPTH = 64;

/**
 * What stands in content.
 *
 * @param string $content Content of a post.
 * @return Finding
 */
function found_in_content( string $content ): array {
	$found = found_in_text( $content );
	if ( ! str_contains( $content, Prompts\OLD_BLOCK ) ) {
		return $found;
	}
	preg_match_all( DELIMITER, $content, $blocks, PREG_SET_ORDER | PREG_UNMATCHED_AS_NULL );
	foreach ( $blocks as $block ) {
		if ( Prompts\OLD_BLOCK === $block['name'] && null === $block['closer'] ) {
			$attributes = json_decode( trim( (string) $block['attrs'] ), true );
			$tag        = Prompts\old_block_attributes( $attributes );
			if ( $tag ) {
				$found['notes'][] = found_note( 'block', $tag );
			} else {
				$found['others'][] = 'block ' . ( is_array( $attributes ) && is_string( $attributes['shortcode_type'] ?? null ) ? $attributes['shortcode_type'] : Prompts\OLD_BLOCK );
			}
		}
	}
	return $found;
}

/**
 * The tags in a text; those whose quotes are escaped, as in JSON, are told apart.
 *
 * @param string $text Text.
 * @param string $form What they are called by where nothing else is to be said.
 * @return Finding
 */
function found_in_text( string $text, string $form = 'shortcode' ): array {
	$notes = [];
	foreach ( Prompts\old_tags_in( $text ) as $tag ) {
		$notes[] = found_note( preg_match( '/\\\\+["\'u]/', $tag['body'] ) ? 'escaped' : $form, Prompts\old_tag_attributes( $tag['body'] ) );
	}
	preg_match_all( OTHER_TAG, $text, $others );
	return [
		'notes'  => $notes,
		'others' => array_map( 'strtolower', $others[1] ),
	];
}

/**
 * What stands in a row of post meta.
 *
 * @param string $key   Its key.
 * @param string $value Its value, as it is stored.
 * @return Finding
 */
function found_in_meta( string $key, string $value ): array {
	$builder = BUILDERS[ $key ] ?? null;
	$data    = match ( $builder['form'] ?? '' ) {
		'elementor' => json_decode( $value, true ),
		'beaver'    => quietly( $value, 512 ), // As deep as JSON is read.
		default     => null,
	};
	if ( ! $builder || ( ! is_array( $data ) && ! is_object( $data ) ) ) {
		return found_in_text( $value, $builder['form'] ?? 'meta' );
	}
	return found_in_elements( (array) $data, $builder, 0 );
}

/**
 * What stands in the elements of a page builder: elements of the old plugin, and tags in their texts.
 *
 * @param array<mixed>                                        $element An element, its settings, or several.
 * @param array{form: string, type: string, note: string} $builder What the builder calls them.
 * @param int                                                 $depth   How deep we are.
 * @return Finding
 */
function found_in_elements( array $element, array $builder, int $depth ): array {
	$found = [
		'notes'  => [],
		'others' => [],
	];
	if ( is_string( $element[ $builder['type'] ] ?? null ) ) {
		if ( 'note' === $element[ $builder['type'] ] ) {
			$number           = $element[ $builder['note'] ] ?? '';
			$found['notes'][] = found_note( $builder['form'], [ 'note_id' => is_scalar( $number ) ? (string) $number : '' ] );
		} else {
			$found['others'][] = $builder['form'] . ' ' . $element[ $builder['type'] ];
		}
	}
	foreach ( $depth < DEPTH ? $element : [] as $value ) {
		$inner  = is_string( $value ) ? found_in_text( $value, $builder['form'] . '_text' ) : ( is_array( $value ) || is_object( $value ) ? found_in_elements( (array) $value, $builder, $depth + 1 ) : null );
		$found = $inner ? with_finding( $found, $inner ) : $found;
	}
	return $found;
}

/**
 * Two findings as one.
 *
 * @param Finding $one   One.
 * @param Finding $other The other.
 * @return Finding
 */
function with_finding( array $one, array $other ): array {
	return [
		'notes'  => [ ...$one['notes'], ...$other['notes'] ],
		'others' => [ ...$one['others'], ...$other['others'] ],
	];
}

/**
 * A note that was found.
 *
 * @param string                $form       How it stands there.
 * @param array<string, string> $attributes Attributes of its tag.
 * @return FoundNote
 */
function found_note( string $form, array $attributes ): array {
	$meaning = Prompts\old_tag_meaning( $attributes );
	return [
		'form' => $form,
		'note' => $meaning['note_id'],
		'page' => $meaning['post_id'],
		'user' => '' !== ( $attributes['user_id'] ?? '' ),
	];
}

/**
 * What stands in widgets, which no lesson holds: by the option of their kind.
 *
 * @return array<string, Finding>
 */
function found_in_widgets(): array {
	$found = [];
	foreach ( [ 'widget_text', 'widget_block', 'widget_custom_html' ] as $option ) {
		$all   = [
			'notes'  => [],
			'others' => [],
		];
		$kept = get_option( $option );
		foreach ( is_array( $kept ) ? $kept : [] as $widget ) {
			foreach ( is_array( $widget ) ? $widget : [] as $text ) {
				$all = is_string( $text ) ? with_finding( $all, found_in_content( $text ) ) : $all;
			}
		}
		if ( $all['notes'] || $all['others'] ) {
			$found[ $option ] = $all;
		}
	}
	return $found;
}
