import { Button } from '@wordpress/components';
import { useEffect, useRef, useState } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';
import { changeElement, theirElementOf } from '../../api/elements';
import type { Placed } from '../../lib/element-tree';
import type { ListedElement } from '../../schema/element';
import { ElementForm } from './element-form';

interface Props {
	element: Placed< ListedElement >;
	/** Those that are there. */
	all: ListedElement[];
	onChanged: () => void;
	onRemove: ( element: ListedElement ) => void;
}

/** In how many lessons one is. */
const lessonsWords = ( many: number ): string =>
	many === 0
		? __( 'in no lesson', 'learning-log' )
		: sprintf(
				/* translators: %d: number of lessons. */
				_n( 'in %d lesson', 'in %d lessons', many, 'learning-log' ),
				many
			);

/** One Element. */
export function ElementRow( { element, all, onChanged, onRemove }: Props ) {
	/** As it was when one began to change it; null while nobody does. */
	const [ base, setBase ] = useState< ListedElement | null >( null );
	const row = useRef< HTMLLIElement >( null );
	const was = useRef( false );
	// The focus follows what opens, and goes back to the button when it closes.
	useEffect( () => {
		if ( was.current !== ( base !== null ) ) {
			was.current = base !== null;
			row.current
				?.querySelector< HTMLElement >( base ? 'input' : 'button' )
				?.focus();
		}
	}, [ base ] );
	const save = async ( name: string, parent: number ) => {
		if ( ! base ) {
			return '';
		}
		const answer = await changeElement( base.id, {
			name,
			parent,
			base_name: base.name,
			base_parent: base.parent ?? 0,
		} );
		const theirs = theirElementOf( answer );
		if ( answer.value ?? theirs ) {
			onChanged();
			setBase( theirs );
		}
		return answer.problem;
	};
	return (
		<li
			ref={ row }
			data-depth={ Math.min( element.depth, 3 ) }
			className="learning-log-elements__one"
		>
			<div>
				<strong>
					<bdi>{ element.name }</bdi>
				</strong>
				<span>{ lessonsWords( element.lessons ) }</span>
			</div>
			<Button
				variant="tertiary"
				aria-expanded={ base !== null }
				aria-label={ sprintf(
					/* translators: %s: name of an Element. */
					__( 'Change %s', 'learning-log' ),
					element.name
				) }
				onClick={ () => setBase( base ? null : element ) }
			>
				{ __( 'Change', 'learning-log' ) }
			</Button>
			<Button
				variant="tertiary"
				aria-label={ sprintf(
					/* translators: %s: name of an Element. */
					__( 'Remove %s', 'learning-log' ),
					element.name
				) }
				onClick={ () => onRemove( element ) }
			>
				{ __( 'Remove', 'learning-log' ) }
			</Button>
			{ base && (
				<ElementForm
					all={ all }
					id={ element.id }
					name={ base.name }
					parent={ base.parent ?? 0 }
					label={ __( 'Name', 'learning-log' ) }
					does={ __( 'Save', 'learning-log' ) }
					onSave={ save }
					onClose={ () => setBase( null ) }
				/>
			) }
		</li>
	);
}
