import type { NoticesLog } from '../schema/notices';
import { ask, type Answer } from './ask';

/** How the sending of emails goes. */
export const loadNotices = (): Promise< Answer< NoticesLog > > =>
	ask( 'GET', '/notices' );
