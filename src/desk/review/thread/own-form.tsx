import { Button } from '@wordpress/components';
import { useEffect, useRef, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import type { Comment } from '../../../schema/comment';
import { EntryText } from '../../entry-text';
import { formFor, formOf, type Kept } from './forms';

/** Puts the elements of a form into the page; React leaves them alone. */
function usePlace< Kind extends HTMLElement >(
	ask: () => Promise< Kept | null >,
	name: string,
	onPut?: ( kept: Kept, place: Kind ) => void
) {
	const place = useRef< Kind >( null );
	const [ there, setThere ] = useState< Kept | null | undefined >();
	const [ asked, setAsked ] = useState( 0 );
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
	}, [ name, asked ] );
	const again = () => {
		setThere( undefined );
		setAsked( ( times ) => times + 1 );
	};
	return { place, there, again };
}

/** Says that nobody knows what was begun here. */
function Unknown( { again }: { again: () => void } ) {
	return (
		<p role="alert">
			{ __(
				'What you may have begun to write here could not be loaded.',
				'learning-log'
			) }{ ' ' }
			<Button variant="link" onClick={ again }>
				{ __( 'Try again', 'learning-log' ) }
			</Button>
		</p>
	);
}

/** The place for what one has to say. */
export function Answer( {
	entry,
	onSent,
	onBegun,
}: {
	entry: number;
	onSent: () => void;
	/** Told whether something stands in it already, or may. */
	onBegun?: ( isBegun: boolean ) => void;
} ) {
	const { place, there, again } = usePlace< HTMLDivElement >(
		() => formFor( entry ),
		String( entry )
	);
	if ( there ) {
		there.onSent = onSent;
	}
	useEffect( () => {
		if ( there !== undefined ) {
			onBegun?.( there === null || there.isBegun() );
		}
	}, [ there, onBegun ] );
	return (
		<div ref={ place } className="learning-log-desk__answer">
			{ there === null && <Unknown again={ again } /> }
		</div>
	);
}

/** A comment of one's own that can still be changed, removed or brought back, or whose change was begun. */
export function OwnComment( {
	comment,
	onSent,
}: {
	comment: Comment;
	onSent: () => void;
} ) {
	const { place, there, again } = usePlace< HTMLDivElement >(
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
	if ( there ) {
		there.onSent = onSent;
	}
	return (
		<div ref={ place } className="learning-log-desk__own">
			{ there === null && (
				<>
					<EntryText text={ comment.text } />
					<Unknown again={ again } />
				</>
			) }
		</div>
	);
}
