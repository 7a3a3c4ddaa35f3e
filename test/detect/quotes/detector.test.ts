import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Quote } from '../../../src/core/layers/quotes.ts';
import { createQuoteDetector, QuoteDetector } from '../../../src/detect/quotes/detector.ts';
import { Pipeline } from '../../../src/run/pipeline.ts';
import { createNameTagger } from '../../../src/tag/names/tagger.ts';
import { createPosTagger } from '../../../src/tag/pos/stage.ts';
import { createTokenizer } from '../../../src/tokenize/tokenizer.ts';
import { articleOf, corpusTexts } from '../../articles.ts';

const pipeline = new Pipeline()
  .add(createTokenizer())
  .add(createPosTagger())
  .add(createNameTagger())
  .add(createQuoteDetector());

function quotesOf(text: string): readonly Quote[] {
  return pipeline.run(articleOf(text)).quotes;
}

/** "source | cue | content ... content" of each quote. */
function shown(text: string): string[] {
  const slice = (span: { start: number; end: number } | null): string =>
    span ? text.slice(span.start, span.end) : '-';
  return quotesOf(text).map(
    ({ source, cue, content }) => `${slice(source)} | ${slice(cue)} | ${content.map(slice).join(' ... ')}`,
  );
}

describe('quotes by pattern', () => {
  it.each([
    [
      'direct',
      '“We will rebuild the bridge before winter,” Mayor Ana Ruiz said.',
      ['Mayor Ana Ruiz | said | We will rebuild the bridge before winter'],
    ],
    [
      'direct over several sentences, with nothing before its mark',
      'The club drew.\nHe said “I think it was hard work. We made some mistakes with the ball. Nobody ran.”',
      ['He | said | I think it was hard work. We made some mistakes with the ball. Nobody ran.'],
    ],
    [
      'indirect',
      'The ministry said on Tuesday that the bridge would open in May.',
      ['The ministry | said | that the bridge would open in May'],
    ],
    [
      'split by its attribution',
      '“We will rebuild the bridge,” Ruiz said, “before winter comes.”',
      ['Ruiz | said | We will rebuild the bridge ... before winter comes.'],
    ],
    [
      'inverted, with an apposition',
      '“The water rose within an hour,” said Tomas Berg, a doctor at the local clinic.',
      ['Tomas Berg, a doctor at the local clinic | said | The water rose within an hour'],
    ],
    [
      'an apposition between source and cue',
      'Tomas Berg, a doctor at the local clinic, said the water rose within an hour.',
      ['Tomas Berg, a doctor at the local clinic | said | the water rose within an hour'],
    ],
    [
      'according to',
      'The fire started in the kitchen, according to police.',
      ['police | according to | The fire started in the kitchen'],
    ],
    [
      'content of several parts before a cue with a day',
      "Ana Ruiz, the mayor of Lublin, will stand in May's election, her party said on Thursday.",
      ["her party | said | Ana Ruiz, the mayor of Lublin, will stand in May's election"],
    ],
    [
      'in a statement',
      '“The talks were useful,” the foreign ministry said in a statement.',
      ['the foreign ministry | said in a statement | The talks were useful'],
    ],
    [
      'told reporters',
      'Ruiz told reporters that she would not resign.',
      ['Ruiz | told | that she would not resign'],
    ],
    [
      'passive',
      'Ruiz was quoted as saying that the vote would be delayed.',
      ['Ruiz | was quoted as saying | that the vote would be delayed'],
    ],
    [
      'two sources',
      'Ruiz and Berg said that the vote would be delayed.',
      ['Ruiz and Berg | said | that the vote would be delayed'],
    ],
    [
      'a relative clause between source and cue',
      'Norland, where the company has built two plants, has announced that it will raise the tax.',
      ['Norland | has announced | that it will raise the tax'],
    ],
    [
      'an adverb between auxiliary and cue, which is no source',
      'Norland, where the company has built two plants, has likewise declared that it will raise the tax.',
      ['Norland | has likewise declared | that it will raise the tax'],
    ],
    [
      'a participle',
      'The minister denied that he had met the banker, saying they had never spoken.',
      ['The minister | denied | that he had met the banker', 'The minister | saying | they had never spoken'],
    ],
    [
      'a clause, the verb, its subject, without marks',
      'The harbour will reopen in April, announced the port director, Lena Okoro.',
      ['the port director, Lena Okoro | announced | The harbour will reopen in April'],
    ],
    [
      'a pronoun behind "according to"',
      'According to her, the ferry was safe all summer.',
      ['her | According to | the ferry was safe all summer'],
    ],
    [
      'who wrote it in papers that others have',
      '“The roof had leaked for years,” officials wrote in papers seen by the Norvik Herald.',
      ['officials | wrote | The roof had leaked for years'],
    ],
    [
      'a phrase before it that nobody says',
      'Despite the cost of the school, nor the delay that parents feared, Rudd said during a meeting that he would “gladly” sign it.',
      ['Rudd | said during a meeting | that he would “gladly” sign it'],
    ],
    [
      'what somebody is doing in marks',
      'Ada Quill, the former head of the port, is “looking forward to going home” after the vote.',
      ['Ada Quill | - | looking forward to going home'],
    ],
    [
      'a verb in British spelling',
      'The warden emphasised that the bridge was safe.',
      ['The warden | emphasised | that the bridge was safe'],
    ],
    [
      'a sentence that ends with who claims it',
      'Every other council had lost money, while not one complaint was made when it came to Norvik, he claimed.',
      [
        'he | claimed | Every other council had lost money, while not one complaint was made when it came to Norvik',
      ],
    ],
    [
      'a relative clause that ends',
      'Lena Okoro, who said that the roof had leaked for years, will leave the school in July.',
      ['who | said | that the roof had leaked for years'],
    ],
    [
      'a list',
      'The warden said the flood had taken the fence, the boathouse, and three canoes.',
      ['The warden | said | the flood had taken the fence, the boathouse, and three canoes'],
    ],
    [
      'whole words',
      'The navy said it had towed a storm-battered trawler to Lublin.',
      ['The navy | said | it had towed a storm-battered trawler to Lublin'],
    ],
    [
      'what a court is told',
      'The court heard that the driver had not slept for two days.',
      ['- | heard | that the driver had not slept for two days'],
    ],
    [
      'marks as some agencies write them',
      "''We lost everything,'' said Mr. Okoro, 54. ''But we are alive.''",
      ['Mr. Okoro, 54 | said | We lost everything ... But we are alive.'],
    ],
  ])('%s', (_, text, expected) => {
    expect(shown(text)).toEqual(expected);
  });
});

