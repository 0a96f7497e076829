<?php
/**
 * What a site's privacy policy should say about the Learning Log, suggested on WordPress's own page for it.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Privacy;

use LearningLog\Meetings;

/**
 * Suggests the text.
 */
function action_suggest_policy(): void {
	if ( function_exists( 'wp_add_privacy_policy_content' ) ) {
		wp_add_privacy_policy_content( __( 'Learning Log', 'learning-log' ), policy_html() );
	}
}

/**
 * The text, in the words of the site to its participants.
 */
function policy_html(): string {
	$parts = [
		__( 'What we keep', 'learning-log' )    => [
			__( 'What you write in lessons and in your Learning Log, with the question it answers, the date, earlier versions, and the files you add. What you say about texts that others share with you. Which Action Learning Sets you are in, with your organisation and role, and who coaches you. What you say in meetings of your set, whether you were there, when you presented, and the actions you take. When you opened what others share with you, when you took it with you in a file, and what you said last of how it stands; they see that. A key that protects what is not yet sent on your own devices.', 'learning-log' ),
			__( 'How often you want emails, and your time zone where you have chosen one; it is never taken from your device unasked. For 30 days, of what you were told by email and when. No email holds a word of an entry or a comment: only that there is something for you here. A message that a facilitator of your set writes to you stands in its email, and is kept here for as long; a question they begin an entry of yours with stays in your log.', 'learning-log' ),
			__( 'Pictures you add are drawn anew, without place and camera. Other documents keep what your program wrote into them, such as your name.', 'learning-log' ),
		],
		__( 'Who can read it', 'learning-log' ) => [
			__( 'You alone, unless you choose “My coach” or “My set” beside a text. You can change that at any time, and it acts at once. Nobody else is shown your texts on this site: neither administrators nor the people who run the programme nor your employer.', 'learning-log' ),
			__( 'The facilitators of your set see which questions of the Learning Log you have answered in the lessons your set works with, also where you keep the answer to yourself, but then no word of it. Of personal notes they do not learn even that.', 'learning-log' ),
			__( 'Honestly: whoever runs the server, the database or its backups could technically read what is stored there. It is not encrypted for you alone.', 'learning-log' ),
			__( 'Reflections are not legally privileged. A court or an authority may demand them. Write about your own learning; leave out names, and what is confidential to others.', 'learning-log' ),
			__( 'What you say about a text is read by whoever may read that text, at any time: also by those it is shared with later.', 'learning-log' ),
			__( 'What you say in a meeting of your set, and the actions you take there, are read by those who are in the set with you, and by nobody else; your coach reads an action only where you share it. You can have your review of a meeting shown without your name; in a small set others may know you by your words.', 'learning-log' ),
			__( 'Whoever you shared a text with may have read or copied it before you changed your mind.', 'learning-log' ),
		],
		__( 'How long', 'learning-log' )        => [
			__( 'Until you remove it. What you remove can be brought back by you for 30 days; then it is erased with its files and earlier versions. Backups of the site may hold it longer: [how long].', 'learning-log' ),
			meetings_kept(),
			__( 'Text that has not been sent yet may stay on your own device, encrypted, for up to seven days.', 'learning-log' ),
			__( 'When your account is deleted, your log is deleted with it or kept where nobody can read it: [which]. It is never handed to another person. What you said about texts of others stays with them, without your name. What you said in meetings and your actions are deleted.', 'learning-log' ),
		],
		__( 'Your choices', 'learning-log' )    => [
			__( 'You can take your whole log with you at any time, from the page My Learning Log. You can also ask us for all we keep about you, or to erase it: [how to reach us]. Your texts and files are only in the copy that is sent to your own address, after you have confirmed that it was you who asked.', 'learning-log' ),
			__( 'You choose what you are told by email, and how often, on the page My Learning Log or by the link in each email.', 'learning-log' ),
			__( 'We send no text of yours to other services.', 'learning-log' ),
		],
	];
	$html  = '<p class="privacy-policy-tutorial">' . esc_html__( 'Participants write frankly only where they know who reads it. Please keep this text honest, and fill in what stands in square brackets.', 'learning-log' ) . '</p>';
	foreach ( $parts as $heading => $paragraphs ) {
		$html .= '<h3>' . esc_html( $heading ) . '</h3><p>' . implode( '</p><p>', array_map( 'esc_html', $paragraphs ) ) . '</p>';
	}
	return $html;
}

/**
 * How long what was said in meetings of a set stays.
 */
function meetings_kept(): string {
	$months = Meetings\months_kept();
	/* translators: %s: a number of months. */
	$ends = sprintf( _n( 'What is said in meetings of a set is erased %s month after the last day of the set, with the names of who was there and where it met. When it met and how many came stays. Your actions are yours and stay until you remove them.', 'What is said in meetings of a set is erased %s months after the last day of the set, with the names of who was there and where it met. When it met and how many came stays. Your actions are yours and stay until you remove them.', $months, 'learning-log' ), number_format_i18n( $months ) );
	return $ends . ' ' . __( 'A set for which no last day is named keeps all of it until one is, or until the set is taken away, and for as long after that.', 'learning-log' );
}
