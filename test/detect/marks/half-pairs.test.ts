import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createClaimDetector } from '../../../src/detect/claims/detector.ts';
import { createStagesBeforeClaims } from '../../../src/run/stages.ts';
import { articleOf } from '../../articles.ts';

const pipeline = createStagesBeforeClaims().add(createClaimDetector());

const MARKS = ['“', '”', '"', "''", '‘', '’', "'", '«', '»', '(', ')', '[', ']'];
const WORDS = [
  'Ana Ruiz',
  'said',
  'the council',
  'will close',
  'we',
  'lost',
  '5',
  '%',
  'that',
  'added',
  'Berg',
];
const JOINTS = [' ', ' ', ' ', ' ', ', ', '. ', '? ', ': ', '\n\n', '', ' - '];

it('no quote and no claim holds half a pair of marks or brackets, whatever the text', () => {
  const piece = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...WORDS) },
    { weight: 1, arbitrary: fc.constantFrom(...MARKS) },
    { weight: 2, arbitrary: fc.constantFrom(...JOINTS) },
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 90 }), (pieces) => {
      const { marks, quotes, claims } = pipeline.run(articleOf(pieces.join('')));
      const spans = [...quotes.flatMap(({ content }) => content), ...claims];
      for (const { firstToken, endToken } of spans)
        for (let token = firstToken; token < endToken; token++) {
          const partner = marks.partnerOf[token];
          if (partner < 0) continue;
          expect(partner).not.toBe(token);
          expect(partner >= firstToken && partner < endToken).toBe(true);
        }
    }),
    { numRuns: 200, examples: [[['“', '“', ': ', 'Ana Ruiz']]] },
  );
});
