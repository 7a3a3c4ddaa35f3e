import { describe, expect, it } from 'vitest';
import { createQuoteDetector } from '../../../src/detect/quotes/detector.ts';
import { Pipeline } from '../../../src/run/pipeline.ts';
import { createNameTagger } from '../../../src/tag/names/tagger.ts';
import { createPosTagger } from '../../../src/tag/pos/stage.ts';
import { createTokenizer } from '../../../src/tokenize/tokenizer.ts';
import { articleOf } from '../../articles.ts';

const pipeline = new Pipeline()
  .add(createTokenizer())
  .add(createPosTagger())
  .add(createNameTagger())
  .add(createQuoteDetector());

/** "source: content ... content" of each quote that is not found by its grammar alone, or of all. */
function shown(text: string, only?: string): string[] {
  const slice = (span: { start: number; end: number } | null): string =>
    span ? text.slice(span.start, span.end) : '-';
  return pipeline
    .run(articleOf(text))
    .quotes.filter(({ layout }) => only === undefined || layout === only)
    .map(({ source, content }) => `${slice(source)}: ${content.map(slice).join(' ... ')}`);
}

const paragraphs = (...lines: readonly string[]): string => lines.join('\n\n');

describe('quotations without a cue', () => {
  it.each([
    [
      'in a paragraph of their own',
      paragraphs(
        'Marta Silva, the harbour master, was tired.',
        '“We have no boats left. Nobody came to help.”',
      ),
      ['Marta Silva: We have no boats left. Nobody came to help.'],
    ],
    [
      'in a paragraph behind what is reported of somebody',
      paragraphs(
        'Marta Silva said Jon Marlow was fairly elected in line with the rules.',
        '“As the clerk of the harbour, I took part in the meeting where Marlow was chosen.',
        '“The meeting had guests from four towns.”',
      ),
      [
        'Marta Silva: As the clerk of the harbour, I took part in the meeting where Marlow was chosen. ... The meeting had guests from four towns.',
      ],
    ],
    [
      'before a verb that is taken for a participle',
      'Work is under way. "Two gates are being made," the baker implored. The judge rose.',
      ['the baker: Two gates are being made'],
    ],
    [
      'behind a colon and the person right before the verb, whoever else is named',
      'Asked about Marlow’s future, Pell smiled: “He is not for sale.” The gate closed.',
      ['Pell: He is not for sale.'],
    ],
    [
      'in a sentence of their own',
      'The baker closed his shop at noon. "I have sold bread here since my father died."',
      ['-: I have sold bread here since my father died.'],
    ],
    [
      'behind a colon',
      'The reply from Peter Wood was short: “Not this year.”',
      ['Peter Wood: Not this year.'],
    ],
    [
      'behind a colon in the paragraph before',
      paragraphs('A note came from Marta Silva:', '“I am proud of every one of the crew.”'),
      ['Marta Silva: I am proud of every one of the crew.'],
    ],
    [
      'led in by a comma',
      'In the words of Peter Wood, “the ferry is finished”.',
      ['Peter Wood: the ferry is finished'],
    ],
    [
      'with a verb that is no cue elsewhere',
      '“Nonsense!” snapped Marta Silva. The boat left.',
      ['Marta Silva: Nonsense!'],
    ],
    [
      'before a paragraph with an attribution',
      paragraphs(
        'The harbour was shut.',
        '“The nets are torn and the boats are old.”',
        '“We need money before the winter,” Marta Silva said.',
      ),
      ['Marta Silva: The nets are torn and the boats are old.'],
    ],
  ])('are quotes %s', (_, text, expected) => expect(shown(text, 'marks')).toEqual(expected));

  it.each([
    'The firm must pay a “harbour fee” of £40 a boat.',
    'Her third novel, “A Winter in the North”, was sold in twelve countries.',
    'The essay “Why we leave the sea” won a prize.',
    'Marchers carried a banner reading “No more cuts to the boats”.',
    'Under a system of “floating quotas,” last week the port took fewer boats.',
    'The boat, renamed “Grey Seal”, was sold.',
    'The mayor spoke for an hour.\n\n‘We have no more time to lose’\n\nNobody asked a question.',
  ])('but not terms and titles: %s', (text) => expect(shown(text, 'marks')).toEqual([]));
});

describe('statements that releases set out', () => {
  it.each([
    [
      'title and name',
      paragraphs(
        'The pier will open in June.',
        'Harbour Minister, Marta Silva, said:',
        'The pier is the best news in years.',
        'We will now turn to the road.',
        'The pier was shut in 2019.',
      ),
      ['Marta Silva: The pier is the best news in years. ... We will now turn to the road.'],
    ],
    [
      'name and office',
      paragraphs('Peter Wood, head of Berg Water, added:', 'No home will be without water.'),
      ['Peter Wood: No home will be without water.'],
    ],
    [
      'an occasion after the verb',
      paragraphs(
        'The council said in a statement:',
        'We are sorry for the delay. It should not have happened.',
      ),
      ['The council: We are sorry for the delay. It should not have happened.'],
    ],
  ])('%s', (_, text, expected) => expect(shown(text, 'statement')).toEqual(expected));

  it.each([
    paragraphs('Leading scores (British unless stated):', '66 Peter Wood, Tom Berg', '68 Jon Silva'),
    paragraphs('The paper also reported:', '* Berg Water to cut 40 jobs', '* Wood Bank shares up 3 percent'),
    paragraphs('The list is as follows:', 'Peter Wood wins the first prize.'),
  ])('but no lists: %s', (text) => expect(shown(text, 'statement')).toEqual([]));
});

