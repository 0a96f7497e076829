/**
 * The part of the script that sends what was typed and knows what to do with the answers: loaded when somebody begins to write.
 */
export type Sender = typeof import( './send' );

/* eslint-disable camelcase, prefer-const -- webpack's own: the name of the file that a part is in */
declare let __webpack_get_script_filename__: (
	part: number | string
) => string;

const fileOf = __webpack_get_script_filename__;
let failed = 0;

// Many browsers keep in mind that a module could not be loaded, and never ask for the same address again.
__webpack_get_script_filename__ = ( part ) =>
	fileOf( part ) + ( failed ? `?again=${ failed }` : '' );
/* eslint-enable camelcase, prefer-const */

/** Loads a part of the script; what failed is asked for anew the next time. */
export async function load< Part >(
	ask: () => Promise< Part >
): Promise< Part > {
	try {
		return await ask();
	} catch ( error ) {
		failed++;
		throw error;
	}
}

let here: Sender | null = null;

/** The part that sends, once it is there. */
export const sender = (): Sender | null => here;

/** Loads it; fails where it cannot be had now. */
export async function fetchSender(): Promise< Sender > {
	here ??= await load(
		() => import( /* webpackChunkName: "send" */ './send' )
	);
	return here;
}
