import { describe, expect, test } from 'vitest';
import { articleOf, readFileOf, setAsideOf } from './reading.ts';

describe('what is beyond all bounds is set aside', () => {
  test('front matter', () => {
    const keys = Array.from({ length: 20_000 }, (_, i) => `key${i}: value`).join('\n');
    expect(setAsideOf(readFileOf('a.md', `---\n${keys}\n---\nText.`)[0]).reason).toMatch(/more than 64 KB/);
    expect(articleOf(readFileOf('a.md', `---\n${keys.slice(0, 60_000)}\n---\nText.`)[0]).text).toBe('Text.');
  });

  test('paragraphs of a page', () => {
    const html = `<html><body>${'<p>Text.</p>'.repeat(60_000)}`;
    expect(setAsideOf(readFileOf('a.html', html)[0]).reason).toMatch(/more than 50000 paragraphs/);
    expect(setAsideOf(readFileOf('a.jsonl', JSON.stringify({ body_html: html }))[0]).reason).toMatch(
      /more than 50000 paragraphs/,
    );
  });
});
