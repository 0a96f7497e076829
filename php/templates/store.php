<?php
/**
 * Which templates there are.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Templates;

/**
 * One template, retired ones too.
 *
 * @param string $id Its name.
 */
function find( string $id ): ?Template {
	$questions = [
		'took_place' => __( 'What took place, and what was my part?', 'learning-log' ),
		'matters'    => __( 'Why does it matter?', 'learning-log' ),
		'next_step'  => __( 'What is my next step?', 'learning-log' ),
	];
	$asked     = [];
	foreach ( $questions as $key => $label ) {
		$asked[] = [
			'key'   => $key,
			'label' => $label,
			'help'  => '',
		];
	}
	return 'what' === $id ? new Template( $id, __( 'What – So what – Now what', 'learning-log' ), '', 5, '', $asked ) : null;
}
