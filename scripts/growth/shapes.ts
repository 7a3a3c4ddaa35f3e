import type { ArticleFormat } from '../../src/core/article.ts';

/** Text that goes on and on in one way, so that what grows faster than the text shows. */
export interface Shape {
  readonly name: string;
  readonly format: ArticleFormat;
  /** So many bytes of it, or a little more. */
  make(size: number): string;
}

function repeated(
  name: string,
  unit: string | ((i: number) => string),
  format: ArticleFormat = 'txt',
): Shape {
  return { name, format, make: (size) => fill(size, unit) };
}

function fill(size: number, unit: string | ((i: number) => string)): string {
  if (typeof unit === 'string') return unit.repeat(Math.ceil(size / unit.length));
  const parts: string[] = [];
  for (let i = 0, length = 0; length < size; i++) {
    const part = unit(i);
    parts.push(part);
    length += part.length;
  }
  return parts.join('');
}

/** Something around what is repeated. */
function around(shape: Shape, before: string, after: string, format: ArticleFormat): Shape {
  return { name: shape.name, format, make: (size) => before + shape.make(size) + after };
}

/** A word that is no other one's. */
function word(i: number): string {
  return i
    .toString(26)
    .replace(/[0-9]/g, (digit) => 'qrstuvwxyz'[Number(digit)])
    .replace(/^./, (letter) => letter.toUpperCase());
}

const NEWS =
  'The harbour will close on Friday, Mayor Ana Ruiz said in Port Vale. “We lost 12 percent of our $3.5 million budget,” she told reporters.\n\n';

/** What all others are compared with. */
export const news = repeated('news', NEWS);

const TOKENS: Shape[] = [
  repeated('one letter', 'a'),
  repeated('one capital', 'A'),
  repeated('digits', '1'),
  repeated('spaces', ' x'.padStart(200)),
  repeated('line breaks', `x${'\n'.repeat(99)}`),
  repeated('full stops', '.'),
  repeated('dashes', '—'),
  repeated('hyphens in a word', 'well-'),
  repeated('apostrophes in a word', "o'"),
  repeated('capitals and small letters', 'aB'),
  repeated('decimal points', '1.'),
  repeated('thousands', '1,000,'),
  repeated('an address without an end', 'http://a.b/%2F'),
  repeated('addresses', 'https://a.example/b?c=d '),
  repeated('mail addresses', 'ana@a.example '),
  repeated('underscores', 'a_'),
  repeated('slashes', '1/2/'),
  repeated('surrogates', '\ud83d'),
  repeated('emoji', '👩🏽‍🚒 '),
  repeated('combining marks', 'e\u0301\u0302'),
  repeated('zero-width joiners', 'a\u200d'),
  repeated('right to left', 'שלום '),
  repeated('control characters', 'word\u0001word '),
  repeated('a thousand kinds of words', (i) => `${word(i % 1000)} `),
  repeated('words without an end', (i) => `${word(i)} `),
];

const NAMES: Shape[] = [
  repeated('a name that goes on', 'Bank of '),
  repeated('a name of two kinds that goes on', 'Bank of England of '),
  repeated('one name', 'Ana Ruiz. '),
  repeated('capital words', 'Ruiz '),
  repeated('capitals and a comma', 'Ruiz, '),
  repeated('names joined by and', 'Ana Ruiz and '),
  repeated('possessives', "Ruiz's "),
  repeated('titles', 'Mayor Dr. Prof. '),
  repeated('initials', 'A. B. '),
  repeated('acronyms in brackets', 'Harbour Office (HO) '),
  repeated('other persons', (i) => `${word(i)} ${word(i * 7 + 3)} spoke. `),
  repeated('other organizations', (i) => `The ${word(i)} Company grew. `),
  repeated('other places', (i) => `Rain fell in ${word(i)}, Ohio. `),
  repeated('one surname of many', (i) => `${word(i)} Ruiz spoke. `),
  repeated('countries', 'France, Spain, Italy, '),
  repeated('headlines', 'HARBOUR CLOSES AFTER STORM\n'),
  repeated('pronouns', 'She said he told her. '),
  repeated('the office', 'The office grew. The company fell. '),
];

