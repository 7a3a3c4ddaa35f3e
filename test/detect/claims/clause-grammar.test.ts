import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clauseGrammar } from '../../../src/detect/claims/clause-grammar.ts';

describe('clause grammar', () => {
  test('subject, verb, predicate, tense and negation of a claim', () => {
    expect(clauseGrammar('The ministry did not spend 40 million euros on the bridge')).toEqual({
      subject: 'The ministry',
      verb: 'did not spend',
      lemma: 'spend',
      predicate: '40 million euros on the bridge',
      tense: 'past',
      passive: false,
      negated: true,
    });
  });

  test('passives and the future', () => {
    expect(clauseGrammar('Two officers were arrested on Monday')).toMatchObject({
      lemma: 'arrest',
      passive: true,
    });
    expect(clauseGrammar('The bank will cut rates')).toMatchObject({ lemma: 'cut', tense: 'future' });
  });

  test('nothing to say without a verb', () => {
    expect(clauseGrammar('A quiet street')).toBeNull();
  });

  test('parts are slices of any text', () => {
    const unit = fc.constantFrom(
      ...['a', 'Z', ' said', ' the bank', ' rose', '.', ',', '"', '\n', '😀', ' İzmir', '’s', ' will not'],
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 30 }), (text) => {
        const clause = clauseGrammar(text);
        for (const part of [clause?.subject, clause?.verb, clause?.predicate])
          if (part) expect(text).toContain(part);
      }),
      { numRuns: 25 }, // compromise is slow
    );
  });
});
