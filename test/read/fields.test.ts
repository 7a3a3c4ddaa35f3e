import { describe, expect, test } from 'vitest';
import { parseByline } from '../../src/read/fields/byline.ts';
import { articleFields } from '../../src/read/fields/fields.ts';
import { parsePublished } from '../../src/read/fields/published.ts';
import { articleOf, readFileOf, setAsideOf } from './reading.ts';

describe('fields of a JSON object', () => {
  test.each([
    [{ id: 7, text: 'a', published: '2026-02-05', title: 't' }],
    [{ _id: { $oid: '7' }, body: 'a', publish_date: 'Feb. 5, 2026', headline: 't' }],
    [{ uid: '7', maintext: 'a', date_publish: '2026-02-05 10:00:00', title: 't' }],
    [
      {
        article_id: '7',
        content: { rendered: '<p>a</p>' },
        date: '2026-02-05T10:00:00',
        title: { rendered: 't' },
      },
    ],
    [{ _id: '7', _source: { text: 'a', publishedAt: '2026-02-05T10:00:00Z', title: 't' } }],
    [{ id: '7', webTitle: 't', webPublicationDate: '2026-02-05T10:00:00Z', fields: { bodyText: 'a' } }],
    [
      {
        guid: '7',
        body_html: '<div><p>a</p></div>',
        pubDate: 'Thu, 05 Feb 2026 10:00:00 GMT',
        headline: { main: 't' },
      },
    ],
    [{ id: '7', text: ['a'], 'Publication Date': '5 February 2026', Title: 't' }],
  ])('%j', (record) => {
    expect(articleFields(record)).toMatchObject({ id: '7', text: 'a', published: '2026-02-05', title: 't' });
  });

  test('the surest name wins, whatever the order', () => {
    expect(articleFields({ content: 'no', text: 'yes' }).text).toBe('yes');
    expect(articleFields({ text: 'yes', content: 'no' }).text).toBe('yes');
    expect(articleFields({ text: '', content: 'yes' }).text).toBe('yes');
  });

  test('a value that is of no use gives way to the next', () => {
    expect(
      articleFields({
        text: 5,
        body: 'a',
        date: 'soon',
        created: '2026-02-05',
        url: '/x',
        link: 'https://x.example',
        source: {},
        domain: 'x.example',
      }),
    ).toMatchObject({ text: 'a', published: '2026-02-05', url: 'https://x.example', publisher: 'x.example' });
  });

  test('only an address is a URL, only a name a byline', () => {
    expect(articleFields({ text: 'a', url: '/x' }).url).toBeNull();
    expect(articleFields({ text: 'a', link: 'https://example.org/x' }).url).toBe('https://example.org/x');
    expect(articleFields({ text: 'a', author: 'https://example.org/people/1' }).byline).toEqual([]);
  });

  test('text in a field named text is never taken for markup', () => {
    expect(articleFields({ text: '<p>a &amp; b</p>' }).text).toBe('<p>a &amp; b</p>');
    expect(articleFields({ content: '<p>a &amp; b</p><p>c<br>d</p>' }).text).toBe('a & b\n\nc\nd');
  });
});

describe('the head of a plain text', () => {
  test.each([
    [
      'Ferry is back\n\nBy Ann Ray\nPublished: 5 February 2026\n\nIt is.',
      'Ferry is back',
      ['Ann Ray'],
      '2026-02-05',
    ],
    [
      'Ferry is back\nBy Ann Ray, Harbour Correspondent\nUpdated at 5.30pm\nPosted 2026-02-05\nIt is.',
      'Ferry is back',
      ['Ann Ray'],
      '2026-02-05',
    ],
    ['By Monday the ferry was back\n\nIt is.', null, [], null],
    ['The ferry is back.\n\nIt is.', null, [], null],
    ['Ferry is back', null, [], null],
  ])('%j', (text, title, byline, published) => {
    expect(articleOf(readFileOf('x.txt', text)[0])).toMatchObject({ text, title, byline, published });
  });
});

