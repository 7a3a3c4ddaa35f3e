import { describe, expect, it } from 'vitest';
import { HearsayError } from '../../src/core/errors.ts';
import type { SetAside } from '../../src/core/set-aside.ts';
import { type Batch, runBatch } from '../../src/run/batch.ts';
import { ClosedPipe } from '../../src/write/json-lines.ts';
import type { Sink } from '../../src/write/sink.ts';

async function* lines(...all: string[]): AsyncGenerator<Uint8Array> {
  for (const line of all) yield new TextEncoder().encode(`${line}\n`);
}

const line = (id: string, text = 'The harbour closed, Ana Ruiz said.') => JSON.stringify({ id, text });

/** A batch over JSON Lines, what it wrote and what it set aside. */
function setUp(
  input: AsyncIterable<Uint8Array>,
  write?: Sink['write'],
  signal = new AbortController().signal,
) {
  const ids: string[] = [];
  const setAside: SetAside[] = [];
  const sink: Sink = {
    name: 'memory',
    write:
      write ??
      (async (batch) => {
        ids.push(...batch.records.map(({ id }) => id));
      }),
    async close() {},
  };
  const batch: Batch = {
    inputs: [{ stream: input, name: '<test>' }],
    reading: { from: 'jsonl' },
    analysis: {},
    workers: 1,
    sinks: [sink],
    signal,
    onSetAside: (one) => setAside.push(one),
    onProgress() {},
  };
  return { batch, ids, setAside };
}

describe('runBatch', () => {
  it('writes all articles in order and says what it set aside', async () => {
    const { batch, ids, setAside } = setUp(lines(line('b'), '{broken', line('a'), line('e', '')));
    expect(await runBatch(batch)).toMatchObject({
      counts: { articles: 2 },
      setAside: 2,
      ended: 'complete',
    });
    expect(ids).toEqual(['b', 'a']);
    expect(setAside).toMatchObject([
      { path: '<test>', line: 2 },
      { path: '<test>', line: 4 },
    ]);
  });

  it('ends quietly when the reader of the output has gone', async () => {
    const { batch } = setUp(lines(line('a')), async () => {
      throw new ClosedPipe(new Error('EPIPE'));
    });
    expect(await runBatch(batch)).toMatchObject({ ended: 'closed pipe' });
  });

  it('throws what a destination throws', async () => {
    const { batch } = setUp(lines(line('a')), async () => {
      throw new HearsayError('output', 'the disk is full');
    });
    await expect(runBatch(batch)).rejects.toMatchObject({ code: 'output' });
  });

  it('stops on the signal with what is under way written', async () => {
    const interruption = new AbortController();
    async function* open(): AsyncGenerator<Uint8Array> {
      const text = 'The harbour closed. '.repeat(20_000);
      yield* lines(line('a', text), line('b', text), line('c', text));
      interruption.abort();
      await new Promise(() => {});
    }
    const { batch, ids } = setUp(open(), undefined, interruption.signal);
    expect(await runBatch(batch)).toMatchObject({ ended: 'interrupted' });
    expect(ids).toEqual(['a', 'b', 'c'].slice(0, ids.length));
    expect(ids.length).toBeGreaterThan(0);
  });
});
