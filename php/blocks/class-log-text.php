<?php
/**
 * A text of the log that is being read or written.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Blocks;

use LearningLog\Entries;
use LearningLog\Prompts;
use LearningLog\Prompts\Prompt;
use LearningLog\Templates\Template;

/**
 * What there is besides the note itself: where it is saved, what is asked, and what it says beside its text. A value.
 */
final class Log_Text {
	/** Number of the entry, 0 for a draft. @var int */
	public readonly int $entry;

	/** Lesson it answers in, 0 for a free entry. @var int */
	public readonly int $lesson;

	/** Prompt of its lesson; of a free entry the UUID that it is called by. @var string */
	public readonly string $prompt;

	/** Reflection template, "" for none. @var string */
	public readonly string $template;

	/**
	 * What it says besides its text.
	 *
	 * @var array{kind: string, title: string, event_date: string, event_kind: string, minutes: int, elements: list<int>}
	 */
	public readonly array $details;

	/**
	 * Holds a text that is stored, or a draft.
	 *
	 * @param Log_Item|null $item  What is stored.
	 * @param string        $draft Name of a draft; of no meaning for what is stored.
	 * @param Template|null $asked Its template.
	 */
	public function __construct( public readonly ?Log_Item $item, string $draft = '', private readonly ?Template $asked = null ) {
		$entry          = $item?->entry;
		$this->entry    = $entry->id ?? 0;
		$this->lesson   = $entry->lesson ?? 0;
		$this->prompt   = $entry->prompt ?? $draft;
		$this->template = $entry->frame->template ?? $asked->id ?? '';
		$this->details  = [
			'kind'       => $entry->kind ?? ( $asked?->is_for_facilitators() ? 'facilitator' : ( $asked ? 'log' : 'note' ) ),
			'title'      => $entry->title ?? '',
			'event_date' => $item ? $item->text( 'event_date' ) : (string) wp_date( 'Y-m-d' ),
			'event_kind' => $item ? $item->text( 'event_kind' ) : '',
			'minutes'    => $item ? $item->minutes() : 0,
			'elements'   => $item ? array_keys( $item->elements() ) : [],
		];
	}

	/**
	 * What is asked, as it was when it was answered. The page's own heading says the question.
	 */
	public function asks(): Prompt {
		$questions = $this->item ? $this->item->questions() : $this->asked->questions ?? [];
		return new Prompt(
			id: $this->prompt,
			lesson: $this->lesson,
			kind: $this->details['kind'],
			title: '',
			question: '',
			placeholder: $this->item || $questions ? '' : __( 'What happened, what do you take from it, what will you try?', 'learning-log' ),
			rows: $questions ? 3 : 8,
			template: $this->template,
			questions: $questions ? $questions : [ Prompts\ONE_FIELD ],
			audiences: array_keys( Entries\STATUSES ),
			audience: 'me',
			allow_attachments: true,
			reply: 'none',
		);
	}

	/**
	 * Its own address: where it is read, or while it is a draft where it is written.
	 */
	public function url(): string {
		return $this->entry > 0 ? log_here( [ 'log_entry' => $this->entry ] ) : log_here( [ 'log_write' => $this->prompt ] + array_filter( [ 'log_template' => $this->template ] ) );
	}

	/**
	 * Where it is changed, without script.
	 */
	public function edit_url(): string {
		return add_query_arg( 'learning_log_edit', $this->prompt, $this->url() );
	}
}
