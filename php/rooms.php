<?php
/**
 * The files that every request needs. A save needs no others, which somebody who writes sends every few seconds: to load all would cost it
 * another 200 µs. A test (RoomsTest) follows what a save calls, and holds this list to it.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

require_once __DIR__ . '/errors/class-not-read.php';
require_once __DIR__ . '/errors/requests.php';
require_once __DIR__ . '/errors/entries.php';
require_once __DIR__ . '/schema/namespace.php';

// Storage.
require_once __DIR__ . '/storage/row.php';
require_once __DIR__ . '/storage/transaction.php';
require_once __DIR__ . '/storage/type.php';
require_once __DIR__ . '/storage/option.php';

// Elements.
require_once __DIR__ . '/elements/type.php';
require_once __DIR__ . '/elements/store.php';

// Entries.
require_once __DIR__ . '/entries/class-event.php';
require_once __DIR__ . '/entries/class-frame.php';
require_once __DIR__ . '/entries/class-verdict.php';
require_once __DIR__ . '/entries/class-extras.php';
require_once __DIR__ . '/entries/class-entry.php';
require_once __DIR__ . '/entries/class-draft.php';
require_once __DIR__ . '/entries/type.php';
require_once __DIR__ . '/entries/codec.php';
require_once __DIR__ . '/entries/store.php';
require_once __DIR__ . '/entries/store-write.php';
require_once __DIR__ . '/entries/listing-facets.php';
require_once __DIR__ . '/entries/revisions.php';
require_once __DIR__ . '/entries/policy.php';
require_once __DIR__ . '/entries/complete.php';
require_once __DIR__ . '/entries/save.php';
require_once __DIR__ . '/entries/store-seen.php';
require_once __DIR__ . '/entries/review.php';
require_once __DIR__ . '/entries/store-review.php';
require_once __DIR__ . '/entries/trash.php';
require_once __DIR__ . '/entries/present.php';

// Words.
require_once __DIR__ . '/words/terms.php';
require_once __DIR__ . '/words/store.php';
require_once __DIR__ . '/words/sentences.php';

// Templates.
require_once __DIR__ . '/templates/class-template.php';
require_once __DIR__ . '/templates/shipped.php';
require_once __DIR__ . '/templates/type.php';
require_once __DIR__ . '/templates/store.php';

// Prompts.
require_once __DIR__ . '/prompts/class-prompt.php';
require_once __DIR__ . '/prompts/old-tag.php';
require_once __DIR__ . '/prompts/definition.php';
require_once __DIR__ . '/prompts/attributes.php';
require_once __DIR__ . '/prompts/scan.php';
require_once __DIR__ . '/prompts/kept.php';
require_once __DIR__ . '/prompts/reader.php';
require_once __DIR__ . '/prompts/policy.php';

// Imports.
require_once __DIR__ . '/imports/type.php';

// Sets.
require_once __DIR__ . '/sets/class-member.php';
require_once __DIR__ . '/sets/type.php';
require_once __DIR__ . '/sets/roles.php';
require_once __DIR__ . '/sets/store.php';
require_once __DIR__ . '/sets/store-people.php';
require_once __DIR__ . '/sets/policy.php';
require_once __DIR__ . '/sets/circle.php';
require_once __DIR__ . '/sets/organisations.php';

// Meetings.
require_once __DIR__ . '/meetings/type.php';

// Comments.
require_once __DIR__ . '/comments/type.php';
require_once __DIR__ . '/comments/store-counts.php';

// Files.
require_once __DIR__ . '/files/class-file.php';
require_once __DIR__ . '/files/type.php';
require_once __DIR__ . '/files/store.php';
require_once __DIR__ . '/files/present.php';
require_once __DIR__ . '/files/receive.php';

// Messages.
require_once __DIR__ . '/messages/type.php';

// Notices.
require_once __DIR__ . '/notices/type.php';
require_once __DIR__ . '/notices/when.php';
require_once __DIR__ . '/notices/store.php';
require_once __DIR__ . '/notices/events.php';

// Learning management systems.
require_once __DIR__ . '/lms/access.php';
require_once __DIR__ . '/lms/complete.php';

// Old tags.
require_once __DIR__ . '/legacy/take-over.php';
require_once __DIR__ . '/legacy/shortcode.php';

// Privacy.
require_once __DIR__ . '/privacy/works.php';
