import type { DataViewRenderFieldProps, Field } from '@wordpress/dataviews/wp';
import { memo, useEffect, useRef } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import type { ReactNode } from 'react';
import { isCopy } from '../../lib/is-copy';
import { promptKey, REVIEWS, type DeskView } from '../../lib/desk-view';
import type { Entry } from '../../schema/entry';
import type { Facets } from '../../schema/facets';
import { StateBadge } from './entry-review';
import {
	exact,
	excerpt,
	openedWords,
	place,
	readers,
	relative,
	stateWords,
	subject,
} from './words';

/** A time people say, exact on hover. */
export function When( { iso }: { iso: string } ) {
	return (
		<time dateTime={ iso } title={ exact( iso ) }>
			{ relative( iso ) }
		</time>
	);
}

/** A field to choose one value of; without a choice to make, no filter. Most wait behind "Add filter". */
const choice = (
	elements: { value: string | number; label: string }[],
	isPrimary = true
) =>
	elements.length
		? {
				elements: [ ...elements ].sort( ( one, other ) =>
					one.label.localeCompare( other.label )
				),
				filterBy: { operators: [ 'is' as const ], isPrimary },
			}
		: { filterBy: false as const };

/** Whether somebody has opened an entry, and whether it was saved since; nothing where they know it. */
function Opened( { entry }: { entry: Entry } ) {
	if ( entry.unseen ) {
		return (
			<span className="learning-log-desk__state is-new">
				{ __( 'New', 'learning-log' ) }
			</span>
		);
	}
	return entry.changed_since_seen ? (
		<span className="learning-log-desk__state is-changed">
			{ __( 'Changed', 'learning-log' ) }
		</span>
	) : null;
}

/** Whose entry it is. A table has a button in its row that opens a menu (row-menu.tsx), of which DataViews' own button says nothing. */
function Name( { entry }: { entry: Entry } ) {
	const name = useRef< HTMLElement >( null );
	useEffect( () => {
		const button = name.current
			?.closest( 'tr' )
			?.querySelector( '.dataviews-item-actions button' );
		button?.setAttribute( 'aria-haspopup', 'menu' );
		button?.setAttribute( 'aria-expanded', 'false' );
	}, [] );
	return (
		<bdi
			ref={ name }
			className="learning-log-desk__name"
			data-entry={ entry.id }
		>
			{ entry.author.name }
		</bdi>
	);
}

/** The prompts that can be chosen: those of the chosen lesson, else of all, with the lesson's name. */
function promptChoices( facets: Facets, view: DeskView ) {
	const lessons = new Map(
		facets.lessons.map( ( { id, title } ) => [ id, title ] )
	);
	return facets.prompts
		.filter( ( { lesson } ) => ! view.lesson || lesson === view.lesson )
		.map( ( { lesson, id, title } ) => ( {
			value: promptKey( lesson, id ),
			label: view.lesson
				? title
				: `${ lessons.get( lesson ) ?? '' } · ${ title }`,
		} ) );
}

/** What a field shows of an entry, which is the same as long as the entry is: with each tick DataViews renders each cell of a table anew, and of a copy of its entry. */
const shows = (
	content: ( entry: Entry ) => ReactNode
): NonNullable< Field< Entry >[ 'render' ] > =>
	memo(
		( { item }: DataViewRenderFieldProps< Entry > ) => content( item ),
		( before, now ) => isCopy( now.item, before.item )
	);

