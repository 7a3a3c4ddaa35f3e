import { setTimeout } from 'node:timers/promises';
import { HearsayError, messageOf } from '../core/errors.ts';
import type { SetAside } from '../core/set-aside.ts';
import { connect } from '../write/postgres/connection/connect.ts';
import { Link, PATIENCE_MS } from '../write/postgres/connection/link.ts';
import { inTransaction } from '../write/postgres/connection/session.ts';
import { writeRows } from '../write/postgres/write-batch.ts';
import type { Sink } from '../write/sink.ts';
import { type AnalysedShard, Crew, type Working } from './analyse.ts';
import { divideShard } from './divide.ts';
import { Lease } from './lease.ts';
import type { HeldShard, Queue, ShardOutcome } from './queue.ts';
import { linesOf } from './read-shard.ts';
import { describeShard, type QueuedShard } from './shard.ts';

/** A shard with which so many workers ended is divided; one that cannot be divided has twice as many tries. */
const TRIES = 2;
/** Within the time of a lease a queue that has nothing to do is asked so often, and maintained so often. */
const ASKED_PER_LEASE = 60;
const MAINTAINED_PER_LEASE = 6;

/** Where results go. */
export interface Destination {
  readonly sink: Sink;
  /** It is the queue's database: results and their completion are one transaction. */
  readonly isQueueDatabase: boolean;
  readonly schema: string;
}

export interface WorkerOptions {
  readonly queue: Queue;
  readonly url: string;
  readonly destination: Destination;
  readonly working: Working;
  readonly leaseSeconds: number;
  /** Ends once every shard is done. */
  readonly untilEmpty: boolean;
  /** No shard is begun any more; the one that is under way is done. */
  readonly signal: AbortSignal;
  /** A line of a set-aside article, as it is kept. */
  lineOf(setAside: SetAside): object;
  say(line: string): void;
}

/** What a worker has done. */
export interface Worked {
  shards: number;
  articles: number;
  setAside: number;
}

/** Takes shards from the queue one after another. @throws HearsayError `output` if a database is gone for long */
export async function work(options: WorkerOptions): Promise<Worked> {
  const { queue, signal, untilEmpty } = options;
  const done: Worked = { shards: 0, articles: 0, setAside: 0 };
  const crew = new Crew(options.working);
  const writer = new Writer(options);
  const leaseMs = options.leaseSeconds * 1000;
  let maintained = Number.NEGATIVE_INFINITY;
  try {
    while (!signal.aborted) {
      if (performance.now() > maintained + leaseMs / MAINTAINED_PER_LEASE) {
        await queue.maintain();
        maintained = performance.now();
      }
      const held = await queue.take();
      if (held) await workOn(held, options, crew, writer, done);
      else if (untilEmpty && (await queue.undone()) === 0) break;
      else await setTimeout(leaseMs / ASKED_PER_LEASE, undefined, { signal }).catch(() => {});
    }
  } finally {
    await Promise.all([crew.close(), writer.close()]);
  }
  return done;
}

async function workOn(
  held: HeldShard,
  options: WorkerOptions,
  crew: Crew,
  writer: Writer,
  done: Worked,
): Promise<void> {
  const { queue, say } = options;
  const what = describeShard(held.shard);
  const lease = new Lease(queue, held, options.leaseSeconds);
  const lost = new Promise<false>((resolve) => lease.lost.addEventListener('abort', () => resolve(false)));
  const keep = async (kept: Promise<boolean>): Promise<boolean> => {
    if (await Promise.race([kept, lost])) return true;
    kept.catch(() => {});
    say(
      `${what}: lost: another worker has it, or the database could not be reached; nothing more of it is written`,
    );
    writer.abandon();
    return false;
  };
  try {
    if (held.tries >= TRIES) {
      const halves = await divideShard(held.shard, linesOf);
      if (halves) {
        if (await keep(writer.divide(held, halves))) say(`${what}: failed ${held.tries} times, is divided`);
        return;
      }
      if (held.tries >= 2 * TRIES) {
        const poisoned = setAsideAlone(held);
        if (await keep(writer.write(held, null, [poisoned]))) done.setAside++;
        say(`${poisoned.path}: ${poisoned.reason}; ${poisoned.hint}`);
        return;
      }
    }
    const analysed = await crew.analyse(held.shard, lease.lost);
    if (!(await keep(analysed ? writer.write(held, analysed, analysed.setAside) : lost))) return;
    done.shards++;
    done.articles += analysed?.articles ?? 0;
    done.setAside += analysed?.setAside.length ?? 0;
  } catch (error) {
    if (lease.lost.aborted) return;
    say(`${what}: ${messageOf(error)}; it is tried again`);
    await queue.fail(held, error as Error);
  } finally {
    lease.end();
  }
}

