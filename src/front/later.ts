/**
 * What is loaded only when it is used. What could not be loaded says so, and is asked for anew the next time.
 */
import type { Keep } from '../lib/queue-state';
import { say } from './config';
import type { Note } from './note';
import { fetchSender, load, type Sender } from './sender';
import { tellTrouble } from './state';

type Parts = Sender[ 'parts' ];

/** Does something with a part of the script that has to be loaded first. */
export async function withPart< Name extends keyof Parts >(
	name: Name,
	act: ( part: Awaited< ReturnType< Parts[ Name ] > > ) => unknown,
	failed: () => void = () => undefined
): Promise< void > {
	let loaded: Awaited< ReturnType< Parts[ Name ] > >;
	try {
		const { parts } = await fetchSender();
		loaded = await load( parts[ name ] as () => Promise< typeof loaded > );
	} catch {
		failed();
		return;
	}
	await act( loaded );
}

const tellNetwork = ( note: Note ) => () =>
	tellTrouble( note, say( 'network' ) );

/** Does something that only the part that sends can. */
export async function withSender(
	note: Note,
	act: ( sender: Sender ) => unknown
): Promise< void > {
	let there: Sender;
	try {
		there = await fetchSender();
	} catch {
		tellNetwork( note )();
		return;
	}
	await act( there );
}

/** Earlier versions and the trash. */
export const withHistory = (
	note: Note,
	act: ( history: typeof import( './history' ) ) => unknown
): Promise< void > => withPart( 'history', act, tellNetwork( note ) );

/** Chosen files that wait for what sends them. */
const chosen = new Map< Note, File[] >();

/** Whether a file would be lost with the page. */
export const filesWait = (): boolean => chosen.size > 0;

/** Adds files. Where what sends them cannot be loaded they wait, and are told of. */
export function addFiles( note: Note, files: File[] ): void {
	const list = [ ...( chosen.get( note ) ?? [] ), ...files ];
	chosen.set( note, list );
	void withPart(
		'files',
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
	withPart(
		'files',
		( { removeFile: remove } ) => remove( note, button ),
		tellNetwork( note )
	);

/** Two versions beside each other. Asked for again with whatever happens next. */
export const showConflict = ( note: Note ): Promise< void > =>
	withPart( 'conflict', ( { showConflict: show } ) => {
		const { need, theirs, apart } = note.queue.state;
		if ( need === 'conflict' && theirs ) {
			show( note, theirs.answers, apart );
		}
	} );

/** A choice between them. */
export const chooseVersion = ( note: Note, how: Keep ): Promise< void > =>
	withPart(
		'conflict',
		( { keep } ) => keep( note, how ),
		tellNetwork( note )
	);

/** Putting a text away while somebody else is logged in. Where it cannot be loaded the style hides the text. */
export const putAway = ( note: Note ): Promise< void > =>
	withPart( 'veil', ( { veil } ) => veil( note ) );

/** A text that is refused can be taken elsewhere. The state line says so in any case. */
export const offerText = ( note: Note ): Promise< void > =>
	withPart( 'refused', ( { offer } ) => offer( note ) );
