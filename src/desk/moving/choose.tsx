import { Button, RadioControl } from '@wordpress/components';
import { __, _n, sprintf } from '@wordpress/i18n';
import type { Audiences, Scan } from '../../api/moving';
import { FindPerson } from '../sets/find-person';
import { useFocusAfter } from './use-focus-after';
import type { Coach, Kept } from './use-kept';
import { KINDS, kindOf, numberOf, threadsOf } from './words';

interface Props {
	scan: Scan;
	kept: Kept;
	onChange: ( change: Partial< Kept > ) => void;
	onNext: () => void;
}

/** How many conversations of a kind there are, and who is to read them unless somebody chooses otherwise. */
function kindsIn( scan: Scan, chosen: Audiences ) {
	return KINDS.map( ( kind ) => {
		const found = scan.audiences.filter( ( { type } ) => type === kind );
		const many = ( audience: string ) =>
			found
				.filter( ( one ) => one.audience === audience )
				.reduce( ( sum, { threads } ) => sum + threads, 0 );
		const usual: 'me' | 'coach' =
			many( 'coach' ) > many( 'me' ) ? 'coach' : 'me';
		return {
			kind,
			threads: many( 'me' ) + many( 'coach' ),
			audience: chosen[ kind ] ?? usual,
		};
	} ).filter( ( { threads } ) => threads > 0 );
}

/** Who reads what was written, kind by kind, with what follows from it; and who the coaches are. */
export function Choose( { scan, kept, onChange, onNext }: Props ) {
	const kinds = kindsIn( scan, kept.audiences );
	const shared = kinds.filter( ( { audience } ) => audience === 'coach' );
	const many = shared.reduce( ( sum, { threads } ) => sum + threads, 0 );
	return (
		<>
			<p>
				{ __(
					'In ProgressAlly every administrator could read every note. Here nobody reads what its author does not share. Choose, for each kind of note, who is to read what was written until now. Participants see it beside each entry and can change it at any time.',
					'learning-log'
				) }
			</p>
			{ kinds.length === 0 && (
				<p>
					{ __(
						'There is no conversation to bring, so there is nothing to choose.',
						'learning-log'
					) }
				</p>
			) }
			{ kinds.map( ( { kind, threads, audience } ) => (
				<RadioControl
					key={ kind }
					label={ `${ kindOf( kind ) } (${ threadsOf( threads ) })` }
					selected={ audience }
					options={ [
						{
							value: 'me',
							label: __( 'Only me', 'learning-log' ),
							description: __(
								'Each stays with its author. No administrator reads it any more.',
								'learning-log'
							),
						},
						{
							value: 'coach',
							label: __( 'My coach', 'learning-log' ),
							description: __(
								'Its author, the coaches named below, and whoever coaches them already. Coaches can answer it.',
								'learning-log'
							),
						},
					] }
					onChange={ ( to ) =>
						onChange( {
							audiences: {
								...kept.audiences,
								[ kind ]: to === 'coach' ? 'coach' : 'me',
							},
						} )
					}
				/>
			) ) }
			{ shared.length > 0 && (
				<Coaches
					chosen={ kept.coaches }
					shared={ scan.brought.shared }
					onChange={ ( coaches ) => onChange( { coaches } ) }
				/>
			) }
			<p role="status">
				{ many > 0 && kept.coaches.length === 0
					? __(
							'No coach is named, so for now all notes stay with their authors.',
							'learning-log'
						)
					: many > 0 &&
						sprintf(
							/* translators: %s: a number. */
							_n(
								'%s conversation will be read by its author’s coaches. Whoever wrote it is told in their log who coaches them.',
								'%s conversations will be read by their author’s coaches. Whoever wrote one of them is told in their log who coaches them.',
								many,
								'learning-log'
							),
							numberOf( many )
						) }
			</p>
			<p>
				<Button
					__next40pxDefaultSize
					variant="primary"
					onClick={ () => {
						// What was shown as chosen is chosen, also where the usual was left.
						onChange( {
							audiences: Object.fromEntries(
								kinds.map( ( { kind, audience } ) => [
									kind,
									audience,
								] )
							),
						} );
						onNext();
					} }
				>
					{ __( 'Go on to bringing them', 'learning-log' ) }
				</Button>
			</p>
		</>
	);
}

/** Who coaches everybody whose notes are shared with a coach. */
function Coaches( {
	chosen,
	shared,
	onChange,
}: {
	chosen: Coach[];
	shared: number;
	onChange: ( coaches: Coach[] ) => void;
} ) {
	const legend = useFocusAfter< HTMLLegendElement >( chosen.length );
	return (
		<fieldset className="learning-log-moving__coaches">
			<legend ref={ legend } tabIndex={ -1 }>
				{ __( 'Coaches', 'learning-log' ) }
			</legend>
			<p>
				{ __(
					'They become the coaches of everybody whose notes are shared with a coach, and read all that these share with “My coach”: also what they have shared with another coach before.',
					'learning-log'
				) }{ ' ' }
				{ shared > 0 &&
					sprintf(
						/* translators: %s: a number. */
						_n(
							'Those who have notes in ProgressAlly share %s entry so already.',
							'Those who have notes in ProgressAlly share %s entries so already.',
							shared,
							'learning-log'
						),
						numberOf( shared )
					) }
			</p>
			<ul>
				{ chosen.map( ( { id, name } ) => (
					<li key={ id }>
						<bdi>{ name }</bdi>{ ' ' }
						<Button
							size="compact"
							variant="tertiary"
							aria-label={ sprintf(
								/* translators: %s: somebody's name. */
								__( 'Remove %s', 'learning-log' ),
								name
							) }
							onClick={ () =>
								onChange(
									chosen.filter( ( one ) => one.id !== id )
								)
							}
						>
							{ __( 'Remove', 'learning-log' ) }
						</Button>
					</li>
				) ) }
			</ul>
			<FindPerson
				label={ __( 'Add a coach', 'learning-log' ) }
				without={ chosen.map( ( { id } ) => id ) }
				onChoose={ ( { id, name } ) =>
					onChange( [ ...chosen, { id, name } ] )
				}
			/>
		</fieldset>
	);
}
