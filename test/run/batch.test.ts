import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { HearsayError } from '../../src/core/errors.ts';
import type { SetAside } from '../../src/core/set-aside.ts';
import { type Batch, type Outcome, runBatch as runBatchBy } from '../../src/run/batch.ts';
import { hireSelf } from '../../src/run/threads/workforce.ts';
import type { Sink, StoredArticle } from '../../src/write/sink.ts';
import { ClosedPipe } from '../../src/write/stream/json-lines.ts';

async function* lines(...all: string[]): AsyncGenerator<Uint8Array> {
  for (const line of all) yield new TextEncoder().encode(`${line}\n`);
}

const line = (id: string, text = 'The harbour closed, Ana Ruiz said.') => JSON.stringify({ id, text });

/** Threads need the built program; the tests of the command line have them. */
const runBatch = (batch: Batch): Promise<Outcome> =>
  runBatchBy(batch, (_, employment) => hireSelf(employment));

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

  it.each([
    ['one line', [line('a')], 0],
    ['two lines', [line('a'), line('b')], 2],
    ['one long line', [line('a', 'The harbour closed, Ana Ruiz said. '.repeat(10_000))], 2],
    ['nothing', [], 0],
  ])('hires threads only for what is worth them: %s', async (_, input, expected) => {
    const hired: number[] = [];
    const { batch } = setUp(lines(...input));
    await runBatchBy({ ...batch, workers: 2 }, (workers, employment) => {
      hired.push(workers);
      return hireSelf(employment);
    });
    expect(hired).toEqual([expected]);
  });

  it('lets those go who analysed before articles are compared, for both take memory', async () => {
    const { batch } = setUp(lines(line('a')));
    const steps: string[] = [];
    const sink: Sink = {
      ...batch.sinks[0],
      async collate() {
        steps.push('compared');
        return null;
      },
    };
    await runBatchBy({ ...batch, sinks: [sink] }, async (_, employment) => ({
      ...(await hireSelf(employment)),
      async close() {
        steps.push('gone');
      },
    }));
    expect(steps.slice(0, 2)).toEqual(['gone', 'compared']);
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

/** A sink that keeps what it gets, and lets tests see it. */
class MemorySink implements Sink {
  readonly name = 'memory';
  readonly held = new Map<string, { fingerprint: string; text: string; path: string | null }>();
  writes = 0;

  async write({ records, fingerprints }: Parameters<Sink['write']>[0]): Promise<void> {
    this.writes += records.length;
    for (const [i, { id, text, source }] of records.entries())
      this.held.set(id, { fingerprint: fingerprints[i], text, path: source.path ?? null });
  }

  *known(): Generator<StoredArticle> {
    for (const [id, { fingerprint, path }] of this.held) yield { id, fingerprint, path };
  }

  async remove(ids: readonly string[]): Promise<void> {
    for (const id of ids) this.held.delete(id);
  }

  async close(): Promise<void> {}
}

describe('several destinations', () => {
  it('get a batch one after another; one that fails stops the run, and the same run again completes all', async () => {
    const sinks = [new MemorySink(), new MemorySink(), new MemorySink()];
    const run = (to: Sink[]) => runBatch({ ...setUp(lines(line('a'), line('b'))).batch, sinks: to });
    const full: Sink = {
      ...sinks[1],
      name: 'sqlite:full.db',
      known: () => sinks[1].known(),
      close: async () => {},
      write: async () => {
        throw new HearsayError('output', 'sqlite:full.db: the disk is full; make room and run it again');
      },
    };
    await expect(run([sinks[0], full, sinks[2]])).rejects.toThrow(/^sqlite:full\.db: the disk is full/);
    expect(sinks.map(({ held }) => held.size)).toEqual([2, 0, 0]);
    expect(await run(sinks)).toMatchObject({ ended: 'complete', counts: { articles: 2 } });
    expect(sinks.map(({ held }) => [...held.keys()])).toEqual([
      ['a', 'b'],
      ['a', 'b'],
      ['a', 'b'],
    ]);
    expect(await run(sinks)).toMatchObject({ counts: { articles: 0, unchanged: 2 } });
  });
});

describe('a second run', () => {
  /** A run over these lines into these sinks. */
  function run(sinks: Sink[], input: string[], more: Partial<Batch> = {}): Promise<Outcome> {
    return runBatch({ ...setUp(lines(...input)).batch, sinks, ...more });
  }
  const articles = ['a', 'b', 'c'].map((id) => line(id));

  it('does nothing again that every destination holds', async () => {
    const sinks = [new MemorySink(), new MemorySink()];
    await run(sinks, articles);
    expect(await run(sinks, articles)).toMatchObject({ counts: { articles: 0, unchanged: 3 }, replaced: 0 });
    expect(sinks.map(({ writes }) => writes)).toEqual([3, 3]);
  });

  it('does again what changed, what one destination lacks, and all if it is forced to', async () => {
    const [first, second] = [new MemorySink(), new MemorySink()];
    await run([first], articles);
    await run([second], articles.slice(0, 1));
    expect(await run([first, second], articles)).toMatchObject({ counts: { articles: 2, unchanged: 1 } });
    const changed = [line('a', 'The harbour opened, Ana Ruiz said.'), ...articles.slice(1)];
    expect(await run([first, second], changed)).toMatchObject({
      counts: { articles: 1, unchanged: 2 },
      replaced: 1,
    });
    expect(second.held.get('a')?.text).toBe('The harbour opened, Ana Ruiz said.');
    expect(await run([first, second], changed, { force: true })).toMatchObject({
      counts: { articles: 3, unchanged: 0 },
      replaced: 3,
    });
  });

  it('does all again with other options, and where a destination keeps nothing', async () => {
    const sink = new MemorySink();
    await run([sink], articles);
    expect(await run([sink], articles, { analysis: { offsets: 'codepoint' } })).toMatchObject({
      counts: { articles: 3 },
    });
    const stream: Sink = { name: 'stream', async write() {}, async close() {} };
    expect(await run([sink, stream], articles)).toMatchObject({ counts: { articles: 3, unchanged: 0 } });
  });

  it('counts ids that collide, and the later article stands, in the next run too', async () => {
    const sink = new MemorySink();
    const colliding = [line('b', 'The first.'), line('a'), line('b', 'The second.')];
    for (let i = 0; i < 3; i++) {
      expect(await run([sink], colliding)).toMatchObject({ collisions: { count: 1, first: ['b'] } });
      expect(sink.held.get('b')?.text).toBe('The second.');
    }
    expect(sink.held.size).toBe(2);
  });

  it('counts what is gone, and removes it if asked to', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'hearsay-gone-'));
    try {
      for (const name of ['a', 'b', 'c', 'd'])
        writeFileSync(join(folder, `${name}.txt`), `The ${name} harbour closed, Ana Ruiz said.`);
      const sink = new MemorySink();
      const over = (more: Partial<Batch> = {}) =>
        run([sink], [], { inputs: [{ path: folder }], reading: {}, ...more });
      await run([sink], [line('from elsewhere')]);
      expect(await over()).toMatchObject({ counts: { articles: 4 }, gone: 0 });
      rmSync(join(folder, 'a.txt'));
      renameSync(join(folder, 'b.txt'), join(folder, 'e.txt'));
      writeFileSync(join(folder, 'c.txt'), ''); // set aside: not gone
      expect(await over()).toMatchObject({ counts: { articles: 1, unchanged: 1 }, setAside: 1, gone: 2 });
      expect(sink.held.size).toBe(6);
      expect(await over({ prune: true })).toMatchObject({ gone: 2 });
      expect([...sink.held.values()].map(({ path }) => path && basename(path))).toEqual([
        null,
        'c.txt',
        'd.txt',
        'e.txt',
      ]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
