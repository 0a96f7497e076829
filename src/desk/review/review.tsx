import { useEvent } from '@wordpress/compose';
import { useDispatch, useSelect } from '@wordpress/data';
import { useEffect, useMemo, useRef } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { store as preferencesStore } from '@wordpress/preferences';
import type { KeyboardEvent } from 'react';
import { useEntries, useFacets } from '../../api/use-entries';
import {
	isNarrowed,
	layoutOf,
	queryOf,
	readAddress,
	writeAddress,
	type DeskView,
	type Layout,
} from '../../lib/desk-view';
import { neighbour } from '../../lib/neighbour';
import { Beside, EntryList } from './entry-list';
import { EntryPane } from './entry-pane';
import { LoadingFailed, NothingShared } from './notice';
import { ExportButton } from './export-button';
import { HelpButton } from './help-button';
import { Views } from './views';
import { useAddress } from './use-address';
import { countWords } from './words';

const SCOPE = 'learning-log';
const LAYOUT = 'deskLayout';
const SET = 'deskSet';

/** The layout this person used last. */
function useLayout(): [ Layout, ( layout: Layout ) => void ] {
	const { set } = useDispatch( preferencesStore );
	const layout = useSelect(
		( select ) =>
			select( preferencesStore ).get( SCOPE, LAYOUT ) as unknown,
		[]
	);
	return [
		layoutOf( layout, 'list' ),
		( chosen ) => set( SCOPE, LAYOUT, chosen ),
	];
}

/** The set this person looked at last, 0 for all. */
function useSet(): [ number, ( set: number ) => void ] {
	const { set: keep } = useDispatch( preferencesStore );
	const set = useSelect(
		( select ) => select( preferencesStore ).get( SCOPE, SET ) as unknown,
		[]
	);
	return [
		typeof set === 'number' ? set : 0,
		( chosen ) => keep( SCOPE, SET, chosen ),
	];
}

/** Whether a key means a letter that is being typed, or something of the control it is pressed in. */
const isTyping = ( { target }: KeyboardEvent ): boolean =>
	target instanceof Element &&
	target.closest(
		'input:not([type=checkbox]), textarea, select, [contenteditable], [role=menu], [role=listbox], [role=dialog]'
	) !== null;

/** Puts the focus back on an entry's row of the list. */
function focusRow( desk: HTMLElement | null, entry: number ): void {
	desk?.querySelector( `[data-entry="${ entry }"]` )
		?.closest( '[role=row], tr' )
		?.querySelector< HTMLElement >( 'button, a, [tabindex]' )
		?.focus();
}

/** Leads to the place to answer. */
const answerHere = (): void =>
	document
		.querySelector< HTMLElement >( '.learning-log-desk__answer textarea' )
		?.focus();

/** The screen on which one reviews: what is shared with me, and one entry of it to read. */
export function Review( { lessonUrl, me }: { lessonUrl: string; me: number } ) {
	const [ layout, keepLayout ] = useLayout();
	const [ set, keepSet ] = useSet();
	const { entry, go, adjust, close, ...address } = useAddress( layout, set );
	// With each entry that is opened the address is another one, and the view in it mostly the same: a hundred rows are not rendered for that.
	const asked = writeAddress( { view: address.view, entry: 0 }, '' );
	const { view, hrefOf } = useMemo(
		() => address,
		// eslint-disable-next-line react-hooks/exhaustive-deps -- Its words are what counts.
		[ asked ]
	);
	const facets = useFacets();
	const list = useEntries( queryOf( view ) );
	const desk = useRef< HTMLDivElement >( null );
	const shown = useRef( entry );

	// Who opens the desk can begin by its keys at once.
	useEffect( () => {
		const root = desk.current;
		if ( root?.ownerDocument.activeElement === root?.ownerDocument.body ) {
			root?.querySelector( 'h1' )?.focus( { preventScroll: true } );
		}
	}, [] );
	useEffect( () => {
		if ( entry === 0 && shown.current > 0 ) {
			focusRow( desk.current, shown.current );
		}
		shown.current = entry;
	}, [ entry ] );

	const ids = list.entries.map( ( { id } ) => id );
	const open = useEvent( ( id: number ) => {
		( entry ? adjust : go )( { entry: id } );
	} );
	const show = useEvent( ( next: DeskView ) => {
		if ( next.layout !== view.layout ) {
			keepLayout( next.layout );
		}
		if ( next.set !== view.set ) {
			keepSet( next.set );
		}
		const typing = next.search !== view.search;
		( typing ? adjust : go )( { view: next } );
	} );
	const step = ( by: 1 | -1 ) => {
		const id = neighbour( ids, entry, by );
		return id ? () => open( id ) : undefined;
	};
	const onKeyDown = ( event: KeyboardEvent ) => {
		if (
			event.defaultPrevented ||
			event.ctrlKey ||
			event.metaKey ||
			event.altKey ||
			isTyping( event )
		) {
			return;
		}
		const act = {
			j: step( 1 ),
			k: step( -1 ),
			r: entry ? answerHere : undefined,
			Escape: entry ? close : undefined,
		}[ event.key ];
		if ( act ) {
			event.preventDefault();
			act();
		}
	};

	const isEmpty =
		! list.isLoading &&
		list.failed === null &&
		list.total === 0 &&
		! isNarrowed( view ) &&
		// Where there is nothing to filter by, nothing is shared at all.
		( view.opened === 'all' || facets.authors.length === 0 );
	return (
		// eslint-disable-next-line jsx-a11y/no-static-element-interactions -- Letters work while the focus is in the desk, nowhere else (WCAG 2.1.4).
		<div
			ref={ desk }
			className={ `learning-log-desk${ entry ? ' has-entry' : '' }` }
			// Whoever presses beside a row is still there.
			tabIndex={ -1 }
			onKeyDown={ onKeyDown }
		>
			<section
				className="learning-log-desk__list"
				aria-label={ __( 'Entries', 'learning-log' ) }
			>
				<header className="learning-log-desk__header">
					<h1 tabIndex={ -1 }>
						{ __( 'Learning Log', 'learning-log' ) }
					</h1>
					<p role="status">
						{ list.total > 0 && countWords( list.total ) }
					</p>
					<div className="learning-log-desk__does">
						<Views
							query={ asked }
							onChoose={ ( query ) =>
								show( readAddress( query, view.layout ).view )
							}
						/>
						{ list.total > 0 && <ExportButton view={ view } /> }
						<HelpButton />
					</div>
				</header>
				{ list.failed !== null && (
					<div role="alert">
						<LoadingFailed
							status={ list.failed }
							retry={ list.reload }
						/>
					</div>
				) }
				{ isEmpty && <NothingShared /> }
				{ list.failed === null && ! isEmpty && (
					<Beside.Provider value={ entry }>
						<EntryList
							{ ...{ view, facets, open, hrefOf } }
							entries={ list.entries }
							total={ list.total }
							pages={ list.pages }
							isLoading={ list.isLoading }
							selected={ view.layout === 'list' ? entry : 0 }
							isBeside={ view.layout === 'table' && entry > 0 }
							onChangeView={ show }
						/>
					</Beside.Provider>
				) }
			</section>
			{ entry > 0 && (
				<EntryPane
					id={ entry }
					{ ...{ facets, lessonUrl, me, open, close } }
					previous={ step( -1 ) }
					next={ step( 1 ) }
					onGone={ list.reload }
				/>
			) }
		</div>
	);
}
