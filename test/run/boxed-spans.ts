import { serialize } from 'node:v8';
import { createStages } from '../../src/run/stages.ts';
import { articleOf, corpusTexts } from '../articles.ts';

/*
 * Prints of the spans of the corpus how many there are, and how many have a token number that V8 keeps in a box on the heap. For
 * hidden-classes.test.ts, in a process of its own: what other tests make of objects with the same keys would count too.
 */

/** An attribution that only the page gives away comes first: its rule makes objects of its own from the tokens it found. */
const ATTRIBUTED = articleOf('“It is over for good,” grumbled Tom Rudd. “Who knows?” the coach shrugged.');

/** `serialize` writes "I" before a small integer, "N" before a number in a box. */
const isBoxed = (number: number): boolean => serialize(number)[2] === 'N'.charCodeAt(0);

const spans = createStages()
  .runAll([ATTRIBUTED, ...corpusTexts()])
  .flatMap((outcome) => ('document' in outcome ? outcome.document : []))
  .flatMap(({ names, dates, quantities, quotes, claims, entities }) => [
    ...names,
    ...dates,
    ...quantities,
    ...quotes.flatMap(({ content, cue, source }) => [...content, cue ?? [], source ?? []].flat()),
    ...claims,
    ...entities.flatMap(({ mentions }) => mentions),
  ]);
const boxed = spans.filter(({ firstToken, endToken }) => isBoxed(firstToken) || isBoxed(endToken));
console.log(JSON.stringify({ spans: spans.length, boxed: boxed.length }));
