<?php
/**
 * The database did not answer a question.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Errors;

/**
 * Thrown where a missing answer would look like "there is nothing": a save would take the entry for gone, a page its text for lost.
 * Whoever answers a request makes storage_failed() of it.
 */
final class Not_Read extends \RuntimeException {}
