import { Button, Notice } from '@wordpress/components';
import { useRef, useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import { changeStanding } from '../../api/people';
import type { Standing } from '../../schema/standing';
import { PeopleList } from './people-list';

/** Something that was done, with a way to take it back. */
interface Said {
	text: string;
	undo?: () => Promise< void >;
	isProblem?: boolean;
}

/** The people of the programme: who is where, who coaches whom, and when something was last heard of each. */
export function People( { manages }: { manages: boolean } ) {
	const [ said, say ] = useState< Said | null >( null );
	const [ changes, setChanges ] = useState( 0 );
	const title = useRef< HTMLHeadingElement >( null );
	const reload = () => setChanges( ( count ) => count + 1 );
	const moved = ( before: Standing, now: Standing ) => {
		reload();
		say( {
			text: now.organisation_name
				? sprintf(
						/* translators: 1: name of a person, 2: name of an organisation. */
						__( '%1$s belongs to %2$s.', 'learning-log' ),
						now.name,
						now.organisation_name
					)
				: sprintf(
						/* translators: %s: name of a person. */
						__( '%s belongs to no organisation.', 'learning-log' ),
						now.name
					),
			undo: async () => {
				const { problem } = await changeStanding(
					before.id,
					before.organisation,
					before.reports_to
				);
				say( problem ? { text: problem, isProblem: true } : null );
				reload();
				title.current?.focus();
			},
		} );
	};
	return (
		<>
			<div className="learning-log-page__header">
				<h1 ref={ title } tabIndex={ -1 }>
					{ __( 'People', 'learning-log' ) }
				</h1>
				{ manages && (
					<Button
						__next40pxDefaultSize
						variant="secondary"
						href="?page=learning-log-sets&view=people"
					>
						{ __( 'Organisations', 'learning-log' ) }
					</Button>
				) }
			</div>
			<p className="learning-log-page__about">
				{ manages
					? __(
							'Everybody on this site. “Last activity” is the last day on which somebody changed what they share, or commented on what is shared. What people keep to themselves is never counted.',
							'learning-log'
						)
					: __(
							'The people of the sets you facilitate. “Last activity” is the last day on which somebody changed what they share with you, or commented on it. What people keep to themselves is never counted.',
							'learning-log'
						) }
			</p>
			{ said && (
				<Notice
					status={ said.isProblem ? 'error' : 'success' }
					spokenMessage={ said.text }
					onRemove={ () => {
						title.current?.focus();
						say( null );
					} }
				>
					{ said.text }{ ' ' }
					{ said.undo && (
						<Button
							variant="link"
							onClick={ () => void said.undo?.() }
						>
							{ __( 'Undo', 'learning-log' ) }
						</Button>
					) }
				</Notice>
			) }
			<PeopleList
				manages={ manages }
				changes={ changes }
				onMoved={ moved }
				onChanged={ reload }
			/>
		</>
	);
}
