import type { Document } from '../../core/document.ts';
import { firstFindings, mostFindings } from '../../core/layers/bounds.ts';
import type { Marks } from '../../core/layers/marks.ts';
import type { Quote } from '../../core/layers/quotes.ts';
import { byPosition } from '../../core/layers/span.ts';
import type { Stage } from '../../core/stage.ts';
import { MarkReader } from '../marks/mark-reader.ts';
import { continued } from './build/continuations.ts';
import { nestedQuotes, reportsWithin, withNested } from './build/nested-quotes.ts';
import { QuoteBuilder } from './build/quote-builder.ts';
import { ArgumentFinder } from './content/arguments/argument-finder.ts';
import { chargeReading } from './content/charges.ts';
import { closedSentence } from './content/closing-attributions.ts';
import { mendedReadings } from './content/mended-readings.ts';
import { withOwnContent } from './content/own-content.ts';
import type { Reading } from './content/readings.ts';
import { equalRuns } from './content/runs.ts';
import { wholeClause } from './content/whole-clauses.ts';
import { CueFinder, likelyHeads } from './cues/cue-finder.ts';
import { cueLemmas, lexiconPrior } from './cues/cue-lexicon.ts';
import { closingQuotes } from './layout/closings.ts';
import type { LaidOutQuote } from './layout/laid-out-quote.ts';
import { laidOutQuotes } from './layout/laid-out-quotes.ts';
import { unattributedQuotes } from './layout/unattributed.ts';
import { QuoteColumns } from './quote-columns.ts';
import { openQuoteModel } from './quote-model.ts';
import { choose } from './ranking/choose.ts';
import { confidenceOf, isLikelyEnough } from './ranking/confidence.ts';
import { isNoContent, isNoQuote } from './ranking/exceptions.ts';
import { Fate, type QuoteTrace } from './ranking/fates.ts';
import { isMereObject, isTopic, LEAST_REPORTED, objectCues, standingOf } from './ranking/mere-objects.ts';
import { Ranker } from './ranking/ranker.ts';
import { RIVAL_CUES } from './ranking/tree-features.ts';
import { type ScoredReading, TreeScorer } from './ranking/tree-scorer.ts';

/** Cues whose readings are weighed at a time. */
const STRETCH = 4096;
/** Quotes that are found beyond those asked for, at least. */
const MARGIN = 64;

type QuoteNeeds = 'tokens' | 'sentences' | 'pos' | 'lemmas' | 'names';

/**
 * Finds what people are said to have said, thought or known: likely cues first, then for each what it introduces and
 * who says it, then the most probable readings that do not overlap. Each room is a step: cues, content, ranking, build;
 * layout finds what the way a text is set out gives away.
 */
export function createQuoteDetector(): Stage<QuoteNeeds, 'marks' | 'quotes'> {
  const detector = new QuoteDetector();
  return {
    name: 'detect/quotes',
    needs: ['tokens', 'sentences', 'pos', 'lemmas', 'names'],
    gives: ['marks', 'quotes'],
    run(document) {
      const { marks, quotes } = detector.detect(document);
      return { marks, quotes: firstFindings(quotes, document.text) };
    },
  };
}

/** What {@link createQuoteDetector} runs, for those who want to see how it came to its quotes. */
export class QuoteDetector {
  readonly #marks = new MarkReader();
  readonly #columns = new QuoteColumns();
  readonly #cues: CueFinder;
  readonly #arguments: ArgumentFinder;
  readonly #ranker: Ranker;
  readonly #trees: TreeScorer;
  readonly #builder: QuoteBuilder;
  readonly #threshold: number;
  readonly #calibration: readonly number[];
  readonly #objectCues = objectCues();

