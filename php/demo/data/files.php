<?php
/**
 * What the people of the demo have added to their entries: login, lesson, note, file, the name they gave it.
 */

declare( strict_types=1 );

return [
	[ 'priya', 'Empowerment', '4', 'board.jpg', 'Board after the third night.jpg' ],
	[ 'priya', 'Empowerment', '4', 'rejects.csv', 'Rejects, weeks 45–48.csv' ],
	[ 'sara', 'Empowerment', '4', 'tides.pdf', 'East quay, tides and penalties.pdf' ],
];