/** What DataViews shows of an entry, orders and filters by. */
export function fieldsOf( facets: Facets, view: DeskView ): Field< Entry >[] {
	const named = ( { id, name }: { id: number; name: string } ) => ( {
		value: id,
		label: name,
	} );
	const plain = { enableSorting: false, filterBy: false as const };
	return [
		{
			id: 'set',
			// DataViews orders filters by their names: the blank, which nobody sees or hears, puts this one first.
			label: ` ${ __( 'Set', 'learning-log' ) }`,
			getValue: ( { item } ) => item.set,
			render: shows( ( item ) => <bdi>{ readers( item, facets ) }</bdi> ),
			enableSorting: false,
			...choice( facets.sets.map( named ) ),
		},
		{
			id: 'opened',
			label: __( 'Opened', 'learning-log' ),
			getValue: ( { item } ) =>
				item.unseen ? 'unseen' : item.changed_since_seen && 'changed',
			render: shows( ( item ) => <Opened entry={ item } /> ),
			enableSorting: false,
			elements: ( [ 'unseen', 'changed' ] as const ).map( ( value ) => ( {
				value,
				label: openedWords( value ),
			} ) ),
			filterBy: { operators: [ 'is' ], isPrimary: true },
		},
		{
			id: 'review',
			label: __( 'State', 'learning-log' ),
			getValue: ( { item } ) => item.review,
			render: shows( ( item ) => <StateBadge state={ item.review } /> ),
			enableSorting: false,
			elements: REVIEWS.map( ( value ) => ( {
				value,
				label: stateWords( value ),
			} ) ),
			filterBy: { operators: [ 'is' ], isPrimary: true },
		},
		{
			id: 'author',
			label: __( 'Participant', 'learning-log' ),
			// What the box to tick is called, too.
			getValue: ( { item } ) => item.author.name,
			render: shows( ( item ) => <Name entry={ item } /> ),
			enableHiding: false,
			...choice( facets.authors.map( named ) ),
		},
		{
			id: 'excerpt',
			label: __( 'Text', 'learning-log' ),
			getValue: ( { item } ) => excerpt( item ),
			render: shows( ( item ) => (
				<span className="learning-log-desk__excerpt" dir="auto">
					{ excerpt( item ) }
				</span>
			) ),
			...plain,
		},
		{
			id: 'lesson',
			label: __( 'Lesson', 'learning-log' ),
			getValue: ( { item } ) => item.lesson,
			render: shows( ( item ) => <bdi>{ place( item ) }</bdi> ),
			...choice(
				facets.lessons.map( ( { id, title } ) => ( {
					value: id,
					label: title,
				} ) )
			),
		},
		{
			id: 'prompt',
			label: __( 'Prompt', 'learning-log' ),
			getValue: ( { item } ) => promptKey( item.lesson, item.prompt ),
			render: shows( ( item ) => (
				<span className="learning-log-desk__subject" dir="auto">
					{ subject( item ) }
				</span>
			) ),
			enableSorting: false,
			...choice( promptChoices( facets, view ) ),
		},
		{
			id: 'organisation',
			label: __( 'Organisation', 'learning-log' ),
			getValue: ( { item } ) => item.organisation,
			render: shows( ( item ) => <bdi>{ item.organisation }</bdi> ),
			enableSorting: false,
			...choice(
				facets.organisations.map( ( name ) => ( {
					value: name,
					label: name,
				} ) ),
				false
			),
		},
		{
			id: 'element',
			label: __( 'Element', 'learning-log' ),
			getValue: ( { item } ) => item.elements[ 0 ]?.id ?? 0,
			render: shows( ( item ) => (
				<bdi>
					{ item.elements.map( ( { name } ) => name ).join( ', ' ) }
				</bdi>
			) ),
			enableSorting: false,
			...choice( facets.elements.map( named ), false ),
		},
		{
			id: 'audience',
			label: __( 'Shared with', 'learning-log' ),
			getValue: ( { item } ) => item.audience,
			render: shows( ( item ) => <bdi>{ readers( item, facets ) }</bdi> ),
			enableSorting: false,
			...choice(
				facets.audiences.map( ( audience ) => ( {
					value: audience,
					label:
						audience === 'coach'
							? __( 'Me as coach', 'learning-log' )
							: __( 'A set', 'learning-log' ),
				} ) ),
				false
			),
		},
		{
			// As long ago as it is now, so not kept.
			id: 'date',
			label: __( 'Written', 'learning-log' ),
			getValue: ( { item } ) => item.created,
			render: ( { item } ) => <When iso={ item.created } />,
			filterBy: false,
		},
		{
			id: 'modified',
			label: __( 'Changed', 'learning-log' ),
			getValue: ( { item } ) => item.modified,
			render: ( { item } ) => <When iso={ item.modified } />,
			filterBy: false,
		},
	];
}
