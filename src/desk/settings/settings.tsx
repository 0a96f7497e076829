import { useEffect, useRef, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { pageHere, stay, stepTo, useSteps } from '../history';
import { mayLeave } from '../leaving';
import { Ways } from '../sets/ways';
import { Files } from './files';
import { Retention } from './retention';
import { RolesTab } from './roles';

const PAGE = 'learning-log-settings';

type Tab = 'files' | 'retention' | 'roles';

const TABS: [ Tab, string, () => JSX.Element ][] = [
	[ 'files', __( 'Files', 'learning-log' ), Files ],
	[
		'retention',
		__( 'How long things are kept', 'learning-log' ),
		Retention,
	],
	[ 'roles', __( 'Roles', 'learning-log' ), RolesTab ],
];

const tabIn = ( query: string ): Tab =>
	TABS.find(
		( [ tab ] ) => tab === new URLSearchParams( query ).get( 'tab' )
	)?.[ 0 ] ?? 'files';

const hrefOf = ( tab: Tab ): string => `?page=${ PAGE }&tab=${ tab }`;

/** What managers set up once: a tab for each matter, kept in the page's address. */
export function Settings() {
	const [ at, setAt ] = useState( () => tabIn( window.location.search ) );
	const screen = useRef< HTMLDivElement >( null );
	const was = useRef( at );
	useSteps( () => {
		if ( pageHere() === PAGE ) {
			const to = tabIn( window.location.search );
			if ( to === at || mayLeave() ) {
				setAt( to );
			} else {
				stay();
			}
		}
	} );
	// What had the focus is gone with the part that was left.
	useEffect( () => {
		if ( was.current !== at ) {
			was.current = at;
			screen.current?.querySelector< HTMLElement >( 'h2' )?.focus();
		}
	}, [ at ] );
	const [ , name, Part ] = TABS.find( ( [ tab ] ) => tab === at ) ?? [];
	return (
		<div ref={ screen }>
			<h1 tabIndex={ -1 }>{ __( 'Settings', 'learning-log' ) }</h1>
			<Ways
				label={ __( 'Parts of the settings', 'learning-log' ) }
				ways={ TABS.map( ( [ tab, words ] ) => [
					tab,
					words,
					hrefOf( tab ),
				] ) }
				at={ at }
				onGo={ ( to ) => {
					if ( to !== at && mayLeave() ) {
						stepTo( hrefOf( to ) );
						setAt( to );
					}
				} }
			/>
			<h2 tabIndex={ -1 }>{ name }</h2>
			{ Part && <Part key={ at } /> }
		</div>
	);
}
