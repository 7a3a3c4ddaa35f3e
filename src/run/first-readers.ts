import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { Article } from '../core/article.ts';
import type { ReadResult } from '../core/set-aside.ts';
import type { Input, LineBatch, ReadItem, ReadOptions } from '../read/reader.ts';

/** JSON Lines in batches, or the whole input as one plain text. */
export async function* readArticles(
  inputs: readonly Input[],
  options: ReadOptions,
): AsyncGenerator<ReadItem> {
  for (const input of inputs) {
    const stream = 'path' in input ? createReadStream(input.path) : input.stream;
    const path = 'path' in input ? input.path : input.name;
    let rest = Buffer.alloc(0);
    let firstLine = 1;
    for await (const chunk of stream) {
      rest = Buffer.concat([rest, chunk as Uint8Array]);
      const end = rest.lastIndexOf(10) + 1;
      if (options.from !== 'jsonl' || end === 0 || rest.length < 1 << 17) continue;
      const lines = rest.subarray(0, end);
      yield { path, firstLine, lines: new Uint8Array(lines) };
      for (const byte of lines) if (byte === 10) firstLine++;
      rest = rest.subarray(end);
    }
    if (options.from === 'jsonl') yield { path, firstLine, lines: new Uint8Array(rest) };
    else yield { article: toArticle({ text: rest.toString() }, path, 'txt', options) };
  }
}

export function* readLines(batch: LineBatch, options: ReadOptions): Iterable<ReadResult> {
  const lines = new TextDecoder().decode(batch.lines).split('\n');
  for (const [i, line] of lines.entries()) {
    if (line.trim() === '') continue;
    try {
      yield { article: toArticle(JSON.parse(line), batch.path, 'jsonl', options, batch.firstLine + i) };
    } catch (error) {
      const reason = (error as Error).message;
      yield {
        setAside: { path: batch.path, line: batch.firstLine + i, reason, hint: 'one JSON object a line' },
      };
    }
  }
}

function toArticle(
  fields: { id?: string; text: string; title?: string; published?: string },
  path: string,
  format: 'txt' | 'jsonl',
  options: ReadOptions,
  line?: number,
): Article {
  const sha256 = createHash('sha256').update(fields.text).digest('hex');
  return {
    id: fields.id ?? sha256.slice(0, 16),
    text: fields.text,
    source: { path, ...(line !== undefined && { line }), format, sha256 },
    title: fields.title ?? null,
    byline: [],
    publisher: null,
    published: fields.published ?? options.published ?? null,
  };
}
