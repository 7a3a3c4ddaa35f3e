import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { type CueLemma, cueLines } from '../../detect/quotes/cues/cue-lexicon.ts';
import { QUOTE_MODEL, type QuoteModelMeta } from '../../detect/quotes/quote-model.ts';
import { type ObjectCue, objectCueLines } from '../../detect/quotes/ranking/mere-objects.ts';
import type { BoostedTrees } from '../../learn/boosted-trees.ts';
import { type FeatureRows, rowColumns } from '../../learn/features/feature-rows.ts';
import { type Column, pack } from '../../learn/packed.ts';

const CUES_HEAD = [
  '# Lemmas that introduce what somebody says or thinks, with their part of speech: how often each occurs in the training',
  '# articles (PolNeAR), and how often as a cue. Written by `npm run train -- quotes`.',
];

const OBJECT_CUES_HEAD = [
  '# Cues whose content may be a mere object ("praised the plan"): how often a reading of that kind was taken in the training',
  '# articles (PolNeAR, cross-validated), and how often people had marked it. Content of any other cue has a verb or quotation',
  '# marks. Written by `npm run train -- quotes`.',
];

/** Writes `src/lexicons/quotes/cues.txt` and `object-cues.txt`. */
export function writeLexicons(cues: readonly CueLemma[], objectCues: readonly ObjectCue[]): void {
  writeLexicon('quotes/cues', [...CUES_HEAD, ...cueLines(cues)]);
  writeLexicon('quotes/object-cues', [...OBJECT_CUES_HEAD, ...objectCueLines(objectCues)]);
}

function writeLexicon(name: string, lines: readonly string[]): void {
  writeFileSync(new URL(`../../lexicons/${name}.txt`, import.meta.url), `${lines.join('\n')}\n`);
  console.log(`${name}: ${lines.length} lines`);
}

/**
 * Writes `src/models/quotes.bin`.
 * @param file what was learned from
 */
export function writeModel(
  file: string,
  rows: Readonly<Record<keyof QuoteModelMeta['scales'], FeatureRows<Int8Array>>>,
  transitions: Float32Array,
  { columns: { features, cuts, leaves } }: BoostedTrees,
  choice: Omit<QuoteModelMeta, 'scales'>,
): void {
  const columns: Record<string, Column> = {
    transitions,
    'trees.features': features,
    'trees.cuts': cuts,
    'trees.leaves': leaves,
  };
  const scales = { cues: 0, arguments: 0, ranking: 0 };
  for (const name of ['cues', 'arguments', 'ranking'] as const) {
    scales[name] = rows[name].scale;
    Object.assign(columns, rowColumns(rows[name], name));
    console.log(`${name}: ${rows[name].index.size} rows`);
  }
  const data = createHash('sha256').update(readFileSync(file)).digest('hex');
  const bytes = pack({ ...QUOTE_MODEL, meta: { data, scales, ...choice }, columns });
  writeFileSync(new URL('../../models/quotes.bin', import.meta.url), bytes);
  console.log(`${bytes.length} bytes`);
}
