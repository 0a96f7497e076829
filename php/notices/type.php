<?php
/**
 * The post type of notices and its statuses: what has happened, and who is to be told of it by mail.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Notices;

use LearningLog\Storage;

const POST_TYPE = 'learning_log_notice';

/**
 * Something has happened; whom that concerns is looked up by the batch, so that a save pays for one row alone.
 */
const EVENT = 'log_notice_event';

/**
 * One person is to be told of one thing, once that is due.
 */
const DUE = 'log_notice_due';

/**
 * A run is about to mail it; and the mail is being handed over. One that stays so belongs to a run that was killed.
 */
const TAKEN   = 'log_notice_taken';
const MAILING = 'log_notice_mailing';

/**
 * How it ended.
 */
const SENT   = 'log_notice_sent';
const FAILED = 'log_notice_failed';

/**
 * Names of the work that cron does.
 */
const SEND   = 'learning_log_notices_send';
const HOURLY = 'learning_log_notices_hourly';

/**
 * Registers the type: who is told of what tells who reads what.
 */
function action_register_post_type(): void {
	Storage\register_hidden_type( POST_TYPE, [ EVENT, DUE, TAKEN, MAILING, SENT, FAILED ] );
}
