/** A piece made from one of the page's templates: what its notes need only now and then stands in it once. */
export function made( template: string ): HTMLElement | null {
	const piece = document
		.querySelector< HTMLTemplateElement >(
			`template.learning-log-note__${ template }`
		)
		?.content.firstElementChild?.cloneNode( true );
	return piece instanceof HTMLElement ? piece : null;
}
