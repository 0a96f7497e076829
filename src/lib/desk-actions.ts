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
