import { Button, CheckboxControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import type { Message } from '../../schema/message';
import type { MemberSteps } from '../../schema/progress';
import { writtenWords } from './words';

interface Props {
	members: MemberSteps[];
	/** What of this kind was written about this before, the latest first. */
	before: Message[];
	chosen: number[];
	onChoose: ( chosen: number[] ) => void;
}

/** Whom it is for: of the members who share nothing there, those that were chosen. */
export function People( { members, before, chosen, onChoose }: Props ) {
	return (
		<fieldset className="learning-log-messages__people">
			<legend>
				{ __( 'To, of those who share nothing there', 'learning-log' ) }
			</legend>
			{ members.length === 0 && (
				<p>
					{ __(
						'Everybody shares something there.',
						'learning-log'
					) }
				</p>
			) }
			{ members.map( ( { id, name } ) => (
				<CheckboxControl
					key={ id }
					label={ name }
					help={ writtenWords(
						before.find( ( { person } ) => person.id === id )
					) }
					checked={ chosen.includes( id ) }
					onChange={ ( is ) =>
						onChoose( [
							...chosen.filter( ( other ) => other !== id ),
							...( is ? [ id ] : [] ),
						] )
					}
				/>
			) ) }
			{ members.length > chosen.length && members.length > 1 && (
				<Button
					variant="link"
					onClick={ () =>
						onChoose( members.map( ( { id } ) => id ) )
					}
				>
					{ __( 'All of them', 'learning-log' ) }
				</Button>
			) }
		</fieldset>
	);
}
