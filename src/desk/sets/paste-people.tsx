import { Button, SelectControl, TextareaControl } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';
import { matchPeople } from '../../api/people';
import type { Place } from '../../api/set-changes';
import { PASTED_MOST, pastedLines } from '../../lib/pasted';
import type { PeopleMatch } from '../../schema/people-match';
import { useUnsaved } from '../leaving';
import { Problem } from '../problem';
import { inSets } from './find-people';

interface Props {
	present: number[];
	onPlace: ( places: Place[] ) => Promise< void >;
	onDone: () => void;
}

/** Many people at once: what was pasted is compared line by line; nobody is guessed. */
export function PastePeople( { present, onPlace, onDone }: Props ) {
	const [ text, setText ] = useState( '' );
	const [ matches, setMatches ] = useState< PeopleMatch[] | null >( null );
	/** Whom each line means, by its text; 0 for nobody. */
	const [ chosen, setChosen ] = useState< Record< string, number > >( {} );
	const [ problem, setProblem ] = useState( '' );
	const [ isBusy, setBusy ] = useState( false );
	useUnsaved( text.trim() !== '' );
	const lines = pastedLines( text );

	const match = async () => {
		setBusy( true );
		const answer = await matchPeople( lines );
		setBusy( false );
		setProblem( answer.problem );
		setMatches( answer.value );
		setChosen(
			Object.fromEntries(
				( answer.value ?? [] ).map( ( { line, exact, people } ) => [
					line,
					exact ? ( people[ 0 ]?.id ?? 0 ) : 0,
				] )
			)
		);
	};
	const meant = new Map(
		( matches ?? [] )
			.flatMap( ( { line, people } ) =>
				people.filter( ( { id } ) => id === chosen[ line ] )
			)
			.filter( ( { id } ) => ! present.includes( id ) )
			.map( ( person ) => [ person.id, person ] )
	);
	const add = async () => {
		setBusy( true );
		await onPlace(
			[ ...meant.values() ].map( ( { id, name, organisation } ) => ( {
				id,
				name,
				organisation,
				role: 'member',
			} ) )
		);
		setBusy( false );
		onDone();
	};
	return (
		<div className="learning-log-sets__find">
			<TextareaControl
				label={ __( 'Names or addresses', 'learning-log' ) }
				help={ __(
					'One a line, or with commas between them.',
					'learning-log'
				) }
				rows={ 6 }
				dir="auto"
				value={ text }
				onChange={ ( value ) => {
					setText( value );
					setMatches( null );
				} }
			/>
			<Problem says={ problem } />
			{ lines.length > PASTED_MOST && (
				<p>
					{ sprintf(
						/* translators: 1: how many lines there are, 2: how many can be looked up at once. */
						_n(
							'This is %1$d line. Up to %2$d can be looked up at once.',
							'These are %1$d lines. Up to %2$d can be looked up at once.',
							lines.length,
							'learning-log'
						),
						lines.length,
						PASTED_MOST
					) }
				</p>
			) }
			{ ! matches && (
				<Button
					__next40pxDefaultSize
					variant="secondary"
					isBusy={ isBusy }
					disabled={
						isBusy ||
						lines.length === 0 ||
						lines.length > PASTED_MOST
					}
					accessibleWhenDisabled
					onClick={ () => void match() }
				>
					{ __( 'Look them up', 'learning-log' ) }
				</Button>
			) }
			{ matches && (
				<>
					<ul className="learning-log-sets__people">
						{ matches.map( ( one ) => (
							<Line
								key={ one.line }
								match={ one }
								present={ present }
								chosen={ chosen[ one.line ] ?? 0 }
								onChoose={ ( id ) =>
									setChosen( { ...chosen, [ one.line ]: id } )
								}
							/>
						) ) }
					</ul>
					<Button
						__next40pxDefaultSize
						variant="primary"
						isBusy={ isBusy }
						disabled={ isBusy || meant.size === 0 }
						accessibleWhenDisabled
						onClick={ () => void add() }
					>
						{ sprintf(
							/* translators: %d: number of people. */
							_n(
								'Add %d person',
								'Add %d people',
								meant.size,
								'learning-log'
							),
							meant.size
						) }
					</Button>
				</>
			) }
		</div>
	);
}

interface LineProps {
	match: PeopleMatch;
	present: number[];
	chosen: number;
	onChoose: ( id: number ) => void;
}

/** One line that was pasted, and who is meant by it. */
function Line( { match, present, chosen, onChoose }: LineProps ) {
	const { line, exact, people } = match;
	const [ only ] = people;
	const isPresent = exact && only && present.includes( only.id );
	const said = ( person: PeopleMatch[ 'people' ][ number ] ): string =>
		[ person.name, person.organisation, inSets( person ) ]
			.filter( Boolean )
			.join( ' · ' );
	return (
		<li>
			<div>
				<strong dir="auto">{ line }</strong>
				{ people.length === 0 && (
					<span>
						{ __(
							'Nobody you can add has this name or address.',
							'learning-log'
						) }
					</span>
				) }
				{ exact && only && (
					<span dir="auto">
						{ isPresent
							? __( 'In this set already', 'learning-log' )
							: said( only ) }
					</span>
				) }
			</div>
			{ ! exact && people.length > 0 && (
				<SelectControl
					__next40pxDefaultSize
					label={ sprintf(
						/* translators: %s: a name that was pasted. */
						__( 'Who is meant by “%s”?', 'learning-log' ),
						line
					) }
					value={ String( chosen ) }
					options={ [
						{
							value: '0',
							label: __( 'Nobody of these', 'learning-log' ),
						},
						...people.map( ( person ) => ( {
							value: String( person.id ),
							label: said( person ),
						} ) ),
					] }
					onChange={ ( id ) => onChoose( Number( id ) ) }
				/>
			) }
		</li>
	);
}
