/**
 * What a note block holds: the attributes of blocks/note/block.json.
 */
export const AUDIENCES = [ 'me', 'coach', 'set' ] as const;
export type Audience = ( typeof AUDIENCES )[ number ];

export interface NoteAttributes {
	noteId: string;
	title: string;
	prompt: string;
	placeholder: string;
	rows: number;
	allowAttachments: boolean;
	audiences: Audience[];
	audience: Audience;
	reply: 'none' | 'reply' | 'approve';
	/** Words of its own for its buttons; the usual one where nothing is said. */
	buttons?: Buttons;
}

/** The buttons of a note, as its class names call them (php/blocks/buttons.php). */
export type Buttons = Partial<
	Record< 'edit' | 'save' | 'cancel' | 'add', string >
>;

/** Whether anybody but its writer may be offered an answer: without that nothing can come back. */
export const isReadByOthers = ( audiences: Audience[] ): boolean =>
	audiences.some( ( audience ) => audience !== 'me' );
