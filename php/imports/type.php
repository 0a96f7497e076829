<?php
/**
 * The post type of what an import remembers: a row for each thread that it brought, with what has become of it, and one for each that it could not read.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Imports;

use LearningLog\Storage;

const POST_TYPE = 'learning_log_import';

/**
 * Whose entry is here, with all of it; whose files are still on their way; what could not be brought, with its bytes as they were; who was erased.
 */
const DONE    = 'log_import';
const WAITING = 'log_import_files';
const ASIDE   = 'log_import_aside';
const ERASED  = 'log_import_erased';

/**
 * Registers the type.
 */
function action_register_post_type(): void {
	Storage\register_hidden_type( POST_TYPE, [ DONE, WAITING, ASIDE, ERASED ] );
}
