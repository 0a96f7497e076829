<?php
/**
 * What must hold of Elements (docs/data.md).
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Elements;

require_once __DIR__ . '/store-terms.php';

use LearningLog\Storage;
use LearningLog\Storage\Check;

/**
 * All of it.
 *
 * @return list<Check>
 */
function checks(): array {
	global $wpdb;
	$facts   = "t.meta_key = '" . REMOVED_FACTS . "'";
	$removed = "t.taxonomy = '" . REMOVED . "'";
	$of_meta = " LEFT JOIN {$wpdb->termmeta} m ON m.term_id = t.term_id AND m.meta_key = '" . REMOVED_FACTS . "'";
	$of_term = " LEFT JOIN {$wpdb->term_taxonomy} e ON e.term_id = t.term_id AND e.taxonomy = '" . REMOVED . "'";
	$whole   = " LEFT JOIN {$wpdb->term_taxonomy} w ON w.term_id = t.parent AND w.taxonomy = t.taxonomy";
	$anew    = __( 'Bring it back under Learning Log › Elements, and remove it again: then it can be brought back for 30 days.', 'learning-log' );
	return [
		new Check( 'element_part', 'term_taxonomy', "t.taxonomy = '" . TAXONOMY . "' AND t.parent > 0 AND w.term_id IS NULL", __( 'What this Element is a part of is gone.', 'learning-log' ), __( 'Choose under Learning Log › Elements what it is a part of.', 'learning-log' ), $whole ),
		new Check( 'element_removed', 'term_taxonomy', "$removed AND m.meta_id IS NULL", __( 'This Element was removed, and since when is missing: the daily work takes it away for good.', 'learning-log' ), $anew, $of_meta ),
		new Check( 'element_facts', 'termmeta', $facts, __( 'Since when this Element is removed cannot be read: the daily work takes it away for good.', 'learning-log' ), $anew, '', static fn( array $row ): bool => Storage\number_of( Storage\facts_of( $row['meta_value'] ?? '' ), 'since' ) < 1 ),
		new Check( 'element_there', 'termmeta', "$facts AND e.term_id IS NULL", __( 'An Element is said to be removed that is there, or gone for good.', 'learning-log' ), __( 'Delete the row: wp term meta delete {id} {key}.', 'learning-log' ), $of_term ),
	];
}
