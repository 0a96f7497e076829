/**
 * The button by which a person takes their log away. What it opens is loaded when it is pressed.
 */
export function offerExport(): void {
	const place = document.querySelector< HTMLElement >(
		'.learning-log-log__export'
	);
	const button = place?.querySelector( 'button' );
	if ( ! place || ! button ) {
		return;
	}
	place.hidden = false;
	button.addEventListener( 'click', async () => {
		const { openExport } = await import(
			/* webpackChunkName: "export" */ '../export'
		);
		openExport( place, new URLSearchParams( button.dataset.query ) );
	} );
}