const DATES: Shape[] = [
  repeated('numeric dates', 'Paid on 3/4/2025 in full. '),
  repeated('days of the week', 'on Friday '),
  repeated('months', 'March '),
  repeated('days that follow each other', '3 March 2026, '),
  repeated('years', '2026 '),
  repeated('ranges', 'from 3 to 5 March '),
  repeated('ago', 'two days ago '),
  repeated('times', '10:30 a.m. '),
  repeated('every', 'every Monday and '),
  repeated('sums', '$3.5 million '),
  repeated('shares', '12 percent '),
  repeated('numbers in words', 'twenty-two hundred '),
  repeated('numbers without an end', '12 '),
  repeated('measures', '5 km '),
  repeated('between', 'between 3 and 5 '),
];

const QUOTES: Shape[] = [
  repeated('opening marks', '“'),
  repeated('straight marks', '" '),
  repeated('single marks', "' "),
  repeated('opening and closing marks', '“” '),
  repeated('marks in marks', '“‘'),
  repeated('brackets', '('),
  repeated('square brackets', '[x] '),
  repeated('quotes of one paragraph', '“We go,” he said. '),
  repeated('quotes that open in each paragraph', '“We go on.\n\n'),
  repeated('he said', 'he said '),
  repeated('said he said', 'said he said that '),
  repeated('according to', 'according to him, '),
  repeated('that', 'that it is said that '),
  repeated('colons', 'Ruiz: yes. '),
  repeated('a sentence without an end', 'and the harbour will close because it rains '),
  repeated('capitals without a stop', 'THE HARBOUR WILL CLOSE '),
  repeated('claims', 'Taxes rose by 12 percent in 2025. '),
  repeated('hedges', 'might perhaps possibly '),
  repeated('conditions', 'if it rains, it would, if it snows, '),
  repeated('questions', 'Why? '),
  repeated('exclamation marks', '!'),
  repeated('semicolons', 'it rains; '),
  repeated('paragraphs of a word', 'Word\n\n'),
  repeated('items', '- item\n'),
];

const TEXT = `<p>${NEWS.trim()}</p>`;
const page = (name: string, unit: string | ((i: number) => string)): Shape =>
  around(repeated(name, unit), `<html><body>${TEXT.repeat(3)}`, '</body></html>', 'html');

const FILES: Shape[] = [
  page('HTML: paragraphs', TEXT),
  page('HTML: open elements', '<div>'),
  page('HTML: open links', '<a href="x">'),
  page('HTML: open emphasis', '<b>'),
  page('HTML: signs', '<'),
  page('HTML: entities', '&amp;'),
  page('HTML: comments', '<!-- x -->'),
  page('HTML: table rows', '<tr><td>1<td>2'),
  page('HTML: images', '<img src="a">'),
  page('HTML: scripts', '<script>x</script>'),
  around(
    repeated('HTML: attributes', (i) => `a${i}="b" `),
    '<html><body><div ',
    `>${TEXT}</div></body></html>`,
    'html',
  ),
  around(
    repeated('HTML: meta tags', '<meta name="a" content="b">'),
    '<html><head>',
    `</head><body>${TEXT}</body></html>`,
    'html',
  ),
  around(
    repeated('JSON-LD: a list', '{"@type":"Thing"},'),
    '<html><head><script type="application/ld+json">[',
    `{}]</script></head><body>${TEXT}</body></html>`,
    'html',
  ),
  around(
    repeated('YAML: keys', (i) => `key${i}: value\n`),
    '---\n',
    `---\n${NEWS}`,
    'md',
  ),
  around(repeated('YAML: a list', '[a, '), '---\nlist: ', `\n---\n${NEWS}`, 'md'),
  repeated('Markdown: emphasis', '*a **b '),
  repeated('Markdown: links', '[a](b', 'md'),
  repeated('Markdown: brackets', '[', 'md'),
  repeated('Markdown: comments', '<!-- ', 'md'),
  around(repeated('JSON: brackets', '['), '{"text": "It rains.", "a": ', '', 'json'),
  around(repeated('JSON: a list of articles', `{"text": ${JSON.stringify(NEWS)}},`), '[', '{}]', 'json'),
  repeated('JSON Lines: blank lines', '\n', 'jsonl'),
  repeated('JSON Lines: broken lines', '{\n', 'jsonl'),
];

export const SHAPES: readonly Shape[] = [news, ...TOKENS, ...NAMES, ...DATES, ...QUOTES, ...FILES];
