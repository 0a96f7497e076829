import type { Action } from '../schema/action';
import { askWhole } from './ask';

/** The actions that those whom one coaches share. */
export const loadSharedActions = () =>
	askWhole< Action >( '/actions?scope=shared' );
