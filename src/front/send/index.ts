/**
 * What sends texts and meets the answers, loaded when somebody begins to write (src/front/sender.ts), and the way to everything that is
 * loaded after it. As src/front/first.ts it is one module.
 */
import * as server from '../../lib/queue-server';
import type { Queue } from '../queue';
import { load } from '../sender';

export * from '../../lib/queue-answer';
export * from '../answers';
export * from '../rest';
export * from '../show-text';
export * from '../template';
export * from './address';
export * from './shown';
export * from './who';
export * from './work';
export { server };

/** What is loaded only in trouble, or when somebody opens it. Named here, since it builds upon this part. */
export const parts = {
	history: () =>
		import(
			/* webpackChunkName: "history", webpackMode: "lazy" */ '../history'
		),
	files: () =>
		import(
			/* webpackChunkName: "files", webpackMode: "lazy" */ '../files'
		),
	// In one file with what tries to merge two versions first.
	conflict: () => import( /* webpackChunkName: "merge" */ '../conflict' ),
	veil: () => import( /* webpackChunkName: "veil" */ '../veil' ),
	refused: () => import( /* webpackChunkName: "refused" */ '../refused' ),
	log: () => import( /* webpackChunkName: "log" */ '../log/part' ),
};

const AGAIN_AFTER = 5_000;

/** Brings back what was left on this device of a text; what does so is loaded only where there is something. */
export async function bringBack( queue: Queue ): Promise< void > {
	try {
		const { bringBack: bring } = await load(
			() => import( /* webpackChunkName: "left" */ './left' )
		);
		await bring( queue );
	} catch {
		window.setTimeout( () => void bringBack( queue ), AGAIN_AFTER );
	}
}
