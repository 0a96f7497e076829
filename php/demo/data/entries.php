<?php
/**
 * What the people of the demo have written: login, lesson, note, audience, set, text; of a prompt its answers. Jonas has not begun with Empowerment.
 */

declare( strict_types=1 );

return [
	[ 'jonas', 'Job Design', '1', 'coach', '', "The weekly planning. I draw it up on Friday afternoon, alone, and on Monday the first thing everyone does is change it.\n\nIt is the way it is because four years ago we had a bad winter and someone had to take it in hand. That someone was me. Nobody has asked since whether it still has to be." ],
	[ 'jonas', 'Self-Organised Teamworking', '1', 'me', '', 'Swapping shifts. What keeps us from it is, honestly, that I like being asked.' ],
	[ 'priya', 'Empowerment', '4', 'set', 'Mill set', "I asked the night shift to decide for themselves when the line is stopped for cleaning. Three nights, no phone calls to me.\n\nOn the second night they stopped it twice as long as I would have. On the third morning Tomas showed me the counts: fewer rejects than in any week this month. I had my \"but\" ready and did not need it.\n\nWhat I did not expect: two of them asked me afterwards whether they would be *allowed* to go on. I had told them. I had evidently not told them in a way that could be believed." ],
	[ 'priya', 'Empowerment', '5', 'coach', '', 'That I hand things over with one hand and keep the other on the rail. I would like to talk about what I am afraid of.' ],
	[ 'lena', 'Empowerment', '4', 'set', 'Mill set', "Handed the ordering of small parts to the two people who use them. They have a limit of 200 a week and have not reached it once.\n\nThe hard part was the accounts department, who wanted my signature \"for the time being\". See https://learning-log.example/small-parts for the form we agreed on." ],
	[ 'lena', 'Employee Voice', '1', 'coach', '', 'They have stopped saying that the new rota is worse for parents. I know because it is said in the car park. I have not found a way to raise it that does not point at someone.' ],
	[ 'owen', 'Continuous Improvement', '1', 'me', '', 'With me, I think. I have eleven cards on my desk and I am ashamed of the oldest one.' ],
	[ 'sara', 'Empowerment', '4', 'set', 'Harbour set', "We let the crew on the east quay choose which vessel to unload first. I gave them the tide table, the penalties and my telephone number.\n\nThey rang once, to tell me what they had decided." ],
	[ 'ivan', 'High Involvement Innovation', '1', 'set', 'Harbour set', 'The receptionist. She hears every complaint before any of us does, and has been here for nineteen years. I would ask her which three sentences she is most tired of.' ],
	[ 'jonas', 'Co-Created Leadership', '1', 'coach', '', [ 'what' => "The Tuesday meeting. The planner was stuck, and Lena, who never speaks first, went to the board and drew it.\n\nMy part was that I sat down.", 'so-what' => 'I had thought that leading that meeting was my job. It was the chair that was my job.', 'now-what' => 'Next Tuesday the pen lies in the middle of the table.' ] ],
	[ 'priya', 'Fair and Useful Processes', '1', 'set', 'Mill set', [ 'serves' => 'The deviation form serves the auditors, twice a year. The night shift fills it in every night.', 'gone' => '', 'gardener' => 'Nobody, and that is my finding.' ] ],
];
