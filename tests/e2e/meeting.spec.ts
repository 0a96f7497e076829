/**
 * A meeting of a set, on the screen of who facilitates it and on a member's phone.
 */
import type { Page } from '@playwright/test';
import {
	expect,
	expectNoAxeViolations,
	expectNoSidewaysScroll,
	test,
} from './fixtures';
import { logIn, type Person, type Programme } from './programme';

const STEP = '.learning-log-run__step-name';

const SET = '<!-- wp:learning-log/set /-->';

/** A set that has agreed to its ground rules, and its first meeting of two, which begins in an hour. */
async function meeting( programme: Programme ): Promise< {
	set: number;
	id: number;
	member: Person;
	peer: Person;
	facilitator: Person;
	url: string;
} > {
	const member = await programme.person( 'Nina Berg' );
	const peer = await programme.person( 'Ivo Lund' );
	const facilitator = await programme.person(
		'Amira Osei',
		'learning_log_facilitator'
	);
	const set = await programme.set(
		'Harbour set',
		[ member, peer ],
		[ facilitator ]
	);
	for ( const person of [ member, peer ] ) {
		await programme.sendAs( person, 'PUT', `/sets/${ set }/agreement`, {
			version: 1,
		} );
	}
	const starts = new Date( Date.now() + 3_600_000 );
	const [ first ] = await programme.sendAs< { id: number }[] >(
		facilitator,
		'POST',
		`/sets/${ set }/meetings`,
		{
			starts: starts.toISOString().replace( /\.\d+/, '' ),
			count: 2,
			quorum: 2,
			place: 'Room 2',
			mutation: crypto.randomUUID(),
		}
	);
	const { url } = await programme.page( SET );
	return { set, id: first?.id ?? 0, member, peer, facilitator, url };
}

/** What the script makes of the meeting is what the page comes with. */
async function expectTheSameLists( page: Page ): Promise< void > {
	const [ live, sent ] = await page.evaluate( async () => {
		const answer = await fetch( window.location.href );
		const asSent = new DOMParser().parseFromString(
			await answer.text(),
			'text/html'
		);
		return [ document, asSent ].map( ( root ) =>
			Array.from(
				root.querySelectorAll< HTMLElement >( '[data-live]' ),
				( { dataset, innerHTML } ) => [ dataset.live, innerHTML ]
			)
		);
	} );
	expect( live ).toEqual( sent );
	expect( live?.map( ( [ name ] ) => name ) ).toEqual( [
		'people',
		'bids',
		'slots',
		'reviews',
	] );
}

/** Opens the next meeting from the roster. */
async function openFrom( page: Page, url: string ): Promise< void > {
	await page.goto( url );
	await page
		.getByRole( 'region', { name: 'Next meeting' } )
		.getByRole( 'link', { name: /at/ } )
		.click();
	await expect( page.locator( '.learning-log-run__now' ) ).toBeVisible();
}

