/**
 * A text that the site does not take: its writer can take it elsewhere, exactly as it stands. Loaded only then.
 */
import { answered, labelOf } from './answers';
import { part, type Note } from './note';
import { say } from './config';

/** The text as it stands; of several questions each answer below its question. */
function textOf( note: Note ): string {
	const { answers } = note.queue.state.typed;
	const keys = answered( note, answers );
	return keys.length < 2
		? ( answers[ keys[ 0 ] ?? '' ] ?? '' )
		: keys
				.map(
					( key ) =>
						`${ labelOf( note, key ) }\n\n${ answers[ key ] ?? '' }`
				)
				.join( '\n\n\n' );
}

function button( name: string, act: () => unknown ): HTMLButtonElement {
	const made = document.createElement( 'button' );
	made.type = 'button';
	made.textContent = say( name );
	made.addEventListener( 'click', act );
	return made;
}

/** Copies; where the browser does not let a page do so, the text is selected for its person. */
async function copy( note: Note, told: HTMLElement ): Promise< void > {
	try {
		await navigator.clipboard.writeText( textOf( note ) );
		told.textContent = say( 'copied' );
	} catch {
		note.field.focus();
		note.field.select();
		told.textContent = say( 'notCopied' );
	}
}

function download( note: Note ): void {
	const url = URL.createObjectURL(
		new Blob( [ textOf( note ) ], { type: 'text/plain;charset=utf-8' } )
	);
	const link = document.createElement( 'a' );
	link.href = url;
	link.download = `${ document.title }.txt`;
	link.click();
	// The browser has to have begun by then.
	window.setTimeout( () => URL.revokeObjectURL( url ), 60_000 );
}

/** Offers to take the text, for as long as it is refused. */
export function offer( note: Note ): void {
	if ( part( note, 'take' ) || note.queue.state.need !== 'refused' ) {
		return;
	}
	const told = document.createElement( 'span' );
	told.setAttribute( 'role', 'status' );
	const line = document.createElement( 'span' );
	line.className = 'learning-log-note__take';
	line.append(
		button( 'copyText', () => copy( note, told ) ),
		button( 'downloadText', () => download( note ) ),
		told
	);
	part( note, 'session' )?.after( line );
}
