import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createClaimDetector } from '../../../src/detect/claims/detector.ts';
import { createStagesBeforeClaims } from '../../../src/run/stages.ts';
import { articleOf } from '../../articles.ts';

const pipeline = createStagesBeforeClaims().add(createClaimDetector());

/** What is quoted and claimed, with pairs in it: marks that come in anywhere leave some of these halves. */
const SENTENCES = [
  '“ We lost 5 % of the “ old ” piers , ” Ana Ruiz said .',
  'Ana Ruiz said that the council ( of Berg ) will close the [ old ] pier in May .',
  'Berg added " we will close it ( in May ) " and said that 5 piers were lost .',
  "The council of ' Port Vale ' lost 5 of 12 piers ( two « new » ones ) , Berg said .",
  'According to Berg : “ the ‘ new ’ pier will not close ” , but 12 % of it is lost .',
];
const MARKS = ['“', '”', '"', "''", '‘', '’', "'", '«', '»', '(', ')', '[', ']', '\n\n', '', '.', ':'];

/** Marks at some places of some sentences, in place of a word or beside it. */
const texts = fc
  .tuple(
    fc.array(fc.constantFrom(...SENTENCES), { minLength: 1, maxLength: 4 }),
    fc.array(fc.tuple(fc.nat(), fc.constantFrom(...MARKS), fc.nat(1)), { maxLength: 6 }),
    fc.constantFrom(' ', ' ', ''),
  )
  .map(([sentences, changes, joint]) => {
    const words = sentences.flatMap((sentence) => sentence.split(' '));
    for (const [at, mark, replaced] of changes) words.splice(at % words.length, replaced, mark);
    return words.join(' ').replace(/ (?=[”’»)\]%,.:])|(?<=[“‘«([]) /g, joint);
  });

it('no quote and no claim holds half a pair of marks or brackets, whatever the text', () => {
  let pairs = 0;
  fc.assert(
    fc.property(texts, (text) => {
      const { marks, quotes, claims } = pipeline.run(articleOf(text));
      const spans = [...quotes.flatMap(({ content }) => content), ...claims];
      for (const { firstToken, endToken } of spans)
        for (let token = firstToken; token < endToken; token++) {
          const partner = marks.partnerOf[token];
          if (partner < 0) continue;
          expect(partner).not.toBe(token);
          expect(partner >= firstToken && partner < endToken).toBe(true);
          pairs++;
        }
    }),
    { numRuns: 200, examples: [['““: Ana Ruiz']] },
  );
  expect(pairs).toBeGreaterThan(200);
});
