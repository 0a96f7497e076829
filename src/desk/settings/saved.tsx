import { Button } from '@wordpress/components';
import { useRef } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import type { Outcome } from './use-settings';

interface Props {
	outcome: Outcome;
	/** Whether something else has been chosen since. */
	isChanged: boolean;
}

/** How a save ended, beside the button that was pressed, and what can be done about it. */
export function Saved( { outcome, isChanged }: Props ) {
	const { saved, refused, undo, insist } = outcome;
	const place = useRef< HTMLSpanElement >( null );
	const act = async ( does: () => Promise< void > ) => {
		// The button goes with what it does.
		place.current?.focus();
		await does();
	};
	return (
		<span
			ref={ place }
			role="status"
			tabIndex={ -1 }
			className="learning-log-settings__saved"
		>
			{ refused && (
				<>
					{ __(
						'Not saved: somebody else has changed these settings in the meantime. Theirs are shown.',
						'learning-log'
					) }{ ' ' }
					<Button variant="link" onClick={ () => void act( insist ) }>
						{ __( 'Put mine in their place', 'learning-log' ) }
					</Button>
				</>
			) }
			{ saved && ! isChanged && (
				<>
					{ saved.undo
						? __( 'Saved.', 'learning-log' )
						: __(
								'It is as it was before.',
								'learning-log'
							) }{ ' ' }
					{ saved.undo && (
						<Button
							variant="link"
							onClick={ () => void act( undo ) }
						>
							{ __( 'Undo', 'learning-log' ) }
						</Button>
					) }
				</>
			) }
		</span>
	);
}
