import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

interface Locked {
  readonly dev?: boolean;
  readonly devOptional?: boolean;
}

/** A project of a user's, in a temporary folder. */
export interface Project {
  readonly folder: string;
  /** Installs what `npm pack` gives, with the packages that a user gets, and no others. */
  install(): void;
  /** What a program prints. */
  node(...args: string[]): string;
  remove(): void;
}

export function createProject(): Project {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-package-'));
  return {
    folder,
    install() {
      const modules = join(folder, 'node_modules');
      const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));
      for (const [path, { dev, devOptional }] of Object.entries<Locked>(lock.packages))
        if (/^node_modules\/(@[^/]+\/)?[^/]+$/.test(path) && !dev && !devOptional) {
          mkdirSync(dirname(join(folder, path)), { recursive: true });
          symlinkSync(join(ROOT, path), join(folder, path));
        }
      const [{ filename }] = JSON.parse(
        execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
          cwd: ROOT,
          encoding: 'utf8',
        }),
      );
      execFileSync('tar', ['-xzf', join(folder, filename), '-C', modules]);
      execFileSync('mv', [join(modules, 'package'), join(modules, 'hearsay')]);
      writeFileSync(join(folder, 'package.json'), '{ "name": "newsroom", "type": "module" }');
    },
    node: (...args) => execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8' }),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
