import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Vocabulary } from '../../../src/core/vocabulary.ts';
import { ArticleView, CaseMode } from '../../../src/tag/names/features/article.ts';
import { NameWords } from '../../../src/tag/names/features/words.ts';
import { createTokenizer } from '../../../src/tokenize/tokenizer.ts';
import { articleOf } from '../../articles.ts';
import { smallLexicons } from './lexicons.ts';

const tokenizer = createTokenizer();

function viewOf(text: string): ArticleView {
  const lexicons = smallLexicons();
  const view = new ArticleView(new NameWords(lexicons), lexicons.gazetteer);
  const document = { article: articleOf(text), text, vocabulary: new Vocabulary() };
  const layers = { ...document, ...tokenizer.run(document) };
  view.words.open(document.vocabulary);
  view.read(layers);
  return view;
}

function candidatesOf(text: string): string[] {
  const view = viewOf(text);
  return Array.from({ length: view.candidateCount }, (_, c) =>
    text.slice(view.starts[view.candidates[2 * c]], view.ends[view.candidates[2 * c + 1] - 1]),
  );
}

describe('candidates', () => {
  it('are stretches of capitalised words, joined over inner words', () => {
    expect(candidatesOf('he met the Bank of Northland and Ana Ruiz in town.')).toEqual([
      'Bank of Northland and Ana Ruiz',
    ]);
  });

  it('begin and end with edge words, never with inner ones', () => {
    expect(candidatesOf('the fishers of al Marsa and they, van Dorn, left.')).toEqual([
      'al Marsa',
      'van Dorn',
    ]);
  });

  it('hold the lower-case half of a hyphenated word', () => {
    expect(candidatesOf('they met Roh Min-seo there.')).toEqual(['Roh Min-seo']);
    expect(candidatesOf('they met Roh Min - seo there.')).toEqual(['Roh Min']);
  });

  it('are not sought in bylines and credits', () => {
    expect(candidatesOf('By Ana Ruiz\n\nthe fish in Ankara were small and cheap this year.')).toEqual([
      'Ankara',
    ]);
  });

  it('are in order, apart, within one sentence, and hold every capitalised word', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const view = viewOf(`${text} Ana of al Ruiz. The fish`);
        let last = 0;
        for (let c = 0; c < view.candidateCount; c++) {
          const start = view.candidates[2 * c];
          const end = view.candidates[2 * c + 1];
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(view.sentences[start]).toBe(view.sentences[end - 1]);
          last = end;
        }
      }),
    );
  });
});

describe('what an article says of a word', () => {
  it('counts its uses with a capital in mid-sentence and in lower case', () => {
    const view = viewOf('Fish are cheap. They eat fish. The buyers of Fish Ltd eat fish.');
    const slot = view.statistics.slot(view.types[0]);
    expect(view.statistics.capitalized[slot]).toBe(1);
    expect(view.statistics.lower[slot]).toBe(2);
  });

  it('remembers the longest name that holds it', () => {
    const view = viewOf('Ruiz said so. The minister, Ana Maria Ruiz, left.');
    const slot = view.statistics.slot(view.types[0]);
    const { bestStarts, bestEnds } = view.statistics;
    expect(bestEnds[slot] - bestStarts[slot]).toBe(3);
  });

  it('forgets it with the next article', () => {
    const view = viewOf('they eat Fish.');
    view.statistics.begin();
    expect(view.statistics.slot(view.types[2])).toBe(-1);
  });
});

describe('the rest of the view', () => {
  it('tells sentences in title case and in capitals', () => {
    expect(viewOf('Fish Prices Rise Again In The North\n\nthe fish are dear.').modes[0]).toBe(CaseMode.title);
    expect(viewOf('FISH PRICES RISE AGAIN\n\nthe fish are dear.').modes[0]).toBe(CaseMode.capitals);
    expect(viewOf('The fish prices rise.').modes[0]).toBe(CaseMode.normal);
  });

  it('marks phrases of the gazetteer', () => {
    const view = viewOf('they left Port Vale and Port Royal.');
    expect(Array.from(view.phrases.subarray(0, 8), (lists) => lists !== 0)).toEqual([
      false,
      false,
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
  });
});

describe('sport', () => {
  it('is told by the words of sports reports, in any case', () => {
    expect(viewOf('Ana left Ankara.').sport).toBe(0);
    expect(viewOf('Ana saw the match.').sport).toBe(1);
    expect(viewOf('MATCH OF THE DAY\n\nAna saw the match.').sport).toBe(2);
    expect(viewOf('match match match match match').sport).toBe(3);
  });
});
