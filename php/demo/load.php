<?php
/**
 * The demo course with its people: `wp learning-log demo`, `npm start` and the blueprint. Loaded by who asks for it.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Demo;

require_once dirname( __DIR__ ) . '/errors/demo.php';
require_once dirname( __DIR__ ) . '/elements/change.php';
require_once dirname( __DIR__ ) . '/sets/store-erase.php';
require_once dirname( __DIR__ ) . '/meetings/store-erase.php';
require_once dirname( __DIR__ ) . '/storage/many.php';
require_once __DIR__ . '/store.php';
require_once __DIR__ . '/blocks.php';
require_once __DIR__ . '/pages.php';
require_once __DIR__ . '/people.php';
require_once __DIR__ . '/written.php';
require_once __DIR__ . '/meetings.php';
require_once __DIR__ . '/make.php';
require_once __DIR__ . '/prints.php';
require_once __DIR__ . '/plan.php';
require_once __DIR__ . '/remove.php';
