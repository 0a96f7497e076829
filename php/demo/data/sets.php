<?php
/**
 * The sets of the demo, and who coaches whom.
 */

declare( strict_types=1 );

return [
	'sets'    => [
		[
			'name'         => 'Mill set',
			'type'         => 'in_house',
			'members'      => [ 'jonas', 'priya', 'lena', 'tomas', 'ruth', 'owen' ],
			'facilitators' => [ 'amira' ],
		],
		[
			'name'         => 'Harbour set',
			'type'         => 'cross_company',
			'members'      => [ 'sara', 'ivan', 'noor', 'emma', 'ben' ],
			'facilitators' => [ 'henk' ],
		],
		[
			'name'         => 'Facilitators’ set',
			'type'         => 'facilitators',
			'members'      => [ 'amira', 'henk' ],
			'facilitators' => [ 'mira' ],
		],
	],
	'coaches' => [
		'amira' => [ 'jonas', 'priya', 'lena' ],
		'henk'  => [ 'sara', 'ben' ],
	],
];
