import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { HearsayError } from '../errors.ts';

/** The package's own folder, from sources, from the built program and where it is installed: its own name leads there. */
export const PACKAGE_ROOT = new URL('.', ownPackage());

/** Also from within a bundle: the data stays in the package, which has to be there when the bundle runs. */
function ownPackage(): string {
  const file = 'hearsay/package.json';
  try {
    // A bundle in CommonJS has no import.meta: an empty object stands in its place.
    if (typeof import.meta.resolve === 'function') return import.meta.resolve(file);
    const from = typeof __filename === 'string' ? __filename : process.argv[1];
    return pathToFileURL(createRequire(from).resolve(file)).href;
  } catch (cause) {
    throw new HearsayError(
      'model',
      'the models of hearsay are not there: expected the package beside the program that it is bundled into; run "npm install hearsay" in its folder',
      { cause },
    );
  }
}
