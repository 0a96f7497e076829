import {
	MenuGroup,
	MenuItem,
	NavigableMenu,
	Popover,
} from '@wordpress/components';
import { useViewportMatch } from '@wordpress/compose';
import { useRegistry } from '@wordpress/data';
import type { Action } from '@wordpress/dataviews/wp';
import { useEffect, useMemo, useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import type { Entry } from '../../schema/entry';

/** The button in an entry's row of the table that opens the menu. */
const buttonOf = ( { id }: Entry ): HTMLElement | null =>
	document
		.querySelector( `.dataviews-view-table [data-entry="${ id }"]` )
		?.closest( 'tr' )
		?.querySelector( '.dataviews-item-actions button' ) ?? null;

interface Props {
	entry: Entry;
	actions: Action< Entry >[];
	close: () => void;
}

/** What can be done with one entry, below the button in its row. */
function RowMenu( { entry, actions, close }: Props ) {
	const registry = useRegistry();
	const button = useMemo( () => buttonOf( entry ), [ entry ] );
	useEffect( () => {
		button?.setAttribute( 'aria-expanded', 'true' );
		return () => button?.setAttribute( 'aria-expanded', 'false' );
	}, [ button ] );
	return (
		<Popover
			anchor={ button }
			placement="bottom-end"
			onClose={ close }
			onFocusOutside={ ( event ) => {
				// The button itself closes what it has opened.
				if ( ! (
					'relatedTarget' in event && event.relatedTarget === button
				) ) {
					close();
				}
			} }
		>
			<NavigableMenu
				role="menu"
				aria-label={ __( 'Actions', 'learning-log' ) }
				className="learning-log-desk__row-menu"
			>
				<MenuGroup>
					{ actions
						.filter(
							( { isEligible } ) => isEligible?.( entry ) ?? true
						)
						.map( ( action ) => (
							<MenuItem
								key={ action.id }
								onClick={ () => {
									close();
									if ( 'callback' in action ) {
										action.callback( [ entry ], {
											registry,
										} );
									}
								} }
							>
								{ typeof action.label === 'string'
									? action.label
									: action.label( [ entry ] ) }
							</MenuItem>
						) ) }
				</MenuGroup>
			</NavigableMenu>
		</Popover>
	);
}

/**
 * What DataViews puts into the rows of a table where this can be done with each, and the menu that is open.
 *
 * It renders all rows anew with each tick, and its own menu takes five times as long as all else of a row: so it gets a single action, which is a
 * button, and the menu is one for all rows. Where the window is narrow it knows only menus, and offers nothing for several at once: nothing is ticked.
 */
export function useRowMenu( actions: Action< Entry >[] ) {
	const isNarrow = useViewportMatch( 'medium', '<' );
	const [ entry, setEntry ] = useState< Entry | null >( null );
	const inRows = useMemo( (): Action< Entry >[] => {
		if ( isNarrow ) {
			return actions.map( ( action ) => ( {
				...action,
				supportsBulk: false,
			} ) );
		}
		return [
			{
				id: 'menu',
				label: ( [ one ] ) =>
					sprintf(
						/* translators: %s: name of a person, whose entry something can be done with. */
						__( 'Actions: %s', 'learning-log' ),
						one?.author.name ?? ''
					),
				isPrimary: true,
				supportsBulk: true,
				callback: ( [ one ] ) => {
					if ( one ) {
						// Where the focus comes back to: some browsers do not focus a button that is pressed.
						buttonOf( one )?.focus();
					}
					setEntry( ( before ) =>
						one && before?.id !== one.id ? one : null
					);
				},
			},
		];
	}, [ actions, isNarrow ] );
	return {
		inRows,
		menu: entry && ! isNarrow && (
			<RowMenu
				key={ entry.id }
				{ ...{ entry, actions } }
				close={ () => setEntry( null ) }
			/>
		),
	};
}
