/**
 * A webpack plugin that makes one module of a file and those that it re-exports: whoever else imports one of them is given that file.
 */
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** The files that a file re-exports or imports whole, with or without an index. */
const membersOf = ( file ) =>
	new Set(
		[
			...readFileSync( file, 'utf8' ).matchAll(
				/^(?:export|import) \* (?:as \w+ )?from '(.+)';$/gm
			),
		].flatMap( ( [ , path ] ) => {
			const member = resolve( dirname( file ), path );
			return [ `${ member }.ts`, `${ member }/index.ts` ];
		} )
	);

export class OneModule {
	/**
	 * @param {string} file Path of the file.
	 */
	constructor( file ) {
		this.file = file;
		this.members = membersOf( file );
	}

	apply( compiler ) {
		const { file, members } = this;
		const isInside = ( issuer ) => issuer === file || members.has( issuer );
		compiler.hooks.normalModuleFactory.tap( 'OneModule', ( factory ) => {
			factory.hooks.afterResolve.tap(
				'OneModule',
				( { createData, contextInfo } ) => {
					const { resource, request } = createData;
					if (
						members.has( resource ) &&
						! isInside( contextInfo.issuer )
					) {
						Object.assign( createData, {
							resource: file,
							userRequest: file,
							request: request.replace( resource, file ),
						} );
					}
				}
			);
		} );
	}
}
