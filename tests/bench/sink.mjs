/**
 * A mail server that takes everything and delivers nothing.
 */
import * as net from 'node:net';

/**
 * Starts it.
 *
 * @return {Promise<{port: number, to: string[], stop: () => void}>} Its port, and to whom it has taken a mail, in order.
 */
export function startSink() {
	const to = [];
	const server = net.createServer( ( socket ) => {
		let waiting = '';
		let inMail = false;
		const say = ( line ) => socket.write( `${ line }\r\n` );
		const take = ( line ) => {
			if ( inMail ) {
				inMail = line !== '.';
				if ( ! inMail ) {
					say( '250 taken' );
				}
				return;
			}
			const verb = line.slice( 0, 4 ).toUpperCase();
			if ( verb === 'RCPT' ) {
				to.push( line.replace( /^.*<|>.*$/g, '' ) );
			}
			inMail = verb === 'DATA';
			say( { DATA: '354 go on', QUIT: '221 bye' }[ verb ] ?? '250 ok' );
			if ( verb === 'QUIT' ) {
				socket.end();
			}
		};
		socket.on( 'error', () => socket.destroy() );
		socket.on( 'data', ( bytes ) => {
			const lines = ( waiting + bytes ).split( '\r\n' );
			waiting = lines.pop();
			lines.forEach( take );
		} );
		say( '220 sink' );
	} );
	return new Promise( ( resolve ) =>
		server.listen( 0, '127.0.0.1', () =>
			resolve( {
				port: server.address().port,
				to,
				stop: () => server.close(),
			} )
		)
	);
}
