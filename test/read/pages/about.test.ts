import { describe, expect, test } from 'vitest';
import { readPage } from '../../../src/read/pages/read-page.ts';

const TEXT =
  '<p>The harbour board said on Thursday that the ferry will stop for nine days while the old pier is mended, and that buses will run in its place.</p>';
const page = (head: string, body = ''): string =>
  `<html><head>${head}</head><body><article>${body}${TEXT}</article></body></html>`;
const linked = (json: string): string => page(`<script type="application/ld+json">${json}</script>`);

describe('JSON-LD', () => {
  const article = {
    '@type': 'NewsArticle',
    headline: 'Ferry to stop',
    datePublished: '2026-02-05T08:00:00Z',
  };
  const author = { '@type': 'Person', name: 'Karin Lind' };

  test.each([
    ['plain', JSON.stringify({ ...article, author })],
    [
      'in a graph, the author by reference',
      JSON.stringify({
        '@graph': [
          { ...article, author: { '@id': '#k' } },
          { '@id': '#k', ...author },
        ],
      }),
    ],
    [
      'the main thing of a page',
      JSON.stringify({ '@type': 'WebPage', mainEntity: { ...article, author: [author] } }),
    ],
    [
      'after teasers of others',
      JSON.stringify([
        { '@type': 'NewsArticle', url: '/x' },
        { ...article, author },
      ]),
    ],
    ['a comma too many', JSON.stringify({ ...article, author }).replace(/\}$/, ',\n}')],
    [
      'line breaks in strings',
      JSON.stringify({ ...article, author, description: '~' }).replace('~', 'one\ntwo'),
    ],
    ['in CDATA', `//<![CDATA[\n${JSON.stringify({ ...article, author })}\n//]]>`],
    ['in a comment', `<!-- ${JSON.stringify({ ...article, author })} -->`],
    [
      'a kind of its own, with an address',
      JSON.stringify({ ...article, '@type': ['https://schema.org/AnalysisNewsArticle'], author }),
    ],
    ['a live blog', JSON.stringify({ ...article, '@type': 'LiveBlogPosting', author: ['Karin Lind'] })],
  ])('%s', (_, json) => {
    expect(readPage(linked(json))).toMatchObject({
      title: 'Ferry to stop',
      byline: ['Karin Lind'],
      published: '2026-02-05',
    });
  });

  test('what is no article, or no JSON, says nothing of it', () => {
    expect(
      readPage(linked('{"@type":"JobPosting","headline":"Driver wanted","datePosted":"2026-01-01"}')).title,
    ).toBeNull();
    expect(readPage(linked('{"@type": ')).text).not.toBe('');
  });
});

describe('titles', () => {
  test.each([
    [
      'entities, even twice',
      '<meta property="og:title" content="Ferry &amp;#8216;to stop&amp;#8217;, says Quill &amp;amp; board">',
      '',
      'Ferry ‘to stop’, says Quill & board',
    ],
    [
      'the name of the site',
      '<title>Ferry to stop - Lowmouth Post</title><meta property="og:site_name" content="The Lowmouth Post">',
      '',
      'Ferry to stop',
    ],
    [
      'the name of its domain',
      '<title>Ferry to stop | LowmouthPost.com</title><meta property="og:site_name" content="Lowmouth Post">',
      '',
      'Ferry to stop',
    ],
    [
      'sections behind the heading',
      '<title>Ferry to stop for nine days | News | Post</title>',
      '<h1>Ferry to stop for nine days</h1>',
      'Ferry to stop for nine days',
    ],
    [
      'a dash of its own',
      '<title>Ferry to stop – but not today</title><meta property="og:site_name" content="Post">',
      '',
      'Ferry to stop – but not today',
    ],
  ])('%s', (_, head, body, title) => expect(readPage(page(head, body)).title).toBe(title));
});

