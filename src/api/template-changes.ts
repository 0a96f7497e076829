import apiFetch from '@wordpress/api-fetch';
import { __ } from '@wordpress/i18n';
import { failureOf, isRecord } from '../lib/failure';
import { whole } from '../lib/prompt';
import type { Template } from '../schema/template';

const PATH = '/learning-log/v1/templates';

/** What a template says, without what the site says of it. */
export type Draft = Pick<
	Required< Template >,
	'label' | 'purpose' | 'minutes' | 'note' | 'questions'
>;

/** What of a template can be worded. */
export const draftOf = ( template: Template ): Draft => ( {
	label: template.label,
	purpose: template.purpose,
	minutes: template.minutes ?? 0,
	note: template.note ?? '',
	questions: whole( template.questions ),
} );

/** What came of a change: the template as it is stored, or why it is not. */
export interface Outcome {
	template: Template | null;
	/** A sentence for the person, "" when all went well. */
	problem: string;
	/** What somebody else has stored in the meantime. */
	theirs: Template | null;
}

const isTemplate = ( value: unknown ): value is Template =>
	isRecord( value ) &&
	typeof value.id === 'string' &&
	Array.isArray( value.questions );

async function send(
	method: string,
	path: string,
	data?: object
): Promise< Outcome > {
	try {
		const template = await apiFetch< Template >( {
			method,
			path: PATH + path,
			...( data ? { data } : {} ),
		} );
		return { template, problem: '', theirs: null };
	} catch ( error ) {
		const { message } = failureOf( 400, error );
		const details =
			isRecord( error ) && isRecord( error.data ) ? error.data : {};
		return {
			template: null,
			problem:
				message ||
				__(
					'There is no connection. Please try again once you are back; what you typed is still here.',
					'learning-log'
				),
			theirs: isTemplate( details.template ) ? details.template : null,
		};
	}
}

/** All templates, those that are retired too; null when they did not come. */
export async function loadTemplates(): Promise< Template[] | null > {
	try {
		return await apiFetch< Template[] >( {
			path: `${ PATH }?retired=true`,
		} );
	} catch {
		return null;
	}
}

export const addTemplate = ( draft: Draft ): Promise< Outcome > =>
	send( 'POST', '', draft );

export const changeTemplate = (
	id: string,
	draft: Draft,
	revision: number
): Promise< Outcome > =>
	send( 'PUT', `/${ id }`, { ...draft, base_revision: revision } );

export const retireTemplate = ( id: string ): Promise< Outcome > =>
	send( 'DELETE', `/${ id }` );

export const restoreTemplate = ( id: string ): Promise< Outcome > =>
	send( 'POST', `/${ id }/restore` );
