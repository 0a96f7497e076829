import { Button, Dropdown, TextControl } from '@wordpress/components';
import { useDispatch, useSelect } from '@wordpress/data';
import { useEffect, useRef, useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import { pencil, trash } from '@wordpress/icons';
import { store as preferencesStore } from '@wordpress/preferences';
import {
	dropView,
	keepView,
	MOST_VIEWS,
	renameView,
	savedViews,
	viewIn,
	type SavedView,
} from '../../lib/saved-views';

const SCOPE = 'learning-log';
const VIEWS = 'deskViews';

/** The views that whoever is here has kept, with their other preferences. */
function useViews(): [ SavedView[], ( views: SavedView[] ) => void ] {
	const { set } = useDispatch( preferencesStore );
	const kept = useSelect(
		( select ) => select( preferencesStore ).get( SCOPE, VIEWS ) as unknown,
		[]
	);
	return [ savedViews( kept ), ( views ) => set( SCOPE, VIEWS, views ) ];
}

interface Props {
	/** The query of what is shown. */
	query: string;
	onChoose: ( query: string ) => void;
}

/** A name, and what is done with it. */
function Name( {
	label,
	start,
	does,
	focus = false,
	onDone,
}: {
	label: string;
	start: string;
	does: string;
	/** Whether it takes the place of the button that was pressed. */
	focus?: boolean;
	onDone: ( name: string ) => void;
} ) {
	const [ name, setName ] = useState( start );
	const field = useRef< HTMLInputElement >( null );
	useEffect( () => {
		if ( focus ) {
			field.current?.select();
		}
	}, [ focus ] );
	return (
		<form
			className="learning-log-desk__view-name"
			onSubmit={ ( event ) => {
				event.preventDefault();
				onDone( name );
				setName( '' );
			} }
		>
			<TextControl
				ref={ field }
				__next40pxDefaultSize
				label={ label }
				value={ name }
				onChange={ setName }
				maxLength={ 60 }
				required
			/>
			<Button __next40pxDefaultSize variant="secondary" type="submit">
				{ does }
			</Button>
		</form>
	);
}

/** What opens: the views to choose from, and a field to keep what is shown. */
function Panel( { query, onChoose }: Props ) {
	const [ views, keep ] = useViews();
	const [ renaming, rename ] = useState( '' );
	const [ before, setBefore ] = useState< SavedView[] | null >( null );
	const [ said, say ] = useState( '' );
	const undo = useRef< HTMLButtonElement >( null );
	const shown = viewIn( query );
	useEffect( () => {
		// The button that was pressed may have gone with its view.
		const { activeElement, body } = document;
		if ( activeElement === body ) {
			undo.current?.focus();
		}
	}, [ before ] );
	const change = ( next: SavedView[] ) => {
		setBefore( null );
		say( '' );
		keep( next );
	};
	return (
		<div className="learning-log-desk__views">
			{ views.length === 0 && ! before && (
				<p>
					{ __(
						'Choose filters and an order, then keep them here under a name, such as “Harbour, not yet answered”.',
						'learning-log'
					) }
				</p>
			) }
			<ul>
				{ views.map( ( { name, query: kept } ) => (
					<li key={ name }>
						{ renaming === name ? (
							<Name
								label={ __( 'New name', 'learning-log' ) }
								start={ name }
								does={ __( 'Rename', 'learning-log' ) }
								focus
								onDone={ ( to ) => {
									const next = renameView( views, name, to );
									change( next );
									say(
										next === views && to.trim() !== name
											? __(
													'There is a view of that name already.',
													'learning-log'
												)
											: ''
									);
									rename( '' );
								} }
							/>
						) : (
							<>
								<Button
									__next40pxDefaultSize
									aria-current={
										kept === shown ? 'true' : undefined
									}
									onClick={ () => onChoose( kept ) }
								>
									<bdi>{ name }</bdi>
								</Button>
								<Button
									__next40pxDefaultSize
									icon={ pencil }
									label={ sprintf(
										/* translators: %s: name of a saved view. */
										__( 'Rename %s', 'learning-log' ),
										name
									) }
									onClick={ () => rename( name ) }
								/>
								<Button
									__next40pxDefaultSize
									icon={ trash }
									label={ sprintf(
										/* translators: %s: name of a saved view. */
										__( 'Remove %s', 'learning-log' ),
										name
									) }
									onClick={ () => {
										setBefore( views );
										say( __( 'Removed.', 'learning-log' ) );
										keep( dropView( views, name ) );
									} }
								/>
							</>
						) }
					</li>
				) ) }
			</ul>
			<p role="status">
				{ said }{ ' ' }
				{ before && (
					<Button
						ref={ undo }
						variant="link"
						onClick={ () => change( before ) }
					>
						{ __( 'Undo', 'learning-log' ) }
					</Button>
				) }
			</p>
			{ views.length < MOST_VIEWS && (
				<Name
					label={ __( 'Keep this view as', 'learning-log' ) }
					start=""
					does={ __( 'Keep', 'learning-log' ) }
					onDone={ ( name ) => {
						const next = keepView( views, { name, query } );
						change( next );
						setBefore( next.length > views.length ? null : views );
						say( __( 'Kept.', 'learning-log' ) );
					} }
				/>
			) }
		</div>
	);
}

/** The views somebody has kept, and the way to keep another. */
export function Views( { query, onChoose }: Props ) {
	return (
		<Dropdown
			popoverProps={ { placement: 'bottom-end' } }
			renderToggle={ ( { isOpen, onToggle } ) => (
				<Button
					__next40pxDefaultSize
					variant="tertiary"
					aria-expanded={ isOpen }
					onClick={ onToggle }
				>
					{ __( 'Saved views', 'learning-log' ) }
				</Button>
			) }
			renderContent={ ( { onClose } ) => (
				<Panel
					query={ query }
					onChoose={ ( chosen ) => {
						onChoose( chosen );
						onClose();
					} }
				/>
			) }
		/>
	);
}