describe('quotes by layout', () => {
  it('reads an interview with speaker labels', () => {
    const text = [
      'MORGAN: What will the council do about the flood?',
      'RUIZ: We will build a wall along the river.',
      'MORGAN: When will it be ready?',
      'RUIZ: In two years, I hope.',
    ].join('\n\n');
    expect(shown(text)).toEqual([
      'MORGAN | : | What will the council do about the flood?',
      'RUIZ | : | We will build a wall along the river.',
      'MORGAN | : | When will it be ready?',
      'RUIZ | : | In two years, I hope.',
    ]);
    expect(quotesOf(text).every(({ rule }) => rule === 'speaker label')).toBe(true);
  });

  it('reads questions and answers', () => {
    const quotes = quotesOf('Q: Will you run again?\n\nA: I have not decided yet.');
    expect(quotes.map(({ layout, rule }) => [layout, rule])).toEqual([
      ['interview', 'question and answer'],
      ['interview', 'question and answer'],
    ]);
  });

  it('reads letters with a stop, and answers of one word', () => {
    expect(shown('Q. Were you afraid?\n\nA. Never.')).toEqual(['Q | . | Were you afraid?', 'A | . | Never.']);
    expect(shown('Q. Hale lost the race on Monday.')).toEqual([]);
  });

  it('reads initials in capitals that take turns with the name of a paper', () => {
    const text = 'Courier: Why clay?\n\nMS: It forgives.\n\nCourier: And glass?\n\nMS: It does not.';
    expect(shown(text).map((quote) => quote.split(' | ')[0])).toEqual(['Courier', 'MS', 'Courier', 'MS']);
  });

  it('takes one question and its answer, where one of the two is known', () => {
    expect(shown('Interviewer: Do you regret it?\n\nQuill: Not for a minute. I would do it again.')).toEqual([
      'Interviewer | : | Do you regret it?',
      'Quill | : | Not for a minute. I would do it again.',
    ]);
    expect(shown('Echo: What do you remember?\n\nMia Stone: My aunt. She was always singing.')).toEqual([
      'Echo | : | What do you remember?',
      'Mia Stone | : | My aunt. She was always singing.',
    ]);
    expect(shown('Myth: Do tunnels leak?\n\nFact: Most do not. They are lined with steel.')).toEqual([]);
  });

  it('does not take other labels for speakers', () => {
    expect(shown('UPDATE: The road is open again.\n\nThe bus runs every hour.')).toEqual([]);
    expect(shown('Photo: The old harbour\n\nRelated: Ten walks on the coast')).toEqual([]);
  });

  it('reads a quotation signed with a dash and a name', () => {
    expect(shown('“We were here long before the road.”\n— Ana Ruiz, teacher')).toEqual([
      'Ana Ruiz | — | We were here long before the road.',
    ]);
    expect(shown('"We were here long before the road." - Ana Ruiz')).toEqual([
      'Ana Ruiz | - | We were here long before the road.',
    ]);
  });
});

