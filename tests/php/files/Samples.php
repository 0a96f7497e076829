<?php
/**
 * Files to upload, harmless and hostile, made in code.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Files;

use PHPUnit\Framework\Assert;

final class Samples {
	/**
	 * A picture.
	 *
	 * @param string $format jpeg, png, gif or webp.
	 * @param int    $width  Pixels.
	 * @param int    $height Pixels.
	 */
	public static function picture( string $format = 'jpeg', int $width = 60, int $height = 40 ): string {
		$image = imagecreatetruecolor( max( 1, $width ), max( 1, $height ) );
		Assert::assertNotFalse( $image );
		imagefilledrectangle( $image, 0, 0, (int) ( $width / 2 ), $height, (int) imagecolorallocate( $image, 200, 30, 30 ) );
		ob_start();
		match ( $format ) {
			'jpeg' => imagejpeg( $image, null, 95 ),
			'png'  => imagepng( $image ),
			'gif'  => imagegif( $image ),
			'webp' => imagewebp( $image ),
			default => Assert::fail( $format ),
		};
		return (string) ob_get_clean();
	}

	/**
	 * A JPEG as a phone makes it: lying on its side (Exif orientation 6), with the place (GPS), the camera, XMP and a comment.
	 */
	public static function photo(): string {
		$text  = "Canarycam\0";
		$entry = static fn( int $tag, int $type, int $count, string $value ): string => pack( 'vvV', $tag, $type, $count ) . str_pad( $value, 4, "\0" );
		// TIFF header, then three entries: maker, orientation, pointer to the GPS entries; then the maker's name, then latitude N 52°.
		$after = 8 + 2 + 3 * 12 + 4;
		$gps   = pack( 'v', 2 ) . $entry( 1, 2, 2, "N\0" ) . $entry( 2, 5, 3, pack( 'V', $after + strlen( $text ) + 2 + 2 * 12 + 4 ) ) . pack( 'V', 0 ) . pack( 'V6', 52, 1, 31, 1, 7, 1 );
		$tiff  = "II*\0" . pack( 'V', 8 ) . pack( 'v', 3 ) . $entry( 0x010F, 2, strlen( $text ), pack( 'V', $after ) ) . $entry( 0x0112, 3, 1, pack( 'v', 6 ) ) . $entry( 0x8825, 4, 1, pack( 'V', $after + strlen( $text ) ) ) . pack( 'V', 0 ) . $text . $gps;
		$app   = static fn( int $marker, string $data ): string => "\xFF" . chr( $marker ) . pack( 'n', strlen( $data ) + 2 ) . $data;
		$xmp   = "http://ns.adobe.com/xap/1.0/\0" . '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description dc:creator="Canarycam"/></rdf:RDF></x:xmpmeta>';
		$jpeg  = self::picture();
		return substr( $jpeg, 0, 2 ) . $app( 0xE1, "Exif\0\0" . $tiff ) . $app( 0xE1, $xmp ) . $app( 0xFE, 'Canarycam <?php echo 1;' ) . substr( $jpeg, 2 );
	}

	/**
	 * A PNG header that claims this many pixels, with next to nothing in it.
	 *
	 * @param int $width  Pixels.
	 * @param int $height Pixels.
	 */
	public static function pixel_flood( int $width = 30000, int $height = 30000 ): string {
		$chunk = static fn( string $type, string $data ): string => pack( 'N', strlen( $data ) ) . $type . $data . pack( 'N', crc32( $type . $data ) );
		return "\x89PNG\r\n\x1a\n" . $chunk( 'IHDR', pack( 'NNCCCCC', $width, $height, 8, 2, 0, 0, 0 ) ) . $chunk( 'IDAT', (string) gzcompress( str_repeat( "\0", 1000 ) ) ) . $chunk( 'IEND', '' );
	}

	/**
	 * A zip archive.
	 *
	 * @param array<string, string>    $parts Content by name.
	 * @param callable(\ZipArchive): mixed|null $more What else is done to it.
	 */
	public static function archive( array $parts, ?callable $more = null ): string {
		$path = (string) tempnam( sys_get_temp_dir(), 'll-zip-' );
		$zip  = new \ZipArchive();
		Assert::assertTrue( $zip->open( $path, \ZipArchive::CREATE | \ZipArchive::OVERWRITE ) );
		foreach ( $parts as $name => $content ) {
			$zip->addFromString( (string) $name, $content );
		}
		if ( $more ) {
			$more( $zip );
		}
		$zip->close();
		$bytes = (string) file_get_contents( $path );
		unlink( $path );
		return $bytes;
	}

	/**
	 * An Office document.
	 *
	 * @param array<string, string>             $parts Parts besides the usual ones.
	 * @param string                            $main  Type of its main part.
	 * @param callable(\ZipArchive): mixed|null $more  What else is done to it.
	 */
	public static function document( array $parts = [], string $main = 'wordprocessingml.document.main+xml', ?callable $more = null ): string {
		$type = str_contains( $main, '/' ) ? $main : 'application/vnd.openxmlformats-officedocument.' . $main;
		return self::archive(
			[
				'[Content_Types].xml' => '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="' . $type . '"/></Types>',
				'word/document.xml'   => '<w:document>Our review</w:document>',
			] + $parts,
			$more
		);
	}

	/**
	 * An OpenDocument file.
	 *
	 * @param string                $type  Its type.
	 * @param array<string, string> $parts Parts besides the usual ones.
	 */
	public static function opendocument( string $type = 'text', array $parts = [] ): string {
		return self::archive( [ 'mimetype' => 'application/vnd.oasis.opendocument.' . $type, 'content.xml' => '<office:document-content/>' ] + $parts );
	}

	/**
	 * A small PDF.
	 */
	public static function pdf(): string {
		return "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\nxref\n0 3\ntrailer<</Size 3/Root 1 0 R>>\nstartxref\n0\n%%EOF\n";
	}
}
