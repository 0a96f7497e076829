<?php
/**
 * What an address asks of the log.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Blocks;

use LearningLog\Entries;

/**
 * Search, filters and place in the list, as they stand in an address. A value; what makes no sense in it is as if it were not there.
 */
final class Log_Query {
	/**
	 * Parameters that narrow the list, by the name a list of entries has for them.
	 */
	public const FILTERS = [
		'search'     => 'log_search',
		'lesson'     => 'log_lesson',
		'element'    => 'log_element',
		'audience'   => 'log_audience',
		'kind'       => 'log_kind',
		'template'   => 'log_template',
		'event_kind' => 'log_event',
		'after'      => 'log_after',
		'before'     => 'log_before',
	];

	/**
	 * What the list is narrowed by, by the name a list of entries has for it.
	 *
	 * @var array<string, int|string>
	 */
	public readonly array $filters;

	/** Which page of the list, from 1. @var int */
	public readonly int $page;

	/** Month of the calendar, "2026-11"; "" for the present one. @var string */
	public readonly string $month;

	/** Entry to be read, 0 for the list. @var int */
	public readonly int $entry;

	/** Comment of its thread before which is read, 0 for the newest. @var int */
	public readonly int $said;

	/** Whether one's own actions are asked for. @var bool */
	public readonly bool $actions;

	/** Whether it is asked what one is told by mail. @var bool */
	public readonly bool $notices;

	/** Whether the ground rules that wait for one are asked for. @var bool */
	public readonly bool $rules;

	/** Whether what one said in meetings is asked for. @var bool */
	public readonly bool $meetings;

	/** Set in which another action may be taken, 0 for none. @var int */
	public readonly int $set;

	/** What lies unsent on the device and may have a form nowhere else: a kind of part of the meeting asked for, or "action-" with the UUID of an action. @var string */
	public readonly string $unsent;

	/** "1" or the name of a draft when something is to be written, else "". @var string */
	public readonly string $write;

	/**
	 * Reads an address.
	 *
	 * @param array<mixed> $address Its parameters, without slashes.
	 */
	public function __construct( array $address ) {
		$text    = static fn( string $name ): string => is_string( $address[ $name ] ?? null ) && mb_check_encoding( $address[ $name ], 'UTF-8' ) ? trim( $address[ $name ] ) : '';
		$filters = [];
		foreach ( self::FILTERS as $name => $parameter ) {
			$value = self::checked( $name, $text( $parameter ) );
			if ( '' !== $value && 0 !== $value ) {
				$filters[ $name ] = $value;
			}
		}
		$this->filters = $filters;
		$this->page    = max( 1, min( 10000, (int) $text( 'log_page' ) ) );
		$this->month   = Entries\is_day( $text( 'log_month' ) . '-01' ) ? $text( 'log_month' ) : '';
		$this->entry   = max( 0, (int) $text( 'log_entry' ) );
		$this->said    = max( 0, (int) $text( 'log_said' ) );
		$this->actions = '1' === $text( 'log_actions' );
		$this->notices = '1' === $text( 'log_notices' );
		$this->rules   = '1' === $text( 'log_rules' );
		$this->meetings = '1' === $text( 'log_meetings' );
		$this->set     = max( 0, (int) $text( 'log_set' ) );
		$this->unsent  = preg_match( '/^(?:action-[0-9a-f-]{36}|[a-z_]{1,20}(?:-[0-9]{1,19})?)$/D', $text( 'log_unsent' ) ) ? $text( 'log_unsent' ) : '';
		$this->write   = preg_match( '/^(?:1|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/D', $text( 'log_write' ) ) ? $text( 'log_write' ) : '';
	}

	/**
	 * What of the present address.
	 */
	public static function here(): self {
		return new self( wp_unslash( $_GET ) ); // phpcs:ignore WordPress.Security.NonceVerification.Recommended -- Reads a list of one's own.
	}

	/**
	 * A filter's value, "" or 0 when it is none.
	 *
	 * @param string $name  Filter.
	 * @param string $value As it stands in the address.
	 */
	private static function checked( string $name, string $value ): int|string {
		return match ( $name ) {
			'lesson', 'element' => max( 0, (int) $value ),
			'audience'          => isset( Entries\STATUSES[ $value ] ) ? $value : '',
			'after', 'before'   => Entries\is_day( $value ) ? $value : '',
			'search'            => mb_substr( $value, 0, 200 ),
			default             => preg_match( '/^[a-z0-9_-]{1,60}$/D', $value ) ? $value : '',
		};
	}

	/**
	 * A list's filters, ready to ask for.
	 *
	 * @param int $per_page Entries on a page.
	 * @return array<string, int|string>
	 */
	public function ask( int $per_page ): array {
		return $this->filters + [
			'orderby'  => 'date',
			'order'    => 'desc',
			'page'     => $this->page,
			'per_page' => $per_page,
		];
	}

	/**
	 * The parameters of the address, changed; a change begins the list anew.
	 *
	 * @param array<string, int|string> $change Values by filter; "" takes one away.
	 * @return array<string, int|string> By parameter.
	 */
	public function parameters( array $change = [] ): array {
		$parameters = [];
		foreach ( array_filter( $change + $this->filters, static fn( int|string $value ): bool => '' !== $value && 0 !== $value ) as $name => $value ) {
			$parameters[ self::FILTERS[ $name ] ] = $value;
		}
		return $parameters + ( $this->actions ? array_filter( [ 'log_actions' => 1, 'log_set' => $this->set ] ) : [] ) + ( $this->meetings ? [ 'log_meetings' => 1 ] : [] );
	}
}
