import { isRecord } from '../lib/failure';
import type { GivenRole } from '../schema/given-role';
import type { RoleChange } from '../schema/role-change';
import type { Roles } from '../schema/roles';
import type { Settings } from '../schema/settings';
import type { SettingsChange } from '../schema/settings-change';
import type { SettingsConsequence } from '../schema/settings-consequence';
import { ask, type Answer } from './ask';

export const loadSettings = (): Promise< Answer< Settings > > =>
	ask( 'GET', '/settings' );

export const changeSettings = (
	change: SettingsChange
): Promise< Answer< Settings > > => ask( 'PUT', '/settings', change );

/** What a number of months would remove. */
export const loadConsequence = (
	months: number
): Promise< Answer< SettingsConsequence > > =>
	ask( 'GET', `/settings/consequence?months=${ months }` );

/** The settings that somebody else has chosen meanwhile, in the refusal of a change. */
export function theirSettingsOf( {
	code,
	details,
}: Answer< unknown > ): Settings | null {
	const { settings } = details;
	return code === 'learning_log_settings_conflict' &&
		isRecord( settings ) &&
		typeof settings.revision === 'number'
		? ( settings as unknown as Settings )
		: null;
}

export const loadRoles = (): Promise< Answer< Roles > > =>
	ask( 'GET', '/roles' );

export const changeRole = (
	name: string,
	change: RoleChange
): Promise< Answer< Roles > > => ask( 'PUT', `/roles/${ name }`, change );

export type Given = 'facilitator' | 'manager';

/** Gives somebody a role, or takes it. */
export const giveRole = (
	person: number,
	role: Given,
	has: boolean
): Promise< Answer< GivenRole > > =>
	ask( has ? 'PUT' : 'DELETE', `/participants/${ person }/roles/${ role }` );
