import { Button } from '@wordpress/components';
import { useEffect, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';

const EXPANDED = 'aria-expanded';

const helpLink = (): HTMLElement | null =>
	document.getElementById( 'contextual-help-link' );

/** Whether WordPress's own help is open. */
function useIsOpen(): boolean {
	const [ isOpen, setOpen ] = useState( false );
	useEffect( () => {
		const link = helpLink();
		if ( ! link ) {
			return;
		}
		const watch = new MutationObserver( () =>
			setOpen( link.getAttribute( EXPANDED ) === 'true' )
		);
		watch.observe( link, { attributeFilter: [ EXPANDED ] } );
		return () => watch.disconnect();
	}, [] );
	return isOpen;
}

/** Opens WordPress's own help, whose button has no place where Review has the whole page. */
export function HelpButton() {
	return (
		<Button
			__next40pxDefaultSize
			variant="tertiary"
			aria-controls="contextual-help-wrap"
			aria-expanded={ useIsOpen() }
			onClick={ () => helpLink()?.click() }
		>
			{ __( 'Help', 'learning-log' ) }
		</Button>
	);
}
