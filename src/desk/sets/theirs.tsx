import { Button } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { differences, type SetDraft } from '../../lib/set-draft';
import { day, MODES, TYPES } from './words';

const FIELDS: Record< keyof SetDraft, string > = {
	name: __( 'Name', 'learning-log' ),
	type: __( 'Where its members come from', 'learning-log' ),
	mode: __( 'Who holds its meetings', 'learning-log' ),
	capacity: __( 'Room for how many members', 'learning-log' ),
	starts: __( 'First day', 'learning-log' ),
	ends: __( 'Last day', 'learning-log' ),
	contract: __( 'Ground rules', 'learning-log' ),
};

/** What a version says in one field, in words. */
function worded( draft: SetDraft, field: keyof SetDraft ): string {
	const value = {
		...draft,
		type: TYPES[ draft.type ],
		mode: MODES[ draft.mode ],
		starts: draft.starts && day( draft.starts ),
		ends: draft.ends && day( draft.ends ),
		capacity: String( draft.capacity ),
	}[ field ];
	return value || __( 'Nothing', 'learning-log' );
}

interface Props {
	mine: SetDraft;
	theirs: SetDraft;
	onTake: () => void;
	onKeep: () => void;
}

/** What somebody else has stored meanwhile beside what stands here, where they differ, and the choice. */
export function Theirs( { mine, theirs, onTake, onKeep }: Props ) {
	return (
		<section
			className="learning-log-sets__theirs"
			aria-label={ __( 'Two versions', 'learning-log' ) }
		>
			{ differences( mine, theirs ).map( ( field ) => (
				<div key={ field }>
					<h2>{ FIELDS[ field ] }</h2>
					<dl>
						<div>
							<dt>{ __( 'Yours', 'learning-log' ) }</dt>
							<dd dir="auto">{ worded( mine, field ) }</dd>
						</div>
						<div>
							<dt>
								{ __(
									'Saved by somebody else',
									'learning-log'
								) }
							</dt>
							<dd dir="auto">{ worded( theirs, field ) }</dd>
						</div>
					</dl>
				</div>
			) ) }
			<div className="learning-log-sets__row">
				<Button
					__next40pxDefaultSize
					variant="secondary"
					onClick={ onKeep }
				>
					{ __( 'Keep mine', 'learning-log' ) }
				</Button>
				<Button
					__next40pxDefaultSize
					variant="secondary"
					onClick={ onTake }
				>
					{ __( 'Take theirs', 'learning-log' ) }
				</Button>
			</div>
		</section>
	);
}
