import { PROPER } from '../../../core/layers/pos.ts';
import { type Closing, closingAttribution, openingAttribution } from '../content/closing-attributions.ts';
import { isPassiveOfOthers } from '../content/passives.ts';
import { anyTaken, takeRuns } from '../content/runs.ts';
import type { QuoteColumns } from '../quote-columns.ts';
import type { LaidOutQuote } from './laid-out-quote.ts';

/** Tokens of a sentence's end in which its attribution's verb stands. */
const END = 8;

/**
 * Sentences that end with who says them, or open with it, and that no model gave anybody, for the verb is no cue elsewhere ("A nurse stole drugs, a
 * court has heard.") or was taken for a noun ("The couple had been warned, police allege."). In the 840
 * articles of PolNeAR's training part two are such, one of them annotated.
 * @param taken one entry a token: 1 where content already is; that of what is found is added
 * @param cues tokens that are cues of quotes already
 */
export function closingQuotes(c: QuoteColumns, taken: Uint8Array, cues: ReadonlySet<number>): LaidOutQuote[] {
  const found: LaidOutQuote[] = [];
  for (let start = 0; start < c.length; start = c.sentenceEnds[start]) {
    const end = c.sentenceEnds[start];
    const opening = cues.has(start) ? null : openingAttribution(c, start);
    if (opening !== null && !anyTaken(taken, opening.content)) {
      found.push(asQuote(opening, start));
      takeRuns(taken, opening.content);
      continue;
    }
    for (let verb = end - 1; verb > start && end - verb < END; verb--) {
      if (PROPER[c.pos[verb]] === 1) continue;
      const closing = closingAttribution(c, verb);
      if (closing === null) continue;
      const { content, cue, source } = closing;
      if (cues.has(verb) || anyTaken(taken, content) || c.marksBefore[end] !== c.marksBefore[start]) break;
      takeRuns(taken, content);
      const quote = asQuote(closing, verb);
      found.push(isPassiveOfOthers(c, { head: verb, cue, source }) ? { ...quote, source: null } : quote);
      break;
    }
  }
  return found;
}

function asQuote({ content, source }: Closing, cue: number): LaidOutQuote {
  return {
    content,
    source: [source[0], source[1]],
    cue,
    type: 'indirect',
    confidence: 0.8,
    rule: 'closing',
    layout: null,
  };
}
