<?php
/**
 * For the browser tests: a site of ProgressAlly, which has two threads of one person on one page. A plugin of the site they run on.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

add_action(
	'rest_api_init',
	static function (): void {
		global $wpdb;
		$table = $wpdb->prefix . 'progress_notes';
		$make  = static function ( WP_REST_Request $request ) use ( $wpdb, $table ): bool {
			[ $person, $page ] = [ (int) $request['person'], (int) $request['page'] ];
			// phpcs:disable WordPress.DB.PreparedSQL -- The name of a table.
			$wpdb->query( "CREATE TABLE $table (id bigint(20) NOT NULL AUTO_INCREMENT, user_id bigint(20) NOT NULL, post_id bigint(20) NOT NULL, note_id bigint(20) NOT NULL, note_value longtext NOT NULL, status int(11) NOT NULL DEFAULT 0, approve_status int(11) NOT NULL DEFAULT 0, created datetime DEFAULT NULL, updated datetime DEFAULT NULL, PRIMARY KEY (id))" );
			// phpcs:enable
			$turns = [
				[
					'a' => $person,
					'v' => 'I asked before I answered.',
					's' => 0,
					't' => 1580461200,
					'f' => 'text',
				],
				[
					'a' => get_current_user_id(),
					'v' => 'What surprised you?',
					's' => 1,
					't' => 1580461260,
					'f' => 'text',
				],
			];
			foreach ( [ 4 => serialize( $turns ), 5 => 'a:1:{' ] as $note => $value ) { // phpcs:ignore WordPress.PHP.DiscouragedPHPFunctions -- As that plugin stores them.
				$wpdb->insert(
					$table,
					[
						'user_id'    => $person,
						'post_id'    => $page,
						'note_id'    => $note,
						'note_value' => $value,
						'status'     => 1,
						'created'    => '2020-01-31 09:00:00',
						'updated'    => '2020-01-31 09:01:00',
					]
				);
			}
			return (bool) update_post_meta( $page, '_progressally_notes', [ 'notes' => [ 4 => [ 'title' => 'What did you try?', 'select-type' => 'qa' ] ] ] );
		};
		register_rest_route(
			'learning-log-test/v1',
			'/old-site',
			array_map(
				static fn( string $method, callable $does ): array => [
					'methods'             => $method,
					'callback'            => $does,
					'permission_callback' => static fn(): bool => current_user_can( 'manage_options' ),
				],
				[ 'POST', 'DELETE' ],
				[ $make, static fn(): bool => false !== $wpdb->query( "DROP TABLE IF EXISTS $table" ) ] // phpcs:ignore WordPress.DB.PreparedSQL -- The name of a table.
			)
		);
	}
);
