const LEAD = 'The harbour board of Lowmouth said on Friday that the ferry would stop for nine days.';
const REST =
  '“We have no other choice,” said Ada Quill, the chair of the board. The work is to cost £2 million.';
const BOTH = `${LEAD}\n\n${REST}`;
const HTML = `<p>${LEAD}</p><p>${REST}</p>`;
const HEAD = 'Ferry to stop for nine days';
const URL = 'https://post.example/ferry';
const ISO = '2026-02-05T10:00:00Z';

/** What a shape gives, where it is not the whole article with all its fields. */
export interface Expected {
  readonly text?: string;
  readonly title?: string | null;
  readonly byline?: readonly string[];
  readonly publisher?: string | null;
  readonly published?: string | null;
  readonly url?: string | null;
  readonly note?: string;
}

export const WHOLE = {
  text: BOTH,
  title: HEAD,
  byline: ['Karin Lind'],
  publisher: 'Lowmouth Post',
  published: '2026-02-05',
  url: URL,
} as const;

const elastic = {
  _id: '7',
  _source: {
    text: BOTH,
    title: HEAD,
    author: 'Karin Lind',
    publisher: 'Lowmouth Post',
    date: ISO,
    url: URL,
  },
};
const plain = { title: HEAD, author: 'Karin Lind', publisher: 'Lowmouth Post', url: URL };
const ninjs = { uri: 'urn:1', type: 'text', versioncreated: ISO };

