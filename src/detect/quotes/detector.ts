import type { Document } from '../../core/document.ts';
import type { Quote } from '../../core/quotes.ts';
import { byPosition } from '../../core/span.ts';
import type { Stage } from '../../core/stage.ts';
import { packedBytes } from '../../learn/packed.ts';
import { ArgumentFinder } from './argument-finder.ts';
import { afterColon, isQuestionWord, isQuoted, ownContent } from './attributions.ts';
import { anyTaken, choose, Ranker, type ScoredReading, Weigher } from './choice.ts';
import { QuoteColumns } from './columns.ts';
import { confidenceOf, isLikelyEnough } from './confidence.ts';
import { wholeEnd } from './content-ends.ts';
import { afterAttribution, fromParagraphs, overParagraphs } from './continuations.ts';
import { CueFinder, likelyHeads } from './cue-finder.ts';
import { cueLemmas, lexiconPrior } from './cue-lexicon.ts';
import { isCaption, isRefusal, isTerm } from './exceptions.ts';
import { headlineQuotes, isKicker } from './headlines.ts';
import { labelledSpeech } from './labelled-speech.ts';
import { type LaidOutQuote, signedQuotes } from './layout.ts';
import { MarkReader, type Marks } from './marks.ts';
import { openQuoteModel } from './model.ts';
import { nestedQuotes, reportsWithin, withNested } from './nested.ts';
import { isMereObject, isTooUnsure, objectCues } from './objects.ts';
import { QuoteBuilder } from './quote-builder.ts';
import type { Reading } from './readings.ts';
import { statements } from './statements.ts';
import { isAboutWorks } from './titles.ts';
import { unattributedQuotes } from './unattributed.ts';

type QuoteNeeds = 'tokens' | 'sentences' | 'pos' | 'names';

/**
 * Finds what people are said to have said, thought or known: likely cues first, then for each what it introduces and
 * who says it, then the most probable readings that do not overlap.
 * @param bytes the packed models; those that come with hearsay by default
 */
export function createQuoteDetector(
  bytes = packedBytes('models/quotes'),
): Stage<QuoteNeeds, 'marks' | 'quotes'> {
  const detector = new QuoteDetector(bytes);
  return {
    name: 'detect/quotes',
    needs: ['tokens', 'sentences', 'pos', 'names'],
    gives: ['marks', 'quotes'],
    run: (document) => detector.detect(document),
  };
}

class QuoteDetector {
  readonly #marks = new MarkReader();
  readonly #columns = new QuoteColumns();
  readonly #cues: CueFinder;
  readonly #arguments: ArgumentFinder;
  readonly #ranker: Ranker;
  readonly #weigher: Weigher;
  readonly #builder: QuoteBuilder;
  readonly #threshold: number;
  readonly #objectCues = objectCues();
  readonly #calibration: readonly number[];

  constructor(bytes: Uint8Array) {
    const model = openQuoteModel(bytes);
    this.#cues = new CueFinder(lexiconPrior(cueLemmas()), model.cues);
    this.#arguments = new ArgumentFinder(model.arguments, model.transitions);
    this.#ranker = new Ranker(model.ranking);
    this.#weigher = new Weigher(model.trees);
    this.#threshold = model.meta.threshold;
    this.#calibration = model.meta.calibration;
    this.#builder = new QuoteBuilder(this.#calibration);
  }

  /** "signed the contract": a verb and its object, and no more. */
  #isBareObject({ reading: { content, head }, score }: ScoredReading): boolean {
    const c = this.#columns;
    return (
      isMereObject(c, content) &&
      isTooUnsure(confidenceOf(score, this.#calibration), this.#objectCues.has(c.lemmas[head]))
    );
  }

  detect(input: Document<QuoteNeeds>): { marks: Marks; quotes: readonly Quote[] } {
    const { text, tokens, sentences, names, vocabulary } = input;
    const marks = this.#marks.read(text, tokens, sentences, vocabulary);
    const document = { ...input, marks };
    const columns = this.#columns;
    columns.fill(document, marks);
    this.#cues.find(columns);
    const sets: Reading[][] = [];
    for (const head of likelyHeads(this.#cues.chances, columns.length)) {
      const readings = this.#arguments.readings(columns, this.#cues, head);
      if (readings.length > 0) sets.push(readings);
    }
    const taken = new Uint8Array(columns.length);
    const laidOut = [
      ...labelledSpeech(document, columns),
      ...signedQuotes(document, columns, marks),
      ...statements(document, columns, this.#cues.priors),
      ...headlineQuotes(document, columns),
    ].filter((quote) => take(taken, quote));
    const ranked = this.#ranker.rank(columns, sets);
    const scored = this.#weigher.score(columns, ranked, this.#cues.priors);
    const cues = new Set(laidOut.map(({ cue }) => cue));
    const outer = scored
      .filter(
        (candidate) =>
          !cues.has(candidate.reading.head) &&
          !isQuoted(columns, marks, candidate.reading) &&
          !isQuestionWord(columns, candidate.reading) &&
          !this.#isBareObject(candidate),
      )
      .map(({ reading, score }) => ({
        reading: {
          ...reading,
          content: afterColon(columns, marks, reading.head, ownContent(columns, marks, reading)),
        },
        score,
      }));
    const chosen = choose(outer, this.#threshold, taken).filter(
      ({ reading }) =>
        !isTerm(columns, sentences, reading) &&
        !isKicker(document, columns, reading) &&
        !isAboutWorks(document, columns, marks, reading) &&
        !isRefusal(columns, reading) &&
        !isCaption(columns, names, reading),
    );
    const contents = chosen.map(({ reading: { content, head } }) =>
      overParagraphs(
        afterAttribution(wholeEnd(content, head, columns, taken), head, columns, marks, taken),
        marks,
        taken,
      ),
    );
    for (const [at, content] of contents.entries())
      contents[at] = fromParagraphs(content, columns, marks, taken);
    const readings = chosen.map(({ reading }) => reading);
    laidOut.push(...unattributedQuotes(document, columns, marks, taken, readings));
    const quotes = [
      ...laidOut.map((quote) => this.#builder.buildLaidOut(document, columns, quote)),
      ...chosen
        .map((choice, at) => this.#builder.build(document, columns, choice, contents[at]))
        .filter(isLikelyEnough),
    ].sort(byPosition);
    const { priors } = this.#cues;
    const inner = [...nestedQuotes(columns, marks, priors), ...reportsWithin(columns, contents, priors)].map(
      (quote) => this.#builder.buildLaidOut(document, columns, quote),
    );
    return { marks, quotes: withNested(quotes, inner, columns.length) };
  }
}

/** Takes the quote's content unless some of it is taken. */
function take(taken: Uint8Array, { content }: LaidOutQuote): boolean {
  if (anyTaken(taken, content)) return false;
  for (let r = 0; r < content.length; r += 2) taken.fill(1, content[r], content[r + 1]);
  return true;
}
