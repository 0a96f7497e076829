import { Button } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import { useEntries } from '../../api/use-entries';
import { alike } from '../../lib/alike';
import type { Entry } from '../../schema/entry';
import { When } from './fields';
import { excerpt, subject } from './words';

interface Props {
	entry: Entry;
	open: ( id: number ) => void;
}

/** What else the author of an entry has shared with whoever reads it, in the same lesson or to the same template. */
function List( { entry, open }: Props ) {
	const query = alike( entry );
	const { entries, isLoading } = useEntries( query );
	const others = entries
		.filter( ( { id } ) => id !== entry.id )
		.slice( 0, 5 );
	if ( isLoading || ! others.length ) {
		return null;
	}
	const title = query.lesson
		? /* translators: %s: name of a person. */
			__( 'Also by %s in this lesson', 'learning-log' )
		: /* translators: %s: name of a person. */
			__( 'Also by %s using this template', 'learning-log' );
	return (
		<section
			className="learning-log-desk__others"
			aria-labelledby="learning-log-others-title"
		>
			<h3 id="learning-log-others-title">
				{ sprintf( title, entry.author.name ) }
			</h3>
			<ul>
				{ others.map( ( other ) => (
					<li key={ other.id }>
						<Button
							variant="link"
							onClick={ () => open( other.id ) }
						>
							<bdi>{ subject( other ) }</bdi>
						</Button>{ ' ' }
						<When iso={ other.created } />
						<span dir="auto">{ excerpt( other ) }</span>
					</li>
				) ) }
			</ul>
		</section>
	);
}

/** The same where there is something to have in common. */
export const Others = ( props: Props ) =>
	props.entry.lesson || props.entry.template ? <List { ...props } /> : null;
