import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Claim } from '../../../src/core/layers/claims.ts';
import { createStages } from '../../../src/run/stages.ts';
import { articleOf } from '../../articles.ts';

const pipeline = createStages();
const claimsOf = (text: string): readonly Claim[] => pipeline.run(articleOf(text)).claims;
const textsOf = (text: string): string[] => claimsOf(text).map(({ start, end }) => text.slice(start, end));
const best = (text: string, score: 'confidence' | 'checkworthiness'): number =>
  Math.max(0, ...claimsOf(text).map((claim) => claim[score]));

describe('claim detector', () => {
  test('a claim is the clause without the stop at its end', () => {
    expect(textsOf('Unemployment fell to 4.2 percent in May.')).toEqual([
      'Unemployment fell to 4.2 percent in May',
    ]);
  });

  test('numbers and events are claims, questions and wishes hardly', () => {
    const fact = best('The ministry spent 40 million euros on the bridge in 2021.', 'confidence');
    for (const other of [
      'Why do we tolerate this?',
      'Thank you all for coming.',
      'We must never give up hope.',
    ])
      expect(best(other, 'confidence')).toBeLessThan(fact);
  });

  test('public numbers deserve checking more than routine does', () => {
    expect(
      best('Unemployment rose to 12 percent last year, the highest rate on record.', 'checkworthiness'),
    ).toBeGreaterThan(best('She arrived at the office on Monday morning.', 'checkworthiness'));
  });

  test('says how a claim is put', () => {
    const manner = (text: string) => {
      const [{ polarity, modality, hedges }] = claimsOf(text);
      return [polarity, modality, hedges.map(({ start, end }) => text.slice(start, end)).join()];
    };
    expect(manner('The company did not pay taxes in 2019.')).toEqual(['negated', 'asserted', '']);
    expect(manner('The company reportedly paid 3 million euros.')).toEqual([
      'affirmed',
      'hedged',
      'reportedly',
    ]);
    expect(manner('The bank will cut rates to 3 percent next year.')).toEqual(['affirmed', 'predicted', '']);
    expect(manner('If turnout falls below 40 percent, the vote is void.')).toEqual([
      'affirmed',
      'conditional',
      '',
    ]);
  });

  test('gives reasons in words of the text or names of what it counted', () => {
    const [claim] = claimsOf('Police arrested 40 protesters in the capital on Monday.');
    expect(claim.reasons.length).toBeGreaterThan(0);
    expect(claim.reasons.length).toBeLessThanOrEqual(3);
  });

  test('claims of any text lie on token edges in order, with probabilities', () => {
    const unit = fc.constantFrom(
      ...'aZ9 .,-’\n\ud83d東',
      ...['"', ' said', ' not', ' 2016', '😀', ' Ankara', ' denied', ' percent', ' The', '?'],
      ...[' The bank lost 5 percent.', ' Police denied that 40 died.', ' It rose, and Ankara sold 3 ships. '],
    );
    let compared = 0;
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 80, size: 'large' }), (text) => {
        const { claims, tokens } = pipeline.run(articleOf(text));
        let before = 0;
        for (const claim of claims) {
          expect(claim.start).toBe(tokens.starts[claim.firstToken]);
          expect(claim.end).toBe(tokens.ends[claim.endToken - 1]);
          expect(claim.start).toBeGreaterThanOrEqual(before);
          if (before > 0) compared++;
          before = claim.start;
          for (const score of [claim.confidence, claim.checkworthiness])
            expect(score > 0 && score < 1).toBe(true);
          expect(claim.types.length).toBeGreaterThan(0);
        }
      }),
    );
    expect(compared).toBeGreaterThan(20);
  });

  test('what was read before changes nothing', () => {
    const text = 'Exports rose by 9 percent. The minister denied that he took bribes.';
    const fresh = createStages().run(articleOf(text)).claims;
    claimsOf('Two people died in a fire. Rates fell.');
    expect(claimsOf(text)).toEqual(fresh);
  });
});
