<?php
/**
 * In the measured site alone: the floor, and what each request cost as headers of its answer.
 *
 * X-Bench-Without: 1 in a request leaves the plugin out, so that its mere presence is measured too.
 * X-Bench-Log: 1 writes the statements of the request into wp-content/queries.json.
 */

declare( strict_types=1 );

if ( isset( $_SERVER['HTTP_X_BENCH_WITHOUT'] ) ) {
	add_filter( 'pre_option_active_plugins', static fn(): array => [] );
}
if ( isset( $_SERVER['HTTP_X_BENCH_LOG'] ) ) {
	define( 'SAVEQUERIES', true );
}

// Counted when everything is done: the buffer is flushed after the last shutdown function.
remove_action( 'shutdown', 'wp_ob_end_flush_all', 1 );
ob_start(
	static function ( string $out ): string {
		global $wpdb;
		header( 'X-Bench-Queries: ' . $wpdb->num_queries );
		header( 'X-Bench-Memory: ' . memory_get_peak_usage() );
		if ( defined( 'SAVEQUERIES' ) ) {
			file_put_contents( WP_CONTENT_DIR . '/queries.json', wp_json_encode( array_map( static fn( array $query ): array => [ $query[0], round( 1000 * $query[1], 2 ), $query[2] ], $wpdb->queries ) ) );
		}
		return $out;
	}
);

/*
 * The floors: what any route costs that logs a person in, checks a nonce and a capability, reads its arguments by a schema and
 * does one UPDATE by primary key, or one SELECT.
 */
add_action(
	'rest_api_init',
	static function (): void {
		register_rest_route(
			'bench/v1',
			'/bare/(?P<id>\d+)',
			[
				[
					'methods'             => 'PUT',
					'permission_callback' => static fn(): bool => current_user_can( 'read' ),
					'args'                => [
						'text' => [
							'type'     => 'string',
							'required' => true,
						],
					],
					'callback'            => static function ( WP_REST_Request $request ): WP_REST_Response {
						global $wpdb;
						$now = current_time( 'mysql', true );
						$wpdb->query( $wpdb->prepare( "UPDATE {$wpdb->posts} SET post_content = %s, post_modified_gmt = %s WHERE ID = %d", $request['text'], $now, $request['id'] ) );
						return new WP_REST_Response( [ 'modified' => $now ] );
					},
				],
				[
					'methods'             => 'GET',
					'permission_callback' => static fn(): bool => current_user_can( 'read' ),
					'callback'            => static function ( WP_REST_Request $request ): WP_REST_Response {
						global $wpdb;
						return new WP_REST_Response( [ 'modified' => $wpdb->get_var( $wpdb->prepare( "SELECT post_modified_gmt FROM {$wpdb->posts} WHERE ID = %d", $request['id'] ) ) ] );
					},
				],
			]
		);
	}
);

/*
 * The work of notices as cron does it, in a request of its own, with a mail server that takes everything.
 */
add_action(
	'rest_api_init',
	static function (): void {
		register_rest_route(
			'bench/v1',
			'/notices',
			[
				'methods'             => 'POST',
				'permission_callback' => static fn(): bool => current_user_can( 'read' ),
				'callback'            => static function ( WP_REST_Request $request ): WP_REST_Response {
					add_filter( 'wp_mail_from', static fn(): string => 'bench@learning-log.example' );
					add_action(
						'phpmailer_init',
						static function ( $mailer ) use ( $request ): void {
							$mailer->isSMTP();
							$mailer->Host        = '127.0.0.1';
							$mailer->Port        = (int) $request['port'];
							$mailer->SMTPAutoTLS = false;
							// Else each mail waits for a clock of the network, which is not what is measured.
							$mailer->SMTPOptions = [ 'socket' => [ 'tcp_nodelay' => true ] ];
						}
					);
					$sent = 0;
					add_action(
						'wp_mail_succeeded',
						static function () use ( &$sent ): void {
							++$sent;
						}
					);
					$began = microtime( true );
					'send' === $request['work'] ? LearningLog\Notices\action_send() : LearningLog\Notices\action_look_ahead();
					return new WP_REST_Response(
						[
							'seconds' => microtime( true ) - $began,
							'memory'  => memory_get_peak_usage(),
							'sent'    => $sent,
						]
					);
				},
			]
		);
	}
);
