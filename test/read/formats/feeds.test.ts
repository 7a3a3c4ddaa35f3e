import { describe, expect, test } from 'vitest';
import { articleOf, readAll, setAsideOf, streamOf } from '../reading.ts';

const LEAD = 'The harbour board of Lowmouth said on Friday that the ferry would stop for nine days.';
const REST = '“We have no other choice,” said Ada Quill, the chair of the board.';
const BOTH = `${LEAD}\n\n${REST}`;

/** What a stream holds whose format nobody tells. */
const read = (content: string) => readAll([{ stream: streamOf(content), name: '<stdin>' }]);

describe('a feed', () => {
  test('RSS: an item with its text is an article, one with a teaser is said to be one', async () => {
    const results = await read(`<?xml version="1.0" encoding="UTF-8"?><?xml-stylesheet href="x.xsl"?>
      <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel><title>Lowmouth Post</title><link>https://post.example</link>
      <item><title>Ferry &amp;#8216;to stop&amp;#8217;</title><link>https://post.example/a</link><guid isPermaLink="false">post-1</guid>
        <dc:creator><![CDATA[Karin Lind]]></dc:creator><pubDate>Thu, 05 Feb 2026 23:00:00 -0800</pubDate>
        <description>A ferry stops.</description><content:encoded><![CDATA[<p>${LEAD}</p><figure><img src="x.jpg"></figure>
        <p>${REST}</p><p>The post <a href="x">Ferry</a> appeared first on <a href="y">Lowmouth Post</a>.</p>]]></content:encoded></item>
      <item><title>Bridge opens</title><link>https://post.example/b</link><author>desk@post.example (Ola Berg)</author>
        <description>&lt;p&gt;The mayor opened the bridge on Thursday.&lt;/p&gt;</description></item>
      <item><title>Nothing but a title</title><link>https://post.example/c</link></item></channel></rss>`);
    expect(results.map(articleOf)).toMatchObject([
      {
        id: 'post-1',
        text: BOTH,
        title: 'Ferry ‘to stop’',
        byline: ['Karin Lind'],
        publisher: 'Lowmouth Post',
        published: '2026-02-05',
        source: { format: 'feed', url: 'https://post.example/a', line: 1 },
      },
      { text: 'The mayor opened the bridge on Thursday.', byline: ['Ola Berg'], notes: [{ code: 'teaser' }] },
    ]);
    expect(articleOf(results[0]).notes).toBeUndefined();
  });

  test('Atom: XHTML, escaped HTML and text; the link that is the page', async () => {
    const results =
      await read(`<feed xmlns="http://www.w3.org/2005/Atom"><title type="text">Lowmouth Post</title>
      <entry><id>tag:1</id><title>Ferry to stop</title><link rel="edit" href="https://post.example/edit"/>
        <link rel="alternate" href="https://post.example/a"/><author><name>Karin Lind</name><email>k@post.example</email></author>
        <published>2026-02-05T10:00:00Z</published><updated>2026-02-07T10:00:00Z</updated>
        <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>${LEAD}</p><p>${REST}</p></div></content></entry>
      <entry><id>tag:2</id><title>Ferry to stop</title><updated>2026-02-05T10:00:00Z</updated>
        <content type="html">&lt;p&gt;${LEAD}&lt;/p&gt;&lt;p&gt;${REST}&lt;/p&gt;</content></entry>
      <entry><id>tag:3</id><title>Ferry to stop</title><updated>2026-02-05T10:00:00Z</updated>
        <summary type="text">${LEAD}</summary></entry></feed>`);
    const all = results.map(articleOf);
    expect(all.map(({ text }) => text)).toEqual([BOTH, BOTH, LEAD]);
    expect(all.map(({ published }) => published)).toEqual(Array(3).fill('2026-02-05'));
    expect(all[0]).toMatchObject({ byline: ['Karin Lind'], source: { url: 'https://post.example/a' } });
    expect(all[2].notes?.[0].code).toBe('teaser');
  });

  test('RDF', async () => {
    const results =
      await read(`<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
      xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>Lowmouth Post</title></channel>
      <item rdf:about="https://post.example/a"><title>Ferry to stop</title><link>https://post.example/a</link>
      <dc:date>2026-02-05T10:00:00Z</dc:date><description>${LEAD}</description></item></rdf:RDF>`);
    expect(articleOf(results[0])).toMatchObject({
      text: LEAD,
      publisher: 'Lowmouth Post',
      published: '2026-02-05',
    });
  });

  test('without items, or nested without end, is set aside', async () => {
    expect(setAsideOf((await read('<rss><channel><title>x</title></channel></rss>'))[0]).reason).toBe(
      'empty: there is no item with text',
    );
    const deep = `<rss><item>${'<a>'.repeat(5000)}`;
    expect(setAsideOf((await read(deep))[0]).reason).toMatch(/nested more than 200 deep/);
  });
});

