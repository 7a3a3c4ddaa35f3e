import { HearsayError } from '../core/errors.ts';
import { shownAddress } from '../write/postgres/connection/address.ts';
import { connect } from '../write/postgres/connection/connect.ts';
import { Link } from '../write/postgres/connection/link.ts';
import { QUEUE_SCHEMA } from './queue.ts';

/** By this name workers are known to the server. */
export const WORKER_NAME = 'hearsay work';
/** The rate is that of so many seconds. */
const RATE_SECONDS = 300;

/** How the queue of one pipeline stands. */
export interface QueueStatus {
  readonly pipeline: string;
  /** Shards by state; those that failed and wait to be tried again are pending too. */
  readonly pending: number;
  readonly active: number;
  readonly failed: number;
  readonly done: number;
  readonly articles: number;
  readonly setAside: number;
  /** Shards a second in the last five minutes, or since the first was done. */
  readonly rate: number;
  /** Seconds; null where nothing goes on. */
  readonly left: number | null;
}

/** All queues of a database, and how many workers are connected to it. */
export interface Status {
  readonly queues: readonly QueueStatus[];
  readonly workers: number;
}

const COUNTS = `
SELECT name AS pipeline,
  count(*) FILTER (WHERE state < 'active') AS pending,
  count(*) FILTER (WHERE state = 'active') AS active,
  count(*) FILTER (WHERE state = 'retry' OR state = 'failed') AS failed,
  count(*) FILTER (WHERE state = 'completed') AS done,
  coalesce(sum((output->>'articles')::int) FILTER (WHERE state = 'completed'), 0) AS articles,
  coalesce(sum(jsonb_array_length(output->'setAside')) FILTER (WHERE state = 'completed'), 0) AS "setAside",
  count(*) FILTER (WHERE state = 'completed' AND completed_on > now() - interval '${RATE_SECONDS} s') AS recent,
  extract(epoch FROM now() - min(started_on) FILTER (WHERE state = 'completed' AND completed_on > now() - interval '${RATE_SECONDS} s')) AS seconds
FROM ${QUEUE_SCHEMA}.job GROUP BY name ORDER BY name`;

/** @throws HearsayError `output` if the server cannot be reached, or has no queue */
export async function queueStatus(url: string): Promise<Status> {
  return withQueue(url, async (query) => {
    const rows = await query(COUNTS);
    const [{ workers }] = await query(
      `SELECT count(*) AS workers FROM pg_stat_activity WHERE application_name = '${WORKER_NAME}' AND datname = current_database()`,
    );
    return { queues: rows.map(statusOf), workers: Number(workers) };
  });
}

/** What was set aside, as it is kept with the jobs. @throws HearsayError as {@link queueStatus} */
export async function queuedSetAside(url: string): Promise<object[]> {
  return withQueue(url, async (query) => {
    const rows = await query(
      `SELECT one FROM ${QUEUE_SCHEMA}.job, jsonb_array_elements(output->'setAside') AS one WHERE state = 'completed' ORDER BY completed_on, id`,
    );
    return rows.map(({ one }) => one as object);
  });
}

function statusOf(row: Record<string, unknown>): QueueStatus {
  const { pipeline, recent, seconds, ...counts } = row;
  const numbers = Object.fromEntries(Object.entries(counts).map(([name, value]) => [name, Number(value)]));
  const { pending, active, failed, done, articles, setAside } = numbers;
  const rate =
    Number(recent) === 0 ? 0 : Number(recent) / Math.min(RATE_SECONDS, Math.max(1, Number(seconds)));
  const left = rate === 0 ? null : (pending + active) / rate;
  return { pipeline: String(pipeline), pending, active, failed, done, articles, setAside, rate, left };
}

type Query = (sql: string) => Promise<Record<string, unknown>[]>;

async function withQueue<T>(url: string, work: (query: Query) => Promise<T>): Promise<T> {
  const link = new Link(shownAddress(url), () => connect(url));
  try {
    return await link.use(async (session) => {
      const [{ there }] = await session.query(
        `SELECT to_regclass('${QUEUE_SCHEMA}.job') IS NOT NULL AS there`,
      );
      if (!there)
        throw new HearsayError(
          'output',
          `${shownAddress(url)}: no queue is there; hearsay enqueue makes one`,
        );
      return work((sql) => session.query(sql));
    }, 0);
  } finally {
    await link.close();
  }
}
