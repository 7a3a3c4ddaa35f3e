import { createRequire } from 'node:module';

/**
 * Loads a library when an article first needs it: synchronously, since articles are parsed synchronously on worker
 * threads. Most runs need none of them, and loading all would take longer than a small run.
 */
export const loadOnDemand: (library: string) => unknown = createRequire(import.meta.url);
