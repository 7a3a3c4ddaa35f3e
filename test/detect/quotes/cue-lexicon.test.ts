import { describe, expect, it } from 'vitest';
import { hashWord } from '../../../src/core/vocabulary.ts';
import {
  type CueLemma,
  cueLemmas,
  cueLines,
  lexiconPrior,
  MAX_PRIOR,
  priorLevel,
} from '../../../src/detect/quotes/cues/cue-lexicon.ts';
import { PosClass } from '../../../src/detect/quotes/quote-columns.ts';

const say: CueLemma = { lemma: 'say', posClass: 'verb', seen: 1000, cues: 900 };
const claim: CueLemma = { lemma: 'claim', posClass: 'noun', seen: 100, cues: 30 };
const walk: CueLemma = { lemma: 'walk', posClass: 'verb', seen: 500, cues: 1 };

describe('cue prior', () => {
  it('rises with the share of cues', () => {
    const levels = [0, 1, 10, 50, 95].map((cues) => priorLevel(cues, 100, PosClass.verb));
    expect(levels).toEqual([...new Set(levels)].sort());
    expect(levels.at(-1)).toBe(MAX_PRIOR);
  });

  it('does not take a lemma seen once at its word', () => {
    expect(priorLevel(1, 1, PosClass.noun)).toBeLessThan(priorLevel(50, 50, PosClass.noun));
  });

  it('is that of the lemma in its class, and the lowest for what is not in the lexicon', () => {
    const prior = lexiconPrior([say, claim, walk]);
    expect(prior(hashWord('say'), PosClass.verb)).toBe(MAX_PRIOR);
    expect(prior(hashWord('claim'), PosClass.noun)).toBe(priorLevel(30, 100, PosClass.noun));
    expect(prior(hashWord('claim'), PosClass.verb)).toBe(0);
    expect(prior(hashWord('table'), PosClass.noun)).toBe(0);
  });
});

describe('cue lexicon', () => {
  it('is written with the most frequent cues first, whatever order they are counted in', () => {
    const lines = ['say\tverb\t1000\t900', 'claim\tnoun\t100\t30', 'walk\tverb\t500\t1'];
    expect(cueLines([walk, say, claim])).toEqual(lines);
    expect(cueLines([claim, walk, say])).toEqual(lines);
  });

  it('that comes with hearsay counts cues of all kinds', () => {
    const lemmas = cueLemmas();
    expect(lemmas.every(({ seen, cues }) => cues >= 1 && cues <= seen)).toBe(true);
    expect(lemmas.every(({ posClass }) => posClass in PosClass)).toBe(true);
    expect(new Set(lemmas.map(({ lemma, posClass }) => `${lemma} ${posClass}`)).size).toBe(lemmas.length);
    const prior = lexiconPrior(lemmas);
    for (const verb of ['say', 'tell', 'announce'])
      expect(prior(hashWord(verb), PosClass.verb)).toBeGreaterThan(4);
    expect(prior(hashWord('statement'), PosClass.noun)).toBeGreaterThan(0);
  });
});
