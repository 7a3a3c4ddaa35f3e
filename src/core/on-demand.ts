import { createRequire } from 'node:module';

/**
 * Loads a library when it is first needed: synchronously, since articles are read and analysed synchronously. Most
 * articles need none of these libraries, and loading them all would take longer than a small run.
 */
export const loadOnDemand: (library: string) => unknown = createRequire(import.meta.url);
