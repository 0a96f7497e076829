/**
 * The fields beside the text of an entry: title, day, kind, time, Elements.
 */
import { detailKey, type Answers } from '../../lib/version';

type Field = HTMLInputElement | HTMLSelectElement;

const CHOSEN = [ 'checkbox', 'radio' ];

const isField = ( element: Element ): element is Field =>
	element instanceof HTMLInputElement || element instanceof HTMLSelectElement;

const isChoice = ( field: Field ): field is HTMLInputElement =>
	field instanceof HTMLInputElement && CHOSEN.includes( field.type );

/** The fields of a form by what they say: learning_log[details][name], or [name][] where several can be chosen. */
function fieldsIn( form: HTMLFormElement ): Map< string, Field[] > {
	const found = new Map< string, Field[] >();
	for ( const element of Array.from( form.elements ) ) {
		const [ , name ] = isField( element )
			? ( /^learning_log\[details\]\[(\w+)\]/.exec( element.name ) ?? [] )
			: [];
		if ( name && isField( element ) ) {
			found.set( name, [ ...( found.get( name ) ?? [] ), element ] );
		}
	}
	return found;
}

const cameWith = ( field: Field ): string => {
	if ( field instanceof HTMLSelectElement ) {
		return (
			Array.from( field.options ).find(
				( { defaultSelected } ) => defaultSelected
			)?.value ?? ''
		);
	}
	return field.defaultValue;
};

/** What the fields say: as the page came, or as they are now. */
function said( form: HTMLFormElement, came: boolean ): Answers {
	const answers: Answers = {};
	fieldsIn( form ).forEach( ( fields, name ) => {
		answers[ detailKey( name ) ] = fields
			.filter( ( field ) =>
				isChoice( field )
					? field[ came ? 'defaultChecked' : 'checked' ]
					: true
			)
			.map( ( field ) =>
				isChoice( field ) || ! came ? field.value : cameWith( field )
			)
			.sort( ( one, other ) => Number( one ) - Number( other ) )
			.join( ',' );
	} );
	return answers;
}

function show( form: HTMLFormElement, answers: Answers ): void {
	fieldsIn( form ).forEach( ( fields, name ) => {
		const value = answers[ detailKey( name ) ];
		if ( value === undefined ) {
			return;
		}
		for ( const field of fields ) {
			if ( isChoice( field ) ) {
				field.checked = value.split( ',' ).includes( field.value );
			} else if ( field.value !== value ) {
				field.value = value;
			}
		}
	} );
}

export const detailsIn = ( form: HTMLFormElement ) => ( {
	came: () => said( form, true ),
	present: () => said( form, false ),
	show: ( answers: Answers ) => show( form, answers ),
} );
