import { Button } from '@wordpress/components';
import { useRef } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import type { Given } from '../../api/settings';
import { FindPerson } from '../sets/find-person';

interface Person {
	id: number;
	name: string;
}

interface Words {
	name: string;
	about: string;
	add: string;
	takeOut: ( name: string ) => string;
	gave: ( name: string ) => string;
	took: ( name: string ) => string;
}

/** What can be given to a person, and what is said of it. */
export const WORDS: Record< Given, Words > = {
	facilitator: {
		name: __( 'Facilitators', 'learning-log' ),
		about: __(
			'Form sets and hold their meetings. They read what is shared with the sets they facilitate, nothing else.',
			'learning-log'
		),
		add: __( 'Add a facilitator', 'learning-log' ),
		takeOut: ( name ) =>
			sprintf(
				/* translators: %s: name of a person. */
				__( 'Take out %s as a facilitator', 'learning-log' ),
				name
			),
		gave: ( name ) =>
			sprintf(
				/* translators: %s: name of a person. */
				__( '%s is a facilitator now.', 'learning-log' ),
				name
			),
		took: ( name ) =>
			sprintf(
				/* translators: %s: name of a person. */
				__( '%s is not a facilitator any more.', 'learning-log' ),
				name
			),
	},
	manager: {
		name: __( 'Managers', 'learning-log' ),
		about: __(
			'Set up sets, people, templates and these settings. They read no entry that is not shared with them.',
			'learning-log'
		),
		add: __( 'Add a manager', 'learning-log' ),
		takeOut: ( name ) =>
			sprintf(
				/* translators: %s: name of a person. */
				__( 'Take out %s as a manager', 'learning-log' ),
				name
			),
		gave: ( name ) =>
			sprintf(
				/* translators: %s: name of a person. */
				__( '%s is a manager now.', 'learning-log' ),
				name
			),
		took: ( name ) =>
			sprintf(
				/* translators: %s: name of a person. */
				__( '%s is not a manager any more.', 'learning-log' ),
				name
			),
	},
};

interface Props {
	role: Given;
	people: Person[];
	may: boolean;
	onGive: ( person: Person, has: boolean ) => Promise< void >;
}

/** Who has a role, and giving it to others. */
export function Holders( { role, people, may, onGive }: Props ) {
	const title = useRef< HTMLHeadingElement >( null );
	const { name, about, add, takeOut } = WORDS[ role ];
	return (
		<section
			className="learning-log-settings__form"
			aria-labelledby={ `learning-log-role-${ role }` }
		>
			<h3
				id={ `learning-log-role-${ role }` }
				tabIndex={ -1 }
				ref={ title }
			>
				{ name }
			</h3>
			<p className="learning-log-settings__help">{ about }</p>
			<ul className="learning-log-page__people">
				{ people.map( ( person ) => (
					<li key={ person.id }>
						<bdi>{ person.name }</bdi>
						{ may && (
							<Button
								size="compact"
								variant="tertiary"
								aria-label={ takeOut( person.name ) }
								onClick={ () => {
									// The button goes with the person.
									title.current?.focus();
									void onGive( person, false );
								} }
							>
								{ __( 'Take out', 'learning-log' ) }
							</Button>
						) }
					</li>
				) ) }
				{ people.length === 0 && (
					<li>{ __( 'Nobody yet.', 'learning-log' ) }</li>
				) }
			</ul>
			{ may ? (
				<FindPerson
					label={ add }
					without={ people.map( ( { id } ) => id ) }
					onChoose={ ( person ) => void onGive( person, true ) }
				/>
			) : (
				<p className="learning-log-settings__help">
					{ __( 'Administrators say who manages.', 'learning-log' ) }
				</p>
			) }
		</section>
	);
}
