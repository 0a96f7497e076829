import { Button } from '@wordpress/components';
import { __, _n, sprintf } from '@wordpress/i18n';
import type { Scan } from '../../api/moving';
import { Attention } from './attention';
import { formOf, numberOf, sizeOf } from './words';

/** Whether there is anything of ProgressAlly at all. */
export const hasTraces = ( scan: Scan ): boolean =>
	scan.table.tables.length > 0 ||
	scan.definitions.notes > 0 ||
	scan.lessons.lessons.many > 0 ||
	scan.lessons.widgets.length > 0 ||
	scan.version !== '';

/** First of all: what is there, in numbers. Nothing has happened yet. */
export function Look( { scan, onNext }: { scan: Scan; onNext: () => void } ) {
	const { threads, lessons, definitions } = scan;
	const files = threads.files;
	return (
		<>
			<p>
				{ __(
					'This is what ProgressAlly has left on this site. Nothing has been changed; ProgressAlly’s own data is only ever read.',
					'learning-log'
				) }
			</p>
			<dl className="learning-log-moving__numbers">
				<Figure
					many={ threads.many }
					says={ _n(
						'conversation of a participant',
						'conversations of participants',
						threads.many,
						'learning-log'
					) }
				/>
				<Figure
					many={ definitions.notes }
					says={ _n(
						'note that a page defines',
						'notes that pages define',
						definitions.notes,
						'learning-log'
					) }
				/>
				<Figure
					many={ lessons.lessons.many }
					says={ _n(
						'page with something of it',
						'pages with something of it',
						lessons.lessons.many,
						'learning-log'
					) }
				/>
				<Figure
					many={ files?.found ?? 0 }
					says={
						files?.found
							? sprintf(
									/* translators: %s: a size such as "12 MB". */
									_n(
										'file, %s',
										'files, %s',
										files.found,
										'learning-log'
									),
									sizeOf( files.bytes )
								)
							: __( 'files', 'learning-log' )
					}
				/>
			</dl>
			{ lessons.forms.length > 0 && (
				<>
					<h3>{ __( 'Where notes stand', 'learning-log' ) }</h3>
					<ul>
						{ lessons.forms.map( ( { name, many } ) => (
							<li
								key={ name }
							>{ `${ formOf( name ) }: ${ numberOf( many ) }` }</li>
						) ) }
					</ul>
				</>
			) }
			<Attention scan={ scan } />
			<p>
				<Button
					__next40pxDefaultSize
					variant="primary"
					onClick={ onNext }
				>
					{ __( 'Choose who reads what', 'learning-log' ) }
				</Button>
			</p>
		</>
	);
}

const Figure = ( { many, says }: { many: number; says: string } ) => (
	<div>
		<dt>{ says }</dt>
		<dd>{ numberOf( many ) }</dd>
	</div>
);
