import type { Screens } from '../lib/desk-screen';

/** What the page says of who is here and of the site: php/admin/screen.php. */
export interface Facts {
	screens: Screens;
	/** Number of whoever is here. */
	me: number;
	/** Whether they manage the programme. */
	manages: boolean;
	/** Whether the first steps of a new site are shown to them. */
	guide: boolean;
	/** For how many months after the last day of a set what was said in its meetings stays. */
	months: number;
	/** Address of a lesson, without its number. */
	lessonUrl: string;
	/** Address of My Learning Log, "" where the site has none. */
	logUrl: string;
	/** Where one logs in, to come back to the desk. */
	loginUrl: string;
}

/** Where the desk stands. */
export const rootOfDesk = (): HTMLElement | null =>
	document.getElementById( 'learning-log-app' );

export function facts(): Facts {
	const said = rootOfDesk()?.dataset ?? {};
	return {
		screens: JSON.parse( said.screens ?? '{}' ) as Screens,
		me: Number( said.me ),
		manages: said.manages === '1',
		guide: said.guide === '1',
		months: Number( said.months ),
		lessonUrl: said.lessonUrl ?? '',
		logUrl: said.logUrl ?? '',
		loginUrl: said.loginUrl ?? '',
	};
}
