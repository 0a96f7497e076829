<?php
/**
 * One note of one person, ready to be shown.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Blocks;

use LearningLog\Entries\Entry;
use LearningLog\Files\File;
use LearningLog\Prompts\Prompt;
use LearningLog\Sets;
use WP_Error;
use WP_Post;

/**
 * What is asked, what was answered, and what a form that could not be saved held. A value.
 */
final class Note {
	/** What is stored. @var Entry|null */
	public readonly ?Entry $entry;

	/** The attached files. @var list<File> */
	public readonly array $files;

	/** Why the form just sent was not saved. @var WP_Error|null */
	public readonly ?WP_Error $failure;

	/** Id of the element. @var string */
	public readonly string $anchor;

	/** Id of the prompt in the addresses of the lesson. @var string */
	public readonly string $address;

	/** Address of the lesson. @var string */
	public readonly string $url;

	/** Whether the field is open. @var bool */
	public readonly bool $editing;

	/** Chosen readers, as the form sends them: "me", "coach", "set:12". @var string */
	public readonly string $choice;

	/**
	 * Gathers what the page shows.
	 *
	 * @param Prompt                                                       $prompt What is asked.
	 * @param WP_Post                                                      $lesson Where.
	 * @param array{entry: Entry|null, files: list<File>}                  $answer What is stored.
	 * @param array{text: string, choice: string, user: int, failure: WP_Error}|null $failed The form just sent, if it could not be saved.
	 */
	public function __construct(
		public readonly Prompt $prompt,
		public readonly WP_Post $lesson,
		array $answer,
		private readonly ?array $failed,
	) {
		$this->entry   = $answer['entry'];
		$this->files   = $answer['files'];
		$this->failure = $failed['failure'] ?? null;
		$this->anchor  = anchor( $prompt, $lesson );
		$this->address = address_id( $prompt, $lesson );
		$this->url     = (string) get_permalink( $lesson );
		$this->editing = ! $this->entry || $failed || asked_to_edit( $this->address ) || ( '' === trim( $this->stored_text() ) && ! $this->files );
		$this->choice  = $failed['choice'] ?? $this->stored_choice();
	}

	/**
	 * What is stored, as typed.
	 */
	public function stored_text(): string {
		return $this->entry->answers['text'] ?? '';
	}

	/**
	 * What stands in the field.
	 */
	public function field_text(): string {
		return $this->failed['text'] ?? $this->stored_text();
	}

	/**
	 * Revision the next save is based on: after a conflict the one shown beside.
	 */
	public function base_revision(): int {
		return $this->entry->revision ?? 0;
	}

	/**
	 * The entry saved in between, while both texts are shown.
	 */
	public function conflicting(): ?Entry {
		return $this->failure && 'learning_log_entry_conflict' === $this->failure->get_error_code() ? $this->entry : null;
	}

	/**
	 * Who reads it as it is stored; before the first save as preset, where that reaches anyone.
	 */
	private function stored_choice(): string {
		if ( $this->entry ) {
			return 'set' === $this->entry->audience ? 'set:' . $this->entry->set : $this->entry->audience;
		}
		return preset_choice( $this->prompt, Sets\circle( get_current_user_id() ) );
	}

	/**
	 * Says before typing that others will read it.
	 */
	public function preset_hint(): string {
		if ( $this->entry || 'me' === $this->choice ) {
			return '';
		}
		return 'coach' === $this->choice
			? __( 'Your coach will read this once you save it, unless you choose otherwise below.', 'learning-log' )
			: __( 'Your set will read this once you save it, unless you choose otherwise below.', 'learning-log' );
	}

	/**
	 * Says what comes back.
	 */
	public function reply_hint(): string {
		return match ( $this->prompt->reply ) {
			'reply'   => __( 'A reply is meant to follow: share this with whoever should answer.', 'learning-log' ),
			'approve' => __( 'This is meant to be approved: share it with whoever should read it.', 'learning-log' ),
			default   => '',
		};
	}

	/**
	 * The wording that was answered, where it is not today's.
	 */
	public function old_question(): string {
		$asked = $this->entry ? trim( $this->entry->frame->question ) : '';
		return '' !== $asked && plain( $asked ) !== plain( $this->prompt->question ) ? $asked : '';
	}

	/**
	 * When it was last saved: as people say it, exact on hover.
	 */
	public function date_html(): string {
		$time = $this->entry ? strtotime( $this->entry->modified . ' UTC' ) : false;
		if ( ! $time ) {
			return '';
		}
		$exact = (string) wp_date( get_option( 'date_format' ) . ' ' . get_option( 'time_format' ), $time );
		$today = wp_date( 'Y-m-d', $time ) === wp_date( 'Y-m-d' );
		$said  = (string) wp_date( $today ? get_option( 'time_format' ) : get_option( 'date_format' ), $time );
		return sprintf(
			/* translators: %s: a date, or the time of day when it was today. */
			esc_html__( 'Saved %s', 'learning-log' ),
			'<time datetime="' . esc_attr( gmdate( 'c', $time ) ) . '" title="' . esc_attr( $exact ) . '">' . esc_html( $said ) . '</time>'
		);
	}

	/**
	 * Why the form just sent was not saved, or not with all its files; "" when all is well.
	 */
	public function trouble(): string {
		if ( ! $this->failure ) {
			return '';
		}
		$why = $this->failure->get_error_message();
		return $this->entry && $this->field_text() === $this->stored_text()
			/* translators: %s: a sentence saying why. */
			? sprintf( __( 'Your text is saved, the file is not: %s', 'learning-log' ), $why )
			/* translators: %s: a sentence saying why. */
			: sprintf( __( 'Not saved: %s', 'learning-log' ), $why );
	}

	/**
	 * Whose form this is: one that was refused because someone else is logged in stays its writer's.
	 */
	public function user(): int {
		return $this->failed['user'] ?? get_current_user_id();
	}

	/**
	 * What the view module knows of this note. No text of anyone's: that is in the field.
	 *
	 * @return array<string, scalar>
	 */
	public function context(): array {
		return [
			'lesson'      => $this->lesson->ID,
			'prompt'      => $this->address,
			'entry'       => $this->entry->id ?? 0,
			'revision'    => $this->base_revision(),
			'choice'      => $this->stored_choice(),
			'editing'     => $this->editing,
			'savable'     => $this->editing,
			'cancellable' => $this->editing && (bool) $this->entry,
			'busy'        => false,
			'state'       => $this->trouble(),
			'trouble'     => (bool) $this->failure,
			'conflict'    => (bool) $this->conflicting(),
			'over'        => false,
		];
	}
}

/**
 * Text of some inline HTML, without markup and with single spaces, to compare wordings by.
 *
 * @param string $html Inline HTML.
 */
function plain( string $html ): string {
	return trim( (string) preg_replace( '/\s+/u', ' ', html_entity_decode( wp_strip_all_tags( $html ), ENT_QUOTES | ENT_HTML5 ) ) );
}

/**
 * Whether the link "Edit" was followed, which is how editing starts without script.
 *
 * @param string $address Id of the prompt in the addresses of the lesson.
 */
function asked_to_edit( string $address ): bool {
	// phpcs:ignore WordPress.Security.NonceVerification.Recommended -- Only opens a field; nothing is changed.
	$asked = $_GET['learning_log_edit'] ?? '';
	return is_string( $asked ) && wp_unslash( $asked ) === $address;
}
