import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SentenceKind } from '../../src/core/layers/tokens.ts';
import { Pipeline } from '../../src/run/pipeline.ts';
import { createTokenizer } from '../../src/tokenize/tokenizer.ts';
import { articleOf } from '../articles.ts';

const pipeline = new Pipeline().add(createTokenizer());
const run = (text: string) => pipeline.run(articleOf(text));

function tokensOf(text: string): string[] {
  const { tokens } = run(text);
  return Array.from({ length: tokens.length }, (_, i) => text.slice(tokens.starts[i], tokens.ends[i]));
}

function sentencesOf(text: string): { text: string; kind: number }[] {
  const { tokens, sentences } = run(text);
  return Array.from({ length: sentences.length }, (_, s) => ({
    text: text.slice(tokens.starts[sentences.firstTokens[s]], tokens.ends[sentences.firstTokens[s + 1] - 1]),
    kind: sentences.kinds[s],
  }));
}

describe('tokens', () => {
  it.each([
    ["Don't say it's O'Brien's.", "Do n't say it 's O'Brien 's ."],
    ['We can’t, they’ll see; I’ve seen, you’re', 'We ca n’t , they ’ll see ; I ’ve seen , you ’re'],
    ['The U.S.-led force left at 6 a.m. on Monday.', 'The U.S. - led force left at 6 a.m. on Monday .'],
    ['J. R. Moss, Ph.D., of AT&T', 'J . R . Moss , Ph.D. , of AT&T'],
    [
      'It rose 3.5% to $1,234.50 (€1.2bn), or Rs 1,00,000.',
      'It rose 3.5 % to $ 1,234.50 ( € 1.2bn ) , or Rs 1,00,000 .',
    ],
    [
      'At 9:30, see https://example.org/a?b=c. Mail a.b@example.com!',
      'At 9:30 , see https://example.org/a?b=c . Mail a.b@example.com !',
    ],
    ['@desk said #votes2026 matter... no -- wait — ok', '@desk said #votes2026 matter ... no -- wait — ok'],
    ["``Stop,'' he said. 'No'", "`` Stop , '' he said . ' No '"],
    ["the '90s and the 1990s, Covid-19", "the '90s and the 1990s , Covid - 19"],
    ['Booking.com shares fell.The end', 'Booking.com shares fell . The end'],
    ['👍🏽 наш 东京 naïve', '👍 🏽 наш 东京 naïve'],
  ])('%s', (text, expected) => expect(tokensOf(text).join(' ')).toBe(expected));
});

