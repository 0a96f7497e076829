/**
 * What is loaded only when it is used. What could not be loaded says so, and is asked for anew the next time.
 */
import type { Note } from './note';
import { say } from './rest';
import { tellTrouble } from './state';

/** Does something with a part of the script that has to be loaded first. */
async function withPart< Part >(
	load: () => Promise< Part >,
	act: ( part: Part ) => unknown,
	failed: () => void
): Promise< void > {
	let loaded: Part;
	try {
		loaded = await load();
	} catch {
		failed();
		return;
	}
	await act( loaded );
}

/** Earlier versions and the trash. */
export const withHistory = (
	note: Note,
	act: ( history: typeof import( './history' ) ) => unknown
): Promise< void > =>
	withPart(
		() => import( /* webpackChunkName: "history" */ './history' ),
		act,
		() => tellTrouble( note, say( 'network' ) )
	);

/** Chosen files that wait for what sends them. */
const chosen = new Map< Note, File[] >();

/** Whether a file would be lost with the page. */
export const filesWait = (): boolean => chosen.size > 0;

const withFiles = (
	note: Note,
	act: ( files: typeof import( './files' ) ) => unknown,
	failed: () => void
): Promise< void > =>
	withPart(
		() => import( /* webpackChunkName: "files" */ './files' ),
		act,
		failed
	);

/** Adds files. Where what sends them cannot be loaded they wait, and are told of. */
export function addFiles( note: Note, files: File[] ): void {
	const list = [ ...( chosen.get( note ) ?? [] ), ...files ];
	chosen.set( note, list );
	void withFiles(
		note,
		( { addFiles: add } ) => {
			add( note, chosen.get( note ) ?? [] );
			chosen.delete( note );
		},
		() => {
			const names = list.map( ( { name } ) => name );
			tellTrouble( note, say( 'filesWait', names.join( ', ' ) ) );
			window.addEventListener( 'online', () => addFiles( note, [] ), {
				once: true,
			} );
		}
	);
}

/** Takes a file away. */
export const removeFile = (
	note: Note,
	button: HTMLButtonElement
): Promise< void > =>
	withFiles(
		note,
		( { removeFile: remove } ) => remove( note, button ),
		() => tellTrouble( note, say( 'network' ) )
	);

/** Two versions beside each other; in one file with what tries to merge them first. Asked for again with whatever happens next. */
export const showConflict = ( note: Note ): Promise< void > =>
	withPart(
		() => import( /* webpackChunkName: "merge" */ './conflict' ),
		( { showConflict: show } ) => {
			const { need, theirs, apart } = note.queue.state;
			if ( need === 'conflict' && theirs ) {
				show( note, theirs.answers, apart );
			}
		},
		() => undefined
	);

/** Putting a text away while somebody else is logged in. Where it cannot be loaded the style hides the text. */
export const putAway = ( note: Note ): Promise< void > =>
	withPart(
		() => import( /* webpackChunkName: "veil" */ './veil' ),
		( { veil } ) => veil( note ),
		() => undefined
	);

/** A text that is refused can be taken elsewhere. The state line says so in any case. */
export const offerText = ( note: Note ): Promise< void > =>
	withPart(
		() => import( /* webpackChunkName: "refused" */ './refused' ),
		( { offer } ) => offer( note ),
		() => undefined
	);
