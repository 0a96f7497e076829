<?php
/**
 * The other files of the rooms: all requests but saves load them, and a save that comes to need them after all (open_rooms()).
 *
 * @package LearningLog
 */

declare( strict_types=1 );

require_once __DIR__ . '/errors/reviews.php';
require_once __DIR__ . '/errors/comments.php';
require_once __DIR__ . '/errors/words.php';
require_once __DIR__ . '/errors/elements.php';
require_once __DIR__ . '/errors/sets.php';
require_once __DIR__ . '/errors/people.php';
require_once __DIR__ . '/errors/settings.php';
require_once __DIR__ . '/errors/files.php';
require_once __DIR__ . '/errors/templates.php';
require_once __DIR__ . '/errors/meetings.php';
require_once __DIR__ . '/errors/notices.php';
require_once __DIR__ . '/errors/messages.php';
require_once __DIR__ . '/errors/imports.php';

// Elements.
require_once __DIR__ . '/elements/trash.php';

// Entries.
require_once __DIR__ . '/entries/sources.php';
require_once __DIR__ . '/entries/listing.php';
require_once __DIR__ . '/entries/listing-size.php';
require_once __DIR__ . '/entries/listing-walk.php';
require_once __DIR__ . '/entries/listing-filters.php';
require_once __DIR__ . '/entries/listing-search.php';
require_once __DIR__ . '/entries/listing-own-facets.php';
require_once __DIR__ . '/entries/listing-days.php';
require_once __DIR__ . '/entries/facts.php';
require_once __DIR__ . '/entries/free.php';
require_once __DIR__ . '/entries/history.php';
require_once __DIR__ . '/entries/store-taken.php';
require_once __DIR__ . '/entries/store-progress.php';
require_once __DIR__ . '/entries/progress.php';
require_once __DIR__ . '/entries/store-trash.php';
require_once __DIR__ . '/entries/store-person.php';
require_once __DIR__ . '/entries/readers.php';
require_once __DIR__ . '/entries/present-facets.php';
require_once __DIR__ . '/entries/store-device-key.php';

// Templates.
require_once __DIR__ . '/templates/policy.php';
require_once __DIR__ . '/templates/change.php';

// Imports.
require_once __DIR__ . '/imports/policy.php';
require_once __DIR__ . '/imports/known.php';
require_once __DIR__ . '/imports/person.php';

// Sets.
require_once __DIR__ . '/sets/class-set.php';
require_once __DIR__ . '/sets/store-leaving.php';
require_once __DIR__ . '/sets/store-organisations.php';
require_once __DIR__ . '/sets/store-reporting.php';
require_once __DIR__ . '/sets/store-coaching.php';
require_once __DIR__ . '/sets/store-rules.php';
require_once __DIR__ . '/sets/store-search.php';
require_once __DIR__ . '/sets/store-contract.php';
require_once __DIR__ . '/sets/store-roster.php';
require_once __DIR__ . '/sets/change.php';
require_once __DIR__ . '/sets/contract.php';
require_once __DIR__ . '/sets/people.php';
require_once __DIR__ . '/sets/match.php';
require_once __DIR__ . '/sets/warnings.php';
require_once __DIR__ . '/sets/coaching.php';
require_once __DIR__ . '/sets/rules.php';
require_once __DIR__ . '/sets/overview.php';

