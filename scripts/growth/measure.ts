import type { Article } from '../../src/core/article.ts';
import type { Document, LayerName } from '../../src/core/document.ts';
import { Vocabulary } from '../../src/core/vocabulary.ts';
import { readFile } from '../../src/read/input/whole-file.ts';
import { buildRecord } from '../../src/record/build-record.ts';
import { createStages } from '../../src/run/stages.ts';
import { OverTime, within } from '../../src/run/threads/deadline.ts';
import type { Shape } from './shape.ts';

/** Processor seconds of every step for one size; Infinity for the one that did not end. */
export type Steps = ReadonlyMap<string, number>;

/** Code units of articles that go through the stages together, as in the program. */
const GROUP_SIZE = 1 << 17;

let { stages } = createStages();
let vocabulary = new Vocabulary();

/** What each step takes of a shape of so many bytes: reading, the stages, and the record. */
export function measure(shape: Shape, size: number, mostSeconds: number): Steps {
  const bytes = Buffer.from(shape.make(size));
  const clock = new Clock(mostSeconds);
  const read = clock.time('read', () => readFile({ path: 'x', name: 'x', format: shape.format, bytes }, {}));
  // text that reading refuses, as none in English, goes through the stages all the same
  const articles =
    shape.format === 'txt'
      ? [articleOf(bytes.toString())]
      : (read ?? []).flatMap((result) => ('article' in result ? result.article : []));
  for (const group of groupsOf(articles)) if (!goThrough(group, clock)) break;
  return clock.steps;
}

/** Sums what steps take. */
class Clock {
  readonly steps = new Map<string, number>();
  readonly #mostSeconds: number;

  constructor(mostSeconds: number) {
    this.#mostSeconds = mostSeconds;
  }

  /** Null if the step did not end. */
  time<T>(step: string, work: () => T): T | null {
    const before = process.cpuUsage();
    try {
      const result = within(this.#mostSeconds * 1000, work);
      const { user, system } = process.cpuUsage(before);
      this.steps.set(step, (this.steps.get(step) ?? 0) + (user + system) / 1e6);
      return result;
    } catch (error) {
      if (!(error instanceof OverTime)) throw error;
      this.steps.set(step, Number.POSITIVE_INFINITY);
      return null;
    }
  }
}

function articleOf(text: string): Article {
  const source = { format: 'txt', sha256: '0'.repeat(64) } as const;
  return { id: 'x', text, source, title: null, byline: [], publisher: null, published: '2026-02-05' };
}

function* groupsOf(articles: readonly Article[]): Generator<Article[]> {
  for (let from = 0, to = 0; from < articles.length; from = to) {
    for (let size = 0; to < articles.length && size < GROUP_SIZE; to++) size += articles[to].text.length;
    yield articles.slice(from, to);
  }
}

/** False if a step did not end. */
function goThrough(articles: readonly Article[], clock: Clock): boolean {
  vocabulary.trim();
  const documents = articles.map(
    (article) => ({ article, text: article.text, vocabulary }) as Document<LayerName>,
  );
  const steps = stages.map(({ name, run }): [string, (document: Document<LayerName>) => void] => [
    name,
    (document) => Object.assign(document, run(document)),
  ]);
  steps.push(['record', (document) => JSON.stringify(buildRecord(document, 'growth'))]);
  for (const [name, step] of steps)
    if (clock.time(name, () => documents.forEach(step)) === null) {
      ({ stages } = createStages()); // they are in the middle of something
      vocabulary = new Vocabulary();
      return false;
    }
  return true;
}

export interface Growth {
  /** Of the time as a power of the size, for the step that grows fastest: 1 is linear. */
  readonly exponent: number;
  readonly step: string;
  /** Processor seconds of all steps for each size, or for the largest alone if it says all; Infinity if one did not end. */
  readonly seconds: readonly number[];
}

/** How the steps grow from the first size to the last one, which is `factor` times as large. */
export function growthOf(sizes: readonly Steps[], factor: number, leastSeconds: number): Growth {
  const seconds = sizes.map((steps) => [...steps.values()].reduce((sum, step) => sum + step, 0));
  let worst = { exponent: 0, step: '-' };
  for (const [step, last] of sizes[sizes.length - 1]) {
    if (last < leastSeconds) continue;
    if (last === Number.POSITIVE_INFINITY) return { exponent: last, step, seconds };
    const first = Math.max(sizes[0].get(step) ?? 0, leastSeconds / factor);
    const exponent = Math.log(last / first) / Math.log(factor);
    if (exponent > worst.exponent) worst = { exponent, step };
  }
  return { ...worst, seconds };
}

export interface Question {
  readonly sizes: readonly number[];
  /** What grows no faster is not measured again. */
  readonly most: number;
  /** What grows faster is measured so many times: whatever else the machine does can only add to a time. */
  readonly rounds: number;
  /** What takes less for the largest size says nothing of how it grows. */
  readonly leastSeconds: number;
  /** A step that takes longer counts as endless. */
  readonly mostSeconds: number;
}

/**
 * How a shape grows, by the least time of each step. The largest size comes first: what is cold then shows as growth and is
 * measured again, and where no step takes long enough to say anything, the smaller sizes need not be measured.
 */
export function growthOfShape(shape: Shape, question: Question): Growth {
  const { sizes, most, rounds, leastSeconds, mostSeconds } = question;
  const largest = sizes.length - 1;
  const least = sizes.map(() => new Map<string, number>());
  for (let round = 1; ; round++) {
    for (let at = largest; at >= 0; at--) {
      for (const [step, seconds] of measure(shape, sizes[at], mostSeconds))
        least[at].set(step, Math.min(seconds, least[at].get(step) ?? Number.POSITIVE_INFINITY));
      if (Math.max(...least[largest].values()) < leastSeconds)
        return growthOf(least.slice(largest), 1, leastSeconds);
    }
    const growth = growthOf(least, sizes[largest] / sizes[0], leastSeconds);
    if (growth.exponent <= most || round >= rounds) return growth;
  }
}
