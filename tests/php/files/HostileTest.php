<?php
/**
 * What is not taken, and what is left of what is (trust.md T8, T10).
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Files;

use LearningLog\Entries\Entry;
use LearningLog\Files;
use LearningLog\Tests\TestCase;

final class HostileTest extends TestCase {
	use Uploads;

	private int $author = 0;
	private Entry $entry;

	protected function setUp(): void {
		parent::setUp();
		self::prepare_files();
		$this->author = $this->factory->user( 'Anna' );
		$this->entry  = $this->factory->entry( $this->author, $this->factory->lesson() );
	}

	protected function tearDown(): void {
		self::remove_files();
		parent::tearDown();
	}

	/**
	 * Name, content and the reason it is refused for.
	 *
	 * @return iterable<string, array{string, string, string}>
	 */
	public static function hostile(): iterable {
		$php     = '<?php system( $_GET["c"] );';
		$svg     = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
		$html    = '<!doctype html><script>alert(1)</script>';
		$symlink = static function ( \ZipArchive $zip ): void {
			$zip->addFromString( 'word/link', '/etc/passwd' );
			$zip->setExternalAttributesName( 'word/link', \ZipArchive::OPSYS_UNIX, 0120777 << 16 );
		};
		$locked  = static function ( \ZipArchive $zip ): void {
			$zip->setEncryptionName( 'word/document.xml', \ZipArchive::EM_AES_256, 'secret' );
		};

		yield 'PHP' => [ 'shell.php', $php, 'kind' ];
		yield 'PHP in capitals' => [ 'shell.PHP', $php, 'kind' ];
		yield 'PHP behind a dot' => [ 'shell.php.', $php, 'kind' ];
		yield 'PHP behind a space' => [ 'shell.php ', $php, 'kind' ];
		yield 'PHP archive' => [ 'shell.phar', $php, 'kind' ];
		yield 'settings of Apache' => [ '.htaccess', 'Require all granted', 'kind' ];
		yield 'settings of PHP' => [ '.user.ini', 'auto_prepend_file=x', 'kind' ];
		yield 'no ending' => [ 'shell', $php, 'kind' ];
		yield 'PHP with the ending cut off by NUL' => [ "shell.php\0.jpg", $php, 'content' ];
		yield 'PHP as picture' => [ 'shell.jpg', $php, 'content' ];
		yield 'PHP with two endings' => [ 'shell.php.jpg', $php, 'content' ];
		yield 'PHP with a foreign name' => [ 'shéll‮gpj.php', $php, 'kind' ];
		yield 'PHP as text' => [ 'shell.txt', "Notes\n$php", 'text' ];
		yield 'SVG' => [ 'drawing.svg', $svg, 'kind' ];
		yield 'SVG as PNG' => [ 'drawing.png', $svg, 'content' ];
		yield 'SVG as text' => [ 'drawing.txt', $svg, 'text' ];
		yield 'HTML' => [ 'page.html', $html, 'kind' ];
		yield 'HTML as JPEG' => [ 'page.jpg', $html, 'content' ];
		yield 'HTML as text' => [ 'page.txt', " \n" . $html, 'text' ];
		yield 'HTML as Markdown' => [ 'page.md', $html, 'text' ];
		yield 'HTML as PDF' => [ 'page.pdf', $html, 'content' ];
		yield 'XML' => [ 'data.xml', '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>', 'kind' ];
		yield 'XML as CSV' => [ 'data.csv', '<?xml version="1.0"?><x/>', 'text' ];
		yield 'script behind a GIF head' => [ 'smile.gif', 'GIF89a<script>alert(1)</script>', 'pixels' ];
		yield 'GIF head alone' => [ 'smile.gif', 'GIF89a', 'damaged' ];
		yield 'JPEG head alone' => [ 'photo.jpg', "\xFF\xD8\xFF\xE0" . str_repeat( 'x', 100 ), 'damaged' ];
		yield 'cut JPEG' => [ 'photo.jpg', substr( Samples::picture(), 0, 30 ), 'damaged' ];
		yield 'pixel flood' => [ 'photo.png', Samples::pixel_flood(), 'pixels' ];
		yield 'picture nobody has cleaned' => [ 'scan.tiff', "II*\0", 'kind' ];
		yield 'picture that is a PDF' => [ 'photo.png', Samples::pdf(), 'content' ];
		yield 'PDF with something before it' => [ 'paper.pdf', "<script>\n" . Samples::pdf(), 'content' ];
		yield 'PDF that is a picture' => [ 'paper.pdf', Samples::picture(), 'content' ];
		yield 'junk behind PK as Word' => [ 'paper.docx', "PK\x03\x04" . str_repeat( 'junk', 50 ), 'content' ];
		yield 'any archive as Word' => [ 'paper.docx', Samples::archive( [ 'shell.php' => $php ] ), 'content' ];
		yield 'code before a Word document' => [ 'paper.docx', $php . Samples::document(), 'content' ];
		yield 'Word as Excel' => [ 'table.xlsx', Samples::document(), 'content' ];
		yield 'macros by name' => [ 'paper.docm', Samples::document(), 'kind' ];
		yield 'macros by type' => [ 'paper.docx', Samples::document( [], 'application/vnd.ms-word.document.macroEnabled.main+xml' ), 'macros' ];
		yield 'macros by part' => [ 'paper.docx', Samples::document( [ 'word/vbaProject.bin' => 'x' ] ), 'macros' ];
		yield 'macros in OpenDocument' => [ 'paper.odt', Samples::opendocument( 'text', [ 'Basic/Standard/Module1.xml' => 'x' ] ), 'macros' ];
		yield 'another OpenDocument' => [ 'paper.odt', Samples::opendocument( 'graphics' ), 'content' ];
		yield 'parts that climb out' => [ 'paper.docx', Samples::document( [ '../../shell.php' => $php ] ), 'packed' ];
		yield 'parts at the root' => [ 'paper.docx', Samples::document( [ '/etc/cron.d/x' => 'x' ] ), 'packed' ];
		yield 'parts on a drive' => [ 'paper.docx', Samples::document( [ 'C:\\x' => 'x' ] ), 'packed' ];
		yield 'the same part twice' => [ 'paper.docx', Samples::document( [ '[CONTENT_types].xml' => 'x' ] ), 'packed' ];
		yield 'a link' => [ 'paper.docx', Samples::document( [], 'wordprocessingml.document.main+xml', $symlink ), 'packed' ];
		yield 'behind a password' => [ 'paper.docx', Samples::document( [], 'wordprocessingml.document.main+xml', $locked ), 'packed' ];
		yield 'zip bomb' => [ 'paper.docx', Samples::document( [ 'word/bomb.xml' => str_repeat( "\0", 40 * MB_IN_BYTES ) ] ), 'packed' ];
		yield 'bytes that are no text' => [ 'notes.txt', "Notes\0\x01\x02", 'text' ];
		yield 'a program as text' => [ 'notes.txt', "\x7FELF\x02\x01\x01\0", 'text' ];
		yield 'sound without being allowed' => [ 'talk.mp3', "ID3\x03\0\0\0\0\0\0", 'kind' ];
	}

	/**
	 * Refused, with a sentence, and nothing of it is left.
	 *
	 * @dataProvider hostile
	 *
	 * @param string $name    Name.
	 * @param string $content Bytes.
	 * @param string $reason  Reason.
	 */
	public function test_a_hostile_file_is_refused_and_leaves_nothing( string $name, string $content, string $reason ): void {
		$response = $this->upload( $this->author, $this->entry->id, $name, $content );
		self::assertFailure( 'learning_log_file_refused', 415, $response );
		self::assertSame( $reason, $response->get_data()['data']['reason'] );
		self::assertSame( [], $this->stored() );
		self::assertSame( [], glob( get_temp_dir() . Files\WORKSPACE . getmypid() . '-*' ) );
		self::assertSame( [ $this->entry->id => [] ], Files\for_entries( [ $this->entry->id ] ) );
	}

	/**
	 * What people really add.
	 *
	 * @return iterable<string, array{string, string, string, string}>
	 */
	public static function harmless(): iterable {
		$office = 'application/vnd.openxmlformats-officedocument.';
		yield 'JPEG' => [ 'Flip chart.JPG', Samples::picture(), 'image/jpeg', 'Flip chart.JPG' ];
		yield 'PNG' => [ 'screen.png', Samples::picture( 'png' ), 'image/png', 'screen.png' ];
		yield 'GIF' => [ 'smile.gif', Samples::picture( 'gif' ), 'image/gif', 'smile.gif' ];
		yield 'WebP' => [ 'photo.webp', Samples::picture( 'webp' ), 'image/webp', 'photo.webp' ];
		yield 'PNG called JPEG' => [ 'screen.jpeg', Samples::picture( 'png' ), 'image/png', 'screen.png' ];
		yield 'PDF' => [ 'paper.pdf', Samples::pdf(), 'application/pdf', 'paper.pdf' ];
		yield 'Word' => [ 'paper.docx', Samples::document(), $office . 'wordprocessingml.document', 'paper.docx' ];
		yield 'Excel' => [ 'table.xlsx', Samples::document( [], 'spreadsheetml.sheet.main+xml' ), $office . 'spreadsheetml.sheet', 'table.xlsx' ];
		yield 'PowerPoint' => [ 'talk.pptx', Samples::document( [], 'presentationml.presentation.main+xml' ), $office . 'presentationml.presentation', 'talk.pptx' ];
		yield 'OpenDocument' => [ 'paper.odt', Samples::opendocument(), 'application/vnd.oasis.opendocument.text', 'paper.odt' ];
		yield 'text' => [ 'notes.txt', "a < b & \"c\"\r\n🙂", 'text/plain', 'notes.txt' ];
		yield 'text of an old program' => [ 'notes.txt', "Caf\xE9 \x96 ", 'text/plain', 'notes.txt' ];
		yield 'CSV with a formula' => [ 'table.csv', "name,sum\n\"=cmd|' /C calc'!A0\",1\n", 'text/csv', 'table.csv' ];
		yield 'name in another writing' => [ 'תוצאות סדנה.txt', 'x', 'text/plain', 'תוצאות סדנה.txt' ];
		yield 'name with marks nobody sees' => [ "ann\u{202E}gpj.\u{200B}x\u{2066}.txt", 'x', 'text/plain', "anngpj.\u{200B}x.txt" ];
		yield 'name that climbs' => [ '../../../wp-config.txt', 'x', 'text/plain', 'wp-config.txt' ];
		yield 'name that climbs in Windows' => [ '..\\..\\boot.txt', 'x', 'text/plain', 'boot.txt' ];
		yield 'name with line ends' => [ "a\r\nSet-Cookie: x=1;.txt", 'x', 'text/plain', 'aSet-Cookie: x=1;.txt' ];
		yield 'name with markup' => [ '<img src=x onerror=alert(1)>"&\'.txt', 'x', 'text/plain', '<img src=x onerror=alert(1)>"&\'.txt' ];
		yield 'name without a name' => [ '.txt', 'x', 'text/plain', 'file.txt' ];
		yield 'name that is no UTF-8' => [ "caf\xE9.txt", 'x', 'text/plain', "caf\u{FFFD}.txt" ];
	}

	/**
	 * Taken, under the name it has; documents byte for byte.
	 *
	 * @dataProvider harmless
	 *
	 * @param string $name    Name.
	 * @param string $content Bytes.
	 * @param string $type    Media type.
	 * @param string $shown   Name shown.
	 */
	public function test_what_people_add_is_taken_under_its_name( string $name, string $content, string $type, string $shown ): void {
		$response = $this->upload( $this->author, $this->entry->id, $name, $content );
		self::assertSame( 201, $response->get_status(), (string) wp_json_encode( $response->get_data() ) );
		$file = $response->get_data();
		self::assertSame( [ $shown, $type ], [ $file['name'], $file['type'] ] );
		$is_image = str_starts_with( $type, 'image/' );
		self::assertSame( $is_image ? $file['url'] . '&thumbnail=1' : '', $file['thumbnail'] );
		self::assertCount( $is_image ? 2 : 1, $this->stored() );
		self::assertSame( [], glob( get_temp_dir() . Files\WORKSPACE . getmypid() . '-*' ) );
		if ( ! $is_image ) {
			self::assertSame( $content, file_get_contents( self::$folder . '/' . $this->stored()[0] ) );
		}
		foreach ( $this->stored() as $stored ) {
			self::assertSame( 0, fileperms( self::$folder . '/' . $stored ) & 0111, 'Nothing can be run' );
		}
	}

	/**
	 * Both of WordPress's editors.
	 *
	 * @return array<string, array{string}>
	 */
	public static function editors(): array {
		return [
			'GD'          => [ \WP_Image_Editor_GD::class ],
			'ImageMagick' => [ Files\Imagick_Editor::class ],
		];
	}

	/**
	 * Pixels stay, upright; place, camera and code go.
	 *
	 * @dataProvider editors
	 *
	 * @param string $editor Class.
	 */
	public function test_a_photo_keeps_its_pixels_and_nothing_else( string $editor ): void {
		add_filter( 'learning_log_file_image_editors', static fn(): array => [ $editor ] );
		self::assertSame( $editor, Files\editor_class( 'image/jpeg' ), 'This PHP has to have both' );
		$photo = Samples::photo() . '<?php echo "tail"; ?>';
		$exif  = (array) exif_read_data( self::temporary( $photo ) );
		self::assertSame( [ 'Canarycam', 6, 'N' ], [ $exif['Make'], $exif['Orientation'], $exif['GPSLatitudeRef'] ], 'The sample is what it should be' );

		$response = $this->upload( $this->author, $this->entry->id, 'photo.jpg', $photo );
		self::assertSame( 201, $response->get_status() );
		foreach ( $this->stored() as $name ) {
			$bytes = (string) file_get_contents( self::$folder . '/' . $name );
			foreach ( [ 'Canarycam', 'Exif', 'GPS', 'http://ns.adobe.com', 'xmp', '<?php', 'tail' ] as $trace ) {
				self::assertStringNotContainsString( $trace, $bytes );
			}
			self::assertSame( "\xFF\xD9", substr( $bytes, -2 ), 'Nothing behind the end' );
			self::assertSame( [ 40, 60 ], array_slice( (array) getimagesize( self::$folder . '/' . $name ), 0, 2 ), 'Turned upright' );
		}
	}

	public function test_a_large_picture_gets_a_small_one_beside_it(): void {
		$this->upload( $this->author, $this->entry->id, 'photo.jpg', Samples::picture( 'jpeg', 1200, 900 ) );
		$sizes = array_map( fn( string $name ): array => array_slice( (array) getimagesize( self::$folder . '/' . $name ), 0, 2 ), $this->stored() );
		self::assertSame( [ [ 1200, 900 ], [ 400, 300 ] ], $sizes );
	}

	public function test_code_behind_a_picture_or_in_its_comment_is_gone(): void {
		foreach ( [ 'png', 'gif', 'webp' ] as $format ) {
			$this->upload( $this->author, $this->entry->id, "p.$format", Samples::picture( $format ) . '<?php echo "tail";' );
		}
		self::assertCount( 6, $this->stored() );
		foreach ( $this->stored() as $name ) {
			self::assertStringNotContainsString( 'tail', (string) file_get_contents( self::$folder . '/' . $name ) );
		}
	}

	public function test_a_heic_photo_becomes_a_jpeg_that_tells_no_place(): void {
		self::assertSame( [] !== \Imagick::queryFormats( 'HEIC' ), Files\knows_heic() );
		if ( ! Files\knows_heic() ) {
			self::markTestSkipped( 'ImageMagick without HEIC' );
		}
		$heic = (string) file_get_contents( __DIR__ . '/../../fixtures/photo.heic' );
		self::assertStringContainsString( 'Canary', $heic );
		self::assertContains( 'heic', Files\limits()['accept'] );
		foreach ( [ 'IMG_0001.HEIC', 'IMG_0001.jpg' ] as $name ) {
			$file = $this->upload( $this->author, $this->entry->id, $name, $heic )->get_data();
			self::assertSame( [ 'IMG_0001.jpg', 'image/jpeg' ], [ $file['name'], $file['type'] ] );
		}
		self::assertNotSame( [], $this->stored() );
		foreach ( $this->stored() as $name ) {
			$path = self::$folder . '/' . $name;
			self::assertSame( [ 64, 40, IMAGETYPE_JPEG ], array_slice( (array) getimagesize( $path ), 0, 3 ) );
			self::assertStringNotContainsString( 'Canary', (string) file_get_contents( $path ) );
		}
	}

	public function test_a_heic_photo_is_refused_with_help_where_it_cannot_be_opened(): void {
		add_filter( 'learning_log_file_image_editors', static fn(): array => [ \WP_Image_Editor_GD::class ] );
		self::assertNotContains( 'heic', Files\limits()['accept'] );
		$heic = pack( 'N', 24 ) . 'ftypheic' . "\0\0\0\0mif1heic";
		foreach ( [ 'IMG_0001.HEIC', 'IMG_0001.jpg' ] as $name ) {
			$response = $this->upload( $this->author, $this->entry->id, $name, $heic );
			self::assertFailure( 'learning_log_file_refused', 415, $response );
			self::assertStringContainsString( 'Most Compatible', $response->get_data()['message'] );
		}
		self::assertSame( [], $this->stored() );
	}

	public function test_sound_and_film_are_taken_only_where_a_setting_says_so_and_nothing_unknown_ever(): void {
		add_filter( 'learning_log_file_extensions', static fn( array $extensions ): array => [ ...$extensions, 'mp3', 'svg', 'php' ] );
		self::assertContains( 'mp3', Files\extensions() );
		self::assertNotContains( 'svg', Files\extensions() );
		self::assertSame( 201, $this->upload( $this->author, $this->entry->id, 'talk.mp3', "ID3\x03\0\0\0\0\0\x0A" . str_repeat( "\0", 10 ) . "\xFF\xFB\x90\x00" . str_repeat( "\0", 413 ) )->get_status() );
		self::assertFailure( 'learning_log_file_refused', 415, $this->upload( $this->author, $this->entry->id, 'talk.mp3', '<?php echo 1;' ) );
		self::assertFailure( 'learning_log_file_refused', 415, $this->upload( $this->author, $this->entry->id, 'x.svg', '<svg/>' ) );
		self::assertCount( 1, $this->stored() );
	}
}
