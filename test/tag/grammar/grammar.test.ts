import { describe, expect, it } from 'vitest';
import type { TokenSpan } from '../../../src/core/layers/span.ts';
import { Pipeline } from '../../../src/run/pipeline.ts';
import { ClassColumn, ClassTable } from '../../../src/tag/grammar/classes.ts';
import { Grammar, type Rule } from '../../../src/tag/grammar/grammar.ts';
import { Match } from '../../../src/tag/grammar/match.ts';
import { Pieces } from '../../../src/tag/grammar/pieces.ts';
import { createTokenizer } from '../../../src/tokenize/tokenizer.ts';
import { articleOf } from '../../articles.ts';

const table = new ClassTable(['none', 'figure', 'fruit', 'ripe', 'taken']);
const lexicon = new Map([
  ['apples', { className: 'fruit', value: 'apple' }],
  ['pears', { className: 'fruit', value: 'pear' }],
]);
const tokenizer = new Pipeline().add(createTokenizer());

function classify(word: string): number | readonly string[] {
  if (/^\d+$/.test(word)) return table.id('figure');
  const joined = /^(\d+)(pears)$/.exec(word);
  if (joined) return [joined[1], joined[2]];
  return table.id(lexicon.has(word) ? 'fruit' : word === 'ripe' ? 'ripe' : 'none');
}

/** What the rules read in a sentence: rule name, words' pieces, reading. */
function readAll(text: string, rules: readonly Rule<Match, string>[], taken: readonly TokenSpan[] = []) {
  const { tokens, vocabulary } = tokenizer.run(articleOf(text));
  const column = new ClassColumn(classify);
  column.update(vocabulary);
  const pieces = new Pieces();
  pieces.load(tokens, 0, tokens.length, column, vocabulary);
  pieces.cover(taken, table.id('taken'));
  const match = new Match(pieces, lexicon);
  const found: string[] = [];
  new Grammar<Match, string>(table, rules).read(pieces, match, (reading, { name }) => {
    found.push(`${name}: ${reading}`);
    return match.end;
  });
  return found;
}

const many: Rule<Match, string> = {
  name: 'many',
  pattern: 'figure ripe? fruit',
  read: (match) => (Number(match.word(match.start)) > 1 ? match.value(table.id('fruit')) : undefined),
};
const any: Rule<Match, string> = {
  name: 'any',
  pattern: 'figure? ripe? fruit',
  read: (match) => `${match.end - match.start} from ${match.start}`,
};

describe('grammar', () => {
  it('takes the first rule that matches and reads, and goes on behind it', () => {
    expect(readAll('He ate 3 ripe apples and 2 pears.', [many, any])).toEqual(['many: apple', 'many: pear']);
    expect(readAll('He ate 3 ripe apples and 2 pears.', [any, many])).toEqual([
      'any: 3 from 2',
      'any: 2 from 6',
    ]);
  });

  it('gives a later rule its turn when an earlier one declines', () => {
    expect(readAll('He ate 1 ripe pears.', [many, any])).toEqual(['any: 3 from 2']);
    expect(readAll('He ate 1 ripe pears.', [many])).toEqual([]);
  });

  it('takes words apart that are written together', () => {
    expect(readAll('He ate 12pears.', [many])).toEqual(['many: pear']);
  });

  it('does not see words that are covered', () => {
    const span = (firstToken: number, endToken: number): TokenSpan => ({
      start: 0,
      end: 0,
      firstToken,
      endToken,
    });
    const text = 'He ate 3 apples and 2 pears.';
    expect(readAll(text, [many], [span(2, 4)])).toEqual(['many: pear']);
    expect(readAll(text, [many], [span(0, 1), span(5, 6)])).toEqual(['many: apple']);
    expect(readAll(text, [many], [span(9, 12)])).toEqual(['many: apple', 'many: pear']);
  });

  it('knows what stands around a match', () => {
    const around: Rule<Match, string> = {
      name: 'around',
      pattern: 'fruit',
      read: (match) =>
        [match.before(2), match.before(), match.after(), match.after(2), match.before(9)].join('|'),
    };
    expect(readAll('He ate apples now.', [around])).toEqual(['around: he|ate|now|.|']);
  });
});
