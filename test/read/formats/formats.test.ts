import { gzipSync } from 'node:zlib';
import { describe, expect, test, vi } from 'vitest';
import type { ArticleFormat } from '../../../src/core/article.ts';
import type { ReadResult } from '../../../src/core/set-aside.ts';
import type { ReadOptions } from '../../../src/read/reader.ts';
import { docxOf, odtOf, parquetOf, pdfOf } from '../binary-samples.ts';
import { articleOf, readAll, readFileOf, readNamed, setAsideOf, streamOf } from '../reading.ts';

// Loading the language detector may take a while on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const FIRST =
  'Harbour master Ilse Brandt said the ferry “will sail again on Monday”, after three weeks in dock.';
const SECOND =
  'The repair cost the town of Lowmouth £1.4m, she told the council, and was paid from reserves.';

/** The same article in every format that is read. */
const INPUTS: Readonly<
  Record<ArticleFormat, (first: string, second: string, published: string) => string | Uint8Array>
> = {
  txt: (first, second, published) =>
    `Ferry returns to service\n\nBy Tom Okafor\nPublished: ${published}\n\n${first}\n\n${second}\n`,
  md: (first, second, published) =>
    `---\ntitle: Ferry returns to service\nauthor: Tom Okafor\ndate: ${published}\n---\n${first}\n\n${second}\n`,
  html: (
    first,
    second,
    published,
  ) => `<!doctype html><html><head><title>Ferry returns to service | Gazette</title>
    <script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"x"},{"@type":"NewsArticle",
    "headline":"Ferry returns to service","author":{"name":"Tom Okafor"},"datePublished":"${published}T08:00:00Z"}]}</script>
    </head><body><nav><a href="/">Home</a></nav><article><p>${first}</p><p>${second}</p></article></body></html>`,
  json: (first, second, published) =>
    JSON.stringify(
      [
        {
          headline: 'Ferry returns to service',
          authors: ['Tom Okafor'],
          date_publish: published,
          maintext: `${first}\n\n${second}`,
        },
      ],
      null,
      2,
    ),
  csv: (first, second, published) =>
    `Title;Author;Publication Date;Text\n"Ferry returns to service";Tom Okafor;"${published}";"${first}\n\n${second}"\n`,
  feed: (
    first,
    second,
    published,
  ) => `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
    <channel><title>Lowmouth Post</title><item><title>Ferry returns to service</title><dc:creator>Tom Okafor</dc:creator>
    <pubDate>${published}</pubDate><description>A ferry is back.</description>
    <content:encoded><![CDATA[<p>${first}</p><p>${second}</p>]]></content:encoded></item></channel></rss>`,
  nitf: (
    first,
    second,
    published,
  ) => `<?xml version="1.0"?><nitf><head><docdata><date.issue norm="${published}"/></docdata></head><body><body.head>
    <hedline><hl1>Ferry returns to service</hl1></hedline><byline>By Tom Okafor, Harbour Correspondent</byline></body.head>
    <body.content><p>${first}</p><media><media-caption>The ferry</media-caption></media><p>${second}</p></body.content></body></nitf>`,
  newsml: (
    first,
    second,
    published,
  ) => `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/"><contentMeta><contentCreated>${published}</contentCreated>
    <headline>Ferry returns to service</headline><by>By Tom Okafor</by></contentMeta><contentSet>
    <inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body>
    <p>${first}</p><p>${second}</p></body></html></inlineXML></contentSet></newsItem>`,
  rcv1: (
    first,
    second,
    published,
  ) => `<newsitem itemid="" date="${published}"><title>UK: Ferry</title><headline>Ferry returns to service</headline>
    <byline>Tom Okafor</byline><text><p>${first}</p><p>${second}</p></text></newsitem>`,
  jsonl: (first, second, published) =>
    `${JSON.stringify({ title: 'Ferry returns to service', byline: 'By Tom Okafor', published, text: `${first}\n\n${second}` })}\n`,
  eml: (first, second, published) =>
    `From: Tom Okafor <tom@gazette.example>\r\nTo: desk@gazette.example\r\nSubject: Ferry returns to service\r\nDate: ${published}\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(`${first}\r\n\r\n${second}\r\n`).toString('base64')}\r\n`,
  lexisnexis: (first, second, published) =>
    `                               1 of 1 DOCUMENT\n\n                                 Lowmouth Post\n\n                           ${published}\n\nFerry returns to service\n\nBYLINE: Tom Okafor\n\nSECTION: NEWS; Pg. 3\n\nLENGTH: 31 words\n\n${first}\n\n${second}\n\nLOAD-DATE: February 7, 2026\n\n                       Copyright 2026 Lowmouth Post\n`,
  proquest: (first, second, published) =>
    `${'_'.repeat(60)}\n\nFerry returns to service\n\nAuthor: Okafor, Tom\n\nPublication info: Lowmouth Post ; Lowmouth [Lowmouth].\n\nAbstract: A ferry.\n\nFull text: ${first}\n\n${second}\n\nSubject: Ferries\n\nPublication title: Lowmouth Post\n\nPublication date: ${published}\n\n${'_'.repeat(60)}\n`,
  factiva: (first, second, published) =>
    `Ferry returns to service\n\nTom Okafor\n31 words\n${published}\nLowmouth Post\nLOWP\nEnglish\n(c) 2026 Lowmouth Post\n\n${first}\n\n${second}\n\nDocument LOWP000020260205em25000b\n`,
  docx: (first, second, published) =>
    docxOf(['Ferry returns to service', 'By Tom Okafor', `Published: ${published}`, first, second]),
  odt: (first, second, published) =>
    odtOf(['Ferry returns to service', 'By Tom Okafor', `Published: ${published}`, first, second]),
  parquet: (first, second, published) =>
    parquetOf([
      {
        headline: 'Ferry returns to service',
        author: 'Tom Okafor',
        date: published,
        content: `${first}\n\n${second}`,
      },
    ]),
  pdf: (first, second, published) =>
    pdfOf(['Ferry returns to service', 'By Tom Okafor', `Published: ${published}`, first, second]),
};
/** What a message or a file for offices is written in is its own business. */
const WITHOUT_MARKS: readonly ArticleFormat[] = ['eml'];

