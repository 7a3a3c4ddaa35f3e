/** The package's own folder, from sources, from the built program and where it is installed: its own name leads there. */
export const PACKAGE_ROOT = new URL('.', import.meta.resolve('hearsay/package.json'));