test( 'in a meeting all screens show where it is, and what each says as they type it; who is taken out of the set is told, and keeps their words', async ( {
	page,
	browser,
	baseURL,
	programme,
	logInAs,
} ) => {
	const { set, id, member, facilitator, peer, url } =
		await meeting( programme );
	const other = await browser.newContext( { baseURL: baseURL ?? '' } );
	await logIn( other.request, facilitator.login );
	const theirs = await other.newPage();
	const now = page.locator( '.learning-log-run__now' );
	const run = theirs.locator( '.learning-log-run__now' );

	await logInAs( member.login );
	await page.goto( url );
	const dates = await page
		.getByRole( 'link', { name: 'Add to your calendar' } )
		.getAttribute( 'href' );
	const file = await page.request.get( String( dates ) );
	expect( await file.text() ).toContain( 'BEGIN:VCALENDAR' );
	await openFrom( page, url );
	await openFrom( theirs, url );
	await expect( now ).toContainText( 'Not begun yet' );
	await expect( now.getByRole( 'button' ) ).toHaveCount( 0 );
	await expectNoAxeViolations( theirs, '.learning-log-set' );

	const bid = page.locator( '#learning-log-part-bid' );
	await bid
		.getByRole( 'textbox' )
		.fill( 'How do I hand <b>the rota</b> over?' );
	await expect( bid.locator( '.learning-log-note__state' ) ).toContainText(
		'Saved'
	);
	await expect( theirs.locator( '[data-live=bids]' ) ).toContainText(
		'How do I hand <b>the rota</b> over?'
	);
	await theirs
		.getByRole( 'button', { name: 'Use the suggested order' } )
		.click();
	await expect( page.locator( '.learning-log-run__order li' ) ).toContainText(
		[ 'Nina Berg' ]
	);

	await run.getByRole( 'button', { name: 'Begin the meeting' } ).click();
	await expect( now ).toContainText( 'Check-in' );
	const check = page.locator( '#learning-log-part-check_in' );
	// A finger that is down presses what it is on, whatever comes in before it goes up.
	const next = run.getByRole( 'button', { name: 'Next' } );
	await next.hover();
	await theirs.mouse.down();
	await check.getByRole( 'textbox' ).first().fill( 'Curious' );
	await expect( theirs.locator( '[data-live=people]' ) ).toContainText(
		'Curious'
	);
	await theirs.mouse.up();
	await expect( run.locator( STEP ) ).toHaveText( 'Who needs time today' );
	// Whoever writes is not disturbed by the meeting going on.
	await next.click();
	await expect( run.locator( STEP ) ).toHaveText( 'Nina Berg · Presenting' );
	await expect( now.locator( STEP ) ).toHaveText( 'Nina Berg · Presenting' );
	await expect( check.getByRole( 'textbox' ).first() ).toHaveValue(
		'Curious'
	);
	await expect( check.getByRole( 'textbox' ).first() ).toBeVisible();
	await run.getByRole( 'button', { name: 'Pause' } ).click();
	await expect( now ).toContainText( 'Paused' );
	await expectNoAxeViolations( page, '.learning-log-set' );
	await expectNoSidewaysScroll( page );

	// The site alone knows where the meeting is.
	await theirs.reload();
	await expect( run.locator( STEP ) ).toHaveText( 'Nina Berg · Presenting' );
	await expect( run.getByRole( 'button', { name: 'Go on' } ) ).toBeVisible();

	const issue = page.locator( '#learning-log-part-issue' );
	await issue.getByRole( 'textbox' ).first().fill( 'The rota' );
	await expect( theirs.locator( '[data-live=slots]' ) ).toContainText(
		'The rota'
	);
	for ( const [ kind, answers ] of Object.entries( {
		[ `learning-${ member.id }` ]: { line: 'To ask <i>first</i>\n\nTwice' },
		review: { keep: 'Pauses & https://call.example/?a=1&b=2', unnamed: '' },
	} ) ) {
		await programme.sendAs(
			peer,
			'PUT',
			`/meetings/${ id }/parts/${ kind }`,
			{
				answers,
				base_revision: 0,
			}
		);
	}
	await expect( page.locator( '[data-live=reviews]' ) ).toContainText(
		'Pauses'
	);
	await expectTheSameLists( page );
	await programme.send(
		'DELETE',
		`/learning-log/v1/sets/${ set }/members/${ member.id }`
	);
	await expect(
		page.getByText( 'This meeting is not open to you any more.' )
	).toBeVisible();
	await expect( issue.getByRole( 'textbox' ).first() ).toHaveValue(
		'The rota'
	);
	await expect( theirs.locator( '[data-live=people]' ) ).not.toContainText(
		member.name
	);
	await expect( theirs.locator( '[data-live=people]' ) ).toContainText(
		peer.name
	);
	await other.close();

	// What they said is theirs to read and to take away, and nothing of the others.
	await page.goto( '/my-learning-log/' );
	await page.getByRole( 'link', { name: 'What I said in meetings' } ).click();
	const said = page.locator( '.learning-log-log__meeting' );
	await expect( said ).toContainText(
		/A set you were in.*Curious.*hand <b>the rota.*The rota/s
	);
	await expectNoAxeViolations( page, '.learning-log-log' );
	await expectNoSidewaysScroll( page );
	const taken = await page
		.getByRole( 'link', { name: 'CSV' } )
		.getAttribute( 'href' );
	expect(
		await ( await page.request.get( String( taken ) ) ).text()
	).toContain( 'My issue,,The rota' );
} );

