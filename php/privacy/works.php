<?php
/**
 * Names of the work that goes on after a request, by cron.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Privacy;

/**
 * What follows once an account is deleted, and once WordPress has given rows to another.
 */
const FORGET    = 'learning_log_forget_person';
const TAKE_BACK = 'learning_log_take_back';
