import { useEffect, useRef, useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { CSSProperties } from 'react';
import { draw, type Size } from './draw';
import { useNear } from './use-near';

interface Props {
	pdf: PDFDocumentProxy;
	number: number;
	/** As large as it is taken to be until it is drawn. */
	like: Size;
	onSize: ( size: Size ) => void;
}

/** One page: drawn while it is near what is seen, else a sheet of its size. */
export function Page( { pdf, number, like, onSize }: Props ) {
	const sheet = useRef< HTMLDivElement >( null );
	const canvas = useRef< HTMLCanvasElement >( null );
	const text = useRef< HTMLDivElement >( null );
	const near = useNear( sheet );
	const [ size, setSize ] = useState< Size | null >( null );
	const [ failed, setFailed ] = useState( false );
	useEffect( () => {
		if ( ! near || ! sheet.current || ! canvas.current || ! text.current ) {
			return;
		}
		const gone = new AbortController();
		setFailed( false );
		draw(
			pdf,
			number,
			{ canvas: canvas.current, text: text.current },
			sheet.current.clientWidth,
			( found ) => {
				setSize( found );
				if ( number === 1 ) {
					onSize( found );
				}
			},
			gone.signal
		).catch( () => {
			if ( ! gone.signal.aborted ) {
				setFailed( true );
			}
		} );
		return () => gone.abort();
	}, [ near, pdf, number, onSize ] );
	const { width, height } = size ?? like;
	const style: CSSProperties & Record< `--${ string }`, number > = {
		aspectRatio: `${ width } / ${ height }`,
		'--learning-log-page': width,
	};
	return (
		<figure>
			<div
				ref={ sheet }
				className="learning-log-desk__sheet"
				style={ style }
			>
				<canvas ref={ canvas } width={ 0 } height={ 0 } aria-hidden />
				<div ref={ text } className="learning-log-desk__words" />
			</div>
			{ failed && (
				<p role="alert">
					{ __( 'This page cannot be shown here.', 'learning-log' ) }
				</p>
			) }
			<figcaption>
				{ sprintf(
					/* translators: 1: number of a page, 2: how many pages there are. */
					__( 'Page %1$d of %2$d', 'learning-log' ),
					number,
					pdf.numPages
				) }
			</figcaption>
		</figure>
	);
}
