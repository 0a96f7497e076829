<?php
/**
 * What the sets of the demo said in their first meeting, and what their members set out to do. By set: place, who presented, who sent
 * apologies, parts (login, kind, answers; "learning-" is followed by a login), actions (login, what, first step, due in days, state, outcome,
 * learning, whether the coach reads it).
 */

declare( strict_types=1 );

return [
	'Mill set'          => [
		'place'     => 'Northmill, the room above the packing hall',
		'presented' => [ 'priya', 'owen' ],
		'apologies' => [ 'tomas' ],
		'parts'     => [
			[ 'jonas', 'check_in', [ 'mood' => 'curious', 'line' => 'First time in a set. I would rather listen today.' ] ],
			[ 'priya', 'check_in', [ 'mood' => 'stretched', 'line' => 'Two people short on the line since Monday, and here I am.' ] ],
			[ 'ruth', 'check_in', [ 'mood' => 'calm', 'line' => 'The night shift sent me off with questions.' ] ],
			[ 'priya', 'bid', [ 'line' => 'My team asks me before every small decision.', 'urgency' => 'now' ] ],
			[ 'owen', 'bid', [ 'line' => 'Two shifts, one machine, and no handover worth the name.', 'urgency' => 'soon' ] ],
			[ 'lena', 'bid', [ 'line' => 'How to thank people without making it a prize. Can wait.', 'urgency' => '' ] ],
			[ 'priya', 'issue', [ 'title' => 'They wait for my yes', 'want' => 'Questions that show me what I do to keep it so.' ] ],
			[ 'owen', 'issue', [ 'title' => 'The handover that nobody hands over', 'want' => 'Find out whose question this really is.' ] ],
			[ 'ruth', 'learning-priya', [ 'line' => 'I answer so fast that nobody gets to think.' ] ],
			[ 'jonas', 'learning-priya', [ 'line' => 'A rule that nobody may break is not the same as trust.' ] ],
			[ 'priya', 'learning-owen', [ 'line' => 'Ask the people who come after you what they are missing.' ] ],
			[ 'lena', 'review', [ 'keep' => 'The silence after a good question.', 'change' => 'Less advice dressed up as a question.', 'unnamed' => '' ] ],
			[ 'ruth', 'review', [ 'keep' => 'Owen’s watch.', 'change' => 'Start on time.', 'unnamed' => 'yes' ] ],
		],
		'actions'   => [
			[ 'priya', 'Let the line decide on overtime for two weeks without asking me', 'Tell them on Thursday, with the three limits', -7, 'partly', 'They decided nine times and asked me twice, both times about other departments.', 'The limits were clear inside the team and missing at its edges.', true ],
			[ 'owen', 'Sit in on three handovers and write down what is asked twice', 'Ask the early shift whether they mind', 5, 'open', '', '', false ],
			[ 'ruth', 'Answer questions with a question for one week', 'A note on my screen', -14, 'done', 'Monday was awful, Friday was quiet. Two people solved it themselves.', 'The quick answer was for me, not for them.', false ],
			[ 'lena', 'Ask five people what thanks they remember', '', -3, 'changed', 'Asked two. They wanted to talk about the rota instead, so I listened to that.', 'My question was not theirs.', true ],
			[ 'jonas', 'Draw up a form for ideas', '', -10, 'dropped', 'There are two forms already and both lie in a drawer.', 'What is missing is somebody who answers, not a form.', false ],
		],
	],
	'Harbour set'       => [
		'place'     => 'On a call: https://call.learning-log.example/harbour',
		'presented' => [ 'noor' ],
		'apologies' => [],
		'parts'     => [
			[ 'noor', 'bid', [ 'line' => 'Improvement ideas stop at the second level.', 'urgency' => 'soon' ] ],
			[ 'noor', 'issue', [ 'title' => 'Where ideas go to rest', 'want' => 'What would I see if I followed one?' ] ],
			[ 'ben', 'learning-noor', [ 'line' => 'Follow one thing all the way before changing the way.' ] ],
			[ 'sara', 'review', [ 'keep' => 'Nobody named a customer.', 'change' => 'Cameras on for the check-in.', 'unnamed' => '' ] ],
		],
		'actions'   => [
			[ 'noor', 'Follow one idea from the shop floor to wherever it ends', 'Ask Dana for the latest one', 10, 'open', '', '', false ],
			[ 'ben', 'Ask for the minutes of the idea board', '', -2, 'done', 'There are none since spring.', 'Silence is an answer people understand very well.', true ],
		],
	],
	'Facilitators’ set' => [
		'place'     => 'Room 2',
		'presented' => [ 'henk' ],
		'apologies' => [],
		'parts'     => [
			[ 'henk', 'issue', [ 'title' => 'When I become the sixth expert', 'want' => 'Catch me at it.' ] ],
			[ 'amira', 'learning-henk', [ 'line' => 'My best questions are the ones I nearly did not ask.' ] ],
		],
		'actions'   => [
			[ 'henk', 'Count my sentences in the next meeting', 'Ask Noor to count', 3, 'open', '', '', false ],
		],
	],
];
