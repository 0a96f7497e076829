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

interface Chosen {
	settings: Settings | null;
	problem: string;
	load: () => Promise< void >;
	/** Whether something was saved, and what to send to take it back. */
	saved: { undo: Choice | null } | null;
	save: ( choice: Choice ) => Promise< void >;
	undo: () => Promise< void >;
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
	const [ saved, setSaved ] = useState< Chosen[ 'saved' ] >( null );
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
			setProblem( answer.problem );
			setSaved( answer.value ? { undo } : null );
			if ( answer.value ?? theirs ) {
				setLatest( answer.value ?? theirs );
			}
		},
		[ settings ]
	);
	return {
		settings,
		problem: problem || notLoaded,
		load,
		saved,
		save: ( choice ) =>
			send( choice, settings && before( settings, choice ) ),
		undo: async () => {
			if ( saved?.undo ) {
				await send( saved.undo, null );
			}
		},
	};
}
