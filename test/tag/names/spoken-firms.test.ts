import { describe, expect, it } from 'vitest';
import { linkMarked } from '../../link/marked.ts';

const typeOfFirst = (marked: string) => linkMarked(marked).entities[0].type;

describe('single words taken for persons', () => {
  it.each([
    'The startup [p Yonda] has grown.',
    '[p Yonda]’s shareholders met on Friday.',
    '[p Yonda] chairman [p Tom Wood] resigned.',
    '[p Yonda], its largest customer, has postponed orders.',
    '[p Yonda], a Norvan chipmaker, has postponed orders.',
    '[p Yonda] has grown. The firm [p Yonda] is based in [l Lima].',
    'The startup [p Maria] has grown. The firm [p Maria] is based in [l Lima].',
  ])('are organizations where they are spoken of as firms: %s', (marked) => {
    expect(typeOfFirst(marked)).toBe('organization');
  });

  it.each([
    '[p Yonda] has grown old.',
    'Mr. [p Yonda] left. The startup [p Yonda] has grown.',
    '[p Tom Yonda] left. [p Yonda], its largest customer, has postponed orders.',
    '[p Yonda], a teacher, has left.',
    '[p Maria], its largest customer, has left.',
  ])('stay persons: %s', (marked) => {
    expect(typeOfFirst(marked)).toBe('person');
  });
});
