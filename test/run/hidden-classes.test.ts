import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { expect, it } from 'vitest';
import { createStages } from '../../src/run/stages.ts';
import { corpusTexts } from '../articles.ts';

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

it('gives what comes by the dozen a few hidden classes, not one each, as a spread with more fields does', () => {
  const documents = createStages()
    .runAll(corpusTexts())
    .flatMap((outcome) => ('document' in outcome ? outcome.document : []));
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

it('keeps the tokens of spans as small integers: a fraction in a field of the same name and place boxes those of all', () => {
  const program = fileURLToPath(new URL('./boxed-spans.ts', import.meta.url));
  const printed = execFileSync(process.execPath, ['--import', 'tsx', program], { encoding: 'utf8' });
  expect(JSON.parse(printed)).toEqual({ spans: expect.toSatisfy((spans) => spans > 1000), boxed: 0 });
});
