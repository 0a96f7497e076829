<?php
/**
 * What the code of php/ calls: by function, class and constant, and which file defines each.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Harness;

use PhpToken;

final class Calls {
	private const NAMES = [ T_STRING, T_NAME_QUALIFIED, T_NAME_FULLY_QUALIFIED ];

	/**
	 * Path below php/ of the file that defines a name.
	 *
	 * @var array<string, string>
	 */
	public array $files = [];

	/**
	 * Names that a name's code mentions.
	 *
	 * @var array<string, array<string, true>>
	 */
	private array $mentions = [];

	/**
	 * Reads all files of a folder.
	 *
	 * @param string $folder Path of php/.
	 */
	public function __construct( string $folder ) {
		foreach ( [ ...(array) glob( "$folder/*.php" ), ...(array) glob( "$folder/*/*.php" ) ] as $path ) {
			$this->read( substr( (string) $path, strlen( $folder ) + 1 ), array_values( array_filter( PhpToken::tokenize( (string) file_get_contents( (string) $path ) ), static fn( PhpToken $token ): bool => ! $token->isIgnorable() ) ) );
		}
	}

	/**
	 * All that is reached from some names.
	 *
	 * @param string[] $roots Names.
	 * @param string[] $ends  Names behind which nothing is followed.
	 * @return list<string>
	 */
	public function reached( array $roots, array $ends ): array {
		$seen = [];
		while ( $roots ) {
			$name = array_pop( $roots );
			if ( isset( $this->files[ $name ] ) && ! isset( $seen[ $name ] ) && ! in_array( $name, $ends, true ) ) {
				$seen[ $name ] = true;
				array_push( $roots, ...array_keys( $this->mentions[ $name ] ) );
			}
		}
		return array_keys( $seen );
	}

	/**
	 * All that a name's code mentions, ours or not.
	 *
	 * @param string $name Name.
	 * @return list<string>
	 */
	public function mentioned( string $name ): array {
		return array_keys( $this->mentions[ $name ] );
	}

	/**
	 * Notes what a file defines, and what each of that mentions: names, and callbacks written as texts.
	 *
	 * @param string         $file   Path below php/.
	 * @param list<PhpToken> $tokens Its tokens.
	 */
	private function read( string $file, array $tokens ): void {
		$space = '';
		$used  = [];
		$name  = '';
		$depth = 0;
		foreach ( $tokens as $at => $token ) {
			$next = $tokens[ $at + 1 ] ?? $token;
			if ( $token->is( T_NAMESPACE ) ) {
				$space = $next->text;
			} elseif ( $token->is( T_USE ) && 0 === $depth ) {
				$named = $next->is( [ T_CONST, T_FUNCTION ] ) ? $tokens[ $at + 2 ]->text : $next->text;

				$used[ substr( (string) strrchr( '\\' . $named, '\\' ), 1 ) ] = $named;
			} elseif ( 0 === $depth && $token->is( [ T_CLASS, T_FUNCTION, T_CONST ] ) && $next->is( T_STRING ) ) {
				$name                    = "$space\\{$next->text}";
				$this->files[ $name ]    = $file;
				$this->mentions[ $name ] = [];
			} elseif ( $token->is( [ '{', T_CURLY_OPEN, T_DOLLAR_OPEN_CURLY_BRACES ] ) ) {
				++$depth;
			} elseif ( $token->is( '}' ) ) {
				--$depth;
			} elseif ( '' !== $name && $token->is( self::NAMES ) && ! $tokens[ $at - 1 ]->is( [ T_OBJECT_OPERATOR, T_NULLSAFE_OBJECT_OPERATOR, T_DOUBLE_COLON ] ) ) {
				$parts = explode( '\\', $token->text, 2 );
				$whole = isset( $used[ $parts[0] ] ) ? implode( '\\', [ $used[ $parts[0] ], ...array_slice( $parts, 1 ) ] ) : "$space\\{$token->text}";

				$this->mentions[ $name ][ '' === $parts[0] ? $parts[1] : $whole ] = true;
			} elseif ( '' !== $name && $token->is( T_CONSTANT_ENCAPSED_STRING ) ) {
				$text = str_replace( '\\\\', '\\', trim( $token->text, '\'"' ) );

				$this->mentions[ $name ][ str_starts_with( $text, '\\' ) ? $space . $text : $text ] = true;
			}
		}
	}
}
