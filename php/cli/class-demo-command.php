<?php
/**
 * `wp learning-log demo`.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Cli;

use LearningLog\Demo;
use LearningLog\Errors;
use WP_CLI;

/**
 * Makes the demo course, or takes it away.
 */
final class Demo_Command {
	/**
	 * Makes a course to look around in, with made-up people, sets, meetings and entries.
	 *
	 * A site that has nothing of its own gets it as its front page and navigation; beside people or sets of its own it is made only with --yes.
	 * It changes none of them, but publishes its pages: they stand in lists of pages, in the sitemap, and in menus that take up new pages by
	 * themselves. Again, it doubles nothing; may be stopped and run again.
	 *
	 * ## OPTIONS
	 *
	 * [--password=<password>]
	 * : What all people of the demo log in with. Without it each has one that nobody knows. Never choose one that others may guess where others can
	 * reach the site: two of these people are managers of it.
	 *
	 * [--remove]
	 * : Takes it away: what it made and nobody has changed since. The rest stays, and is listed. An account that is on another site of the network
	 * too is taken from this site alone.
	 *
	 * [--yes]
	 * : Adds it to a site that has people or sets of its own.
	 *
	 * [--dry-run]
	 * : Says what would be done, and writes nothing.
	 *
	 * [--format=<format>]
	 * : How to say it.
	 * ---
	 * default: table
	 * options:
	 *   - table
	 *   - json
	 * ---
	 *
	 * ## EXAMPLES
	 *
	 *     # On a site of your own machine.
	 *     wp learning-log demo --password=learning
	 *
	 *     # What would go, and what would stay.
	 *     wp learning-log demo --remove --dry-run
	 *
	 * @param list<string>         $arguments Arguments.
	 * @param array<string, mixed> $options   Options.
	 */
	public function __invoke( array $arguments, array $options ): void {
		$format  = $options['format'] ?? 'table';
		$pretend = isset( $options['dry-run'] );
		$told    = answered(
			fn(): array => isset( $options['remove'] )
				? self::remove( $pretend, $format )
				: self::make( is_scalar( $options['password'] ?? null ) ? (string) $options['password'] : '', isset( $options['yes'] ), $pretend, $format )
		);
		show( $told, $format );
	}

	/**
	 * Makes it.
	 *
	 * @param string $password  What its people log in with.
	 * @param bool   $confirmed Whether it is meant beside what the site has.
	 * @param bool   $pretend   Whether nothing is to be written.
	 * @param mixed  $format    "json" or "table".
	 * @return array<string, mixed> What was done.
	 * @throws Errors\Not_Read When the database does not answer.
	 */
	private static function make( string $password, bool $confirmed, bool $pretend, mixed $format ): array {
		$problem = Demo\problem( $confirmed );
		if ( $problem ) {
			WP_CLI::error( $problem->get_error_message() );
		}
		$before = Demo\remembered();
		if ( $pretend || null !== ( $before['made'] ?? null ) ) {
			return self::counts( $before ) + [ 'state' => null === ( $before['made'] ?? null ) ? 'to_make' : 'there' ];
		}
		$bar = progress( __( 'Demo', 'learning-log' ), Demo\many_steps(), $format );
		foreach ( Demo\make( $password ) as $done ) {
			if ( is_wp_error( $done ) ) {
				WP_CLI::error( $done->get_error_message() );
			}
			$bar->tick();
		}
		$bar->finish();
		return self::counts( Demo\remembered() ) + [ 'state' => 'made' ];
	}

	/**
	 * Takes it away.
	 *
	 * @param bool  $pretend Whether nothing is to be written.
	 * @param mixed $format  "json" or "table".
	 * @return array<string, mixed> What was done.
	 * @throws Errors\Not_Read When the database does not answer.
	 */
	private static function remove( bool $pretend, mixed $format ): array {
		$demo = Demo\remembered();
		if ( $demo && null === $demo['made'] ) {
			WP_CLI::error( Errors\demo_not_whole()->get_error_message() );
		}
		$plan  = Demo\plan( $demo['made'] ?? [], $demo['going'] ?? [] );
		$many  = array_map( 'count', $plan['goes'] );
		$stays = $plan['stays'];
		$sites = array_values( array_filter( $plan['goes']['people'] ?? [], 'LearningLog\Demo\is_elsewhere' ) );
		if ( $demo && ! $pretend ) {
			$bar  = progress( __( 'Demo', 'learning-log' ), array_sum( $many ), $format );
			$many = array_fill_keys( array_keys( $many ), 0 );
			foreach ( Demo\remove( $demo, $plan ) as $kind => $is_gone ) {
				$many[ $kind ] += (int) $is_gone;
				$bar->tick();
			}
			$bar->finish();
			$stays = Demo\plan( Demo\remembered()['made'] ?? [] )['stays'];
		}
		return $many + ( $sites ? [ 'accounts_on_other_sites' => $sites ] : [] ) + [
			'stays' => $stays,
			'state' => $demo ? ( $pretend ? 'to_remove' : 'removed' ) : 'none',
		];
	}

	/**
	 * How much there is of it.
	 *
	 * @param Demo|null $demo The demo.
	 * @return array<string, mixed>
	 */
	private static function counts( ?array $demo ): array {
		return array_map( 'count', $demo['made'] ?? [] );
	}
}
