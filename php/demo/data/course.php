<?php
/**
 * The demo course: Elements with an introduction and their lessons. A lesson is a title, its paragraphs, and its notes as [ id, title, question ]; what has attributes besides is a prompt.
 */

declare( strict_types=1 );

return [
	[
		'Element 1: Jobs, Teams & Technology',
		'How the day’s work is cut up decides how much of a person it can use. This Element looks at the job, the team around it, and the tools both of them are given.',
		[
			[
				'Job Design',
				[
					'A job that people can take pride in has a whole task in it, room to decide how the task is done, and someone to learn from. Few jobs lack these on purpose. They have grown, a duty at a time, without anyone ever drawing them.',
					'Take a sheet of paper and draw a job you know well as it is on an ordinary Tuesday: what comes in, what goes out, who may decide what, and where the person has to stop and ask. The places where the pen hesitates are the ones to talk about.',
					'Then show the drawing to the person who does the job, and ask what you have left out. That is usually where the skill is.',
				],
				[ [ '1', 'Learning Log Questions', 'Which part of your own job would you draw differently, and why is it the way it is?' ] ],
			],
			[
				'Self-Organised Teamworking',
				[
					'A team organises itself when it holds the whole of a piece of work: it plans the week, swaps tasks, looks at its own results and puts right what is wrong. A foreman who is called a coach does not make it so; a team that may move the start of a shift by itself is closer.',
					'Self-organisation needs a frame. People want to know which decisions are theirs, which are not, and whom to fetch when two good reasons collide. A team without a frame does not feel free; it feels left alone.',
				],
				[ [ '1', 'Learning Log Questions', 'Name one decision your team could take without asking. What keeps it from doing so today?' ] ],
			],
			[
				'People-Centred Technology',
				[
					'New technology arrives with a picture of the people who will use it. Sometimes they are the ones who think and the machine carries; sometimes it is the other way round. That picture is drawn long before the first training day, and it is cheapest to change while it is still a drawing.',
					'Ask early: which skill will people use more once this is here, and which will they lose? Who can stop it? Who will know why it did what it did?',
				],
				[ [ '1', 'Learning Log Questions', 'Think of a tool that came to your workplace in the last two years. Whom did it make more skilful, and whom less?' ] ],
			],
		],
	],
	[
		'Element 2: Employee-Driven Innovation & Improvement',
		'Ideas are rarely what is missing. Time, an answer and somebody’s curiosity are. This Element follows an idea from the first “does it have to be like this?” to the day it is ordinary.',
		[
			[
				'Enterprising Behaviour',
				[
					'Enterprising people are rarely louder than others. They notice what is odd, ask whether it has to be, and try something small before they ask for something large. Whether they go on doing so depends on what happened the last time somebody tried.',
					'Watch for the sentence that ends an attempt where you work. It is seldom “no”. More often it is “have you thought of…”, said three times in one meeting. Find out what sentence would have kept the attempt alive for one more week.',
				],
				[ [ '1', 'Learning Log Questions', 'When did you last try something nobody had asked you for? How was it received?' ] ],
			],
			[
				'Continuous Improvement',
				[
					'Improvement that lasts is a habit, not a campaign. It lives in ten minutes at the end of a shift, a board people really look at, and a promise that an idea gets an answer within the week, even if the answer is no.',
					'The measure of a good system is not the number of ideas. It is how many people have had one taken up this year.',
				],
				[
					[ '1', 'Learning Log Questions', 'Where do ideas wait longest where you work, and what are they waiting for?' ],
					[ '2', 'Personal Reflection Notes', 'Which idea has been waiting with you?' ],
				],
			],
			[
				'High Involvement Innovation',
				[
					'Most organisations ask a few people for all the new ideas and the rest to carry them out. High involvement turns this round: those who meet the customer, the machine or the form every day are the ones who are asked first, and they are given time for it.',
					'Start with a question that only they can answer. “What do you do that the instructions leave out?” brings more to the table than any suggestion box, because it begins with respect for what is already there.',
				],
				[ [ '1', 'Learning Log Questions', 'Who near you knows something about the work that has never been asked for? What would you ask them?' ] ],
			],
		],
	],
	[
		'Element 3: Organisational Structures, Management & Processes',
		'Structures are decisions that people took long ago and everyone still keeps. This Element is about seeing them again: where they help, where they are climbed over, and who may change them.',
		[
			[
				'Walls and Ceilings',
				[
					'Walls stand between departments, ceilings between levels. Both began as sensible divisions of labour; both end with people who apologise for each other. One cannot tear all of them down, but one can cut a door where people keep climbing over.',
					'A door is a small thing: two people who meet every Thursday, a shared list, the right to ring without going through someone. It needs a date on which both sides say whether it should stay open.',
				],
				[ [ '1', 'Learning Log Questions', 'Which wall did you climb over this month? What would a door there look like?' ] ],
			],
			[
				'People-Centred Management',
				[
					'Managers are watched most closely at the moment something goes wrong. A question that is really a question, asked then, does more than a year of posters. So does saying “I do not know” and staying in the room.',
					'Practise it where little is at stake. For one week, answer the first request for a decision each day with “what would you do?”, and do that, unless it is dangerous. Keep count of how often you would have chosen better.',
				],
				[ [ '1', 'Learning Log Questions', 'Describe a moment when a manager’s question helped you think. What exactly was asked?' ] ],
			],
			[
				'Fair and Useful Processes',
				[
					'A fair process gives everyone it touches a way in: they are heard before, told why after, and know what is expected of them from now on. A useful one can be explained in a minute by the person who runs it. Many are neither, because nobody has been asked to look after them.',
					'Before you mend a process, find its gardener: the one who would notice if it died. If there is none, that is your finding.',
				],
				[
					[
						'1',
						'Learning Log Questions',
						'Choose one form or routine.',
						[
							'suggestedWords' => 150,
							'reply'          => 'approve',
							'questions'      => [
								[ 'key' => 'serves', 'label' => 'Whom does it serve?', 'help' => 'Ask one of them before you answer.' ],
								[ 'key' => 'gone', 'label' => 'What would happen if it were gone for a month?', 'help' => '' ],
								[ 'key' => 'gardener', 'label' => 'Who would notice if it died?', 'help' => '' ],
							],
						],
					],
				],
			],
		],
	],
	[
		'Element 4: Co-Created Leadership & Employee Voice',
		'Leading and being heard are two sides of one conversation. This Element asks who may start it, who has to answer, and what is left of it a month later.',
		[
			[
				'Co-Created Leadership',
				[
					'Leadership is something that happens between people. It is there when the group knows what it is trying to do, trusts that someone holds the frame, and has more than one person who will speak first. It can be made together, and it can be undone by one remark.',
					'In the next meeting you are part of, note who speaks after a silence. If it is always the same person, leave the silence five seconds longer and see who else is there.',
				],
				[ [ '1', 'Learning Log Questions', 'When did leadership last move from one person to another in a meeting you were in?', [ 'template' => 'what-so-what-now-what', 'reply' => 'reply' ] ] ],
			],
			[
				'Employee Voice',
				[
					'Voice is more than being allowed to speak. It needs somewhere to speak that is safe, someone who has to answer, and a visible trace of what became of it. Without the third, people stop using the first two.',
					'The car park, the kitchen and the last five minutes of a shift are where voice goes when it has nowhere else. Do not try to move it from there. Ask what makes those places good, and build some of that into the places where decisions are taken.',
				],
				[ [ '1', 'Learning Log Questions', 'What have people where you work stopped saying? How would you notice if they started again?' ] ],
			],
		],
	],
	[
		'The Fifth Element: People-Centred Change',
		'The four Elements pull on one another. Change comes when somebody tries one thing, looks at it honestly with others, and tries again. This is where your own practice begins.',
		[
			[
				'Empowerment',
				[
					'Nobody can be empowered by announcement. People take decisions when they know what they may decide, have what they need for it, and have seen that a mistake is looked at and not punished.',
					'Think of one decision that is usually passed upwards where you work. Who has the knowledge to take it? What would that person need: information, time, a colleague to ask, somebody’s word that it will be all right?',
					'Before the next meeting of your Action Learning Set, hand over that one decision, openly and with a date on which you will look at it together. Then write down what happened. A photo of the board or a scan of the sheet you used says more than a paragraph about it.',
				],
				[
					[ '4', 'Learning Log Questions', 'What did you try, and what happened?' ],
					[ '5', 'Personal Reflection Notes', 'What does this tell you about the way <em>you</em> decide?' ],
				],
			],
		],
	],
];
