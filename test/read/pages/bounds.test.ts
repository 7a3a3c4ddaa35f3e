import { describe, expect, test } from 'vitest';
import { htmlToText } from '../../../src/read/pages/html-text.ts';
import { readPage } from '../../../src/read/pages/read-page.ts';

const PARAGRAPH =
  'The harbour board said on Thursday that the ferry will stay in dock for nine days, because its rudder is cracked.';

/** Each of these took the square of its length in some reader; here a second is far more than enough. */
const BOMBS: readonly (readonly [string, string])[] = [
  ['tags nested without end', '<div>'.repeat(200_000)],
  ['tags nested and closed', `${'<div>'.repeat(100_000)}${'</div>'.repeat(100_000)}`],
  ['end tags of what lies far out', `${'<div>'.repeat(50_000)}${'</p>'.repeat(100_000)}`],
  ['paragraphs in bold without end', '<b><p>'.repeat(40_000)],
  ['links left open', '<a href="x">'.repeat(200_000)],
  ['columns of tables left open', '<colgroup>'.repeat(200_000)],
  ['elements that no reader sees, left open', '<svg>'.repeat(200_000)],
  ['attributes without end', `<div ${'a="b" '.repeat(200_000)}>`],
  ['one attribute without end', `<div class="${'a '.repeat(500_000)}">`],
  ['a tag without an end', `<div ${'x '.repeat(200_000)}`],
  ['comments without end', '<!--'.repeat(200_000)],
  ['entities', '&amp;'.repeat(200_000)],
  ['line breaks', '<br> '.repeat(200_000)],
  ['authors in authors', '<span class="author">x'.repeat(100_000)],
  ['classes that are all different', Array.from({ length: 40_000 }, (_, i) => `<i class="c${i}">`).join('')],
  ['linked data of white space', `<script type="application/ld+json">//${' '.repeat(1_000_000)}{</script>`],
  [
    'linked data in linked data',
    `<script type="application/ld+json">${'['.repeat(5000)}${']'.repeat(5000)}</script>`,
  ],
];

describe('no page costs more than its length', () => {
  test.each(BOMBS)(
    '%s',
    (_, bomb) => {
      const after = readPage(`<html><body><article><p>${PARAGRAPH}</p></article>${bomb}`);
      expect(after.text).toContain(PARAGRAPH);
      expect(() => readPage(`<html><body>${bomb}<article><p>${PARAGRAPH}</p></article>`)).not.toThrow();
      expect(() => htmlToText(bomb)).not.toThrow();
    },
    20_000,
  );

  test('what lies too deep is read as beside what holds it', () => {
    expect(htmlToText(`${'<div>'.repeat(3000)}deep${'</div>'.repeat(3000)}<p>shallow</p>`)).toBe(
      'deep\n\nshallow',
    );
  });
});

describe('what people leave out or get wrong does not lose text', () => {
  test.each([
    [
      'end tags of paragraphs and items',
      '<p>One<p>Two<ul><li>Three<li>Four</ul>',
      'One\n\nTwo\n\nThree\n\nFour',
    ],
    ['end tags of cells', '<table><tr><td>One<td>Two<tr><td>Three</table>', 'One\n\nTwo\n\nThree'],
    ['end tags of nothing', '</div></p></b>One</div><p>Two', 'One\n\nTwo'],
    ['inner elements', '<div><span>One</div><div><b>Two</div>', 'One\n\nTwo'],
    ['the end of a button', '<div>One<button>Press</div><div>Two</div>', 'One\n\nTwo'],
    ['signs that are no tags', '<p>1 < 2 and 3 <4 &amp; 5 > 1, R&D</p>', '1 < 2 and 3 <4 & 5 > 1, R&D'],
    ['tags in attributes', '<p title="<b> > <i>" data-x=\'</p>\'>One</p>', 'One'],
    ['elements that close themselves', '<svg/><p>One</p><hr/>Two', 'One\n\nTwo'],
  ])('%s', (_, html, text) => expect(htmlToText(html)).toBe(text));
});
