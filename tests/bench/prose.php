<?php
/**
 * Texts for 10,010 entries, of about 500 characters, each of them another: how long a search takes depends on the letters that are in a text, and one sentence
 * over and over has few of them. Sentences of the demo's log and some of our own, the same ones each time.
 */

declare( strict_types=1 );

const BENCH_SENTENCES = [
	'I asked more questions than I answered this week.',
	'We tried it with the early shift first, because they had offered.',
	'The numbers came in on Thursday and nobody wanted to be the one to read them out.',
	'What surprised me was how quickly the younger ones took over the board.',
	'I had prepared four slides and showed none of them.',
	'My manager wants to know by Friday what it has cost so far.',
	'There was a long silence, and I managed not to fill it.',
	'Next time I would begin with the people who have to live with the result.',
	'He said that he had been waiting for somebody to ask him that for years.',
	'It felt like walking on ice, and then it felt like walking.',
	'Quality checked the batch twice and found nothing.',
	'I keep coming back to the sentence about judgement and experience.',
	'Two of them did not turn up, and the others were more open for it.',
	'The customer rang before we did, which is never a good sign.',
	'Perhaps I should stop explaining why and start showing how.',
	'I wrote a note to myself: fewer words, more pauses.',
	'Exactly the opposite of what the project plan says happened.',
	'She drew a picture of our process on a napkin and it had a hole in the middle.',
	'We agreed that anybody may stop the meeting by putting a hand on the table.',
	'If I am honest, I was relieved when it was over.',
	'The budget for training is gone until January.',
	'A small thing: the coffee machine moved, and with it the conversations.',
	'I noticed that I judge people by how fast they speak.',
	'It is easier to give advice than to listen to the end of a sentence.',
	'Our works council joined for the first time and asked the best questions.',
	'For the first time the maintenance crew planned its own weekend.',
	'I do not know yet whether this will last beyond the holidays.',
	'The action from last month is still open, and so is the reason for it.',
	'They have been moved three times in two years, and it shows.',
	'Being liked and being useful are two jobs.',
];

$told = [];
foreach ( [ 'log', 'entries' ] as $file ) {
	foreach ( require LearningLog\PLUGIN_DIR . "/php/demo/data/$file.php" as $row ) {
		$told = [ ...$told, ...array_values( (array) end( $row ) ) ];
	}
}
$sentences = [ ...BENCH_SENTENCES, ...array_filter( (array) preg_split( '/(?<=[.?!])\s+/', implode( ' ', $told ) ) ) ];
mt_srand( 2026 );
$texts = [];
for ( $number = 0; $number < 10010; $number++ ) {
	$text   = '';
	$length = mt_rand( 250, 700 );
	while ( strlen( $text ) < $length ) {
		$text .= ( '' === $text ? '' : ' ' ) . $sentences[ mt_rand( 0, count( $sentences ) - 1 ) ];
	}
	$texts[] = $text;
}
return $texts;
