import type { QueuedShard } from './shard.ts';

/** A file that is divided so often holds one article that does the harm. */
const MOST_PARTS = 1 << 16;
const NEWLINE = 10;

/**
 * A shard in two, so that of several articles the one is found that ends who works on it; null if it cannot be divided.
 * @param read gives the bytes of a shard of JSON Lines
 */
export async function divideShard(
  shard: QueuedShard,
  read: (shard: QueuedShard) => Promise<Uint8Array>,
): Promise<readonly [QueuedShard, QueuedShard] | null> {
  const { reading } = shard;
  if ('files' in shard) {
    const { files } = shard;
    if (files.length === 1) return null;
    const middle = files.length >> 1;
    return [
      { reading, files: files.slice(0, middle) },
      { reading, files: files.slice(middle) },
    ];
  }
  if ('part' in shard) {
    const { file, part } = shard;
    if (part.count >= MOST_PARTS) return null;
    const half = (index: number) => ({ reading, file, part: { index, count: 2 * part.count } });
    return [half(part.index), half(part.index + part.count)];
  }
  const bytes = await read(shard);
  const at = middleOf(bytes);
  if (at === null) return null;
  const nextLine = shard.firstLine + linesIn(bytes.subarray(0, at));
  if ('lines' in shard) {
    const text = new TextDecoder();
    return [
      { reading, lines: text.decode(bytes.subarray(0, at)), firstLine: shard.firstLine },
      { reading, lines: text.decode(bytes.subarray(at)), firstLine: nextLine },
    ];
  }
  const { file, start, end, firstLine } = shard;
  return [
    { reading, file, start, end: start + at, firstLine },
    { reading, file, start: start + at, end, firstLine: nextLine },
  ];
}

/** Where a line begins near the middle; null if there is but one. */
function middleOf(bytes: Uint8Array): number | null {
  const after = bytes.indexOf(NEWLINE, bytes.length >> 1) + 1;
  if (after > 0 && after < bytes.length) return after;
  const before = bytes.lastIndexOf(NEWLINE, (bytes.length >> 1) - 1) + 1;
  return before > 0 ? before : null;
}

function linesIn(bytes: Uint8Array): number {
  let lines = 0;
  for (const byte of bytes) if (byte === NEWLINE) lines++;
  return lines;
}
