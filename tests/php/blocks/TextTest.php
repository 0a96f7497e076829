<?php
/**
 * A person's text is read as the table says that src/lib/text.test.ts reads too.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Blocks;

use LearningLog\Blocks;
use LearningLog\Tests\TestCase;
use PHPUnit\Framework\Attributes\DataProvider;

final class TextTest extends TestCase {
	/**
	 * The table, and texts that it has no need for.
	 *
	 * @return iterable<string, array{string, list<list<array{type: string, value: string}>>}>
	 */
	public static function texts(): iterable {
		/** As the file has it. @var list<array{text: string, pieces: list<list<array{type: string, value: string}>>}> $table */
		$table = json_decode( (string) file_get_contents( dirname( __DIR__, 2 ) . '/fixtures/text-html.json' ), true );
		foreach ( $table as $row ) {
			yield $row['text'] => [ $row['text'], $row['pieces'] ];
		}
	}

	/**
	 * Both ways lead to the same: piece by piece, and at once where there is no link.
	 *
	 * @param string                                          $text   What was typed.
	 * @param list<list<array{type: string, value: string}>> $pieces What it is made of.
	 */
	#[DataProvider( 'texts' )]
	public function test_a_text_reads_as_the_table_says( string $text, array $pieces ): void {
		self::assertSame( $pieces, Blocks\text_pieces( $text ) );
		foreach ( [ false, true ] as $late ) {
			$late && Blocks\action_begin_page();
			$html = '';
			foreach ( $pieces as $paragraph ) {
				$html .= '<p dir="auto">';
				foreach ( $paragraph as $piece ) {
					$value = Blocks\carry( $piece['value'] );
					$html .= [
						'text'  => $value,
						'break' => '<br>',
						'link'  => "<a href=\"$value\" rel=\"nofollow ugc noopener\">$value</a>",
					][ $piece['type'] ] ?? '';
				}
				$html .= '</p>';
			}
			self::assertSame( $html, Blocks\text_html( $text ) );
		}
	}

	protected function tearDown(): void {
		Blocks\filter_insert_notes( '' );
		parent::tearDown();
	}
}
