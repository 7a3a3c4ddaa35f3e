import type PgBoss from 'pg-boss';
import { HearsayError } from '../core/errors.ts';
import { shownAddress } from '../write/postgres/connection/address.ts';
import { connect } from '../write/postgres/connection/connect.ts';
import { Link, PATIENCE_MS } from '../write/postgres/connection/link.ts';
import type { Session } from '../write/postgres/connection/session.ts';
import { type QueuedShard, shardId } from './shard.ts';

/** Where in the database pg-boss keeps its tables. */
export const QUEUE_SCHEMA = 'hearsay_queue';
/** What is done is remembered so long, and not put into the queue again. */
const REMEMBER_SECONDS = 86_400;
const FORGET_DAYS = 30;
const YEAR_MINUTES = 365 * 24 * 60;
/** Dividing ends long before. */
const RETRIES = 20;
/** What failed waits for this part of a lease, then twice as long, and so on. */
const RETRIES_PER_LEASE = 60;
/** What is urgent: halves of shards that failed. */
const FIRST = 1;

/** A job that a worker holds. */
export interface HeldShard {
  readonly id: string;
  readonly shard: QueuedShard;
  /** How often workers began with it before: who holds it is told by that. */
  readonly tries: number;
  /** What the last one failed with. */
  readonly failure: string | null;
}

/** What became of a shard, kept with its job. */
export interface ShardOutcome {
  readonly articles: number;
  readonly setAside: readonly object[];
  /** It is done in halves. */
  readonly isDivided?: true;
}

/**
 * The shards that wait, in tables of pg-boss. Each pipeline has a queue of its own, so that no worker gets what another
 * pipeline is to do.
 */
export class Queue {
  readonly name: string;
  readonly #boss: PgBoss;
  readonly #link: Link;

  private constructor(name: string, boss: PgBoss, link: Link) {
    this.name = name;
    this.#boss = boss;
    this.#link = link;
  }

  /**
   * @param maker program, models and options that records depend on
   * @param leaseSeconds a worker that says nothing for so long has lost its shard
   * @throws HearsayError `output` if the server cannot be reached or does not let us in
   */
  static async open(url: string, maker: string, leaseSeconds: number): Promise<Queue> {
    const link = new Link(shownAddress(url), () => connect(url, leaseSeconds * 1000));
    const { default: Boss } = await import('pg-boss');
    const boss = new Boss({
      db: {
        executeSql: (text, values) => link.use((session) => execute(session, text, values), PATIENCE_MS),
      },
      schema: QUEUE_SCHEMA,
      supervise: false,
      schedule: false,
      archiveCompletedAfterSeconds: REMEMBER_SECONDS,
      deleteAfterDays: FORGET_DAYS,
    });
    const queue = new Queue(queueName(maker), boss, link);
    try {
      await link.use((session) => session.query('SELECT 1'), 0);
      await boss.start();
      const retryDelay = Math.floor(leaseSeconds / RETRIES_PER_LEASE);
      await boss.createQueue(queue.name, {
        name: queue.name,
        retryLimit: RETRIES,
        retryDelay,
        retryBackoff: retryDelay > 0, // pg-boss makes of 0 a second where it doubles
        expireInSeconds: leaseSeconds,
        retentionMinutes: YEAR_MINUTES,
      });
    } catch (error) {
      await link.close();
      throw error;
    }
    return queue;
  }

