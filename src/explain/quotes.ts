import type { Document, FinishedDocument } from '../core/document.ts';
import type { Quote } from '../core/layers/quotes.ts';
import { type Runs, sharedTokens } from '../detect/quotes/content/runs.ts';
import { QuoteDetector } from '../detect/quotes/detector.ts';
import { Fate, type QuoteTrace, type TracedReading } from '../detect/quotes/ranking/fates.ts';
import type { NamedShare } from '../learn/features/feature-shares.ts';
import { clipped, probability, type Row, type Section, strongest } from './section.ts';

const MOST_READINGS = 6;
const MOST_RIVALS = 4;
/** Readings of other cues that are less likely than this are nobody's rivals. */
const LEAST_RIVAL = 0.02;

/** How the models came to a quote: its cue, the readings that were weighed, what spoke for the best. */
export function explainQuote(document: FinishedDocument, quote: Quote): Section[] {
  const trace = new QuoteDetector().trace(document);
  const { cue } = quote;
  const own = cue
    ? trace.readings.filter(({ reading: { head } }) => head >= cue.firstToken && head < cue.endToken)
    : [];
  const found = own.find(({ fate }) => fate === Fate.taken || fate === Fate.mended);
  if (!cue || !found || quote.rule !== 'model') return [notOfModels(quote, own.length)];
  const { head } = found.reading;
  const content = quote.content.flatMap(({ firstToken, endToken }) => [firstToken, endToken]);
  const rivals = trace.readings.filter(
    ({ reading, score }) =>
      !own.some((one) => one.reading.head === reading.head) &&
      score >= LEAST_RIVAL &&
      sharedTokens(reading.content, content) > 0,
  );
  const words = wordsByHash(document);
  const named = (share: NamedShare) => ({ ...share, name: withWords(share, words) });
  const cueText = runsText(document, [head, head + 1]);
  return [
    readingsSection(document, `how “${cueText}” was read`, found, byScore(own).slice(0, MOST_READINGS)),
    ...(rivals.length === 0
      ? []
      : [
          readingsSection(
            document,
            'readings of other cues that share words with it',
            found,
            byScore(rivals).slice(0, MOST_RIVALS),
          ),
        ]),
    {
      title: `what makes “${cueText}” a cue, ${probability(trace.chanceOf(head))}, in log odds`,
      rows: strongest(trace.cueShares(head).map(named)),
    },
    {
      title: 'what speaks for the reading that was taken, in log odds',
      rows: strongest(trace.readingShares(found).map(named)),
    },
    numbersSection(trace, found),
  ];
}

function notOfModels({ rule }: Quote, readings: number): Section {
  const why = readings > 0 ? 'was found before its readings were weighed' : 'no model was asked';
  return { title: 'how it was found', rows: [{ amount: '', text: `by the rule “${rule}”: ${why}` }] };
}

function numbersSection(
  { threshold }: QuoteTrace,
  { match, exact, source, reading, score }: TracedReading,
): Section {
  const { contentMean, contentLeast, sourceMean } = reading;
  const row = (value: number, text: string): Row => ({ amount: probability(value), text });
  return {
    title: 'how sure the models are of it',
    rows: [
      row(match, 'that half of its words are right'),
      row(exact, 'that its edges are exact'),
      row(source, 'that half of its words and the source are right'),
      row(
        contentMean,
        `a word of it to be content, on average; ${probability(contentLeast)} the least likely`,
      ),
      ...(reading.source.length > 0 ? [row(sourceMean, 'a word of the source to be source')] : []),
      row(score, `all together, mended by trees; ${probability(threshold)} is needed`),
    ],
  };
}

function readingsSection(
  document: Document<'tokens'>,
  title: string,
  taken: TracedReading,
  readings: readonly TracedReading[],
): Section {
  return {
    title,
    rows: readings.map((one) => {
      const { reading, score, fate } = one;
      const source =
        reading.source.length === 0 ? 'by nobody' : `by “${clipped(runsText(document, reading.source))}”`;
      const behind = one === taken ? '' : `, ${probability(taken.score - score)} behind`;
      return {
        amount: probability(score),
        text: `“${clipped(runsText(document, reading.content))}” ${source}: ${fate}${behind}`,
      };
    }),
  };
}

function byScore(readings: readonly TracedReading[]): TracedReading[] {
  return readings.toSorted((a, b) => b.score - a.score || a.reading.head - b.reading.head);
}

function runsText({ text, tokens }: Document<'tokens'>, runs: Runs): string {
  const parts: string[] = [];
  for (let r = 0; r < runs.length; r += 2)
    parts.push(text.slice(tokens.starts[runs[r]], tokens.ends[runs[r + 1] - 1]));
  return parts.join(' … ');
}

/** The words of an article by the hashes that features are made of. */
function wordsByHash({ vocabulary, tokens, lemmas }: Document<'tokens' | 'lemmas'>): Map<number, string> {
  const { words, lowers, hashes } = vocabulary;
  const byHash = new Map<number, string>();
  for (let i = 0; i < tokens.length; i++)
    for (const type of [lowers[tokens.types[i]], lemmas[i]]) byHash.set(hashes[type], words[type]);
  return byHash;
}

/** "word before “she”": with the words of the article that the feature is made of. */
function withWords({ name, values }: NamedShare, words: ReadonlyMap<number, string>): string {
  const found = values.flatMap((value) => words.get(value) ?? []);
  return found.length === 0 ? name : `${name} “${found.join('”, “')}”`;
}
