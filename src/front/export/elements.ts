/**
 * Small pieces of the dialog. Text is set as text, never as markup.
 */
type Child = Node | string;

export function element< Name extends keyof HTMLElementTagNameMap >(
	name: Name,
	look = '',
	...children: Child[]
): HTMLElementTagNameMap[ Name ] {
	const made = document.createElement( name );
	if ( look ) {
		made.className = `learning-log-export__${ look }`;
	}
	made.append( ...children );
	return made;
}

export function button(
	text: string,
	act: () => unknown,
	look = 'button'
): HTMLButtonElement {
	const made = element( 'button', look, text );
	made.type = 'button';
	made.addEventListener( 'click', act );
	return made;
}

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
