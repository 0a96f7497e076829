import { Button, Modal } from '@wordpress/components';
import type { ReactNode } from 'react';
import { __ } from '@wordpress/i18n';

interface Props {
	title: string;
	children: ReactNode;
	/** What the button says that does it. */
	does: string;
	/** What the button says that leaves all as it is. */
	leaves?: string;
	isDestructive?: boolean;
	onConfirm: () => void;
	onClose: () => void;
}

/** Says what something means, and asks. */
export function Confirm( props: Props ) {
	const { title, children, does, leaves, isDestructive = false } = props;
	return (
		<Modal
			title={ title }
			size="medium"
			focusOnMount="firstContentElement"
			onRequestClose={ props.onClose }
		>
			{ children }
			<div className="learning-log-sets__row">
				<Button
					__next40pxDefaultSize
					variant="tertiary"
					onClick={ props.onClose }
				>
					{ leaves ?? __( 'Cancel', 'learning-log' ) }
				</Button>
				<Button
					__next40pxDefaultSize
					variant="primary"
					isDestructive={ isDestructive }
					onClick={ props.onConfirm }
				>
					{ does }
				</Button>
			</div>
		</Modal>
	);
}
