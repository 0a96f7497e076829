/**
 * A dialog over the lesson: title, what it shows, and a line that says how things stand.
 */
import { say } from '../config';
import { button, element } from './elements';

export interface Dialog {
	body: HTMLElement;
	/** Says something, also to those who do not see it; "" says nothing. */
	tell: ( sentence: string, trouble?: boolean ) => void;
	/** Closes it; the focus returns to what held it before. */
	close: () => void;
	isOpen: () => boolean;
}

let made = 0;

export function openDialog( title: string, ...beside: Node[] ): Dialog {
	const heading = element( 'h2', 'title', title );
	heading.id = `learning-log-history-${ ++made }`;
	heading.tabIndex = -1;
	const body = element( 'div', 'body' );
	const state = element( 'p', 'state' );
	state.setAttribute( 'role', 'status' );
	const dialog = element( 'dialog', 'dialog' );
	const close = () => dialog.close();
	dialog.append(
		element(
			'header',
			'head',
			heading,
			button( say( 'close' ), close, 'word' ),
			...beside
		),
		state,
		body
	);
	dialog.setAttribute( 'aria-labelledby', heading.id );
	dialog.setAttribute( 'closedby', 'any' );
	dialog.addEventListener( 'close', () => dialog.remove() );
	document.body.append( dialog );
	dialog.showModal();
	heading.focus();
	return {
		body,
		tell: ( sentence, trouble = false ) => {
			state.textContent = sentence;
			state.classList.toggle( 'is-trouble', trouble );
		},
		close,
		isOpen: () => dialog.open,
	};
}
