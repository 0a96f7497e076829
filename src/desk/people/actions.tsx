import type { Action } from '@wordpress/dataviews/wp';
import { useEffect, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { loadOrganisations } from '../../api/people';
import type { Organisation } from '../../schema/organisation';
import type { Participant } from '../../schema/participant';
import type { Standing } from '../../schema/standing';
import { Problem } from '../problem';
import { StandingForm } from '../sets/people';
import { Coaches } from './coaches';
import { about } from './fields';

interface Props {
	onMoved: ( before: Standing, now: Standing ) => void;
	onChanged: () => void;
}

/** Where somebody belongs, once it is known where one can. */
function Belonging( {
	id,
	onSaved,
}: {
	id: number;
	onSaved: ( before: Standing, now: Standing ) => Promise< void >;
} ) {
	const [ all, setAll ] = useState< Organisation[] | null >( null );
	const [ problem, setProblem ] = useState( '' );
	useEffect( () => {
		void loadOrganisations().then( ( answer ) => {
			setAll( answer.value );
			setProblem( answer.problem );
		} );
	}, [] );
	return (
		<>
			<Problem says={ problem } />
			{ all && (
				<StandingForm
					id={ id }
					organisations={ all }
					onSaved={ onSaved }
				/>
			) }
		</>
	);
}

/** What managers do with a row. */
export const actionsOf = ( {
	onMoved,
	onChanged,
}: Props ): Action< Participant >[] => [
	{
		id: 'coaches',
		label: __( 'Coaches', 'learning-log' ),
		isEligible: ( { can } ) => can.change,
		modalHeader: ( [ person ] ) =>
			person ? about( __( 'Coaches', 'learning-log' ), person ) : '',
		modalFocusOnMount: 'firstContentElement',
		RenderModal: ( { items: [ person ] } ) =>
			person ? (
				<Coaches person={ person } onChanged={ onChanged } />
			) : (
				<></>
			),
	},
	{
		id: 'organisation',
		label: __( 'Where they belong', 'learning-log' ),
		isEligible: ( { can } ) => can.change,
		modalHeader: ( [ person ] ) =>
			person
				? about( __( 'Where they belong', 'learning-log' ), person )
				: '',
		modalFocusOnMount: 'firstContentElement',
		RenderModal: ( { items: [ person ], closeModal } ) =>
			person ? (
				<Belonging
					id={ person.id }
					onSaved={ async ( before, now ) => {
						closeModal?.();
						onMoved( before, now );
					} }
				/>
			) : (
				<></>
			),
	},
];
