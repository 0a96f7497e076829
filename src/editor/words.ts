/**
 * Puts a site's own words into every sentence that scripts translate. Printed behind WordPress's script of translations, where a site has
 * chosen words (php/words/sentences.php).
 */
import { inWords, type Plan } from '../lib/words';

interface Page {
	learningLogWords?: Plan;
	wp?: {
		hooks?: {
			addFilter: (
				name: string,
				whose: string,
				filter: ( sentence: string ) => string
			) => void;
		};
	};
}

const { learningLogWords: plan, wp } = window as unknown as Page;

if ( plan ) {
	for ( const kind of [
		'gettext',
		'gettext_with_context',
		'ngettext',
		'ngettext_with_context',
	] ) {
		wp?.hooks?.addFilter(
			`i18n.${ kind }_learning-log`,
			'learning-log/words',
			( sentence ) => inWords( sentence, plan )
		);
	}
}
