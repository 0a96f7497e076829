/**
 * A language tag that Intl takes; undefined, which means the browser's own language, for one it would refuse with an error.
 * Not every locale of WordPress makes such a tag: "pt-PT-ao90" is none.
 */
export function usableLocale( tag: string ): string | undefined {
	try {
		return Intl.getCanonicalLocales( tag )[ 0 ];
	} catch {
		return undefined;
	}
}
