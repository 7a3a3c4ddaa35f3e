import { describe, expect, test } from 'vitest';
import { markdownToText } from '../../../src/read/formats/markdown.ts';
import { htmlToText } from '../../../src/read/pages/html-text.ts';
import { articleOf, readFileOf, setAsideOf } from '../reading.ts';

const PARAGRAPH =
  'The council voted by nine to four on Tuesday evening to keep the library open, and asked officers to find savings.';
const PARAGRAPHS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday'].map((day) =>
  PARAGRAPH.replace('Tuesday', day),
);

function page(head: string, body: string): string {
  return `<!doctype html><html><head>${head}</head><body>${body}</body></html>`;
}

describe('HTML', () => {
  test('meta tags serve where there is no JSON-LD', () => {
    const html = page(
      `<title>Library stays | Gazette</title><meta property="og:title" content="Library stays open">
       <meta property="og:site_name" content="Lowmouth Gazette"><meta name="author" content="Ann Ray">
       <meta property="article:published_time" content="2026-02-05T08:00:00+01:00">
       <link rel="canonical" href="https://gazette.example/library">`,
      `<article><h1>Library stays open</h1><p>${PARAGRAPH}</p></article>`,
    );
    expect(articleOf(readFileOf('x.html', html)[0])).toMatchObject({
      title: 'Library stays open',
      byline: ['Ann Ray'],
      publisher: 'Lowmouth Gazette',
      published: '2026-02-05',
      source: { url: 'https://gazette.example/library', format: 'html' },
    });
  });

  test('menus, scripts, captions and forms are no text', () => {
    const html = page(
      '',
      `<nav><ul><li>News</li><li>Sport</li></ul></nav><script>var x = 1;</script>
       <article>${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('')}<figure><img src="x.jpg"><figcaption>Photo: A. Ray</figcaption></figure>
       <form>Subscribe now</form></article><footer>All rights reserved</footer>`,
    );
    expect(articleOf(readFileOf('x.html', html)[0]).text).toBe(PARAGRAPHS.join('\n\n'));
  });

  test('an articleBody is used where the page shows only a teaser', () => {
    const body = Array(5).fill(PARAGRAPH).join(' ');
    const html = page(
      `<script type="application/ld+json">{"@type": ["NewsArticle"], "headline": "Library", "articleBody": ${JSON.stringify(body)}}</script>`,
      '<p>Subscribe to read on.</p>',
    );
    expect(articleOf(readFileOf('x.html', html)[0])).toMatchObject({ title: 'Library', text: body });
  });

  test('JSON-LD that does not parse is passed over', () => {
    const html = page('<script type="application/ld+json">{"@type": </script>', `<p>${PARAGRAPH}</p>`);
    expect(articleOf(readFileOf('x.html', html)[0]).text).toBe(PARAGRAPH);
  });

  test('white space is what a browser shows; blocks are paragraphs; deep nesting is no danger', () => {
    expect(htmlToText('<p>One\n  two</p><div>three <b>four</b><br> five</div><ul><li>six</li></ul>')).toBe(
      'One two\n\nthree four\nfive\n\nsix',
    );
    expect(htmlToText(`${'<div>'.repeat(3000)}deep${'</div>'.repeat(3000)}`)).toBe('deep');
  });
});

describe('Markdown', () => {
  test('marks are taken out, what only looks like one stays', () => {
    expect(
      markdownToText(
        '# Head\n\nA **bold** and *lean* [link](https://example.org "t") and ![image](x.png)`code`.\n> Quoted\n- item\n---\n3 * 4 * 5, snake_case_name, 2*3*4, \\*starred\\*',
      ),
    ).toBe(
      'Head\n\nA bold and lean link and code.\nQuoted\nitem\n\n3 * 4 * 5, snake_case_name, 2*3*4, *starred*',
    );
  });

  test('CRLF stays', () => {
    const [result] = readFileOf('x.md', '---\r\ntitle: T\r\n---\r\nOne.\r\n\r\n## Two\r\n');
    expect(articleOf(result)).toMatchObject({ title: 'T', text: 'One.\r\n\r\nTwo\r\n' });
  });

  test('broken front matter is set aside; a rule at the top is no front matter', () => {
    expect(setAsideOf(readFileOf('x.md', '---\ntitle: [\n---\nText.')[0]).reason).toContain('invalid YAML');
    expect(articleOf(readFileOf('x.md', '---\n\nOne two three.')[0]).text).toBe('One two three.');
  });
});
