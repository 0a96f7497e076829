import type { ProgressallyLessons } from '../schema/progressally-lessons';
import type { ProgressallyProgress } from '../schema/progressally-progress';
import type { ProgressallyScan } from '../schema/progressally-scan';
import { ask, type Answer } from './ask';

export type Scan = ProgressallyScan;
export type Progress = ProgressallyProgress;
export type Lessons = ProgressallyLessons;

/** Who is to read what was written, by kind of note; a kind that is left out stays as it was. */
export type Audiences = Partial< Record< string, 'me' | 'coach' > >;

/** What there is of ProgressAlly; writes nothing. */
export const scanProgressally = (): Promise< Answer< Scan > > =>
	ask( 'GET', '/progressally/scan' );

/** Where an import is: first all texts come, then the files. */
export type Place = Pick< Progress, 'phase' | 'after' >;

/** Goes on with an import. */
export const importStep = (
	{ phase, after }: Place,
	audiences: Audiences,
	coaches: number[]
): Promise< Answer< Progress > > =>
	ask( 'POST', '/progressally/import', { phase, after, audiences, coaches } );

/** Goes on with taking an import back. */
export const undoStep = ( after: number ): Promise< Answer< Progress > > =>
	ask( 'POST', '/progressally/undo', { after } );

/** Converts the next lessons, or says what would become of them. */
export const convertStep = (
	after: number,
	pretend: boolean,
	classic: boolean
): Promise< Answer< Lessons > > =>
	ask( 'POST', '/progressally/lessons/convert', {
		after,
		dry_run: pretend,
		classic,
	} );

/** Brings back the tags of the next lessons. */
export const restoreStep = ( after: number ): Promise< Answer< Lessons > > =>
	ask( 'POST', '/progressally/lessons/restore', { after } );

/** Converts one lesson. */
export const convertLesson = (
	lesson: number,
	classic: boolean
): Promise< Answer< Lessons > > =>
	ask( 'POST', '/progressally/lessons/convert', { lesson, classic } );

/** Brings the tags of one lesson back. */
export const restoreLesson = ( lesson: number ): Promise< Answer< Lessons > > =>
	ask( 'POST', '/progressally/lessons/restore', { lesson } );
