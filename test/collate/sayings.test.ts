import { describe, expect, it } from 'vitest';
import { collate } from '../../src/collate/collate.ts';
import { signatureOf } from '../../src/collate/sign-article.ts';
import { recordOf, type Told } from './records.ts';

function sayingsIn(...articles: readonly Omit<Told, 'id'>[]) {
  const records = articles.map((told, i) => recordOf({ id: `a${i + 1}`, ...told }));
  const { sayings, things } = collate(records.map(signatureOf));
  return sayings.map(({ quotations, articles, speakers }) => ({
    quotations: quotations.map(({ article, quote }) => `${article}/${quote}`),
    articles,
    speakers: speakers.map((speaker) => things.find(({ id }) => id === speaker)!.name),
  }));
}

const entities = ['person Ana Ruiz', 'person Lars Ek'];
const words = 'We will not sell one metre of this harbour to anybody, today or ever';
const first = { entities, quotes: [`Ana Ruiz: ${words}.`] };

describe('sayings', () => {
  it.each([
    ['as they are', words],
    ['with other marks', words.toUpperCase().replace(', today', ' – today')],
    ['shortened', 'not sell one metre of this harbour to anybody'],
    ['with brackets', words.replace('We', 'We [the council]')],
    ['within more words', `Let me say it again: ${words}. That is all.`],
  ])('printed again %s', (_, again) => {
    expect(sayingsIn(first, { entities, quotes: [`Ana Ruiz: ${again}`] })).toEqual([
      { quotations: ['a1/q1', 'a2/q1'], articles: 2, speakers: ['Ana Ruiz'] },
    ]);
  });

  it.each([
    ['other words', 'The council has decided nothing at all about the old harbour so far'],
    ['a few words', 'sell one metre'],
    ['a stock phrase', 'We will do all we can for the people of this town'],
  ])('are not %s', (_, other) => {
    expect(sayingsIn(first, { entities, quotes: [`Ana Ruiz: ${other}`] })).toEqual([]);
  });

  it('show speakers that contradict each other, the first one first', () => {
    const second = { published: '2026-02-06', entities, quotes: [`Lars Ek: ${words}`] };
    expect(sayingsIn(second, { ...first, published: '2026-02-05' })).toEqual([
      { quotations: ['a2/q1', 'a1/q1'], articles: 2, speakers: ['Ana Ruiz', 'Lars Ek'] },
    ]);
  });

  it('need more in common where two people are said to say it', () => {
    const phrase = 'We will not sell one metre';
    const by = (name: string, rest: string) => ({ entities, quotes: [`${name}: ${phrase} ${rest}`] });
    expect(sayingsIn(by('Ana Ruiz', 'of it'), by('Ana Ruiz', 'of that'))).toHaveLength(1);
    expect(sayingsIn(by('Ana Ruiz', 'of it'), by('Lars Ek', 'of that'))).toEqual([]);
  });

  it('do not count copies, nor what one article says twice', () => {
    const text = Array.from({ length: 60 }, (_, i) => `word${i * 7} and word${i}`).join(' ');
    expect(sayingsIn({ ...first, text }, { ...first, text })).toEqual([]);
    expect(sayingsIn({ entities, quotes: [`Ana Ruiz: ${words}`, `Ana Ruiz: ${words}`] })).toEqual([]);
  });
});
