/**
 * Small pieces of the dialog.
 */
import { elementsOf } from '../elements';

export const { element, button } = elementsOf( 'learning-log-export' );

/** Choices of which one holds, each with a hint where there is one. */
export function choices(
	name: string,
	legend: string,
	list: { value: string; label: string; hint?: string }[]
): HTMLFieldSetElement {
	return element(
		'fieldset',
		'choices',
		element( 'legend', '', legend ),
		...list.map( ( { value, label, hint }, index ) => {
			const radio = element( 'input' );
			radio.type = 'radio';
			radio.name = name;
			radio.value = value;
			radio.checked = index === 0;
			const words = element( 'span', 'words', label );
			if ( hint ) {
				words.append( element( 'small', 'hint', hint ) );
			}
			return element( 'label', 'choice', radio, words );
		} )
	);
}
