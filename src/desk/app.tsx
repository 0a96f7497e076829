import { useEffect, useLayoutEffect } from '@wordpress/element';
import type { ReactNode } from 'react';
import { Actions } from './actions/actions';
import { Review } from './review/review';
import { rootOfDesk, type Facts } from './facts';
import { later } from './later';
import { Sets } from './sets/sets';
import { useScreen } from './use-screen';

const People = later< { manages: boolean } >(
	async () =>
		(
			await import(
				/* webpackMode: "lazy", webpackChunkName: "desk-people" */ './people/people'
			)
		).People
);

const Moving = later< object >(
	async () =>
		(
			await import(
				/* webpackMode: "lazy", webpackChunkName: "desk-moving" */ './moving/moving'
			)
		).Moving
);

const Guide = later< { me: number } >(
	async () =>
		(
			await import(
				/* webpackMode: "lazy", webpackChunkName: "desk-guide" */ './guide/guide'
			)
		).Guide
);

const Settings = later(
	async () =>
		(
			await import(
				/* webpackMode: "lazy", webpackChunkName: "desk-settings" */ './settings/settings'
			)
		).Settings
);

const Templates = later(
	async () =>
		(
			await import(
				/* webpackMode: "lazy", webpackChunkName: "desk-templates" */ './templates/templates'
			)
		).Templates
);

const Elements = later(
	async () =>
		(
			await import(
				/* webpackMode: "lazy", webpackChunkName: "desk-elements" */ './elements/elements'
			)
		).Elements
);

const Words = later(
	async () =>
		(
			await import(
				/* webpackMode: "lazy", webpackChunkName: "desk-words" */ './words/words'
			)
		).Words
);

const Emails = later(
	async () =>
		(
			await import(
				/* webpackMode: "lazy", webpackChunkName: "desk-emails" */ './emails/emails'
			)
		).Emails
);

/** The screens, by the page that WordPress's menu has for each; php/admin/menu.php says who has which. */
const SCREENS: Record< string, ( facts: Facts ) => ReactNode > = {
	'learning-log': ( { lessonUrl, me } ) => (
		<div id="learning-log-desk">
			<Review { ...{ lessonUrl, me } } />
		</div>
	),
	'learning-log-actions': () => (
		<div id="learning-log-actions" className="learning-log-actions">
			<Actions />
		</div>
	),
	'learning-log-sets': ( { manages, me } ) => (
		<div id="learning-log-sets" className="learning-log-sets">
			<Sets { ...{ manages, me } } />
		</div>
	),
	'learning-log-people': ( { manages } ) => (
		<div
			id="learning-log-people"
			className="learning-log-page__screen learning-log-people"
		>
			<People { ...{ manages } } />
		</div>
	),
	'learning-log-moving': () => (
		<div id="learning-log-moving" className="learning-log-moving">
			<Moving />
		</div>
	),
	'learning-log-guide': ( { me } ) => (
		<div id="learning-log-guide" className="learning-log-guide">
			<Guide { ...{ me } } />
		</div>
	),
	'learning-log-settings': () => (
		<div id="learning-log-settings" className="learning-log-settings">
			<Settings />
		</div>
	),
	'learning-log-elements': () => (
		<div
			id="learning-log-elements"
			className="learning-log-page__screen learning-log-elements"
		>
			<Elements />
		</div>
	),
	'learning-log-words': () => (
		<div
			id="learning-log-words"
			className="learning-log-page__screen learning-log-words"
		>
			<Words />
		</div>
	),
	'learning-log-notices': () => (
		<div
			id="learning-log-emails"
			className="learning-log-page__screen learning-log-emails"
		>
			<Emails />
		</div>
	),
	'learning-log-templates': () => (
		<div id="learning-log-templates" className="learning-log-templates">
			<Templates />
		</div>
	),
};

/** All screens of Learning Log in wp-admin that are not plain forms; one at a time. */
export function App( { facts }: { facts: Facts } ) {
	const { screen, visit } = useScreen( facts.screens );
	useLayoutEffect( () => {
		// For the stylesheet: a screen may need the whole of WordPress's page.
		rootOfDesk()?.setAttribute( 'data-screen', screen );
	}, [ screen ] );
	useEffect( () => {
		if ( visit > 0 ) {
			window.scrollTo( 0, 0 );
			const title = rootOfDesk()?.querySelector( 'h1' );
			title?.focus();
			// A screen that is still being loaded takes the focus once it is there: later.tsx.
			rootOfDesk()?.toggleAttribute( 'data-arriving', ! title );
		}
	}, [ visit ] );
	return <div key={ visit }>{ SCREENS[ screen ]?.( facts ) }</div>;
}
