import { describe, expect, it } from 'vitest';
import type { Stage } from '../../src/core/stage.ts';
import { Pipeline } from '../../src/run/pipeline.ts';
import { createTokenizer } from '../../src/tokenize/tokenizer.ts';
import { articleOf } from '../articles.ts';

/** Dates an article by its text; fails on articles that say "broken". */
function createDater(seen: string[] = []): Stage<'tokens', 'published' | 'dates'> {
  return {
    name: 'dater',
    needs: ['tokens'],
    gives: ['published', 'dates'],
    run({ text, tokens }) {
      seen.push(text);
      if (text.includes('broken')) throw new Error('cannot be dated');
      return { published: `${text}: ${tokens.length}`, dates: [] };
    },
  };
}

describe('a pipeline', () => {
  it('runs all its stages on an article', () => {
    const document = new Pipeline().add(createTokenizer()).add(createDater()).run(articleOf('Two words'));
    expect(document.published).toBe('Two words: 2');
  });

  it('runs stage after stage on several, and gives their documents in order', () => {
    const order: string[] = [];
    const pipeline = new Pipeline().add(createTokenizer()).add(createDater(order));
    const outcomes = pipeline.runAll([articleOf('One'), articleOf('and two')]);
    expect(order).toEqual(['One', 'and two']);
    expect(outcomes.map((outcome) => ('document' in outcome ? outcome.document.published : outcome))).toEqual(
      ['One: 1', 'and two: 2'],
    );
  });

  it('runs for a last time, each stage as long as it is needed', () => {
    const article = articleOf('and two');
    const expected = new Pipeline().add(createTokenizer()).add(createDater()).runAll([article]);
    const pipeline = new Pipeline().add(createTokenizer()).add(createDater());
    const [outcome] = pipeline.runLast([article]);
    expect([outcome]).toMatchObject([{ document: { published: 'and two: 2' } }]);
    expect(Object.keys(outcome)).toEqual(Object.keys(expected[0]));
    expect(pipeline.stages).toEqual([]);
  });

  it('says of an article that a stage fails on why, and goes on with the others', () => {
    const pipeline = new Pipeline().add(createTokenizer()).add(createDater());
    const [first, second, third] = pipeline.runAll([
      articleOf('One'),
      articleOf('broken'),
      articleOf('Three'),
    ]);
    expect('document' in first && first.document.published).toBe('One: 1');
    expect('error' in second && second.error.message).toBe('cannot be dated');
    expect('document' in third && third.document.published).toBe('Three: 1');
    expect(() => pipeline.run(articleOf('broken'))).toThrow('cannot be dated');
  });

  it('refuses a stage before those that give what it needs', () => {
    expect(() => new Pipeline([createDater()])).toThrow(
      'stage dater needs the layer tokens, which no earlier stage gives',
    );
  });
});
