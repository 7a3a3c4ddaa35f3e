import { containerOf, containerOfFormat, containerOfText, showsContainer } from './containers/container.ts';
import type { OpenContainer } from './containers/open.ts';
import type { Named, Opening } from './containers/opening.ts';
import { setAside } from './fields/origin.ts';
import { batchRows } from './formats/tables/batch-rows.ts';
import { decode } from './input/decode.ts';
import { batchLines, countNewlines } from './input/lines.ts';
import { gather, peek } from './input/peek.ts';
import { readFailure } from './input/read-failure.ts';
import { beginsWithArticleLine, formatOfContent, HEAD_BYTES } from './kinds/content.ts';
import { extensionOf, formatOfName, lastExtensionOf } from './kinds/extensions.ts';
import { isProse } from './kinds/prose.ts';
import type { ReadItem } from './reader.ts';

export const TOO_LARGE = [
  'larger than 128 MB',
  'use JSON Lines, which are streamed: jq -c ".[]" FILE',
] as const;
/** What is packed deeper holds no articles. */
const MAX_DEPTH = 4;

/** How an input is read. */
export interface ReadingContext extends Omit<Opening, 'read'> {
  /** How many containers it lies in. */
  readonly depth: number;
  readonly open: OpenContainer;
}

/**
 * Reads a stream. Containers are opened; JSON Lines go on as they come; anything else is gathered, and parsed by the
 * thread that analyses it. Never throws; what comes before a fault is given first.
 */
export async function* readStream(
  stream: AsyncIterable<Uint8Array>,
  file: Named,
  reading: ReadingContext,
): AsyncGenerator<ReadItem> {
  let line: number | undefined;
  try {
    for await (const item of itemsOf(stream, file, reading)) {
      if ('lines' in item) line = item.firstLine + countNewlines(item.lines);
      yield item;
    }
  } catch (error) {
    const { reason, hint } = readFailure(error);
    yield setAside(file.path, reason, hint, line);
  }
}

async function* itemsOf(
  stream: AsyncIterable<Uint8Array>,
  file: Named,
  reading: ReadingContext,
): AsyncGenerator<ReadItem> {
  const { head, chunks } = await peek(stream, showsContainer);
  const container = containerOf(head);
  if (container) return yield* reading.open(container, chunks, file, openingOf(reading));
  const format = reading.options.from ?? formatOfName(file.path).format;
  const told = containerOfFormat(format);
  if (told) return yield* reading.open(told, chunks, file, openingOf(reading));
  if (format === undefined) return yield* readByContent(chunks, file, reading);
  if (format === 'jsonl') return yield* readLineByLine(chunks, file);
  if (format === 'csv') return yield* batchRows(chunks, file, reading.options);
  const bytes = await gather(chunks);
  yield bytes ? { ...fileOf(file), format, bytes } : setAside(file.path, ...TOO_LARGE);
}

/** @throws Error if containers lie too deep in each other */
function openingOf(reading: ReadingContext): Opening {
  if (reading.depth === MAX_DEPTH) throw new Error(`packed more than ${MAX_DEPTH} times over`);
  const { options, onPassedOver, depth } = reading;
  return {
    options,
    onPassedOver,
    read: (stream, file) => readStream(stream, file, { ...reading, depth: depth + 1 }),
  };
}

/** JSON Lines are known by the first line, without waiting for more. */
async function* readByContent(
  stream: AsyncIterable<Uint8Array>,
  file: Named,
  reading: ReadingContext,
): AsyncGenerator<ReadItem> {
  const isTold = (head: Uint8Array) => head.length >= HEAD_BYTES || beginsWithArticleLine(decode(head));
  const { head, chunks } = await peek(stream, isTold);
  const text = decode(head);
  const container = containerOfText(text);
  if (container) return yield* reading.open(container, chunks, file, openingOf(reading));
  const extension = (file.isUnpacked ? extensionOf : lastExtensionOf)(file.path);
  const format = formatOfContent(text, extension);
  if (file.isDoubtful && isNoDocument(format, text)) return reading.onPassedOver('without extension');
  if (typeof format !== 'string') yield setAside(file.path, `no article: ${format.what}`, format.hint);
  else if (format === 'jsonl') yield* readLineByLine(chunks, file);
  else if (format === 'csv') yield* batchRows(chunks, file, reading.options);
  else {
    const bytes = await gather(chunks);
    yield bytes ? { ...fileOf(file), format, bytes } : setAside(file.path, ...TOO_LARGE);
  }
}

function isNoDocument(format: ReturnType<typeof formatOfContent>, head: string): boolean {
  return typeof format !== 'string' || ((format === 'txt' || format === 'md') && !isProse(head));
}

async function* readLineByLine(chunks: AsyncIterable<Uint8Array>, file: Named): AsyncGenerator<ReadItem> {
  let isEmpty = true;
  for await (const item of batchLines(chunks, file)) {
    isEmpty = false;
    yield item;
  }
  if (isEmpty && file.name !== '')
    // a stream may well have nothing to give
    yield setAside(file.path, 'empty: there is no line', 'give an article a line');
}

function fileOf({ path, name }: Named): Pick<Named, 'path' | 'name'> {
  return { path, name };
}
