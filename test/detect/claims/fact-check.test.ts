import { describe, expect, test } from 'vitest';
import { analyze } from '../../../src/index.ts';

/** The claims of an article, the worthiest first, with who makes them. */
function ranked(text: string, title?: string): [string, string, string | null][] {
  const { claims, entities } = analyze({ text, published: '2026-02-06', ...(title && { title }) });
  return [...claims]
    .sort((a, b) => b.checkworthiness - a.checkworthiness)
    .map((claim) => {
      const name = entities.find(({ id }) => id === claim.claimant)?.name ?? null;
      return [claim.text, claim.attribution, name];
    });
}

const FIGURES = 'Spending rose to £700 million in 2025, the highest since 1991.';

describe('what a fact-check checks', () => {
  test('is what stands behind its label, first and nobody’s', () => {
    const text = `The claim: Olu Benson sold the town's two parks\n\n${FIGURES} Benson did not sell the parks, records show.\n\nOur rating: False`;
    expect(ranked(text)[0]).toEqual(["Olu Benson sold the town's two parks", 'unnamed', null]);
    const label = `CLAIM: A new levy doubled the price of bread.\n\nAP'S ASSESSMENT: False. ${FIGURES}`;
    expect(ranked(label)[0]).toEqual(['A new levy doubled the price of bread', 'unnamed', null]);
  });

  test('is what "Says" opens where a verdict follows', () => {
    const text = `Says Olu Benson sold the town's two parks.\n\n${FIGURES}\n\nWe rate this claim False.`;
    expect(ranked(text)[0]).toEqual(["Olu Benson sold the town's two parks", 'unnamed', null]);
  });

  test('is found again where somebody says what the title checks', () => {
    const text = `${FIGURES} “Olu Benson sold two of our parks,” Mayor Ada Quill said.\n\nWe rate this False.`;
    expect(ranked(text, 'Fact check: Has Olu Benson sold two parks?')[0]).toEqual([
      'Olu Benson sold two of our parks',
      'direct',
      'Ada Quill',
    ]);
  });

  test('in other articles nothing is moved', () => {
    const text = `The claim was filed in court. ${FIGURES} “It is false,” Ada Quill said.`;
    expect(ranked(text)[0][0]).toBe(FIGURES.slice(0, -1));
  });
});

test('what somebody never said is no claim of theirs', () => {
  const [claim] = ranked('The ministry never said that 300 people had died.');
  expect(claim).toEqual(['The ministry never said that 300 people had died', 'author', null]);
});
