<?php
/**
 * A request for one of our routes, in a process of its own, in which a plugin asks for what is known of a person and renders a lesson: AskedTest runs
 * it with the route, and with a priority of "init" where that plugin renders already there. Writes nothing.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

$_SERVER = [
	'HTTP_HOST'       => 'localhost',
	'SERVER_NAME'     => 'localhost',
	'SERVER_PROTOCOL' => 'HTTP/1.1',
	'REQUEST_METHOD'  => 'PUT',
	'REQUEST_URI'     => '/wp-json/learning-log/v1/' . $argv[1],
	'PHP_SELF'        => '/index.php',
	'SCRIPT_NAME'     => '/index.php',
] + $_SERVER;
define( 'DISABLE_WP_CRON', true );
define( 'WP_USE_THEMES', false );
// WordPress takes over what hooks hold before it is loaded.
$wrong     = [];
$wp_filter = [
	'doing_it_wrong_run' => [
		10 => [
			[
				'accepted_args' => 2,
				'function'      => static function ( string $where, string $message ) use ( &$wrong ): void {
					$wrong[] = "$where: $message";
				},
			],
		],
	],
];
if ( isset( $argv[2] ) ) {
	$wp_filter['init'] = [
		(int) $argv[2] => [
			[
				'accepted_args' => 0,
				'function'      => static fn(): string => do_blocks( '<!-- wp:learning-log/note {"noteId":"1"} /-->' ),
			],
		],
	];
}
require getenv( 'LEARNING_LOG_WP_DIR' ) . '/wp-load.php';

// What would be called and is not there, by the hook: unless the files are opened at it first.
$missing = [];
foreach ( $GLOBALS['wp_filter'] as $hook => $at ) {
	$names = array_column( array_merge( ...array_values( $at->callbacks ) ), 'function' );
	$ours  = array_filter( $names, static fn( $name ): bool => is_string( $name ) && str_starts_with( $name, 'LearningLog\\' ) );
	array_push( $missing, ...array_map( static fn( string $name ): string => "$hook: $name", in_array( $ours ? reset( $ours ) : '', [ 'LearningLog\filter_open_rooms', 'LearningLog\filter_open_doors' ], true ) ? [] : array_filter( $ours, static fn( string $name ): bool => ! is_callable( $name ) ) ) );
}

$told = [
	'missing'   => $missing,
	'asked'     => LearningLog\Rest\asked_for(),
	'whole'     => function_exists( 'LearningLog\Meetings\feed' ),
	'exporters' => array_keys( apply_filters( 'wp_privacy_personal_data_exporters', [] ) ),
	'closed'    => ! function_exists( 'LearningLog\Blocks\render_note' ),
	'review'    => has_filter( 'map_meta_cap', 'LearningLog\Sets\filter_map_review' ),
];

$GLOBALS['post'] = new WP_Post(
	(object) [
		'ID'           => 0,
		'post_type'    => 'page',
		'post_status'  => 'publish',
		'post_content' => '[progressally_note note_id="4"]',
		'filter'       => 'raw',
	]
);
$told['tag']     = do_shortcode( '[progressally_note note_id="4"]' );
$told['blocks']  = do_blocks( '<!-- wp:learning-log/note {"noteId":"1"} /-->' );
$told['content'] = apply_filters( 'the_content', '<!-- wp:learning-log/log /-->' );
$told['known']   = WP_Block_Type_Registry::get_instance()->is_registered( 'learning-log/note' );
$told['wrong']   = $wrong;
echo wp_json_encode( $told );
