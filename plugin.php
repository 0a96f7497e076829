<?php
/**
 * Plugin Name:       Learning Log – Reflective Notes & Action Learning Sets
 * Description:       Reflective notes inside lessons, shared with a coach or an Action Learning Set only when their author says so.
 * Version:           0.1.0
 * Requires at least: 7.1
 * Requires PHP:      8.1
 * License:           GPL-2.0-or-later
 * License URI:       https://www.gnu.org/licenses/gpl-2.0.html
 * Text Domain:       learning-log
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

const VERSION     = '0.1.0';
const PLUGIN_FILE = __FILE__;
const PLUGIN_DIR  = __DIR__;

require_once __DIR__ . '/php/errors/class-not-read.php';
require_once __DIR__ . '/php/errors/requests.php';
require_once __DIR__ . '/php/errors/entries.php';
require_once __DIR__ . '/php/errors/reviews.php';
require_once __DIR__ . '/php/errors/comments.php';
require_once __DIR__ . '/php/errors/words.php';
require_once __DIR__ . '/php/errors/sets.php';
require_once __DIR__ . '/php/errors/people.php';
require_once __DIR__ . '/php/errors/files.php';
require_once __DIR__ . '/php/errors/templates.php';
require_once __DIR__ . '/php/errors/meetings.php';
require_once __DIR__ . '/php/errors/notices.php';
require_once __DIR__ . '/php/errors/imports.php';
require_once __DIR__ . '/php/schema/namespace.php';

// Storage.
require_once __DIR__ . '/php/storage/row.php';
require_once __DIR__ . '/php/storage/transaction.php';
require_once __DIR__ . '/php/storage/type.php';

// Elements.
require_once __DIR__ . '/php/elements/type.php';
require_once __DIR__ . '/php/elements/store.php';

// Entries.
require_once __DIR__ . '/php/entries/class-event.php';
require_once __DIR__ . '/php/entries/class-frame.php';
require_once __DIR__ . '/php/entries/class-verdict.php';
require_once __DIR__ . '/php/entries/class-extras.php';
require_once __DIR__ . '/php/entries/class-entry.php';
require_once __DIR__ . '/php/entries/class-draft.php';
require_once __DIR__ . '/php/entries/type.php';
require_once __DIR__ . '/php/entries/codec.php';
require_once __DIR__ . '/php/entries/store.php';
require_once __DIR__ . '/php/entries/store-write.php';
require_once __DIR__ . '/php/entries/sources.php';
require_once __DIR__ . '/php/entries/listing.php';
require_once __DIR__ . '/php/entries/listing-size.php';
require_once __DIR__ . '/php/entries/listing-filters.php';
require_once __DIR__ . '/php/entries/listing-facets.php';
require_once __DIR__ . '/php/entries/listing-own-facets.php';
require_once __DIR__ . '/php/entries/listing-days.php';
require_once __DIR__ . '/php/entries/revisions.php';
require_once __DIR__ . '/php/entries/policy.php';
require_once __DIR__ . '/php/entries/facts.php';
require_once __DIR__ . '/php/entries/complete.php';
require_once __DIR__ . '/php/entries/save.php';
require_once __DIR__ . '/php/entries/free.php';
require_once __DIR__ . '/php/entries/history.php';
require_once __DIR__ . '/php/entries/store-seen.php';
require_once __DIR__ . '/php/entries/store-taken.php';
require_once __DIR__ . '/php/entries/review.php';
require_once __DIR__ . '/php/entries/store-review.php';
require_once __DIR__ . '/php/entries/store-progress.php';
require_once __DIR__ . '/php/entries/progress.php';
require_once __DIR__ . '/php/entries/store-trash.php';
require_once __DIR__ . '/php/entries/store-person.php';
require_once __DIR__ . '/php/entries/trash.php';
require_once __DIR__ . '/php/entries/present.php';
require_once __DIR__ . '/php/entries/readers.php';
require_once __DIR__ . '/php/entries/present-facets.php';
require_once __DIR__ . '/php/entries/store-device-key.php';

// Templates.
require_once __DIR__ . '/php/words/terms.php';
require_once __DIR__ . '/php/words/store.php';
require_once __DIR__ . '/php/words/sentences.php';

require_once __DIR__ . '/php/templates/class-template.php';
require_once __DIR__ . '/php/templates/shipped.php';
require_once __DIR__ . '/php/templates/type.php';
require_once __DIR__ . '/php/templates/store.php';
require_once __DIR__ . '/php/templates/policy.php';
require_once __DIR__ . '/php/templates/change.php';

// Prompts.
require_once __DIR__ . '/php/prompts/class-prompt.php';
require_once __DIR__ . '/php/prompts/old-tag.php';
require_once __DIR__ . '/php/prompts/definition.php';
require_once __DIR__ . '/php/prompts/attributes.php';
require_once __DIR__ . '/php/prompts/scan.php';
require_once __DIR__ . '/php/prompts/kept.php';
require_once __DIR__ . '/php/prompts/reader.php';
require_once __DIR__ . '/php/prompts/policy.php';

// Imports.
require_once __DIR__ . '/php/imports/type.php';

// Sets.
require_once __DIR__ . '/php/sets/class-set.php';
require_once __DIR__ . '/php/sets/class-member.php';
require_once __DIR__ . '/php/sets/type.php';
require_once __DIR__ . '/php/sets/roles.php';
require_once __DIR__ . '/php/sets/store.php';
require_once __DIR__ . '/php/sets/store-people.php';
require_once __DIR__ . '/php/sets/store-leaving.php';
require_once __DIR__ . '/php/sets/store-organisations.php';
require_once __DIR__ . '/php/sets/store-reporting.php';
require_once __DIR__ . '/php/sets/store-coaching.php';
require_once __DIR__ . '/php/sets/store-rules.php';
require_once __DIR__ . '/php/sets/store-search.php';
require_once __DIR__ . '/php/sets/store-contract.php';
require_once __DIR__ . '/php/sets/store-roster.php';
require_once __DIR__ . '/php/sets/policy.php';
require_once __DIR__ . '/php/sets/change.php';
require_once __DIR__ . '/php/sets/contract.php';
require_once __DIR__ . '/php/sets/circle.php';
require_once __DIR__ . '/php/sets/organisations.php';
require_once __DIR__ . '/php/sets/people.php';
require_once __DIR__ . '/php/sets/match.php';
require_once __DIR__ . '/php/sets/warnings.php';
require_once __DIR__ . '/php/sets/coaching.php';
require_once __DIR__ . '/php/sets/rules.php';
require_once __DIR__ . '/php/sets/overview.php';

// Meetings.
require_once __DIR__ . '/php/meetings/class-meeting.php';
require_once __DIR__ . '/php/meetings/class-part.php';
require_once __DIR__ . '/php/meetings/class-action.php';
require_once __DIR__ . '/php/meetings/type.php';
require_once __DIR__ . '/php/meetings/words.php';
require_once __DIR__ . '/php/meetings/codec.php';
require_once __DIR__ . '/php/meetings/store-meetings.php';
require_once __DIR__ . '/php/meetings/store-version.php';
require_once __DIR__ . '/php/meetings/store-parts.php';
require_once __DIR__ . '/php/meetings/policy.php';
require_once __DIR__ . '/php/meetings/plan.php';
require_once __DIR__ . '/php/meetings/change.php';
require_once __DIR__ . '/php/meetings/parts.php';
require_once __DIR__ . '/php/meetings/present.php';
require_once __DIR__ . '/php/meetings/retention.php';
require_once __DIR__ . '/php/meetings/store-actions.php';
require_once __DIR__ . '/php/meetings/policy-actions.php';
require_once __DIR__ . '/php/meetings/actions.php';
require_once __DIR__ . '/php/meetings/present-actions.php';
require_once __DIR__ . '/php/meetings/store-agenda.php';
require_once __DIR__ . '/php/meetings/attendance.php';
require_once __DIR__ . '/php/meetings/store-person.php';
require_once __DIR__ . '/php/meetings/store-feed.php';
require_once __DIR__ . '/php/meetings/calendar.php';

// Comments.
require_once __DIR__ . '/php/comments/class-comment.php';
require_once __DIR__ . '/php/comments/type.php';
require_once __DIR__ . '/php/comments/store.php';
require_once __DIR__ . '/php/comments/store-draft.php';
require_once __DIR__ . '/php/comments/store-change.php';
require_once __DIR__ . '/php/comments/store-trash.php';
require_once __DIR__ . '/php/comments/store-counts.php';
require_once __DIR__ . '/php/comments/store-many.php';
require_once __DIR__ . '/php/comments/store-person.php';
require_once __DIR__ . '/php/comments/policy.php';
require_once __DIR__ . '/php/comments/save.php';
require_once __DIR__ . '/php/comments/trash.php';
require_once __DIR__ . '/php/comments/present.php';

// Files.
require_once __DIR__ . '/php/files/class-file.php';
require_once __DIR__ . '/php/files/type.php';
require_once __DIR__ . '/php/files/kinds.php';
require_once __DIR__ . '/php/files/checks.php';
require_once __DIR__ . '/php/files/images.php';
require_once __DIR__ . '/php/files/disk.php';
require_once __DIR__ . '/php/files/store.php';
require_once __DIR__ . '/php/files/policy.php';
require_once __DIR__ . '/php/files/present.php';
require_once __DIR__ . '/php/files/limits.php';
require_once __DIR__ . '/php/files/addresses.php';
require_once __DIR__ . '/php/files/health.php';
require_once __DIR__ . '/php/files/site-health.php';
require_once __DIR__ . '/php/files/delegate.php';
require_once __DIR__ . '/php/files/serve.php';
require_once __DIR__ . '/php/files/receive.php';
require_once __DIR__ . '/php/files/sweep.php';

// Notices.
require_once __DIR__ . '/php/notices/class-notice.php';
require_once __DIR__ . '/php/notices/type.php';
require_once __DIR__ . '/php/notices/kinds.php';
require_once __DIR__ . '/php/notices/when.php';
require_once __DIR__ . '/php/notices/store.php';
require_once __DIR__ . '/php/notices/store-run.php';
require_once __DIR__ . '/php/notices/store-person.php';
require_once __DIR__ . '/php/notices/store-log.php';
require_once __DIR__ . '/php/notices/preferences.php';
require_once __DIR__ . '/php/notices/policy.php';
require_once __DIR__ . '/php/notices/spread.php';
require_once __DIR__ . '/php/notices/events.php';
require_once __DIR__ . '/php/notices/ahead.php';
require_once __DIR__ . '/php/notices/links.php';
require_once __DIR__ . '/php/notices/mail.php';
require_once __DIR__ . '/php/notices/send.php';

// Privacy.
require_once __DIR__ . '/php/privacy/facts.php';
require_once __DIR__ . '/php/privacy/exporter.php';
require_once __DIR__ . '/php/privacy/meetings.php';
require_once __DIR__ . '/php/privacy/archive.php';
require_once __DIR__ . '/php/privacy/eraser.php';
require_once __DIR__ . '/php/privacy/deletion.php';
require_once __DIR__ . '/php/privacy/network.php';
require_once __DIR__ . '/php/privacy/policy-text.php';
require_once __DIR__ . '/php/privacy/recipient.php';

// Learning management systems.
require_once __DIR__ . '/php/lms/complete.php';

// Blocks.
require_once __DIR__ . '/php/blocks/carry.php';
require_once __DIR__ . '/php/blocks/text.php';
require_once __DIR__ . '/php/blocks/class-field.php';
require_once __DIR__ . '/php/blocks/class-note.php';
require_once __DIR__ . '/php/blocks/class-marks.php';
require_once __DIR__ . '/php/blocks/mine.php';
require_once __DIR__ . '/php/blocks/audience.php';
require_once __DIR__ . '/php/blocks/conflict.php';
require_once __DIR__ . '/php/blocks/files.php';
require_once __DIR__ . '/php/blocks/note-fields.php';
require_once __DIR__ . '/php/blocks/review.php';
require_once __DIR__ . '/php/blocks/note-form.php';
require_once __DIR__ . '/php/blocks/saved.php';
require_once __DIR__ . '/php/blocks/pattern.php';
require_once __DIR__ . '/php/blocks/note.php';
require_once __DIR__ . '/php/blocks/form-sent.php';
require_once __DIR__ . '/php/blocks/form.php';
require_once __DIR__ . '/php/blocks/page.php';
require_once __DIR__ . '/php/blocks/strings.php';
require_once __DIR__ . '/php/blocks/insertion.php';
require_once __DIR__ . '/php/blocks/direct.php';
require_once __DIR__ . '/php/blocks/desk.php';
require_once __DIR__ . '/php/blocks/leaving.php';
require_once __DIR__ . '/php/blocks/export.php';
require_once __DIR__ . '/php/blocks/cached.php';
require_once __DIR__ . '/php/blocks/log-page.php';
require_once __DIR__ . '/php/blocks/log-page-screen.php';
require_once __DIR__ . '/php/blocks/class-log-query.php';
require_once __DIR__ . '/php/blocks/class-log-item.php';
require_once __DIR__ . '/php/blocks/log.php';
require_once __DIR__ . '/php/blocks/log-list.php';
require_once __DIR__ . '/php/blocks/log-find.php';
require_once __DIR__ . '/php/blocks/log-filters.php';
require_once __DIR__ . '/php/blocks/log-calendar.php';
require_once __DIR__ . '/php/blocks/class-log-text.php';
require_once __DIR__ . '/php/blocks/log-details.php';
require_once __DIR__ . '/php/blocks/log-entry.php';
require_once __DIR__ . '/php/blocks/class-comment-text.php';
require_once __DIR__ . '/php/blocks/comment-fields.php';
require_once __DIR__ . '/php/blocks/comment-removed.php';
require_once __DIR__ . '/php/blocks/comment-form.php';
require_once __DIR__ . '/php/blocks/log-thread.php';
require_once __DIR__ . '/php/blocks/log-write.php';
require_once __DIR__ . '/php/blocks/log-form.php';
require_once __DIR__ . '/php/blocks/log-actions.php';
require_once __DIR__ . '/php/blocks/log-notices.php';
require_once __DIR__ . '/php/blocks/log-rules.php';
require_once __DIR__ . '/php/blocks/notice-link.php';
require_once __DIR__ . '/php/blocks/log-meetings.php';
require_once __DIR__ . '/php/blocks/log-meetings-file.php';
require_once __DIR__ . '/php/blocks/set.php';
require_once __DIR__ . '/php/blocks/set-contract.php';
require_once __DIR__ . '/php/blocks/set-next.php';
require_once __DIR__ . '/php/blocks/set-calendar.php';
require_once __DIR__ . '/php/blocks/set-plan.php';
require_once __DIR__ . '/php/blocks/set-actions.php';
require_once __DIR__ . '/php/blocks/class-own-text.php';
require_once __DIR__ . '/php/blocks/own-text.php';
require_once __DIR__ . '/php/blocks/own-form.php';
require_once __DIR__ . '/php/blocks/own-place.php';
require_once __DIR__ . '/php/blocks/meeting.php';
require_once __DIR__ . '/php/blocks/meeting-lists.php';
require_once __DIR__ . '/php/blocks/meeting-parts.php';
require_once __DIR__ . '/php/blocks/meeting-words.php';
require_once __DIR__ . '/php/blocks/patterns.php';
require_once __DIR__ . '/php/blocks/namespace.php';

// Desk.
require_once __DIR__ . '/php/admin/namespace.php';
require_once __DIR__ . '/php/admin/screen.php';
require_once __DIR__ . '/php/admin/desk.php';
require_once __DIR__ . '/php/admin/actions.php';
require_once __DIR__ . '/php/admin/help.php';
require_once __DIR__ . '/php/admin/sets.php';
require_once __DIR__ . '/php/admin/profile.php';
require_once __DIR__ . '/php/admin/templates.php';
require_once __DIR__ . '/php/admin/elements.php';
require_once __DIR__ . '/php/admin/words.php';
require_once __DIR__ . '/php/admin/notices.php';

// Old tags.
require_once __DIR__ . '/php/legacy/take-over.php';
require_once __DIR__ . '/php/legacy/shortcode.php';
require_once __DIR__ . '/php/legacy/paragraphs.php';

// REST.
require_once __DIR__ . '/php/rest/namespace.php';
require_once __DIR__ . '/php/rest/options.php';
require_once __DIR__ . '/php/rest/faults.php';
require_once __DIR__ . '/php/rest/class-lessons-controller.php';
require_once __DIR__ . '/php/rest/class-entries-controller.php';
require_once __DIR__ . '/php/rest/class-history-controller.php';
require_once __DIR__ . '/php/rest/class-readers-controller.php';
require_once __DIR__ . '/php/rest/class-review-controller.php';
require_once __DIR__ . '/php/rest/class-progress-controller.php';
require_once __DIR__ . '/php/rest/class-comments-controller.php';
require_once __DIR__ . '/php/rest/class-comment-drafts-controller.php';
require_once __DIR__ . '/php/rest/class-sets-controller.php';
require_once __DIR__ . '/php/rest/class-agreement-controller.php';
require_once __DIR__ . '/php/rest/class-people-controller.php';
require_once __DIR__ . '/php/rest/class-meetings-controller.php';
require_once __DIR__ . '/php/rest/class-meeting-controller.php';
require_once __DIR__ . '/php/rest/class-parts-controller.php';
require_once __DIR__ . '/php/rest/class-people-search-controller.php';
require_once __DIR__ . '/php/rest/class-organisations-controller.php';
require_once __DIR__ . '/php/rest/class-coaching-controller.php';
require_once __DIR__ . '/php/rest/class-ground-rules-controller.php';
require_once __DIR__ . '/php/rest/class-actions-controller.php';
require_once __DIR__ . '/php/rest/class-calendar-controller.php';
require_once __DIR__ . '/php/rest/class-files-controller.php';
require_once __DIR__ . '/php/rest/class-templates-controller.php';
require_once __DIR__ . '/php/rest/class-words-controller.php';
require_once __DIR__ . '/php/rest/class-progressally-controller.php';

// Commands.
if ( defined( 'WP_CLI' ) ) {
	require_once __DIR__ . '/php/cli/namespace.php';
}

require_once __DIR__ . '/php/namespace.php';

bootstrap();
