import { Spinner } from '@wordpress/components';
import { useCallback, useEffect, useRef, useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { File as EntryFile } from '../../../schema/entry';
import { Problem } from '../../problem';
import type { Size } from './draw';
import { open, type Opened } from './open';
import { Page } from './page';
import { useNear } from './use-near';

/** Until a page is known: A4. */
const A4: Size = { width: 595, height: 842 };

/** More pages are not laid out: a file may claim any number. */
const MAX_PAGES = 500;

/** The pages of a PDF, below each other, in a place that scrolls. */
function Pages( { pdf, name }: { pdf: PDFDocumentProxy; name: string } ) {
	const place = useRef< HTMLDivElement >( null );
	const [ like, setLike ] = useState( A4 );
	const many = Math.min( pdf.numPages, MAX_PAGES );
	// The words over a page grow with it; nothing is drawn anew for that.
	useEffect( () => {
		const watch = new ResizeObserver( ( [ seen ] ) => {
			const sheet = place.current?.querySelector< HTMLElement >(
				'.learning-log-desk__sheet'
			);
			if ( seen && sheet ) {
				place.current?.style.setProperty(
					'--learning-log-sheet',
					String( sheet.clientWidth )
				);
			}
		} );
		if ( place.current ) {
			watch.observe( place.current );
		}
		return () => watch.disconnect();
	}, [] );
	return (
		<>
			<div
				ref={ place }
				className="learning-log-desk__pages"
				role="region"
				aria-label={ sprintf(
					/* translators: %s: name of a file. */
					__( 'PDF: %s', 'learning-log' ),
					name
				) }
				// What scrolls has to be reached by keyboard.

				tabIndex={ 0 }
			>
				{ Array.from( { length: many }, ( _, index ) => (
					<Page
						key={ index }
						number={ index + 1 }
						onSize={ setLike }
						{ ...{ pdf, like } }
					/>
				) ) }
			</div>
			{ many < pdf.numPages && (
				<p>
					{ sprintf(
						/* translators: %d: number of pages. */
						__(
							'The first %d pages are shown here. Download the file to read on.',
							'learning-log'
						),
						many
					) }
				</p>
			) }
		</>
	);
}

/** What came of opening it. */
function Outcome( {
	opened,
	name,
	onRetry,
}: {
	opened: Opened | null;
	name: string;
	onRetry: () => Promise< void >;
} ) {
	switch ( opened ) {
		case null:
			return <Spinner />;
		case 'locked':
			return (
				<p>
					{ __(
						'This PDF is locked with a password. Download it to open it with yours.',
						'learning-log'
					) }
				</p>
			);
		case 'damaged':
			return (
				<p>
					{ __(
						'This PDF cannot be shown here; it may be damaged. You can still download it.',
						'learning-log'
					) }
				</p>
			);
		case 'missing':
			return (
				<Problem
					says={ __(
						'This PDF could not be loaded. Please try again.',
						'learning-log'
					) }
					onRetry={ onRetry }
				/>
			);
		default:
			return <Pages pdf={ opened } name={ name } />;
	}
}

/** A PDF, read where it stands. It is asked for once it is about to be seen. */
export function Pdf( { file: { name, url } }: { file: EntryFile } ) {
	const place = useRef< HTMLDivElement >( null );
	const near = useNear( place );
	const [ wanted, setWanted ] = useState( 0 );
	const [ opened, setOpened ] = useState< Opened | null >( null );
	const retry = useCallback( async () => {
		setOpened( null );
		setWanted( ( times ) => times + 1 );
	}, [] );
	useEffect( () => {
		if ( near ) {
			setWanted( ( times ) => times || 1 );
		}
	}, [ near ] );
	useEffect( () => {
		if ( ! wanted ) {
			return;
		}
		const gone = new AbortController();
		void open( url, gone.signal ).then( ( found ) => {
			if ( ! gone.signal.aborted ) {
				setOpened( found );
			}
		} );
		return () => gone.abort();
	}, [ wanted, url ] );
	return (
		<div ref={ place } className="learning-log-desk__pdf">
			<Outcome { ...{ opened, name } } onRetry={ retry } />
		</div>
	);
}
