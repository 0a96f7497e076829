<?php
/**
 * Loads what moves a site from ProgressAlly: a command or a route asks for it, and no other request pays for it.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

LearningLog\Imports\load();

// What it finds.
require_once dirname( __DIR__ ) . '/imports/store-source.php';
require_once dirname( __DIR__ ) . '/imports/store-definitions.php';
require_once __DIR__ . '/blob.php';
require_once __DIR__ . '/turns.php';
require_once __DIR__ . '/definitions.php';
require_once __DIR__ . '/folder.php';
require_once __DIR__ . '/scan-threads.php';
require_once __DIR__ . '/scan.php';

// What it brings.
require_once dirname( __DIR__ ) . '/storage/many.php';
require_once dirname( __DIR__ ) . '/imports/together.php';
require_once dirname( __DIR__ ) . '/entries/store-import.php';
require_once dirname( __DIR__ ) . '/comments/store-import.php';
require_once dirname( __DIR__ ) . '/sets/store-import.php';
require_once __DIR__ . '/plan.php';
require_once __DIR__ . '/import.php';
require_once __DIR__ . '/import-new.php';
require_once __DIR__ . '/import-rows.php';
require_once __DIR__ . '/import-beside.php';
require_once __DIR__ . '/import-changes.php';
require_once __DIR__ . '/import-files.php';
require_once __DIR__ . '/import-step.php';
require_once __DIR__ . '/undo.php';

// Lessons: what stands where, and what becomes of it.
require_once dirname( __DIR__ ) . '/imports/store-lessons.php';
require_once __DIR__ . '/look.php';
require_once __DIR__ . '/delimiters.php';
require_once __DIR__ . '/pieces.php';
require_once __DIR__ . '/convert.php';
require_once __DIR__ . '/class-seen-embeds.php';
require_once __DIR__ . '/classic.php';
require_once __DIR__ . '/lessons.php';
require_once __DIR__ . '/lessons-back.php';
require_once __DIR__ . '/find.php';
require_once __DIR__ . '/report.php';
require_once __DIR__ . '/reasons.php';
