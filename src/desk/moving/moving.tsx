import { Button, Spinner } from '@wordpress/components';
import { useEffect, useRef } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { scanProgressally, type Scan } from '../../api/moving';
import { Problem } from '../problem';
import { useTold } from '../use-told';
import { Back } from './back';
import { Bring } from './bring';
import { Choose } from './choose';
import { Lessons } from './lessons';
import { hasTraces, Look } from './look';
import { useKept } from './use-kept';

const STEPS = [
	__( 'What is there', 'learning-log' ),
	__( 'Who reads what', 'learning-log' ),
	__( 'Notes and conversations', 'learning-log' ),
	__( 'Lessons', 'learning-log' ),
	__( 'Going back', 'learning-log' ),
];

/** Moving from ProgressAlly, step by step. One can leave at each of them and come back to it. */
export function Moving() {
	const { told, problem, load } = useTold( scanProgressally );
	return (
		<>
			<h1 tabIndex={ -1 }>
				{ __( 'Move from ProgressAlly', 'learning-log' ) }
			</h1>
			<Problem says={ problem } onRetry={ load } />
			{ ! told && ! problem && (
				<p className="learning-log-moving__looking" role="status">
					<Spinner />
					{ __(
						'Looking at what ProgressAlly has left here. On a large site this takes a minute.',
						'learning-log'
					) }
				</p>
			) }
			{ told &&
				( hasTraces( told ) ? <Wizard scan={ told } /> : <Nothing /> ) }
		</>
	);
}

/** Where there is nothing to move. */
const Nothing = () => (
	<div className="learning-log-moving__empty">
		<p>
			<strong>
				{ __(
					'There is nothing of ProgressAlly on this site.',
					'learning-log'
				) }
			</strong>
		</p>
		<p>
			{ __(
				'Where ProgressAlly was used, this page says what it has left, brings notes, conversations, approvals and files to the people who wrote them, and makes blocks of the tags in lessons. ProgressAlly need not be active for it, and can be: its data is only read.',
				'learning-log'
			) }
		</p>
	</div>
);

/** The steps, of which one is open. */
function Wizard( { scan }: { scan: Scan } ) {
	const [ kept, keep ] = useKept();
	const title = useRef< HTMLHeadingElement >( null );
	const came = useRef( kept.step );
	useEffect( () => {
		if ( came.current !== kept.step ) {
			came.current = kept.step;
			title.current?.focus();
		}
	}, [ kept.step ] );
	const next = () => keep( { step: kept.step + 1 } );
	return (
		<>
			<nav aria-label={ __( 'Steps', 'learning-log' ) }>
				<ol className="learning-log-moving__steps">
					{ STEPS.map( ( name, step ) => (
						<li key={ name }>
							<Button
								__next40pxDefaultSize
								variant={
									step === kept.step
										? 'secondary'
										: 'tertiary'
								}
								aria-current={
									step === kept.step ? 'step' : undefined
								}
								onClick={ () => keep( { step } ) }
							>
								{ `${ step + 1 }. ${ name }` }
							</Button>
						</li>
					) ) }
				</ol>
			</nav>
			<div className="learning-log-moving__step">
				<h2 ref={ title } tabIndex={ -1 }>
					{ STEPS[ kept.step ] }
				</h2>
				{ kept.step === 0 && <Look scan={ scan } onNext={ next } /> }
				{ kept.step === 1 && (
					<Choose
						{ ...{ scan, kept } }
						onChange={ keep }
						onNext={ next }
					/>
				) }
				{ kept.step === 2 && (
					<Bring
						{ ...{ scan, kept } }
						onChange={ keep }
						onNext={ next }
					/>
				) }
				{ kept.step === 3 && <Lessons onNext={ next } /> }
				{ kept.step === 4 && <Back scan={ scan } onChange={ keep } /> }
			</div>
		</>
	);
}
