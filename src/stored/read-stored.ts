import { stat } from 'node:fs/promises';
import { HearsayError } from '../core/errors.ts';
import type { ReadResult } from '../core/set-aside.ts';
import { findFiles } from '../read/input/finding/find.ts';
import type { FoundFile } from '../read/input/finding/found-file.ts';
import { readArticles, readFoundFile } from '../read/read.ts';
import type { Input, LineBatch, ReadItem } from '../read/reader.ts';

/** A record as it stands in a file: JSON that nobody has checked yet. */
export interface StoredText {
  /** File and first line: `records.jsonl:12`. */
  readonly place: string;
  readonly text: string;
}

/** Files in a folder that may hold records. What lies beside them (a database, a report) does not. */
const RECORD_FILE = /\.(?:json|jsonl|ndjson)(?:\.gz)?$/i;

/**
 * The records that were written before: from files, folders of records, globs and open streams, each also gzipped, in
 * their order and one at a time. A record is a line (JSON Lines), or the lines from a `{` to a `}` that stand alone, as
 * in a folder of records and as jq prints it.
 * @throws HearsayError `input` if an input is missing, cannot be read, or is a folder without records
 */
export async function* readStored(inputs: readonly Input[]): AsyncGenerator<StoredText> {
  for (const input of inputs)
    if ('stream' in input) yield* textsOf(readArticles([input], { from: 'jsonl' }));
    else yield* readPath(input.path);
}

/** Throws as {@link readStored} would if the path is missing, matches nothing or is a folder without records. */
export async function checkStored(path: string): Promise<void> {
  for await (const _ of recordFiles(path)) return;
}

async function* readPath(path: string): AsyncGenerator<StoredText> {
  for await (const file of recordFiles(path))
    yield* textsOf(readFoundFile(file, { from: 'jsonl' }, () => {}));
}

async function* recordFiles(path: string): AsyncGenerator<FoundFile> {
  const isFolder = (await stat(path).catch(() => null))?.isDirectory() === true;
  let files = 0;
  for await (const file of found(path, isFolder)) {
    if (!('path' in file)) throw unreadable(file);
    if (isFolder && !RECORD_FILE.test(file.path)) continue;
    files++;
    yield file;
  }
  if (files === 0)
    throw new HearsayError('input', `${path}: no records in this folder; looked for .json and .jsonl`);
}

/** A folder without any document is one without records. */
async function* found(path: string, isFolder: boolean): AsyncGenerator<FoundFile | ReadResult> {
  try {
    yield* findFiles(path);
  } catch (error) {
    if (!isFolder) throw error;
  }
}

async function* textsOf(items: AsyncIterable<ReadItem>): AsyncGenerator<StoredText> {
  const open = new OpenRecord();
  for await (const item of items) {
    if ('lines' in item) for (const line of linesOf(item)) yield* open.add(line);
    else if (!('bytes' in item)) throw unreadable(item);
  }
  yield* open.end();
}

function unreadable(item: ReadResult): HearsayError {
  if (!('setAside' in item)) throw new TypeError('expected lines, not an article');
  const { path, line, reason, hint } = item.setAside;
  return new HearsayError('input', `${line === undefined ? path : `${path}:${line}`}: ${reason}; ${hint}`);
}

function* linesOf({ path, firstLine, lines }: LineBatch): Generator<StoredText> {
  const text = new TextDecoder().decode(lines);
  let number = firstLine;
  for (let start = 0; start < text.length; number++) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    const line = text.slice(start, text[end - 1] === '\r' ? end - 1 : end);
    if (line.trim() !== '') yield { place: `${path}:${number}`, text: line };
    start = end + 1;
  }
}

/** Puts together what stands on several lines. */
class OpenRecord {
  #place = '';
  #lines: string[] = [];

  *add(line: StoredText): Generator<StoredText> {
    const isOpen = this.#lines.length > 0;
    if (!isOpen && line.text !== '{') {
      yield line;
      return;
    }
    if (!isOpen) this.#place = line.place;
    this.#lines.push(line.text);
    if (line.text === '}') yield* this.end();
  }

  /** What is left of a file that ends too early. */
  *end(): Generator<StoredText> {
    if (this.#lines.length > 0) yield { place: this.#place, text: this.#lines.join('\n') };
    this.#lines = [];
  }
}
