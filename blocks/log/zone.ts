/**
 * The page of emails: where the device is set to another time zone than one is told by, one press takes that one.
 */
const here = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** A zone as this browser calls it: some have two names. */
const called = ( zone: string ): string => {
	try {
		return new Intl.DateTimeFormat( 'en', {
			timeZone: zone,
		} ).resolvedOptions().timeZone;
	} catch {
		return zone;
	}
};

document
	.querySelectorAll< HTMLElement >( '.learning-log-log__notices [data-zone]' )
	.forEach( ( row ) => {
		const offer = row.querySelector< HTMLElement >( '[hidden]' );
		const choice = row.querySelector( 'select' );
		if (
			! offer ||
			! choice ||
			called( row.dataset.zone ?? '' ) === here
		) {
			return;
		}
		offer.querySelector( 'bdi' )?.append( here );
		offer.querySelector( 'button' )?.addEventListener( 'click', () => {
			// WordPress may list it by another name.
			if (
				! [ ...choice.options ].some( ( { value } ) => value === here )
			) {
				choice.add( new Option( here, here ) );
			}
			choice.value = here;
			choice.form?.requestSubmit();
		} );
		offer.hidden = false;
	} );