describe('what agencies send', () => {
  test('NITF: persons of the byline, the dateline that stands apart', async () => {
    const [result] =
      await read(`<?xml version="1.0"?><!DOCTYPE nitf SYSTEM "nitf-3-2.dtd"><nitf><head><title>FERRY</title>
      <docdata><doc-id id-string="lp-1"/><date.issue norm="20260205T100000Z"/><doc.copyright holder="Lowmouth Post"/></docdata></head>
      <body><body.head><hedline><hl1>Ferry to stop</hl1><hl2>Nine days</hl2></hedline>
      <byline>By <person>Karin Lind</person><byttl>Harbour Writer</byttl></byline>
      <dateline><location>LOWMOUTH</location> (LP) —</dateline></body.head>
      <body.content><block><p>${LEAD}</p><p>${REST}</p></block></body.content><body.end><tagline>LP</tagline></body.end></body></nitf>`);
    expect(articleOf(result)).toMatchObject({
      id: 'lp-1',
      text: `LOWMOUTH (LP) - ${BOTH}`,
      title: 'Ferry to stop',
      byline: ['Karin Lind'],
      publisher: 'Lowmouth Post',
      published: '2026-02-05',
    });
  });

  test('NewsML-G2: a message of several items, of which one is a picture', async () => {
    const item = (guid: string, content: string) => `<newsItem guid="${guid}"><itemMeta>
      <provider literal="lp"><name>Lowmouth Post</name></provider><versionCreated>2026-02-05T10:00:00Z</versionCreated></itemMeta>
      <contentMeta><creator><name>Karin Lind</name></creator><headline role="hld:sub">Nine days</headline>
      <headline role="hld:main">Ferry to stop</headline></contentMeta><contentSet>${content}</contentSet></newsItem>`;
    const html = `<inlineXML><html xmlns="http://www.w3.org/1999/xhtml"><body><p>${LEAD}</p><p>${REST}</p></body></html></inlineXML>`;
    const text = `<inlineData contenttype="text/plain">   ${LEAD}\n   ${REST}\n</inlineData>`;
    const nitf = `<inlineXML><nitf><body><body.content><p>${LEAD}</p><p>${REST}</p></body.content></body></nitf></inlineXML>`;
    const picture = '<remoteContent href="x.jpg"/>';
    const results = await read(
      `<?xml version="1.0"?><newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>${[html, picture, text, nitf].map((content, i) => item(`urn:${i}`, content)).join('')}</itemSet></newsMessage>`,
    );
    expect(results.map((result) => articleOf(result).id)).toEqual(['urn:0', 'urn:2', 'urn:3']);
    for (const result of results)
      expect(articleOf(result)).toMatchObject({
        text: BOTH,
        title: 'Ferry to stop',
        byline: ['Karin Lind'],
        publisher: 'Lowmouth Post',
        published: '2026-02-05',
      });
  });

  test('NewsML 1', async () => {
    const [result] =
      await read(`<?xml version="1.0"?><NewsML><NewsItem><Identification><NewsIdentifier><DateId>20260205</DateId>
      <NewsItemId>lp-1</NewsItemId></NewsIdentifier></Identification><NewsComponent><NewsLines><HeadLine>Ferry to stop</HeadLine>
      <ByLine>By Karin Lind</ByLine><DateLine>LOWMOUTH, Feb 5</DateLine></NewsLines><AdministrativeMetadata><Provider>
      <Party FormalName="Lowmouth Post"/></Provider></AdministrativeMetadata><ContentItem><DataContent><p>${LEAD}</p><p>${REST}</p>
      </DataContent></ContentItem></NewsComponent></NewsItem></NewsML>`);
    expect(articleOf(result)).toMatchObject({
      id: 'lp-1',
      title: 'Ferry to stop',
      byline: ['Karin Lind'],
      publisher: 'Lowmouth Post',
      published: '2026-02-05',
    });
  });

  test('RCV1', async () => {
    const [result] =
      await read(`<?xml version="1.0" encoding="iso-8859-1" ?><newsitem itemid="2286" id="root" date="2026-02-05">
      <title>UK: Ferry to stop.</title><headline>Ferry to stop.</headline><dateline>LOWMOUTH 2026-02-05</dateline>
      <text><p>${LEAD}</p><p>${REST}</p></text><copyright>(c) Lowmouth Post 2026</copyright><metadata>
      <dc element="dc.publisher" value="Lowmouth Post"/></metadata></newsitem>`);
    expect(articleOf(result)).toMatchObject({
      id: '2286',
      text: `LOWMOUTH - ${BOTH}`,
      title: 'Ferry to stop.',
      publisher: 'Lowmouth Post',
      published: '2026-02-05',
      source: { format: 'rcv1' },
    });
  });
});
