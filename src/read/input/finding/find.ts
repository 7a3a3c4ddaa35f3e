import { isUtf8 } from 'node:buffer';
import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { dirname, extname, join, resolve } from 'node:path';
import { codeOf, HearsayError, messageOf } from '../../../core/errors.ts';
import { INDEX_FILE } from '../../../core/index-file.ts';
import type { ReadResult } from '../../../core/set-aside.ts';
import { isS3 } from '../../../s3/address.ts';
import { baseName, setAside } from '../../fields/origin.ts';
import { extensionOf, formatOfName } from '../../kinds/extensions.ts';
import { readFailure } from '../read-failure.ts';
import type { FoundFile } from './found-file.ts';

/**
 * The files that a path means, in an order that does not depend on the machine: the file itself; a folder's articles
 * to its depths, by name; what a glob matches, by name. In folders, hidden entries, `node_modules`, links to folders
 * and files that are no documents (images, scripts) are passed over; documents that cannot be read are found, so that
 * they are said, and files without extension, whose content tells.
 * @param onPassedOver hears the kind of each entry that is passed over: ".jpg", "hidden"...
 * @throws HearsayError `input` if there is no such file or folder, or nothing in it to read
 */
export async function* findFiles(
  path: string,
  onPassedOver: (kind: string) => void = () => {},
): AsyncGenerator<FoundFile | ReadResult> {
  if (isS3(path)) return yield* (await import('./find-objects.ts')).findObjects(path, onPassedOver);
  const info = await stat(path).catch((error) => {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return null;
    throw new HearsayError('input', `${path}: ${readFailure(error).reason}`, { cause: error });
  });
  if (info?.isDirectory()) {
    let found = false;
    for await (const file of walk(path, '', baseName(resolve(path)), onPassedOver)) {
      found = true;
      yield file;
    }
    if (!found)
      throw new HearsayError(
        'input',
        `${path}: no articles in this folder; looked for the kinds of files that docs/inputs.md lists`,
      );
  } else if (info) {
    yield fileAt(path);
  } else {
    for (const match of await matchesOf(path)) yield fileAt(match);
  }
}

/**
 * The file that a list names. One that is not there is set aside, here or where it is read.
 * @param name by which it is known, if not by its own and that of its folder
 */
export async function* listedFile(path: string, name?: string): AsyncGenerator<FoundFile | ReadResult> {
  const known = name !== undefined && { name };
  if (!isS3(path)) return yield { ...fileAt(path), ...known };
  try {
    for await (const file of findFiles(path)) yield { ...file, ...known };
  } catch (error) {
    yield setAside(path, messageOf(error), 'mend the list');
  }
}

/** A file that was asked for by itself. */
function fileAt(path: string): FoundFile {
  const whole = resolve(path);
  return { path, name: `${baseName(dirname(whole))}/${baseName(whole)}` };
}

const URL_SCHEME = /^[a-z][a-z0-9+.-]*:\/\//i;

/** The files that a glob matches, by name. The library is loaded for paths that are no file and no folder. */
async function matchesOf(path: string): Promise<string[]> {
  if (URL_SCHEME.test(path))
    throw new HearsayError(
      'input',
      `${path}: addresses are not fetched; save the page (curl -o page.html ...) and give the file`,
    );
  const { glob, isDynamicPattern } = await import('tinyglobby');
  if (!isDynamicPattern(path)) throw new HearsayError('input', `${path}: no such file or folder`);
  const matches = await glob(path, { onlyFiles: true, expandDirectories: false });
  if (matches.length === 0) throw new HearsayError('input', `${path}: no file matches this pattern`);
  return matches.sort(byCodeUnits);
}

/** Throws as {@link findFiles} would if the path is missing, matches nothing or is a folder without articles. */
export async function checkPath(path: string): Promise<void> {
  for await (const _ of findFiles(path)) return;
}

async function* walk(
  root: string,
  below: string,
  rootName: string,
  onPassedOver: (kind: string) => void,
): AsyncGenerator<FoundFile | ReadResult> {
  const folder = join(root, below);
  let entries: Entry[];
  try {
    entries = await entriesOf(folder);
  } catch (error) {
    yield setAside(folder, `the folder cannot be read: ${messageOf(error)}`, 'check permissions');
    return;
  }
  if (below !== '' && entries.some(({ name }) => name === INDEX_FILE)) {
    onPassedOver('folder of records');
    return;
  }
  for (const { entry, name: ownName, location } of entries) {
    if (ownName.startsWith('.') || ownName === 'node_modules') {
      onPassedOver(ownName === 'node_modules' ? ownName : 'hidden');
      continue;
    }
    const name = below === '' ? ownName : `${below}/${ownName}`;
    if (entry.isDirectory() && location)
      yield setAside(join(root, name), 'the name of the folder is no UTF-8', 'rename it');
    else if (entry.isDirectory()) yield* walk(root, name, rootName, onPassedOver);
    else if (isDocument(ownName) && (await isFile(entry, location ?? join(root, name))))
      yield {
        path: join(root, name),
        name: `${rootName}/${name}`,
        ...(isDoubtful(ownName) && { isDoubtful: true }),
        ...(location && { location }),
      };
    else onPassedOver(kindOf(entry, ownName));
  }
}

/** What a folder holds. */
interface Entry {
  readonly entry: Dirent;
  readonly name: string;
  readonly location?: Buffer;
}

/** The entries of a folder, by name. A name that is no UTF-8 is read as Latin-1, for people. */
async function entriesOf(folder: string): Promise<Entry[]> {
  const plain = await readdir(folder, { withFileTypes: true });
  const entries: Entry[] = plain.some(({ name }) => name.includes('\ufffd'))
    ? await rawEntriesOf(folder)
    : plain.map((entry) => ({ entry, name: entry.name }));
  return entries.sort((a, b) => byCodeUnits(a.name, b.name));
}

async function rawEntriesOf(folder: string): Promise<Entry[]> {
  const raw = await readdir(folder, { withFileTypes: true, encoding: 'buffer' });
  return raw.map((entry) => {
    const bytes = entry.name as unknown as Buffer;
    const dirent = entry as unknown as Dirent;
    if (isUtf8(bytes)) return { entry: dirent, name: bytes.toString() };
    const location = Buffer.concat([Buffer.from(join(folder, '/')), bytes]);
    return { entry: dirent, name: bytes.toString('latin1'), location };
  });
}

function isDocument(name: string): boolean {
  const { format, byContent, unread } = formatOfName(name);
  return format !== undefined || byContent === true || unread !== undefined || isDoubtful(name);
}

function isDoubtful(name: string): boolean {
  return extensionOf(name) === '';
}

/** What a file that is not read is counted as. */
function kindOf(entry: Dirent, name: string): string {
  if (!entry.isFile()) return 'links and devices';
  return extname(name).toLowerCase();
}

async function isFile(entry: Dirent, path: string | Buffer): Promise<boolean> {
  if (entry.isFile()) return true;
  if (!entry.isSymbolicLink()) return false;
  return (await stat(path).catch(() => null))?.isFile() ?? true; // a dangling link is said when it is read
}

function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
