import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileNameFor } from '../../src/write/folder/file-names.ts';

describe('fileNameFor', () => {
  it.each([
    ['story-12', /^story-12$/],
    ['Story 12', /^story-12-[0-9a-f]{12}$/],
    ['../../etc/passwd', /^etc-passwd-[0-9a-f]{12}$/],
    ['nul.txt', /^nul-txt-[0-9a-f]{12}$/],
    ['Türkiye’s', /^turkiye-s-[0-9a-f]{12}$/],
    ['日本', /^[0-9a-f]{12}$/],
    ['', /^[0-9a-f]{12}$/],
  ])('%j', (id, expected) => expect(fileNameFor(id)).toMatch(expected));

  it('is safe and different for different ids, even where case does not count', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 40 }),
        fc.string({ unit: 'binary', maxLength: 40 }),
        (a, b) => {
          expect(fileNameFor(a)).toMatch(/^[a-z0-9][a-z0-9._-]*$/);
          if (a !== b) expect(fileNameFor(a).toLowerCase()).not.toBe(fileNameFor(b).toLowerCase());
        },
      ),
    );
  });
});
