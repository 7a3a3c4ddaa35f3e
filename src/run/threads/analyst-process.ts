import type { ReadOptions } from '../../read/reader.ts';
import type { Limits } from '../limits.ts';
import { KnownArticles } from '../resuming/known-articles.ts';
import { type AnalysisOptions, Analyst } from './analyst.ts';
import { type Task, work } from './work.ts';

/** What the process starts with. */
export interface ProcessData {
  readonly options: AnalysisOptions;
  readonly reading: ReadOptions;
  readonly limits: Limits;
  readonly known?: { readonly keys: Uint8Array; readonly fingerprints: Uint8Array };
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {}); // who started it ends it
process.once('message', ({ options, reading, limits, known }: ProcessData) => {
  const analyst = new Analyst(options, reading, { limits, ...(known && { known: knownFrom(known) }) });
  process.on('message', (task: Task) => process.send!(work(analyst, task)));
});

/** The bytes come in parts of larger buffers: they are copied to where 64-bit numbers may lie. */
function knownFrom({ keys, fingerprints }: NonNullable<ProcessData['known']>): KnownArticles {
  return new KnownArticles({ keys: keys.slice().buffer, fingerprints: fingerprints.slice().buffer });
}
