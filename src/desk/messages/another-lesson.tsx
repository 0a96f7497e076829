import { ComboboxControl } from '@wordpress/components';
import { useEffect, useRef, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { findLessons, loadAsked, type Found } from '../../api/messages';
import type { AskedPrompt } from '../../schema/progress';

/** Who types is not asked after at each key. */
const PAUSE = 300;

interface Props {
	onFound: ( prompts: AskedPrompt[] ) => void;
	onProblem: ( says: string ) => void;
}

/** Finds a lesson in which nobody has shared anything with the set yet. */
export function AnotherLesson( { onFound, onProblem }: Props ) {
	const [ search, setSearch ] = useState( '' );
	const [ found, setFound ] = useState< Found[] >( [] );
	const [ chosen, setChosen ] = useState( '' );
	const latest = useRef( '' );
	useEffect( () => {
		const later = setTimeout( async () => {
			setFound( await findLessons( search ) );
		}, PAUSE );
		return () => clearTimeout( later );
	}, [ search ] );
	const choose = async ( id: string ) => {
		setChosen( id );
		latest.current = id;
		if ( ! id ) {
			return;
		}
		const answer = await loadAsked( Number( id ) );
		if ( latest.current !== id ) {
			return;
		}
		if ( answer.value?.length ) {
			onFound( answer.value );
		} else {
			onProblem(
				answer.problem ||
					__( 'This page asks nothing.', 'learning-log' )
			);
		}
	};
	return (
		<ComboboxControl
			__next40pxDefaultSize
			label={ __(
				'Or a lesson in which nobody shares anything yet',
				'learning-log'
			) }
			placeholder={ __( 'Part of its title', 'learning-log' ) }
			value={ chosen }
			options={ found.map( ( { id, title } ) => ( {
				value: String( id ),
				label: title,
			} ) ) }
			onFilterValueChange={ setSearch }
			onChange={ ( id ) => void choose( id ?? '' ) }
		/>
	);
}
