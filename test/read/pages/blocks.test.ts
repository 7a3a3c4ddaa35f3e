import { describe, expect, test } from 'vitest';
import { openBodyModel } from '../../../src/read/pages/body/body-model.ts';
import { wordBlocks } from '../../../src/read/pages/body/page-blocks.ts';
import { readWords } from '../../../src/read/pages/body/read-words.ts';
import { densestRegion } from '../../../src/read/pages/body/regions/densest-region.ts';
import { richestBox } from '../../../src/read/pages/body/regions/richest-box.ts';
import { readTree } from '../../../src/read/pages/tree/read-tree.ts';
import { hashText } from '../../../src/read/pages/tree/text-hash.ts';

const PROSE = (day: string): string =>
  `The harbour board said on ${day} that the ferry will stop for nine days, that buses will run in its place, and that fares will stay as they are.`;
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

describe('the words of a text', () => {
  /** What {@link readWords} means, said slowly. */
  const slowly = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}'’]*/gu) ?? [];

  test.each([
    'The ferry, which isn’t new, stops at 9.30 a.m. (or so)!',
    "Ürün Çelik's çay: 12,5 £ — «naïve» façade…",
    'Харків 2026 Αθήνα 東京 서울',
    '— ··· «» §±×÷',
    '',
  ])('%j', (text) => expect(readWords(text).hashes).toEqual(slowly(text).map(hashText)));

  test('those that begin with a capital or a digit are counted', () => {
    expect(readWords('The Éire board met 12 times in Lowmouth')).toMatchObject({ capitals: 3, numbers: 1 });
  });
});

describe('blocks', () => {
  test('know their links, their boldness and what lies around them', () => {
    const { blocks } = readTree(
      '<main><p>One <a href="/x">two</a></p><p><b>Three</b></p><aside><a name="here">Four</a></aside></main>',
    );
    expect(blocks.map(({ text, box }) => [text, box.element, box.parent?.element])).toEqual([
      ['One two', 'p', 'main'],
      ['Three', 'p', 'main'],
      ['Four', 'aside', 'main'],
    ]);
    expect(blocks[0].links).toBeCloseTo(3 / 7);
    expect(blocks.map(({ bold }) => bold)).toEqual([false, true, false]);
    expect(blocks[2].links).toBe(0);
    expect(blocks[2].box.hints & ~blocks[0].box.hints).not.toBe(0);
  });

  test('a link that is left open ends with the box around it', () => {
    const { blocks } = readTree('<div><a href="/x">One</div><div>Two</div>');
    expect(blocks.map(({ links }) => links)).toEqual([1, 0]);
  });
});

describe('structure alone', () => {
  const marked = (html: string, opinion: typeof densestRegion): string[] => {
    const blocks = wordBlocks(readTree(html).blocks);
    return blocks.filter((_, at) => opinion(blocks)[at] === 1).map(({ text }) => text);
  };
  const sections = `<div class="page"><h2>Teasers</h2><ul><li><a href="/1">Bridge to open in May</a></li></ul>
    ${DAYS.map((day) => `<div class="section"><p>${PROSE(day)}</p></div><div class="ad">Advertisement</div>`).join('')}</div>
    <div class="sidebar"><p>${PROSE('Sunday')}</p></div>`;

  test.each([
    ['the densest region', densestRegion],
    ['the richest box', richestBox],
  ])('%s holds all sections of an article, and not what lies beside it', (_, opinion) => {
    const texts = marked(sections, opinion);
    expect(texts).toEqual(expect.arrayContaining(DAYS.map(PROSE)));
    expect(texts).not.toContain(PROSE('Sunday'));
  });

  test('names are not trusted where they would leave nothing', () => {
    const html = `<div class="sidebar footer">${DAYS.map((day) => `<p>${PROSE(day)}</p>`).join('')}</div>`;
    expect(marked(html, densestRegion)).toEqual(DAYS.map(PROSE));
    expect(marked(html, richestBox)).toEqual(DAYS.map(PROSE));
  });
});

test('a model that is damaged is refused', () => {
  expect(() => openBodyModel(new Uint8Array(64))).toThrow(/models\/pages/);
});
