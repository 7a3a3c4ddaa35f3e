import type { ReadResult } from '../core/set-aside.ts';
import { readLines } from './input/lines.ts';
import { readFile } from './input/whole-file.ts';
import { readArticles } from './read.ts';
import type { Input, ReadItem, ReadOptions } from './reader.ts';

/** The articles in what reading gives, parsed in the thread that calls it. */
export function* parseItem(item: ReadItem, options: ReadOptions): Generator<ReadResult> {
  if ('lines' in item) yield* readLines(item, options);
  else if ('bytes' in item) yield* readFile(item, options);
  else yield item;
}

/** Everything that inputs hold, parsed as it comes. @throws HearsayError as {@link readArticles} */
export async function* parsedArticles(
  inputs: readonly Input[],
  options: ReadOptions,
): AsyncGenerator<ReadResult> {
  for await (const item of readArticles(inputs, options)) yield* parseItem(item, options);
}
