<?php
/**
 * One note of one person, ready to be shown.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Blocks;

use LearningLog\Entries\Entry;
use LearningLog\Prompts;
use LearningLog\Prompts\Prompt;
use LearningLog\Templates;
use WP_Error;
use WP_Post;

/**
 * What is asked, what was answered, and what a form that could not be saved held. A value.
 */
final class Note {
	/** Why the form just sent was not saved. @var WP_Error|null */
	public readonly ?WP_Error $failure;

	/** Id of the element. @var string */
	public readonly string $id;

	/** Where links to it lead, on the page of its lesson. @var string */
	public readonly string $anchor;

	/** Id of the prompt in the addresses of the lesson. @var string */
	public readonly string $address;

	/** Address of the lesson, escaped. @var string */
	public readonly string $url;

	/** Whether it is open to be written in. @var bool */
	public readonly bool $editing;

	/**
	 * Its fields, in the order of the questions.
	 *
	 * @var list<Field>
	 */
	public readonly array $fields;

	/**
	 * What may be added here and now; null where no files are asked for.
	 *
	 * @var FileLimits|null
	 */
	public readonly ?array $limits;

	/** Chosen readers, as the form sends them: "me", "coach", "set:12". @var string */
	public readonly string $choice;

	/**
	 * Gathers what the page shows.
	 *
	 * @param Prompt           $prompt  What is asked.
	 * @param WP_Post          $lesson  Where.
	 * @param Entry|null       $entry   What is stored.
	 * @param list<ShownFile>  $files   Its files.
	 * @param RefusedForm|null $failed  The form just sent, if something of it could not be done.
	 * @param Log_Text|null    $log     What else there is to it in its author's log; null in a lesson.
	 * @param bool             $writing Whether it is opened to be written in.
	 */
	public function __construct(
		public readonly Prompt $prompt,
		public readonly WP_Post $lesson,
		public readonly ?Entry $entry,
		public readonly array $files,
		private readonly ?array $failed,
		public readonly ?Log_Text $log = null,
		bool $writing = false,
	) {
		$this->failure = $failed['failure'] ?? null;
		$this->id      = element_id( $prompt, $lesson );
		$this->anchor  = anchor( $prompt, $lesson );
		$this->address = $log->prompt ?? Prompts\address_id( $prompt, $lesson->ID );
		$this->url     = $log ? esc_url( $log->url() ) : once( 'url' . $lesson->ID, static fn(): string => esc_url( address_from_here( (string) get_permalink( $lesson ) ) ) );
		$this->limits  = $prompt->allow_attachments ? limits() : null;
		$this->fields  = fields_of( $prompt, $entry, $failed['answers'] ?? null );
		$this->editing = $writing || ! $this->entry || $failed || asked_to_edit( $this->address ) || '' === trim( implode( '', array_column( $this->fields, 'stored' ) ) );
		$this->choice  = $failed['choice'] ?? $this->stored_choice();
	}

	/**
	 * Whether it asks one thing, which its own question names.
	 */
	public function has_one_field(): bool {
		return 1 === count( $this->fields ) && '' === $this->fields[0]->label;
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
	public function stored_choice(): string {
		if ( $this->entry ) {
			return 'set' === $this->entry->audience ? 'set:' . $this->entry->set : $this->entry->audience;
		}
		return preset_choice( $this->prompt, get_current_user_id() );
	}

	/**
	 * Says before typing that others will read it.
	 */
	public function preset_hint(): string {
		if ( $this->entry || 'me' === $this->choice ) {
			return '';
		}
		return 'coach' === $this->choice
			? __( 'Your coach can read this as you write, unless you choose otherwise below.', 'learning-log' )
			: __( 'Your set can read this as you write, unless you choose otherwise below.', 'learning-log' );
	}

	/**
	 * Says what comes back, where somebody may read it.
	 */
	public function reply_hint(): string {
		return [ 'me' ] === $this->prompt->audiences ? '' : match ( $this->prompt->reply ) {
			'reply'   => __( 'A reply is meant to follow: share this with whoever should answer.', 'learning-log' ),
			'approve' => __( 'This is meant to be approved: share it with whoever should read it.', 'learning-log' ),
			default   => '',
		};
	}

	/**
	 * Says how much may be enough.
	 */
	public function length_hint(): string {
		$words = $this->prompt->suggested_words;
		/* translators: %s: a number. */
		return $words ? sprintf( _n( 'About %s word is enough.', 'About %s words are enough.', $words, 'learning-log' ), number_format_i18n( $words ) ) : '';
	}

	/**
	 * All there is to know before typing.
	 */
	public function hint(): string {
		$template = Templates\find( $this->prompt->template );
		return implode( ' ', array_filter( [ $template->note ?? '', $this->length_hint(), $this->preset_hint(), $this->reply_hint() ] ) );
	}

	/**
	 * Whether title or question name the field; a note may be without, and an old tag often is.
	 */
	public function asks(): bool {
		return '' !== trim( $this->prompt->title . wp_strip_all_tags( $this->prompt->question ) );
	}

	/**
	 * What of the form just sent was not done, and why; "" when all is well.
	 */
	public function trouble(): string {
		return $this->failed['trouble'] ?? '';
	}

	/**
	 * Whether the field holds what is stored nowhere.
	 */
	public function is_unsaved(): bool {
		return $this->failed && ! $this->failed['stored'];
	}

	/**
	 * Whether files can be added here and now.
	 */
	public function takes_files(): bool {
		return $this->limits['uploads'] ?? false;
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
			'lesson'   => $this->log->lesson ?? $this->lesson->ID,
			'prompt'   => $this->address,
			'entry'    => $this->entry->id ?? 0,
			'revision' => $this->base_revision(),
		] + standing( $this->editing, $this->editing && $this->entry, $this->trouble(), $this->trouble(), (bool) $this->conflicting() );
	}
}

