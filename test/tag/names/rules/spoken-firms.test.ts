import { describe, expect, it } from 'vitest';
import {
  withFirmsInShort,
  withSpokenFirms,
} from '../../../../src/tag/names/rules/organizations/spoken-firms.ts';
import { outcome } from './outcome.ts';

/** "organization" or another type. */
const typeOfFirst = (marked: string): string =>
  outcome([withFirmsInShort, withSpokenFirms], marked)[0].split(' ')[0];

describe('single words taken for persons', () => {
  it.each([
    'The startup [p Yonda] has grown.',
    '[p Yonda]’s shareholders met on Friday.',
    '[p Yonda] chairman [p Tom Wood] resigned.',
    '[p Yonda], its largest customer, has postponed orders.',
    '[p Yonda], a Norvan chipmaker, has postponed orders.',
    '[p Yonda] has grown. The firm [p Yonda] is based in [l Lima].',
    '[p Yonda] has grown, and [o Yonda Holdings] too.',
    'The startup, [p Yonda], has grown.',
    '[p Yonda] has grown. The airline [o Yonda] is based in [l Lima].',
    'Neobanks like [p Yonda] have grown.',
    'Retailers such as [p Yonda] and [o Pell] have grown.',
    '[p Yonda]’s revenue doubled.',
    '[p Moss] has grown, and [o Moss Bank] too.',
    'The startup [p Maria] has grown. The firm [p Maria] is based in [l Lima].',
  ])('are organizations where they are spoken of as firms: %s', (marked) => {
    expect(typeOfFirst(marked)).toBe('organization');
  });

  it.each([
    '[p Yonda] has grown old.',
    'Mr. [p Yonda] left. The startup [p Yonda] has grown.',
    'Senator [p Yonda] left. The startup [p Yonda] has grown.',
    '[p Tom Yonda] left. [p Yonda], its largest customer, has postponed orders.',
    '[p Yonda], a teacher, has left.',
    'The company, [p Yonda] said, has left.',
    '[p Maria], its largest customer, has left.',
    '[p Ford] has grown, and [o Ford Foundation] too.',
    'Mr. [p Yonda] has grown, and [o Yonda Holdings] too.',
  ])('stay persons: %s', (marked) => {
    expect(typeOfFirst(marked)).toBe('person');
  });
});
