import { useEffect, useRef } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import type { Mail } from '../../schema/mail';
import type { Message } from '../../schema/message';

/** The mail as it will come. */
export function Preview( {
	mail,
	kind,
	name,
}: {
	mail: Mail;
	kind: Message[ 'kind' ];
	name: string;
} ) {
	const heading = useRef< HTMLHeadingElement >( null );
	useEffect( () => heading.current?.focus(), [] );
	return (
		<section
			className="learning-log-messages__preview"
			aria-label={ __( 'Preview', 'learning-log' ) }
		>
			<h4 tabIndex={ -1 } ref={ heading }>
				{ kind === 'nudge'
					? sprintf(
							/* translators: %s: name of a person. */
							__( 'The email as %s gets it', 'learning-log' ),
							name
						)
					: sprintf(
							/* translators: %s: name of a person. */
							__(
								'The email that tells %s of it',
								'learning-log'
							),
							name
						) }
			</h4>
			<p dir="auto">
				<strong>{ mail.subject }</strong>
			</p>
			<pre dir="auto">{ mail.text }</pre>
			<p>
				{ __(
					'After “No more emails about this” they get a link of their own, which stops such emails.',
					'learning-log'
				) }
			</p>
		</section>
	);
}