describe('quotations over and in others', () => {
  it('follows a quotation over its paragraphs', () => {
    const text =
      '“The first reason is money,” Ruiz said. “We have none.\n\n“The second is time. We have even less of that.”\n\nThe vote is on Monday.';
    expect(shown(text)).toEqual([
      'Ruiz | said | The first reason is money ... We have none. ... The second is time. We have even less of that.',
    ]);
  });

  it('follows a quotation into a paragraph that no mark opens', () => {
    const text =
      'According to Ruiz, “At about six some passengers in a bus were stopped.\n\nA team followed the men, and all were freed on Saturday.”\n\nThe road is open.';
    expect(shown(text)).toEqual([
      'Ruiz | According to | At about six some passengers in a bus were stopped. ... A team followed the men, and all were freed on Saturday.',
    ]);
  });

  it('gives a quotation within a quotation its parent', () => {
    const quotes = quotesOf(
      '“The guard told me, ‘Go home before it rains,’ and laughed,” Ruiz said on Monday.',
    );
    expect(quotes.map(({ parent, rule }) => [parent, rule])).toEqual([
      [null, 'model'],
      [0, 'marks within marks'],
    ]);
    expect(quotes[1].cue?.lemma).toBe('tell');
  });
});

describe('what is no quote', () => {
  it.each([
    ['scare quotes', 'The so-called “green wall” runs along the river for ten miles.'],
    ['a word used as a subhead', 'As Long as They Say “Norland First”'],
    ['a plea', 'Hale pleaded guilty to two counts of theft.'],
    ['a plea of the other kind', 'Hale pleaded not guilty to theft.'],
    [
      'what is shown, of a long subject',
      'Video released by the port soon after the fire showed a man inside the shed.',
    ],
    ['whom somebody criticises', 'The mayor also criticised Ana Ruiz.'],
    ['a refusal to comment', 'A spokesman for the port declined to comment on Tuesday.'],
    ['a refusal', 'She declined to comment on a report that the bank would close.'],
    ['a caption', 'Photo: A street in Iquique on Wednesday. (Pacific News Agency/Luis Vera)'],
    ['a title of a work', 'Her film “The Long River” opens in May.'],
    ['a verb and its object', 'The port has hired two pilots to steer its tugs. The crew repaired the mast.'],
    ['a request without an answer', 'The firm did not respond to a request for comment on the closure.'],
    ['a pronoun that is praised', 'Party bodies have openly endorsed him.'],
    ['what somebody noticed', 'The skipper realised that the engine was on fire.'],
    ['requests about something', 'The navy did not respond to requests for comment about the lost boat.'],
    ['an answer that did not come', 'The Justice Ministry did not respond to a request for comment.'],
    ['what others call for', 'The mayor responded to a call that she should resign.'],
    ['what was nearly said', 'The mayor stopped short of promising that fares would fall.'],
    ['what somebody chooses to do', 'The mayor opted to wait until the spring.'],
    ['what is not said', 'That is not what the law says.'],
    ['whom somebody calls', 'The mayor also called Ada Quill. Police questioned Tom Rudd on Monday.'],
    ['an offer that was not made', 'The board has not offered to sell the yard to the crew.'],
    ['a participle before its noun', 'The 2024 judging panel will be looking for a new voice.'],
    ['a participle that looks like a cue', 'The trophy, claimed by the Lublin team in March, was stolen.'],
  ])('%s', (_, text) => {
    expect(shown(text)).toEqual([]);
  });
});

