import { describe, expect, test } from 'vitest';
import { readPage } from '../../../src/read/pages/read-page.ts';
import { HOUSES } from './houses.ts';

describe('the text of an article, and nothing but it', () => {
  test.each(HOUSES.map((house) => [house.name, house] as const))('%s', (_, { html, text }) => {
    expect(readPage(html).text).toBe(text.join('\n\n'));
  });
});

describe('a page with words always gives a text', () => {
  test.each([
    ['a line', '<p>The ferry stops.</p>', 'The ferry stops.'],
    ['a heading and a line', '<h1>Ferry to stop</h1><p>The ferry stops.</p>', 'The ferry stops.'],
    ['a heading', '<h1>Ferry to stop</h1>', 'Ferry to stop'],
    ['no tags at all', 'The ferry stops.', 'The ferry stops.'],
    ['links only', '<ul><li><a href="/1">Ferry to stop</a></li></ul>', 'Ferry to stop'],
  ])('%s', (_, html, text) => expect(readPage(html).text).toBe(text));

  test('one without words gives none', () => {
    expect(
      readPage('<html><head><title>Ferry</title></head><body><img src="a.png"> — </body></html>').text,
    ).toBe('');
  });
});

describe('a declared body', () => {
  const body = Array(5)
    .fill('The harbour board said on Thursday that the ferry will stop for nine days.')
    .join(' ');
  const page = (declared: string, shown: string): string =>
    `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', articleBody: declared })}</script>${shown}`;

  test('is taken where the page shows much less', () => {
    expect(readPage(page(body, '<p>Subscribe to read on.</p>')).text).toBe(body);
    expect(readPage(page(`<p>${body}</p><p>It is mended &amp; checked.</p>`, '<p>Subscribe.</p>')).text).toBe(
      `${body}\n\nIt is mended & checked.`,
    );
  });

  test('is left where it is a teaser', () => {
    const { text } = HOUSES[0];
    expect(
      readPage(page(text.slice(0, 2).join('\n'), text.map((line) => `<p>${line}</p>`).join(''))).text,
    ).toBe(text.join('\n\n'));
  });
});