/** What is left of a shard that ended its workers again and again. */
function setAsideAlone({ shard, tries, failure }: HeldShard): SetAside {
  return {
    path: 'lines' in shard ? '<stdin>' : 'files' in shard ? shard.files[0].path : shard.file.path,
    ...('firstLine' in shard && { line: shard.firstLine }),
    reason: `workers ended or failed ${tries} times with it${failure === null ? '' : `, last: ${failure}`}`,
    hint: 'look at it, and report it if it is an article like others',
    stage: 'queue',
    code: 'crashed',
  };
}

/** Writes results and says that a shard is done, over a connection of its own. */
class Writer {
  readonly #options: WorkerOptions;
  #link: Link;

  constructor(options: WorkerOptions) {
    this.#options = options;
    this.#link = this.#connected();
  }

  /** @returns false if the shard is lost */
  async write(
    held: HeldShard,
    analysed: AnalysedShard | null,
    setAside: readonly SetAside[],
  ): Promise<boolean> {
    const { queue, destination, lineOf } = this.#options;
    const { sink, isQueueDatabase, schema } = destination;
    const outcome: ShardOutcome = { articles: analysed?.articles ?? 0, setAside: setAside.map(lineOf) };
    // elsewhere a shard may be written twice, which is harmless, but never be done without being written
    if (analysed && !isQueueDatabase) await sink.write(analysed.records);
    return this.#atOnce(async (session) => {
      const isHeld = await queue.complete(session, held, outcome);
      if (isHeld && analysed && isQueueDatabase) await writeRows(session, schema, analysed.records);
      return isHeld;
    });
  }

  async divide(held: HeldShard, halves: readonly QueuedShard[]): Promise<boolean> {
    const outcome: ShardOutcome = { articles: 0, setAside: [], isDivided: true };
    return this.#atOnce((session) => this.#options.queue.complete(session, held, outcome, halves));
  }

  /** Lets go of what is under way, whatever becomes of it. */
  abandon(): void {
    void this.#link.close();
    this.#link = this.#connected();
  }

  close(): Promise<void> {
    return this.#link.close();
  }

  #atOnce(work: (session: Parameters<typeof inTransaction>[0]) => Promise<boolean>): Promise<boolean> {
    return this.#link.use((session) => inTransaction(session, () => work(session)), PATIENCE_MS);
  }

  #connected(): Link {
    const { url, destination } = this.#options;
    return new Link(destination.sink.name, () => connect(url));
  }
}

/** Says which other pipelines shards wait for. @throws HearsayError `usage` if this one has nothing to do */
export async function checkPipeline(queue: Queue, pipeline: string): Promise<void> {
  const foreign = await queue.foreign();
  if (foreign.size === 0 || (await queue.undone()) > 0) return;
  const others = [...foreign].map(([name, shards]) => `${shards} for ${name}`).join(', ');
  throw new HearsayError(
    'usage',
    `no shard waits for this pipeline, ${pipeline}: the queue holds ${others}; work with the version, models and options that they were put in with`,
  );
}
