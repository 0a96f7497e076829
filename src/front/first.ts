/**
 * All that a lesson loads at once, as one module. Parts that are loaded later ask this one for what they need of it
 * (tools/one-module.mjs): webpack joins modules, without a wrapper around each, only where nobody else imports them.
 */
export * from '../lib/clock';
export * from '../lib/copy';
export * from '../lib/failure';
export * from '../lib/queue';
export * from '../lib/queue-event';
export * from '../lib/queue-state';
export * from '../lib/uuid';
export * from '../lib/version';
export * from '../lib/voice';
export * from './audience';
export * from './config';
export * from './copies';
export * from './device';
export * from './fields';
export * from './last-saved';
export * from './later';
export * from './log';
export * from './log/details';
export * from './meet';
export * from './note';
export * from './page';
export * from './queue';
export * from './save';
export * from './sender';
export * from './shared';
export * from './state';
export * from './where';
