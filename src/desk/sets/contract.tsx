import { Notice, TextareaControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import type { Agreement } from '../../schema/agreement';
import type { Member } from '../../schema/member';
import { names } from './words';

interface Props {
	text: string;
	isChanged: boolean;
	agreement: Agreement;
	members: Member[];
	onChange: ( text: string ) => void;
}

/** The ground rules of a set, and who has agreed to them. */
export function Contract( props: Props ) {
	const { text, isChanged, agreement, members, onChange } = props;
	const named = ( ids: number[] ) =>
		names(
			members
				.filter( ( { id } ) => ids.includes( id ) )
				.map( ( { name } ) => name )
		);
	const { agreed, missing } = agreement;
	return (
		<>
			<TextareaControl
				label={ __( 'Ground rules of this set', 'learning-log' ) }
				help={ __(
					'Say what stays in the set and what does not, and what is reported to whom. Word them together at the first meeting.',
					'learning-log'
				) }
				rows={ 14 }
				dir="auto"
				maxLength={ 20000 }
				value={ text }
				onChange={ onChange }
			/>
			<div role="status">
				{ isChanged && agreed.length + missing.length > 0 && (
					<Notice status="warning" isDismissible={ false }>
						{ text === ''
							? __(
									'Without ground rules nobody has anything to agree to.',
									'learning-log'
								)
							: __(
									'Once you save this, each member is asked to agree again, whoever has agreed before too.',
									'learning-log'
								) }
					</Notice>
				) }
			</div>
			{ agreed.length + missing.length > 0 && (
				<dl className="learning-log-sets__agreed">
					<dt>{ __( 'Agreed', 'learning-log' ) }</dt>
					<dd dir="auto">
						{ named( agreed ) ||
							__( 'Nobody yet', 'learning-log' ) }
					</dd>
					<dt>{ __( 'Not agreed yet', 'learning-log' ) }</dt>
					<dd dir="auto">
						{ named( missing ) ||
							__(
								'Nobody: everyone has agreed',
								'learning-log'
							) }
					</dd>
				</dl>
			) }
		</>
	);
}