test( 'an action is its owner’s to write, and to close with what came of it and what was learned', async ( {
	page,
	programme,
	logInAs,
} ) => {
	const { member, peer, url } = await meeting( programme );
	const mine = page.getByRole( 'region', { name: 'My actions' } );
	const form = mine.locator( 'form' ).first();

	await logInAs( member.login );
	await page.goto( url );
	await form.getByLabel( 'What I will do' ).fill( 'Draw up the rota' );
	await expect( form.locator( '.learning-log-note__state' ) ).toContainText(
		'Saved'
	);
	await logInAs( peer.login );
	await openFrom( page, url );
	await expect( page.locator( '[data-live=people]' ) ).toContainText(
		/Nina Berg.*Draw up the rota Open/s
	);
	await expect(
		page.locator( 'textarea', { hasText: 'Draw up the rota' } )
	).toHaveCount( 0 );

	await logInAs( member.login );
	await page.goto( url );
	await form.getByRole( 'link', { name: 'Edit' } ).click();
	await form.getByLabel( 'Done', { exact: true } ).check();
	await form.getByRole( 'button', { name: 'Save' } ).click();
	await expect( form.getByLabel( 'What happened' ) ).toBeFocused();
	await form.getByLabel( 'What happened' ).fill( 'Priya did it' );
	await form.getByLabel( 'What I learned from it' ).fill( 'To ask' );
	await form.getByRole( 'button', { name: 'Save' } ).click();
	await expect( mine ).not.toContainText( 'Draw up the rota' );
} );

test( 'what is typed in a meeting without a connection waits on the device, and meets what was saved elsewhere side by side', async ( {
	page,
	context,
	programme,
	logInAs,
} ) => {
	const { id, member, url } = await meeting( programme );
	const part = page.locator( '#learning-log-part-bid' );
	const field = part.getByRole( 'textbox' );

	await logInAs( member.login );
	await openFrom( page, url );
	await field.fill( 'My first thought' );
	await expect( part.locator( '.learning-log-note__state' ) ).toContainText(
		'Saved'
	);
	await context.setOffline( true );
	await field.fill( 'On the train' );
	await expect( part.locator( '.learning-log-note__state' ) ).toContainText(
		'Kept on this device'
	);
	// Before the page is left: what is sent as it goes may still arrive once there is a connection.
	const stored = await programme.sendAs< { revision: number } >(
		member,
		'GET',
		`/meetings/${ id }/parts/bid`
	);
	await programme.sendAs( member, 'PUT', `/meetings/${ id }/parts/bid`, {
		answers: { line: 'At my desk' },
		base_revision: stored.revision,
	} );
	await page.goto( 'about:blank' );
	await context.setOffline( false );

	await openFrom( page, url );
	const both = part.getByRole( 'group', { name: /Two versions/ } );
	await expect( both ).toContainText( 'On the train' );
	await expect( both ).toContainText( 'At my desk' );
	await both.getByRole( 'button', { name: 'Keep both' } ).click();
	await expect( both ).toBeHidden();
	await expect
		.poll( async () => {
			const { answers } = await programme.sendAs< {
				answers: { line: string };
			} >( member, 'GET', `/meetings/${ id }/parts/bid` );
			return answers.line.split( '\n\n' ).sort();
		} )
		.toEqual( [ 'At my desk', 'On the train' ] );
} );