/**
 * How a note or a comment stands, for the view module. What is not so is left out: each note of a page says this.
 *
 * @param bool   $editing     Whether it is open to be written in.
 * @param bool   $cancellable Whether there is something to go back to.
 * @param string $state       How it stands, in words.
 * @param string $trouble     What of the form just sent was not done, and why; "" when all is well.
 * @param bool   $conflict    Whether both texts are shown.
 * @return array<string, scalar>
 */
function standing( bool $editing, bool $cancellable, string $state, string $trouble, bool $conflict ): array {
	return array_filter( compact( 'editing', 'cancellable', 'state', 'conflict' ) + [ 'trouble' => '' !== $trouble ] );
}

/**
 * What there is to fill in: each question of the prompt, and what an earlier one was answered with.
 *
 * @param Prompt                     $prompt What is asked.
 * @param Entry|null                 $entry  What is stored.
 * @param array<string, string>|null $typed  What a form that was not saved held.
 * @return list<Field>
 */
function fields_of( Prompt $prompt, ?Entry $entry, ?array $typed ): array {
	$stored    = $entry->answers ?? [];
	$asked     = array_column( $entry->frame->questions ?? [], null, 'key' );
	$questions = array_column( $prompt->questions, null, 'key' );
	foreach ( $stored + ( $typed ?? [] ) as $key => $text ) {
		if ( ! isset( $questions[ $key ] ) && '' !== $text . ( $typed[ $key ] ?? '' ) ) {
			$label             = 'text' === $key && $entry ? Prompts\plain_question( $entry->frame->question ) : '';
			$questions[ $key ] = $asked[ $key ] ?? [
				'key'   => (string) $key,
				'label' => '' === $label ? __( 'An earlier question', 'learning-log' ) : $label,
				'help'  => '',
			];
		}
	}
	$fields = [];
	foreach ( $questions as $key => $question ) {
		$text     = $stored[ $key ] ?? '';
		$fields[] = new Field( (string) $key, $question['label'], $question['help'], $text, $typed[ $key ] ?? $text, $asked[ $key ]['label'] ?? $question['label'] );
	}
	return $fields;
}

/**
 * The wording that was answered, where it is not today's; "" where it is.
 *
 * @param Entry  $entry  What is stored.
 * @param Prompt $prompt What is asked.
 */
function old_question( Entry $entry, Prompt $prompt ): string {
	$asked = trim( $entry->frame->question );
	return '' !== $asked && trim( $prompt->question ) !== $asked && Prompts\plain_question( $asked ) !== Prompts\plain_question( $prompt->question ) ? $asked : '';
}

/**
 * Whether the link "Edit" was followed, which is how editing starts without script.
 *
 * @param string $address Id of the prompt in the addresses of the lesson.
 */
function asked_to_edit( string $address ): bool {
	// phpcs:ignore WordPress.Security.NonceVerification.Recommended -- Only opens a field; nothing is changed.
	return isset( $_GET['learning_log_edit'] ) && is_string( $_GET['learning_log_edit'] ) && sanitize_text_field( wp_unslash( $_GET['learning_log_edit'] ) ) === $address;
}
