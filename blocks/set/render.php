<?php
/**
 * Action Learning Set.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

/** As block.json has it. @var array{set?: int} $attributes */
echo \LearningLog\Blocks\render_set( (int) ( $attributes['set'] ?? 0 ), get_block_wrapper_attributes() ); // phpcs:ignore WordPress.Security.EscapeOutput -- Escaped piece by piece there.