  /** Puts shards into the queue. @returns how many were not in it, nor done, within a day */
  async add(shards: readonly QueuedShard[]): Promise<number> {
    const jobs = shards.map((shard) => ({ id: shardId(shard), name: this.name, data: shard }));
    const ids = jobs.map(({ id }) => id);
    const known = await this.#query(
      `SELECT id FROM ${QUEUE_SCHEMA}.job WHERE name = $1 AND id = ANY($2::uuid[])`,
      [this.name, ids],
    );
    await this.#boss.insert(jobs);
    return new Set(ids).size - known.length;
  }

  /** How many shards nobody has begun with. */
  waiting(): Promise<number> {
    return this.#boss.getQueueSize(this.name);
  }

  /** How many shards are not done. */
  undone(): Promise<number> {
    return this.#boss.getQueueSize(this.name, { before: 'completed' });
  }

  /** Shards of other pipelines that wait, by the name of their queue. */
  async foreign(): Promise<Map<string, number>> {
    const rows = await this.#query(
      `SELECT name, count(*) AS shards FROM ${QUEUE_SCHEMA}.job WHERE state < 'completed' AND name <> $1 GROUP BY name`,
      [this.name],
    );
    return new Map(rows.map(({ name, shards }) => [name as string, Number(shards)]));
  }

  /** The next shard, which is the caller's as long as {@link renew} says so; null if none waits. */
  async take(): Promise<HeldShard | null> {
    const [job] = await this.#boss.fetch<QueuedShard>(this.name, { includeMetadata: true });
    if (!job) return null;
    return { id: job.id, shard: job.data, tries: job.retryCount, failure: messageOf(job.output) };
  }

  /** Makes the lease of a shard as long as it was. @returns false if it is lost: somebody else may have it */
  async renew({ id, tries }: HeldShard): Promise<boolean> {
    const rows = await this.#query(`UPDATE ${QUEUE_SCHEMA}.job SET started_on = now() ${HELD} RETURNING id`, [
      this.name,
      id,
      tries,
    ]);
    return rows.length > 0;
  }

  /**
   * Notes in the transaction of a session that a shard is done; nobody else can take it until that ends.
   * @param halves what is to be done instead
   * @returns false if the shard is lost: then nothing may be kept
   */
  async complete(
    session: Session,
    { id, tries }: HeldShard,
    outcome: ShardOutcome,
    halves: readonly QueuedShard[] = [],
  ): Promise<boolean> {
    const db = { executeSql: (text: string, values: unknown[]) => execute(session, text, values) };
    const held = `SELECT id FROM ${QUEUE_SCHEMA}.job ${HELD} FOR UPDATE`;
    if ((await session.query(held, [this.name, id, tries])).length === 0) return false;
    const jobs = halves.map((shard) => ({
      id: shardId(shard),
      name: this.name,
      data: shard,
      priority: FIRST,
    }));
    if (jobs.length > 0) await this.#boss.insert(jobs, { db });
    await this.#boss.complete(this.name, id, outcome, { db });
    return true;
  }

  /** Gives a shard back with what went wrong; it is taken again later, and later still. */
  async fail({ id }: HeldShard, error: Error): Promise<void> {
    await this.#boss.fail(this.name, id, { message: error.message });
  }

  /** Takes shards from workers that say nothing any more; and forgets what is long done. */
  async maintain(): Promise<void> {
    await this.#boss.maintain();
  }

  close(): Promise<void> {
    return this.#link.close();
  }

  #query(text: string, values: readonly unknown[]): Promise<Record<string, unknown>[]> {
    return this.#link.use((session) => session.query(text, values), PATIENCE_MS);
  }
}

const HELD = "WHERE name = $1 AND id = $2 AND state = 'active' AND retry_count = $3";

/** A name as pg-boss takes it. */
function queueName(maker: string): string {
  return maker.replace(/[^\w-]+/g, '-');
}

/** As pg-boss asks for it. What fails in the middle of its transactions leaves none open. */
async function execute(session: Session, text: string, values: readonly unknown[] = []) {
  try {
    return { rows: (await session.query(text, values)) ?? [] };
  } catch (error) {
    if (/^\s*BEGIN\b/.test(text)) await session.run('ROLLBACK').catch(() => {});
    throw error;
  }
}

function messageOf(output: unknown): string | null {
  const { message, value } = (output ?? {}) as { message?: string; value?: { message?: string } };
  return message ?? value?.message ?? null;
}

/** @throws HearsayError `usage` if this is no address of a database */
export function checkQueue(url: string | undefined): string {
  if (url === undefined || !/^postgres(?:ql)?:\/\//i.test(url))
    throw new HearsayError(
      'usage',
      `--queue: expected postgres://HOST/DATABASE, found ${url === undefined ? 'nothing' : `"${shownAddress(url)}"`}`,
    );
  return url;
}
