/**
 * Small pieces of the history and the trash.
 */
import { elementsOf, type Child } from '../elements';

export const { element, button } = elementsOf( 'learning-log-history' );

/** An answer, under its question where it has one of its own. */
export const told = ( label: string, ...children: Child[] ): Node[] => [
	...( label ? [ words( 'asked', label ) ] : [] ),
	words( 'text', ...children ),
];

/** What a participant wrote, read in its own direction. */
export function words(
	look: string,
	...children: Child[]
): HTMLParagraphElement {
	const made = element( 'p', look, ...children );
	made.dir = 'auto';
	return made;
}
