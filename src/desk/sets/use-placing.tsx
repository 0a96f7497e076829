import { Notice } from '@wordpress/components';
import { useEffect, useRef, useState } from '@wordpress/element';
import type { ReactNode } from 'react';
import { __, _n, sprintf } from '@wordpress/i18n';
import { placeMember, warningsOf, type Place } from '../../api/set-changes';
import { Confirm } from './confirm';

interface Warned {
	place: Place;
	says: string[];
}

interface Refused {
	place: Place;
	problem: string;
}

interface Placing {
	/** Gives people their places, one after the other. */
	place: ( places: Place[] ) => Promise< void >;
	/** What speaks against some of them, to be confirmed. */
	dialog: ReactNode;
	/** Who got none, and why. */
	problems: ReactNode;
}

/**
 * Gives people places in a set. What speaks against a place is collected, and asked about once for all of them.
 *
 * @param set       Number of the set.
 * @param onChanged Called when somebody got a place.
 */
export function usePlacing(
	set: number,
	onChanged: () => Promise< void >
): Placing {
	const [ warned, setWarned ] = useState< Warned[] >( [] );
	const [ refused, setRefused ] = useState< Refused[] >( [] );

	const told = useRef< HTMLDivElement >( null );
	useEffect( () => {
		if ( refused.length ) {
			told.current?.scrollIntoView( { block: 'nearest' } );
		}
	}, [ refused ] );

	const send = async ( places: Place[], confirmed: boolean ) => {
		const asks: Warned[] = [];
		const out: Refused[] = [];
		for ( const place of places ) {
			const answer = await placeMember( set, place, confirmed );
			const says = warningsOf( answer );
			if ( says.length ) {
				asks.push( { place, says } );
			} else if ( answer.problem ) {
				out.push( { place, problem: answer.problem } );
			}
		}
		setWarned( asks );
		setRefused( out );
		await onChanged();
	};
	return {
		place: ( places ) => send( places, false ),
		dialog: warned.length > 0 && (
			<Confirm
				title={ _n(
					'Before this person joins',
					'Before these people join',
					warned.length,
					'learning-log'
				) }
				does={ _n(
					'Add all the same',
					'Add them all the same',
					warned.length,
					'learning-log'
				) }
				leaves={ __( 'Leave out', 'learning-log' ) }
				onConfirm={ () => {
					setWarned( [] );
					void send(
						warned.map( ( { place } ) => place ),
						true
					);
				} }
				onClose={ () => setWarned( [] ) }
			>
				<ul className="learning-log-sets__warnings">
					{ warned.flatMap( ( { place, says } ) =>
						says.map( ( sentence ) => (
							<li
								key={ `${ place.id } ${ sentence }` }
								dir="auto"
							>
								{ sentence }
							</li>
						) )
					) }
				</ul>
			</Confirm>
		),
		problems: (
			<div role="alert" ref={ told }>
				{ refused.length > 0 && (
					<Notice status="error" onRemove={ () => setRefused( [] ) }>
						{ refused.map( ( { place, problem } ) => (
							<p key={ place.id } dir="auto">
								{ sprintf(
									/* translators: 1: name of a person, 2: a sentence that says why they could not be added. */
									__( '%1$s: %2$s', 'learning-log' ),
									place.name,
									problem
								) }
							</p>
						) ) }
					</Notice>
				) }
			</div>
		),
	};
}
