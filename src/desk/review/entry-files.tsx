import { Icon } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import { download, file as fileIcon } from '@wordpress/icons';
import { inPlace, isPdf } from '../../lib/file-kind';
import { sizeOf } from '../../lib/file-check';
import type { File as EntryFile } from '../../schema/entry';
import { later } from '../later';

const Pdf = later< { file: EntryFile } >(
	async () =>
		(
			await import(
				/* webpackMode: "lazy", webpackChunkName: "desk-pdf" */ './pdf/pdf'
			)
		).Pdf
);

/** The file itself, where it can be shown. Nothing is loaded before it is seen or started. */
function InPlace( { file }: { file: EntryFile } ) {
	const { name, type, url } = file;
	if ( isPdf( type ) ) {
		return <Pdf file={ file } />;
	}
	switch ( inPlace( type ) ) {
		case 'image':
			return (
				<img
					src={ url }
					alt={ sprintf(
						/* translators: %s: name of a file. */
						__( 'Picture: %s', 'learning-log' ),
						name
					) }
					loading="lazy"
				/>
			);
		case 'video':
			return <video src={ url } controls preload="none" />;
		case 'audio':
			return <audio src={ url } controls preload="none" />;
		default:
			return null;
	}
}

/** A small picture of what is not shown in place. */
function Picture( { file }: { file: EntryFile } ) {
	return file.thumbnail ? (
		<img src={ file.thumbnail } alt="" loading="lazy" />
	) : (
		<Icon icon={ fileIcon } size={ 32 } />
	);
}

/** The files of an entry: pictures, recordings and PDFs in place, and each to be taken. */
export function EntryFiles( { files }: { files: EntryFile[] } ) {
	if ( ! files.length ) {
		return null;
	}
	return (
		<section aria-label={ __( 'Files', 'learning-log' ) }>
			<ul className="learning-log-desk__files">
				{ files.map( ( file ) => (
					<li
						key={ file.id }
						className={ isPdf( file.type ) ? 'is-pdf' : '' }
					>
						<InPlace file={ file } />
						<a href={ file.url } download={ file.name }>
							{ inPlace( file.type ) || isPdf( file.type ) ? (
								<Icon icon={ download } />
							) : (
								<span className="learning-log-desk__picture">
									<Picture file={ file } />
								</span>
							) }
							<span>
								<bdi>{ file.name }</bdi>{ ' ' }
								<small dir="auto">
									{ sizeOf(
										file.size,
										document.documentElement.lang
									) }
									{ ' · ' }
									{ __( 'Download', 'learning-log' ) }
								</small>
							</span>
						</a>
					</li>
				) ) }
			</ul>
		</section>
	);
}
