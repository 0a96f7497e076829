import type { Progress } from '../schema/progress';
import { ask, type Answer } from './ask';

/** How far the members of a set are with what its lessons ask. */
export const loadProgress = ( set: number ): Promise< Answer< Progress > > =>
	ask( 'GET', `/sets/${ set }/progress` );
