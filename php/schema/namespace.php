<?php
/**
 * The shapes that REST publishes and TypeScript is generated from.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Schema;

/**
 * One schema of php/schema/.
 *
 * @param string $name File name without ".json".
 * @return array<string, mixed>
 * @throws \RuntimeException When there is none.
 */
function load( string $name ): array {
	/** @var array<string, array<string, mixed>>|null $all */
	static $all = null;
	$all      ??= require __DIR__ . '/compiled.php';
	if ( ! isset( $all[ $name ] ) ) {
		throw new \RuntimeException( 'No such schema: ' . $name ); // phpcs:ignore WordPress.Security.EscapeOutput.ExceptionNotEscaped -- A constant of ours, never shown to visitors.
	}
	return $all[ $name ];
}

/**
 * The largest number a schema allows.
 *
 * @param string $name File name without ".json".
 * @throws \RuntimeException When the plugin's own file is missing or broken.
 */
function maximum( string $name ): int {
	return limit( $name, 'maximum' );
}

/**
 * The most characters a schema allows.
 *
 * @param string $name File name without ".json".
 * @throws \RuntimeException When the plugin's own file is missing or broken.
 */
function longest( string $name ): int {
	return limit( $name, 'maxLength' );
}

/**
 * A limit that a schema sets.
 *
 * @param string                $name File name without ".json".
 * @param 'maximum'|'maxLength' $what Which.
 * @throws \RuntimeException When the plugin's own file is missing or broken.
 */
function limit( string $name, string $what ): int {
	$most = load( $name )[ $what ] ?? null;
	if ( ! is_int( $most ) ) {
		throw new \RuntimeException( "No $what in schema file: $name" ); // phpcs:ignore WordPress.Security.EscapeOutput.ExceptionNotEscaped -- Constants of ours, never shown to visitors.
	}
	return $most;
}

/**
 * The arguments a route takes, from a schema of what may be sent: as rest_get_endpoint_args_for_schema() makes them.
 *
 * @param string $name File name without ".json".
 * @return array<string, array<string, mixed>>
 * @throws \RuntimeException When there is no such schema.
 */
function args( string $name ): array {
	/** @var array<string, array<string, array<string, mixed>>>|null $all */
	static $all = null;
	$all      ??= require __DIR__ . '/compiled-args.php';
	if ( ! isset( $all[ $name ] ) ) {
		throw new \RuntimeException( 'No such schema: ' . $name ); // phpcs:ignore WordPress.Security.EscapeOutput.ExceptionNotEscaped -- A constant of ours, never shown to visitors.
	}
	return $all[ $name ];
}
