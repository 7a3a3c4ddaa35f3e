import { gzipSync } from 'node:zlib';
import { describe, expect, test, vi } from 'vitest';
import type { ArticleFormat } from '../../src/core/article.ts';
import { articleOf, readFileOf, setAsideOf } from './reading.ts';

// Loading the language detector may take a while on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const FIRST =
  'Harbour master Ilse Brandt said the ferry “will sail again on Monday”, after three weeks in dock.';
const SECOND =
  'The repair cost the town of Lowmouth £1.4m, she told the council, and was paid from reserves.';

/** The same article in every format that is read. */
const INPUTS: Readonly<Record<ArticleFormat, string>> = {
  txt: `Ferry returns to service\n\nBy Tom Okafor\nPublished: 5 February 2026\n\n${FIRST}\n\n${SECOND}\n`,
  md: `---\ntitle: Ferry returns to service\nauthor: Tom Okafor\ndate: 2026-02-05\n---\n${FIRST}\n\n${SECOND}\n`,
  html: `<!doctype html><html><head><title>Ferry returns to service | Gazette</title>
    <script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"x"},{"@type":"NewsArticle",
    "headline":"Ferry returns to service","author":{"name":"Tom Okafor"},"datePublished":"2026-02-05T08:00:00Z"}]}</script>
    </head><body><nav><a href="/">Home</a></nav><article><p>${FIRST}</p><p>${SECOND}</p></article></body></html>`,
  json: JSON.stringify(
    [
      {
        headline: 'Ferry returns to service',
        authors: ['Tom Okafor'],
        date_publish: '2026-02-05 08:00:00',
        maintext: `${FIRST}\n\n${SECOND}`,
      },
    ],
    null,
    2,
  ),
  csv: `Title;Author;Publication Date;Text\n"Ferry returns to service";Tom Okafor;"2026-02-05";"${FIRST}\n\n${SECOND}"\n`,
  feed: `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
    <channel><title>Lowmouth Post</title><item><title>Ferry returns to service</title><dc:creator>Tom Okafor</dc:creator>
    <pubDate>Thu, 5 February 2026 10:00:00 GMT</pubDate><description>A ferry is back.</description>
    <content:encoded><![CDATA[<p>${FIRST}</p><p>${SECOND}</p>]]></content:encoded></item></channel></rss>`,
  nitf: `<?xml version="1.0"?><nitf><head><docdata><date.issue norm="2026-02-05T100000Z"/></docdata></head><body><body.head>
    <hedline><hl1>Ferry returns to service</hl1></hedline><byline>By Tom Okafor, Harbour Correspondent</byline></body.head>
    <body.content><p>${FIRST}</p><media><media-caption>The ferry</media-caption></media><p>${SECOND}</p></body.content></body></nitf>`,
  newsml: `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/"><contentMeta><contentCreated>5 February 2026</contentCreated>
    <headline>Ferry returns to service</headline><by>By Tom Okafor</by></contentMeta><contentSet>
    <inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body>
    <p>${FIRST}</p><p>${SECOND}</p></body></html></inlineXML></contentSet></newsItem>`,
  rcv1: `<newsitem itemid="" date="2026-02-05"><title>UK: Ferry</title><headline>Ferry returns to service</headline>
    <byline>Tom Okafor</byline><text><p>${FIRST}</p><p>${SECOND}</p></text></newsitem>`,
  jsonl: `${JSON.stringify({ title: 'Ferry returns to service', byline: 'By Tom Okafor', published: '2026-02-05', text: `${FIRST}\n\n${SECOND}` })}\n`,
};

describe.each(Object.keys(INPUTS) as ArticleFormat[])('a reader of %s', (format) => {
  const name = `ferry.${format}`;

  test('finds text, title, byline and date', () => {
    const article = articleOf(readFileOf(name, INPUTS[format])[0]);
    expect(article.text).toContain(`${FIRST}\n\n${SECOND}`);
    expect(article).toMatchObject({
      title: 'Ferry returns to service',
      byline: ['Tom Okafor'],
      published: '2026-02-05',
      source: { path: `articles/${name}`, format },
    });
    expect(article.id).toMatch(/^ferry-[0-9a-f]{16}$/);
  });

  test('gives the same from bytes that are packed, marked or told the format', () => {
    const plain = readFileOf(name, INPUTS[format]);
    expect(readFileOf(name, gzipSync(INPUTS[format]))).toEqual(plain);
    expect(readFileOf(name, `\ufeff${INPUTS[format]}`)).toEqual(plain);
    expect(readFileOf(name, Buffer.from(`\ufeff${INPUTS[format]}`, 'utf16le'))).toEqual(plain);
    expect(readFileOf(name, INPUTS[format], { from: format })).toEqual(plain);
  });

  test('sets an empty input, a packed one that is cut off and a foreign one aside', () => {
    expect(
      setAsideOf(
        readFileOf(name, ' \r\n', { from: format })[0] ?? {
          setAside: { path: '', reason: 'empty', hint: '' },
        },
      ).reason,
    ).toMatch(/empty|invalid JSON/);
    const cut = gzipSync(INPUTS[format]).subarray(0, -20);
    expect(setAsideOf(readFileOf(name, cut)[0])).toMatchObject({
      path: `articles/${name}`,
      reason: expect.stringContaining('truncated gzip'),
    });
    const german = INPUTS[format].replace(FIRST, GERMAN).replace(SECOND, GERMAN);
    expect(setAsideOf(readFileOf(name, german)[0]).reason).toBe('not English: reads as German');
  });

  test('uses the given date only where the article has none', () => {
    const [dated] = readFileOf(name, INPUTS[format], { published: '2020-01-01' });
    expect(articleOf(dated).published).toBe('2026-02-05');
    const undated = INPUTS[format].replace(/2026-02-05[^"\n]*|5 February 2026/, 'soon');
    expect(articleOf(readFileOf(name, undated, { published: '2020-01-01' })[0]).published).toBe('2020-01-01');
  });
});

const GERMAN =
  'Die Hafenmeisterin erklärte am Montag vor dem Rat, dass die Fähre nach drei Wochen im Dock wieder fahren werde und ' +
  'die Kosten der Reparatur aus den Rücklagen der Stadt bezahlt worden seien.';

test.each([
  [
    'French',
    'Le conseil municipal a décidé lundi de rouvrir la ligne de ferry, fermée depuis trois semaines, et de payer les travaux avec les réserves de la ville.',
  ],
  [
    'Spanish',
    'El ayuntamiento decidió el lunes reabrir la línea de transbordador, cerrada desde hace tres semanas, y pagar las obras con las reservas de la ciudad.',
  ],
  [
    'Dutch',
    'De gemeenteraad heeft maandag besloten om de veerdienst, die drie weken gesloten was, weer te openen en de kosten uit de reserves van de stad te betalen.',
  ],
  [
    'Russian',
    'Городской совет в понедельник решил снова открыть паромную переправу, закрытую три недели назад, и оплатить ремонт из резервов города.',
  ],
])('a text in %s is set aside', (language, text) => {
  expect(setAsideOf(readFileOf('x.txt', text)[0]).reason).toBe(`not English: reads as ${language}`);
});

test('English without many function words is kept', () => {
  const table =
    'SOCCER - RESULTS\nAjax 3 (de Boer 12, van Dijk 44, 80) Willem II 0\nVitesse 1 (Janssen 9) RKC 1 (van Dam 70)\n';
  expect(articleOf(readFileOf('x.txt', table.repeat(6))[0]).text).toBe(table.repeat(6));
  expect(articleOf(readFileOf('x.txt', 'x')[0]).text).toBe('x');
});