  constructor() {
    const model = openQuoteModel();
    this.#cues = new CueFinder(lexiconPrior(cueLemmas()), model.cues);
    this.#arguments = new ArgumentFinder(model.arguments, model.transitions);
    this.#ranker = new Ranker(model.ranking);
    this.#trees = new TreeScorer(model.trees);
    this.#threshold = model.meta.threshold;
    this.#calibration = model.meta.calibration;
    this.#builder = new QuoteBuilder(this.#calibration);
  }

  /** @param most quotes that are asked for: the first ones, at least as many if there are, and not many more */
  detect(
    input: Document<QuoteNeeds>,
    most = mostFindings(input.text),
  ): { marks: Marks; quotes: readonly Quote[] } {
    const c = this.#columns;
    const marks = this.#marks.read(input.text, input.tokens, input.sentences, input.vocabulary);
    const document = { ...input, marks };
    c.fill(document, marks);
    this.#cues.find(c);
    const heads = this.#heads();
    const taken = new Uint8Array(c.length);
    const laidOut = laidOutQuotes(document, c, this.#cues.priors, taken);
    const candidates: ScoredReading[] = [];
    // Some more than are asked for: what lies at the end of those looked at might be read otherwise with what comes after.
    const margin = MARGIN + Math.ceil(most / 16);
    for (let from = 0, to = most + 2 * margin; ; from = to, to *= 2) {
      const end = Math.min(to, heads.length);
      for (const candidate of this.#candidates(heads, from, end, marks, laidOut)) candidates.push(candidate);
      const quotes = this.#find(document, candidates, laidOut, taken.slice(), heads[to]);
      if (to >= heads.length || quotes.length >= most + margin) return { marks, quotes };
    }
  }

  /**
   * @param taken what `laidOut` has of the text
   * @param next the cue after those of `candidates`, if there is one: what comes from there on is not looked at
   */
  #find(
    document: Document<QuoteNeeds | 'marks'>,
    candidates: readonly ScoredReading[],
    laidOut: readonly LaidOutQuote[],
    taken: Uint8Array,
    next: number | undefined,
  ): readonly Quote[] {
    const c = this.#columns;
    const { marks } = document;
    if (next !== undefined) taken.fill(1, next);
    const chosen = this.#choose(document, candidates, taken);
    const readings = chosen.map(({ reading }) => reading);
    const contents = continued(readings, c, marks, taken);
    const closings = closingQuotes(c, taken, new Set(readings.map(({ head }) => head)));
    const unattributed = unattributedQuotes(document, c, marks, taken, readings);
    const built = (laid: readonly LaidOutQuote[]): Quote[] =>
      laid.flatMap((quote) => this.#builder.buildLaidOut(document, c, quote) ?? []);
    const quotes = [
      ...built(laidOut),
      ...built(closings),
      ...built(unattributed),
      ...chosen.flatMap((choice, at) => {
        const quote = this.#builder.build(document, c, choice, contents[at]);
        const hasSource = quote?.source !== null || choice.reading.source.length > 0;
        return quote && isLikelyEnough(quote, hasSource) ? [quote] : [];
      }),
    ].sort(byPosition);
    const { priors } = this.#cues;
    const within = built([...nestedQuotes(c, marks, priors), ...reportsWithin(c, contents, priors)]);
    return withNested(quotes, within, c.length);
  }

  /** The best of the readings, none of which shares a token with another. */
  #choose(
    document: Document<QuoteNeeds | 'marks'>,
    candidates: readonly ScoredReading[],
    taken: Uint8Array,
  ): ScoredReading[] {
    const chosen = choose(candidates, this.#threshold, taken);
    return chosen.filter(({ reading }) => !isNoQuote(document, this.#columns, reading));
  }

  /**
   * The readings of the cues `[start, end)` that may be chosen, but of those of `laidOut`: weighed some thousands of cues at a time,
   * for few of them stay, and all need much memory.
   */
  *#candidates(
    heads: readonly number[],
    start: number,
    end: number,
    marks: Marks,
    laidOut: readonly LaidOutQuote[],
  ): Generator<ScoredReading> {
    const c = this.#columns;
    const cues = new Set(laidOut.map(({ cue }) => cue));
    for (let from = start; from < end; from += STRETCH) {
      const to = Math.min(from + STRETCH, end);
      const around = heads.slice(Math.max(0, from - RIVAL_CUES), to + RIVAL_CUES);
      const scored = this.#trees.score(c, this.#ranker.rank(c, this.#readings(around)), this.#cues.priors);
      const [first, last] = [heads[from], heads[to - 1]];
      const own = scored.filter(({ reading: { head } }) => head >= first && head <= last);
      const mended = mendedReadings(
        own,
        (best) => closedSentence(c, best) ?? chargeReading(c, best) ?? wholeClause(c, marks, best),
      );
      for (const candidate of mended) {
        const { reading, score } = candidate;
        if (score < this.#threshold || cues.has(reading.head) || isNoContent(c, marks, reading)) continue;
        if (!this.#isBareObject(candidate)) yield { reading: withOwnContent(c, marks, reading), score };
      }
    }
  }

  /**
   * How {@link detect} comes to the quotes of the models: every reading that was weighed and what became of it. Valid until
   * the next document.
   */
  trace(input: Document<QuoteNeeds>): QuoteTrace {
    const { marks } = this.detect(input);
    const c = this.#columns;
    const document = { ...input, marks };
    const { priors, chances } = this.#cues;
    const taken = new Uint8Array(c.length);
    const laidOut = laidOutQuotes(document, c, priors, taken);
    const heads = this.#heads();
    const candidates = [...this.#candidates(heads, 0, heads.length, marks, laidOut)];
    const chosen = this.#choose(document, candidates, taken);
    const cues = new Set(laidOut.map(({ cue }) => cue));
    const isAsRead = (own: ScoredReading, { reading, score }: ScoredReading): boolean =>
      own.score === score && equalRuns(own.reading.content, withOwnContent(c, marks, reading).content);
    const fateOf = (candidate: ScoredReading): Fate => {
      const { reading, score } = candidate;
      const own = chosen.find(
        ({ reading: { head, rank } }) => head === reading.head && rank === reading.rank,
      );
      if (own) return isAsRead(own, candidate) ? Fate.taken : Fate.mended;
      if (cues.has(reading.head)) return Fate.laidOut;
      if (isNoContent(c, marks, reading)) return Fate.noContent;
      if (this.#isBareObject(candidate)) return Fate.mereObject;
      if (score < this.#threshold) return Fate.unlikely;
      return isNoQuote(document, c, withOwnContent(c, marks, reading)) ? Fate.noQuote : Fate.beaten;
    };
    const ranked = this.#ranker.rank(c, this.#readings(heads));
    const readings = this.#trees.score(c, ranked, priors).map((candidate, i) => ({
      ...ranked[i],
      ...candidate,
      fate: fateOf(candidate),
    }));
    return {
      readings,
      threshold: this.#threshold,
      chanceOf: (token) => chances[token],
      cueShares: (token) => this.#cues.shares(c, token),
      readingShares: ({ reading, contest }) => this.#ranker.shares(c, reading, contest),
    };
  }

  #heads(): number[] {
    return likelyHeads(this.#cues.chances, this.#columns.length);
  }

  /** The readings of each cue that has any. */
  #readings(heads: readonly number[]): Reading[][] {
    const c = this.#columns;
    return heads
      .map((head) => this.#arguments.readings(c, this.#cues, head))
      .filter((readings) => readings.length > 0);
  }

  /** "signed the contract": a verb and its object, and no more. */
  #isBareObject({ reading, score }: ScoredReading): boolean {
    const c = this.#columns;
    if (!isMereObject(c, reading.content)) return false;
    const standing = standingOf(this.#objectCues.get(c.lemmas[reading.head]));
    const least = LEAST_REPORTED[standing === 'other' && isTopic(c, reading) ? 'listed' : standing];
    return confidenceOf(score, this.#calibration) < least;
  }
}
