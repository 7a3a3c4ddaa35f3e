import type { Document } from '../../core/document.ts';
import type { Quote } from '../../core/layers/quotes.ts';
import type { TokenSpan } from '../../core/layers/span.ts';
import { WordFlag } from '../../core/vocabulary.ts';
import { createStagesBeforeClaims } from '../../run/stages.ts';
import { articleOf, readGold } from '../gold.ts';
import { writeCard } from '../learning/card.ts';
import { type Judged, reliability, reliabilityTable } from '../learning/reliability.ts';
import { attributionsOf, type GoldLine } from './articles/gold.ts';

/** Bands of confidence. */
const TENTHS = Array.from({ length: 11 }, (_, k) => k / 10);

/** Quotes and what people marked, as sets of words: counts of what agrees. */
interface Tally {
  gold: number;
  found: number;
  exact: number;
  half: number;
  source: number;
  readonly judged: Judged[];
}

/**
 * Writes into the card how well the quotes of the dev articles are found by the whole stage, rules and all, and how often their
 * confidences come true; see `train/evaluate.ts`.
 */
export async function evaluate({ gold }: { gold: string }): Promise<void> {
  const pipeline = createStagesBeforeClaims();
  const tally: Tally = { gold: 0, found: 0, exact: 0, half: 0, source: 0, judged: [] };
  for (const line of readGold<GoldLine>(gold, 'quotes/polnear-dev'))
    compare(line, pipeline.run(articleOf(line)), tally);
  const f1 = (hits: number): string => ((200 * hits) / (tally.gold + tally.found)).toFixed(1);
  const lines = [
    `PolNeAR dev, ${tally.gold} attributions, ${tally.found} found:`,
    '',
    '| content exact | content by half | by half with source |',
    '|---|---|---|',
    `| ${f1(tally.exact)} | ${f1(tally.half)} | ${f1(tally.source)} |`,
    '',
    ...reliabilityTable(reliability(tally.judged, TENTHS), 'quotes'),
  ];
  for (const line of lines) console.log(line);
  writeCard('quotes', 'npm run evaluate -- quotes', lines);
}

/** Pairs each quote with one attribution at most, those that overlap most first. */
function compare(line: GoldLine, document: Document<'tokens' | 'quotes'>, tally: Tally): void {
  const { tokens, quotes, vocabulary } = document;
  const isWord = (token: number): boolean =>
    (vocabulary.flags[tokens.types[token]] & (WordFlag.alphabetic | WordFlag.digit)) !== 0;
  const words = (of: Iterable<number>): Set<number> => new Set([...of].filter(isWord));
  const marked = attributionsOf(line, tokens)
    .map(({ content, source }) => ({ content: words(content), source: words(source) }))
    .filter(({ content }) => content.size > 0);
  const found = quotes
    .map((quote: Quote) => ({
      confidence: quote.confidence,
      content: words(quote.content.flatMap(tokensOf)),
      source: words(quote.source === null ? [] : tokensOf(quote.source)),
    }))
    .filter(({ content }) => content.size > 0);
  const pairs = found.flatMap((quote) =>
    marked.flatMap((attribution) => {
      const shared = sharedOf(quote.content, attribution.content);
      const overlap = shared / (quote.content.size + attribution.content.size - shared);
      return overlap >= 0.5 ? [{ quote, attribution, overlap }] : [];
    }),
  );
  const taken = new Set<object>();
  for (const { quote, attribution, overlap } of pairs.sort((a, b) => b.overlap - a.overlap)) {
    if (taken.has(quote) || taken.has(attribution)) continue;
    taken.add(quote).add(attribution);
    tally.half++;
    if (overlap === 1) tally.exact++;
    if (
      attribution.source.size === 0 ? quote.source.size === 0 : sharedOf(quote.source, attribution.source) > 0
    )
      tally.source++;
  }
  tally.gold += marked.length;
  tally.found += found.length;
  for (const quote of found) tally.judged.push({ confidence: quote.confidence, right: taken.has(quote) });
}

function tokensOf({ firstToken, endToken }: TokenSpan): number[] {
  return Array.from({ length: endToken - firstToken }, (_, i) => firstToken + i);
}

function sharedOf(some: ReadonlySet<number>, others: ReadonlySet<number>): number {
  let shared = 0;
  for (const one of some) if (others.has(one)) shared++;
  return shared;
}
