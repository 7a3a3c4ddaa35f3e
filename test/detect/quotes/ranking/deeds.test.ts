import { describe, expect, it } from 'vitest';
import { VERB } from '../../../../src/core/layers/pos.ts';
import { MarkReader } from '../../../../src/detect/marks/mark-reader.ts';
import type { Reading } from '../../../../src/detect/quotes/content/readings.ts';
import { QuoteColumns } from '../../../../src/detect/quotes/quote-columns.ts';
import { isDeed } from '../../../../src/detect/quotes/ranking/deeds.ts';
import { Pipeline } from '../../../../src/run/pipeline.ts';
import { createNameTagger } from '../../../../src/tag/names/tagger.ts';
import { createPosTagger } from '../../../../src/tag/pos/stage.ts';
import { createTokenizer } from '../../../../src/tokenize/tokenizer.ts';
import { articleOf } from '../../../articles.ts';

const pipeline = new Pipeline().add(createTokenizer()).add(createPosTagger()).add(createNameTagger());

/** Nouns that head a cue. */
const HEADS = /^(?:hopes|agreement)$/;

/** Whether a reading is taken for a deed: slashes stand between its source, its cue, its content, and the rest. */
function isDone(slashed: string): boolean {
  const text = slashed.replaceAll('/', '');
  const document = pipeline.run(articleOf(text));
  const { tokens, names, pos } = document;
  const c = new QuoteColumns();
  c.fill(document, new MarkReader().read(text, tokens, document.sentences, document.vocabulary));
  let at = 0;
  const edges = slashed.split('/').map((part) => {
    at += part.length;
    const first = tokens.starts.findIndex((start) => start >= at);
    return first < 0 ? tokens.length : first;
  });
  const [cue, content, rest] = edges;
  const wordAt = (i: number): string => text.slice(tokens.starts[i], tokens.ends[i]);
  let head = cue;
  for (let i = cue; i < content; i++) if (VERB[pos[i]] === 1 || HEADS.test(wordAt(i))) head = i;
  const reading = { head, source: [0, cue], cue: [cue, content], content: [content, rest] };
  return isDeed(c, names, reading as unknown as Reading);
}

describe('deeds are no quotes', () => {
  it.each([
    'Police /identified /the driver as a retired pilot/.',
    'The panel /approved /a grant for the lido after it had toured the site/.',
    'Two parties /voted for /the budget/.',
    'The yard /posted /a loss of $4 million in spring/.',
    'The mill /reported /first-quarter net income of 3 million crowns and higher debts/.',
    'Detectives /are looking for /a van with a dented door/.',
    'The bakery /is looking /to hire forty people/.',
    'The footage /shows /two men leaving by the back door/.',
    'A video posted by a neighbour /showed /that the gate was open/.',
    'Two men /were seen /climbing the fence/.',
    'The tenor /is best known for /his role in an opera about a whale/.',
    'The former mayor /appeared in /court on a charge of theft/.',
    'A walker /called for /help/.',
    'The win /boosted their hopes of /a place in the final/.',
    'Two towns /signed an agreement /to share a tram/.',
    'Nurses /reported for /duty at six, and the others went home/.',
    'Hundreds /welcomed /the new captain at the station/.',
    'The witness /described /the car/.',
    'Both firms /have introduced handsets /that include a camera/.',
    'The council /passed a bill /that would cap rents/.',
    'The troupe /toured with works /such as operas and ballads/.',
  ])('%s', (slashed) => {
    expect(isDone(slashed)).toBe(true);
  });

  it.each([
    ['an order', 'The court /ordered /the firm to pay for the wall/.'],
    ['a refusal', 'The guard /refused /to leave his post/.'],
    ['words in marks', 'The witness /described /a “wall of mud”/.'],
    ['a clause', 'The crew /accepted /that the race was lost/.'],
    ['what somebody holds of it', 'The witness /described /the car as a wreck/.'],
    ['a report', 'The mill /reported /that its debts had grown/.'],
    ['a report of findings', 'A survey /shows /that most pupils walk to school/.'],
    ['a deed that is welcomed', 'The union /welcomed /the decision to keep the pool/.'],
    ['a call for what is to be done', 'The union /called for /a strike/.'],
    ['a report to somebody', 'The forester /told reporters /that gum is rare/.'],
    ['what is said of it', 'The minister /made the claim /that the bridge is safe/.'],
    ['a praise', 'The coach /praised /her keeper/.'],
  ])('%s is none: %s', (_, slashed) => {
    expect(isDone(slashed)).toBe(false);
  });
});
