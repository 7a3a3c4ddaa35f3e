import { randomBytes } from 'node:crypto';
import { access, mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { isS3, parseS3 } from '../../s3/address.ts';
import { makeFolder } from '../make-folder.ts';

/** Where parts lie that are whole: a folder, or what begins alike in a bucket. */
export interface Place {
  has(file: string): Promise<boolean>;
  /** A folder of this process for files that are not whole yet. */
  scratch(part: string): Promise<string>;
  /**
   * Gives a whole file its name, in one step.
   * @param isNew one that is there already may stay
   */
  keep(path: string, file: string, isNew: boolean): Promise<void>;
  /** Once a part is there: removes what processes that were killed have left of it. */
  clear(part: string): Promise<void>;
}

/** @param address a folder, or `s3://bucket/prefix`. @throws HearsayError `output` if nothing can be written there */
export async function openPlace(address: string): Promise<Place> {
  if (isS3(address)) return openBucket(address);
  await makeFolder(address);
  return folderPlace(address);
}

function folderPlace(folder: string): Place {
  const prefixOf = (part: string) => `.${part}-`;
  return {
    has: (file) => isThere(join(folder, file)),
    async scratch(part) {
      const path = join(folder, `${prefixOf(part)}${randomBytes(4).toString('hex')}`);
      await mkdir(path);
      return path;
    },
    async keep(path, file) {
      await makeFolder(dirname(join(folder, file)));
      await rename(path, join(folder, file));
    },
    async clear(part) {
      for (const entry of await readdir(folder))
        if (entry.startsWith(prefixOf(part))) await rm(join(folder, entry), { recursive: true, force: true });
    },
  };
}

async function openBucket(address: string): Promise<Place> {
  const { bucket, key } = parseS3(address);
  const { S3Bucket } = await import('../../s3/objects.ts');
  const objects = new S3Bucket(bucket, 'output');
  const keyOf = (file: string) => (key === '' ? file : `${key}/${file}`);
  return {
    has: async (file) => (await objects.head(keyOf(file))) !== null,
    scratch: () => mkdtemp(join(tmpdir(), 'hearsay-')),
    keep: (path, file, isNew) => objects.put(keyOf(file), path, isNew),
    async clear() {}, // they lie on other machines
  };
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
