import { isRecord } from '../lib/failure';
import type { MeetingDates } from '../schema/meeting-dates';
import type { MeetingNew } from '../schema/meeting-new';
import type { MeetingReschedule } from '../schema/meeting-reschedule';
import type { SetAttendance } from '../schema/set-attendance';
import { ask, askWhole, type Answer } from './ask';

/** When and where a set meets, oldest first. */
export const loadMeetings = ( set: number ) =>
	askWhole< MeetingDates >( `/sets/${ set }/meetings` );

/** Who was at the meetings of a set so far. */
export const loadAttendance = (
	set: number
): Promise< Answer< SetAttendance > > =>
	ask( 'GET', `/sets/${ set }/attendance` );

/** Plans one meeting, or a series. */
export const planMeetings = (
	set: number,
	plan: MeetingNew
): Promise< Answer< MeetingDates[] > > =>
	ask( 'POST', `/sets/${ set }/meetings`, plan );

/** Changes when and where a meeting is, or whether it takes place. */
export const changeMeeting = (
	{ id, set }: MeetingDates,
	change: MeetingReschedule
): Promise< Answer< MeetingDates > > =>
	ask( 'PUT', `/sets/${ set }/meetings/${ id }`, change );

/** The meeting that somebody else has stored meanwhile, in the refusal of a change. */
export function theirMeetingOf( {
	details,
}: Answer< unknown > ): MeetingDates | null {
	const { meeting } = details;
	return isRecord( meeting ) && typeof meeting.revision === 'number'
		? ( meeting as unknown as MeetingDates )
		: null;
}