/** One article in the shapes that interfaces, exports and data sets give it; what they have no place for is absent. */
export const SHAPES: readonly (readonly [name: string, value: unknown, expected: Expected])[] = [
  [
    'New York Times, article search',
    {
      status: 'OK',
      response: {
        docs: [
          {
            _id: 'nyt://article/1',
            web_url: URL,
            abstract: 'A ferry stops.',
            lead_paragraph: LEAD,
            source: 'Lowmouth Post',
            headline: { main: HEAD, kicker: null },
            byline: { original: 'By Karin Lind', person: [] },
            pub_date: ISO,
          },
        ],
        meta: { hits: 1 },
      },
    },
    { text: LEAD, note: 'teaser' },
  ],
  [
    'Guardian, search',
    {
      response: {
        status: 'ok',
        results: [
          {
            id: 'uk/ferry',
            webTitle: HEAD,
            webUrl: URL,
            webPublicationDate: ISO,
            fields: { bodyText: BOTH, byline: 'Karin Lind', publication: 'Lowmouth Post' },
          },
        ],
      },
    },
    {},
  ],
  [
    'Guardian, single item',
    {
      response: {
        status: 'ok',
        content: {
          id: 'uk/ferry',
          webTitle: HEAD,
          webUrl: URL,
          webPublicationDate: ISO,
          fields: { headline: HEAD, byline: 'Karin Lind', body: HTML, publication: 'Lowmouth Post' },
        },
      },
    },
    {},
  ],
  [
    'Guardian, blocks',
    {
      response: {
        results: [
          {
            id: 'uk/ferry',
            webTitle: HEAD,
            webUrl: URL,
            webPublicationDate: ISO,
            fields: { byline: 'Karin Lind' },
            blocks: {
              body: [
                { id: '1', bodyHtml: `<p>${LEAD}</p>`, bodyTextSummary: LEAD },
                { id: '2', bodyHtml: `<p>${REST}</p>`, bodyTextSummary: REST },
              ],
              totalBodyBlocks: 2,
            },
          },
        ],
      },
    },
    { publisher: null },
  ],
  [
    'webz.io',
    {
      posts: [
        {
          uuid: 'a1',
          thread: { site: 'post.example', title: HEAD, url: URL },
          author: 'Karin Lind',
          title: HEAD,
          text: BOTH,
          published: '2026-02-05T10:00:00.000+00:00',
        },
      ],
      totalResults: 1,
    },
    { publisher: 'post.example' },
  ],
  [
    'Aylien',
    {
      stories: [
        {
          id: 12,
          title: HEAD,
          body: BOTH,
          summary: { sentences: [LEAD] },
          author: { id: 3, name: 'Karin Lind' },
          source: { id: 4, name: 'Lowmouth Post', domain: 'post.example' },
          published_at: ISO,
          links: { permalink: URL },
        },
      ],
    },
    {},
  ],
  [
    'Diffbot',
    {
      request: { pageUrl: URL },
      objects: [
        {
          type: 'article',
          title: HEAD,
          text: BOTH,
          html: HTML,
          author: 'Karin Lind',
          date: 'Thu, 05 Feb 2026 10:00:00 GMT',
          siteName: 'Lowmouth Post',
          pageUrl: URL,
        },
      ],
    },
    {},
  ],
  [
    'Bing news',
    {
      _type: 'News',
      value: [
        {
          name: HEAD,
          url: URL,
          description: LEAD,
          provider: [{ _type: 'Organization', name: 'Lowmouth Post' }],
          datePublished: '2026-02-05T10:00:00.0000000Z',
        },
      ],
    },
    { text: LEAD, byline: [], note: 'teaser' },
  ],
  [
    'Currents',
    {
      status: 'ok',
      news: [
        {
          id: 'x',
          title: HEAD,
          description: LEAD,
          url: URL,
          author: 'Karin Lind',
          published: '2026-02-05 10:00:00 +0000',
        },
      ],
    },
    { text: LEAD, publisher: null, note: 'teaser' },
  ],
  [
    'Event Registry',
    {
      articles: {
        results: [
          {
            uri: '811',
            url: URL,
            title: HEAD,
            body: BOTH,
            source: { uri: 'post.example', dataType: 'news', title: 'Lowmouth Post' },
            authors: [{ uri: 'k', name: 'Karin Lind', type: 'author' }],
            date: '2026-02-05',
          },
        ],
        totalResults: 1,
      },
    },
    {},
  ],
  [
    'newsdata.io',
    {
      status: 'success',
      results: [
        {
          article_id: 'a',
          title: HEAD,
          link: URL,
          creator: ['Karin Lind'],
          content: BOTH,
          pubDate: '2026-02-05 10:00:00',
          source_name: 'Lowmouth Post',
        },
      ],
    },
    {},
  ],
  [
    'NewsAPI, whose texts are cut off',
    {
      status: 'ok',
      articles: [
        {
          source: { id: null, name: 'Lowmouth Post' },
          author: 'Karin Lind',
          title: HEAD,
          description: 'A ferry stops.',
          url: URL,
          publishedAt: ISO,
          content: `${LEAD}… [+1234 chars]`,
        },
      ],
    },
    { text: `${LEAD}…`, note: 'truncated' },
  ],
  [
    'GNews',
    {
      totalArticles: 1,
      articles: [
        {
          title: HEAD,
          content: `${LEAD}... [1234 chars]`,
          url: URL,
          publishedAt: ISO,
          source: { name: 'Lowmouth Post', url: 'https://post.example' },
        },
      ],
    },
    { text: `${LEAD}...`, byline: [], note: 'truncated' },
  ],
  [
    'JSON Feed, HTML',
    {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Lowmouth Post',
      items: [
        {
          id: '1',
          url: URL,
          title: HEAD,
          content_html: HTML,
          date_published: ISO,
          authors: [{ name: 'Karin Lind' }],
        },
      ],
    },
    {},
  ],
  [
    'JSON Feed, text',
    {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Lowmouth Post',
      items: [
        {
          id: '1',
          url: URL,
          title: HEAD,
          content_text: BOTH,
          date_published: ISO,
          author: { name: 'Karin Lind' },
        },
      ],
    },
    {},
  ],
  [
    'Arc',
    {
      type: 'story',
      _id: 'ABC',
      canonical_url: '/ferry',
      headlines: { basic: HEAD },
      description: { basic: 'A ferry stops.' },
      credits: { by: [{ type: 'author', name: 'Karin Lind' }] },
      display_date: ISO,
      content_elements: [
        { type: 'text', content: LEAD.replace('Friday', '<b>Friday</b>') },
        { type: 'image', caption: 'The ferry' },
        { type: 'raw_html', content: '<script>1</script>' },
        { type: 'text', content: REST },
      ],
    },
    { publisher: null, url: null },
  ],
  [
    'ninjs 1, HTML',
    { ...ninjs, headline: HEAD, byline: 'Karin Lind', body_html: HTML },
    { publisher: null, url: 'urn:1' },
  ],
  [
    'ninjs 1, XHTML and source',
    {
      ...ninjs,
      headline: HEAD,
      byline: 'Karin Lind',
      body_xhtml: HTML,
      infosource: [{ name: 'Lowmouth Post' }],
    },
    { url: 'urn:1' },
  ],
  [
    'ninjs 2',
    {
      ...ninjs,
      by: 'Karin Lind',
      headlines: [
        { role: 'sub', value: 'Nine days' },
        { role: 'main', value: HEAD },
      ],
      bodies: [
        { role: 'main', contenttype: 'text/html', value: HTML },
        { role: 'caption', contenttype: 'text/plain', value: 'The ferry' },
      ],
      infosources: [{ name: 'Lowmouth Post', role: 'cj:source' }],
    },
    { url: 'urn:1' },
  ],
  [
    'ninjs 3',
    {
      ...ninjs,
      standard: { name: 'ninjs', version: '3.0' },
      by: 'By Karin Lind',
      headlines: [{ contentType: 'text/plain', value: HEAD }],
      bodies: [{ contentType: 'text/plain', value: BOTH }],
    },
    { publisher: null, url: 'urn:1' },
  ],
  [
    'fundus',
    {
      title: HEAD,
      authors: ['Karin Lind'],
      publishing_date: '2026-02-05 10:00:00+00:00',
      body: { summary: [], sections: [{ headline: [], paragraphs: [LEAD, REST] }] },
      html: { requested_url: URL, content: '<html></html>' },
    },
    { publisher: null },
  ],
  [
    'Media Cloud',
    {
      stories_id: 9,
      title: HEAD,
      story_text: BOTH,
      media_name: 'Lowmouth Post',
      publish_date: '2026-02-05 10:00:00',
      url: URL,
      author: 'Karin Lind',
    },
    {},
  ],
  [
    'Associated Press',
    {
      data: {
        items: [
          {
            meta: {},
            item: {
              uri: URL,
              headline: HEAD,
              bylines: [{ by: 'By Karin Lind' }],
              versioncreated: ISO,
              body_nitf: `<block>${HTML}</block>`,
              infosource: [{ name: 'Lowmouth Post' }],
            },
          },
        ],
      },
    },
    {},
  ],
  [
    'Factiva',
    {
      an: 'LOWP0000020260205',
      title: HEAD,
      snippet: LEAD,
      body: REST,
      byline: 'By Karin Lind',
      publication_datetime: 1770285600000,
      publisher_name: 'Lowmouth Post',
    },
    { url: null },
  ],
  [
    'trafilatura',
    {
      title: HEAD,
      author: 'Karin Lind',
      hostname: 'post.example',
      date: '2026-02-05',
      fingerprint: 'f',
      raw_text: BOTH,
      text: BOTH,
      source: URL,
      'source-hostname': 'Lowmouth Post',
      excerpt: LEAD,
    },
    { publisher: 'post.example' },
  ],
  [
    'Newsroom',
    {
      url: URL,
      title: HEAD,
      text: BOTH,
      summary: LEAD,
      archive: 'http://web.archive.org/1',
      date: '20260205120658',
    },
    { byline: [], publisher: null },
  ],
  [
    'WordPress',
    {
      id: 3,
      date: '2026-02-05T10:00:00',
      link: URL,
      title: { rendered: HEAD },
      content: { rendered: HTML, protected: false },
      author: 12,
      _embedded: { author: [{ id: 12, name: 'Karin Lind' }] },
      yoast_head_json: { og_site_name: 'Lowmouth Post' },
    },
    {},
  ],
  [
    'Scrapy',
    {
      title: [HEAD],
      text: [LEAD, REST],
      author: ['Karin Lind'],
      date: ['2026-02-05'],
      url: [URL],
      publisher: ['Lowmouth Post'],
    },
    {},
  ],
  [
    'news-please',
    {
      maintext: BOTH,
      title: HEAD,
      authors: ['Karin Lind'],
      date_publish: '2026-02-05 10:00:00',
      source_domain: 'post.example',
      url: URL,
    },
    { publisher: 'post.example' },
  ],
  ['newspaper4k', { ...plain, text: BOTH, publish_date: '2026-02-05 10:00:00', article_html: HTML }, {}],
  [
    'NELA-GT',
    {
      id: 'n',
      date: '2026-02-05',
      source: 'lowmouthpost',
      title: HEAD,
      content: BOTH,
      author: 'Karin Lind',
      url: URL,
      published: ISO,
    },
    { publisher: 'lowmouthpost' },
  ],
  ['Elasticsearch', { took: 1, hits: { total: 1, hits: [elastic] } }, {}],
  ['MongoDB', { _id: { $oid: '7' }, ...plain, content: BOTH, publishedAt: { $date: ISO } }, {}],
  ['CC-News', { ...plain, domain: 'post.example', text: BOTH, date: '2026-02-05 10:00:00' }, {}],
  [
    'CNN / Daily Mail',
    { article: BOTH, highlights: LEAD, id: 'c' },
    { title: null, byline: [], publisher: null, published: null, url: null },
  ],
  [
    'HuffPost, which has no body',
    { link: URL, headline: HEAD, category: 'UK', short_description: LEAD, authors: 'Karin Lind', date: ISO },
    { text: LEAD, publisher: null, note: 'teaser' },
  ],
];
