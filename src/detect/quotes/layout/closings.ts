import { PROPER } from '../../../core/layers/pos.ts';
import { closingAttribution } from '../content/closing-attributions.ts';
import { isPassiveOfOthers } from '../content/passives.ts';
import { anyTaken, takeRuns } from '../content/runs.ts';
import type { QuoteColumns } from '../quote-columns.ts';
import type { LaidOutQuote } from './laid-out-quote.ts';

/** Tokens of a sentence's end in which its attribution's verb stands. */
const END = 8;

/**
 * Sentences that end with who says them and that no model gave anybody, for the verb is no cue elsewhere ("A nurse stole drugs, a
 * court has heard.") or was taken for a noun ("The couple had been warned, police allege."). Of 30,700 sentences of PolNeAR three
 * are such, two of them annotated.
 * @param taken one entry a token: 1 where content already is; that of what is found is added
 * @param cues tokens that are cues of quotes already
 */
export function closingQuotes(c: QuoteColumns, taken: Uint8Array, cues: ReadonlySet<number>): LaidOutQuote[] {
  const found: LaidOutQuote[] = [];
  for (let start = 0; start < c.length; start = c.sentenceEnds[start]) {
    const end = c.sentenceEnds[start];
    for (let verb = end - 1; verb > start && end - verb < END; verb--) {
      if (PROPER[c.pos[verb]] === 1) continue;
      const closing = closingAttribution(c, verb);
      if (closing === null) continue;
      const { content, cue, source } = closing;
      if (cues.has(verb) || anyTaken(taken, content) || c.marksBefore[end] !== c.marksBefore[start]) break;
      takeRuns(taken, content);
      found.push({
        content,
        source: isPassiveOfOthers(c, { head: verb, cue, source }) ? null : [source[0], source[1]],
        cue: verb,
        type: 'indirect',
        confidence: 0.8,
        rule: 'closing',
        layout: null,
      });
      break;
    }
  }
  return found;
}
