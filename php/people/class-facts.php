<?php
/**
 * What somebody is told of people.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\People;

use LearningLog\Entries;
use LearningLog\Sets;
use LearningLog\Sets\Member;

/**
 * Asked for once, for all people that it is asked for: a list that is ordered by one of these knows it of everybody, and of the rest what its
 * page shows. So an order costs no query more than another.
 */
final class Facts {
	/**
	 * Places in sets that the viewer may see, by user.
	 *
	 * @var array<int, list<Member>>|null
	 */
	private ?array $places = null;

	/**
	 * Organisations, by user.
	 *
	 * @var array<int, string>|null
	 */
	private ?array $organisations = null;

	/**
	 * Coaches, by user.
	 *
	 * @var array<int, list<int>>|null
	 */
	private ?array $coaches = null;

	/**
	 * Last days, by user.
	 *
	 * @var array<int, string>|null
	 */
	private ?array $days = null;

	/**
	 * What the viewer may read.
	 *
	 * @var Sources|null
	 */
	private ?array $sources = null;

	/**
	 * Of whom it is to be known.
	 *
	 * @param int   $viewer User id of who is told.
	 * @param int[] $ids    User ids.
	 */
	public function __construct( private readonly int $viewer, private array $ids ) {
	}

	/**
	 * Of whom it is to be known from now on: some of those before. What is known already is kept.
	 *
	 * @param int[] $ids User ids.
	 */
	public function only( array $ids ): void {
		$this->ids = $ids;
	}

	/**
	 * Their places in open sets that the viewer may see.
	 *
	 * @return array<int, list<Member>> By user.
	 */
	public function places(): array {
		return $this->places ??= Sets\places_in( $this->ids, sees_all( $this->viewer ) ? null : Sets\set_ids( $this->viewer ) );
	}

	/**
	 * Their organisations.
	 *
	 * @return array<int, string> By user, "" for none.
	 */
	public function organisations(): array {
		return $this->organisations ??= Sets\told_organisations( $this->ids, $this->viewer, $this->places() );
	}

	/**
	 * Who coaches them: to managers all, to others themselves.
	 *
	 * @return array<int, list<int>> By user; not there for none.
	 */
	public function coaches(): array {
		if ( null === $this->coaches ) {
			$this->coaches = [];
			foreach ( Sets\coach_pairs( $this->ids ) as [ $participant, $coach ] ) {
				if ( $coach === $this->viewer || sees_all( $this->viewer ) ) {
					$this->coaches[ $participant ][] = $coach;
				}
			}
		}
		return $this->coaches;
	}

	/**
	 * What the viewer may read.
	 *
	 * @return Sources
	 */
	public function sources(): array {
		return $this->sources ??= Entries\shared_sources( $this->viewer );
	}

	/**
	 * Their last days.
	 *
	 * @return array<int, string> "Y-m-d", by user; "" for none.
	 */
	public function days(): array {
		return $this->days ??= last_days( $this->ids, sees_all( $this->viewer ) ? null : $this->sources() );
	}
}
