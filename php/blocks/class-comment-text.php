<?php
/**
 * A comment of one's own, said or about to be said, with its place to write.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Blocks;

use LearningLog\Comments;
use LearningLog\Comments\Comment;
use WP_Post;

/**
 * What is stored of it, and what a form that was refused held. A value.
 */
final class Comment_Text {
	/** Post id, 0 for one that is yet to be said. @var int */
	public readonly int $id;

	/** Post id of the lesson whose page it stands on, 0 for the log. @var int */
	public readonly int $lesson_id;

	/** Id of its thread's element. @var string */
	public readonly string $thread;

	/** Id of its element. @var string */
	public readonly string $element;

	/** Post id of the draft that it, or a change of it, is until it is sent; 0 for none. @var int */
	public readonly int $draft;

	/** Revision the next change is based on: after a conflict the one shown beside. @var int */
	public readonly int $revision;

	/** What was said; of one that is yet to be said, what of it is stored. @var string */
	public readonly string $stored;

	/** What is shown beside what was typed where that cannot be stored as it is. @var string */
	public readonly string $beside;

	/** What stands in its field. @var string */
	public readonly string $text;

	/** Until when it can be brought back; "" when it is not in the trash. @var string */
	public readonly string $trash_until;

	/** Whether it can be changed and removed. @var bool */
	public readonly bool $changeable;

	/** Whether it is open to be written in. @var bool */
	public readonly bool $editing;

	/** How it stands: what of the form just sent was not done, and why; or that it was begun. @var string */
	public readonly string $state;

	/** What of the form just sent was not done, and why; "" when all is well. @var string */
	public readonly string $trouble;

	/** UUID that the plain form sends it with. @var string */
	public readonly string $mutation;

	/** Whether the field holds what is stored nowhere. @var bool */
	public readonly bool $unsaved;

	/** Whether both texts are shown. @var bool */
	public readonly bool $conflicting;

	/** Whether it was begun to be changed and cannot be any more. @var bool */
	public readonly bool $late;

	/**
	 * Gathers what the page shows.
	 *
	 * @param int                                                                                               $about   Post id of the entry it is about.
	 * @param array{id: int, text: string, revision: int, trash_until: string, can: array{edit: bool, delete: bool}, ...<mixed>}|null $shown   The comment in the shape of schema/comment.json; null for one that is yet to be said.
	 * @param RefusedComment|null                                                                                $refused The form just sent, if it was refused.
	 * @param Comment|null                                                                                       $begun   The draft of one that is yet to be said, or of a change.
	 * @param WP_Post|null                                                                                       $lesson  The lesson whose page it stands on; null for the log.
	 * @param list<ShownFile>                                                                                    $files   Its files.
	 */
	public function __construct( public readonly int $about, ?array $shown = null, ?array $refused = null, ?Comment $begun = null, private readonly ?WP_Post $lesson = null, public readonly array $files = [] ) {
		$this->id          = $shown['id'] ?? 0;
		$this->lesson_id   = $lesson->ID ?? 0;
		$this->thread      = thread_id( $about, $lesson );
		$this->element     = $this->thread . '-' . ( $this->id > 0 ? 'mine-' . $this->id : 'answer' );
		$this->draft       = $refused['draft'] ?? $begun->id ?? 0;
		$this->revision    = $refused['revision'] ?? ( $begun ? Comments\revision_of( $begun ) : $shown['revision'] ?? 0 );
		$this->stored      = $shown['text'] ?? $begun->text ?? '';
		$this->trash_until = $shown['trash_until'] ?? '';
		$this->changeable  = $shown['can']['edit'] ?? false;
		$this->text        = $refused['text'] ?? $begun->text ?? $this->stored;
		$this->unsaved     = isset( $refused['text'] );
		$this->late        = $begun && $this->id > 0 && ! $this->changeable;
		$this->trouble     = $refused['trouble'] ?? '';
		$this->mutation    = $refused['mutation'] ?? wp_generate_uuid4();
		$this->state       = '' === $this->trouble && $begun ? begun_sentence( $begun, $this->late ) : $this->trouble;
		$code              = $refused ? $refused['failure']->get_error_code() : '';
		$this->conflicting = in_array( $code, [ 'learning_log_comment_conflict', 'learning_log_draft_conflict' ], true );
		$this->beside      = 'learning_log_draft_conflict' === $code ? $begun->text ?? $this->stored : $this->stored;
		$this->editing     = 0 === $this->id || $this->unsaved || $begun || ( $this->changeable && asked_to_edit( $this->address() ) );
	}

	/**
	 * Whether it is in the trash of its writer, who alone reads this then.
	 */
	public function is_removed(): bool {
		return '' !== $this->trash_until;
	}

	/**
	 * What it is called in the address that opens it to be changed.
	 */
	public function address(): string {
		return 'comment-' . $this->id;
	}

	/**
	 * The page it stands on.
	 */
	public function url(): string {
		return thread_url( $this->about, $this->lesson );
	}

	/**
	 * Whether files can be added to it.
	 */
	public function takes_files(): bool {
		return ( 0 === $this->id || $this->changeable ) && limits()['uploads'];
	}

	/**
	 * Where its form is sent: to the page it stands on, of a lesson by name, since that may be shown in a list.
	 *
	 * @param string $anchor Where on it.
	 */
	public function action( string $anchor ): string {
		return ( $this->lesson ? esc_url( $this->url() ) : '' ) . "#$anchor";
	}

	/**
	 * What the view module knows of it, as of a note. No text of anyone's: that is in the field.
	 *
	 * @return array<string, scalar>
	 */
	public function context(): array {
		return [
			'lesson'   => 0,
			'prompt'   => $this->id > 0 ? (string) $this->id : 'new',
			'about'    => $this->about,
			'entry'    => $this->draft,
			'revision' => $this->revision,
		] + standing( $this->editing, $this->editing && $this->id > 0, $this->state, $this->trouble, $this->conflicting );
	}
}
