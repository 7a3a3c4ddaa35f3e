import { describe, expect, test } from 'vitest';
import { articleOf, readAll, readFileOf, streamOf } from '../reading.ts';

const LEAD = 'The harbour board of Lowmouth said on Friday that the ferry would stop for nine days.';
const REST = '“We have no other choice,” said Ada Quill. Note: the bridge stays open.';
const BOTH = `${LEAD}\n\n${REST}`;
/** As exports break lines. */
const broken = (text: string) => text.replace(/(.{40,50}) /g, '$1\n');
const centred = (text: string) => `${' '.repeat(Math.floor((80 - text.length) / 2))}${text}`;
const RULE = '_'.repeat(60);

const TWO = [
  {
    title: 'Ferry to stop for nine days',
    author: 'Karin Lind',
    day: 'February 5, 2026',
    published: '2026-02-05',
  },
  { title: 'Bridge to open in May', author: 'Ola Berg', day: 'February 6, 2026', published: '2026-02-06' },
];

const OLDER = `Terms: ferry\n\n${TWO.map(
  ({ title, author, day }, i) =>
    `${centred(`${i + 1} of 2 DOCUMENTS`)}\n\n\n${centred('Lowmouth Post')}\n\n${centred(`${day} Thursday`)}\n${centred('Edition 1;')}\n${centred('Coast')}\n\n${title}\n\nBYLINE: ${author}, Harbour Writer\n\nSECTION: NEWS; Pg. 3\n\nLENGTH: 31 words\n\nHIGHLIGHT: Nine days\nwithout a ferry\n\n\n${broken(LEAD)}\n\n${broken(REST)}\n\nLOAD-DATE: ${day}\n\nLANGUAGE: ENGLISH\n\nGRAPHIC: The ferry\n\n${centred('Copyright 2026 Lowmouth Post')}\n${centred('All Rights Reserved')}\n\n`,
).join('')}`;

const NEWER = TWO.map(
  ({ title, author, day }) =>
    `\n\n${title}\nLowmouth Post\n${day} Thursday\n\nCopyright 2026 Lowmouth Post All Rights Reserved\n\nSection: NEWS; Pg. 3\nLength: 31 words\nByline: ${author}\nHighlight: Nine days\nBody\n\n\n${LEAD}\n\n${REST}\n\nLoad-Date: ${day}\n\n\nEnd of Document\n`,
).join('');

const PROQUEST = `${TWO.map(
  ({ title, author, day }) =>
    `${RULE}\n\n${title}\n\nAuthor: ${author.replace(/(\S+) (\S+)/, '$2, $1')}\n\nPublication info: Lowmouth Post ; Lowmouth [Lowmouth]. ${day}: A3.\n\nhttps://pq.example/1\n\nAbstract: A ferry.\n\nLinks: https://pq.example/2\n\nFull text: ${LEAD}\n\n${REST}\n\nCREDIT: Staff\n\nSubject: Ferries; Harbours\n\nLocation: Lowmouth\n\nTitle: ${title}\n\nPublication title: Lowmouth Post\n\nPages: A3\n\nPublication date: ${day}\n\nDocument URL: https://pq.example/doc\n\nLast updated: 2026-03-01\n\nDatabase: News\n\n`,
).join('')}${RULE}\n\nContact us at: https://pq.example Copyright 2026\n`;

const SHOWN = `${TWO.map(
  ({ title, author, day }, i) =>
    `NEWS\n${title}\n\n${author} \n31 words\n${day.replace(/(\w+) (\d+), /, '$2 $1 ')}\n10:00\nLowmouth Post\nLOWP\n3\nEnglish\nCopyright 2026 Lowmouth Post. All rights reserved.\n\n${LEAD}\n\n${REST}\n\nDocument LOWP00002026020${5 + i}em25000b\n\n`,
).join('')}Search Summary\nText\tferry\n`;

const INDEXED = TWO.map(
  ({ title, author, day }, i) =>
    `SE NEWS\nHD \n${title}\nBY \nBy ${author}\nWC 31 words\nPD ${day.replace(/(\w+) (\d+), /, '$2 $1 ')}\nSN Lowmouth Post\nSC LOWP\nLA English\nCY Copyright 2026\nLP \n${LEAD}\n\nTD \n${REST}\nRE uk : United Kingdom\nPUB Lowmouth Post\nAN Document LOWP00002026020${5 + i}em25000b\n\n`,
).join('');

describe.each([
  ['LexisNexis, the older form', 'lexisnexis', OLDER],
  ['LexisNexis, the newer form', 'lexisnexis', NEWER],
  ['ProQuest', 'proquest', PROQUEST],
  ['Factiva, as it is shown', 'factiva', SHOWN],
  ['Factiva, with indexing', 'factiva', INDEXED],
])('an export of %s', (_, format, text) => {
  test('has its articles apart, from a .txt file and from a stream, whatever ends its lines', async () => {
    const windows = text.replaceAll('\n', '\r\n');
    for (const results of [
      readFileOf('x.txt', text),
      readFileOf('x.txt', windows),
      await readAll([{ stream: streamOf(text), name: '<stdin>' }]),
    ])
      expect(results.map(articleOf)).toMatchObject(
        TWO.map(({ title, author, published }, i) => ({
          text: BOTH,
          title,
          byline: [author],
          publisher: 'Lowmouth Post',
          published,
          source: { format, line: i + 1 },
        })),
      );
  });
});

test('a text that speaks of documents is no export', () => {
  const text = 'The board saw 1 of 2 DOCUMENTS on Friday.\n\nEnd of Document, it said. Length: nine days.';
  expect(articleOf(readFileOf('x.txt', text)[0])).toMatchObject({ text, source: { format: 'txt' } });
});
