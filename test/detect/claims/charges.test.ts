import { expect, test } from 'vitest';
import { createStages } from '../../../src/run/stages.ts';
import { articleOf } from '../../articles.ts';

const pipeline = createStages();

/** "attribution: text" of each claim, and "source: content ... content" of each quote. */
function chargesOf(text: string): string[] {
  const { claims, quotes, speakers } = pipeline.run(articleOf(text));
  const slice = ({ start, end }: { start: number; end: number }): string => text.slice(start, end);
  return [
    ...claims.map((claim, i) => `${speakers.claims[i].attribution}: ${slice(claim)}`),
    ...quotes.map(
      ({ source, content }) => `${source ? slice(source) : '-'}: ${content.map(slice).join(' ... ')}`,
    ),
  ];
}

test.each([
  [
    'Norland accuses Estovia of shelling a hospital in Torvik.',
    [
      'indirect: Norland accuses Estovia of shelling a hospital in Torvik',
      'Norland: Estovia of shelling a hospital in Torvik',
    ],
  ],
  [
    'Dana Quill has repeatedly accused Tom Rudd, the mayor, of taking bribes.',
    [
      'indirect: Dana Quill has repeatedly accused Tom Rudd, the mayor, of taking bribes',
      'Dana Quill: Tom Rudd, the mayor, of taking bribes',
    ],
  ],
  [
    'Prosecutors accuse Tom Rudd of stealing $2 million from the charity.',
    [
      'unnamed: Prosecutors accuse Tom Rudd of stealing $2 million from the charity',
      'Prosecutors: Tom Rudd of stealing $2 million from the charity',
    ],
  ],
  [
    'Dana Quill accused Rudd of lying, and Rudd resigned on Friday.',
    ['indirect: Dana Quill accused Rudd of lying', 'Dana Quill: Rudd of lying'],
  ],
])('what somebody is accused of is the claim of who accuses: %s', (text, expected) => {
  expect(chargesOf(text)).toEqual(expected);
});

test.each([
  [
    'The mayor has been accused by the opposition of taking bribes.',
    'the opposition: The mayor ... taking bribes',
  ],
  [
    'Rudd was described by Dana Quill as a thief who stole from the poor.',
    'Dana Quill: Rudd ... a thief who stole from the poor',
  ],
])('the subject of a passive has said nothing, who stands behind "by" has: %s', (text, expected) => {
  expect(chargesOf(text)).toContain(expected);
});

test.each([
  'Tom Rudd is accused of stealing $2 million from the charity.',
  'Tom Rudd stands accused of stealing $2 million from the charity.',
  'Tom Rudd was charged with murdering his wife in 2019.',
  'Dana Quill, 34, was charged on Monday with two counts of fraud.',
  'Tom Rudd has been suspected by detectives of planning the raid.',
  'The raid was blamed on Islamist militants.',
  'The storm was blamed for three deaths in Torvik.',
  'Tom Rudd was indicted on nine counts of fraud.',
  'Mayor accused of taking bribes from builders',
])('nobody lays on somebody what others do: %s', (text) => {
  const { claims, speakers, quotes } = pipeline.run(articleOf(text));
  expect(claims.map((_, i) => speakers.claims[i].attribution)).not.toContain('author');
  for (const { source } of quotes)
    expect(source === null ? '' : text.slice(source.start, source.end)).not.toMatch(
      /Rudd|Mayor|raid|militants/,
    );
});

test.each([
  ['Tom Rudd, who is accused of stealing $2 million, will appear in court on Monday.'],
  ['Norland, accused of shelling a hospital, has left the talks.'],
  ['He charged the battery with a cable and left.'],
  ['The bank was charged a fee of $20 by the clearing house.'],
  ['The phone is charged with a cable in the kitchen.'],
  ['Customers are charged on delivery for every parcel.'],
])('a sentence that tells something else keeps its claim: %s', (text) => {
  expect(chargesOf(text)[0]).toMatch(/^author: /);
});

test('what follows "that" is a claim of who says it, whatever the tagger took its verb for', () => {
  for (const verb of ['said', 'told the meeting'])
    expect(chargesOf(`Dana Quill ${verb} that the house needed repairs.`)[0]).toBe(
      'indirect: the house needed repairs',
    );
});

test('a participle with subject and object is the verb of what somebody told: it is a claim of theirs', () => {
  for (const whom of ['the meeting', 'residents'])
    expect(chargesOf(`Dana Quill told ${whom} the house needed repairs.`)[0]).toMatch(/^indirect: /);
  expect(chargesOf('Dana Quill discussed the plan agreed by the board.')[0]).toMatch(/^author: /);
});