describe('sentences', () => {
  it.each([
    ['Mr. Vale met Gen. Ito. They left.', ['Mr. Vale met Gen. Ito.', 'They left.']],
    ['He lives in the U.S. She does not.', ['He lives in the U.S.', 'She does not.']],
    ['The U.S. Senate met Acme Inc. The vote failed.', ['The U.S. Senate met Acme Inc.', 'The vote failed.']],
    ['“Go!” he said. “Now.” She went.', ['“Go!” he said.', '“Now.”', 'She went.']],
    ['It fell 3.5 percent. 40 left.', ['It fell 3.5 percent.', '40 left.']],
    [
      'He saw J. K. Moss (and No. 5). Then... Nothing.',
      ['He saw J. K. Moss (and No. 5).', 'Then...', 'Nothing.'],
    ],
    ['"Is it?" asked Ann. "Yes," said Bo', ['"Is it?" asked Ann.', '"Yes," said Bo']],
    ['First line here\nSecond one there', ['First line here', 'Second one there']],
  ])('%s', (text, expected) => expect(sentencesOf(text).map((s) => s.text)).toEqual(expected));

  /** "|" marks where a sentence ends. */
  const splits = (marked: string) => {
    const sentences = marked.split('|').map((sentence) => sentence.trim());
    const text = marked.replaceAll(/ ?\| ?/g, (bar) => (bar === '|' ? '' : ' '));
    expect(sentencesOf(text).map((s) => s.text)).toEqual(sentences);
  };

  describe('an abbreviation ends one before an ordinary word with a capital', () => {
    it.each([
      'She sued Harrow Ltd. | Judges dismissed the case.',
      'It is banned in the U.K. | Farmers object.',
      'Sales slowed in Nov. | Retailers blame rain.',
      'Gates open at 6 p.m. | Parking is free.',
      'He flew to Tampa, Fla. | Relatives of the crew met him.',
      'Bring boots, a hat, etc. | Hikers sleep in huts.',
      'It passed the U.S. | Perhaps Canada is next.',
    ])('%s', splits);
    it.each([
      'He won the U.S. Open title in 2019.',
      'A U.S. Marine was hurt near the U.S. Embassy in Lisbon.',
      'Harrow Inc. Chief Financial Officer Bo Reed left.',
      'It starts at 7 p.m. Mountain time, or 9 p.m. Eastern Time.',
      'Martin Luther King Jr. Day is a holiday.',
      'The U.S. Court of Appeals and the U.S. Army Corps of Engineers agreed.',
    ])('%s', splits);
  });

  describe('a capital that is no initial ends one', () => {
    it.each([
      'He announced it on X. | Rivals laughed.',
      'He announced it on X. | Reed answered at once.',
      'Carrots hold vitamin A. | Dana Holt grows them.',
      'They were drawn in Pool C. | Norvik were not.',
      'The school was rated a D. | Governors resigned.',
    ])('%s', splits);
    it.each([
      'A poem by A. A. Milne and a talk by J. Walker were cut.',
      'The study by X. Zhang and Y. Li is new.',
      'Samuel L. Jackson met George W. Bush and Robert C. "Bo" Reed.',
    ])('%s', splits);
  });

  describe('a word that is an abbreviation before a number only', () => {
    it.each([
      'Asked again, they said no. | Reporters left.',
      'No. | Nobody came.',
      'She collects modern art. | Dealers know her.',
      'He is in No. 10 and she in No. Two, see Fig. 3 and Vol. II.',
      'Under Law No. (7) of 2021 it is legal.',
    ])('%s', splits);
  });

  describe('one that stands before a name or after one', () => {
    it.each([
      'Traffic stopped on Fleet St. | The police came.',
      'Shops closed on Fleet St. | Traders complained.',
      'The wall is 9 ft. | Builders raised it.',
      'She left St. Ives for St. Mark and Ft. Worth.',
    ])('%s', splits);
  });

  describe('a question is followed by its speaker', () => {
    it.each([
      '“Who pays?” Dana Holt asked. | Nobody knew.',
      '"Never!" Mr. Reed shouted. | "Go!"',
      '‘Is it true?’ Dr. A. B. Cole of Lowmouth University wondered.',
      '“Who pays?” Dana Holt, the mayor of Norvik, asked.',
      'He asked, “Who pays?” | Holt said nothing.',
      '“Who pays?” | The mayor said nothing.',
      '“Stop!” | Witnesses said two shots followed.',
      'What did Holt (or was it Reed?) | Dana said no.',
    ])('%s', splits);
  });

  describe('numbers of lists and missing spaces', () => {
    it.each([
      'Two rules: 1. Close the lid. | 2. Wait an hour.',
      'The rain stopped.|The wind rose.',
      '“We are done,” she said.|“Go home.”',
      '“We are done.”|He went home.',
    ])('%s', splits);
    it('leaves addresses and names alone', () => splits('See example.com or node.JS for it.'));
  });

  it('joins the lines of hard-wrapped copy', () => {
    const wrapped = `The council of the small harbour town met late on Tuesday
to decide whether the old fish market, closed since the
storm of last winter, should be pulled down or given to
the traders who have asked for it.

The mayor told the meeting that the costs were not known
and that nobody should expect a decision before the autumn
unless the province found the money.`;
    expect(sentencesOf(wrapped)).toHaveLength(2);
  });
});

describe('kinds of sentences', () => {
  const kindOf = (text: string) => sentencesOf(text).map((s) => s.kind);
  const { body, headline, dateline, byline, credit } = SentenceKind;

  it.each([
    ['ISTANBUL, Feb. 6 (Reuters) - Talks began.', [dateline, body]],
    ['PORT VILA, Vanuatu (AP) — Talks began.', [dateline, body]],
    ['Nairobi (AFP) – Talks began.', [dateline, body]],
    ['LONDON 1996-08-30\nTalks began.', [dateline, body]],
    ['KIGALI — “We won,” he said.', [dateline, body]],
    ['Norvik — Talks began at the port on Monday.', [dateline, body]],
    ['Dar es Salaam, Tanzania – Talks began at the port on Monday.', [dateline, body]],
    [
      'Talks begin at last\nBy Ida Moss\nSelworth - “We won,” said the governor.',
      [headline, byline, dateline, body],
    ],
    ['(WQRB) — Talks began at the port on Monday.', [dateline, body]],
    ['Talks began at the port.\nNorvik — The mayor came on Monday.', [body, body]],
    ['Norvik — the mayor among them — waited at the port on Monday.', [body]],
    ['Norvik — The mayor — waited at the port on Monday.', [body]],
    ['Opinion — The mayor should go at once, for the city’s sake.', [body]],
    ['Norvik - A City Guide', [headline]],
    ['SOCCER - JAPAN WIN AGAIN\nTalks began.', [headline, body]],
    ['MODERATOR: Talks began.', [body]],
    ['Council votes to keep market\nBy Ida Moss and Leo Crane\nTalks began.', [headline, byline, body]],
    ['Talks began.\nBy the river they ended.', [body, body]],
    ['Talks began.\n(Reporting by Ida Moss; editing by Leo Crane)', [body, credit]],
    ['Photo: Ida Moss/Harbour News\nTalks began.', [credit, body]],
    ['Published: 5 February 2026\nTalks began.', [credit, body]],
    ['Last updated on Feb. 5, 2026, 10:15 GMT\nTalks began.', [credit, body]],
    ['Published in 2026, it is still read.\nTalks began.', [body, body]],
    ['Photos of the crash spread at once.', [body]],
  ])('%s', (text, expected) => expect(kindOf(text)).toEqual(expected));
});

