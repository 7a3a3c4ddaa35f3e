import { describe, expect, test } from 'vitest';
import { articleOf, readFileOf, setAsideOf } from './reading.ts';

describe('what is beyond all bounds is set aside', () => {
  test('front matter', () => {
    const keys = Array.from({ length: 20_000 }, (_, i) => `key${i}: value`).join('\n');
    expect(setAsideOf(readFileOf('a.md', `---\n${keys}\n---\nText.`)[0]).reason).toMatch(/more than 64 KB/);
    expect(articleOf(readFileOf('a.md', `---\n${keys.slice(0, 60_000)}\n---\nText.`)[0]).text).toBe('Text.');
  });

  test('aliases in front matter', () => {
    const aliases = (count: number): string =>
      Array.from({ length: count }, (_, i) => `k${i}: &a${i} [*a${Math.max(0, i - 1)}]\n`).join('');
    const read = (count: number) => readFileOf('a.md', `---\na: &a0 x\n${aliases(count)}---\nText.`)[0];
    expect(setAsideOf(read(101)).reason).toMatch(/more than 100 aliases/);
    expect(articleOf(read(50)).text).toBe('Text.');
    expect(articleOf(readFileOf('a.md', '---\nx: &t Rain\ntitle: *t\n---\nText.')[0]).title).toBe('Rain');
  });

  test('values of JSON', () => {
    const reasonOf = (name: string, content: string) => setAsideOf(readFileOf(name, content)[0]).reason;
    for (const value of ['0,', '[],', '{},', '"",'])
      expect(reasonOf('a.json', `[${value.repeat(2_000_001)}0]`)).toMatch(/more than 2000000 values/);
    expect(reasonOf('a.json', `${'['.repeat(2_000_001)}${']'.repeat(2_000_001)}`)).toMatch(
      /more than 2000000/,
    );
    expect(reasonOf('a.jsonl', `{"text":[${'0,'.repeat(2_000_001)}0]}`)).toMatch(/more than 2000000 values/);
    const text = 'It rains, [and] "it" \\ rains. '.repeat(200_000);
    expect(articleOf(readFileOf('a.json', JSON.stringify({ text }))[0]).text).toBe(text);
  });

  test('what is no article in a list of JSON', () => {
    const results = readFileOf('a.json', `[${'0,'.repeat(5000)}{"text":"It rains."},${'1,'.repeat(500)}2]`);
    expect(results.length).toBe(1002);
    expect(setAsideOf(results[0]).line).toBe(1);
    expect(articleOf(results[1000]).text).toBe('It rains.');
    expect(setAsideOf(results[1001]).reason).toMatch(/4501 more entries that are no articles/);
  });

  test('paragraphs of a page', () => {
    const html = `<html><body>${'<p>Text.</p>'.repeat(60_000)}`;
    expect(setAsideOf(readFileOf('a.html', html)[0]).reason).toMatch(/more than 50000 paragraphs/);
    expect(setAsideOf(readFileOf('a.jsonl', JSON.stringify({ body_html: html }))[0]).reason).toMatch(
      /more than 50000 paragraphs/,
    );
  });
});
