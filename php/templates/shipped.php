<?php
/**
 * The templates that ship: ten ways to reflect, in our own words. The one place they stand in.
 *
 * Named after those who described them. Ids and keys are in stored entries and lessons: the wording may change, they may not.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Templates;

/**
 * What templates are for, in the order one chooses.
 *
 * @return array<string, string> What each is called, by key.
 */
function purposes(): array {
	return [
		'lesson'      => __( 'After a lesson', 'learning-log' ),
		'meeting'     => __( 'After a set meeting', 'learning-log' ),
		'deeper'      => __( 'Going deeper', 'learning-log' ),
		'facilitator' => __( 'For facilitators', 'learning-log' ),
	];
}

/**
 * The ten, as they ship.
 *
 * @return array<string, Template> By id.
 */
function shipped(): array {
	$templates = [];
	foreach ( [ ...for_lessons(), ...for_meetings(), ...for_going_deeper() ] as $template ) {
		$templates[ $template->id ] = $template;
	}
	return $templates;
}

/**
 * After a lesson.
 *
 * @return list<Template>
 */
function for_lessons(): array {
	return [
		new Template(
			'quick',
			__( 'Quick log', 'learning-log' ),
			'lesson',
			3,
			'',
			[
				asked( 'when', __( 'When was it, and what kind of event?', 'learning-log' ), __( 'A meeting, a talk, a module, a moment at work.', 'learning-log' ) ),
				asked( 'what', __( 'What happened, in a few words?', 'learning-log' ) ),
				asked( 'taken', __( 'What do I take from it?', 'learning-log' ) ),
				asked( 'next', __( 'What will I do differently, and by when?', 'learning-log' ) ),
				asked( 'proof', __( 'What shows it?', 'learning-log' ), __( 'Optional: a link, a number, a file.', 'learning-log' ) ),
			]
		),
		new Template(
			'what-so-what-now-what',
			__( 'What – So what – Now what (Borton; Driscoll; Rolfe)', 'learning-log' ),
			'lesson',
			8,
			'',
			[
				asked( 'what', __( 'What took place, and what was my part in it?', 'learning-log' ) ),
				asked( 'so-what', __( 'So what: why does it matter?', 'learning-log' ), __( 'What does it tell me about myself, about others, about the way we work?', 'learning-log' ) ),
				asked( 'now-what', __( 'Now what: what is my next step?', 'learning-log' ), __( 'And what if I do nothing?', 'learning-log' ) ),
			]
		),
		new Template(
			'people-centred-change',
			__( 'People-Centred Change lens', 'learning-log' ),
			'lesson',
			10,
			'',
			[
				asked( 'element', __( 'Which Element is in play here?', 'learning-log' ) ),
				asked( 'practice', __( 'Which practice helps, and which stands in the way?', 'learning-log' ) ),
				asked( 'together', __( 'What is it connected with?', 'learning-log' ), __( 'A change in one place often waits for another.', 'learning-log' ) ),
				asked( 'who', __( 'Who else should be part of it?', 'learning-log' ), __( 'Name roles rather than people.', 'learning-log' ) ),
				asked( 'try', __( 'What small experiment could show whether it works?', 'learning-log' ) ),
			]
		),
	];
}

/**
 * After a set meeting, for whoever presented, listened or facilitated.
 *
 * @return list<Template>
 */
