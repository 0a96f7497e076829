import { Button } from '@wordpress/components';
import { useRef } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import type { Choice } from './use-settings';

interface Props {
	saved: { undo: Choice | null } | null;
	onUndo: () => Promise< void >;
}

/** That something was saved, beside the button that did, and the way back. */
export function Saved( { saved, onUndo }: Props ) {
	const place = useRef< HTMLSpanElement >( null );
	const undo = async () => {
		// The button goes with what it takes back.
		place.current?.focus();
		await onUndo();
	};
	return (
		<span
			ref={ place }
			role="status"
			tabIndex={ -1 }
			className="learning-log-settings__saved"
		>
			{ saved && (
				<>
					{ saved.undo
						? __( 'Saved.', 'learning-log' )
						: __(
								'It is as it was before.',
								'learning-log'
							) }{ ' ' }
					{ saved.undo && (
						<Button variant="link" onClick={ () => void undo() }>
							{ __( 'Undo', 'learning-log' ) }
						</Button>
					) }
				</>
			) }
		</span>
	);
}
