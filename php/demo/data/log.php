<?php
/**
 * What Priya has written into her own log over the months: how many days ago, kind of event, minutes, Elements by the beginning of their name,
 * title, audience, set, text.
 */

declare( strict_types=1 );

return [
	[ 206, 'module', 25, [ 'Jobs' ], 'First day of the programme', 'me', '', "Twelve of us in a room with too few windows. I know four, and none of them well.\n\nWhat stayed: the woman from the mill who said she has not decided anything on her own at work for six years. Nobody laughed." ],
	[ 199, 'workplace', 10, [ 'Jobs' ], 'Drawing my own job', 'me', '', 'Drew it on the back of a delivery note. It took four minutes to draw and an hour to stop looking at it. Most of the arrows end at my desk.' ],
	[ 191, 'set_meeting', 15, [], 'Our first set meeting', 'set', 'Mill set', 'We agreed on the rules and I found out that I interrupt. Three times in the first round, Ruth counted. To try next time: write the sentence down instead of saying it.' ],
	[ 182, 'reading', 20, [ 'Employee' ], 'On asking instead of telling', 'me', '', 'The chapter says that a question to which I know the answer is an order in disguise. I asked five of those before lunch today.' ],
	[ 176, 'workplace', 5, [ 'Jobs' ], '', 'me', '', 'Let Kofi do the planning board alone. He did it differently. It works differently. That is all there is to say, and it took me all day to say it.' ],
	[ 167, 'coaching', 30, [], 'With Amira', 'me', '', "She asked what I would do with the two hours if I got them back. I had no answer.\n\nI have one now: I would walk through the hall without a list." ],
	[ 156, 'set_meeting', 20, [ 'Co-Created' ], 'My slot: the shift leaders', 'me', '', 'Forty-five minutes about my shift leaders, and not one of the questions was about them. The best one: what do they see you do when it goes wrong?' ],
	[ 149, 'workplace', 10, [ 'Employee' ], 'A card from the board', 'me', '', 'Owen brought the oldest card to the meeting and read it out. Eleven months. We did it in a quarter of an hour, and then nobody spoke for a while.' ],
	[ 141, 'module', 25, [ 'Organisational' ], 'Walls and ceilings', 'me', '', 'Counted the signatures a new pair of gloves needs: four. One of them is mine, and I have never refused.' ],
	[ 134, 'workplace', 5, [], '', 'me', '', 'Too hot. Wrote nothing for a week and noticed that I missed it.' ],
	[ 127, 'workplace', 15, [ 'Organisational' ], 'Gloves, continued', 'me', '', "Gave up my signature. The sky has not fallen.\n\nPurchasing asked who is responsible now. The person who needs the gloves, I said, and there was a pause on the line." ],
	[ 113, 'reading', 15, [], 'A sentence to keep', 'me', '', '“People do not resist change, they resist being changed.” I had heard it before. This time I thought of somebody in particular, and it was me.' ],
	[ 99, 'workplace', 10, [ 'Jobs' ], 'Back from leave', 'me', '', 'Nothing waited for me. I was offended until about eleven, then I was proud, then I went for a walk through the hall without a list.' ],
	[ 91, 'coaching', 30, [ 'Co-Created' ], 'The rail', 'me', '', 'Amira held on to the table with one hand while she passed me the cup with the other. It took me a moment. Then I had to laugh.' ],
	[ 85, 'set_meeting', 20, [], 'After Lena’s slot', 'me', '', 'I wanted to tell her what to do about the rota from the second minute on. Wrote it down instead. In the fortieth minute she said it herself, and better.' ],
	[ 77, 'workplace', 10, [ 'Employee' ], 'Ten minutes at the end of the shift', 'set', 'Mill set', 'We began with the ten minutes. On Monday nobody said anything, on Tuesday the radio was discussed, today Tomas showed us how he tells by the sound that the belt is about to slip. Thirty years, and nobody had asked.' ],
	[ 70, 'module', 25, [ 'Employee' ], 'Voice is not a box', 'me', '', 'We have a suggestion box. It has a lock. I do not know who has the key.' ],
	[ 58, 'workplace', 5, [], 'The key', 'me', '', 'Found the key. There were two notes in the box and a sweet wrapper. One of the notes was from me.' ],
	[ 51, 'workplace', 20, [ 'People' ], 'An experiment with the night shift', 'me', '', 'They decide when the line is stopped for cleaning. Three nights, then we look. I have written down what I expect, so that I cannot say afterwards that I knew.' ],
	[ 48, 'workplace', 10, [ 'People' ], 'What the counts say', 'coach', '', 'Fewer rejects than in any week this month. I had expected more. I have it in writing.' ],
	[ 37, 'set_meeting', 20, [ 'People' ], 'What I learned from the set', 'me', '', 'That two people asked whether they would be allowed to go on means that I had not been believed. Sara’s question: what would they have to see to believe it?' ],
	[ 29, 'reading', 15, [], 'On trust', 'me', '', 'Trust is not given in one piece, it is lent in small sums. I lend large sums and ask for a receipt.' ],
	[ 21, 'coaching', 30, [ 'Co-Created' ], 'Next steps with Amira', 'me', '', "1. Say it once more, in front of everybody, and then not again.\n2. Be away on the third night.\n3. Ask Tomas to show the counts, not me." ],
	[ 12, 'workplace', 10, [ 'People' ], 'Away on the third night', 'me', '', 'I was at my sister’s, and looked at the telephone eleven times. It did not ring.' ],
	[ 5, 'other', 5, [], 'At the school gate', 'me', '', 'A father I hardly know told me that his wife comes home from the night shift and talks about work. She used not to. I did not tell him why.' ],
];
