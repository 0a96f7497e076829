import { __ } from '@wordpress/i18n';
import type { Scan } from '../../api/moving';
import { formOf, numberOf, threadsOf, toldOf } from './words';

interface Point {
	many: number;
	title: string;
	/** What it means, and what will be done about it. */
	says: string;
	/** Which ones, as far as they are named. */
	which: string[];
}

/** What of the data an owner should know. */
function pointsOfData( {
	threads,
	people_gone: people,
	pages_gone: pages,
}: Scan ): Point[] {
	const row = ( { row: number }: { row: number } ) => `#${ number }`;
	return [
		{
			many: threads.unreadable?.many ?? 0,
			title: __( 'Conversations that cannot be read', 'learning-log' ),
			says: __(
				'They are damaged beyond repair, so nothing can be made of them. Each is kept aside as it is; ProgressAlly shows them as empty.',
				'learning-log'
			),
			which: threads.unreadable?.first.map( row ) ?? [],
		},
		{
			many: threads.repaired?.many ?? 0,
			title: __(
				'Damaged conversations that can be read',
				'learning-log'
			),
			says: __(
				'Something on this site changed their text and not its length, such as a search and replace of addresses. They will be brought as they read now.',
				'learning-log'
			),
			which: threads.repaired?.first.map( row ) ?? [],
		},
		{
			many: threads.shortcodes?.many ?? 0,
			title: __( 'Replies with shortcodes in them', 'learning-log' ),
			says: __(
				'Shortcodes are not run any more: they stay as they were written.',
				'learning-log'
			),
			which: threads.shortcodes?.first.map( row ) ?? [],
		},
		{
			many: threads.files?.missing.many ?? 0,
			title: __( 'Files that are not there any more', 'learning-log' ),
			says: __(
				'The conversation names them, the folder does not have them. The text is brought without them.',
				'learning-log'
			),
			which:
				threads.files?.missing.first.map( ( { name } ) => name ) ?? [],
		},
		{
			many: people.many,
			title: __( 'People who have no account any more', 'learning-log' ),
			says: __(
				'What they wrote belongs to nobody here, so it is left where it is.',
				'learning-log'
			),
			which: people.first.map(
				( { id, threads: many } ) => `#${ id }: ${ threadsOf( many ) }`
			),
		},
		{
			many: pages.many,
			title: __( 'Pages that are gone', 'learning-log' ),
			says: __(
				'What was written there is brought all the same: its authors find it in My Learning Log.',
				'learning-log'
			),
			which: pages.first.map(
				( { id, threads: many } ) => `#${ id }: ${ threadsOf( many ) }`
			),
		},
	];
}

/** What of that which was brought already an owner should know. */
function pointsOfBrought( { brought }: Scan ): Point[] {
	return [
		{
			many: brought.aside.many,
			title: __( 'Conversations that lie aside', 'learning-log' ),
			says: __(
				'They could not be read or stored when notes were brought. Each is kept as it was, and is brought by the next run once it can be read.',
				'learning-log'
			),
			which: brought.aside.first.map(
				( { row, why } ) => `#${ row }: ${ toldOf( why ) }`
			),
		},
		{
			many: brought.refused.many,
			title: __( 'Files that lie aside', 'learning-log' ),
			says: __(
				'They would be refused as an upload, so nobody can open them in the log. Each is kept as it was; the text is there without it.',
				'learning-log'
			),
			which: brought.refused.first.map(
				( { row, name } ) => `#${ row }: ${ name }`
			),
		},
		{
			many: brought.waiting,
			title: __(
				'Conversations whose files are still to come',
				'learning-log'
			),
			says: __(
				'Their texts are here. The next run brings the files.',
				'learning-log'
			),
			which: [],
		},
	];
}

/** What of the pages an owner should know. */
function pointsOfPages( { lessons }: Scan ): Point[] {
	const note = ( found: { title: string; note: number; name: string } ) =>
		`${ found.title } – ${ found.name || `#${ found.note }` }`;
	return [
		{
			many: lessons.undefined.many,
			title: __( 'Notes without a definition', 'learning-log' ),
			says: __(
				'ProgressAlly never knew what these ask, as in copies of lessons, and showed nothing. They are shown as “Your note”: open the page and write a question.',
				'learning-log'
			),
			which: lessons.undefined.first.map( note ),
		},
		{
			many: lessons.unshown.many,
			title: __( 'Definitions that no page shows', 'learning-log' ),
			says: __(
				'What was written for them is brought; participants find it in My Learning Log.',
				'learning-log'
			),
			which: lessons.unshown.first.map( note ),
		},
		{
			many: lessons.widgets.length,
			title: __( 'Notes in widgets', 'learning-log' ),
			says: __(
				'What is asked must stand in a page, or nothing could be saved. Put the tag into the page itself.',
				'learning-log'
			),
			which: lessons.widgets.map( ( { kind } ) => kind ),
		},
		{
			many: lessons.others.reduce( ( sum, { many } ) => sum + many, 0 ),
			title: __( 'What is no note', 'learning-log' ),
			says: __(
				'Objectives, quizzes, certificates and the like are ProgressAlly’s own and are never touched. Without ProgressAlly their tags show nothing or stand there as text.',
				'learning-log'
			),
			which: lessons.others.map(
				( { name, many } ) =>
					`${ formOf( name ) }: ${ numberOf( many ) }`
			),
		},
	];
}

/** What an owner should know before going on: a line each, which opens to what it means. */
export function Attention( { scan }: { scan: Scan } ) {
	const points = [
		...pointsOfBrought( scan ),
		...pointsOfData( scan ),
		...pointsOfPages( scan ),
	].filter( ( { many } ) => many > 0 );
	return points.length > 0 ? (
		<>
			<h3>{ __( 'What to know', 'learning-log' ) }</h3>
			{ points.map( ( { many, title, says, which } ) => (
				<details key={ title } className="learning-log-moving__point">
					<summary>{ `${ title } (${ numberOf( many ) })` }</summary>
					<p>{ says }</p>
					<ul>
						{ which.slice( 0, 50 ).map( ( one, index ) => (
							<li key={ index }>
								<bdi>{ one }</bdi>
							</li>
						) ) }
					</ul>
				</details>
			) ) }
		</>
	) : null;
}
