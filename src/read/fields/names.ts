/**
 * What users call the fields of an article, the surest name first (written without case, spaces, hyphens, underscores and
 * colons). Taken from the exports of newspaper4k, trafilatura, news-please, fundus, Scrapy, Media Cloud, Factiva and ninjs,
 * of the interfaces of the Guardian, the New York Times, NewsAPI, Event Registry, webz.io, Aylien, Diffbot, Bing, Currents,
 * Arc and WordPress, and of JSON Feed and schema.org.
 */
// biome-ignore format: a table
export const NAMES = {
  id: ['id', 'articleid', 'documentid', 'docid', 'uid', 'uuid', 'guid', '_id', 'identifier', 'storiesid', 'an'],
  text: ['text', 'body', 'content', 'maintext', 'articlebody', 'bodytext', 'fulltext', 'articletext', 'article', 'story',
    'storytext', 'plaintext', 'cleantext', 'cleanedtext', 'textcontent', 'contenttext', 'rawtext', 'document', 'bodies',
    'contentelements', 'blocks'],
  html: ['bodyhtml', 'bodyxhtml', 'contenthtml', 'contentencoded', 'articlehtml', 'storyhtml', 'bodynitf', 'html'],
  title: ['title', 'headline', 'headlines', 'webtitle', 'articletitle', 'heading', 'name'],
  published: ['published', 'date', 'publishdate', 'publisheddate', 'publishingdate', 'datepublished', 'datepublish',
    'publishedat', 'publicationdate', 'publicationdatetime', 'pubdate', 'publishedon', 'publishedtime', 'publicationtime',
    'firstpublished', 'firstpublishdate', 'firstpublicationdate', 'webpublicationdate', 'displaydate', 'versioncreated',
    'issued', 'datecreated', 'createdat', 'created', 'timestamp'],
  url: ['url', 'link', 'weburl', 'sourceurl', 'pageurl', 'canonicalurl', 'articleurl', 'requestedurl', 'permalink',
    'externalurl', 'uri', 'source'],
  byline: ['byline', 'bylines', 'by', 'author', 'authors', 'creator', 'dccreator', 'writer', 'reporter'],
  publisher: ['publisher', 'publishername', 'outlet', 'newspaper', 'publication', 'sitename', 'ogsitename', 'medianame',
    'sourcename', 'source', 'provider', 'infosources', 'infosource', 'hostname', 'sourcedomain', 'site', 'domain'],
} as const;
export type FieldName = keyof typeof NAMES;

/** What stands for an article where its text is kept back, the fullest first. */
// biome-ignore format: a table
export const TEASERS = ['leadparagraph', 'teaser', 'abstract', 'description', 'summary', 'snippet', 'excerpt',
  'shortdescription', 'standfirst', 'trailtext'];

/** Texts that are kept in two fields: the first has the lead, the second the rest. Factiva's snapshots. */
export const SPLIT_TEXTS: readonly (readonly string[])[] = [['snippet', 'body']];
/** Only with this field are they so. */
export const SPLIT_SIGN = 'an';

/** Objects that exports wrap an article's fields in. */
// biome-ignore format: a table
export const WRAPPERS = new Set(['_source', 'fields', 'article', 'item', 'metadata', 'meta', 'doc', 'attributes', 'thread',
  'links', 'credits', '_embedded', 'yoast_head_json', 'html']);

/** Keys under which an object keeps what it stands for: `{"rendered": "..."}`, `{"main": "..."}`, `{"$oid": "..."}`. */
// biome-ignore format: a table
export const VALUE_KEYS = ['name', 'main', 'basic', 'rendered', 'original', 'value', 'text', '#text', '$oid', '$date',
  'title', 'by'];

/** Keys under which an interface's answer keeps its list of articles, or the one that it has. */
// biome-ignore format: a table
export const LISTS = ['articles', 'results', 'items', 'docs', 'documents', 'hits', 'posts', 'stories', 'objects', 'news',
  'value', 'data', 'response', 'content'];

/** Keys under which a text in blocks keeps its parts, in the order of reading. */
// biome-ignore format: a table
export const PARTS = ['summary', 'headline', 'body', 'sections', 'paragraphs', 'content_elements', 'blocks', 'bodyHtml',
  'bodyTextSummary', 'content', 'value', 'text', 'items'];
/** Of these a block keeps one and the same text; the first that it has is taken. */
export const SAME_PARTS = new Set(['bodyHtml', 'bodyTextSummary', 'content', 'value', 'text']);

/** Types of blocks that are text; a block without a type is. */
export const TEXT_BLOCK = /^(?:text|header|heading|paragraph|list|list_element|quote|blockquote|body|main)$/i;
