<?php
/**
 * WordPress's ImageMagick editor, which can also forget what a picture tells besides its pixels.
 *
 * Loaded where it is used: its parent is loaded by WordPress only when pictures are edited.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Files;

/**
 * Core's editor keeps Exif and XMP, place and camera included.
 */
final class Imagick_Editor extends \WP_Image_Editor_Imagick {
	/**
	 * Drops every profile, comment and property.
	 */
	public function forget_metadata(): void {
		$this->image->stripImage();
	}

	/**
	 * Width and height without decoding the picture.
	 *
	 * @param string $path Path.
	 * @return array{int, int}|null
	 */
	public static function dimensions( string $path ): ?array {
		try {
			$image = new \Imagick();
			$image->pingImage( $path );
			return [ $image->getImageWidth(), $image->getImageHeight() ];
		} catch ( \ImagickException ) {
			return null;
		}
	}
}
