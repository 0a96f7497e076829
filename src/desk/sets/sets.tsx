import { Button, Notice } from '@wordpress/components';
import { useEffect, useRef, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { restoreSet } from '../../api/set-changes';
import { forgetUnsaved } from '../leaving';
import { People } from './people';
import { Rules } from './rules';
import { SetList } from './set-list';
import { SetPage } from './set-page';
import { hrefOf, LIST, usePlace, type Place } from './use-place';
import { Ways } from './ways';
import './sets.css';
import './parts.css';

/** The parts of the screen that managers have. */
const VIEWS: [ Place[ 'view' ], string ][] = [
	[ 'sets', __( 'Sets', 'learning-log' ) ],
	[ 'people', __( 'People and organisations', 'learning-log' ) ],
	[ 'rules', __( 'Ground rules to begin with', 'learning-log' ) ],
];

/** Something that was done, with a way to take it back where there is one. */
export interface Said {
	text: string;
	/** It did not come about. */
	isProblem?: boolean;
	undo?: () => void;
}

interface Props {
	manages: boolean;
	me: number;
}

/** The screen: all sets, one of them, and what managers say about people. */
export function Sets( { manages, me }: Props ) {
	const [ place, go ] = usePlace();
	const [ said, say ] = useState< Said | null >( null );
	const screen = useRef< HTMLDivElement >( null );
	const where = `${ place.view } ${ place.set }`;
	const was = useRef( where );

	// What had the focus is gone with the part that was left.
	useEffect( () => {
		if ( was.current !== where ) {
			was.current = where;
			screen.current?.querySelector< HTMLElement >( 'h1' )?.focus();
		}
	}, [ where ] );
	const leave = ( to: Place ) => {
		forgetUnsaved();
		go( to );
	};
	const removed = ( id: number, text: string ) => {
		leave( LIST );
		say( {
			text,
			undo: async () => {
				const { problem } = await restoreSet( id );
				say( problem ? { text: problem, isProblem: true } : null );
				if ( ! problem ) {
					go( { ...LIST, set: id } );
				}
			},
		} );
	};
	return (
		<div ref={ screen }>
			{ manages && place.set === null && (
				<Ways
					label={ __( 'Parts of this screen', 'learning-log' ) }
					ways={ VIEWS.map( ( [ view, name ] ) => [
						view,
						name,
						hrefOf( { ...LIST, view } ),
					] ) }
					at={ place.view }
					onGo={ ( view ) => {
						say( null );
						go( { ...LIST, view } );
					} }
				/>
			) }
			<div className="learning-log-sets__said">
				{ said && (
					<Notice
						status={ said.isProblem ? 'error' : 'success' }
						onRemove={ () => say( null ) }
					>
						{ said.text }{ ' ' }
						{ said.undo && (
							<Button variant="link" onClick={ said.undo }>
								{ __( 'Undo', 'learning-log' ) }
							</Button>
						) }
					</Notice>
				) }
			</div>
			{ place.view === 'people' && manages && <People /> }
			{ place.view === 'rules' && manages && <Rules /> }
			{ ( place.view === 'sets' || ! manages ) && place.set === null && (
				<SetList
					onOpen={ ( set ) => {
						say( null );
						go( { ...LIST, set } );
					} }
				/>
			) }
			{ place.view === 'sets' && place.set !== null && (
				<SetPage
					key={ place.set }
					{ ...{ manages, me, say } }
					id={ place.set }
					tab={ place.tab }
					onTab={ ( tab ) => go( { ...place, tab } ) }
					onFormed={ ( set ) =>
						leave( { ...LIST, set, tab: 'people' } )
					}
					onRemoved={ removed }
					onBack={ () => {
						say( null );
						go( LIST );
					} }
					onLeft={ () => leave( LIST ) }
				/>
			) }
		</div>
	);
}
