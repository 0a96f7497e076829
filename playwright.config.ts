/**
 * Browser tests on a seeded throw-away site. LEARNING_LOG_URL names a running one instead.
 */
import { existsSync } from 'node:fs';
import { chromium, defineConfig } from '@playwright/test';

// The shell that Playwright itself prefers comes first: a whole Chromium takes half as long again for the same pages.
const system = [
	'/usr/bin/chromium-headless-shell',
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
].find( ( file ) => existsSync( file ) );

/** Half of all: they run beside the others, on a site of their own. */
const NOTES = /\/note[^/]*\.spec/;

const desktop = { viewport: { width: 1280, height: 900 } };

export default defineConfig( {
	testDir: 'tests/e2e',
	outputDir: `test-results/${ process.env.LEARNING_LOG_RESULTS ?? 'run' }`,
	reporter: 'list',
	workers: 1,
	timeout: 60_000,
	globalTimeout: 14 * 60_000,
	forbidOnly: Boolean( process.env.CI ),
	use: {
		baseURL: process.env.LEARNING_LOG_URL ?? '',
		screenshot: 'only-on-failure',
		launchOptions: {
			...( ! existsSync( chromium.executablePath() ) && system
				? { executablePath: system }
				: {} ),
			args: [
				'--no-sandbox',
				'--disable-gpu',
				'--disable-quic',
				'--no-first-run',
				'--disable-background-networking',
				'--disable-component-update',
				'--disable-sync',
			],
		},
	},
	projects: [
		{ name: 'desktop', testIgnore: NOTES, use: desktop },
		{ name: 'desktop-notes', testMatch: NOTES, use: desktop },
		{
			name: 'phone',
			// What no width changes is tested once: the name of a test says that it is for a phone as well.
			grep: /@phone/,
			use: { viewport: { width: 390, height: 844 }, hasTouch: true },
		},
		// Behind a cache that ignores cookies: npm test -- --only=caches.
		...( process.env.LEARNING_LOG_CACHE
			? [ { name: 'caches', testDir: 'tests/caches' } ]
			: [] ),
		// On a site of its own, without the plugin: npm test -- --only=zip.
		...( process.env.LEARNING_LOG_ZIP
			? [ { name: 'release', testDir: 'tests/release' } ]
			: [] ),
		// On a site that npm start made: npm test -- --only=start,playground.
		...( process.env.LEARNING_LOG_DEMO
			? [ { name: 'demo', testDir: 'tests/demo' } ]
			: [] ),
	],
} );
