import { describe, expect, it } from 'vitest';
import { createQuoteDetector } from '../../../src/detect/quotes/detector.ts';
import { Pipeline } from '../../../src/run/pipeline.ts';
import { createNameTagger } from '../../../src/tag/names/tagger.ts';
import { createPosTagger } from '../../../src/tag/pos/stage.ts';
import { createTokenizer } from '../../../src/tokenize/tokenizer.ts';
import { articleOf } from '../../articles.ts';

const pipeline = new Pipeline()
  .add(createTokenizer())
  .add(createPosTagger())
  .add(createNameTagger())
  .add(createQuoteDetector());

/** "source: content" of the text's quotes. */
function quotesIn(text: string): string[] {
  const slice = (span: { start: number; end: number } | null) => span && text.slice(span.start, span.end);
  return pipeline
    .run(articleOf(text))
    .quotes.map(({ source, content }) => `${slice(source)}: ${content.map(slice).join(' ')}`);
}

describe('a sentence that ends with who says it', () => {
  it.each([
    [
      'A farmer threatened his neighbour with a spade, a court has heard.',
      'a court: A farmer threatened his neighbour with a spade',
    ],
    ['The bridge is unsafe, engineers have warned.', 'engineers: The bridge is unsafe'],
    ['The couple had been warned twice, police allege.', 'police: The couple had been warned twice'],
    ['Cash was kept in a shoe box, a jury was told.', 'null: Cash was kept in a shoe box'],
  ])('%s', (text, quote) => expect(quotesIn(text)).toEqual([quote]));

  it('has no aside in brackets', () => {
    expect(quotesIn('Turnout was up by 9%, officials said (see table).')).toEqual([
      'officials: Turnout was up by 9%',
    ]);
  });

  it('may be three words in single marks, if they are a clause', () => {
    expect(quotesIn('‘Somebody called us,’ Hale said.')).toEqual(['Hale: Somebody called us']);
  });

  it.each([
    'When the whistle went, the crowd heard.',
    'The firm hired staff from rivals, including a former officer of the United States.',
    'The keeper was tall, strong and quick.',
  ])('none in: %s', (text) => expect(quotesIn(text)).toEqual([]));
});
