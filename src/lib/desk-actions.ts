import type { Action } from '../schema/action';

/** Open ones first, the one that is due next at the top and those without a day below; then what was closed, newest first. */
export function inOrder( actions: Action[] ): Action[] {
	const rank = ( { state, due }: Action ): string =>
		( state === 'open' ? '0' : '1' ) + ( due || '9' );
	return [ ...actions ].sort( ( one, other ) =>
		one.state !== 'open' && other.state !== 'open'
			? other.closed.localeCompare( one.closed )
			: rank( one ).localeCompare( rank( other ) )
	);
}

/** Whether the day of an open one is over. */
export const isOverdue = ( { state, due }: Action, today: string ): boolean =>
	state === 'open' && due !== '' && due.slice( 0, 10 ) < today;

/** Whose they are, by name. */
export const ownersOf = ( actions: Action[] ): Action[ 'owner' ][] =>
	[
		...new Map(
			actions.map( ( { owner } ) => [ owner.id, owner ] )
		).values(),
	].sort( ( one, other ) => one.name.localeCompare( other.name ) );

/**
 * Those of one person, or that are open.
 *
 * @param actions  All.
 * @param owner    User number, 0 for everybody's.
 * @param onlyOpen Whether what is closed is left out.
 */
export const narrowed = (
	actions: Action[],
	owner: number,
	onlyOpen: boolean
): Action[] =>
	actions.filter(
		( one ) =>
			( ! owner || one.owner.id === owner ) &&
			( ! onlyOpen || one.state === 'open' )
	);
