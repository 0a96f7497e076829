<?php
/**
 * A stream wrapper that keeps files in memory, as object storage would elsewhere.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Files;

/**
 * What a wrapper of object storage can do: whole files, no permissions, no links, no real path.
 */
final class MemoryDisk {
	/**
	 * Content and time by address.
	 *
	 * @var array<string, array{string, int}>
	 */
	public static array $files = [];

	/**
	 * Set by PHP.
	 *
	 * @var resource|null
	 */
	public $context;

	private string $path  = '';
	private int $position = 0;

	/**
	 * Names still to be listed.
	 *
	 * @var list<string>
	 */
	private array $names = [];

	public function stream_open( string $path, string $mode ): bool {
		$this->path = $path;
		if ( str_starts_with( $mode, 'w' ) ) {
			self::$files[ $path ] = [ '', time() ];
		}
		return isset( self::$files[ $path ] );
	}

	public function stream_read( int $count ): string {
		$read            = substr( self::$files[ $this->path ][0], $this->position, $count );
		$this->position += strlen( $read );
		return $read;
	}

	public function stream_write( string $data ): int {
		self::$files[ $this->path ][0] .= $data;
		return strlen( $data );
	}

	public function stream_eof(): bool {
		return $this->position >= strlen( self::$files[ $this->path ][0] );
	}

	/**
	 * Size and time.
	 *
	 * @return array<string, int>
	 */
	public function stream_stat(): array {
		return (array) $this->url_stat( $this->path );
	}

	/**
	 * Size and time by address.
	 *
	 * @param string $path Address.
	 * @return array<string, int>|false
	 */
	public function url_stat( string $path ): array|false {
		$file = self::$files[ $path ] ?? null;
		if ( $file ) {
			return [ 'mode' => 0100666, 'size' => strlen( $file[0] ), 'mtime' => $file[1] ];
		}
		return 'llmemory://bucket' === rtrim( $path, '/' ) ? [ 'mode' => 0040777, 'size' => 0, 'mtime' => 0 ] : false;
	}

	public function unlink( string $path ): bool {
		unset( self::$files[ $path ] );
		return true;
	}

	public function rename( string $from, string $to ): bool {
		self::$files[ $to ] = self::$files[ $from ];
		return $this->unlink( $from );
	}

	public function dir_opendir( string $path ): bool {
		$this->names = array_map( 'basename', array_keys( self::$files ) );
		return true;
	}

	public function dir_readdir(): string|false {
		return array_shift( $this->names ) ?? false;
	}

	public function dir_closedir(): bool {
		return true;
	}
}
