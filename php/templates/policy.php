<?php
/**
 * Who may change templates. Reading them is open to whoever is logged in: they are questions, nobody's answers.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Templates;

use LearningLog\Sets;

/**
 * Whether a person may change, add and retire templates.
 *
 * @param int $user User id.
 */
function can_change( int $user ): bool {
	return user_can( $user, Sets\MANAGE );
}
