<?php
/**
 * The statements that a save sends to the database, by what they are for: where the tests let the connection or the process die.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

return [
	'find'         => '/^SELECT .* WHERE post_name = .*learning_log_entry/s',
	'find version' => '/^SELECT \* FROM \S+posts WHERE post_type = .revision/',
	'begin'        => '/^START TRANSACTION/',
	'lock'         => '/^UPDATE \S+users/',
	'twin'         => '/^SELECT ID, menu_order/',
	'update'       => '/^UPDATE \S+posts/',
	'insert'       => '/^INSERT INTO \S+posts/',
	'thin'         => '/^SELECT ID, post_date/',
	'remove'       => '/^DELETE FROM \S+posts/',
	'elements'     => '/^INSERT INTO \S+term_relationships/',
	'commit'       => '/^COMMIT/',
	'read back'    => '/^SELECT ID, post_author.*UNION ALL/s',
];
