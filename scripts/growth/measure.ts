import type { Article } from '../../src/core/article.ts';
import type { Document, LayerName } from '../../src/core/document.ts';
import type { ReadResult } from '../../src/core/set-aside.ts';
import { Vocabulary } from '../../src/core/vocabulary.ts';
import { readFile } from '../../src/read/input/whole-file.ts';
import { buildRecord } from '../../src/record/build-record.ts';
import { createStages } from '../../src/run/stages.ts';
import { OverTime, within } from '../../src/run/threads/deadline.ts';
import type { Shape } from './shapes.ts';

/** Processor seconds of every step for one size; Infinity for the one that did not end. */
export type Steps = ReadonlyMap<string, number>;

let stages = createStages().stages;

/** What each step takes of a shape of so many bytes: reading, the stages, and the record. */
export function measure(shape: Shape, size: number, mostSeconds: number): Steps {
  const bytes = Buffer.from(shape.make(size));
  const steps = new Map<string, number>();
  /** False if the step did not end. */
  const timed = <T>(name: string, work: () => T): T | null => {
    const before = process.cpuUsage();
    try {
      const result = within(mostSeconds * 1000, work);
      const { user, system } = process.cpuUsage(before);
      steps.set(name, (steps.get(name) ?? 0) + (user + system) / 1e6);
      return result;
    } catch (error) {
      if (!(error instanceof OverTime)) throw error;
      steps.set(name, Number.POSITIVE_INFINITY);
      stages = createStages().stages;
      return null;
    }
  };
  const read = timed('read', () => readFile({ path: 'x', name: 'x', format: shape.format, bytes }, {}));
  // text that reading refuses, as none in English, goes through the stages all the same
  const results = shape.format === 'txt' ? [{ article: articleOf(bytes.toString()) }] : read;
  for (const result of results ?? []) if (!goThrough(result, timed)) break;
  return steps;
}

function articleOf(text: string): Article {
  const source = { format: 'txt', sha256: '0'.repeat(64) } as const;
  return { id: 'x', text, source, title: null, byline: [], publisher: null, published: '2026-02-05' };
}

function goThrough(result: ReadResult, timed: <T>(name: string, work: () => T) => T | null): boolean {
  if (!('article' in result)) return true;
  const { article } = result;
  const document = { article, text: article.text, vocabulary: new Vocabulary() } as Document<LayerName>;
  for (const stage of stages) {
    const layers = timed(stage.name, () => stage.run(document));
    if (layers === null) return false;
    Object.assign(document, layers);
  }
  return timed('record', () => JSON.stringify(buildRecord(document, 'growth'))) !== null;
}

export interface Growth {
  /** Of the time as a power of the size, for the step that grows fastest: 1 is linear. */
  readonly exponent: number;
  readonly step: string;
  /** Processor seconds of all steps for the largest size; Infinity if one did not end. */
  readonly seconds: number;
}

/** Below this a step's time says nothing about how it grows. */
const LEAST_SECONDS = 0.03;

/** How the steps grow from one size to another that is `factor` times as large. */
export function growthOf(small: Steps, large: Steps, factor: number): Growth {
  let worst = { exponent: 0, step: '-' };
  for (const [step, seconds] of large) {
    if (seconds < LEAST_SECONDS) continue;
    if (seconds === Number.POSITIVE_INFINITY) return { exponent: seconds, step, seconds };
    const before = Math.max(small.get(step) ?? 0, LEAST_SECONDS / factor);
    const exponent = Math.log(seconds / before) / Math.log(factor);
    if (exponent > worst.exponent) worst = { exponent, step };
  }
  return { ...worst, seconds: [...large.values()].reduce((sum, seconds) => sum + seconds, 0) };
}