describe('headlines', () => {
  const body = 'The bridge over the Lune was built in 1911 and has carried trains since then.';
  it.each([
    ['Bridge could fall within a year, say engineers', ['engineers: Bridge could fall within a year']],
    ['Bridge ‘too old’, warns former minister', ['former minister: Bridge ‘too old’']],
    ['No money for bridge, council says', ['council: No money for bridge']],
    ['Driver was asleep at the wheel, the court was told', ['the court: Driver was asleep at the wheel']],
    ['Police: Driver was asleep at the wheel', ['Police: Driver was asleep at the wheel']],
    ['Bridge will reopen in May: minister', ['minister: Bridge will reopen in May']],
    ['‘It could fall’: Marta Silva warns of old bridge', ['Marta Silva: It could fall']],
    ['‘It could fall’: Former minister attacks council', ['Former minister: It could fall']],
    ['‘It could fall’: a bridge and its trains', []],
    ['What the bridge tells us about trains', []],
    ['Lancaster, Selby and Ripon say no', []],
    ['Storm shuts bridge, road and rail line', []],
    ['Live: the day the bridge fell', []],
  ])('%s', (line, expected) => expect(shown(paragraphs(line, body), 'headline')).toEqual(expected));
});

describe('interviews', () => {
  const turns = [
    'How long did the last bridge take you?',
    'It took nine years, because the council changed its mind. I was patient.',
    'It will stand for two hundred.',
    'Would you do it again?',
    'Yes, but I would ask for the money first.',
  ];

  it('go on without labels behind the first ones', () => {
    const text = paragraphs(
      'Norvik Times: Why did you become a builder?',
      'Ada Quill: I hated the ferry.',
      ...turns,
      'The bridge opens in May.',
    );
    expect(shown(text)).toEqual([
      'Norvik Times: Why did you become a builder?',
      'Ada Quill: I hated the ferry.',
      `Norvik Times: ${turns[0]}`,
      `Ada Quill: ${turns[1]} ... ${turns[2]}`,
      `Norvik Times: ${turns[3]}`,
      `Ada Quill: ${turns[4]}`,
    ]);
  });

  it('have the answers of the person they name, without any label', () => {
    const opening = ['Ada Quill has built her last bridge.', 'Do you miss the ferry?', 'No, I hated it.'];
    expect(shown(paragraphs(...opening, ...turns), 'label')).toEqual([
      `Ada Quill: ${opening[2]}`,
      `Ada Quill: ${turns[1]} ... ${turns[2]}`,
      `Ada Quill: ${turns[4]}`,
    ]);
  });

  it('are none where nobody answers for themselves', () => {
    const text = paragraphs(
      'Ada Quill has built a bridge.',
      'Do you need a ticket?',
      'Walkers pay nothing.',
      'Can you take a dog?',
      'Dogs must be on a lead.',
      'When should you go?',
      'The bridge is empty before nine.',
    );
    expect(shown(text)).toEqual([]);
  });
});

describe('labels', () => {
  it('are speakers if they are persons of the article', () => {
    const text = paragraphs(
      'Marta Silva met the coach, Peter Wood.',
      'Silva: Will you go on?',
      'Wood: I have not decided.',
      'Silva: When will you?',
    );
    expect(shown(text, 'label')).toEqual([
      'Silva: Will you go on?',
      'Wood: I have not decided.',
      'Silva: When will you?',
    ]);
  });

  it('are none in a list of scorers', () => {
    const text = paragraphs(
      'Tries: Wood, Berg 2.',
      'Penalties: Silva.',
      'Tries: Okoro.',
      'Penalties: Ruiz 3.',
    );
    expect(shown(text, 'label')).toEqual([]);
  });
});

describe('whose words', () => {
  it.each([
    [
      'two people in a paragraph',
      '“The roof came down,” groaned Peter Wood. “We ran for the door,” Marta Silva said.',
      ['Peter Wood: The roof came down', 'Marta Silva: We ran for the door'],
    ],
    [
      'paragraphs before their attribution',
      paragraphs('“The roof came down.', '“We ran for the door.', '“Nobody was hurt,” Marta Silva said.'),
      ['Marta Silva: The roof came down. ... We ran for the door. ... Nobody was hurt'],
    ],
    [
      'paragraphs in single marks after it',
      paragraphs('‘The roof came down,’ Marta Silva said. ‘We ran.', '‘They told us it was safe.’'),
      ['Marta Silva: The roof came down ... We ran. ... They told us it was safe.'],
    ],
    [
      'a crosshead before a quotation',
      paragraphs(
        'Trains stood still.',
        'Bridge is safe, engineer says',
        '“I would not cross it,” said Peter Wood.',
      ),
      ['engineer: Bridge is safe', 'Peter Wood: I would not cross it'],
    ],
  ])('%s', (_, text, expected) => expect(shown(text)).toEqual(expected));
});

describe('reports within reports', () => {
  it.each([
    ['Marta Silva said Peter Wood had told her the boat was sold.', ['Peter Wood: the boat was sold']],
    [
      'The Lancaster Post reported that coach Peter Wood said at a dinner on Friday that he would leave.',
      ['coach Peter Wood: he would leave'],
    ],
    ['Police said neighbours had claimed that the house was empty.', ['neighbours: the house was empty']],
    ['Marta Silva said Peter Wood had told lies.', []],
    ['Marta Silva said nobody had told her that the boat was sold.', []],
    ['Marta Silva said the council passes laws that restrict fishing.', []],
  ])('%s', (text, expected) => {
    const { quotes } = pipeline.run(articleOf(text));
    const slice = (span: { start: number; end: number } | null): string =>
      span ? text.slice(span.start, span.end) : '-';
    const inner = quotes.filter(({ parent }) => parent !== null);
    expect(
      inner.map(({ source, content }) => `${slice(source)}: ${content.map(slice).join(' ... ')}`),
    ).toEqual(expected);
  });
});
