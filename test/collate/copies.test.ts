import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { copiesAmong } from '../../src/collate/copies/copies.ts';
import { signatureOf } from '../../src/collate/sign-article.ts';
import { recordOf, type Told } from './records.ts';

const copiesIn = (articles: readonly Told[]) =>
  copiesAmong(articles.map((told) => signatureOf(recordOf(told))));

/** Sentences of words that are drawn with a seed: two of different seeds have little in common. */
function invented(seed: number, sentences: number): string[] {
  let state = seed;
  const draw = (length: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * length);
  };
  const syllables = ['ka', 'ro', 'mi', 'ten', 'sol', 'ba', 'ur', 'ne', 'lo', 'vis'];
  const word = (): string =>
    Array.from({ length: 1 + draw(3) }, () => syllables[draw(syllables.length)]).join('');
  return Array.from({ length: sentences }, () => {
    const words = Array.from({ length: 8 + draw(10) }, word).join(' ');
    return `${words[0].toUpperCase()}${words.slice(1)}.`;
  });
}

const original = invented(1, 24);
const head = invented(2, 4);
const early = { id: 'z-early', published: '2026-02-05' };
const late = { id: 'a-late', published: '2026-02-06' };

describe('copies', () => {
  it.each([
    ['as it is', original.join(' ')],
    ['with other marks', original.join('\n\n').replaceAll(' ba ', ' – ba – ').replaceAll('.', '!')],
    ['its first third', original.slice(0, 8).join(' ')],
    ['cut here and there', original.filter((_, i) => i % 3 !== 0).join(' ')],
    ['with a local head', [...head, ...original].join(' ')],
    ['with a word in twelve changed', original.map((s) => s.replace(/^\w+/, 'Otherwise')).join(' ')],
  ])('%s', (_, text) => {
    expect(
      copiesIn([
        { ...late, text },
        { ...early, text: original.join(' ') },
      ]),
    ).toEqual([{ article: 'a-late', of: 'z-early', share: expect.any(Number) }]);
  });

  it.each([
    ['two reports of one event', [...invented(3, 16), ...original.slice(0, 3)].join(' ')],
    ['a quotation in common', [...invented(4, 10), original[5]].join(' ')],
    ['a text too short to tell', original[0].split(' ').slice(0, 5).join(' ')],
  ])('are not %s', (_, text) => {
    expect(
      copiesIn([
        { ...late, text },
        { ...early, text: original.join(' ') },
      ]),
    ).toEqual([]);
  });

  it('take less in common with the credit of the same agency', () => {
    const text = [...invented(5, 20), ...original.slice(0, 12)].join(' ');
    const credited = (agency?: string) => [
      { ...late, text, ...(agency && { agency }) },
      { ...early, text: original.join(' '), agency: 'Reuters' },
    ];
    expect(copiesIn(credited('REUTERS'))).toHaveLength(1);
    expect(copiesIn(credited('AP'))).toEqual([]);
    expect(copiesIn(credited())).toEqual([]);
  });

  it('are of the earliest article, and say what share stands there', () => {
    const copies = copiesIn([
      { id: 'c', published: '2026-02-07', text: original.join(' ') },
      { id: 'b', published: '2026-02-06', text: original.slice(0, 12).join(' ') },
      { id: 'd', text: original.join(' ') },
      { id: 'a', published: '2026-02-05', text: [...original.slice(0, 16), ...head].join(' ') },
    ]);
    expect(copies.map(({ article, of }) => [article, of])).toEqual([
      ['b', 'a'],
      ['c', 'a'],
      ['d', 'a'],
    ]);
    expect(copies[0].share).toBe(1);
    expect(copies[1].share).toBeLessThan(0.9);
  });

  it('of one text by thousands are found, and of what it copies', () => {
    const many = Array.from({ length: 2500 }, (_, i) => ({
      id: `m${i}`,
      published: '2026-02-07',
      text: original.join(' '),
    }));
    const source = { id: 'source', published: '2026-02-05', text: [...head, ...original].join(' ') };
    const copies = copiesIn([...many, source]);
    expect(copies).toHaveLength(2500);
    expect(new Set(copies.map(({ of }) => of))).toEqual(new Set(['source']));
  });

  it('are found by how much is left, whatever is left', () => {
    const traps = Array.from({ length: 20 }, (_, i) => ({
      id: `t${i}`,
      text: invented(100 + i, 60).join(' '),
    }));
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 19 }),
        fc.integer({ min: 0, max: 12 }),
        fc.nat(1000),
        (of, from, seed) => {
          const text = [...invented(1000 + seed, 8), ...invented(100 + of, 60).slice(from, from + 30)].join(
            ' ',
          );
          const copies = copiesIn([...traps, { id: 'zz', text }]);
          expect(copies.map((copy) => [copy.article, copy.of])).toEqual([['zz', `t${of}`]]);
        },
      ),
      { numRuns: 60 },
    );
  });
});
