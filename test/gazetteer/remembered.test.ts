import { describe, expect, it } from 'vitest';
import { Remembered } from '../../src/gazetteer/remembered.ts';

/** What is asked in turn, and which of it had to be made. */
function madeOf(asked: readonly string[], mostEntries: number): string[] {
  const made: string[] = [];
  const remembered = new Remembered((name) => {
    made.push(name);
    return name === 'Nowhere' ? null : { name };
  }, mostEntries);
  for (const name of asked) expect(remembered.of(name)?.name ?? 'Nowhere').toBe(name);
  return made;
}

describe('Remembered', () => {
  it('makes each once, null too', () =>
    expect(madeOf(['Oslo', 'Nowhere', 'Oslo', 'Nowhere'], 4)).toEqual(['Oslo', 'Nowhere']));

  it('keeps what is asked for again, however much else is asked for', () => {
    const others = Array.from({ length: 40 }, (_, i) => `Village ${i}`);
    const asked = others.flatMap((name) => [name, 'Oslo']);
    expect(madeOf(asked, 4).filter((name) => name === 'Oslo')).toHaveLength(1);
  });

  it('forgets what was long not asked for', () =>
    expect(madeOf(['Oslo', 'Bergen', 'Hamar', 'Narvik', 'Voss', 'Oslo'], 2)).toEqual([
      'Oslo',
      'Bergen',
      'Hamar',
      'Narvik',
      'Voss',
      'Oslo',
    ]));
});
