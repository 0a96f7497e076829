import { Button, TextControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { Length, Quorum, Timing, type Preset } from './meeting-numbers';
import { fromField } from './site-time';

/** The plan of a meeting while it is being changed. */
export interface MeetingDraft {
	/** As a field for day and time has it. */
	starts: string;
	minutes: number;
	quorum: number;
	preset: Preset;
	place: string;
}

interface Props {
	draft: MeetingDraft;
	/** Whether somebody else has stored another plan meanwhile. */
	isConflict: boolean;
	onChange: ( part: Partial< MeetingDraft > ) => void;
	onSave: () => void;
	onLeave: () => void;
}

/** The fields by which a meeting is moved. */
export function MeetingChange( props: Props ) {
	const { draft, isConflict, onChange, onSave, onLeave } = props;
	return (
		<div className="learning-log-sets__change">
			<TextControl
				__next40pxDefaultSize
				type="datetime-local"
				label={ __( 'Begins', 'learning-log' ) }
				value={ draft.starts }
				onChange={ ( starts ) => onChange( { starts } ) }
			/>
			<TextControl
				__next40pxDefaultSize
				label={ __( 'Room, or address of the call', 'learning-log' ) }
				maxLength={ 500 }
				value={ draft.place }
				onChange={ ( place ) => onChange( { place } ) }
			/>
			<Length
				value={ draft.minutes }
				onChange={ ( minutes ) => onChange( { minutes } ) }
			/>
			<Quorum
				value={ draft.quorum }
				onChange={ ( quorum ) => onChange( { quorum } ) }
			/>
			<Timing
				value={ draft.preset }
				onChange={ ( preset ) => onChange( { preset } ) }
			/>
			<div className="learning-log-sets__row">
				<Button
					__next40pxDefaultSize
					variant="secondary"
					disabled={ fromField( draft.starts ) === '' }
					accessibleWhenDisabled
					onClick={ onSave }
				>
					{ isConflict
						? __( 'Keep mine', 'learning-log' )
						: __( 'Save', 'learning-log' ) }
				</Button>
				<Button
					__next40pxDefaultSize
					variant="tertiary"
					onClick={ onLeave }
				>
					{ isConflict
						? __( 'Take theirs', 'learning-log' )
						: __( 'Leave it', 'learning-log' ) }
				</Button>
			</div>
		</div>
	);
}