describe.each(Object.keys(INPUTS) as ArticleFormat[])('a reader of %s', (format) => {
  const name = `ferry.${format}`;
  const make = INPUTS[format];
  const content = make(FIRST, SECOND, '2026-02-05');
  const read = (bytes: string | Uint8Array, options: ReadOptions = {}) =>
    readNamed(name, bytes, { from: format, ...options });

  test('finds text, title, byline and date', async () => {
    const article = articleOf((await read(content))[0]);
    expect(article.text).toContain(`${FIRST}\n\n${SECOND}`);
    expect(article).toMatchObject({
      title: 'Ferry returns to service',
      byline: ['Tom Okafor'],
      published: '2026-02-05',
      source: { path: `articles/${name}`, format },
    });
    expect(article.id).toMatch(format === 'factiva' ? /^LOWP/ : /^ferry-[0-9a-f]{16}$/);
  });

  test('gives the same from a name and a stream that tell nothing, packed or marked', async () => {
    const plain = (await read(content)).map(articleOf);
    const told = (results: readonly ReadResult[]) => results.map((result) => articleOf(result).text);
    const texts = plain.map(({ text }) => text);
    expect(told(await readAll([{ stream: streamOf(content), name: '<stdin>' }]))).toEqual(texts);
    expect(told(await readNamed('ferry', content))).toEqual(texts);
    expect((await read(gzipSync(content))).map(articleOf)).toEqual(plain);
    if (typeof content !== 'string' || WITHOUT_MARKS.includes(format)) return;
    expect((await read(`\ufeff${content}`)).map(articleOf)).toEqual(plain);
    expect((await read(Buffer.from(`\ufeff${content}`, 'utf16le'))).map(articleOf)).toEqual(plain);
  });

  test('sets an empty input, a packed one that is cut off and a foreign one aside', async () => {
    const nothing = { setAside: { path: '', reason: 'empty', hint: '' } };
    expect(setAsideOf((await read(' \r\n'))[0] ?? nothing).reason).toMatch(/empty|invalid JSON|damaged/);
    expect(setAsideOf((await read(gzipSync(content).subarray(0, -20))).at(-1))).toMatchObject({
      path: `articles/${name}`,
      reason: expect.stringContaining('truncated gzip'),
    });
    const german = make(GERMAN, GERMAN, '2026-02-05');
    expect(setAsideOf((await read(german))[0]).reason).toBe('not English: reads as German');
  });

  test('uses the given date only where the article has none', async () => {
    expect(articleOf((await read(content, { published: '2020-01-01' }))[0]).published).toBe('2026-02-05');
    const undated = make(FIRST, SECOND, 'soon');
    expect(articleOf((await read(undated, { published: '2020-01-01' }))[0]).published).toBe('2020-01-01');
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
