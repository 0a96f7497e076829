<?php
/**
 * My Learning Log.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

echo \LearningLog\Blocks\render_log( get_block_wrapper_attributes() ); // phpcs:ignore WordPress.Security.EscapeOutput -- Escaped piece by piece there.
