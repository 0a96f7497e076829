import { store as coreStore, useEntityRecords } from '@wordpress/core-data';
import { dispatch } from '@wordpress/data';
import { __, _n, sprintf } from '@wordpress/i18n';
import type { Template } from '../schema/template';
import { KIND } from './entities';

const TEMPLATE = 'template';

/** What templates are for, in the order one chooses: the words of php/templates/shipped.php, which a test holds to each other. */
export const PURPOSES: Record< Template[ 'purpose' ], string > = {
	lesson: __( 'After a lesson', 'learning-log' ),
	meeting: __( 'After a set meeting', 'learning-log' ),
	deeper: __( 'Going deeper', 'learning-log' ),
	facilitator: __( 'For facilitators', 'learning-log' ),
};

/** How long a template takes, in words; "" where it does not say. */
export const minutesOf = ( { minutes = 0 }: Template ): string =>
	minutes > 0
		? sprintf(
				/* translators: %d: a number of minutes. */
				_n( '%d minute', '%d minutes', minutes, 'learning-log' ),
				minutes
			)
		: '';

/** Makes templates known to core-data. */
export function registerTemplates(): void {
	void dispatch( coreStore ).addEntities( [
		{
			kind: KIND,
			name: TEMPLATE,
			plural: 'templates',
			label: __( 'Template', 'learning-log' ),
			baseURL: '/learning-log/v1/templates',
		},
	] );
}

/** All templates, those that are retired too: a lesson may still use one. Null while they are not there yet. */
export const useTemplates = (): Template[] | null =>
	useEntityRecords< Template >( KIND, TEMPLATE, { retired: true } ).records;

interface Element {
	id: number;
	name: string;
}

/** The Elements that lessons and entries can bear; null while they are not there yet. To view them: WordPress lets managers alone ask for them to edit. */
export const useElements = (): Element[] | null =>
	useEntityRecords< Element >( 'taxonomy', 'learning_log_element', {
		context: 'view',
		per_page: 100,
		_fields: 'id,name',
	} ).records;
