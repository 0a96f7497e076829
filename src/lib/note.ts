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
}
