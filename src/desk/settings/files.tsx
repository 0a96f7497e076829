import {
	Button,
	CheckboxControl,
	Notice,
	Spinner,
} from '@wordpress/components';
import { useEffect, useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import { sizeOf } from '../../lib/file-check';
import type { Settings } from '../../schema/settings';
import { useUnsaved } from '../leaving';
import { Problem } from '../problem';
import { NumberField } from '../sets/number-field';
import { Saved } from './saved';
import { useSettings, type Choice, type Outcome } from './use-settings';

type Kind = Settings[ 'kinds' ][ 0 ];

/** Kinds of files: what they are called, and what one should know beside their endings. */
const KINDS: [ Kind, string, ( endings: string ) => string ][] = [
	[
		'image',
		__( 'Pictures', 'learning-log' ),
		( endings ) =>
			sprintf(
				/* translators: %s: endings of files, such as "jpg, png". */
				__(
					'%s; drawn anew, so that they do not tell where they were taken.',
					'learning-log'
				),
				endings
			),
	],
	[ 'pdf', __( 'PDF', 'learning-log' ), String ],
	[ 'office', __( 'Office', 'learning-log' ), String ],
	[ 'opendocument', __( 'OpenDocument', 'learning-log' ), String ],
	[ 'text', __( 'Text', 'learning-log' ), String ],
	[
		'media',
		__( 'Sound and film', 'learning-log' ),
		( endings ) =>
			sprintf(
				/* translators: %s: endings of files, such as "mp3, mp4". */
				__( '%s; they soon reach the limits below.', 'learning-log' ),
				endings
			),
	],
];

const MB = 1024 * 1024;

/** What this server takes of one file, beside what is chosen. */
function serverSays( chosen: number, server: Settings[ 'server' ] ): string {
	const most = Math.min(
		server.upload_max_filesize,
		server.post_max_size || Infinity
	);
	const size = sizeOf( most, document.documentElement.lang );
	return chosen * MB > most
		? sprintf(
				/* translators: %s: a size such as "8 MB". */
				__(
					'This server takes %s at most, whatever is chosen here. Your host can raise upload_max_filesize and post_max_size.',
					'learning-log'
				),
				size
			)
		: sprintf(
				/* translators: %s: a size such as "8 MB". */
				__( 'This server takes up to %s.', 'learning-log' ),
				size
			);
}

/** Which files can be added to entries, how large and how many, and whether they are private. */
export function Files() {
	const { settings, problem, load, save, outcome } = useSettings();
	return (
		<>
			<Problem says={ problem } onRetry={ settings ? undefined : load } />
			{ ! settings && ! problem && <Spinner /> }
			{ settings && (
				<>
					<Privacy { ...settings.server } />
					<Limits
						settings={ settings }
						onSave={ save }
						outcome={ outcome }
					/>
				</>
			) }
		</>
	);
}

/** What the self-test found. */
function Privacy( server: Settings[ 'server' ] ) {
	const isSafe = server.private === 'safe';
	return (
		<Notice
			status={ isSafe ? 'success' : 'warning' }
			isDismissible={ false }
			actions={
				server.site_health
					? [
							{
								label: __(
									'Check again in Site Health',
									'learning-log'
								),
								url: 'site-health.php',
							},
						]
					: []
			}
		>
			<strong>
				{ isSafe
					? __( 'Files are private.', 'learning-log' )
					: __( 'Files may not be private.', 'learning-log' ) }
			</strong>{ ' ' }
			{ server.private_says }
		</Notice>
	);
}

interface LimitsProps {
	settings: Settings;
	onSave: ( choice: Choice ) => Promise< void >;
	outcome: Outcome;
}

/** The numbers among the settings. */
const numbersOf = ( settings: Settings ) => ( {
	max_mb: settings.max_mb,
	per_entry: settings.per_entry,
	person_mb: settings.person_mb,
} );

/** A choice, to be compared with another. */
const said = ( choice: ReturnType< typeof numbersOf > & { kinds: Kind[] } ) =>
	JSON.stringify( { ...choice, kinds: [ ...choice.kinds ].sort() } );

/** Kinds and limits. */
function Limits( props: LimitsProps ) {
	const { settings, onSave, outcome } = props;
	const { server, decided, limits } = settings;
	const [ kinds, setKinds ] = useState< Kind[] >( settings.kinds );
	const [ numbers, setNumbers ] = useState( () => numbersOf( settings ) );
	// Stored anew, by us or by somebody else: the form says what is stored.
	useEffect( () => {
		setKinds( settings.kinds );
		setNumbers( numbersOf( settings ) );
	}, [ settings ] );
	const [ isBusy, setBusy ] = useState( false );
	const chosen = { ...numbers, kinds };
	const isChanged =
		said( chosen ) !==
		said( { ...numbersOf( settings ), kinds: settings.kinds } );
	useUnsaved( isChanged );
	const byCode = __( 'Decided by code on this site.', 'learning-log' );
	const numberField = (
		name: keyof typeof numbers,
		label: string,
		help = ''
	) => (
		<NumberField
			label={ label }
			value={ numbers[ name ] }
			{ ...limits[ name ] }
			disabled={ decided.includes( name ) }
			help={ decided.includes( name ) ? byCode : help }
			onChange={ ( value ) =>
				setNumbers( { ...numbers, [ name ]: value } )
			}
		/>
	);
	return (
		<form
			className="learning-log-settings__form"
			onSubmit={ ( event ) => {
				event.preventDefault();
				setBusy( true );
				void onSave( chosen ).finally( () => setBusy( false ) );
			} }
		>
			<fieldset>
				<legend>{ __( 'What is taken', 'learning-log' ) }</legend>
				{ KINDS.map( ( [ kind, name, about ] ) => (
					<CheckboxControl
						key={ kind }
						label={ name }
						help={ [
							about( settings.endings[ kind ].join( ', ' ) ),
							server.unchecked.includes( kind ) &&
								__(
									'This server cannot check all of them; those it cannot are refused.',
									'learning-log'
								),
						]
							.filter( Boolean )
							.join( ' ' ) }
						checked={ kinds.includes( kind ) }
						disabled={
							decided.includes( 'kinds' ) ||
							( kinds.length === 1 && kinds.includes( kind ) )
						}
						onChange={ ( is ) =>
							setKinds(
								is
									? [ ...kinds, kind ]
									: kinds.filter( ( one ) => one !== kind )
							)
						}
					/>
				) ) }
				{ decided.includes( 'kinds' ) && <p>{ byCode }</p> }
			</fieldset>
			<fieldset>
				<legend>
					{ __( 'How large and how many', 'learning-log' ) }
				</legend>
				{ numberField(
					'max_mb',
					__( 'Megabytes one file may have', 'learning-log' ),
					serverSays( numbers.max_mb, server )
				) }
				{ numberField(
					'per_entry',
					__( 'Files one entry may have', 'learning-log' )
				) }
				{ numberField(
					'person_mb',
					__(
						'Megabytes all files of one person may have',
						'learning-log'
					)
				) }
			</fieldset>
			<p className="learning-log-settings__help">
				{ __(
					'Files that are there stay, whatever is chosen here. What is refused is told before it is sent, with the limit and what would work.',
					'learning-log'
				) }
			</p>
			<div className="learning-log-settings__row">
				<Button
					__next40pxDefaultSize
					variant="primary"
					type="submit"
					isBusy={ isBusy }
					disabled={ ! isChanged || isBusy }
					accessibleWhenDisabled
				>
					{ __( 'Save', 'learning-log' ) }
				</Button>
				<Saved { ...{ outcome, isChanged } } />
			</div>
		</form>
	);
}
