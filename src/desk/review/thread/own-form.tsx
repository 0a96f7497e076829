import { useEffect, useRef, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import type { Comment } from '../../../schema/comment';
import { formFor, formOf, type Kept } from './forms';

/** Puts the elements of a form into the page; React leaves them alone. */
function usePlace< Kind extends HTMLElement >(
	ask: () => Promise< Kept | null >,
	name: string,
	onPut?: ( kept: Kept, place: Kind ) => void
) {
	const place = useRef< Kind >( null );
	const [ there, setThere ] = useState< Kept | null | undefined >();
	useEffect( () => {
		let isWanted = true;
		void ask().then( ( kept ) => {
			if ( isWanted && place.current && kept ) {
				place.current.append( ...kept.nodes );
				onPut?.( kept, place.current );
			}
			if ( isWanted ) {
				setThere( kept );
			}
		} );
		return () => {
			isWanted = false;
		};
		// eslint-disable-next-line react-hooks/exhaustive-deps -- The name says what is asked for.
	}, [ name ] );
	return { place, there };
}

/** The place for what one has to say. */
export function Answer( {
	entry,
	onSent,
	onBegun,
}: {
	entry: number;
	onSent: () => void;
	/** Told whether something stands in it already. */
	onBegun?: ( isBegun: boolean ) => void;
} ) {
	const { place, there } = usePlace< HTMLDivElement >(
		() => formFor( entry ),
		String( entry ),
		( kept ) => onBegun?.( kept.isBegun() )
	);
	if ( there ) {
		there.onSent = onSent;
	}
	return (
		<div ref={ place } className="learning-log-desk__answer">
			{ there === null && (
				<p role="alert">
					{ __(
						'The place for a comment could not be made. Please reload this page.',
						'learning-log'
					) }
				</p>
			) }
		</div>
	);
}

/** A comment of one's own that can still be changed, removed or brought back. */
export function OwnComment( { comment }: { comment: Comment } ) {
	const { place } = usePlace< HTMLDivElement >(
		() => formOf( comment ),
		`${ comment.entry }/${ comment.id }`,
		( { nodes }, at ) =>
			at.classList.toggle(
				'is-removed',
				nodes.some( ( node ) =>
					node.matches( '.learning-log-log__undo:not([hidden])' )
				)
			)
	);
	return <div ref={ place } className="learning-log-desk__own" />;
}