function for_meetings(): array {
	return [
		new Template(
			'presenter',
			__( 'After my slot', 'learning-log' ),
			'meeting',
			5,
			'',
			[
				asked( 'issue', __( 'How do I understand my issue now?', 'learning-log' ) ),
				asked( 'question', __( 'Which question shifted something?', 'learning-log' ) ),
				asked( 'action', __( 'What will I do, and what is the first step?', 'learning-log' ) ),
				asked( 'tell', __( 'What do I want to tell the set next time?', 'learning-log' ) ),
			]
		),
		new Template(
			'member',
			__( 'After someone else’s slot', 'learning-log' ),
			'meeting',
			5,
			__( 'No names, no company: write about your own learning, not about the issue you heard.', 'learning-log' ),
			[
				asked( 'learned', __( 'What did I learn for my own work?', 'learning-log' ) ),
				asked( 'unasked', __( 'Which question do I wish I had asked?', 'learning-log' ) ),
				asked( 'habit', __( 'Which habit of mine did I notice?', 'learning-log' ), __( 'Giving advice, coming to the rescue, keeping silent.', 'learning-log' ) ),
			]
		),
		new Template(
			'facilitator',
			__( 'Facilitator’s log', 'learning-log' ),
			'facilitator',
			15,
			__( 'Nothing of anybody’s issue: this is about your own facilitating.', 'learning-log' ),
			[
				asked( 'meeting', __( 'Which set, which meeting?', 'learning-log' ) ),
				asked( 'intent', __( 'What did I set out to do?', 'learning-log' ) ),
				asked( 'moves', __( 'Where did I step in, and where did I hold back?', 'learning-log' ) ),
				asked( 'without-me', __( 'What did the set do without me?', 'learning-log' ) ),
				asked( 'airtime', __( 'How was airtime shared, and how safe was it to speak?', 'learning-log' ) ),
				asked( 'supervision', __( 'What do I bring to my own set, or to supervision?', 'learning-log' ) ),
			]
		),
	];
}

/**
 * With more time.
 *
 * @return list<Template>
 */
function for_going_deeper(): array {
	return [
		new Template(
			'gibbs',
			__( 'Reflective cycle (Gibbs)', 'learning-log' ),
			'deeper',
			20,
			'',
			[
				asked( 'description', __( 'What happened? Just the facts, without judging.', 'learning-log' ) ),
				asked( 'feelings', __( 'What did I think and feel, then and now?', 'learning-log' ) ),
				asked( 'evaluation', __( 'What went well, and what did not?', 'learning-log' ) ),
				asked( 'analysis', __( 'Why was that?', 'learning-log' ), __( 'Ideas from the course may help to make sense of it.', 'learning-log' ) ),
				asked( 'conclusion', __( 'What else could I have done?', 'learning-log' ) ),
				asked( 'plan', __( 'What is my plan for next time?', 'learning-log' ) ),
			]
		),
		new Template(
			'kolb',
			__( 'Experiential learning (Kolb)', 'learning-log' ),
			'deeper',
			12,
			'',
			[
				asked( 'experience', __( 'Which concrete moment do I want to look at?', 'learning-log' ) ),
				asked( 'observation', __( 'What do I notice, looking back?', 'learning-log' ) ),
				asked( 'concept', __( 'What idea or rule do I draw from it?', 'learning-log' ) ),
				asked( 'experiment', __( 'Where and when will I try it out?', 'learning-log' ) ),
			]
		),
		new Template(
			'boud',
			__( 'Return to the experience (Boud, Keogh & Walker)', 'learning-log' ),
			'deeper',
			12,
			'',
			[
				asked( 'return', __( 'Go back over the event: what took place, step by step?', 'learning-log' ) ),
				asked( 'feelings', __( 'Which feelings helped, and which got in the way?', 'learning-log' ) ),
				asked( 'anew', __( 'Read it again: what do I see or value differently now?', 'learning-log' ) ),
			]
		),
		new Template(
			'five-r',
			__( '5R: report, respond, relate, reason, rebuild (Bain et al.)', 'learning-log' ),
			'deeper',
			20,
			'',
			[
				asked( 'report', __( 'Report: what happened?', 'learning-log' ) ),
				asked( 'respond', __( 'Respond: how did I react?', 'learning-log' ) ),
				asked( 'relate', __( 'Relate: what earlier experience, or part of the course, does it remind me of?', 'learning-log' ) ),
				asked( 'reason', __( 'Reason: why did it go as it did?', 'learning-log' ) ),
				asked( 'rebuild', __( 'Rebuild: what changes in the way I work?', 'learning-log' ) ),
			]
		),
	];
}

/**
 * One question.
 *
 * @param string $key   Key of its answer.
 * @param string $label What it asks.
 * @param string $help  A hint.
 * @return array{key: string, label: string, help: string}
 */
function asked( string $key, string $label, string $help = '' ): array {
	return compact( 'key', 'label', 'help' );
}