describe('authors', () => {
  test.each([
    [
      'several meta tags',
      '<meta name="author" content="Karin Lind"><meta name="author" content="Ola Berg">',
      '',
      ['Karin Lind', 'Ola Berg'],
    ],
    [
      'several links, and a date glued to them',
      '',
      '<div class="byline">By <a rel="author">Karin Lind</a> and <a rel="author">Ola Berg</a> Thursday, Feb. 5</div>',
      ['Karin Lind', 'Ola Berg'],
    ],
    [
      'a job that only a tag parts from the name',
      '',
      '<div class="byline"><span class="author">Karin Lind</span><span>Harbour Correspondent</span></div>',
      ['Karin Lind'],
    ],
    [
      'what a blog puts before it',
      '<meta name="author" content="View all posts by Karin Lind">',
      '',
      ['Karin Lind'],
    ],
    ['a paragraph of its own', '', '<h1>Ferry to stop</h1><p>By Karin Lind</p>', ['Karin Lind']],
    [
      'the site itself, if nobody else is named',
      '<meta name="author" content="Lowmouth Post"><meta property="og:site_name" content="Lowmouth Post">',
      '',
      ['Lowmouth Post'],
    ],
    [
      'a name below the heading rather than the site',
      '<meta name="author" content="Lowmouth Post"><meta property="og:site_name" content="Lowmouth Post">',
      '<h1>Ferry to stop</h1><p>Karin Lind/Ola Berg</p>',
      ['Karin Lind', 'Ola Berg'],
    ],
    ['a credit of a picture is none', '<meta name="author" content="(Image: Karin Lind)">', '', []],
    [
      'a biography is none',
      '',
      `<div class="author">Karin Lind has written about the harbour for twenty years. ${'She lives on the island. '.repeat(6)}</div>`,
      [],
    ],
    [
      'an address is none',
      '<meta property="article:author" content="https://social.example/lowmouthpost">',
      '',
      [],
    ],
  ])('%s', (_, head, body, byline) => expect(readPage(page(head, body)).byline).toEqual(byline));
});

describe('the day of publication', () => {
  test.each([
    ['a meta tag', '<meta property="article:published" content="2026-02-05T23:10:00-05:00">', ''],
    ['a time with a value', '', '<time datetime="2026-02-05">yesterday</time>'],
    ['a time without', '', '<time>Thursday, February 5, 2026</time>'],
    ['an abbreviation', '', '<abbr class="published" title="2026-02-05T08:00:00Z">Thursday</abbr>'],
    ['a class', '', '<span class="entry-date">5 February 2026</span>'],
    ['a line above the text', '', '<h1>Ferry to stop</h1><div>Updated: Feb. 5, 2026, 9:41 AM</div>'],
    [
      'the path of its address',
      '<link rel="canonical" href="https://post.example/2026/feb/05/ferry-to-stop">',
      '',
    ],
    [
      'the page that it is on',
      '<script type="application/ld+json">{"@type":"WebPage","datePublished":"2026-02-05"}</script>',
      '',
    ],
  ])('%s', (_, head, body) => expect(readPage(page(head, body)).published).toBe('2026-02-05'));

  test('not of what stands beside the article', () => {
    const beside =
      '<aside><time datetime="2020-01-01">old</time></aside><nav><time>1 January 2020</time></nav>';
    expect(readPage(page('', beside)).published).toBeNull();
    expect(
      readPage(page('<link rel="canonical" href="https://post.example/2026-02-ferry">')).published,
    ).toBeNull();
  });
});

test('the address is the page’s own, else where it was fetched from', () => {
  expect(
    readPage(page('<link rel="canonical" href="https://post.example/a">'), 'https://amp.example/a').url,
  ).toBe('https://post.example/a');
  expect(readPage(page(''), 'https://post.example/2026/02/05/a')).toMatchObject({
    url: 'https://post.example/2026/02/05/a',
    published: '2026-02-05',
  });
  expect(readPage(page('<link rel="canonical" href="/a">')).url).toBeNull();
});
