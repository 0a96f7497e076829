<?php
/**
 * What our commands use of WP-CLI, for PHPStan; never loaded.
 *
 * @package LearningLog
 */

// phpcs:disable
namespace {
	class WP_CLI {
		/** @param class-string $class */
		public static function add_command( string $name, string $class ): bool {}
		public static function line( string $text = '' ): void {}
		public static function log( string $text ): void {}
		public static function success( string $text ): void {}
		public static function warning( string $text ): void {}
		/** @return never */
		public static function error( string $text ) {}
		/** @return never */
		public static function halt( int $code ) {}
	}
}

namespace cli\progress {
	class Bar {
		public function tick( int $steps = 1 ): void {}
		public function finish(): void {}
	}
}

namespace WP_CLI {
	class NoOp {
		public function tick( int $steps = 1 ): void {}
		public function finish(): void {}
	}
}

namespace WP_CLI\Utils {
	/**
	 * @param array<mixed> $items
	 * @param string[]     $fields
	 */
	function format_items( string $format, array $items, array $fields ): void {}
	function make_progress_bar( string $message, int $count ): \cli\progress\Bar|\WP_CLI\NoOp {}
}
