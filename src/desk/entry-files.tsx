import { Icon } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { audio, file as fileIcon, page, video } from '@wordpress/icons';
import { sizeOf } from '../lib/file-check';
import type { File as EntryFile } from '../schema/entry';

/** An icon for what a file is. */
function iconOf( type: string ) {
	if ( type.startsWith( 'video/' ) ) {
		return video;
	}
	if ( type.startsWith( 'audio/' ) ) {
		return audio;
	}
	return type === 'application/pdf' || type.startsWith( 'text/' )
		? page
		: fileIcon;
}

/** A small picture of the file, or an icon. */
function Picture( { file }: { file: EntryFile } ) {
	return file.thumbnail ? (
		<img src={ file.thumbnail } alt="" loading="lazy" />
	) : (
		<Icon icon={ iconOf( file.type ) } size={ 32 } />
	);
}

/** The files of an entry, each a link to its bytes. */
export function EntryFiles( { files }: { files: EntryFile[] } ) {
	if ( ! files.length ) {
		return null;
	}
	return (
		<section aria-label={ __( 'Files', 'learning-log' ) }>
			<ul className="learning-log-desk__files">
				{ files.map( ( file ) => (
					<li key={ file.id }>
						<a href={ file.url }>
							<span className="learning-log-desk__picture">
								<Picture file={ file } />
							</span>
							<span>
								<bdi>{ file.name }</bdi>{ ' ' }
								<small dir="auto">
									{ sizeOf(
										file.size,
										document.documentElement.lang
									) }
								</small>
							</span>
						</a>
					</li>
				) ) }
			</ul>
		</section>
	);
}
