import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeHtml, jsonForHtml } from '../../src/report/html.ts';

describe('text of articles in the page', () => {
  it('cannot end its script element, and stays what it is', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('</script>', '<!--<script>', ']]>')),
        (text) => {
          const json = jsonForHtml({ [text]: text });
          expect(json).not.toMatch(/[<>&]/);
          expect(JSON.parse(json)).toEqual({ [text]: text });
        },
      ),
    );
  });

  it('is no markup in the title', () => {
    expect(escapeHtml('</title><script>alert("x")</script>')).not.toMatch(/[<>"]/);
  });
});
