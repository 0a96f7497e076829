import { useCallback } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { loadAskedOf } from '../../api/review';
import type { Entry } from '../../schema/entry';
import { EntryText } from '../entry-text';
import { useTold } from '../use-told';

/** What I began this entry with, where I did: it is in no other thread, and the answer speaks of it. */
export function Asked( { entry }: { entry: Entry } ) {
	const { told } = useTold(
		// eslint-disable-next-line react-hooks/exhaustive-deps -- Once for each entry: another revision is asked the same.
		useCallback( () => loadAskedOf( entry ), [ entry.id ] )
	);
	return told
		?.filter( ( { kind, text } ) => kind === 'opening' && text )
		.map( ( { id, text } ) => (
			<section key={ id } className="learning-log-desk__asked">
				<h3>{ __( 'I asked', 'learning-log' ) }</h3>
				<EntryText text={ text } />
			</section>
		) );
}
