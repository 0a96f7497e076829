interface Props< Key extends string > {
	label: string;
	/** Key, name and address of each part. */
	ways: [ Key, string, string ][];
	at: Key;
	onGo: ( to: Key ) => void;
}

/** Links to the parts of something; one of them is where one is. */
export function Ways< Key extends string >( {
	label,
	ways,
	at,
	onGo,
}: Props< Key > ) {
	return (
		<nav className="learning-log-sets__ways" aria-label={ label }>
			{ ways.map( ( [ key, name, href ] ) => (
				<a
					key={ key }
					href={ href }
					aria-current={ at === key ? 'page' : undefined }
					onClick={ ( event ) => {
						if ( ! event.metaKey && ! event.ctrlKey ) {
							event.preventDefault();
							onGo( key );
						}
					} }
				>
					{ name }
				</a>
			) ) }
		</nav>
	);
}
