<?php
/**
 * The people of the demo, all made up: login => name, role, organisation.
 */

declare( strict_types=1 );

return [
	'tessa' => [ 'Tessa Lind', 'editor', '' ],
	'mira'  => [ 'Mira Kovac', 'learning_log_manager', '' ],
	'amira' => [ 'Amira Osei', 'learning_log_facilitator', 'Northmill' ],
	'henk'  => [ 'Henk Visser', 'learning_log_facilitator', 'Quayside' ],
	'jonas' => [ 'Jonas Weber', 'subscriber', 'Northmill' ],
	'priya' => [ 'Priya Nair', 'subscriber', 'Northmill' ],
	'lena'  => [ 'Lena Sorensen', 'subscriber', 'Northmill' ],
	'tomas' => [ 'Tomas Novak', 'subscriber', 'Northmill' ],
	'ruth'  => [ 'Ruth Adeyemi', 'subscriber', 'Northmill' ],
	'owen'  => [ 'Owen Price', 'subscriber', 'Northmill' ],
	'sara'  => [ 'Sara Lindqvist', 'subscriber', 'Quayside' ],
	'ivan'  => [ 'Ivan Petrov', 'subscriber', 'Brightwell' ],
	'noor'  => [ 'Noor Haddad', 'subscriber', 'Fenland Foods' ],
	'emma'  => [ 'Emma Clarke', 'subscriber', 'Tarn Instruments' ],
	'ben'   => [ 'Ben Okafor', 'subscriber', 'Quayside' ],
];
