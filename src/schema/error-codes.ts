/** Generated from php/schema/error-codes.json by `npm run schema`; do not edit. */

/**
 * Every error code of the plugin's own; php/errors/ has one function for each.
 */
export type ErrorCode =
	| 'learning_log_entry_not_found'
	| 'learning_log_prompt_not_found'
	| 'learning_log_lesson_not_found'
	| 'learning_log_login_required'
	| 'learning_log_entry_conflict'
	| 'learning_log_entry_forbidden'
	| 'learning_log_user_changed'
	| 'learning_log_revision_required'
	| 'learning_log_text_too_long'
	| 'learning_log_text_not_readable'
	| 'learning_log_question_unknown'
	| 'learning_log_audience_not_offered'
	| 'learning_log_set_required'
	| 'learning_log_set_not_found'
	| 'learning_log_set_forbidden'
	| 'learning_log_set_full'
	| 'learning_log_member_not_found'
	| 'learning_log_user_not_found'
	| 'learning_log_coach_not_found'
	| 'learning_log_coach_forbidden'
	| 'learning_log_coach_not_possible'
	| 'learning_log_form_expired'
	| 'learning_log_storage_failed'
	| 'learning_log_file_not_found'
	| 'learning_log_file_refused'
	| 'learning_log_file_too_large'
	| 'learning_log_quota_reached'
	| 'learning_log_file_missing'
	| 'learning_log_file_incomplete'
	| 'learning_log_file_not_stored'
	| 'learning_log_file_not_readable'
	| 'learning_log_files_not_offered'
	| 'learning_log_files_unsafe';
