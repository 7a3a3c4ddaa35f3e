import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lengthOf, type Run, wrap } from '../../../src/cli/show/wrap.ts';

const plain = (lines: readonly (readonly Run[])[]) =>
  lines.map((line) => line.map(({ text }) => text).join(''));

describe('lines of a terminal', () => {
  it('break at spaces, within and between styles, and join what is alike', () => {
    const runs: Run[] = [
      { text: 'Mayor ', styles: [] },
      { text: 'Ana Ruiz', styles: ['person'] },
      { text: ', who said: ', styles: [] },
      { text: 'Wait', styles: ['quote'] },
    ];
    const lines = wrap(runs, 15);
    expect(plain(lines)).toEqual(['Mayor Ana Ruiz,', 'who said: Wait']);
    expect(lines[0]).toEqual([
      { text: 'Mayor ', styles: [] },
      { text: 'Ana Ruiz', styles: ['person'] },
      { text: ',', styles: [] },
    ]);
  });

  it('keep every word in its order, and the width unless a word alone is longer', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'é', '🚢', '.'), minLength: 1, maxLength: 30 });
    const run = fc.record({
      text: fc.array(word).map((words) => words.join(' ')),
      styles: fc.constantFrom([], ['quote'] as const),
    });
    fc.assert(
      fc.property(fc.array(run), fc.integer({ min: 5, max: 40 }), (runs, width) => {
        const lines = wrap(runs, width);
        const words = (text: string) => text.split(' ').filter(Boolean);
        expect(words(plain(lines).join(' '))).toEqual(words(runs.map(({ text }) => text).join('')));
        for (const [i, line] of lines.entries())
          if (lengthOf(line) > width) expect(words(plain([line])[0]), plain(lines)[i]).toHaveLength(1);
      }),
    );
  });
});
