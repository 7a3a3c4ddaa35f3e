import type { ArticleFormat } from '../core/article.ts';
import type { ReadResult } from '../core/set-aside.ts';
import type { FieldPaths } from './fields/fields.ts';
import type { GivenFields, Origin } from './fields/origin.ts';
import type { Shard } from './shard.ts';

/**
 * Where articles come from: a file, a folder (read to its depths) or a glob; a file of a list, which is set aside if it is
 * not there, and may be known by a name as in {@link RawFile}; or an open stream, such as standard input.
 */
export type Input =
  | { readonly path: string; readonly isListed?: true; readonly name?: string }
  | { readonly stream: AsyncIterable<Uint8Array>; readonly name: string };

export interface ReadOptions {
  /** The format of every input; told from name and content if absent. */
  readonly from?: ArticleFormat;
  /** ISO date for articles that have none of their own. */
  readonly published?: string;
  /** Where fields stand in JSON and tables, if they have other names than usual. */
  readonly paths?: FieldPaths;
  /** Nothing else is read. */
  readonly only?: OnlyThese;
  /** The part of all inputs that is read; all of them if absent. */
  readonly shard?: Shard;
}

/** Where the articles of a file come from, as the options have it. */
export function originOf(
  { path, name, place, given, fetched, dialect }: Pick<RawFile, 'path' | 'name' | keyof GivenFields>,
  format: ArticleFormat,
  { published, paths }: ReadOptions,
): Origin {
  return {
    path,
    name,
    format,
    ...(published !== undefined && { published }),
    ...(paths && { paths }),
    ...(place !== undefined && { place }),
    ...(given && { given }),
    ...(fetched !== undefined && { fetched }),
    ...(dialect && { dialect }),
  };
}

/** Paths, and of those that hold several articles their lines or positions; null for all of them. */
export type OnlyThese = ReadonlyMap<string, ReadonlySet<number> | null>;

/** True if options do not leave out what stands at a place. Without a line: if anything of that path is asked for. */
export function isAskedFor({ only }: ReadOptions, path: string, line?: number): boolean {
  if (!only) return true;
  const lines = only.get(path);
  if (lines === undefined && line === undefined)
    for (const asked of only.keys()) if (asked.startsWith(`${path}/`)) return true; // in an archive
  return lines === null || (lines !== undefined && (line === undefined || lines.has(line)));
}

/** A piece of a file of which other machines read other articles. */
interface Dealt {
  /** Nothing else of it is read; all if absent. */
  readonly shard?: Shard;
}

/**
 * Whole lines of a JSON Lines input, still undecoded: the thread that analyses them also parses them, so that reading
 * never holds up the analysis. A batch ends on a line's end and holds about 256 KB; a longer line comes alone.
 */
export interface LineBatch extends Dealt {
  readonly path: string;
  /** As in {@link RawFile}. */
  readonly name: string;
  /** 1-based number of the first line. */
  readonly firstLine: number;
  /** UTF-8, without a byte-order mark. */
  readonly lines: Uint8Array;
}

/**
 * A whole file, still packed and undecoded, or a piece of a larger one: like lines, it is parsed by the thread that
 * analyses its articles.
 */
export interface RawFile extends GivenFields, Dealt {
  readonly path: string;
  /** What its articles are known by if they bring no id; empty for what is no file. */
  readonly name: string;
  /** Told from the content if absent. */
  readonly format?: ArticleFormat;
  readonly bytes: Uint8Array;
}

/** What reading gives, in the order of the inputs and within each input in its own order. */
export type ReadItem = ReadResult | LineBatch | RawFile;
