import { isRecord } from '../lib/failure';
import type { ListedElement } from '../schema/element';
import type { ElementChange } from '../schema/element-change';
import type { ElementNew } from '../schema/element-new';
import { ask, type Answer } from './ask';

/** All Elements, those that were removed as well. */
export const loadElements = (): Promise< Answer< ListedElement[] > > =>
	ask( 'GET', '/elements' );

export const addElement = (
	element: ElementNew
): Promise< Answer< ListedElement > > => ask( 'POST', '/elements', element );

export const changeElement = (
	id: number,
	change: ElementChange
): Promise< Answer< ListedElement > > =>
	ask( 'PUT', `/elements/${ id }`, change );

export const removeElement = (
	id: number
): Promise< Answer< ListedElement > > => ask( 'DELETE', `/elements/${ id }` );

export const restoreElement = (
	id: number
): Promise< Answer< ListedElement > > =>
	ask( 'POST', `/elements/${ id }/restore` );

/** The Element as somebody else has changed it meanwhile, in the refusal of a change. */
export function theirElementOf( {
	code,
	details,
}: Answer< unknown > ): ListedElement | null {
	const { element } = details;
	return code === 'learning_log_element_conflict' &&
		isRecord( element ) &&
		typeof element.name === 'string'
		? ( element as unknown as ListedElement )
		: null;
}
