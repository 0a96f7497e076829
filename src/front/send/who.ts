/**
 * Who is logged in, and the way back in.
 */
import { isRecord } from '../../lib/failure';
import { config } from '../config';
import { tellAll } from '../page';
import { renew, request, type Reply } from '../rest';
import { load } from '../sender';

/** No number of anybody. */
const SOMEBODY = -1;

let typedAt = 0;
let closeLogin = (): void => {};
let comeBack: () => Promise< boolean > = () => Promise.resolve( true );

document.addEventListener( 'input', () => ( typedAt = Date.now() ), true );

/** The site has said that somebody else is logged in: all of the page is theirs no longer. */
export function meetSomebodyElse(): void {
	tellAll( { type: 'session', user: SOMEBODY } );
}

/** What has to be done before the person of this page goes on; answers whether it could be. */
export function beforeReturn( act: () => Promise< boolean > ): void {
	comeBack = act;
}

/** Whether somebody is typing: what takes the focus then takes their next key. */
const isTyping = ( since: number ): boolean =>
	typedAt >= since &&
	document.querySelector(
		':is(input,textarea,select,iframe,[contenteditable]):focus'
	) !== null;

/**
 * Nobody is logged in, unless somebody has done so in another tab in the meantime. The way back in opens by itself where it is asked
 * for or nobody types; otherwise the note has a button for it.
 */
export async function askToLogIn( asked: boolean ): Promise< void > {
	const since = asked ? Date.now() : 0;
	if ( ( await whoIsThere() ) === 0 && ! isTyping( since ) ) {
		const { openLogin, close } = await load(
			() => import( /* webpackChunkName: "login" */ '../login' )
		);
		closeLogin = close;
		openLogin( () => void whoIsThere() );
	}
}

/** Who answered to; somebody else is told to be so, as the page asks for its own person. Null where nobody knows. */
function userOf( { status, data }: Reply ): number | null {
	if ( status === 409 ) {
		return SOMEBODY;
	}
	return isRecord( data ) && typeof data.id === 'number' ? data.id : null;
}

/** Asks who is logged in now, with a nonce of theirs; null when nothing answers. */
export async function whoIsThere(): Promise< number | null > {
	const good = await renew();
	if ( good === null ) {
		return null;
	}
	const user = good ? userOf( await request( 'GET', 'me' ) ) : 0;
	if (
		user === null ||
		( user === config().user && ! ( await comeBack() ) )
	) {
		return null;
	}
	if ( user ) {
		closeLogin();
	}
	tellAll( { type: 'session', user } );
	return user;
}
