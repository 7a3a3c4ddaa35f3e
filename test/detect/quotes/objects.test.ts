import { describe, expect, it } from 'vitest';
import { hashWord } from '../../../src/core/vocabulary.ts';
import { objectCueLines, objectCues } from '../../../src/detect/quotes/objects.ts';

describe('cues of mere objects', () => {
  it('are listed with those first that were right most often', () => {
    expect(
      objectCueLines([
        { lemma: 'blame', taken: 4, right: 3 },
        { lemma: 'praise', taken: 9, right: 8 },
        { lemma: 'applaud', taken: 4, right: 3 },
      ]),
    ).toEqual(['praise\t9\t8', 'applaud\t4\t3', 'blame\t4\t3']);
  });

  it('hold verbs that say what somebody thinks of their object, and not those that do something to it', () => {
    const cues = objectCues();
    for (const lemma of ['praise', 'criticize', 'denounce']) expect(cues.has(hashWord(lemma))).toBe(true);
    for (const lemma of ['sign', 'hire', 'buy']) expect(cues.has(hashWord(lemma))).toBe(false);
  });
});
