import { createRequire } from 'node:module';
import { PACKAGE_ROOT } from './package-root.ts';

/**
 * Loads a library when it is first needed: synchronously, since articles are read and analysed synchronously. Most
 * articles need none of these libraries, and loading them all would take longer than a small run. It is looked for where the
 * package lies, whatever bundle this runs in.
 */
export const loadOnDemand: (library: string) => unknown = createRequire(
  new URL('package.json', PACKAGE_ROOT),
);