describe('JSON files', () => {
  test('an array, an answer that holds one, and JSON Lines in a .json file', () => {
    const articles = [
      { id: 'a', text: 'One.' },
      { id: 'b', text: 'Two.' },
    ];
    for (const json of [articles, { status: 'ok', articles }, { response: { results: articles } }].map((v) =>
      JSON.stringify(v),
    ))
      expect(readFileOf('x.json', json).map((r) => articleOf(r).id)).toEqual(['a', 'b']);
    const lines = articles.map((a) => JSON.stringify(a)).join('\n');
    expect(readFileOf('x.json', lines, { from: 'json' }).map((r) => articleOf(r).id)).toEqual(['a', 'b']);
  });

  test('a bad element costs one article and is said with its position', () => {
    const results = readFileOf(
      'x.json',
      JSON.stringify([{ text: 'One.' }, 3, { title: 'no text' }, { text: 'Four.' }]),
    );
    expect(results.map((r) => 'article' in r)).toEqual([true, false, false, true]);
    expect(setAsideOf(results[1])).toMatchObject({ line: 2, reason: expect.stringContaining('a number') });
    expect(setAsideOf(results[2])).toMatchObject({ line: 3, reason: expect.stringContaining('title') });
  });

  test('long numeric ids keep their digits', () => {
    const [result] = readFileOf('x.jsonl', '{"id": 12345678901234567890, "text": "One."}\n');
    expect(articleOf(result).id).toBe('12345678901234567890');
  });

  test('derived ids depend on the place, not on the text', () => {
    const id = (name: string, text: string): string => articleOf(readFileOf(name, text)[0]).id;
    expect(id('a.txt', 'One.')).toBe(id('a.txt', 'One.'));
    expect(id('a.txt', 'One.')).toBe(id('a.txt', 'Two.'));
    expect(id('a.txt', 'One.')).not.toBe(id('b/a.txt', 'One.'));
  });
});

test.each([
  ['2026-02-05', '2026-02-05'],
  ['2026-2-5', '2026-02-05'],
  ['2026-02-05T23:30:00-08:00', '2026-02-05'],
  ['20260205', '2026-02-05'],
  ['20260205T101500Z', '2026-02-05'],
  ['2026/02/05 10:00', '2026-02-05'],
  ['Feb 5, 2026', '2026-02-05'],
  ['Thursday, February 5th, 2026 at 10:00 AM EST', '2026-02-05'],
  ['5 Sept. 2025', '2025-09-05'],
  ['Thu, 05 Feb 2026 10:00:00 +0000', '2026-02-05'],
  ['05-Feb-2026', '2026-02-05'],
  ['5 May 2026', '2026-05-05'],
  ['13/02/2026', '2026-02-13'],
  ['02/13/2026', '2026-02-13'],
  ['05.02.2026', '2026-02-05'],
  ['03/02/2026', null],
  [1770285600, '2026-02-05'],
  [1770285600000, '2026-02-05'],
  ['1770285600', '2026-02-05'],
  ['2026-02-30', null],
  ['2026-02', null],
  ['yesterday', null],
  [12, null],
  [Number.NaN, null],
  [null, null],
])('publication date %j is %j', (value, day) => {
  expect(parsePublished(value)).toBe(day);
});

test.each([
  ['By Ann Ray', ['Ann Ray']],
  ['Ann Ray and Bo van Dyk', ['Ann Ray', 'Bo van Dyk']],
  ['By Ann Ray, Political Correspondent', ['Ann Ray']],
  ['ANN RAY in Lowmouth', ['ANN RAY']],
  ['Ann Ray, Bo Lind; Cy Marsh', ['Ann Ray', 'Bo Lind', 'Cy Marsh']],
  ['ann.ray@example.org', []],
  ['Staff', []],
  ['Herald newsroom', []],
  ['Interview by Ann Ray', ['Ann Ray']],
  [
    ['Ann Ray', { name: 'Bo Lind' }, 'Ann Ray', 4, null],
    ['Ann Ray', 'Bo Lind'],
  ],
])('byline %j names %j', (value, authors) => {
  expect(parseByline(value)).toEqual(authors);
});