// Meetings.
require_once __DIR__ . '/meetings/class-meeting.php';
require_once __DIR__ . '/meetings/class-part.php';
require_once __DIR__ . '/meetings/class-action.php';
require_once __DIR__ . '/meetings/words.php';
require_once __DIR__ . '/meetings/codec.php';
require_once __DIR__ . '/meetings/store-meetings.php';
require_once __DIR__ . '/meetings/store-version.php';
require_once __DIR__ . '/meetings/store-parts.php';
require_once __DIR__ . '/meetings/policy.php';
require_once __DIR__ . '/meetings/plan.php';
require_once __DIR__ . '/meetings/change.php';
require_once __DIR__ . '/meetings/parts.php';
require_once __DIR__ . '/meetings/present.php';
require_once __DIR__ . '/meetings/retention.php';
require_once __DIR__ . '/meetings/store-actions.php';
require_once __DIR__ . '/meetings/policy-actions.php';
require_once __DIR__ . '/meetings/actions.php';
require_once __DIR__ . '/meetings/present-actions.php';
require_once __DIR__ . '/meetings/store-agenda.php';
require_once __DIR__ . '/meetings/attendance.php';
require_once __DIR__ . '/meetings/store-person.php';
require_once __DIR__ . '/meetings/store-feed.php';
require_once __DIR__ . '/meetings/calendar.php';

// Comments.
require_once __DIR__ . '/comments/class-comment.php';
require_once __DIR__ . '/comments/store.php';
require_once __DIR__ . '/comments/store-draft.php';
require_once __DIR__ . '/comments/store-change.php';
require_once __DIR__ . '/comments/store-trash.php';
require_once __DIR__ . '/comments/store-many.php';
require_once __DIR__ . '/comments/store-person.php';
require_once __DIR__ . '/comments/policy.php';
require_once __DIR__ . '/comments/save.php';
require_once __DIR__ . '/comments/trash.php';
require_once __DIR__ . '/comments/present.php';
require_once __DIR__ . '/comments/class-talk.php';
require_once __DIR__ . '/comments/store-talk.php';
require_once __DIR__ . '/comments/store-files.php';

// Settings.
require_once __DIR__ . '/settings/chosen.php';

// Files.
require_once __DIR__ . '/files/kinds.php';
require_once __DIR__ . '/files/checks.php';
require_once __DIR__ . '/files/images.php';
require_once __DIR__ . '/files/disk.php';
require_once __DIR__ . '/files/policy.php';
require_once __DIR__ . '/files/limits.php';
require_once __DIR__ . '/files/addresses.php';
require_once __DIR__ . '/files/health.php';
require_once __DIR__ . '/files/site-health.php';
require_once __DIR__ . '/files/delegate.php';
require_once __DIR__ . '/files/serve.php';
require_once __DIR__ . '/files/sweep.php';

// Messages.
require_once __DIR__ . '/messages/class-message.php';
require_once __DIR__ . '/messages/store.php';
require_once __DIR__ . '/messages/store-person.php';
require_once __DIR__ . '/messages/policy.php';
require_once __DIR__ . '/messages/send.php';
require_once __DIR__ . '/messages/present.php';

// Notices.
require_once __DIR__ . '/notices/class-notice.php';
require_once __DIR__ . '/notices/kinds.php';
require_once __DIR__ . '/notices/zone.php';
require_once __DIR__ . '/notices/store-run.php';
require_once __DIR__ . '/notices/store-person.php';
require_once __DIR__ . '/notices/preferences.php';
require_once __DIR__ . '/notices/policy.php';
require_once __DIR__ . '/notices/spread.php';
require_once __DIR__ . '/notices/ahead.php';
require_once __DIR__ . '/notices/links.php';
require_once __DIR__ . '/notices/mail.php';
require_once __DIR__ . '/notices/send.php';

// Privacy.
require_once __DIR__ . '/privacy/facts.php';
require_once __DIR__ . '/privacy/exporter.php';
require_once __DIR__ . '/privacy/exporter-items.php';
require_once __DIR__ . '/privacy/meetings.php';
require_once __DIR__ . '/privacy/archive.php';
require_once __DIR__ . '/privacy/eraser.php';
require_once __DIR__ . '/privacy/deletion.php';
require_once __DIR__ . '/privacy/network.php';
require_once __DIR__ . '/privacy/policy-text.php';
require_once __DIR__ . '/privacy/recipient.php';

// Old tags.
require_once __DIR__ . '/legacy/paragraphs.php';
