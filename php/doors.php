<?php
/**
 * The files of pages and of wp-admin, which a request for one of our routes does without: it renders nothing.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

// Blocks.
require_once __DIR__ . '/blocks/carry.php';
require_once __DIR__ . '/blocks/text.php';
require_once __DIR__ . '/blocks/class-field.php';
require_once __DIR__ . '/blocks/class-note.php';
require_once __DIR__ . '/blocks/class-marks.php';
require_once __DIR__ . '/blocks/mine.php';
require_once __DIR__ . '/blocks/audience.php';
require_once __DIR__ . '/blocks/conflict.php';
require_once __DIR__ . '/blocks/files.php';
require_once __DIR__ . '/blocks/note-fields.php';
require_once __DIR__ . '/blocks/review.php';
require_once __DIR__ . '/blocks/note-form.php';
require_once __DIR__ . '/blocks/saved.php';
require_once __DIR__ . '/blocks/pattern.php';
require_once __DIR__ . '/blocks/note.php';
require_once __DIR__ . '/blocks/form-sent.php';
require_once __DIR__ . '/blocks/form.php';
require_once __DIR__ . '/blocks/page.php';
require_once __DIR__ . '/blocks/strings.php';
require_once __DIR__ . '/blocks/insertion.php';
require_once __DIR__ . '/blocks/direct.php';
require_once __DIR__ . '/blocks/desk.php';
require_once __DIR__ . '/blocks/leaving.php';
require_once __DIR__ . '/blocks/export.php';
require_once __DIR__ . '/blocks/cached.php';
require_once __DIR__ . '/blocks/log-page.php';
require_once __DIR__ . '/blocks/log-page-screen.php';
require_once __DIR__ . '/blocks/class-log-query.php';
require_once __DIR__ . '/blocks/class-log-item.php';
require_once __DIR__ . '/blocks/log.php';
require_once __DIR__ . '/blocks/log-list.php';
require_once __DIR__ . '/blocks/log-find.php';
require_once __DIR__ . '/blocks/log-filters.php';
require_once __DIR__ . '/blocks/log-calendar.php';
require_once __DIR__ . '/blocks/class-log-text.php';
require_once __DIR__ . '/blocks/log-details.php';
require_once __DIR__ . '/blocks/log-entry.php';
require_once __DIR__ . '/blocks/class-comment-text.php';
require_once __DIR__ . '/blocks/comment-fields.php';
require_once __DIR__ . '/blocks/comment-removed.php';
require_once __DIR__ . '/blocks/comment-form.php';
require_once __DIR__ . '/blocks/comment-refused.php';
require_once __DIR__ . '/blocks/thread.php';
require_once __DIR__ . '/blocks/lesson-thread.php';
require_once __DIR__ . '/blocks/log-write.php';
require_once __DIR__ . '/blocks/log-form.php';
require_once __DIR__ . '/blocks/log-actions.php';
require_once __DIR__ . '/blocks/log-notices.php';
require_once __DIR__ . '/blocks/log-zone.php';
require_once __DIR__ . '/blocks/openings.php';
require_once __DIR__ . '/blocks/away.php';
require_once __DIR__ . '/blocks/log-rules.php';
require_once __DIR__ . '/blocks/notice-link.php';
require_once __DIR__ . '/blocks/log-meetings.php';
require_once __DIR__ . '/blocks/log-meetings-file.php';
require_once __DIR__ . '/blocks/set.php';
require_once __DIR__ . '/blocks/set-contract.php';
require_once __DIR__ . '/blocks/set-next.php';
require_once __DIR__ . '/blocks/set-calendar.php';
require_once __DIR__ . '/blocks/set-plan.php';
require_once __DIR__ . '/blocks/set-actions.php';
require_once __DIR__ . '/blocks/class-own-text.php';
require_once __DIR__ . '/blocks/own-text.php';
require_once __DIR__ . '/blocks/own-form.php';
require_once __DIR__ . '/blocks/own-place.php';
require_once __DIR__ . '/blocks/meeting.php';
require_once __DIR__ . '/blocks/meeting-lists.php';
require_once __DIR__ . '/blocks/meeting-parts.php';
require_once __DIR__ . '/blocks/meeting-words.php';
require_once __DIR__ . '/blocks/patterns.php';
require_once __DIR__ . '/blocks/namespace.php';

// First steps: whether they are shown is asked in wp-admin alone; the rest is loaded by its route.
require_once __DIR__ . '/guide/shown.php';

// Desk.
require_once __DIR__ . '/admin/menu.php';
require_once __DIR__ . '/admin/screen.php';
require_once __DIR__ . '/admin/desk.php';
require_once __DIR__ . '/admin/help.php';
require_once __DIR__ . '/admin/profile.php';
require_once __DIR__ . '/admin/elements.php';
require_once __DIR__ . '/admin/notices.php';

// Old tags in the editor.
require_once __DIR__ . '/legacy/editor.php';