describe('datelines', () => {
  it.each([
    ['ISTANBUL, Feb. 6 (Reuters) - Talks began.', 'ISTANBUL', 'Reuters'],
    ['PORT VILA, Vanuatu (AP) — Talks began.', 'PORT VILA, Vanuatu', 'AP'],
    ['LONDON 1996-08-30\nTalks began.', 'LONDON', null],
    ['STOKE-ON-TRENT, 5 May (Northwire) - Talks began.', 'STOKE-ON-TRENT', 'Northwire'],
    ['PORTLAND, Maine, Feb. 5: Talks began.', 'PORTLAND, Maine', null],
    ['Norvik — Talks began at the port on Monday.', 'Norvik', null],
    ['(WQRB) — Talks began at the port on Monday.', null, 'WQRB'],
    ['Feb 6 (Northwire) - Talks began at the port.', null, 'Northwire'],
    ['6 February 2026 (Northwire) - Talks began at the port.', null, 'Northwire'],
    ['Selworth, Feb 6 (NTI) The council met on Friday.', 'Selworth', 'NTI'],
    ['Port Edda, 6 February (NTI) “We wait,” said the pilot.', 'Port Edda', 'NTI'],
  ])('%s', (text, place, agency) => {
    const [dateline] = run(text).sentences.datelines;
    const written = (span: { start: number; end: number } | null) => span && text.slice(span.start, span.end);
    expect([written(dateline.place), written(dateline.agency)]).toEqual([place, agency]);
  });

  it('is where it is below a headline, and nowhere else', () => {
    const text = 'Talks begin at last\n\nSELWORTH (AP) - “We won,” said the governor.';
    expect(run(text).sentences.datelines.map(({ place }) => place?.start)).toEqual([21]);
    expect(run('Talks began in Selworth.').sentences.datelines).toEqual([]);
    expect(run('Selworth (NTI) The council met.').sentences.datelines).toEqual([]);
  });
});

describe('for any text', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.string({
      unit: fc.constantFrom(...'aA1 .,:;\'’"“”‘`-—–_@#&%$\n\r\t()[]s\ud83d\ude00ة東\u0301'),
      maxLength: 300,
    }),
  );

  it('tokens cover all that is not white space, in order, and split no surrogate pair', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { tokens, sentences } = run(text);
        let at = 0;
        for (let i = 0; i < tokens.length; i++) {
          expect(text.slice(at, tokens.starts[i])).toMatch(
            /^[\s\u0000-\u0020\u007f-\u00a0\u200b\u2060\ufeff]*$/,
          );
          expect(tokens.ends[i]).toBeGreaterThan(tokens.starts[i]);
          at = tokens.ends[i];
          if (/[\ud800-\udbff]/.test(text[at - 1] ?? ''))
            expect(text[at] ?? '').not.toMatch(/[\udc00-\udfff]/);
        }
        expect(text.slice(at)).toMatch(/^[\s\u0000-\u0020\u007f-\u00a0\u200b\u2060\ufeff]*$/);
        expect(sentences.firstTokens[sentences.length]).toBe(tokens.length);
        for (let s = 0; s < sentences.length; s++) {
          expect(sentences.firstTokens[s + 1]).toBeGreaterThan(sentences.firstTokens[s]);
          for (let i = sentences.firstTokens[s]; i < sentences.firstTokens[s + 1]; i++)
            expect(tokens.sentences[i]).toBe(s);
        }
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['a'.repeat(1_000_000)],
    ['.'.repeat(1_000_000)],
    ['a.'.repeat(500_000)],
    ["'".repeat(300_000)],
    ['A@'.repeat(300_000)],
    ['a-b@'.repeat(200_000)],
    ['www.'.repeat(200_000)],
    ['"A" '.repeat(100_000)],
    ['\n'.repeat(1_000_000)],
    ['A. '.repeat(200_000)],
  ])('a long run of one thing ends', (text) => {
    expect(run(text).tokens.length).toBeGreaterThanOrEqual(0);
  });
});
