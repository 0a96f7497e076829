import { Button, TextControl } from '@wordpress/components';
import { useRef } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import { canBeWord } from '../../lib/word-rule';
import { WORD_LONGEST } from '../../schema/word';
import type { Words } from '../../schema/words';

type Word = Words[ 'words' ][ 0 ];
type Pair = Pick< Word, 'one' | 'many' >;

interface Props {
	word: Word;
	value: Pair;
	/** Whether somebody else has chosen it meanwhile. */
	isTheirs: boolean;
	/** Whether the site refused what some field holds. */
	isRefused: boolean;
	onChange: ( value: Pair ) => void;
}

/** One word: what one is called, and several. */
export function WordFields( props: Props ) {
	const { word, value, onChange } = props;
	const row = useRef< HTMLDivElement >( null );
	const field = ( which: keyof Pair, usual: string, asks: string ) => (
		<TextControl
			__next40pxDefaultSize
			label={ usual }
			dir="auto"
			maxLength={ WORD_LONGEST }
			value={ value[ which ] }
			// A word of one's own beside a usual one would fit no sentence.
			required={ value.one + value.many !== '' }
			help={
				value.one + value.many !== '' && value[ which ] === ''
					? asks
					: undefined
			}
			aria-invalid={ props.isRefused && ! canBeWord( value[ which ] ) }
			onChange={ ( text ) =>
				onChange( {
					one: value.one,
					many: value.many,
					[ which ]: text,
				} )
			}
		/>
	);
	return (
		<div ref={ row } className="learning-log-words__word">
			{ field(
				'one',
				word.usual_one,
				__( 'Say also what one is called.', 'learning-log' )
			) }
			{ field(
				'many',
				word.usual_many,
				__( 'Say also what several are called.', 'learning-log' )
			) }
			{ value.one + value.many !== '' && (
				<Button
					__next40pxDefaultSize
					variant="tertiary"
					aria-label={ sprintf(
						/* translators: %s: a word of the programme, such as "facilitator". */
						__( 'The usual word again: %s', 'learning-log' ),
						word.usual_one
					) }
					onClick={ () => {
						// The button goes with what it empties.
						row.current?.querySelector( 'input' )?.focus();
						onChange( { one: '', many: '' } );
					} }
				>
					{ __( 'Usual word', 'learning-log' ) }
				</Button>
			) }
			{ props.isTheirs && (
				<p className="learning-log-words__theirs">
					{ word.one
						? sprintf(
								/* translators: 1: a word for one thing, 2: the word for several. */
								__(
									'Somebody else chose: %1$s, %2$s',
									'learning-log'
								),
								word.one,
								word.many
							)
						: __(
								'Somebody else chose the usual word.',
								'learning-log'
							) }
				</p>
			) }
		</div>
	);
}
