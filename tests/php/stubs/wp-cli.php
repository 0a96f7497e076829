<?php
/**
 * What PHPStan has to know of WP-CLI; never loaded.
 *
 * @package LearningLog
 */

// phpcs:disable
namespace {
	class WP_CLI_Command {}
	class WP_CLI {
		/**
		 * @param callable|class-string|object $callable
		 * @param array<string, mixed>         $args
		 */
		public static function add_command( string $name, $callable, array $args = [] ): bool {}
		public static function log( string $message ): void {}
		public static function line( string $message = '' ): void {}
		public static function success( string $message ): void {}
		public static function warning( string $message ): void {}
		/** @return ($exit is true ? never : void) */
		public static function error( string|\WP_Error $message, bool $exit = true ) {}
		/** @param array<string, mixed> $assoc_args */
		public static function confirm( string $question, array $assoc_args = [] ): void {}
		/** @return never */
		public static function halt( int $code ) {}
	}
}
namespace WP_CLI\Utils {
	/**
	 * @param iterable<array<string, mixed>|object> $items
	 * @param string|string[]                       $fields
	 */
	function format_items( string $format, iterable $items, $fields ): void {}
	/**
	 * @param array<string, mixed> $assoc_args
	 * @param mixed                $default
	 * @return mixed
	 */
	function get_flag_value( array $assoc_args, string $flag, $default = null ) {}
}
