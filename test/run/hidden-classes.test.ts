import { serialize, setFlagsFromString } from 'node:v8';
import { expect, it } from 'vitest';
import { createStages } from '../../src/run/stages.ts';
import { articleOf, corpusTexts } from '../articles.ts';

setFlagsFromString('--allow-natives-syntax');
const haveSameClass = new Function('a', 'b', 'return %HaveSameMap(a, b)') as (
  a: object,
  b: object,
) => boolean;

/** Hidden classes that objects with the same keys in the same order may have: V8 makes a few by itself, as numbers get decimals. */
const MOST_CLASSES = 4;

/** By the keys of objects, how many hidden classes they have. */
function classesByKeys(objects: readonly object[]): Map<string, number> {
  const known = new Map<string, object[]>();
  for (const one of objects) {
    const keys = Object.keys(one).join(' ');
    const classes = known.get(keys) ?? [];
    if (!classes.some((other) => haveSameClass(one, other))) known.set(keys, [...classes, one]);
  }
  return new Map([...known].map(([keys, { length }]) => [keys, length]));
}

/** V8 keeps a number as a small integer, not in a box on the heap: `serialize` writes "I" before the one, "N" before the other. */
const isSmall = (number: number): boolean => serialize(number)[2] === 'I'.charCodeAt(0);

/** An attribution that only the page gives away comes first: its rule makes objects of its own from the tokens it found. */
const ATTRIBUTED = articleOf('“It is over for good,” grumbled Tom Rudd. “Who knows?” the coach shrugged.');

const documents = createStages()
  .runAll([ATTRIBUTED, ...corpusTexts()])
  .flatMap((outcome) => ('document' in outcome ? outcome.document : []));

it('keeps the tokens of spans as small integers: a fraction in a field of the same name and place boxes those of all', () => {
  const spans = documents.flatMap(({ names, dates, quantities, quotes, claims, entities }) => [
    ...names,
    ...dates,
    ...quantities,
    ...quotes.flatMap(({ content, cue, source }) => [
      ...content,
      ...(cue ? [cue] : []),
      ...(source ? [source] : []),
    ]),
    ...claims,
    ...entities.flatMap(({ mentions }) => mentions),
  ]);
  expect(spans.length).toBeGreaterThan(1000);
  expect(spans.filter(({ firstToken, endToken }) => !isSmall(firstToken) || !isSmall(endToken))).toEqual([]);
});

it('gives what comes by the dozen a few hidden classes, not one each, as a spread with more fields does', () => {
  const kinds = {
    names: documents.flatMap(({ names }) => names),
    dates: documents.flatMap(({ dates }) => dates),
    quantities: documents.flatMap(({ quantities }) => quantities),
    quotes: documents.flatMap(({ quotes }) => quotes),
    contents: documents.flatMap(({ quotes }) => quotes.flatMap(({ content }) => content)),
    cues: documents.flatMap(({ quotes }) => quotes.flatMap(({ cue }) => cue ?? [])),
    sources: documents.flatMap(({ quotes }) => quotes.flatMap(({ source }) => source ?? [])),
    claims: documents.flatMap(({ claims }) => claims),
    entities: documents.flatMap(({ entities }) => entities),
    mentions: documents.flatMap(({ entities }) => entities.flatMap(({ mentions }) => mentions)),
    places: documents.flatMap(({ entities }) => entities.flatMap(({ place }) => place ?? [])),
    speakers: documents.flatMap(({ speakers }) => speakers.quotes),
  };
  for (const [kind, objects] of Object.entries(kinds)) {
    expect(objects.length, kind).toBeGreaterThan(MOST_CLASSES);
    for (const [keys, classes] of classesByKeys(objects))
      expect(classes, `${kind}: ${keys}`).toBeLessThanOrEqual(MOST_CLASSES);
  }
});
