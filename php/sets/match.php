<?php
/**
 * Many names or addresses at once: who is meant by each line. Nobody is guessed.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Sets;

/**
 * Slips that a name may differ by, and people that are offered for one line.
 */
const SLIPS   = 2;
const OFFERED = 5;

/**
 * Who may be meant by some lines, in the shape of schema/people-match.json: exactly one person where the address or the whole name is
 * theirs alone, else those who come near.
 *
 * @param string[] $lines  Names, addresses, or both as mail programs write them: "Jonas Weber <jonas@northmill.example>".
 * @param int      $viewer User id of who asks: only whom they can find is compared.
 * @return list<array{line: string, exact: bool, people: list<Person>}>
 */
function match_people( array $lines, int $viewer ): array {
	$known = people_to_match( reach( $viewer ) );
	$plain = array_map( static fn( array $person ): string => plain( $person['name'] ), $known );
	$meant = array_map( static fn( string $line ): array => meant_by( $line, $known, $plain ), $lines );
	$ids   = array_values( array_unique( array_merge( [], ...array_column( $meant, 'ids' ) ) ) );
	$shown = array_column( present_people( $ids, $viewer ), null, 'id' );
	return array_map(
		static fn( string $line, array $found ): array => [
			'line'   => $line,
			'exact'  => $found['exact'],
			'people' => array_map( static fn( int $id ): array => $shown[ $id ], $found['ids'] ),
		],
		$lines,
		$meant
	);
}

/**
 * Who may be meant by one line.
 *
 * @param string                                            $line  The line.
 * @param list<array{id: int, name: string, email: string}> $known Everybody who can be meant.
 * @param list<string>                                      $plain Their names as they are compared.
 * @return array{exact: bool, ids: list<int>}
 */
function meant_by( string $line, array $known, array $plain ): array {
	$address = preg_match( '/[^\s<>"]+@[^\s<>"]+/u', $line, $found ) ? strtolower( $found[0] ) : '';
	$name    = plain( str_replace( [ $found[0] ?? '', '<', '>' ], ' ', $line ) );
	$ids     = array_column( $known, 'id' );
	$by      = static fn( callable $fits ): array => array_values( array_intersect_key( $ids, array_filter( $plain, $fits, ARRAY_FILTER_USE_BOTH ) ) );
	$has     = '' === $address ? [] : $by( static fn( string $_, int $at ): bool => $known[ $at ]['email'] === $address );
	$same    = $has || '' === $name ? $has : $by( static fn( string $other ): bool => $other === $name );
	if ( $same ) {
		// An address that is nobody's, beside a name that is somebody's, may mean another: whoever pasted it decides.
		return [
			'exact' => 1 === count( $same ) && ( '' === $address || [] !== $has ),
			'ids'   => array_slice( $same, 0, OFFERED ),
		];
	}
	$near = '' === $name ? [] : $by( static fn( string $other ): bool => comes_near( $name, $other ) );
	return [
		'exact' => false,
		'ids'   => array_slice( $near, 0, OFFERED ),
	];
}

/**
 * Whether two names are alike: the words of the one are in the other, in any order or begun, or they differ by a slip or two.
 *
 * @param string $name  What was pasted.
 * @param string $other A person's name.
 */
function comes_near( string $name, string $other ): bool {
	if ( abs( strlen( $name ) - strlen( $other ) ) <= SLIPS && strlen( $name ) > 2 * SLIPS && levenshtein( $name, $other ) <= SLIPS ) {
		return true;
	}
	$words = explode( ' ', $other );
	foreach ( explode( ' ', $name ) as $part ) {
		$found = array_filter( $words, static fn( string $word ): bool => str_starts_with( $word, $part ) );
		if ( ! $found ) {
			return false;
		}
		unset( $words[ array_key_first( $found ) ] );
	}
	return true;
}
