import { useCallback, useState } from '@wordpress/element';
import {
	changeSettings,
	loadSettings,
	theirSettingsOf,
} from '../../api/settings';
import type { Settings } from '../../schema/settings';
import type { SettingsChange } from '../../schema/settings-change';
import { useTold } from '../use-told';

/** What can be chosen. */
export type Choice = Omit< SettingsChange, 'base_revision' >;

/** How the last save ended. */
export interface Outcome {
	/** Whether something was saved, and what to send to take it back. */
	saved: { undo: Choice | null } | null;
	/** What was not stored, as somebody else had chosen something meanwhile; it can be put in the place of theirs. */
	refused: Choice | null;
	undo: () => Promise< void >;
	insist: () => Promise< void >;
}

interface Chosen {
	settings: Settings | null;
	problem: string;
	load: () => Promise< void >;
	save: ( choice: Choice ) => Promise< void >;
	outcome: Outcome;
}

/** What of the settings a choice replaces. */
const before = ( settings: Settings, choice: Choice ): Choice =>
	Object.fromEntries(
		Object.keys( choice ).map( ( name ) => [
			name,
			settings[ name as keyof Choice ],
		] )
	);

/** The settings of the site, and changing them: each change can be taken back. */
export function useSettings(): Chosen {
	const { told, problem: notLoaded, load } = useTold( loadSettings );
	const [ latest, setLatest ] = useState< Settings | null >( null );
	const [ problem, setProblem ] = useState( '' );
	const [ saved, setSaved ] = useState< Outcome[ 'saved' ] >( null );
	const [ refused, setRefused ] = useState< Choice | null >( null );
	const settings = latest ?? told;
	const send = useCallback(
		async ( choice: Choice, undo: Choice | null ) => {
			if ( ! settings ) {
				return;
			}
			const answer = await changeSettings( {
				...choice,
				base_revision: settings.revision,
			} );
			const theirs = theirSettingsOf( answer );
			setProblem( theirs ? '' : answer.problem );
			setRefused( theirs && choice );
			setSaved( answer.value ? { undo } : null );
			if ( answer.value ?? theirs ) {
				setLatest( answer.value ?? theirs );
			}
		},
		[ settings ]
	);
	const save = ( choice: Choice ) =>
		send( choice, settings && before( settings, choice ) );
	return {
		settings,
		problem: problem || notLoaded,
		load,
		save,
		outcome: {
			saved,
			refused,
			undo: async () => {
				if ( saved?.undo ) {
					await send( saved.undo, null );
				}
			},
			insist: async () => {
				if ( refused ) {
					await save( refused );
				}
			},
		},
	};
}
