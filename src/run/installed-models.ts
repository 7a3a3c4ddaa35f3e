import { readdirSync, readFileSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { PACKAGE_ROOT } from '../core/package/package-root.ts';
import { packedBytes } from '../learn/packed.ts';

/** Names of the packed files that come with hearsay ("models/pos"), sorted. */
export function installedModels(): string[] {
  return ['models', 'lexicons'].flatMap((folder) =>
    readdirSync(new URL(`src/${folder}/`, PACKAGE_ROOT), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.bin'))
      .map((file) => `${folder}/${file.slice(0, -'.bin'.length).replaceAll('\\', '/')}`)
      .sort(),
  );
}

/** Reads all packed files, so that threads can share them. */
export function loadModels(): void {
  for (const name of installedModels()) packedBytes(name);
}

/** "hearsay 0.1.0 + 1a2b3c4d": the version, and a digest of the checksums that the installed models carry. */
export function pipelineName(): string {
  const { version } = JSON.parse(readFileSync(new URL('package.json', PACKAGE_ROOT), 'utf8')) as {
    version: string;
  };
  let digest = 0;
  for (const name of installedModels()) digest = crc32(packedBytes(name).subarray(4, 8), digest);
  return `hearsay ${version} + ${digest.toString(16).padStart(8, '0')}`;
}
