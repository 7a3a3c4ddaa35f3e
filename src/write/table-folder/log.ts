import { appendFile, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { HearsayError } from '../../core/errors.ts';
import { INDEX_FILE } from '../../core/index-file.ts';
import { TABLES_VERSION } from '../tables/tables.ts';

interface Header {
  /** What the folder holds: `csv`. */
  readonly hearsay: string;
  /** The version of the tables. */
  readonly tables: number;
}

/**
 * The log of a folder of tables: JSON Lines that say what was written, each after it is in place. Files are what the log
 * says: what a stopped run has left beside it does not count. Its first line says whose folder it is.
 */
export class Log {
  readonly #file: string;
  readonly #header: Header;
  /** What it said when it was opened, line by line; the beginning of a line that a stopped run has left is no line. */
  readonly lines: readonly unknown[];

  private constructor(file: string, header: Header, lines: readonly unknown[]) {
    this.#file = file;
    this.#header = header;
    this.lines = lines;
  }

  /**
   * Opens the log of a folder that exists, or begins one in a folder that is empty.
   * @throws HearsayError `output` if the folder holds something else, or tables of another version: nothing is changed
   */
  static async open(folder: string, kind: string, name: string): Promise<Log> {
    const file = join(folder, INDEX_FILE);
    const header = { hearsay: kind, tables: TABLES_VERSION };
    const text = await readFile(file, 'utf8').catch(() => null);
    if (text === null) {
      const others = (await readdir(folder)).filter((entry) => !entry.startsWith('.'));
      if (others.length > 0) throw refusal(name, `the folder holds other files (${others[0]})`);
      const log = new Log(file, header, []);
      await log.replace([]);
      return log;
    }
    const [found, ...lines] = parse(text);
    const { hearsay, tables } = (found ?? {}) as Partial<Header>;
    if (hearsay !== kind)
      throw refusal(name, `the folder holds something else than ${kind} files of hearsay`);
    if (tables !== TABLES_VERSION)
      throw refusal(name, `the folder holds tables of version ${tables}, expected ${TABLES_VERSION}`);
    if (!text.endsWith('\n')) await appendFile(file, '\n'); // the next line begins on a line of its own
    return new Log(file, header, lines);
  }

  async append(lines: readonly object[]): Promise<void> {
    if (lines.length > 0) await appendFile(this.#file, textOf(lines));
  }

  /** Writes beside the log what it is to say; {@link commit} puts it in place. */
  async prepare(lines: readonly object[]): Promise<void> {
    await writeFile(`${this.#file}.new`, textOf([this.#header, ...lines]));
  }

  async commit(): Promise<void> {
    await rename(`${this.#file}.new`, this.#file);
  }

  /** Says something else from now on. */
  async replace(lines: readonly object[]): Promise<void> {
    await this.prepare(lines);
    await this.commit();
  }
}

function refusal(name: string, what: string): HearsayError {
  return new HearsayError(
    'output',
    `${name}: ${what}; give another folder, and all records are made anew there`,
  );
}

function textOf(lines: readonly object[]): string {
  return lines.map((line) => `${JSON.stringify(line)}\n`).join('');
}

function parse(text: string): unknown[] {
  return text.split('\n').flatMap((line) => {
    try {
      return line === '' ? [] : [JSON.parse(line) as unknown];
    } catch {
      return [];
    }
  });
}