describe('invariants', () => {
  const piece = fc.constantFrom(
    '“',
    '”',
    '"',
    "'",
    '‘',
    '’',
    'said',
    'Ruiz',
    'that',
    'he',
    ',',
    '.',
    ':',
    '—',
    ' ',
    ' ',
    '\n\n',
    'Q:',
    'A:',
    'NATO:',
    'according to',
    'the water rose',
    '😀',
    '\ud83d',
    'שלום',
    'told reporters',
  );
  const text = fc.oneof(
    fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(' ')),
    fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join('')),
    fc.string({ unit: 'binary', maxLength: 200 }),
  );

  it('gives sorted quotes of spans that lie in the text, apart from each other', () => {
    fc.assert(
      fc.property(text, (input) => {
        const quotes = quotesOf(input);
        const taken = new Set<number>();
        for (const [index, quote] of quotes.entries()) {
          if (index > 0) expect(quotes[index - 1].start).toBeLessThanOrEqual(quote.start);
          expect(quote.content.length).toBeGreaterThan(0);
          expect(quote.confidence).toBeGreaterThanOrEqual(0);
          expect(quote.confidence).toBeLessThanOrEqual(1);
          expect([quote.start, quote.end]).toEqual([quote.content[0].start, quote.content.at(-1)?.end]);
          for (const span of [...quote.content, quote.cue, quote.source]) {
            if (span === null) continue;
            expect(span.start).toBeGreaterThanOrEqual(0);
            expect(span.start).toBeLessThan(span.end);
            expect(span.end).toBeLessThanOrEqual(input.length);
            expect(span.endToken).toBeGreaterThan(span.firstToken);
          }
          if (quote.parent !== null) {
            const parent = quotes[quote.parent];
            expect(parent.start).toBeLessThanOrEqual(quote.start);
            expect(parent.end).toBeGreaterThanOrEqual(quote.end);
            continue;
          }
          for (const { firstToken, endToken } of quote.content)
            for (let i = firstToken; i < endToken; i++) {
              expect(taken.has(i)).toBe(false);
              taken.add(i);
            }
        }
      }),
    );
  });

  it('gives the same quotes each time', () => {
    const input = '“We will go,” Ruiz said. He added that it was late.\n\n“Now,” she said.';
    expect(quotesOf(input)).toEqual(quotesOf(input));
  });

  it('takes a quotation of 20,000 words in one line', () => {
    expect(quotesOf(`Ruiz said “${'we said that they told us and '.repeat(30_000)}”`).length).toBeLessThan(
      30_000,
    );
  });
});

describe('quotes of a long article', () => {
  it('are in each of its paragraphs what they are in the first ones', () => {
    const paragraph = 'The pier is closed until the storm is over, Mayor Ana Ruiz said.\n\n';
    const times = 4500; // more cues than are weighed at a time
    const quotes = quotesOf(paragraph.repeat(times));
    const byParagraph = Array.from({ length: times }, (): string[] => []);
    for (const { start, end, confidence, cue } of quotes) {
      const at = Math.floor(start / paragraph.length);
      const from = at * paragraph.length;
      byParagraph[at].push([start - from, end - from, cue!.start - from, confidence].join());
    }
    const middle = byParagraph[20];
    expect(middle).not.toEqual([]);
    expect(byParagraph.slice(20, -20)).toEqual(Array.from({ length: times - 40 }, () => middle));
  });

  it('begin with those that are found where fewer are asked for', () => {
    const parts = corpusTexts().map(({ text }) => text);
    const text = [...parts, '“We go,” he said. '.repeat(400), ...parts].join('\n\n');
    const detector = new QuoteDetector();
    const document = pipeline.run(articleOf(text));
    const all = detector.detect(document).quotes;
    for (const most of [1, 30, 150]) {
      const { quotes } = detector.detect(document, most);
      expect(quotes.length).toBeLessThan(all.length);
      expect(quotes.slice(0, most)).toEqual(all.slice(0, most));
    }
    expect(detector.detect(document, all.length).quotes).toEqual(all);
  });
});
