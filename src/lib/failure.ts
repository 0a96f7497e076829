/**
 * Any failure of a request in one shape, whatever the site answered: our JSON, a page of HTML, nothing at all.
 */
export interface Failure {
	code: string;
	message: string;
	status: number;
	entry: unknown;
}

/** Whether a value is an object with names. */
export function isRecord( value: unknown ): value is Record< string, unknown > {
	return (
		typeof value === 'object' && value !== null && ! Array.isArray( value )
	);
}

/** The failure that an answer means. `body` is what came, parsed, or undefined when it was no JSON. */
export function failureOf( status: number, body: unknown ): Failure {
	if ( isRecord( body ) && typeof body.code === 'string' ) {
		const data = isRecord( body.data ) ? body.data : {};
		return {
			code: body.code,
			message: typeof body.message === 'string' ? body.message : '',
			status,
			entry: data.entry ?? null,
		};
	}
	return {
		code: status === 0 ? 'network' : 'unreadable',
		message: '',
		status,
		entry: null,
	};
}
